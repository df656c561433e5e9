/** A registrar that refuses in every way: it is asked again, but never oftener than once in five seconds. */
import { timed } from '../fault-bench.ts';
import { expect, fault } from '../fault-test.ts';
import type { SeenRequest } from '../sip-server.ts';

const CHALLENGE = [
  ['www-authenticate', 'Digest realm="asterisk", nonce="n", algorithm=MD5'],
] as const;
/** A challenge is answered at once: these two are one try. */
const oneTryMs = 1_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The pauses between tries, in seconds. */
function pausesOf(requests: readonly SeenRequest[]): readonly number[] {
  const tries = requests.filter(
    ({ atMs }, at) => at === 0 || atMs - (requests[at - 1]?.atMs ?? 0) > oneTryMs,
  );
  return tries.slice(1).map(({ atMs }, at) => (atMs - (tries[at]?.atMs ?? 0)) / 1_000);
}

const CASES = [
  {
    what: '401 to everything, also to the right answer',
    status: 401,
    says: 'refused',
    forMs: 14_000,
  },
  { what: '403', status: 403, says: 'refused', forMs: 14_000 },
  { what: '503 with Retry-After: 8', status: 503, says: 'unreachable', forMs: 14_000 },
  { what: '423 with Min-Expires: 4294967295', status: 423, says: 'unreachable', forMs: 14_000 },
  { what: '500 without a word', status: 500, says: 'unreachable', forMs: 14_000 },
] as const;

for (const { what, status, says, forMs } of CASES)
  fault(
    {
      id: 'F20',
      fault: `REGISTER gets ${what}`,
      expected: `“${says}”, asked again no oftener than once in 5 s${status === 503 ? ', and not within 8 s' : ''}`,
    },
    async ({ sipServer, phoneAt, seen }) => {
      const server = await sipServer();
      server.on('REGISTER', (transaction) => {
        transaction.respond(status, 'No', {
          headers:
            status === 401
              ? [...CHALLENGE]
              : status === 503
                ? [['retry-after', '8']]
                : status === 423
                  ? [['min-expires', '4294967295']]
                  : [],
        });
        return true;
      });
      const phone = await phoneAt(server, { waits: false });
      await phone.until(says, () =>
        phone.facts.find((fact) => fact.kind === 'registration' && fact.state === says),
      );
      // What is looked for is that nothing happens: there is nothing else to wait for.
      await pause(forMs);
      const pauses = pausesOf(server.requests('REGISTER'));
      seen(
        `“${says}”, ${server.requests('REGISTER').length} requests in ${forMs / 1_000} s, ` +
          `next tries after ${pauses.map((one) => one.toFixed(1)).join(', ') || `more than ${forMs / 1_000}`} s`,
      );
      for (const one of pauses) expect(one).toBeGreaterThanOrEqual(status === 503 ? 8 : 5);
      // And when it is willing again, the phone is there.
      server.on('REGISTER', null);
    },
  );

fault(
  {
    id: 'F20',
    fault: 'the first of two servers answers REGISTER with 503',
    expected: 'registered at the second within 5 s',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const [first, second] = [await sipServer(), await sipServer()];
    first.on('REGISTER', (transaction) => {
      transaction.respond(503, 'Service Unavailable');
      return true;
    });
    await phoneAt(first, { waits: false, credentials: { moreWsUris: [second.url] } });
    const tookMs = await timed(second.registered());
    expect(tookMs).toBeLessThan(5_000);
    expect(first.requests('REGISTER')).toHaveLength(1);
    seen(`registered there ${tookMs} ms after the phone was told of both, the first asked once`);
  },
);
