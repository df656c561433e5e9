/**
 * What a kind of problem sounds like from its first message to its end: hand-written lines in both languages with
 * `{places}` that a case's facts fill. The lines of one issue fit each other in any combination.
 */
import type { Language } from '#src/model/text.ts';

/** The lines of one issue in one language. */
export interface IssueTexts {
  readonly title: readonly string[];
  /** The customer's first words, as a mail or on the phone. */
  readonly said: readonly string[];
  /** The same in an SMS or a public post. */
  readonly short: readonly string[];
  /** The agent's question and the customer's answer. */
  readonly ask: readonly (readonly [question: string, answer: string])[];
  /** What the agent does and promises for `{date1}`. */
  readonly did: readonly string[];
  /** What the agent says when it is solved in the first contact. */
  readonly now: readonly string[];
  /** The customer after `{date1}` has passed. */
  readonly chase: readonly string[];
  /** The answer to that, with `{date3}`. */
  readonly soothe: readonly string[];
  /** The agent at the end; the first line is the ordinary way, the last the thorough one. */
  readonly fix: readonly string[];
  /** The customer when it comes back. */
  readonly again: readonly string[];
  /** One line per step, as the agent tells a colleague. */
  readonly notes: Readonly<Record<'open' | 'once' | 'chase' | 'fix' | 'again', readonly string[]>>;
  /** A message that the company sends in between. */
  readonly notice?: string;
}

/** A kind of problem: its queue, reason and words. */
export interface Issue {
  readonly reasonId: string;
  readonly queueId: 'support' | 'billing' | 'sales' | 'retention' | 'business';
  readonly audience: 'home' | 'business' | 'all';
  /** What is ordered, when the case has an order. */
  readonly orderTitle?: string;
  /** Possible `{amount}` in cents; without it the price of the customer's tariff. */
  readonly amountsCents?: readonly number[];
  readonly texts: Readonly<Record<Language, IssueTexts>>;
}
