import { describe, expect, it, vi } from 'vitest';
import type { SoundDevice } from '#src/audio/device.ts';
import { createAudio, systemWish, type AudioState, type AudioWish } from './audio.ts';
import type { Playout } from './playout.ts';

interface FakeTrack {
  readonly name: string;
  enabled: boolean;
  readyState: string;
  readonly label: string;
  clone(): FakeTrack;
  stop(): void;
  addEventListener(name: 'ended', listener: () => void): void;
}

/** A loudspeaker without sound. */
function fakePlayout() {
  const routes: string[] = [];
  let open = 0;
  const playout: Playout = {
    open() {
      open += 1;
      return { play() {}, level: () => null, close: () => void (open -= 1) };
    },
    setDevice(device) {
      const id = device?.deviceId ?? '-';
      if (routes.at(-1) !== id) routes.push(id);
      return Promise.resolve();
    },
    setLimits() {},
    isRefused: () => false,
    isProtected: () => true,
    outlet: () => null,
    onChange() {},
    onHeard() {},
  };
  return { playout, routes, open: () => open };
}

const wish = (more: Partial<AudioWish> = {}): AudioWish => ({ ...systemWish, ...more });

/** Devices, captures and permissions in the test's hand. */
function setUp(permission: PermissionState = 'granted') {
  const tracks: FakeTrack[] = [];
  let microphones = [
    { kind: 'audioinput', deviceId: 'a', groupId: 'ga', label: 'Headset' },
    { kind: 'audioinput', deviceId: 'b', groupId: 'gb', label: 'Built in' },
  ];
  let failWith: string | null = null;
  const busy = new Set<string>();
  const endings = new Map<FakeTrack, () => void>();
  const ear = fakePlayout();
  let slow: Promise<void> | null = null;
  let changed: () => void = () => {};
  const asked: MediaTrackConstraints[] = [];
  const makeTrack = (label: string, name: string): FakeTrack => {
    const track: FakeTrack = {
      name,
      label,
      enabled: true,
      readyState: 'live',
      clone: () => makeTrack(label, `${name}+`),
      stop: () => void (track.readyState = 'ended'),
      addEventListener: (_name, listener) => void endings.set(track, listener),
    };
    tracks.push(track);
    return track;
  };
  const media = {
    enumerateDevices: () => {
      const found = microphones;
      const wait = slow ?? Promise.resolve();
      slow = null;
      return wait.then(() => found);
    },
    getUserMedia({ audio }: { audio: MediaTrackConstraints }) {
      asked.push(audio);
      if (failWith) return Promise.reject(new DOMException('', failWith));
      const wanted = (audio.deviceId as { exact: string } | undefined)?.exact;
      const id = wanted ?? microphones.find(({ kind }) => kind === 'audioinput')?.deviceId ?? '';
      if (busy.has(id)) return Promise.reject(new DOMException('', 'NotReadableError'));
      if (!microphones.some(({ deviceId }) => deviceId === id))
        return Promise.reject(
          new DOMException('', wanted ? 'OverconstrainedError' : 'NotFoundError'),
        );
      const label = microphones.find(({ deviceId }) => deviceId === id)?.label ?? '';
      const track = makeTrack(label, id);
      return Promise.resolve({ getTracks: () => [track], getAudioTracks: () => [track] });
    },
    addEventListener: (_name: string, listener: () => void) => (changed = listener),
  } as unknown as MediaDevices;
  const replaced: string[] = [];
  const states: AudioState[] = [];
  globalThis.MediaStream = class {} as unknown as typeof MediaStream;
  const audio = createAudio(
    media,
    (from, to) =>
      replaced.push(`${(from as unknown as FakeTrack).name}>${(to as unknown as FakeTrack).name}`),
    () => Promise.resolve(permission),
    ear.playout,
  );
  audio.onChange((state) => states.push(state));
  return {
    audio,
    asked,
    tracks,
    replaced,
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
    live: () => tracks.filter(({ readyState }) => readyState === 'live').map(({ name }) => name),
    fail: (name: string | null) => (failWith = name),
    busy,
    routes: ear.routes,
    openEars: ear.open,
    /** The device is pulled out: its tracks die, and the browser tells it. */
    pull(next: typeof microphones) {
      microphones = next;
      for (const track of tracks) {
        if (track.readyState !== 'live' || next.some(({ label }) => label === track.label))
          continue;
        track.readyState = 'ended';
        endings.get(track)?.();
      }
      changed();
    },
    plug(next: typeof microphones) {
      microphones = next;
      changed();
    },
    problem: () => audio.state().problem,
    /** The next look at the devices takes until the answer is called. */
    delayNextLook() {
      let letGo = (): void => {};
      slow = new Promise((resolve) => (letGo = resolve));
      return () => letGo();
    },
  };
}
const headset = { deviceId: 'a', groupId: 'ga', label: 'Headset' };
const builtIn = { deviceId: 'b', groupId: 'gb', label: 'Built in' };

describe('createAudio', () => {
  it('opens one capture for all calls, a track for each, and closes it with the last', async () => {
    const { audio, asked, live } = setUp();
    const [one, two] = await Promise.all([audio.open(), audio.open()]);
    expect(asked).toHaveLength(1);
    expect(live()).toEqual(['a', 'a+', 'a+']);
    if (!one.ok || !two.ok) throw new Error('no audio');
    expect(one.value.track).not.toBe(two.value.track);
    one.value.close();
    one.value.close();
    expect(live()).toEqual(['a', 'a+']);
    two.value.close();
    expect(live()).toEqual([]);
  });

  it('changes the microphone under the calls and keeps their silence', async () => {
    const { audio, settle, replaced, live } = setUp();
    await settle();
    const call = await audio.open();
    if (!call.ok) throw new Error('no audio');
    call.value.track.enabled = false;
    await audio.setDevices(wish({ microphone: builtIn }));
    expect(replaced).toEqual(['a+>b+']);
    expect(call.value.track.enabled).toBe(false);
    expect(live()).toEqual(['b', 'b+']);
    expect(audio.state().microphoneInUse).toBe('Built in');
  });

  it('keeps talking with the old microphone when the new one does not open', async () => {
    const { audio, settle, live, fail } = setUp();
    await settle();
    await audio.open();
    fail('NotReadableError');
    await audio.setDevices(wish({ microphone: builtIn }));
    expect(live()).toEqual(['a', 'a+']);
    expect(audio.state().problem).toBe('microphone-busy');
  });

  it('leaves the voice as it is when told to', async () => {
    const { audio, asked } = setUp();
    await audio.setDevices(
      wish({
        microphone: headset,
        voice: { echoCancellation: false, noiseSuppression: false, autoGain: true },
      }),
    );
    await audio.open();
    expect(asked.at(-1)).toMatchObject({
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: true,
    });
  });

  it('knows before the first call that there is no microphone, or none for us', async () => {
    const missing = setUp();
    missing.plug([]);
    await missing.settle();
    expect(missing.problem()).toBe('microphone-missing');
    missing.plug([{ kind: 'audioinput', ...headset }]);
    await missing.settle();
    expect(missing.problem()).toBe('none');
    const refused = setUp('denied');
    await refused.settle();
    expect(refused.problem()).toBe('none');
    refused.plug([{ kind: 'audioinput', deviceId: '', groupId: '', label: '' }]);
    await refused.settle();
    expect(refused.problem()).toBe('microphone-refused');
  });

  it('believes the newest look at the devices, not the one that took longest', async () => {
    const { audio, plug, problem, settle, delayNextLook } = setUp();
    await settle();
    const letGo = delayNextLook();
    plug([]);
    plug([{ kind: 'audioinput', ...headset }]);
    await settle();
    letGo();
    await settle();
    expect([problem(), audio.state().microphones]).toEqual(['none', [headset]]);
  });

  it('asks for permission at once where it was never given, and lets go again', async () => {
    const { asked, settle, live } = setUp('prompt');
    await settle();
    expect([asked.length, live()]).toEqual([1, []]);
  });

  it('answers a refusal with its code', async () => {
    const { audio, fail } = setUp();
    fail('NotAllowedError');
    expect(await audio.open()).toEqual({
      ok: false,
      error: { code: 'microphone-refused', retryable: true },
    });
  });
});

describe('a device that goes and comes', () => {
  const ear: SoundDevice = { deviceId: 'ea', groupId: 'ga', label: 'Headset ear' };
  const box: SoundDevice = { deviceId: 'eb', groupId: 'gb', label: 'Loudspeaker' };
  const input = (device: SoundDevice) => ({ kind: 'audioinput', ...device });
  const output = (device: SoundDevice) => ({ kind: 'audiooutput', ...device });
  const all = [input(headset), input(builtIn), output(ear), output(box)];
  const rest = [input(builtIn), output(box)];
  const mine = wish({
    microphone: headset,
    speaker: ear,
    sets: [{ microphone: builtIn, speaker: box, ringer: null }],
  });

  /** A muted call with the headset. */
  const inCall = async (more: Partial<AudioWish> = {}) => {
    const room = setUp();
    room.plug(all);
    await room.settle();
    await room.audio.setDevices({ ...mine, ...more });
    const call = await room.audio.open();
    if (!call.ok) throw new Error('no audio');
    call.value.track.enabled = false;
    await room.settle();
    return { ...room, call: call.value };
  };

  it('falls back in the call with mute kept, and says what takes its place', async () => {
    const { pull, settle, replaced, audio, call, routes, live } = await inCall();
    pull(rest);
    await settle();
    expect(replaced).toEqual(['a+>b+']);
    expect(call.track.enabled).toBe(false);
    expect(routes.at(-1)).toBe('eb');
    expect(live()).toEqual(['b', 'b+']);
    expect(audio.state().moved).toEqual([
      { part: 'microphone', from: 'Headset', to: 'Built in', why: 'gone' },
      { part: 'speaker', from: 'Headset ear', to: 'Loudspeaker', why: 'gone' },
    ]);
  });

  it('returns to it when it is back', async () => {
    const { pull, plug, settle, replaced, audio, routes, call } = await inCall();
    pull(rest);
    await settle();
    plug(all);
    await settle();
    expect(replaced).toEqual(['a+>b+', 'b+>a+']);
    expect([routes.at(-1), audio.state().moved, call.track.enabled]).toEqual(['ea', [], false]);
  });

  it('stays until the end of the call when the agent wants no second change', async () => {
    const { pull, plug, settle, replaced, audio, call } = await inCall({ returns: false });
    pull(rest);
    await settle();
    plug(all);
    await settle();
    expect(replaced).toEqual(['a+>b+']);
    expect(audio.device('microphone')?.deviceId).toBe('b');
    call.close();
    expect(audio.device('microphone')?.deviceId).toBe('a');
  });

  it('keeps the chosen one when the system changes its default', async () => {
    const { plug, settle, replaced, audio } = await inCall();
    plug(all.toReversed());
    await settle();
    expect([replaced, audio.state().moved]).toEqual([[], []]);
    expect(audio.device('speaker')?.deviceId).toBe('ea');
  });

  it('goes on listening without any microphone, and talks again as soon as there is one', async () => {
    const { pull, plug, settle, replaced, problem, openEars } = await inCall();
    pull([output(box)]);
    await settle();
    expect([problem(), replaced, openEars()]).toEqual(['microphone-missing', [], 1]);
    plug(rest);
    await settle();
    // The next try comes by itself too; a device that is plugged in is not waited for.
    await settle();
    expect([problem(), replaced]).toEqual(['none', ['a+>b+']]);
  });

  it('takes the next one when the wished one is busy', async () => {
    const room = setUp();
    room.plug(all);
    await room.settle();
    room.busy.add('a');
    await room.audio.setDevices(mine);
    const call = await room.audio.open();
    expect(call.ok).toBe(true);
    expect(room.problem()).toBe('none');
    expect(room.audio.state().moved).toEqual([
      { part: 'microphone', from: 'Headset', to: 'Built in', why: 'busy' },
    ]);
  });

  it('is heard again without a new device when the permission is back', async () => {
    vi.useFakeTimers();
    try {
      const settle = () => vi.advanceTimersByTimeAsync(5);
      const { audio, plug, pull, fail, problem, replaced } = setUp();
      plug(all);
      await settle();
      await audio.setDevices(mine);
      await audio.open();
      fail('NotAllowedError');
      pull(rest);
      await settle();
      expect(problem()).toBe('microphone-refused');
      fail(null);
      await vi.advanceTimersByTimeAsync(2_100);
      expect([problem(), replaced]).toEqual(['none', ['a+>b+']]);
    } finally {
      vi.useRealTimers();
    }
  });
});
