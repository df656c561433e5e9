import { describe, expect, it } from 'vitest';
import type { CallAudio } from './audio.ts';
import { createVoiceCheck, type VoiceTape } from './voice-check.ts';

function setUp() {
  let isBusy = false;
  let late: (() => void) | null = null;
  const did: string[] = [];
  let taken: Blob | null = new Blob(['voice']);
  const tape: VoiceTape = {
    record(_stream, forMs) {
      did.push(`record ${String(forMs)}`);
      return Promise.resolve(taken);
    },
    play(recording, device) {
      did.push(`play ${String(recording.size)} on ${device?.label ?? 'default'}`);
      return Promise.resolve(device !== null);
    },
  };
  const opened = { stream: {}, close: () => did.push('close') } as unknown as CallAudio;
  const headset = { deviceId: 'h', groupId: 'g', label: 'Jabra' };
  let speaker: typeof headset | null = headset;
  const check = createVoiceCheck({
    tape,
    open: () => Promise.resolve({ ok: true, value: opened }),
    speaker: () => speaker,
    isBusy: () => isBusy,
    after(_delayMs, run) {
      late = run;
      return () => (late = null);
    },
  });
  return {
    check,
    did,
    callComes: () => (isBusy = true),
    stopRecording: () => (taken = null),
    unplug: () => (speaker = null),
    aMinuteLater: () => late?.(),
  };
}
const ok = { ok: true, value: {} };
const notNow = { ok: false, error: { code: 'not-now', retryable: true } };

describe('record and play back', () => {
  it('plays on the chosen headphones once, and has nothing left', async () => {
    const { check, did } = setUp();
    expect(await check.record(5_000)).toEqual(ok);
    expect(await check.playBack()).toEqual(ok);
    expect(did).toEqual(['record 5000', 'close', 'play 5 on Jabra']);
    expect(await check.playBack()).toEqual(notNow);
  });

  it('says that the chosen headphones are gone', async () => {
    const { check, unplug } = setUp();
    unplug();
    await check.record(5_000);
    expect(await check.playBack()).toMatchObject({ error: { code: 'speaker-refused' } });
  });

  it('forgets after a minute', async () => {
    const { check, aMinuteLater } = setUp();
    await check.record(5_000);
    aMinuteLater();
    expect(await check.playBack()).toEqual(notNow);
  });

  it('gives way to a call: nothing is recorded, nothing kept, nothing played', async () => {
    const first = setUp();
    first.callComes();
    expect(await first.check.record(5_000)).toEqual(notNow);
    expect(first.did).toEqual([]);
    const second = setUp();
    second.stopRecording();
    expect(await second.check.record(5_000)).toEqual(notNow);
    expect(second.did).toEqual(['record 5000', 'close']);
    const third = setUp();
    await third.check.record(5_000);
    third.callComes();
    expect(await third.check.playBack()).toEqual(notNow);
  });
});
