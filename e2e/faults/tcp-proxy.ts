/**
 * A TCP proxy that misbehaves on command: cuts, refuses, swallows and delays what passes. It knows no protocol; the fault
 * specs put it in front of the telephone system's door.
 */
import { createServer, connect, type Socket } from 'node:net';

/** What is done to connections from now on. */
export type TcpFault =
  | { readonly kind: 'none' }
  /** New connections are reset at once. */
  | { readonly kind: 'refuse' }
  /** Bytes of old and new connections vanish in both directions; nothing is closed. */
  | { readonly kind: 'black-hole' }
  | { readonly kind: 'delay'; readonly byMs: number };

/** A running proxy. */
export interface TcpProxy {
  readonly port: number;
  /** Changes what is done; connections that are open stay open. */
  set(fault: TcpFault): void;
  /** Resets every open connection. */
  cut(): void;
  /** How many connections have been opened so far. */
  opened(): number;
  /** How many are open now. */
  open(): number;
  stop(): Promise<void>;
}

/** Listens on a free port of the loopback. */
export async function startTcpProxy(target: { readonly port: number }): Promise<TcpProxy> {
  let fault: TcpFault = { kind: 'none' };
  let opened = 0;
  const pairs = new Set<readonly [Socket, Socket]>();
  const reset = (socket: Socket) => {
    if (!socket.destroyed) socket.resetAndDestroy();
  };
  const carry = (from: Socket, to: Socket) => {
    // One after another, also when the delay changes in between.
    let last: Promise<void> = Promise.resolve();
    from.on('data', (bytes: Buffer) => {
      if (fault.kind === 'black-hole') return;
      const byMs = fault.kind === 'delay' ? fault.byMs : 0;
      if (byMs > 0) last = last.then(() => new Promise((resolve) => setTimeout(resolve, byMs)));
      last = last.then(() => {
        if (!to.destroyed) to.write(bytes);
      });
    });
  };
  const server = createServer((near) => {
    opened += 1;
    if (fault.kind === 'refuse') {
      reset(near);
      return;
    }
    const far = connect(target.port, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    carry(near, far);
    carry(far, near);
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on('error', () => undefined); // `close` follows
      one.on('close', () => {
        pairs.delete(pair);
        // A swallowed connection does not even say that it has ended.
        if (fault.kind !== 'black-hole') reset(other);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const cut = () => {
    for (const pair of [...pairs]) pair.forEach(reset);
  };
  return {
    port: address.port,
    set: (next) => {
      fault = next;
    },
    cut,
    opened: () => opened,
    open: () => pairs.size,
    async stop() {
      fault = { kind: 'refuse' };
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
