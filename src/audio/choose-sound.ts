/**
 * Which device is used for each part, given what is plugged in, what the agent wishes and what they used before. Pure; the
 * phone asks it after every change of devices. A wish is never given up: it is used again as soon as it is there.
 */
import {
  listFor,
  matchDevice,
  partnerOf,
  SOUND_PARTS,
  type DeviceWish,
  type PresentDevices,
  type SoundDevice,
  type SoundPart,
} from './device.ts';

/** Three devices that were used together. */
export type SoundSet = Readonly<Record<SoundPart, DeviceWish>>;

/** What the choice is made from. */
export interface SoundWish extends SoundSet {
  /** What was used before, the newest first. */
  readonly sets: readonly SoundSet[];
  /** A wished device that was unplugged is used again as soon as it is back, also in the middle of a call. */
  readonly returns: boolean;
}

/** One part's device and the reason for it. */
export interface SoundChoice {
  /** Null is the system's default. */
  readonly device: SoundDevice | null;
  readonly why:
    /** The agent chose it. */
    | 'wish'
    /** The agent left it to the system. */
    | 'system'
    /** It took the place of the wished one in this call, and the agent wants no second change. */
    | 'kept'
    /** Not the wish, but used before. */
    | 'remembered'
    /** Not the wish, but the other half of what is used. */
    | 'partner'
    /** Not the wish, but a headset by its name. */
    | 'headset'
    /** Nothing better is there. */
    | 'last-resort';
}
export type SoundChoices = Readonly<Record<SoundPart, SoundChoice>>;

const HEADSET =
  /head ?set|head ?phone|auricular|cascos|ear ?(?:phone|bud)|jabra|poly\b|plantronics|epos|sennheiser|yealink|logitech|evolve|blackwire|voyager|hands-?free/i;
/** They take sound and nobody hears it, or they are a room. */
const NOT_FOR_TALKING = /hdmi|display ?port|monitor of|loopback|s\/?pdif|digital stereo/i;

/** Named like something that is worn. */
export const isHeadset = ({ label }: SoundDevice): boolean =>
  HEADSET.test(label) && !NOT_FOR_TALKING.test(label);

/**
 * `held` is what took the place of a wish in a call that is still on; null without one. The ringer never follows into a
 * headset by itself: without its device the system's rings, which is heard in the room.
 */
export function chooseSound(
  wish: SoundWish,
  present: PresentDevices,
  held: Partial<SoundSet> | null = null,
): SoundChoices {
  const chosen: { -readonly [P in SoundPart]?: SoundChoice } = {};
  for (const part of SOUND_PARTS) chosen[part] = choosePart(part, wish, present, held, chosen);
  return chosen as SoundChoices;
}

function choosePart(
  part: SoundPart,
  wish: SoundWish,
  present: PresentDevices,
  held: Partial<SoundSet> | null,
  chosen: Partial<SoundChoices>,
): SoundChoice {
  const list = listFor(part, present);
  const wished = wish[part];
  if (!wished) return { device: null, why: 'system' };
  const kept = wish.returns ? null : matchDevice(held?.[part] ?? null, list);
  if (kept) return { device: kept, why: 'kept' };
  const found = matchDevice(wished, list);
  if (found) return { device: found, why: 'wish' };
  for (const set of wish.sets) {
    const remembered = matchDevice(set[part], list);
    if (remembered) return { device: remembered, why: 'remembered' };
  }
  const other = part === 'microphone' ? wish.speaker : (chosen.microphone?.device ?? null);
  const partner =
    part === 'microphone'
      ? partnerOf(matchDevice(other, present.speakers), list)
      : part === 'speaker'
        ? partnerOf(other, list)
        : null;
  if (partner) return { device: partner, why: 'partner' };
  const headset = part === 'ringer' ? undefined : list.find(isHeadset);
  return headset ? { device: headset, why: 'headset' } : { device: null, why: 'last-resort' };
}

/** The devices to try for the microphone, best first; the system's default ends the list. A busy one is followed by the next. */
export function microphoneCandidates(
  wish: SoundWish,
  present: PresentDevices,
  held: Partial<SoundSet> | null = null,
): readonly (SoundDevice | null)[] {
  const first = chooseSound(wish, present, held).microphone.device;
  const list = present.microphones;
  const all = [
    first,
    ...[wish, ...wish.sets].map((set) => matchDevice(set.microphone, list)),
    ...list.filter(isHeadset),
  ];
  const candidates: (SoundDevice | null)[] = first === null ? [null] : [];
  for (const device of all)
    if (device && !candidates.some((one) => one?.deviceId === device.deviceId))
      candidates.push(device);
  return candidates.includes(null) ? candidates : [...candidates, null];
}
