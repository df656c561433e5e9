/** How old the articles are that were found on this machine; said only while the centre could not be asked. */
import { useSlice } from '../stores/slices.ts';
import { formatAsOf } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import type { FoundArticles } from './use-articles.ts';

/** The note; nothing while the centre is there. */
export function ArticlesAsOf({ found }: { readonly found: FoundArticles | null }) {
  const text = useText();
  const language = useLanguage();
  const now = useMinute();
  const isThere = useSlice('strip')?.centre.state === 'connected';
  const asOfMs = found?.asOfMs ?? null;
  if (isThere || asOfMs === null) return null;
  return (
    <span className="muted small">{text.knowledge.asOf(formatAsOf(asOfMs, now, language))}</span>
  );
}
