/**
 * Ports of the loopback that nobody uses, for TCP and UDP alike. Below the range from which systems take the ports of outgoing
 * connections, so that an Asterisk that is restarted finds its own ones still free.
 */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const firstPort = 20_000;
const lastPort = 29_999;

const isFree = async (port: number): Promise<boolean> => {
  const tcp = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  if (!tcp) return false;
  return new Promise<boolean>((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
};

/** As many different ones as are asked for. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  for (let tries = 0; tries < 500 && found.size < count; tries += 1) {
    const port = firstPort + Math.floor(Math.random() * (lastPort - firstPort));
    if (!found.has(port) && (await isFree(port))) found.add(port);
  }
  if (found.size < count) throw new Error(`No free port between ${firstPort} and ${lastPort}.`);
  return [...found];
}
