import { describe, expect, it } from 'vitest';
import { callId } from '#src/model/ids.ts';
import { createConference, type Mixer } from './conference.ts';
import type { SipSession } from './sip-parts.ts';

const A = callId.parse('call-a');
const B = callId.parse('call-b');
const C = callId.parse('call-c');

interface Named {
  readonly name: string;
  readonly kind: 'audio';
  stop(): void;
}
const track = (name: string): MediaStreamTrack =>
  ({ name, kind: 'audio', stop: () => undefined }) as Named as unknown as MediaStreamTrack;
const nameOf = (found: MediaStreamTrack | null): string => (found as unknown as Named).name;

/** Web Audio that only remembers who is connected to whom. */
function setUp() {
  const wires = new Set<string>();
  let outs = 0;
  let isClosed = false;
  const node = (name: string) => ({
    name,
    connect: (to: { readonly name: string }) => wires.add(`${name} > ${to.name}`),
    disconnect() {
      for (const wire of wires) if (wire.startsWith(`${name} >`)) wires.delete(wire);
    },
  });
  const mixer = {
    createMediaStreamSource: (stream: { readonly track: MediaStreamTrack }) =>
      node(nameOf(stream.track)),
    createMediaStreamDestination() {
      outs += 1;
      const mixed = track(`mix${outs}`);
      return { ...node(`out${outs}`), stream: { getAudioTracks: () => [mixed] } };
    },
    resume: () => Promise.resolve(),
    close: () => Promise.resolve(void (isClosed = true)),
  } as unknown as Mixer;
  const conference = createConference(
    () => {
      isClosed = false;
      return mixer;
    },
    (one) => ({ track: one }) as unknown as MediaStream,
  );
  const call = (name: string) => {
    const sender = {
      track: track(`mic-${name}`),
      replaceTrack(next: MediaStreamTrack) {
        sender.track = next;
        return Promise.resolve();
      },
    };
    const session = {
      connection: {
        getSenders: () => [sender],
        getReceivers: () => [{ track: track(`far-${name}`) }],
      },
    } as unknown as SipSession;
    return { session, sent: () => nameOf(sender.track), mic: sender.track };
  };
  const a = call('a');
  const b = call('b');
  conference.onCall(A, a);
  conference.onCall(B, b);
  return { conference, a, b, call, wires, isClosed: () => isClosed };
}

describe('createConference', () => {
  it('lets each far side hear the agent and the other, and never itself', async () => {
    const { conference, a, b, wires } = setUp();
    expect((await conference.join([A, B])).ok).toBe(true);
    expect([...wires].sort()).toEqual([
      'far-a > out2',
      'far-b > out1',
      'mic-a > out1',
      'mic-b > out2',
    ]);
    expect([a.sent(), b.sent()]).toEqual(['mix1', 'mix2']);
  });

  it('takes a third in, who hears both', async () => {
    const { conference, call, wires } = setUp();
    conference.onCall(C, call('c'));
    await conference.join([A, B]);
    await conference.join([A, B, C]);
    expect([...wires].filter((wire) => wire.endsWith('out3')).sort()).toEqual([
      'far-a > out3',
      'far-b > out3',
      'mic-c > out3',
    ]);
    expect(wires).toContain('far-c > out1');
  });

  it('gives everybody their own line back when it ends', async () => {
    const { conference, a, b, wires, isClosed } = setUp();
    await conference.join([A, B]);
    await conference.join([]);
    expect([a.sent(), b.sent(), wires.size, isClosed()]).toEqual(['mic-a', 'mic-b', 0, true]);
  });

  it('is over when only one is left', async () => {
    const { conference, b, wires } = setUp();
    await conference.join([A, B]);
    conference.onCallEnded(A);
    expect([b.sent(), wires.size]).toEqual(['mic-b', 0]);
  });

  it('joins nobody when one cannot be joined', async () => {
    const { conference, a } = setUp();
    expect(await conference.join([A, C])).toMatchObject({ error: { code: 'media-failed' } });
    expect(a.sent()).toBe('mic-a');
  });

  it('follows a change of the microphone, and gives the new one back', async () => {
    const { conference, a, wires } = setUp();
    await conference.join([A, B]);
    conference.replaceTrack(a.mic, track('new'));
    expect(wires).toContain('new > out1');
    expect(wires).not.toContain('mic-a > out1');
    await conference.join([]);
    expect(a.sent()).toBe('new');
  });
});
