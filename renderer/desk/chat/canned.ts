/**
 * Canned replies in the composer: a slash at the start of a word opens them, what follows finds one by code or title, and it
 * is put where the slash stood. Pure.
 */
import type { CannedReply } from '#src/model/chat.ts';
import type { Language } from '#src/model/text.ts';
import { foldText } from '#src/text/fold.ts';

/** Longer than any code or title that somebody would type. */
const MOST_TYPED = 40;
const MOST_SHOWN = 8;

/** A slash that is being typed after: where it stands and what was typed. */
export interface Slash {
  readonly from: number;
  readonly query: string;
}

/** The slash before the caret; null when there is none. */
export function findSlash(text: string, caret: number): Slash | null {
  const before = text.slice(Math.max(0, caret - MOST_TYPED - 2), caret);
  const found = /(?:^|\s)\/((?:[\p{L}\d-][\p{L}\d\- ]*)?)$/u.exec(before);
  const query = found?.[1];
  return query === undefined ? null : { from: caret - query.length - 1, query };
}

/** The replies for what was typed: codes that begin so, then titles with words that begin so, in order of use. */
export function findReplies(
  replies: readonly CannedReply[],
  query: string,
  language: Language,
): readonly CannedReply[] {
  const typed = foldText(query).trim();
  if (typed === '') return replies.slice(0, MOST_SHOWN);
  const byCode = replies.filter(({ code }) => foldText(code).startsWith(typed));
  const byTitle = replies.filter(
    (reply) => !byCode.includes(reply) && fitsTitle(reply, typed, language),
  );
  return [...byCode, ...byTitle].slice(0, MOST_SHOWN);
}

function fitsTitle({ title }: CannedReply, typed: string, language: Language): boolean {
  const words = foldText(title[language]).split(' ');
  return typed.split(' ').every((each) => words.some((word) => word.startsWith(each)));
}

/** The text with the names in; a name that is not known leaves no hole before a comma. */
export function fillReply(
  text: string,
  names: { readonly customer: string; readonly agent: string },
): string {
  return text
    .replaceAll('{customer}', () => names.customer)
    .replaceAll('{agent}', () => names.agent)
    .replace(/[^\S\n]+([,.;:!?])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}
