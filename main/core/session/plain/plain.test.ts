/* A desk with a SIP account and no centre, as a whole core on fakes. */
import { afterEach, describe, expect, it } from 'vitest';
import type { SipCredentials } from '#src/centre/wire.ts';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { callId, interactionId } from '#src/model/ids.ts';
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

  it('knows a caller without a name by the call history', async () => {
    await open();
    await rings('leg-a', '602');
    await bench.desk().ask('call/answer', { interactionId: null });
    await bench.time.settle();
    await bench.desk().ask('call/hang-up', { callId: conversations()[0]!.call!.id });
    await bench.time.advance(50);
    bench.phone().call('leg-b', {
      interactionId: null,
      direction: 'inbound',
      state: 'ringing',
      number: '602',
      displayName: '',
    });
    await bench.time.advance(50);
    expect(bench.desk().slice('offers')[0]?.offer.interaction.displayName).toBe('Diego');
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

  it('knows who calls by a card written by hand, also after a crash', async () => {
    await open({ account: null, password: null });
    const made = await bench.desk().ask('customer/create', {
      name: 'Diego Ramos',
      phones: [{ number: '602', label: '' }],
    });
    expect(made).toMatchObject({ ok: true, value: { name: 'Diego Ramos' } });
    await bench.crashCore();
    await rings();
    expect(
      bench
        .desk()
        .slice('offers')
        .map(({ offer }) => offer.customer?.name),
    ).toEqual(['Diego Ramos']);
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
    expect(configured().at(-1)).toMatchObject({
      wsUri: 'wss://pbx.example.com:8089/ws',
      moreWsUris: ['wss://second.example.com/ws'],
    });
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

describe('consult and transfer without a centre', () => {
  const card = { why: '', done: '', asked: '', note: '' };
  const number = (digits: string) => ({ kind: 'number' as const, number: digits });
  const talk = async (id = 'leg-a', from = '602'): Promise<void> => {
    await rings(id, from);
    await bench.desk().ask('call/answer', { interactionId: null });
    await bench.time.settle();
  };
  const at = (index: number) => conversations()[index]!;
  const kinds = () => conversations().map(({ call }) => call?.state.kind);
  const referred = async (
    id: string,
    state: 'trying' | 'ringing' | 'done' | 'failed',
    status: number | null,
  ): Promise<void> => {
    bench.phone().fact({ kind: 'referred', callId: callId.parse(id), state, status });
    await bench.time.settle();
  };
  const refers = () =>
    bench
      .phone()
      .commands.filter(({ name }) => name === 'refer')
      .map(({ payload }) => payload);
  const transfer = (digits = '700') =>
    bench.desk().ask('transfer/start', {
      interactionId: at(0).interaction.id,
      target: number(digits),
      card,
    });

  it('holds the call, hands it over, and hangs up when it is taken', async () => {
    await open();
    await talk();
    expect((await transfer()).ok).toBe(true);
    await bench.time.settle();
    expect(kinds()).toEqual(['held']);
    expect(at(0)).toMatchObject({
      askingCompany: 'other',
      company: { transfer: { targetName: '700' } },
    });
    expect(refers()).toEqual([{ callId: 'leg-a', number: '700', replaces: null }]);
    await referred('leg-a', 'ringing', 180);
    expect(kinds()).toEqual(['held']);
    await referred('leg-a', 'done', 200);
    await bench.time.advance(50);
    expect(bench.phone().names()).toContain('hang-up');
    expect(conversations()).toEqual([]);
  });

  it.each([
    [486, 'transfer-busy'],
    [480, 'transfer-no-answer'],
    [404, 'transfer-not-found'],
    [603, 'transfer-refused'],
  ])('takes the call back when it ends with %i, and says why', async (status, code) => {
    await open();
    await talk();
    await transfer();
    await referred('leg-a', 'failed', status);
    await bench.time.settle();
    expect(kinds()).toEqual(['talking']);
    expect(at(0)).toMatchObject({ fault: { code }, company: null, askingCompany: null });
  });

  it('says that a call was cut when the telephone system gives it back and ends it', async () => {
    await open();
    await talk();
    await transfer();
    await referred('leg-a', 'failed', 486);
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await bench.time.advance(1_000);
    expect(at(0).fault).toMatchObject({ code: 'transfer-lost' });
    await bench.time.advance(10_000);
    expect(conversations()).toEqual([]);
  });

  it('says so, too, when the phone finds the call gone while it is taken back', async () => {
    await open();
    await talk();
    await transfer();
    bench.phone().obeys = false;
    bench.phone().refuseNext('resume', 'no-such-call');
    bench
      .phone()
      .fact({ kind: 'referred', callId: callId.parse('leg-a'), state: 'failed', status: 486 });
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await bench.time.advance(1_000);
    expect(at(0).fault).toMatchObject({ code: 'transfer-lost' });
  });

  it('leaves the call on hold when nobody says what became of it', async () => {
    await open();
    await talk();
    await transfer();
    await referred('leg-a', 'failed', null);
    expect(kinds()).toEqual(['held']);
    expect(at(0).fault).toMatchObject({ code: 'transfer-unheard' });
  });

  it('has the call back when the phone cannot refer', async () => {
    await open();
    await talk();
    bench.phone().refuseNext('refer', 'sip-unreachable');
    expect(await transfer()).toMatchObject({ ok: false, error: { code: 'sip-unreachable' } });
    await bench.time.settle();
    expect(kinds()).toEqual(['talking']);
  });

  it('asks somebody aside, swaps, and joins the two with Replaces', async () => {
    await open();
    await talk();
    const { id } = at(0).interaction;
    expect(
      (await bench.desk().ask('consult/start', { interactionId: id, target: number('603'), card }))
        .ok,
    ).toBe(true);
    await bench.time.settle();
    const consult = at(1).call!.id;
    expect(at(0).company).toMatchObject({ focus: 'consult' });
    bench.phone().call(consult, { state: 'talking', answeredAtMs: 1_800_000_000_000 });
    await bench.time.settle();
    expect(kinds()).toEqual(['held', 'talking']);
    expect(at(1).company?.parties.map(({ role, state }) => `${role} ${state}`)).toEqual([
      'customer up',
      'owner up',
      'consulted up',
    ]);
    await bench.desk().ask('consult/focus', { interactionId: id, focus: 'customer' });
    await bench.time.settle();
    expect(kinds()).toEqual(['talking', 'held']);
    await bench.desk().ask('consult/focus', { interactionId: id, focus: 'consult' });
    await bench.time.settle();
    expect((await bench.desk().ask('consult/complete', { interactionId: id })).ok).toBe(true);
    expect(refers()).toEqual([{ callId: 'leg-a', number: null, replaces: consult }]);
    await referred('leg-a', 'done', 200);
    await bench.time.advance(50);
    expect(conversations()).toEqual([]);
  });

  it('comes back to the customer when the one asked aside is let go', async () => {
    await open();
    await talk();
    const { id } = at(0).interaction;
    await bench.desk().ask('consult/start', { interactionId: id, target: number('603'), card });
    await bench.time.settle();
    expect((await bench.desk().ask('consult/cancel', { interactionId: id })).ok).toBe(true);
    await bench.time.advance(50);
    expect(kinds()).toEqual(['talking']);
    expect(at(0).company).toBeNull();
  });

  const twoCalls = async (): Promise<readonly string[]> => {
    await open();
    await talk('leg-a', '602');
    await talk('leg-b', '603');
    return conversations().map(({ interaction }) => interaction.id);
  };
  const joins = () =>
    bench
      .phone()
      .commands.filter(({ name }) => name === 'join')
      .map(({ payload }) => (payload as { callIds: readonly string[] }).callIds);
  const joinAll = () =>
    bench.desk().ask('consult/focus', { interactionId: at(0).interaction.id, focus: 'all' });

  it('joins two calls, who both go on talking, and parts them when one is held', async () => {
    await twoCalls();
    expect((await joinAll()).ok).toBe(true);
    await bench.time.settle();
    expect(kinds()).toEqual(['talking', 'talking']);
    expect(joins()).toEqual([['leg-a', 'leg-b']]);
    expect(at(0).company).toMatchObject({ focus: 'all' });
    expect(at(0).company?.parties.map(({ role }) => role)).toEqual(['customer', 'owner', 'joined']);
    await bench.desk().ask('call/hold', { callId: at(1).call!.id });
    await bench.time.settle();
    expect(joins().at(-1)).toEqual([]);
    expect(kinds()).toEqual(['talking', 'held']);
    expect(at(0).company).toMatchObject({ focus: 'customer' });
  });

  it('parts the conference when one of them leaves', async () => {
    await twoCalls();
    await joinAll();
    bench.phone().call('leg-b', { state: 'ended', endReason: 'customer-hung-up' });
    await bench.time.advance(50);
    expect(joins().at(-1)).toEqual([]);
    expect(kinds()).toEqual(['talking']);
    expect(at(0).company).toBeNull();
  });

  it('puts the second on hold again when the phone cannot mix', async () => {
    await twoCalls();
    bench.phone().refuseNext('join', 'media-failed');
    expect(await joinAll()).toMatchObject({ ok: false, error: { code: 'media-failed' } });
    await bench.time.settle();
    expect(kinds()).toEqual(['held', 'talking']);
  });

  it('leaves a conference to the two others', async () => {
    const [first] = await twoCalls();
    await joinAll();
    await bench.time.settle();
    const leave = { interactionId: interactionId.parse(first) };
    expect((await bench.desk().ask('consult/complete', leave)).ok).toBe(true);
    await bench.time.settle();
    expect(joins().at(-1)).toEqual([]);
    expect(refers()).toEqual([{ callId: 'leg-a', number: null, replaces: 'leg-b' }]);
    await referred('leg-a', 'done', 200);
    await bench.time.advance(50);
    expect(conversations()).toEqual([]);
  });

  it('finds whom one called lately, and what one types', async () => {
    await open();
    await talk();
    await bench.desk().ask('call/hang-up', { callId: at(0).call!.id });
    await bench.time.advance(50);
    const found = async (query: string) => {
      const answer = await bench.desk().ask('people/find', { query, interactionId: null });
      if (!answer.ok) return answer.error.code;
      return (answer.value as DeskAnswer<'people/find'>).rows.map(({ name }) => name);
    };
    expect(await found('dieg')).toEqual(['Diego']);
    expect(await found('602')).toEqual(['602']);
    expect(await found('zzz')).toEqual([]);
  });
});
