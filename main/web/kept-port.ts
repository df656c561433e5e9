/**
 * The port of the pages is kept with the profile: another port is another origin to the browser, which would forget its
 * devices and permissions. Used by the supervisor when the person names no port.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const FILE = 'port.json';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The port of last time when it is free, else 0: the system chooses. */
export async function lastPort(profileDir: string): Promise<number> {
  let port: unknown;
  try {
    port = (JSON.parse(readFileSync(join(profileDir, FILE), 'utf8')) as { port?: unknown }).port;
  } catch {
    return 0; // the first start, or half a file: any port will do
  }
  const isPort = typeof port === 'number' && Number.isInteger(port) && port > 1023 && port < 65_536;
  return isPort && (await isFree(port as number)) ? (port as number) : 0;
}

/** Remembers the port for the next start. */
export function keepPort(profileDir: string, port: number): void {
  try {
    writeFileSync(join(profileDir, FILE), `${JSON.stringify({ port })}\n`, { mode: 0o600 });
  } catch {
    return; // a full disk: the next start takes any port
  }
}
