import { describe, expect, it } from 'vitest';
import type { SoundSet } from './choose-sound.ts';
import type { SoundDevice } from './device.ts';
import { MOST_SOUND_SETS, withSoundChoice } from './remember-sound.ts';

const device = (deviceId: string, groupId: string): SoundDevice => ({
  deviceId,
  groupId,
  label: deviceId,
});
const jabraMic = device('jm', 'gj');
const jabraEar = device('js', 'gj');
const polyMic = device('pm', 'gp');
const polyEar = device('ps', 'gp');
const desk = device('ds', 'gd');
const present = { microphones: [jabraMic, polyMic], speakers: [desk, jabraEar, polyEar] };
const nothing = { microphone: null, speaker: null, ringer: null, soundSets: [] };
const free = () => false;
const choose = (before: SoundSet & { soundSets: readonly SoundSet[] }, edit: Partial<SoundSet>) =>
  withSoundChoice(before, edit, present, free);

describe('withSoundChoice', () => {
  it('leaves other settings alone', () => {
    expect(choose(nothing, {})).toBeNull();
  });

  it('takes the other half of the same headset along, both ways', () => {
    expect(choose(nothing, { microphone: jabraMic })).toMatchObject({ speaker: jabraEar });
    expect(choose(nothing, { speaker: polyEar })).toMatchObject({ microphone: polyMic });
  });

  it('changes both when one of a pair is changed', () => {
    const pair = { ...nothing, microphone: jabraMic, speaker: jabraEar };
    expect(choose(pair, { microphone: polyMic })).toMatchObject({ speaker: polyEar });
  });

  it('leaves a speaker that was put beside another microphone on purpose', () => {
    const apart = { ...nothing, microphone: jabraMic, speaker: desk };
    expect(choose(apart, { microphone: polyMic })).toMatchObject({ speaker: desk });
  });

  it('brings back what was used with it before, the ringing device too', () => {
    const used = choose(nothing, { microphone: jabraMic, speaker: desk, ringer: desk });
    const other = choose(used ?? nothing, { microphone: polyMic, speaker: polyEar, ringer: null });
    const again = choose(other ?? nothing, { microphone: jabraMic });
    expect(again).toMatchObject({ microphone: jabraMic, speaker: desk, ringer: desk });
    expect(again?.soundSets.map(({ microphone }) => microphone?.deviceId)).toEqual(['jm', 'pm']);
  });

  it('never touches what the organisation has set', () => {
    const locked = withSoundChoice(
      nothing,
      { microphone: jabraMic },
      present,
      (part) => part === 'speaker',
    );
    expect(locked).toMatchObject({ microphone: jabraMic, speaker: null });
  });

  it('remembers one trio for each microphone, and not too many', () => {
    let now = { ...nothing } as NonNullable<ReturnType<typeof choose>>;
    for (let at = 0; at < 20; at += 1)
      now = choose(now, { microphone: device(`m${at % 12}`, `g${at % 12}`) }) ?? now;
    expect(now.soundSets).toHaveLength(MOST_SOUND_SETS);
    expect(new Set(now.soundSets.map(({ microphone }) => microphone?.deviceId)).size).toBe(
      MOST_SOUND_SETS,
    );
  });

  it('remembers nothing when all is left to the system', () => {
    expect(choose(nothing, { microphone: null })?.soundSets).toEqual([]);
  });
});
