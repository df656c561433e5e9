/**
 * How a page talks to core, the same over a preload bridge and over a WebSocket. Used by the desk and the phone. It moves
 * frames and keeps count of what was asked; it must never resend an ask by itself: whether a press may happen twice is
 * known to the one who pressed, not to the wire.
 */
import { linkFrame, type LinkFrame } from '#src/contracts/link.ts';
import type { Answer, Fault } from '#src/contracts/fault.ts';

/** `open` while frames reach core. */
export type LinkState = 'open' | 'closed';

/** One page's connection to core. */
export interface Link {
  readonly state: LinkState;
  /** Asks core; always answers, with a retryable `internal` fault when core is away or silent. */
  ask(name: string, payload: unknown): Promise<Answer<unknown>>;
  /** Says something without an answer; false when core is away (it is not kept). */
  tell(payload: unknown): boolean;
  /** Hears what core tells; answers the remover. */
  onTell(listener: (payload: unknown) => void): () => void;
  /** Answers what core asks; one answerer at a time, the newest counts. */
  onAsk(answerer: (name: string, payload: unknown) => Promise<Answer<unknown>>): () => void;
  /** Hears the state at once and then every change. */
  onState(listener: (state: LinkState) => void): () => void;
  close(): void;
}

/** What carries the frames: a socket or the bridge. */
export interface Wire {
  /** False when nothing could be sent. */
  send(frame: LinkFrame): boolean;
  onFrame(listener: (frame: unknown) => void): void;
  onState(listener: (state: LinkState) => void): void;
  close(): void;
}

/** Timers of the page, or a test's. */
export interface LinkTimers {
  after(delayMs: number, run: () => void): () => void;
}

/** The page's own timers. */
export const pageTimers: LinkTimers = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Core answers within milliseconds or passes a request on to the centre with its own, shorter limit. */
const answerWithinMs = 30_000;

const away: Fault = { code: 'internal', retryable: true };
const unasked: Fault = { code: 'internal', retryable: false };

/** A link over any wire. */
export function createLink(wire: Wire, timers: LinkTimers = pageTimers): Link {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  const tellListeners = new Set<(payload: unknown) => void>();
  const stateListeners = new Set<(state: LinkState) => void>();
  let answerer: ((name: string, payload: unknown) => Promise<Answer<unknown>>) | null = null;
  let state: LinkState = 'closed';
  let lastNumber = 0;

  const settle = (n: number, answer: Answer<unknown>) => {
    const resolve = waiting.get(n);
    waiting.delete(n);
    resolve?.(answer);
  };

  const answerCore = async (n: number, name: string, payload: unknown) => {
    let answer: Answer<unknown> = { ok: false, error: unasked };
    try {
      if (answerer) answer = await answerer(name, payload);
    } catch (cause) {
      console.error('link: an answerer threw', cause);
    }
    wire.send({ kind: 'answer', n, answer });
  };

  wire.onState((next) => {
    if (next === state) return;
    state = next;
    if (next === 'closed')
      for (const n of [...waiting.keys()]) settle(n, { ok: false, error: away });
    for (const listener of [...stateListeners]) listener(next);
  });

  wire.onFrame((raw) => {
    const parsed = linkFrame.safeParse(raw);
    if (!parsed.success) return;
    const frame = parsed.data;
    switch (frame.kind) {
      case 'ask':
        void answerCore(frame.n, frame.name, frame.payload);
        return;
      case 'answer':
        settle(frame.n, frame.answer as Answer<unknown>);
        return;
      case 'tell':
        for (const listener of [...tellListeners]) listener(frame.payload);
        return;
      case 'ping':
        wire.send({ kind: 'pong', n: frame.n });
        return;
      case 'pong':
        return;
    }
  });

  return {
    get state() {
      return state;
    },
    ask(name, payload) {
      const n = (lastNumber += 1);
      return new Promise((resolve) => {
        const cancel = timers.after(answerWithinMs, () => settle(n, { ok: false, error: away }));
        waiting.set(n, (answer) => {
          cancel();
          resolve(answer);
        });
        if (!wire.send({ kind: 'ask', n, name, payload })) settle(n, { ok: false, error: away });
      });
    },
    tell: (payload) => wire.send({ kind: 'tell', payload }),
    onTell(listener) {
      tellListeners.add(listener);
      return () => tellListeners.delete(listener);
    },
    onAsk(next) {
      answerer = next;
      return () => {
        if (answerer === next) answerer = null;
      };
    },
    onState(listener) {
      stateListeners.add(listener);
      listener(state);
      return () => stateListeners.delete(listener);
    },
    close: () => wire.close(),
  };
}
