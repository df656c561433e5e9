/**
 * One page's link to core over IPC, across reloads and crashes: each document gets its own `PagePort`, and the old one is
 * closed when the document is replaced. Negative numbers belong to the shell (heartbeat, its own questions to core).
 */
import type { PagePort, Timers } from '#main/core/ports.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { LinkFrame } from '#src/contracts/link.ts';

export interface PageLinkPorts {
  /** Puts a frame on the wire; false when nobody is there. */
  readonly send: (frame: LinkFrame) => boolean;
  /** Hands a new document's port to core. */
  readonly attach: (page: PagePort) => void;
  readonly timers: Timers;
  /** Sees what core tells the page. */
  readonly onTold?: (frame: LinkFrame) => void;
  /** The page said something. */
  readonly onHeard?: () => void;
}

export interface PageLink {
  /** A new document replaced the old one. */
  replaced(): void;
  /** The document's scripts have run. */
  ready(): void;
  /** A checked frame from the page. */
  received(frame: LinkFrame): void;
  /** The page's process or window is gone. */
  gone(): void;
  ping(): void;
  /** Asks core in the page's name: for what an agent confirmed in the shell, such as dialling a link. */
  ask(name: string, payload: unknown): Promise<Answer<unknown>>;
}

interface OpenPort {
  readonly page: PagePort;
  readonly frame: (frame: LinkFrame) => void;
  readonly close: () => void;
}

const ASK_LIMIT_MS = 10_000;

/** Makes a link without a document. */
export function createPageLink(ports: PageLinkPorts): PageLink {
  let open: OpenPort | null = null;
  let nextOwn = -1;
  const questions = new Map<number, (answer: Answer<unknown>) => void>();

  const deliver = (frame: LinkFrame): void => {
    if (frame.kind === 'answer' && frame.n < 0) {
      questions.get(frame.n)?.(frame.answer as Answer<unknown>);
      return;
    }
    ports.onTold?.(frame);
    ports.send(frame);
  };

  const createPort = (): OpenPort => {
    const frameListeners: ((frame: unknown) => void)[] = [];
    const closeListeners: (() => void)[] = [];
    let isClosed = false;
    return {
      page: {
        send: (frame) => {
          if (!isClosed) deliver(frame);
        },
        onFrame: (listener) => void frameListeners.push(listener),
        onClose: (listener) => void closeListeners.push(listener),
      },
      frame: (frame) => {
        for (const listener of frameListeners) listener(frame);
      },
      close: () => {
        isClosed = true;
        for (const listener of closeListeners.splice(0)) listener();
      },
    };
  };

  const close = (): void => {
    const last = open;
    open = null;
    last?.close();
    for (const answer of [...questions.values()]) {
      answer({ ok: false, error: { code: 'internal', retryable: true } });
    }
  };

  const ready = (): OpenPort => {
    if (open) return open;
    open = createPort();
    ports.attach(open.page);
    return open;
  };

  return {
    replaced: close,
    ready: () => void ready(),
    gone: close,
    received(frame) {
      ports.onHeard?.();
      if (frame.kind === 'ping') {
        ports.send({ kind: 'pong', n: frame.n });
        return;
      }
      // The shell's own numbers: a pong for the heartbeat ends here, anything else is not the page's to use.
      if ('n' in frame && frame.n < 0) return;
      ready().frame(frame);
    },
    ping() {
      ports.send({ kind: 'ping', n: nextOwn });
      nextOwn -= 1;
    },
    ask(name, payload) {
      const n = nextOwn;
      nextOwn -= 1;
      return new Promise((resolve) => {
        const finish = (answer: Answer<unknown>): void => {
          questions.delete(n);
          cancel();
          resolve(answer);
        };
        const cancel = ports.timers.after(ASK_LIMIT_MS, () => {
          finish({ ok: false, error: { code: 'internal', retryable: true } });
        });
        questions.set(n, finish);
        if (open) open.frame({ kind: 'ask', n, name, payload });
        else finish({ ok: false, error: { code: 'internal', retryable: true } });
      });
    },
  };
}
