/* What is malformed in the centre's words leaves alone; the log has its place and id, never its content. */
import { describe, expect, it } from 'vitest';
import { centreEvent, centreRequests, snapshot } from '#src/centre/wire.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import {
  sampleCustomer,
  sampleEntry,
  sampleOffer,
  sampleSignIn,
  sampleSnapshot,
} from '../testing/sample.ts';
import { createScriptedCentre } from '../testing/scripted-centre.ts';
import { createCentreClient } from './centre-client.ts';
import { createEventStream } from './event-stream.ts';
import { leaveOut } from './leave-out.ts';

const HUGE = 'MARKER'.repeat(1_000);

function without(checker: { safeParse: typeof snapshot.safeParse }, value: unknown) {
  const parsed = checker.safeParse(structuredClone(value));
  if (parsed.success) return null;
  const rest = leaveOut(structuredClone(value), parsed.error.issues);
  return rest && { ...rest, isRead: checker.safeParse(rest.value).success };
}
const page = {
  ...{ customers: [], entries: [], cases: [], removed: [], scope: 's', revision: 9, floor: 0 },
  ...{ total: 3, isComplete: true, isReset: false },
};
const changes = centreRequests['customer/changes'].answer as unknown as typeof snapshot;

describe('leaveOut', () => {
  it('takes out whole parts, however many and in whatever order, and keeps the others', () => {
    const customers = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      ...sampleCustomer({ id }),
      ...('bd'.includes(id) ? { name: HUGE, note: HUGE } : {}),
    }));
    const entries = [
      { ...sampleEntry({ id: 'e-1' }), body: 'x'.repeat(100_001) },
      sampleEntry({ id: 'e-2' }),
    ];
    const rest = without(changes, { ...page, customers, entries });
    expect(rest).toMatchObject({
      isRead: true,
      value: { customers: [{ id: 'a' }, { id: 'c' }, { id: 'e' }], entries: [{ id: 'e-2' }] },
    });
    expect(rest?.leftOut.map(({ place, id }) => `${place} ${id}`).toSorted()).toEqual([
      'customers.* b',
      'customers.* d',
      'entries.* e-1',
    ]);
    expect(JSON.stringify(rest?.leftOut)).not.toContain('MARKER');
  });

  it('takes what is no object at all, and names no id that is none', () => {
    const rest = without(changes, {
      ...page,
      customers: [null, 7, { id: HUGE }, sampleCustomer()],
    });
    expect(rest).toMatchObject({ isRead: true, value: { customers: [{ id: 'cus-1' }] } });
    expect(rest?.leftOut.every(({ id }) => id === null)).toBe(true);
  });

  it('keeps an offer whose customer, case or history cannot be read', () => {
    const offer = {
      ...sampleOffer(),
      customer: { ...sampleCustomer(), name: HUGE },
      openCase: { id: 'case-1' },
      recent: [{ ...sampleEntry(), summary: HUGE }, sampleEntry({ id: 'int-9' })],
    };
    for (const [value, checker] of [
      [{ kind: 'offer/made', offer }, centreEvent],
      [{ ...sampleSnapshot(), offers: [offer] }, snapshot],
    ] as const) {
      const rest = without(checker as unknown as typeof snapshot, value);
      expect(rest).toMatchObject({ isRead: true });
      const kept = { customer: null, openCase: null, recent: [{ id: 'int-9' }] };
      expect(rest?.value).toMatchObject('kind' in value ? { offer: kept } : { offers: [kept] });
    }
  });

  it('refuses the whole where what is wrong is not a part of it', () => {
    expect(without(changes, { ...page, revision: 'nine' })).toBe(null);
    expect(without(changes, '<html>')).toBe(null);
    expect(without(snapshot, { ...sampleSnapshot(), presence: 7 })).toBe(null);
  });
});

function open() {
  const time = createFakeClock();
  const centre = createScriptedCentre({ snapshot: sampleSnapshot(), signInAnswer: sampleSignIn() });
  const logged: unknown[] = [];
  const log = { info: () => undefined, warn: (...line: unknown[]) => void logged.push(line) };
  const client = createCentreClient({
    ...{ fetch: centre.fetch, timers: time.timers, log, baseUrl: 'http://127.0.0.1:1' },
    newId: (prefix) => prefix,
  });
  client.setToken(centre.signInAnswer.token);
  const heard: string[] = [];
  const states: string[] = [];
  const stream = createEventStream({
    ...{ clock: time.clock, timers: time.timers, log, random: () => 0, client },
    ...{ openSocket: centre.openSocket, baseUrl: 'http://127.0.0.1:1' },
    onState: (state) => states.push(state.kind),
    onSnapshot: ({ seq, missed }) => heard.push(`snapshot ${seq}: ${missed.length}`),
    onEvent: (event) => heard.push(event.kind),
    onHeard: () => undefined,
    onRefused: () => undefined,
  });
  return { time, centre, stream, heard, states, logged };
}

describe('the event stream', () => {
  it('connects although one thing of the snapshot cannot be read, and logs it without its content', async () => {
    const { time, centre, stream, heard, states, logged } = open();
    const missed = {
      ...{ interactionId: 'int-7', channel: 'call', atMs: 1, name: HUGE, number: '1' },
      ...{ customerId: null, reason: 'missed' },
    };
    centre.snapshot = {
      ...centre.snapshot,
      missed: [missed, { ...missed, name: 'Ana' }] as unknown as typeof centre.snapshot.missed,
    };
    stream.start('t');
    await time.settle();
    expect(states).toEqual(['connecting', 'connected']);
    expect(heard).toEqual(['snapshot 10: 1']);
    expect(JSON.stringify(logged)).toContain('missed.*');
    expect(JSON.stringify(logged)).toContain('int-7');
    expect(JSON.stringify(logged)).not.toMatch(/MARKER/);
    stream.stop();
  });

  it('rings although the customer of the event cannot be read', async () => {
    const { time, centre, stream, heard } = open();
    stream.start('t');
    await time.settle();
    centre.sendRaw(11, {
      kind: 'offer/made',
      offer: { ...sampleOffer(), customer: { ...sampleCustomer(), name: HUGE } },
    });
    await time.settle();
    expect(heard).toEqual(['snapshot 10: 0', 'offer/made']);
    stream.stop();
  });

  it('asks for a snapshot instead of an event of 50 MB, and goes on with the next', async () => {
    const { time, centre, stream, heard, logged } = open();
    stream.start('t');
    await time.settle();
    centre.seq = 11;
    centre.sendRaw(11, {
      kind: 'briefings/changed',
      briefings: [{ text: 'x'.repeat(50_000_000) }],
    });
    await time.settle();
    centre.sendRaw(12, { kind: 'queues/changed', queues: [] });
    await time.settle();
    expect(heard).toEqual(['snapshot 10: 0', 'snapshot 11: 0', 'queues/changed']);
    expect(JSON.stringify(logged).length).toBeLessThan(2_000);
    stream.stop();
  });
});
