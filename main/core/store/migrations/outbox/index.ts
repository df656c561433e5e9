/** The steps of `outbox.db`, in order. */
import type { Migration } from '../../migrate.ts';
import { outbox0010 } from './0010-outbox.ts';
import { outbox0020 } from './0020-centre.ts';

export const outboxMigrations: readonly Migration[] = [outbox0010, outbox0020];
