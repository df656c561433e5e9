/* A desk with a SIP account and no centre, as a whole core on fakes. */
import { afterEach, describe, expect, it } from 'vitest';
import type { SipCredentials } from '#src/centre/wire.ts';
import type { SipAccount } from '#src/model/sip-account.ts';
import { openBench, type DeskBench } from '../../testing/desk-bench.ts';

const account: SipAccount = {
  servers: ['wss://pbx.example.com:8089/ws', 'wss://second.example.com/ws'],
  username: '601',
  domain: 'pbx.example.com',
  displayName: 'Marta',
};
let bench: DeskBench;
afterEach(() => bench.stop());

async function open(
  given: { readonly account: SipAccount | null; readonly password: string | null } = {
    account: { ...account, servers: account.servers.slice(0, 1) },
    password: 'right',
  },
): Promise<void> {
  bench = await openBench({ options: { centreUrl: '', signInAs: null, sip: given } });
}

const configured = (): readonly (SipCredentials | null)[] =>
  bench
    .phone()
    .commands.filter(({ name }) => name === 'configure')
    .map(({ payload }) => (payload as { credentials: SipCredentials | null }).credentials);
const strip = () => bench.desk().slice('strip');
const conversations = () => bench.desk().slice('conversations');
const refused = async (status: number, realm: string | null = null): Promise<void> => {
  bench.phone().fact({
    kind: 'registration',
    state: status < 500 ? 'refused' : 'unreachable',
    fault: { code: 'sip-refused', retryable: true },
    refusal: { status, realm },
  });
  await bench.time.settle();
};
const registered = async (): Promise<void> => {
  bench.phone().fact({ kind: 'registration', state: 'registered', fault: null });
  await bench.time.settle();
};
const rings = async (id = 'leg-a', number = '602'): Promise<void> => {
  bench.phone().call(id, {
    interactionId: null,
    direction: 'inbound',
    state: 'ringing',
    number,
    displayName: 'Diego',
  });
  await bench.time.settle();
};

describe('a desk with a SIP account and no centre', () => {
  it('is signed in from the start, can be rung, and asks no centre for anything', async () => {
    await open();
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-in',
      mode: 'plain',
      agent: { name: 'Marta' },
      capabilities: { dialOut: true, recordingPause: false, practice: false },
    });
    expect(strip().ringable).toMatchObject({ state: 'yes' });
    expect(bench.centre.askedNames()).toEqual([]);
  });

  it('gives the phone an HA1 and never the password', async () => {
    await open();
    expect(configured().at(-1)).toMatchObject({
      username: '601',
      uri: 'sip:601@pbx.example.com',
      wsUri: 'wss://pbx.example.com:8089/ws',
      displayName: 'Marta',
    });
    expect(JSON.stringify(bench.phone().commands)).not.toContain('right');
  });

  it('answers the realm that the registrar asks for, and only then speaks of a wrong password', async () => {
    await open();
    const before = configured().at(-1);
    await refused(401, 'asterisk');
    const after = configured().at(-1);
    expect(after).toMatchObject({ realm: 'asterisk' });
    expect(after?.ha1).not.toBe(before?.ha1);
    expect(strip().phone.fault ?? null).toBeNull();
    const count = configured().length;
    await refused(401, 'asterisk');
    expect(strip().phone.fault).toMatchObject({ code: 'sip-wrong-password' });
    // A registrar with a new realm each time is not asked in a circle.
    await refused(401, 'another');
    expect(configured()).toHaveLength(count);
    await registered();
    expect(strip().phone.fault).toBeNull();
  });

  it.each([
    [403, 'sip-forbidden'],
    [404, 'sip-unknown-account'],
    [503, 'sip-unreachable'],
    [488, 'sip-refused'],
  ])('says what %i means', async (status, code) => {
    await open();
    await refused(status);
    expect(strip().phone.fault).toMatchObject({ code });
  });

  it('rings, answers, holds, resumes and ends a call, and keeps it in the history', async () => {
    await open();
    await rings();
    expect(bench.desk().slice('offers')).toMatchObject([
      { offer: { interaction: { number: '602', displayName: 'Diego' } } },
    ]);
    expect(bench.phone().commands.at(-1)).toMatchObject({
      name: 'ring',
      payload: { mode: 'loud' },
    });
    expect((await bench.desk().ask('call/answer', { interactionId: null })).ok).toBe(true);
    await bench.time.settle();
    const [talking] = conversations();
    expect(talking?.call?.state.kind).toBe('talking');
    const callId = talking!.call!.id;
    expect((await bench.desk().ask('call/hold', { callId })).ok).toBe(true);
    await bench.time.settle();
    expect(conversations()[0]?.call?.state.kind).toBe('held');
    expect((await bench.desk().ask('call/resume', { callId })).ok).toBe(true);
    await bench.time.settle();
    await bench.desk().ask('call/hang-up', { callId });
    await bench.time.advance(10);
    expect(conversations()).toEqual([]);
    expect(bench.desk().slice('recent')).toMatchObject([{ number: '602', direction: 'inbound' }]);
    expect(strip().outbox).toEqual({ waiting: 0, needsAttention: 0 });
  });

  it('dials, and leaves a failed call on the desk until its end was read', async () => {
    await open();
    const dialled = await bench.desk().ask('call/dial', { number: '700', customerId: null });
    expect(dialled.ok).toBe(true);
    await bench.time.settle();
    const call = conversations()[0]?.call;
    expect(call?.state.kind).toBe('dialling');
    bench.phone().call(call!.id, { state: 'ended', endReason: 'busy' });
    await bench.time.advance(1_000);
    expect(conversations()[0]?.call?.state).toMatchObject({ kind: 'ended', reason: 'busy' });
    expect(conversations()[0]?.wrapUp).toBeNull();
    await bench.time.advance(10_000);
    expect(conversations()).toEqual([]);
    expect(strip().outbox).toEqual({ waiting: 0, needsAttention: 0 });
  });

  it('takes a second call beside the first, which is held meanwhile', async () => {
    await open();
    await rings('leg-a');
    await bench.desk().ask('call/answer', { interactionId: null });
    await bench.time.settle();
    await rings('leg-b', '603');
    await bench.desk().ask('call/answer', { interactionId: null });
    await bench.time.settle();
    expect(conversations().map(({ call }) => call?.state.kind)).toEqual(['held', 'talking']);
  });

  it('refuses in words what only a centre can do', async () => {
    await open();
    const presence = { kind: 'available' } as const;
    expect(await bench.desk().ask('presence/set', { presence })).toMatchObject({
      ok: false,
      error: { code: 'needs-centre' },
    });
    expect((await bench.desk().ask('customer/find', { query: '602' })).ok).toBe(true);
  });

  it('finds its calls and its password again after a crash of core', async () => {
    await open({ account: null, password: null });
    expect(strip().phone.fault).toMatchObject({ code: 'sip-not-set-up' });
    const trying = bench.desk().ask('sip/set', { account, password: 'right' });
    await bench.time.settle();
    await registered();
    expect((await trying).ok).toBe(true);
    await rings();
    await bench.desk().ask('call/answer', { interactionId: null });
    await bench.time.advance(500);
    await bench.crashCore();
    expect(configured().at(-1)).toMatchObject({ uri: 'sip:601@pbx.example.com' });
    expect(conversations()[0]?.call?.state.kind).toBe('talking');
  });
});

describe('trying an account', () => {
  const set = (over: Partial<SipAccount> = {}, password: string | null = 'right') =>
    bench.desk().ask('sip/set', { account: { ...account, ...over }, password });

  it('says why it does not work', async () => {
    await open({ account: null, password: null });
    const trying = set({ servers: account.servers.slice(0, 1) }, 'wrong');
    await bench.time.settle();
    await refused(401, 'asterisk');
    await refused(401, 'asterisk');
    expect(await trying).toMatchObject({ ok: false, error: { code: 'sip-wrong-password' } });
  });

  it('goes on to the second server when the first is silent', async () => {
    await open({ account: null, password: null });
    const trying = set();
    await bench.time.settle();
    bench.phone().fact({ kind: 'registration', state: 'unreachable', fault: null });
    await bench.time.settle();
    expect(configured().at(-1)).toMatchObject({ wsUri: 'wss://second.example.com/ws' });
    await registered();
    expect((await trying).ok).toBe(true);
  });

  it('ends by itself when nobody ever answers', async () => {
    await open({ account: null, password: null });
    const trying = set();
    await bench.time.advance(9_500);
    expect(await trying).toMatchObject({ ok: false, error: { code: 'sip-unreachable' } });
  });

  it('asks for a password before it tries, and forgets everything when told to', async () => {
    await open({ account: null, password: null });
    expect(await set({}, null)).toMatchObject({ ok: false, error: { code: 'sip-not-set-up' } });
    expect((await bench.desk().ask('sip/set', { account: null, password: null })).ok).toBe(true);
    expect(configured().at(-1)).toBeNull();
    expect(bench.desk().slice('settings').sip).toBeNull();
  });
});
