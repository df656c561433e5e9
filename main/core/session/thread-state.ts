/**
 * Threads of the team chat as this desk keeps them, and the pure steps that change them. As in a customer's chat: each
 * message once, in the order of the centre's clock, what waits in the outbox behind them. Used by `team-chat.ts`.
 */
import type { MessageId } from '#src/model/chat.ts';
import type { TeamMessage, Thread, ThreadWith } from '#src/model/team-chat.ts';

/** The contract's longest list. */
const MOST_MESSAGES = 200;

/** A message of this desk that the centre has not confirmed. */
export interface UnsentTeamMessage {
  readonly with: ThreadWith;
  readonly message: TeamMessage;
}

/** One name per thread. */
export const threadKey = (one: ThreadWith): string =>
  one.kind === 'team' ? 'team' : `agent ${one.agentId}`;

/** Whether both mean the same thread. */
export const isSameThread = (one: ThreadWith, other: ThreadWith): boolean =>
  threadKey(one) === threadKey(other);

/** Changes a thread, or makes it. */
export function patchThread(
  threads: readonly Thread[],
  which: ThreadWith,
  change: (thread: Thread) => Thread,
): readonly Thread[] {
  const found = threads.find((one) => isSameThread(one.with, which));
  if (!found) return [...threads, change({ with: which, name: '', messages: [], unread: 0 })];
  return threads.map((one) => (one === found ? change(one) : one));
}

/** The message in its place; one that is known takes its new state. */
export function withTeamMessage(thread: Thread, message: TeamMessage): Thread {
  const at = thread.messages.findIndex(({ id }) => id === message.id);
  const known = thread.messages[at];
  if (known?.atMs === message.atMs)
    return { ...thread, messages: thread.messages.with(at, message) };
  const others = known ? thread.messages.toSpliced(at, 1) : thread.messages;
  const before = others.findLastIndex(({ atMs }) => atMs <= message.atMs);
  return { ...thread, messages: others.toSpliced(before + 1, 0, message).slice(-MOST_MESSAGES) };
}

/** The same, unless it is known already. */
export const withNewTeamMessage = (thread: Thread, message: TeamMessage): Thread =>
  hasMessage(thread, message.id) ? thread : withTeamMessage(thread, message);

const hasMessage = (thread: Thread, id: MessageId): boolean =>
  thread.messages.some((one) => one.id === id);

/** As the desk shows them: ours that are on their way stand last, also in a thread that the centre has not seen. */
export function deriveThreads(
  threads: readonly Thread[],
  unsent: readonly UnsentTeamMessage[],
): Thread[] {
  const known = new Map(threads.map((thread) => [threadKey(thread.with), thread]));
  const all = unsent.reduce<readonly Thread[]>(
    (list, { with: which, message }) =>
      patchThread(list, which, (thread) =>
        known.get(threadKey(which))?.messages.some(({ id }) => id === message.id)
          ? thread
          : { ...thread, messages: [...thread.messages, message].slice(-MOST_MESSAGES) },
      ),
    threads,
  );
  return [...all];
}
