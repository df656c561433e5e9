/**
 * The fault bench: a practice centre of its own, its telephone system behind TCP proxies. Specs take it as the fixture `bench`
 * of fault-test.ts; whoever starts it himself ends it.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PracticeCentre, type CentreReady } from '../fixtures/centre.ts';
import { startCentreFront } from './centre-front.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const [answersMs = 0, eventsMs = 0] = (process.env.PUESTO_E2E_LAG ?? '').split(',').map(Number);

/** A running bench. */
export interface FaultBench {
  readonly centre: PracticeCentre;
  /** Where desks go. */
  readonly url: string;
  /** The doors of the telephone system, in the order in which phones should use them. */
  readonly sip: readonly TcpProxy[];
  stop(): Promise<void>;
}

/** Starts everything; so many SIP servers are told to the phones (all lead to the same telephone system). */
export async function startFaultBench(servers: 1 | 2 = 1): Promise<FaultBench> {
  const child = spawn(
    process.execPath,
    [join(repository, 'main/centre/index.ts'), '--json', '--with-parent', '--pace', 'off'],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { PUESTO_LOG_LEVEL: 'warn', ...process.env } },
  );
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = await new Promise<CentreReady>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve(JSON.parse(line) as CentreReady),
    );
    void gone.then(() => reject(new Error('The centre ended before it was ready.')));
  });
  const sip = await Promise.all(
    Array.from({ length: servers }, () => startTcpProxy({ port: ready.sipPort })),
  );
  const [first, ...more] = sip.map(({ port }) => `ws://127.0.0.1:${port}`);
  const told = JSON.stringify(first) + (more[0] ? `,"moreWsUris":${JSON.stringify(more)}` : '');
  const front = await startCentreFront(ready.port, (answer) =>
    answer.replaceAll(`"ws://127.0.0.1:${ready.sipPort}"`, told),
  );
  const centre = new PracticeCentre(ready);
  if (answersMs + eventsMs > 0) await centre.lag({ answersMs, eventsMs });
  return {
    centre,
    url: front.url,
    sip,
    async stop() {
      await front.stop();
      await Promise.all(sip.map((proxy) => proxy.stop()));
      child.stdin.end();
      await gone;
    },
  };
}

/** How long it took until it was so, in milliseconds. */
export async function timed(wait: Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await wait;
  return Math.round(performance.now() - startedAtMs);
}
