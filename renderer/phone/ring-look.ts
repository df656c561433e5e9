/**
 * One look at whether this phone could be rung and answered: the way in, the ringing device, the microphone, all at once. It
 * gives way to a call at any moment. When to look, and what to believe, core decides (`src/ring-proof`).
 */
import type { AudioDevice, PhoneCommand } from '#src/contracts/phone.ts';
import type { RingFindings } from '#src/model/ring.ts';
import type { Reach } from './reach-probe.ts';
import type { RingSenses } from './ring-senses.ts';

/** What a look needs. */
export interface RingLookOptions {
  readonly senses: RingSenses;
  /** The chosen microphone; null is the system's own. */
  readonly microphone: () => AudioDevice | null;
  /** The chosen ringing device, and whether there is a choice at all. */
  readonly ringer: () => { readonly isWished: boolean; readonly device: AudioDevice | null };
  /** The name of the microphone that a call would use. */
  readonly microphoneInUse: () => string | null;
  readonly proveReach: () => Promise<Reach>;
  readonly isBusy: () => boolean;
}

/** A microphone that beeps twice a second is alive too. */
const listenMostMs = 2_500;
/** Opening their microphone changes the sound of everything that plays: music drops to telephone quality for a moment. */
const switchesProfile = /bluetooth|hands-?free|airpods|\bbuds\b/i;
const nothing: RingFindings = {
  reach: 'not-asked',
  ringer: 'not-asked',
  microphone: 'not-asked',
};

/** The look of a page. */
export function createRingLook(
  options: RingLookOptions,
): (how: PhoneCommand<'ring/look'>) => Promise<RingFindings> {
  const { senses } = options;

  const ringer = async (): Promise<RingFindings['ringer']> => {
    if (!(await senses.hasSpeaker())) return 'no-device';
    const { isWished, device } = options.ringer();
    const found = await senses.sound(device);
    return found === 'sounding' && isWished && device === null ? 'other-device' : found;
  };
  const microphone = (isRoutine: boolean): Promise<RingFindings['microphone']> => {
    const device = options.microphone();
    const name = device?.label ?? options.microphoneInUse() ?? '';
    if (isRoutine && switchesProfile.test(name)) return Promise.resolve('not-asked');
    return senses.listen(device, listenMostMs, options.isBusy);
  };

  return async ({ scope, isRoutine }) => {
    if (scope === 'pulse' || options.isBusy()) return nothing;
    const [reach, ringing, heard] = await Promise.all([
      options.proveReach(),
      // What cannot be asked is not known to be wrong.
      ringer().catch(() => 'not-asked' as const),
      microphone(isRoutine).catch(() => 'not-asked' as const),
    ]);
    return { reach, ringer: ringing, microphone: heard };
  };
}
