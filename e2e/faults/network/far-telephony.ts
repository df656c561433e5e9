/**
 * The practice telephony on the far host, as a telephone system beyond a network that changes; the spec outside rings the
 * phone and measures what it says and hears.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { createPracticeDriver } from '#main/centre/telephony/practice/driver.ts';
import { relayOnHost, runOnHost } from './on-host.ts';
import { FAR_ADDRESS } from './two-networks.ts';

const program = fileURLToPath(
  new URL('../../../main/centre/telephony/practice/process.ts', import.meta.url),
);

/** The running telephony, and the centre's way to it. */
export interface FarTelephony {
  readonly driver: ReturnType<typeof createPracticeDriver>;
  stop(): Promise<void>;
}

/** Starts it on that host; `dir` is a folder for the socket between here and there. */
export async function startFarTelephony(host: string, dir: string): Promise<FarTelephony> {
  const token = randomBytes(24).toString('base64url');
  const words = ['--host', FAR_ADDRESS, '--media-host', FAR_ADDRESS, '--with-parent'];
  const telephony = await runOnHost(host, program, words, {
    PUESTO_TELEPHONY_TOKEN: token,
    PUESTO_LOG_LEVEL: 'warn',
  });
  const { controlPort } = JSON.parse(telephony.firstLine) as { readonly controlPort: number };
  const socket = join(dir, 'control.sock');
  const relay = await relayOnHost(host, socket, `${FAR_ADDRESS}:${controlPort}`);
  const driver = createPracticeDriver({
    url: `ws+unix://${socket}:/`,
    token,
    webSocket: (url, headers) => new WebSocket(url, { headers }),
  });
  await driver.start();
  return {
    driver,
    async stop() {
      await driver.stop();
      await relay.stop();
      await telephony.stop();
    },
  };
}
