/**
 * A customer who writes, played from a script. Pure: what they are told and the time go in, what they do now and who they have
 * become come out. The state is plain data, so that they go on where they were after the service's death.
 */
import { z } from 'zod';
import { foldText } from '#src/text/fold.ts';
import { chatScript, wordsOf, type ChatLine, type ChatScript } from './chat-script.ts';

/** Nobody writes a screenful letter by letter before sending. */
const LONGEST_TYPING_MS = 7_000;

export const chatCustomer = z.object({
  script: chatScript,
  startedAtMs: z.number(),
  /** What they are about to send, in order. */
  writing: z.array(z.object({ text: z.string(), fromMs: z.number(), atMs: z.number() })),
  isTyping: z.boolean(),
  isAnswered: z.boolean(),
  /** How often each row of the script was used. */
  answersUsed: z.array(z.number()),
  otherwiseUsed: z.number(),
  silenceUsed: z.number(),
  /** When the agent last wrote, or came. */
  heardAtMs: z.number().nullable(),
  wroteAtMs: z.number(),
  leavesAtMs: z.number().nullable(),
});
export type ChatCustomer = z.infer<typeof chatCustomer>;

/** What the customer does now. */
export type CustomerAct =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'typing'; readonly isTyping: boolean }
  | { readonly kind: 'leave' };

function typingMs(script: ChatScript, text: string): number {
  return Math.min(LONGEST_TYPING_MS, text.length * script.msPerCharacter);
}

/** They write it as soon as what they are writing already is sent. */
function willWrite(customer: ChatCustomer, line: ChatLine, fromMs: number): ChatCustomer {
  const text = wordsOf(line);
  const free = Math.max(fromMs, customer.writing.at(-1)?.atMs ?? 0);
  return {
    ...customer,
    writing: [
      ...customer.writing,
      { text, fromMs: free, atMs: free + typingMs(customer.script, text) },
    ],
  };
}

/** They open the window; the first words are there at once. */
export function beginCustomer(script: ChatScript, nowMs: number): ChatCustomer {
  const [first = '', ...more] = script.opening;
  const fresh: ChatCustomer = {
    script,
    startedAtMs: nowMs,
    writing: [{ text: wordsOf(first), fromMs: nowMs, atMs: nowMs }],
    isTyping: false,
    isAnswered: false,
    answersUsed: script.answers.map(() => 0),
    otherwiseUsed: 0,
    silenceUsed: 0,
    heardAtMs: null,
    wroteAtMs: nowMs,
    leavesAtMs: null,
  };
  return more.reduce((now, line) => willWrite(now, line, nowMs + script.thinksMs), fresh);
}

/** An agent is there. */
export function agentCame(customer: ChatCustomer, nowMs: number): ChatCustomer {
  return customer.isAnswered ? customer : { ...customer, isAnswered: true, heardAtMs: nowMs };
}

/** One of the words begins a word of what was said. */
function isSaid(words: readonly string[], said: string): boolean {
  const text = ` ${foldText(said).replace(/[^\p{L}\d]+/gu, ' ')}`;
  return words.some((word) => text.includes(` ${foldText(word)}`));
}

/** An agent wrote this. */
export function agentSaid(customer: ChatCustomer, said: string, nowMs: number): ChatCustomer {
  const { script, answersUsed } = customer;
  const heard = { ...customer, isAnswered: true, heardAtMs: nowMs };
  const thought = nowMs + script.thinksMs;
  const at = script.answers.findIndex(
    (row, index) => (answersUsed[index] ?? 0) < row.times && isSaid(row.words, said),
  );
  const row = script.answers[at];
  if (row)
    return willWrite(
      {
        ...heard,
        answersUsed: answersUsed.map((used, index) => (index === at ? used + 1 : used)),
      },
      row.says,
      thought,
    );
  const { farewell } = script;
  if (farewell && customer.leavesAtMs === null && isSaid(farewell.words, said)) {
    const last = willWrite(heard, farewell.says, thought);
    return { ...last, leavesAtMs: (last.writing.at(-1)?.atMs ?? nowMs) + farewell.leavesAfterMs };
  }
  const line = script.otherwise[customer.otherwiseUsed];
  return line === undefined
    ? heard
    : willWrite({ ...heard, otherwiseUsed: customer.otherwiseUsed + 1 }, line, thought);
}

/** What is due now. */
export function stepCustomer(
  given: ChatCustomer,
  nowMs: number,
): { readonly customer: ChatCustomer; readonly acts: readonly CustomerAct[] } {
  const acts: CustomerAct[] = [];
  let customer = given;
  const { script } = customer;
  for (;;) {
    const [next, ...rest] = customer.writing;
    if (!next || nowMs < next.atMs) break;
    acts.push({ kind: 'write', text: next.text });
    customer = { ...customer, writing: rest, wroteAtMs: nowMs, isTyping: false };
  }
  const [next] = customer.writing;
  const isTyping = next !== undefined && nowMs >= next.fromMs;
  if (isTyping !== customer.isTyping) acts.push({ kind: 'typing', isTyping });
  customer = { ...customer, isTyping };

  const { heardAtMs, leavesAtMs, silenceUsed } = customer;
  const quietMs = heardAtMs === null ? 0 : nowMs - Math.max(heardAtMs, customer.wroteAtMs);
  const nudge = script.silence[silenceUsed];
  if (nudge && next === undefined && leavesAtMs === null && quietMs >= nudge.afterMs)
    customer = willWrite({ ...customer, silenceUsed: silenceUsed + 1 }, nudge.says, nowMs);

  const isImpatient =
    !customer.isAnswered &&
    script.patienceMs !== null &&
    nowMs - customer.startedAtMs >= script.patienceMs;
  const isForgotten =
    script.leavesAfterSilenceMs !== null &&
    heardAtMs !== null &&
    nowMs - heardAtMs >= script.leavesAfterSilenceMs;
  if (isImpatient || isForgotten || (leavesAtMs !== null && nowMs >= leavesAtMs))
    acts.push({ kind: 'leave' });
  return { customer, acts };
}
