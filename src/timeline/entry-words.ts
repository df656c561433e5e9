/**
 * What an entry can be found by: the words that were said and written, and one term each for whose it is, its channel and who had
 * it. Terms begin with `_`, which no word does. Pure; the index of the cache and its questions use the same.
 */
import { foldWords } from '../knowledge/query-words.ts';
import type { EntryChannel } from '../model/channel.ts';
import type { CustomerId } from '../model/ids.ts';
import type { TimelineEntry } from '../model/interaction.ts';

/** Folding looks no further in one go. */
const PART = 8_000;
/** Nobody looks for more. */
const MOST_ASKED = 8;
/** A word of a question also means every word that begins with it, from so many letters on. */
const FEWEST_LETTERS = 3;

/** Terms that stand for something that is not a word of the text. */
export const entryTerms = {
  /** Two customers may share one: the row says which it is. */
  customer: (id: CustomerId): string => `_c${id.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}`,
  channel: (channel: EntryChannel): string => `_k${channel}`,
  agent: (name: string): string => `_a${foldWords(name).join('_')}`,
};

/** Everything an entry is found by, each once. */
export function entryWords(entry: TimelineEntry): string {
  const words = new Set<string>([
    entryTerms.customer(entry.customerId),
    entryTerms.channel(entry.channel),
    ...(entry.agentName === null ? [] : [entryTerms.agent(entry.agentName)]),
  ]);
  for (const text of [entry.summary, entry.body])
    for (let at = 0; at < text.length; at += PART)
      for (const word of foldWords(text.slice(at, at + PART))) words.add(word);
  return [...words].join(' ');
}

const asked = (
  query: string,
): readonly { readonly word: string; readonly isBeginning: boolean }[] =>
  [...new Set(foldWords(query))]
    .slice(0, MOST_ASKED)
    .map((word) => ({ word, isBeginning: word.length >= FEWEST_LETTERS }));

/** The words of a question, in the form of the index's own language: letters and digits only, so nothing in it can be a command. */
export const askedWords = (query: string): readonly string[] =>
  asked(query).map(({ word, isBeginning }) => `"${word}"${isBeginning ? '*' : ''}`);

/** What is looked for besides whose it is. */
export interface EntryWish {
  readonly query: string;
  readonly channel: EntryChannel | null;
  readonly agentName: string | null;
  readonly fromMs: number | null;
  /** Not included. */
  readonly toMs: number | null;
}

/** Whether the index would find this entry, for those that are in none yet: what was written here and waits for the centre. */
export function matchesWish(entry: TimelineEntry, wish: EntryWish): boolean {
  const { query, channel, agentName, fromMs, toMs } = wish;
  const wanted = asked(query);
  if (wanted.length === 0 && query.trim() !== '') return false;
  if (channel !== null && channel !== entry.channel) return false;
  if (fromMs !== null && entry.startedAtMs < fromMs) return false;
  if (toMs !== null && entry.startedAtMs >= toMs) return false;
  const words = entryWords(entry).split(' ');
  if (agentName !== null && !words.includes(entryTerms.agent(agentName))) return false;
  return wanted.every(({ word, isBeginning }) =>
    words.some((each) => (isBeginning ? each.startsWith(word) : each === word)),
  );
}
