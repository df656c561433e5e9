/**
 * The messages' panel: whether it is open, with which conversation, and what is being written in each. The window's own
 * comfort; what was sent is core's. Used by the key, the panel and the effects.
 */
import { create } from 'zustand';
import type { AgentId } from '#src/model/ids.ts';
import type { Thread, ThreadWith } from '#src/model/team-chat.ts';
import { readSlice } from '../stores/slices.ts';
import { useWriteTo } from '../team/write-to.ts';

interface OpenChat {
  readonly isOpen: boolean;
  /** Null: the list of conversations. */
  readonly shown: ThreadWith | null;
  readonly texts: Readonly<Record<string, string>>;
  /** The card of the contact in front goes along with the next message. */
  readonly isAttaching: boolean;
}

const initial: OpenChat = { isOpen: false, shown: null, texts: {}, isAttaching: false };

/** The panel. */
export const useOpenChat = create<OpenChat>(() => initial);

/** Forgets everything. */
export function resetOpenChat(): void {
  useOpenChat.setState(initial);
}

/** One name for a conversation. */
export const nameThread = (which: ThreadWith): string =>
  which.kind === 'team' ? 'team' : which.agentId;

/** The conversation, if there has been a word in it. */
export function findThread(
  threads: readonly Thread[] | null,
  which: ThreadWith | null,
): Thread | undefined {
  if (which === null) return undefined;
  return threads?.find((thread) => nameThread(thread.with) === nameThread(which));
}

const newestAtMs = (thread: Thread): number => thread.messages.at(-1)?.atMs ?? 0;

/** The conversation that waits for the agent: unread, the newest. */
export function findWaiting(threads: readonly Thread[] | null): Thread | undefined {
  return (threads ?? [])
    .filter(({ unread }) => unread > 0)
    .toSorted((a, b) => newestAtMs(b) - newestAtMs(a))[0];
}

/** How many messages nobody has looked at. */
export const countUnread = (threads: readonly Thread[] | null): number =>
  (threads ?? []).reduce((sum, { unread }) => sum + unread, 0);

/** Opens the panel with this conversation; null: the list. */
export function showThread(shown: ThreadWith | null): void {
  useOpenChat.setState({ isOpen: true, shown, isAttaching: false });
}

/** Closes the panel; what is being written stays. */
export function closeTeamChat(): void {
  useOpenChat.setState({ isOpen: false, isAttaching: false });
}

/** What the key does: opens with who is meant, else with who waits, else where it was; closes what is open. */
export function toggleTeamChat(): void {
  const wanted: AgentId | null = useWriteTo.getState().agentId;
  useWriteTo.setState({ agentId: null });
  if (wanted !== null) return showThread({ kind: 'agent', agentId: wanted });
  const { isOpen, shown } = useOpenChat.getState();
  if (isOpen) return closeTeamChat();
  showThread(findWaiting(readSlice('threads'))?.with ?? shown);
}

/** Notes what is being written. */
export function writeIn(which: ThreadWith, text: string): void {
  useOpenChat.setState(({ texts }) => ({ texts: { ...texts, [nameThread(which)]: text } }));
}
