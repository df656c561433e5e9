import { describe, expect, it } from 'vitest';
import { callId } from '#src/model/ids.ts';
import { createCallMedia } from './call-media.ts';
import type { SipSession } from './sip-parts.ts';

/** A connection whose packets are counted by the test, and a clock that it moves. */
function setUp() {
  let nowMs = 0;
  let packets = 0;
  let direction = 'sendrecv';
  let isHeld = false;
  let phase: 'before' | 'up' | 'ended' = 'up';
  const changes: boolean[] = [];
  const news: string[] = [];
  let hear: (event: object) => void = () => {};
  let pending: (() => void) | null = null;
  const connection = {
    addEventListener(name: string, listener: (event: object) => void) {
      if (name === 'track') hear = listener;
    },
    getTransceivers: () => [{ currentDirection: direction }],
    getStats: () =>
      Promise.resolve(
        new Map([
          [
            'in',
            {
              type: 'inbound-rtp',
              kind: 'audio',
              packetsReceived: packets,
              totalAudioEnergy: nowMs / 1_000,
              totalSamplesDuration: nowMs / 1_000,
            },
          ],
        ]),
      ),
  } as unknown as RTCPeerConnection;
  const media = createCallMedia({
    session: { connection } as SipSession,
    callId: callId.parse('call-1'),
    nowMs: () => nowMs,
    after(_delayMs, run) {
      pending = run;
      return () => (pending = null);
    },
    phase: () => phase,
    isHeld: () => isHeld,
    onChange: () => changes.push(media.hasInboundAudio()),
    heardLevel: () => null,
    onRemote: () => {},
    onNews: (one) => news.push(one.kind),
  });
  media.watch(connection);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    media,
    changes,
    news,
    isPolling: () => pending !== null,
    setDirection: (next: string) => (direction = next),
    setHeld: (next: boolean) => (isHeld = next),
    end: () => (phase = 'ended'),
    async begin() {
      hear({ track: {}, streams: [{}] });
      await settle();
    },
    /** Time in steps of the poll, with or without packets. */
    async pass(ms: number, hasPackets: boolean) {
      for (let past = 0; past < ms; past += 250) {
        nowMs += 250;
        if (hasPackets) packets += 12;
        const run = pending;
        pending = null;
        run?.();
        await settle();
      }
    },
  };
}

describe('createCallMedia', () => {
  it('hears the first packet, and says when none came for 1.5 s, and when they are back', async () => {
    const { begin, pass, changes, media } = setUp();
    await begin();
    expect(media.hasInboundAudio()).toBe(false);
    await pass(250, true);
    expect(changes).toEqual([true]);
    await pass(3_000, true);
    await pass(1_250, false);
    expect(changes).toEqual([true]);
    await pass(250, false);
    expect(changes).toEqual([true, false]);
    await pass(250, true);
    expect(changes).toEqual([true, false, true]);
  });

  it('expects nothing while we hold, or while the far side sends nothing', async () => {
    for (const quiet of ['we', 'they'] as const) {
      const { begin, pass, changes, setHeld, setDirection, media } = setUp();
      await begin();
      await pass(500, true);
      if (quiet === 'we') setHeld(true);
      else setDirection('inactive');
      await pass(10_000, false);
      expect(changes).toEqual([true]);
      await media.measure();
      await pass(1_000, false);
      expect(await media.measure()).toBeNull();
      setHeld(false);
      setDirection('sendrecv');
      await pass(1_250, false);
      expect(changes).toEqual([true]);
      await pass(250, false);
      expect(changes).toEqual([true, false]);
    }
  });

  it('never calls a dead stream good', async () => {
    const { begin, pass, media } = setUp();
    await begin();
    await media.measure();
    await pass(1_000, true);
    expect(await media.measure()).toMatchObject({ loss: 0, inboundLevel: 1 });
    await pass(1_000, false);
    const quality = await media.measure();
    expect(quality).toMatchObject({ loss: 1, inboundLevel: 0 });
    // Below 3.1 the desk says that the voice is bad.
    expect(quality?.mos).toBeLessThan(3.1);
  });

  it('stops asking when the call has ended', async () => {
    const { begin, pass, end, isPolling } = setUp();
    await begin();
    await pass(500, true);
    end();
    await pass(500, true);
    expect(isPolling()).toBe(false);
  });
});
