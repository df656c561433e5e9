/** Who hears what in one bridge, frame by frame: talkers say 1, 10, 100 …, so that a sum names them. */
import { describe, expect, it } from 'vitest';
import type { LegAudio } from '../../port.ts';
import { FRAME_SAMPLES, SILENCE, type Frame } from '../media/frame.ts';
import { MeasureRing } from '../media/measure-ring.ts';
import { AMONG_ALL, Bridge, type Place } from './bridge.ts';
import { Leg } from './leg.ts';

const MUSIC = 9;
const RINGBACK = 8;
const constant = (value: number): Frame => new Int16Array(FRAME_SAMPLES).fill(value);

/** Music and ringback are constants; an announcement counts up from 2 so that a restart shows. */
const startSound = (audio: LegAudio) => {
  let said = 1;
  return () => {
    if (audio.kind === 'announcement') return constant((said += 1));
    if (audio.kind === 'silence') return SILENCE;
    return constant(audio.kind === 'music' ? MUSIC : RINGBACK);
  };
};

const newLeg = (legId: string, push: (frame: Frame) => void): Leg =>
  new Leg(
    {
      legId,
      kind: 'agent',
      direction: 'outbound',
      number: '',
      displayName: '',
      dialled: '',
      createdAtMs: 0,
      context: {},
    },
    {
      said: new MeasureRing(),
      heard: new MeasureRing(),
      tick: () => undefined,
      pull: () => SILENCE,
      push,
      hangUp: () => undefined,
    },
    { state: 'up', interactionId: null },
  );

/** A bridge in which everyone hears everyone. */
const open = (count: number) => {
  const bridge = new Bridge('b', false, startSound);
  const heard = new Map<string, number>();
  const legs = Array.from({ length: count }, (_, index) => {
    const legId = String(index);
    return newLeg(legId, (frame) => heard.set(legId, frame[0] ?? 0));
  });
  for (const leg of legs) bridge.seat(leg, AMONG_ALL);
  const tick = () => {
    heard.clear();
    bridge.tick(new Map(legs.map((leg, index) => [leg, constant(10 ** index)])), 0);
    return legs.map((leg) => heard.get(leg.legId));
  };
  const leg = (index: number) => {
    const found = legs[index];
    if (!found) throw new Error(`no leg ${String(index)}`);
    return found;
  };
  const seat = (index: number, hears: readonly number[], more: Partial<Place> = {}) => {
    bridge.seat(leg(index), { ...AMONG_ALL, hears: new Set(hears.map(leg)), ...more });
  };
  return { bridge, leg, seat, tick };
};

describe('a bridge of all', () => {
  it('lets everyone hear everyone else', () => {
    expect(open(3).tick()).toEqual([110, 101, 11]);
  });

  it('gives music to whom a hold leaves alone, and nothing to or from the holder', () => {
    const { leg, tick } = open(2);
    leg(0).isHeld = true;
    expect(tick()).toEqual([0, MUSIC]);
    leg(0).isHeld = false;
    expect(tick()).toEqual([10, 1]);
  });

  it('lets the others of a conference talk on without music while one holds', () => {
    const { leg, tick } = open(3);
    leg(0).isHeld = true;
    expect(tick()).toEqual([0, 100, 10]);
    leg(1).isHeld = true;
    expect(tick()).toEqual([0, 0, MUSIC]);
  });

  it('leaves out who is not connected yet', () => {
    const { bridge, leg, tick } = open(2);
    leg(0).state = 'ringing';
    expect(tick()).toEqual([undefined, MUSIC]);
    expect(bridge.isTalking(leg(1))).toBe(false);
    leg(0).state = 'up';
    expect(bridge.isTalking(leg(1))).toBe(true);
    leg(0).isHeld = true;
    expect(bridge.isTalking(leg(1))).toBe(false);
  });

  it('is quiet for half a second for whom the end of the others leaves alone, and has music then', () => {
    const { bridge, leg, tick } = open(2);
    leg(0).state = 'ended';
    expect(bridge.removeEnded(leg(0))).toEqual([leg(1)]);
    for (let i = 0; i < 25; i += 1) expect(tick()[1]).toBe(0);
    expect(tick()[1]).toBe(MUSIC);
  });

  it('records the talk without the music, and keeps the last seconds only', () => {
    const { bridge, leg, tick } = open(2);
    bridge.recording = 'recording';
    tick();
    expect(bridge.recorded.at(-1)?.[0]).toBe(11);
    leg(0).isHeld = true;
    tick();
    expect(bridge.recorded.at(-1)?.[0]).toBe(10);
    bridge.recording = 'paused';
    tick();
    expect(bridge.recorded.at(-1)?.[0]).toBe(0);
    for (let i = 0; i < 2000; i += 1) tick();
    expect(bridge.recorded.length).toBeLessThanOrEqual(500);
  });
});

describe('a bridge with places', () => {
  it('lets each leg hear exactly whom its place names, and the others what they wait with', () => {
    const { seat, tick } = open(3);
    seat(0, [1, 2]);
    seat(1, [0]);
    seat(2, [], { waiting: { kind: 'ringback' } });
    expect(tick()).toEqual([110, 1, RINGBACK]);
  });

  it('gives nobody the voice of a muted leg, which goes on hearing', () => {
    const { seat, tick, bridge, leg } = open(3);
    seat(1, [0, 2], { isMuted: true });
    expect(tick()).toEqual([100, 101, 1]);
    seat(0, [1], { waiting: { kind: 'ringback' } });
    expect(tick()).toEqual([RINGBACK, 101, 1]);
    expect(bridge.isTalking(leg(0))).toBe(false);
    expect(bridge.isTalking(leg(1))).toBe(true);
  });

  it('plays music instead of the waiting sound to whom only holders would speak', () => {
    const { seat, leg, tick } = open(2);
    seat(1, [0], { waiting: { kind: 'silence' } });
    leg(0).isHeld = true;
    expect(tick()).toEqual([0, MUSIC]);
  });

  it('goes on with the same waiting sound over a new arrangement, and starts it anew after a talk', () => {
    const { seat, tick } = open(2);
    const waiting = (): LegAudio => ({ kind: 'announcement', files: ['a', 'b'], then: 'music' });
    seat(1, [], { waiting: waiting() });
    expect([tick()[1], tick()[1]]).toEqual([2, 3]);
    seat(1, [], { waiting: waiting() });
    expect(tick()[1]).toBe(4);
    seat(1, [0], { waiting: waiting() });
    expect(tick()[1]).toBe(1);
    seat(1, [], { waiting: waiting() });
    expect(tick()[1]).toBe(2);
    seat(1, [], { waiting: { kind: 'announcement', files: ['c'], then: 'music' } });
    expect(tick()[1]).toBe(2);
  });

  it('names those whom an end leaves with nobody to hear, and nobody while two still talk', () => {
    const consult = open(3);
    consult.seat(0, []);
    consult.seat(1, [2]);
    consult.seat(2, [1]);
    expect(consult.bridge.removeEnded(consult.leg(1))).toEqual([consult.leg(0), consult.leg(2)]);
    const conference = open(3);
    conference.leg(1).isHeld = true;
    expect(conference.bridge.removeEnded(conference.leg(0))).toEqual([]);
  });

  it('gives music for somebody from whom nothing comes any more', () => {
    const { bridge, seat, tick, leg } = open(2);
    seat(0, [1]);
    seat(1, [0]);
    tick();
    leg(1).isLost = true;
    expect(tick()[0]).toBe(MUSIC);
    leg(1).isLost = false;
    expect(tick()[0]).toBe(10);
    expect(bridge.legs).toHaveLength(2);
  });

  it('leaves out of the recording who is not to be in it, as a lead who whispers', () => {
    const { bridge, seat, tick } = open(3);
    bridge.recording = 'recording';
    seat(0, [1]);
    seat(1, [0, 2]);
    seat(2, [0, 1], { isRecorded: false });
    expect(tick()).toEqual([10, 101, 11]);
    expect(bridge.recorded.at(-1)?.[0]).toBe(11);
  });

  it('records only what is there to be heard: not who waits, is muted or listens in', () => {
    const { bridge, seat, tick } = open(4);
    bridge.recording = 'recording';
    seat(0, []);
    seat(1, [2]);
    seat(2, [1]);
    seat(3, [1, 2]);
    tick();
    expect(bridge.recorded.at(-1)?.[0]).toBe(110);
    seat(2, [1], { isMuted: true });
    tick();
    expect(bridge.recorded.at(-1)?.[0]).toBe(10);
  });
});
