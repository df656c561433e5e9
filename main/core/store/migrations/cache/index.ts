/** The steps of `cache.db`, in order. */
import type { Migration } from '../../migrate.ts';
import { articleTexts0060 } from './0060-article-texts.ts';
import { articleTraits0070 } from './0070-article-traits.ts';
import { articles0020 } from './0020-articles.ts';
import { customers0010 } from './0010-customers.ts';
import { customerSync0040 } from './0040-customer-sync.ts';
import { glossary0050 } from './0050-glossary.ts';
import { timeline0030 } from './0030-timeline.ts';

export const cacheMigrations: readonly Migration[] = [
  customers0010,
  articles0020,
  timeline0030,
  customerSync0040,
  glossary0050,
  articleTexts0060,
  articleTraits0070,
];
