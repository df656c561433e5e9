/** The small pure parts of the phone, and the private parts of JsSIP that it counts on. */
import { UA } from 'jssip';
import { describe, expect, it } from 'vitest';
import { toMicrophoneFault } from './capture.ts';
import { listDevices } from './devices.ts';
import { toEndReason, type SessionEnd } from './end-reason.ts';
import { createIceWait } from './ice-wait.ts';
import { compareReadings, estimateMos, toReading, type MediaReading } from './quality.ts';
import { silenceInSdp } from './silence-sdp.ts';

describe('JsSIP 3.13.8', () => {
  it('still has the private members that the phone replaces', async () => {
    const { default: session } = (await import('jssip/lib/RTCSession.js')) as unknown as {
      readonly default: { readonly prototype: object };
    };
    for (const name of [
      '_toggleMuteAudio',
      '_createLocalDescription',
      'terminate',
      'hold',
      'unhold',
      'renegotiate',
    ])
      expect(session.prototype, name).toHaveProperty(name);
    for (const name of ['_localHold', '_rtcReady']) expect(String(session)).toContain(name);
    expect(Object.getOwnPropertyDescriptor(UA.prototype, 'transport')?.get).toBeTypeOf('function');
  });
});

describe('toEndReason', () => {
  const base: SessionEnd = {
    direction: 'inbound',
    wasAnswered: false,
    wanted: null,
    originator: 'remote',
    cause: 'Canceled',
    status: null,
    reason: null,
  };
  it.each<[Partial<SessionEnd>, string]>([
    [{}, 'missed'],
    [{ reason: 'SIP ;cause=200 ;text="Call completed elsewhere"' }, 'answered-elsewhere'],
    [{ cause: 'Expires', originator: 'system' }, 'missed'],
    [{ wanted: 'reject', originator: 'local', cause: 'Rejected' }, 'declined'],
    [{ cause: 'User Denied Media Access', originator: 'local' }, 'microphone-refused'],
    [{ cause: 'WebRTC Error', originator: 'system' }, 'failed'],
    [{ wasAnswered: true, cause: 'Terminated' }, 'customer-hung-up'],
    [
      { wasAnswered: true, cause: 'Terminated', reason: 'Q.850;cause=16;text="Normal"' },
      'customer-hung-up',
    ],
    [{ wasAnswered: true, cause: 'Terminated', reason: 'SIP;cause=503' }, 'line-lost'],
    [{ wasAnswered: true, cause: 'Terminated', reason: 'Q.850 ;cause=38' }, 'line-lost'],
    [
      { wasAnswered: true, cause: 'Terminated', originator: 'local', wanted: 'hang-up' },
      'agent-hung-up',
    ],
    [{ wasAnswered: true, cause: 'RTP Timeout', originator: 'local' }, 'media-lost'],
    [{ wasAnswered: true, cause: 'Dialog Error', originator: 'local' }, 'ended-while-cut-off'],
    [{ direction: 'outbound', status: 486, cause: 'Busy' }, 'busy'],
    [{ direction: 'outbound', status: 480, cause: 'Unavailable' }, 'no-answer'],
    [{ direction: 'outbound', status: 404, cause: 'Not Found' }, 'not-found'],
    [{ direction: 'outbound', status: 603, cause: 'Rejected' }, 'rejected'],
    [{ direction: 'outbound', status: 503, cause: 'SIP Failure Code' }, 'unreachable'],
    [{ direction: 'outbound', status: 488, cause: 'Incompatible SDP' }, 'incompatible'],
    [{ direction: 'outbound', cause: 'Request Timeout', originator: 'system' }, 'unreachable'],
    [
      { direction: 'outbound', cause: 'Canceled', originator: 'local', wanted: 'hang-up' },
      'cancelled',
    ],
  ])('reads %j as %s', (change, reason) => {
    expect(toEndReason({ ...base, ...change })).toBe(reason);
  });
});

describe('createIceWait', () => {
  const setUp = (hasServers: boolean) => {
    const delays: number[] = [];
    let pending: (() => void) | null = null;
    let ready = 0;
    const wait = createIceWait(hasServers, (delayMs, run) => {
      delays.push(delayMs);
      pending = run;
      return () => (pending = null);
    });
    return {
      delays,
      see: (type: string) => wait.onCandidate(type, () => (ready += 1)),
      pass: () => pending?.(),
      isWaiting: () => pending !== null,
      ready: () => ready,
      wait,
    };
  };

  it('does not wait without servers', () => {
    const { see, ready, delays } = setUp(false);
    see('host');
    expect([ready(), delays]).toEqual([1, []]);
  });

  it('waits 300 ms after the first host candidate, no longer for more of them', () => {
    const { see, ready, delays, pass } = setUp(true);
    see('host');
    see('host');
    expect([ready(), delays]).toEqual([0, [300]]);
    pass();
    expect(ready()).toBe(1);
  });

  it('goes at once with a reflexive or relayed one', () => {
    for (const type of ['srflx', 'relay']) {
      const { see, ready, isWaiting } = setUp(true);
      see('host');
      see(type);
      expect([ready(), isWaiting()]).toEqual([1, false]);
    }
  });
});

describe('quality', () => {
  const reading = (change: Partial<MediaReading>): MediaReading => ({
    atMs: 0,
    packetsReceived: 0,
    packetsLost: 0,
    jitterMs: 0,
    roundTripMs: null,
    inboundEnergy: 0,
    inboundSeconds: 0,
    outboundEnergy: 0,
    outboundSeconds: 0,
    concealedSamples: 0,
    samples: 0,
    farLoss: null,
    farJitterMs: null,
    missedSeconds: 0,
    playedSeconds: 0,
    ...change,
  });

  it('falls with loss and delay and stays between 1 and 4.5', () => {
    expect(estimateMos(20, 2, 0)).toBeGreaterThan(4.3);
    expect(estimateMos(20, 2, 0.05)).toBeLessThan(4);
    expect(estimateMos(800, 2, 0)).toBeLessThan(estimateMos(200, 2, 0));
    for (const [rtt, jitter, loss] of [
      [0, 0, 0],
      [1e9, 1e9, 1],
      [NaN, NaN, NaN],
    ] as const) {
      expect(estimateMos(rtt, jitter, loss)).toBeGreaterThanOrEqual(1);
      expect(estimateMos(rtt, jitter, loss)).toBeLessThanOrEqual(4.5);
    }
  });

  it('reports what happened between two readings', () => {
    const before = reading({ packetsReceived: 100, packetsLost: 5 });
    const now = reading({
      packetsReceived: 148,
      packetsLost: 7,
      jitterMs: 4,
      roundTripMs: 30,
      inboundEnergy: 0.04,
      inboundSeconds: 1,
      concealedSamples: 4_800,
      samples: 48_000,
      farLoss: 0.02,
      missedSeconds: 0.25,
      playedSeconds: 1,
    });
    expect(compareReadings(before, now, true)).toMatchObject({
      loss: 0.04,
      jitterMs: 4,
      roundTripMs: 30,
      inboundLevel: 0.2,
      outboundLevel: 0,
      concealed: 0.1,
      farLoss: 0.02,
      stalled: 0.25,
    });
  });

  it('takes a stream that brings nothing although it should for lost altogether', () => {
    const before = reading({ packetsReceived: 100, inboundEnergy: 1, inboundSeconds: 1 });
    // Concealment goes on playing something for a while.
    const now = reading({ packetsReceived: 100, inboundEnergy: 1.1, inboundSeconds: 2 });
    const quality = compareReadings(before, now, true);
    expect(quality).toMatchObject({ loss: 1, inboundLevel: 0 });
    expect(quality?.mos).toBeLessThan(2);
  });

  it('says nothing about a stream that brings nothing and need not, or that began anew', () => {
    const before = reading({ packetsReceived: 9, packetsLost: 9 });
    expect(compareReadings(before, before, false)).toBeNull();
    expect(compareReadings(before, reading({}), true)).toBeNull();
  });

  it('counts on when the far side changes its source', () => {
    const row = { type: 'inbound-rtp', kind: 'audio' };
    const rows = [
      { ...row, packetsReceived: 500, jitter: 0.05, lastPacketReceivedTimestamp: 1 },
      { ...row, packetsReceived: 20, jitter: 0.002, lastPacketReceivedTimestamp: 9 },
    ];
    expect(toReading(rows, 0)).toMatchObject({ packetsReceived: 520, jitterMs: 2 });
  });

  it('reads a report, also an empty one', () => {
    expect(toReading([], 7)).toEqual(reading({ atMs: 7 }));
    const remote = { type: 'remote-inbound-rtp', kind: 'audio' };
    const rows = [
      { type: 'inbound-rtp', kind: 'audio', packetsReceived: 10, packetsLost: 1, jitter: 0.003 },
      { ...remote, roundTripTime: 0.05, fractionLost: 0.1, jitter: 0.02 },
      { type: 'media-playout', kind: 'audio', synthesizedSamplesDuration: 0.5 },
      { type: 'media-source', kind: 'audio', totalAudioEnergy: 2, totalSamplesDuration: 4 },
    ];
    expect(toReading(rows, 7)).toMatchObject({
      packetsReceived: 10,
      jitterMs: 3,
      roundTripMs: 50,
      outboundEnergy: 2,
      farLoss: 0.1,
      farJitterMs: 20,
      missedSeconds: 0.5,
    });
  });
});

describe('listDevices', () => {
  it('lists each device once', async () => {
    const device = (kind: string, deviceId: string) => ({ kind, deviceId, groupId: '', label: '' });
    const media = {
      enumerateDevices: () =>
        Promise.resolve([
          device('audioinput', 'default'),
          device('audioinput', 'a'),
          device('audiooutput', 'b'),
          device('videoinput', 'c'),
        ]),
    } as unknown as MediaDevices;
    const found = await listDevices(media);
    expect(found.microphones.map(({ deviceId }) => deviceId)).toEqual(['a']);
    expect(found.speakers.map(({ deviceId }) => deviceId)).toEqual(['b']);
  });
});

describe('toMicrophoneFault', () => {
  it.each([
    ['NotAllowedError', 'microphone-refused'],
    ['NotFoundError', 'microphone-missing'],
    ['OverconstrainedError', 'microphone-missing'],
    ['NotReadableError', 'microphone-busy'],
  ])('reads %s as %s', (name, code) => {
    expect(toMicrophoneFault(new DOMException('', name)).code).toBe(code);
  });
});

describe('silenceInSdp', () => {
  it('never says that we listen while we hold', () => {
    const sdp =
      'm=audio 9 RTP/AVP 0\r\na=sendrecv\r\nm=audio 9 RTP/AVP 0\r\na=recvonly\r\na=mid:0\r\n';
    expect(silenceInSdp(sdp)).toBe(
      'm=audio 9 RTP/AVP 0\r\na=sendonly\r\nm=audio 9 RTP/AVP 0\r\na=inactive\r\na=mid:0\r\n',
    );
  });
});
