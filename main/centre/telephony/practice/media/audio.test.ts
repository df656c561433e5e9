/** The small audio parts, each alone: codec, mixer, tone finder, jitter buffer, clock, measures, sounds. */
import { describe, expect, it } from 'vitest';
import { FRAME_SAMPLES, SILENCE, rmsOf, type Frame } from './frame.ts';
import { toneShare } from './goertzel.ts';
import { composeHoldMusic } from './hold-music.ts';
import { JitterBuffer } from './jitter-buffer.ts';
import { MeasureRing } from './measure-ring.ts';
import { startMediaClock } from './media-clock.ts';
import { mix } from './mix.ts';
import { RtpDtmf, parseDtmfInfo } from './rtp-dtmf.ts';
import { narrowOffer, readSdpAudio, withoutGenerations } from './sdp.ts';
import { SoundFiles, playInTurn, playLoop, playOnce, playRingback, playTone } from './sounds.ts';
import { decodeUlaw, encodeUlaw } from './ulaw.ts';

const constant = (value: number): Frame => new Int16Array(FRAME_SAMPLES).fill(value);
const tone = (hz: number, frames: number) => {
  const sound = playTone(hz);
  const samples = new Int16Array(frames * FRAME_SAMPLES);
  for (let i = 0; i < frames; i += 1) samples.set(sound() ?? SILENCE, i * FRAME_SAMPLES);
  return samples;
};

describe('µ-law', () => {
  it('decodes the corner values of G.711', () => {
    expect([...decodeUlaw(Uint8Array.of(0xff, 0x7f, 0x80, 0x00))]).toEqual([0, 0, 32124, -32124]);
  });

  it('encodes every decoded value to itself', () => {
    const codes = Uint8Array.from({ length: 256 }, (_, code) => code).filter(
      (code) => code !== 0x7f,
    );
    expect(encodeUlaw(decodeUlaw(codes))).toEqual(codes);
  });

  it('stays within its step size over the whole range', () => {
    for (let value = -32000; value <= 32000; value += 97) {
      const back = decodeUlaw(encodeUlaw(Int16Array.of(value)))[0] ?? 0;
      expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(4, Math.abs(value) / 16));
    }
  });
});

describe('mix', () => {
  it('adds up voices and passes a single one on as it is', () => {
    const only = constant(7);
    expect(mix([constant(1), constant(20), constant(300)])[0]).toBe(321);
    expect(mix([SILENCE, only])).toBe(only);
    expect(mix([])).toBe(SILENCE);
  });

  it('saturates instead of wrapping around', () => {
    expect(mix([constant(30000), constant(30000)])[0]).toBe(32767);
    expect(mix([constant(-30000), constant(-30000)])[0]).toBe(-32768);
  });
});

describe('toneShare', () => {
  it('finds a tone, not its neighbours, and none in silence', () => {
    const samples = tone(440, 25);
    expect(toneShare(samples, 440)).toBeGreaterThan(0.98);
    expect(toneShare(samples, 700)).toBeLessThan(0.02);
    expect(toneShare(new Int16Array(800), 440)).toBe(0);
    expect(toneShare(new Int16Array(0), 440)).toBe(0);
  });
});

describe('JitterBuffer', () => {
  const pull = (buffer: JitterBuffer, frames: number) =>
    Array.from({ length: frames }, () => buffer.pull()[0] ?? 0);

  it('plays packets in the order of their timestamps, 40 ms later', () => {
    const buffer = new JitterBuffer();
    buffer.push(1000, constant(1));
    buffer.push(1320, constant(3));
    buffer.push(1160, constant(2));
    expect(pull(buffer, 6)).toEqual([0, 0, 1, 2, 3, 0]);
  });

  it('puts silence where a packet is missing and drops one that is too late', () => {
    const buffer = new JitterBuffer();
    buffer.push(1000, constant(1));
    buffer.push(1320, constant(3));
    expect(pull(buffer, 5)).toEqual([0, 0, 1, 0, 3]);
    buffer.push(1160, constant(2));
    expect(pull(buffer, 1)).toEqual([0]);
  });

  it('starts anew after an underrun, a jump, and across the wrap of the timestamp', () => {
    const buffer = new JitterBuffer();
    buffer.push(0xffff_ff60, constant(1));
    buffer.push(0, constant(2));
    expect(pull(buffer, 5)).toEqual([0, 0, 1, 2, 0]);
    buffer.push(500_000, constant(7));
    expect(pull(buffer, 3)).toEqual([0, 0, 7]);
  });

  it('catches up when more than 160 ms wait', () => {
    const buffer = new JitterBuffer();
    for (let i = 0; i < 20; i += 1) buffer.push(i * 160, constant(i + 1));
    expect(pull(buffer, 1)[0]).toBeGreaterThan(10);
  });
});

describe('startMediaClock', () => {
  it('ticks once per 20 ms however late the timers are', () => {
    let now = 0;
    let ticks = 0;
    let pending: { readonly at: number; readonly then: () => void } | null = null;
    const stop = startMediaClock(
      {
        now: () => now,
        after: (delayMs, then) => {
          pending = { at: now + delayMs, then };
          return () => (pending = null);
        },
      },
      () => (ticks += 1),
    );
    const runUntil = (endMs: number, late: () => number) => {
      while (pending && pending.at < endMs) {
        const due: { readonly at: number; readonly then: () => void } = pending;
        now = Math.max(now, due.at) + late();
        due.then();
      }
    };
    let i = 0;
    runUntil(60_000, () => ((i += 1), (i * 7) % 35));
    expect(Math.abs(ticks - 3000)).toBeLessThanOrEqual(2);
    // A suspended machine: the missed ticks are not made up for.
    ticks = 0;
    now += 3_600_000;
    runUntil(now + 1000, () => 0);
    expect(ticks).toBeLessThan(60);
    stop();
    expect(pending).toBeNull();
  });
});

describe('MeasureRing', () => {
  const filled = (timestamps: readonly number[], atMs: (index: number) => number) => {
    const ring = new MeasureRing();
    timestamps.forEach((timestamp, i) => {
      ring.push(atMs(i), timestamp, constant(100));
    });
    return ring;
  };

  it('finds gaps by timestamp, not by arrival', () => {
    const late = filled([0, 160, 320, 480], (i) => (i < 2 ? i * 20 : 300));
    expect(late.measure(320, 1000, [])).toMatchObject({ longestGapMs: 0, frames: 4, rms: 100 });
    const lost = filled([0, 160, 640, 800], (i) => i * 20);
    expect(lost.measure(80, 1000, []).longestGapMs).toBe(40);
  });

  it('sees the window only, and a stream that stopped', () => {
    const ring = filled([0, 160, 320], (i) => i * 20);
    expect(ring.measure(70, 40, []).frames).toBe(1);
    expect(ring.measure(900, 2000, []).longestGapMs).toBe(840);
    expect(ring.measure(9000, 1000, [440])).toEqual({
      rms: 0,
      tones: { '440': 0 },
      frames: 0,
      longestGapMs: 1000,
    });
  });
});

describe('sounds', () => {
  const length = (sound: () => Frame | null) => {
    let frames = 0;
    while (sound() !== null) frames += 1;
    return frames;
  };

  it('ends what ends, loops what loops, in turn', () => {
    expect(length(playOnce(new Int16Array(161)))).toBe(2);
    const loop = playLoop(Int16Array.of(1, 2, 3));
    expect([...(loop() ?? [])].slice(0, 4)).toEqual([1, 2, 3, 1]);
    expect(loop()?.[0]).toBe(2);
    expect(length(playInTurn([playOnce(constant(1)), playOnce(constant(2))]))).toBe(2);
  });

  it('rings 1.5 s of 4.5 s', () => {
    const ring = playRingback();
    const on = Array.from({ length: 450 }, () => rmsOf(ring() ?? SILENCE) > 0);
    expect(on.filter(Boolean)).toHaveLength(150);
    expect(on[74]).toBe(true);
    expect(on[75]).toBe(false);
    expect(on[225]).toBe(true);
  });

  it('has hold music without clipping or long silence', () => {
    const music = composeHoldMusic();
    expect(music.length / 8000).toBeCloseTo(20, 0);
    expect(music.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeLessThan(
      12_000,
    );
    for (let at = 0; at + 4000 <= music.length; at += 4000)
      expect(rmsOf(music.subarray(at, at + 4000))).toBeGreaterThan(150);
  });

  it('reports a missing or forbidden file once and plays a second of silence', () => {
    const missing: string[] = [];
    const files = new SoundFiles('/nonexistent', (file) => missing.push(file));
    expect(files.speech('hello')).toHaveLength(8000);
    files.speech('hello');
    files.speech('../../etc/passwd');
    expect(missing).toEqual(['hello', '../../etc/passwd']);
    expect(files.music().length).toBeGreaterThan(8000);
  });
});

describe('key presses', () => {
  it('counts a press once, however often it is repeated', () => {
    const dtmf = new RtpDtmf();
    expect(dtmf.read(5, Uint8Array.of(11, 10, 0, 160))).toBe('#');
    expect(dtmf.read(5, Uint8Array.of(11, 0x8a, 1, 64))).toBeNull();
    expect(dtmf.read(6, Uint8Array.of(11, 10, 0, 160))).toBe('#');
    expect(dtmf.read(7, Uint8Array.of(99, 10, 0, 160))).toBeNull();
    expect(dtmf.read(8, Uint8Array.of(1))).toBeNull();
  });

  it('reads INFO bodies', () => {
    expect(parseDtmfInfo('application/dtmf-relay', 'Signal=*\r\nDuration=100')).toBe('*');
    expect(parseDtmfInfo('application/dtmf-relay; x', 'Signal = a')).toBe('A');
    expect(parseDtmfInfo('application/dtmf', ' 7 ')).toBe('7');
    expect(parseDtmfInfo('text/plain', '7')).toBeNull();
    expect(parseDtmfInfo('application/dtmf-relay', 'nothing')).toBeNull();
  });
});

describe('SDP', () => {
  const offer = [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    'a=sendonly',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111 0 110 126',
    'a=rtpmap:111 opus/48000/2',
    'a=fmtp:111 minptime=10',
    'a=rtcp-fb:111 transport-cc',
    'a=rtpmap:0 PCMU/8000',
    'a=rtpmap:110 telephone-event/48000',
    'a=rtpmap:126 telephone-event/8000',
    '',
  ].join('\r\n');

  it('reads direction, codec and event type', () => {
    expect(readSdpAudio(offer)).toEqual({
      direction: 'sendonly',
      hasPcmu: true,
      telephoneEventType: 126,
    });
    expect(readSdpAudio(`${offer}a=inactive\r\n`)?.direction).toBe('inactive');
    expect(readSdpAudio(offer.replace('m=audio 9', 'm=audio 0'))).toBeNull();
    expect(readSdpAudio('garbage')).toBeNull();
  });

  it('narrows an offer to what we speak', () => {
    const narrow = narrowOffer(offer);
    expect(narrow).toContain('m=audio 9 UDP/TLS/RTP/SAVPF 0 126\r\n');
    expect(narrow).not.toMatch(/:111|:110/);
  });

  it('leaves out the count of restarts that only one side knows', () => {
    const line = 'a=candidate:1 1 udp 2122194687 10.77.2.3 4711 typ host generation 3 network-id 2';
    expect(withoutGenerations(`a=mid:0\r\n${line}\r\n`)).toBe(
      `a=mid:0\r\n${line.replace(' generation 3', '')}\r\n`,
    );
  });
});
