/**
 * Core's half of the outbox chaos: the real agent folders, store worker, outbox runner and centre client, with a clock that runs
 * faster so that pauses of the back-off cost the bench no time. It makes acts until all are made, ends when none waits, and may be
 * killed at any moment: the number of the last act stands in the same commit as the act. Some lives are an older program's: they
 * write into the folder of before there was one per centre, which a later life takes over.
 */
import { writeSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setInterval, setTimeout, clearInterval, clearTimeout } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { messageId } from '#src/model/chat.ts';
import { createAgentFiles } from '../../session/agent-files.ts';
import { createCentreClient, type CentreResult } from '../../centre/centre-client.ts';
import { createOutboxRunner } from '../../offline/outbox-runner.ts';
import type { FetchPort, Timers } from '../../ports.ts';
import { agentKey, formerFolderOf } from '../agent-folder.ts';
import { createStoreClient } from '../store-client.ts';
import { startRealWorker } from './real-worker.ts';
import { CRASH_KEY } from './trial.ts';

/** So many times faster than the day; each life begins at the true time again, so for the outbox the clock is set back. */
const PACE = 10;
const MOST_WAITING = 60;
/** What an older program leaves behind, unless it is killed earlier. */
const OLD_ACTS = 40;

const [profileDir = '', baseUrl = '', username = '', total = '0', life = '0', age = 'new'] =
  process.argv.slice(2);
const isOld = age === 'old';
/** Each agent's acts are counted; what an older program wrote, each time anew. */
const series = isOld ? `${username}.${life}` : username;
const most = isOld ? OLD_ACTS : Number(total);
const log = { info: () => undefined, warn: () => undefined };
const timers: Timers = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs / PACE);
    return () => clearTimeout(timer);
  },
  every(periodMs, run) {
    const timer = setInterval(run, periodMs / PACE);
    return () => clearInterval(timer);
  },
};
const nowMs = (): number => performance.timeOrigin + performance.now() * PACE;
const agent = new Agent({ keepAlive: true });

const fetchPort: FetchPort = (url, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const call = request(
      url,
      { method, headers, agent, ...(signal ? { signal } : {}) },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            contentType: answer.headers['content-type'] ?? '',
            text: () => Promise.resolve(Buffer.concat(parts).toString('utf8')),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(body ?? undefined);
  });

let ids = 0;
const newId = (prefix: string): string => {
  ids += 1;
  return `${prefix}-${life}-${ids}`;
};
const client = createCentreClient({ fetch: fetchPort, timers, log, newId, baseUrl });
const store = createStoreClient(startRealWorker, log);

const fail = (why: unknown): never => {
  writeSync(1, `broken ${JSON.stringify(why)}\n`);
  process.exit(1);
};
/** Asked again while the centre cannot be reached, as core does; what it refuses is a fault of the bench. */
async function asked<T>(ask: () => Promise<CentreResult<T>>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer.ok) return answer.value;
    if (!answer.error.retryable) throw fail(answer);
    await wait(50);
  }
}
const signedIn = await asked(() =>
  client.signIn({ username, password: 'puesto' }, { id: `desk-chaos-${life}`, name: '' }),
);
client.setToken(signedIn.token);
const listed = await asked(() => client.request('team-chat/people', {}));
const people = listed.people.map((one) => one.agentId).toSorted();

const agentId = signedIn.agent.id;
const files = createAgentFiles({
  store,
  ports: { clock: { nowMs, monotonicMs: () => performance.now() * PACE }, log },
  options: {
    profileDir,
    signInAs: { username, password: 'puesto' },
    shell: 'web',
    version: '0',
    centreUrl: baseUrl,
    language: null,
  },
});
const openFormer = (): ReturnType<typeof store.open> => {
  const dir = formerFolderOf(profileDir, agentId);
  return store.open({ dir, keyHex: agentKey(dir, CRASH_KEY, nowMs()), nowMs: nowMs() });
};
const opened = await (isOld ? openFormer() : files.open(agentId, CRASH_KEY));
if (!opened.ok || opened.value.outbox !== 'file' || opened.value.setAside.length > 0) fail(opened);

/** Per series, because a folder that is taken over whole keeps its records; the stop, because records are found by how they begin. */
const MADE = `made ${series};`;
const records = await store.readRecords(MADE);
let made = records.ok ? Number(records.value[0]?.value ?? 0) : 0;
const rows = await store.readOutbox();
const runner = createOutboxRunner({
  clock: { nowMs, monotonicMs: () => performance.now() * PACE },
  timers,
  log,
  newId,
  random: Math.random,
  store,
  client,
  centre: 'practice',
  onRows: () => undefined,
  newNameAfter: () => null,
  onAnswered: () => undefined,
  onRefused: (_row, code) => fail(`refused: ${code}`),
  onSent: () => undefined,
  onSignInNeeded: () => fail('the token was refused'),
});
runner.load(rows.ok ? rows.value : []);
// The older program had no centre: what it wrote has to find the way over the new folder.
if (!isOld) runner.setOnline(true);
writeSync(1, 'open\n');

while (made < most || (!isOld && runner.rows().length > 0)) {
  if (made >= most || runner.rows().length >= MOST_WAITING) {
    await wait(2);
    continue;
  }
  const n = made + 1;
  const to = people[n % people.length];
  if (to === undefined) throw fail('nobody to write to');
  const done = await runner.put(
    {
      name: 'team-chat/send',
      interactionId: `thread ${to}`,
      payload: {
        with: { kind: 'agent', agentId: to },
        messageId: messageId.parse(`act-${series}-${n}`),
        text: `Act ${series} ${n}`,
        interactionId: null,
      },
      delayMs: 0,
      id: `chaos-act-${series}-${n}`,
    },
    [{ kind: 'record/put', key: MADE, value: n }],
  );
  if (!done.ok) fail(done);
  made = n;
  // Only now: it is saved, and from here on it has to arrive.
  writeSync(1, `saved ${series} ${n}\n`);
}
if (!isOld) writeSync(1, 'done\n');
runner.stop();
await store.close();
process.exit(0);
