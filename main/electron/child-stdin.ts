/**
 * A utility process has no standard input, but the centre's processes end when theirs closes. This gives them one that stays
 * open until the parent says stop. Must run before they are imported.
 */
import { PassThrough } from 'node:stream';

/** The part of `process` that is used. */
export interface ChildProcessLike {
  readonly parentPort?: {
    on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  };
  on(event: 'unhandledRejection', listener: (cause: unknown) => void): unknown;
  exit(code: number): void;
}

const isStop = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'stop';

/** Replaces `stdin`; outside a utility process it changes nothing. */
export function stdinFromParent(child: ChildProcessLike): void {
  const { parentPort } = child;
  if (!parentPort) return;
  const stdin = new PassThrough();
  Object.defineProperty(child, 'stdin', { value: stdin, configurable: true });
  parentPort.on('message', ({ data }) => {
    if (isStop(data)) stdin.end();
  });
  // Electron only warns about these, and a half-broken centre is worse than one that is started again.
  child.on('unhandledRejection', (cause) => {
    console.error('unhandled rejection', cause);
    child.exit(1);
  });
}
