/**
 * The shell's own place beside core: what tray, keys and call bar know, and what an agent asks through them. It does not
 * go through the desk's page, so a call is answered while that is closed, crashed or being opened again.
 */
import type { Core, PagePort, Timers } from '../ports.ts';
import { deskFrame, slicesIn } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { LinkFrame } from '#src/contracts/link.ts';
import { emptyView, seeSlice, type ShellView } from '#src/desktop/shell-view.ts';

export interface ShellLink {
  view(): ShellView;
  /** Hears every change. */
  onView(listener: (view: ShellView) => void): void;
  /** A silent core is a fault, not an exception. */
  ask(name: string, payload: unknown): Promise<Answer<unknown>>;
  /** Joins core, once there is one. */
  join(core: Pick<Core, 'attachAside'>): void;
  close(): void;
}

const ASK_LIMIT_MS = 10_000;
const silent: Answer<unknown> = { ok: false, error: { code: 'internal', retryable: true } };

/** One per shell; empty until it has joined. */
export function createShellLink(timers: Pick<Timers, 'after'>): ShellLink {
  const frames: ((frame: unknown) => void)[] = [];
  const closes: (() => void)[] = [];
  const questions = new Map<number, (answer: Answer<unknown>) => void>();
  const listeners: ((view: ShellView) => void)[] = [];
  let view = emptyView;
  let nextN = 1;

  const told = (payload: unknown): void => {
    const parsed = deskFrame.safeParse(payload);
    if (!parsed.success) return;
    const next = slicesIn(parsed.data).reduce(
      (seen, { name, value }) => seeSlice(seen, name, value),
      view,
    );
    if (next === view) return;
    view = next;
    for (const listener of listeners) listener(view);
  };
  const hear = (frame: LinkFrame): void => {
    if (frame.kind === 'tell') told(frame.payload);
    else if (frame.kind === 'answer') questions.get(frame.n)?.(frame.answer as Answer<unknown>);
  };
  const page: PagePort = {
    send: hear,
    onFrame: (listener) => void frames.push(listener),
    onClose: (listener) => void closes.push(listener),
  };
  return {
    view: () => view,
    onView: (listener) => void listeners.push(listener),
    ask: (name, payload) =>
      new Promise((resolve) => {
        if (frames.length === 0) {
          resolve(silent);
          return;
        }
        const n = nextN;
        nextN += 1;
        const finish = (answer: Answer<unknown>): void => {
          questions.delete(n);
          cancel();
          resolve(answer);
        };
        const cancel = timers.after(ASK_LIMIT_MS, () => {
          finish(silent);
        });
        questions.set(n, finish);
        for (const frame of frames) frame({ kind: 'ask', n, name, payload });
      }),
    join(core) {
      core.attachAside('shell', page);
    },
    close() {
      for (const close of closes.splice(0)) close();
      frames.length = 0;
    },
  };
}
