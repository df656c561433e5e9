/**
 * What a choice on the settings page brings along: the other half of the same headset, what was used with it before, and the
 * memory of the new trio. Pure; core asks it before it writes the settings.
 */
import {
  matchDevice,
  partnerOf,
  SOUND_PARTS,
  type DeviceWish,
  type PresentDevices,
  type SoundPart,
} from './device.ts';
import type { SoundSet } from './choose-sound.ts';

/** So many trios are remembered. */
export const MOST_SOUND_SETS = 8;

type Chosen = SoundSet & { readonly soundSets: readonly SoundSet[] };

const isSame = (a: DeviceWish, b: DeviceWish): boolean =>
  a !== null && b !== null && matchDevice(a, [b]) !== null;

/** What the agent chose becomes what is saved; `null` when the edit is about something else. */
export function withSoundChoice(
  before: Chosen,
  edit: Partial<SoundSet>,
  present: PresentDevices,
  isLocked: (part: SoundPart) => boolean,
): Chosen | null {
  const named = SOUND_PARTS.filter((part) => part in edit);
  if (named.length === 0) return null;
  let next: SoundSet = {
    microphone: before.microphone,
    speaker: before.speaker,
    ringer: before.ringer,
    ...edit,
  };
  const put = (part: SoundPart, device: DeviceWish): void => {
    if (!named.includes(part) && !isLocked(part)) next = { ...next, [part]: device };
  };
  const pair = (chosen: 'microphone' | 'speaker', other: 'microphone' | 'speaker'): void => {
    const device = edit[chosen] ?? null;
    if (!device) return;
    const known = before.soundSets.find((set) => isSame(set[chosen], device));
    if (known) {
      put(other, known[other]);
      put('ringer', known.ringer);
      return;
    }
    const list = other === 'microphone' ? present.microphones : present.speakers;
    const partner = partnerOf(device, list);
    // A second device that was put beside another one on purpose stays.
    const wasPair =
      before[other] === null ||
      (before[chosen] !== null && before[other].groupId === before[chosen].groupId);
    if (partner && wasPair) put(other, partner);
  };
  if (named.includes('microphone')) pair('microphone', 'speaker');
  else if (named.includes('speaker')) pair('speaker', 'microphone');
  return { ...next, soundSets: remembered(before.soundSets, next) };
}

/** One trio for each microphone (or, without one, for each speaker), the newest first. */
function remembered(sets: readonly SoundSet[], next: SoundSet): readonly SoundSet[] {
  if (SOUND_PARTS.every((part) => next[part] === null)) return sets;
  const isReplaced = (set: SoundSet): boolean =>
    next.microphone
      ? isSame(set.microphone, next.microphone)
      : set.microphone === null && isSame(set.speaker, next.speaker);
  return [next, ...sets.filter((set) => !isReplaced(set))].slice(0, MOST_SOUND_SETS);
}
