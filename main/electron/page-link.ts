/**
 * One page's link to core over IPC, across reloads and crashes: each document gets its own `PagePort`, and the old one is
 * closed when the document is replaced. Negative numbers belong to the shell's heartbeat.
 */
import type { PagePort } from '#main/core/ports.ts';
import type { LinkFrame } from '#src/contracts/link.ts';

export interface PageLinkPorts {
  /** Puts a frame on the wire; false when nobody is there. */
  readonly send: (frame: LinkFrame) => boolean;
  /** Hands a new document's port to core. */
  readonly attach: (page: PagePort) => void;
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
}

interface OpenPort {
  readonly page: PagePort;
  readonly frame: (frame: LinkFrame) => void;
  readonly close: () => void;
}

/** Makes a link without a document. */
export function createPageLink(ports: PageLinkPorts): PageLink {
  let open: OpenPort | null = null;
  let nextOwn = -1;

  const deliver = (frame: LinkFrame): void => {
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
  };
}
