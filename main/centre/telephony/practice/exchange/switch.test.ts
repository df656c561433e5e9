/** The switch without phones: practice callers, called numbers, bridges and the recorder, on a virtual clock. */
import { describe, expect, it } from 'vitest';
import { TelephonyError } from '../../port.ts';
import { caller, openExchange as open } from '../testing/virtual-exchange.ts';

describe('Switch', () => {
  it('rings a caller until it is answered and says what the IVR learnt', () => {
    const { exchange, events, pass } = open();
    const { legId } = exchange.trunk.startCaller(caller());
    pass(100);
    expect(events).toMatchObject([
      {
        kind: 'leg/created',
        leg: {
          legId,
          state: 'ringing',
          context: { language: 'es', choice: '2', intent: 'returns' },
        },
      },
    ]);
    exchange.answer(legId);
    expect(events[1]).toMatchObject({
      kind: 'leg/changed',
      leg: { state: 'up', answeredAtMs: 1_000_100 },
    });
  });

  it('plays music, ringback and announcements to a leg in no bridge', () => {
    const { exchange, pass, call, tones } = open();
    const legId = call();
    pass(500);
    expect(exchange.measure(legId, 'out', 400, []).rms).toBe(0);
    exchange.play(legId, { kind: 'music' });
    pass(500);
    expect(exchange.measure(legId, 'out', 400, []).rms).toBeGreaterThan(100);
    exchange.play(legId, { kind: 'ringback' });
    pass(500);
    expect(tones(legId, [425])[425]).toBeGreaterThan(0.9);
    // The file does not exist: a second of silence, then the music.
    exchange.play(legId, { kind: 'announcement', files: ['wait'], then: 'music' });
    pass(900);
    expect(exchange.measure(legId, 'out', 400, []).rms).toBe(0);
    pass(600);
    expect(exchange.measure(legId, 'out', 400, []).rms).toBeGreaterThan(100);
  });

  it('moves legs between bridges and leaves nobody in two', () => {
    const { exchange, pass, call, tones } = open();
    const [a, b, c] = [call({ toneHz: 440 }), call({ toneHz: 700 }), call({ toneHz: 1000 })];
    exchange.bridge('one', [a, b]);
    pass(500);
    expect(tones(a, [700])[700]).toBeGreaterThan(0.9);
    expect(tones(c, [440])[440]).toBe(0);
    exchange.bridge('two', [a, c]);
    pass(500);
    expect(tones(a, [1000])[1000]).toBeGreaterThan(0.9);
    expect(tones(b, [440])[440]).toBeLessThan(0.05);
    expect(exchange.state().legs.map((leg) => leg.bridgeId)).toEqual(['two', 'one', 'two']);
    exchange.bridge('two', []);
    expect(Object.keys(exchange.state().recordings)).toEqual(['one']);
  });

  it('changes nothing when one of the legs to bridge is unknown', () => {
    const { exchange, call } = open();
    const a = call();
    expect(() => {
      exchange.bridge('one', [a, 'nobody']);
    }).toThrow(TelephonyError);
    expect(exchange.state().legs[0]?.bridgeId).toBeNull();
    expect(exchange.state().recordings).toEqual({});
  });

  it('lets numbers answer, be busy, refuse, ring in vain or not exist', () => {
    const { exchange, pass, ends, events } = open();
    const rest = { answerAfterMs: 2500, speaksAs: null, toneHz: null };
    exchange.trunk.setCallees([
      { ...rest, number: '1', behaviour: 'busy' },
      { ...rest, number: '2', behaviour: 'rejects' },
      { ...rest, number: '3', behaviour: 'no-answer' },
      { ...rest, number: '4', behaviour: 'not-found' },
    ]);
    for (const number of ['1', '2', '3', '4', '5'])
      exchange.dialNumber({ legId: `to-${number}`, number, interactionId: 'i' });
    pass(3000);
    expect(exchange.state().legs.map((leg) => [leg.legId, leg.state])).toEqual([
      ['to-3', 'ringing'],
      ['to-5', 'up'],
    ]);
    pass(28_000);
    expect(ends()).toEqual([
      ['to-4', 'not-found'],
      ['to-1', 'busy'],
      ['to-2', 'rejected'],
      ['to-3', 'no-answer'],
    ]);
    const rang = events.some(
      (e) => e.kind === 'leg/changed' && e.leg.legId === 'to-1' && e.leg.state === 'ringing',
    );
    expect(rang).toBe(false);
  });

  it('finds a number however it was dialled', () => {
    const { exchange, pass, events } = open();
    const callee = { answerAfterMs: 100, speaksAs: null, toneHz: null, behaviour: 'busy' } as const;
    exchange.trunk.setCallees([{ ...callee, number: '+34612345678' }]);
    for (const number of ['612345678', '0034612345678', '+34612345678'])
      exchange.dialNumber({ legId: number, number, interactionId: 'i' });
    pass(2000);
    const busy = events.flatMap((e) => (e.kind === 'leg/ended' ? [e] : []));
    expect(busy.map((e) => [e.leg.number, e.end.reason])).toEqual(
      Array.from({ length: 3 }, () => ['+34612345678', 'busy']),
    );
    expect(busy.map((e) => e.leg.dialled)).toContain('0034612345678');
  });

  it('lets a caller who gave up call again, so often as the script says', () => {
    const { exchange, pass, ends, events } = open();
    exchange.trunk.startCaller(caller({ patienceMs: 2000, repeat: { afterMs: 5000, times: 1 } }));
    pass(20_000);
    expect(ends().map(([, reason]) => reason)).toEqual(['far-hangup', 'far-hangup']);
    const created = events.filter((e) => e.kind === 'leg/created');
    expect(created).toHaveLength(2);
    expect(created.map((e) => e.leg.createdAtMs)).toEqual([1_000_000, 1_007_000]);
  });

  it('leaves a lonely leg to the centre while there is one, and ends it when there is none', () => {
    const { exchange, pass, call, ends } = open();
    const [a, b] = [call(), call()];
    exchange.bridge('one', [a, b]);
    exchange.stopCaller(b);
    pass(10_000);
    expect(ends()).toHaveLength(1);
    exchange.setControlled(false);
    pass(10_000);
    expect(ends()).toHaveLength(1);
    const c = call();
    exchange.bridge('one', [a, c]);
    exchange.stopCaller(c);
    pass(2900);
    expect(ends()).toHaveLength(2);
    pass(200);
    expect(ends()[2]).toEqual([a, 'near-hangup']);
  });

  it('records what is said, silence while paused, and reports each change', () => {
    const { exchange, events, pass, call } = open();
    const [a, b] = [call({ toneHz: 440 }), call({ toneHz: 700 })];
    exchange.bridge('one', [a, b]);
    expect(exchange.record('one', 'recording')).toBe(true);
    pass(200);
    expect(exchange.recordedRms('one', 5)).toBeGreaterThan(5000);
    exchange.record('one', 'paused');
    pass(200);
    expect(exchange.recordedRms('one', 5)).toBe(0);
    exchange.doesRecorderAnswer = false;
    expect(exchange.record('one', 'recording')).toBe(false);
    expect(exchange.state().recordings).toEqual({ one: 'paused' });
    exchange.stopCaller(a);
    exchange.stopCaller(b);
    const changes = events.flatMap((e) => (e.kind === 'recording/changed' ? [e.state] : []));
    expect(changes).toEqual(['recording', 'paused', 'off']);
  });

  it('ends every call when it closes', () => {
    const { exchange, pass, call, ends } = open();
    call();
    exchange.trunk.startCaller(caller());
    pass(100);
    exchange.close();
    expect(ends().map(([, reason]) => reason)).toEqual(['unreachable', 'near-hangup']);
    expect(exchange.state().legs).toEqual([]);
  });
});
