/**
 * How old the articles are that were found on this machine, said only while the centre could not be asked; and, always, how many
 * articles of the centre cannot be read and are therefore never found.
 */
import { useSlice } from '../stores/slices.ts';
import { formatAsOf } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import type { FoundArticles } from './use-articles.ts';

/** The note; nothing while the centre is there and everything could be read. */
export function ArticlesAsOf({ found }: { readonly found: FoundArticles | null }) {
  const words = useText().knowledge;
  const language = useLanguage();
  const now = useMinute();
  const isThere = useSlice('strip')?.centre.state === 'connected';
  const leftOut = useSlice('here')?.articles?.leftOut ?? 0;
  const asOfMs = found?.asOfMs ?? null;
  const said = [
    isThere || asOfMs === null ? '' : words.asOf(formatAsOf(asOfMs, now, language)),
    found === null || leftOut === 0 ? '' : words.unreadable(leftOut),
  ].filter((part) => part !== '');
  return said.length === 0 ? null : <span className="muted small">{said.join(' · ')}</span>;
}
