/** What the desk tells in passing: faults and confirmations as toasts, and words for screen readers. */
import { create } from 'zustand';
import type { Fault } from '#src/contracts/fault.ts';
import type { CustomerId } from '#src/model/ids.ts';

/** One toast. A `fault` is a sentence of the closed list; `done` and `warn` bring their own. */
export type Notice =
  | { readonly id: number; readonly kind: 'fault'; readonly fault: Fault }
  | { readonly id: number; readonly kind: 'done' | 'warn'; readonly text: string }
  /** Done, and for a few seconds it can be taken back. */
  | {
      readonly id: number;
      readonly kind: 'undo';
      readonly text: string;
      readonly onUndo: () => void;
      /** What it would take back, where something else can take that back too, or stand in its way. */
      readonly of: UndoOf | null;
    };

/** One act that is kept in a customer's card, or among their cases; or what was said of an article, by contact and article. */
export type UndoOf =
  | { readonly kind: 'merge' | 'case-act'; readonly id: string; readonly customerId: CustomerId }
  | { readonly kind: 'opinion'; readonly id: string };

interface Notices {
  readonly notices: readonly Notice[];
  /** For screen readers; `turn` changes so that the same words are said again. */
  readonly announced: { readonly text: string; readonly turn: number };
  /** The same for what may wait until the reader has finished its sentence. */
  readonly announcedPolitely: { readonly text: string; readonly turn: number };
  readonly lastId: number;
}

const initial: Notices = {
  notices: [],
  announced: { text: '', turn: 0 },
  announcedPolitely: { text: '', turn: 0 },
  lastId: 0,
};
const KEPT = 4;

/** Toasts and announcements. */
export const useNotices = create<Notices>(() => initial);

/** Shows a fault's sentence; the same fault is shown once at a time. */
export function showFault(fault: Fault): void {
  useNotices.setState(({ notices, lastId }) => {
    const others = notices.filter(
      (notice) => notice.kind !== 'fault' || notice.fault.code !== fault.code,
    );
    const notice: Notice = { id: lastId + 1, kind: 'fault', fault };
    return { notices: [...others, notice].slice(-KEPT), lastId: lastId + 1 };
  });
}

/** Shows a sentence of its own. */
export function showNotice(kind: 'done' | 'warn', text: string): void {
  useNotices.setState(({ notices, lastId }) => ({
    notices: [...notices, { id: lastId + 1, kind, text }].slice(-KEPT),
    lastId: lastId + 1,
  }));
}

/** Shows what was done with a way back. */
export function showUndo(text: string, onUndo: () => void, of: UndoOf | null = null): void {
  useNotices.setState(({ notices, lastId }) => ({
    notices: [...notices, { id: lastId + 1, kind: 'undo' as const, text, onUndo, of }].slice(-KEPT),
    lastId: lastId + 1,
  }));
}

/** Takes back what the newest toast offers to take back; nothing where none does. */
export function undoLast(): void {
  const last = useNotices.getState().notices.findLast(({ kind }) => kind === 'undo');
  if (last?.kind !== 'undo') return;
  dismissNotice(last.id);
  last.onUndo();
}

/** What was taken back elsewhere, or cannot be taken back any more: the toasts that offer it go. */
export function forgetUndos(isOver: (of: UndoOf) => boolean): void {
  useNotices.setState((before) => {
    const notices = before.notices.filter(
      (notice) => notice.kind !== 'undo' || notice.of === null || !isOver(notice.of),
    );
    return notices.length === before.notices.length ? before : { notices };
  });
}

/** Takes a toast away. */
export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Says something to screen readers. */
export function announce(text: string): void {
  useNotices.setState(({ announced }) => ({ announced: { text, turn: announced.turn + 1 } }));
}

/** Says something to screen readers once they have finished what they say. */
export function announcePolitely(text: string): void {
  useNotices.setState(({ announcedPolitely }) => ({
    announcedPolitely: { text, turn: announcedPolitely.turn + 1 },
  }));
}

/** Forgets everything. */
export function resetNotices(): void {
  useNotices.setState(initial);
}
