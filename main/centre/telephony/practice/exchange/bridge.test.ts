import { describe, expect, it } from 'vitest';
import { FRAME_SAMPLES, SILENCE, type Frame } from '../media/frame.ts';
import { MeasureRing } from '../media/measure-ring.ts';
import { Bridge } from './bridge.ts';
import { Leg } from './leg.ts';

const MUSIC = 9;
const constant = (value: number): Frame => new Int16Array(FRAME_SAMPLES).fill(value);

/** A bridge of talkers who say 1, 10, 100 …, and what each of them hears in one tick. */
const open = (count: number) => {
  const bridge = new Bridge('b', false, () => () => constant(MUSIC));
  const heard = new Map<Leg, number>();
  const legs = Array.from({ length: count }, (_, index) => {
    const leg: Leg = new Leg(
      {
        legId: String(index),
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
        push: (frame) => heard.set(leg, frame[0] ?? 0),
        hangUp: () => undefined,
      },
      { state: 'up', interactionId: null },
    );
    bridge.legs.add(leg);
    leg.bridge = bridge;
    return leg;
  });
  const tick = () => {
    heard.clear();
    bridge.tick(new Map(legs.map((leg, index) => [leg, constant(10 ** index)])), 0);
    return legs.map((leg) => heard.get(leg));
  };
  return { bridge, legs, tick };
};

describe('Bridge', () => {
  it('lets everyone hear everyone else', () => {
    expect(open(3).tick()).toEqual([110, 101, 11]);
    expect(open(1).tick()).toEqual([0]);
  });

  it('gives music to whom a hold leaves alone, and nothing to or from the holder', () => {
    const { legs, tick } = open(2);
    const [holder] = legs;
    if (!holder) throw new Error('no leg');
    holder.isHeld = true;
    expect(tick()).toEqual([0, MUSIC]);
    holder.isHeld = false;
    expect(tick()).toEqual([10, 1]);
  });

  it('lets the others of a conference talk on without music while one holds', () => {
    const { legs, tick } = open(3);
    if (legs[0]) legs[0].isHeld = true;
    expect(tick()).toEqual([0, 100, 10]);
    if (legs[1]) legs[1].isHeld = true;
    expect(tick()).toEqual([0, 0, MUSIC]);
  });

  it('leaves out who is not connected yet', () => {
    const { bridge, legs, tick } = open(2);
    const [early, other] = legs;
    if (!early || !other) throw new Error('no leg');
    early.state = 'ringing';
    expect(tick()).toEqual([undefined, 0]);
    expect(bridge.isTalking(other)).toBe(false);
    early.state = 'up';
    expect(bridge.isTalking(other)).toBe(true);
    early.isHeld = true;
    expect(bridge.isTalking(other)).toBe(false);
  });

  it('records the talk without the music, and keeps the last seconds only', () => {
    const { bridge, legs, tick } = open(2);
    bridge.recording = 'recording';
    tick();
    expect(bridge.recorded.at(-1)?.[0]).toBe(11);
    if (legs[0]) legs[0].isHeld = true;
    tick();
    expect(bridge.recorded.at(-1)?.[0]).toBe(10);
    bridge.recording = 'paused';
    tick();
    expect(bridge.recorded.at(-1)?.[0]).toBe(0);
    for (let i = 0; i < 2000; i += 1) tick();
    expect(bridge.recorded.length).toBeLessThanOrEqual(500);
  });
});
