/**
 * A program of its own: passes connections from one address to another, so that the spec outside and a host with a network of
 * its own can talk: files for sockets are seen from everywhere. `node relay.ts LISTEN TO`, each a port of 127.0.0.1 or the
 * path of a file; prints the port (or path) that it listens on, and ends when its stdin closes.
 */
import { connect, createServer } from 'node:net';

/** `4711` and `10.77.0.1:4711` are ports; anything else is a file. */
const placeOf = (word: string) => {
  const [, host = '127.0.0.1', port = word] = /^(.+):(\d+)$/.exec(word) ?? [];
  return /^\d+$/.test(port) ? { host, port: Number(port) } : { path: word };
};

const [listen = '0', to = ''] = process.argv.slice(2);
const server = createServer((near) => {
  const far = connect(placeOf(to));
  near.pipe(far).pipe(near);
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on('error', () => undefined); // `close` follows
    one.on('close', () => other.destroy());
  }
});
server.listen(placeOf(listen), () => {
  const address = server.address();
  const where = typeof address === 'string' || address === null ? listen : String(address.port);
  process.stdout.write(`${where}\n`);
});
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
