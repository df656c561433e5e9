import { describe, expect, it } from 'vitest';
import type { PhoneFact } from '#src/contracts/phone.ts';
import { callId } from '#src/model/ids.ts';
import type { SipSession } from './sip-parts.ts';
import { createTransfers } from './transfer.ts';

const A = callId.parse('call-a');
const B = callId.parse('call-b');

type Handlers = Record<string, (event: object) => void>;

function fakeCall(user: string, isEstablished = true) {
  const refers: { target: string; options: { eventHandlers: Handlers; replaces?: object } }[] = [];
  const session = {
    isEstablished: () => isEstablished,
    remote_identity: { display_name: null, uri: { user } },
    // As when the consultation came in: JsSIP's own `_to_tag` and `_from_tag` are the wrong way round then.
    _to_tag: 'ours',
    _from_tag: 'theirs',
    _dialog: { id: { call_id: `id-${user}`, local_tag: 'ours', remote_tag: 'theirs' } },
    refer: (target: string, options: (typeof refers)[number]['options']) =>
      refers.push({ target, options }),
  } as unknown as SipSession;
  return { refers, call: { session, domain: 'pbx.example.com' } };
}

function setUp() {
  const facts: PhoneFact[] = [];
  const pending: { readonly delayMs: number; run(): void; isOff: boolean }[] = [];
  const transfers = createTransfers({
    report: (fact) => facts.push(fact),
    after(delayMs, run) {
      const timer = { delayMs, run, isOff: false };
      pending.push(timer);
      return () => (timer.isOff = true);
    },
  });
  const a = fakeCall('+34600');
  const b = fakeCall('602');
  transfers.onCall(A, a.call);
  transfers.onCall(B, b.call);
  const say = (name: string, event: object = {}) =>
    a.refers[0]?.options.eventHandlers[name]?.(event);
  const told = () =>
    facts.map((fact) => (fact.kind === 'referred' ? `${fact.state} ${fact.status ?? '-'}` : ''));
  const alive = () => pending.filter(({ isOff }) => !isOff);
  return { transfers, a, b, say, told, alive };
}

describe('createTransfers', () => {
  it('refers to a number and follows it to its end', () => {
    const { transfers, a, say, told, alive } = setUp();
    expect(transfers.refer(A, { number: '+34611', replaces: null }).ok).toBe(true);
    expect(a.refers[0]?.target).toBe('sip:+34611@pbx.example.com');
    expect(a.refers[0]?.options.replaces).toBeUndefined();
    say('requestSucceeded');
    say('trying');
    say('progress', { status_line: { status_code: 180 } });
    say('accepted', { status_line: { status_code: 200 } });
    say('failed', { status_line: { status_code: 500 } });
    expect(told()).toEqual(['trying -', 'trying 100', 'ringing 180', 'done 200']);
    expect(alive()).toEqual([]);
  });

  it('replaces the other call by its dialog’s own tags', () => {
    const { transfers, a } = setUp();
    expect(transfers.refer(A, { number: null, replaces: B }).ok).toBe(true);
    expect(a.refers[0]).toMatchObject({
      target: 'sip:602@pbx.example.com',
      options: {
        replaces: { _request: { call_id: 'id-602' }, _to_tag: 'theirs', _from_tag: 'ours' },
      },
    });
  });

  it('says why it failed, also when the REFER itself is refused', () => {
    const first = setUp();
    first.transfers.refer(A, { number: '700', replaces: null });
    first.say('requestSucceeded');
    first.say('failed', { status_line: { status_code: 486 } });
    expect(first.told()).toEqual(['trying -', 'failed 486']);
    const second = setUp();
    second.transfers.refer(A, { number: '700', replaces: null });
    second.say('requestFailed', { response: { status_code: 403 } });
    expect(second.told()).toEqual(['failed 403']);
  });

  it('gives up a telephone system that never says what became of it', () => {
    const { transfers, told, alive, say } = setUp();
    transfers.refer(A, { number: '700', replaces: null });
    say('requestSucceeded');
    expect(alive().map(({ delayMs }) => delayMs)).toEqual([20_000]);
    say('progress', { status_line: { status_code: 180 } });
    expect(alive().map(({ delayMs }) => delayMs)).toEqual([60_000]);
    alive()[0]?.run();
    expect(told().at(-1)).toBe('failed -');
  });

  it('does not refer twice at once, nor what is over or unsafe to dial', () => {
    const { transfers, a, alive } = setUp();
    expect(transfers.refer(A, { number: '7"00', replaces: null })).toMatchObject({
      error: { code: 'number-not-diallable' },
    });
    transfers.refer(A, { number: '700', replaces: null });
    expect(transfers.refer(A, { number: '701', replaces: null })).toMatchObject({ ok: false });
    expect(a.refers).toHaveLength(1);
    transfers.onCallEnded(A);
    expect(alive()).toEqual([]);
    expect(transfers.refer(A, { number: '700', replaces: null })).toMatchObject({
      error: { code: 'no-such-call' },
    });
  });
});
