import { describe, expect, it } from 'vitest';
import { createAudio, type AudioState } from './audio.ts';

interface FakeTrack {
  readonly name: string;
  enabled: boolean;
  readyState: string;
  readonly label: string;
  clone(): FakeTrack;
  stop(): void;
}

/** Devices, captures and permissions in the test's hand. */
function setUp(permission: PermissionState = 'granted') {
  const tracks: FakeTrack[] = [];
  let microphones = [
    { kind: 'audioinput', deviceId: 'a', groupId: 'ga', label: 'Headset' },
    { kind: 'audioinput', deviceId: 'b', groupId: 'gb', label: 'Built in' },
  ];
  let failWith: string | null = null;
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
      const id = (audio.deviceId as { exact: string } | undefined)?.exact ?? 'a';
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
    await audio.setDevices(builtIn, null, true);
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
    await audio.setDevices(builtIn, null, true);
    expect(live()).toEqual(['a', 'a+']);
    expect(audio.state().problem).toBe('microphone-busy');
  });

  it('leaves the voice as it is when told to', async () => {
    const { audio, asked } = setUp();
    await audio.setDevices(headset, null, false);
    await audio.open();
    expect(asked.at(-1)).toMatchObject({ echoCancellation: false, noiseSuppression: false });
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
