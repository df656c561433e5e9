/** Whether this desk can be rung, and why not: one pure rule, shown in the strip and told to the centre's routing. */
import type { Strip } from '#src/contracts/desk.ts';
import type { Truth } from './truth.ts';

type Ringable = Pick<Strip['ringable'], 'state' | 'reason'>;

/** `unproven`: registered, but the phone has not said yet that it has a microphone. */
export function deriveRingable({
  session,
  strip,
  devices,
  ring,
  settings,
  slept,
}: Truth): Ringable {
  if (session.state !== 'signed-in') return { state: 'no', reason: 'signed-out' };
  if (strip.phone.state === 'starting') return { state: 'no', reason: 'phone-starting' };
  if (strip.phone.state !== 'registered') return { state: 'no', reason: 'not-registered' };
  if (strip.audio.problem !== 'none') return { state: 'no', reason: 'no-microphone' };
  if (strip.centre.state !== 'connected' && session.mode !== 'plain')
    return { state: 'no', reason: 'centre-unreachable' };
  if (slept) return { state: 'no', reason: 'slept' };
  if (ring.problem) return { state: 'no', reason: ring.problem };
  // A call that answers itself after a tone of its own needs no ring; everybody else would miss it.
  if (settings.ringVolume === 0 && !settings.autoAnswer)
    return { state: 'no', reason: 'ringer-off' };
  return { state: devices.isKnown ? 'yes' : 'unproven', reason: 'none' };
}

/** Puts the rule's answer into the strip; its age starts anew only when it changes. */
export function withRingable(truth: Truth, nowMs: number): Truth {
  const next = deriveRingable(truth);
  const { ringable } = truth.strip;
  return ringable.state === next.state && ringable.reason === next.reason
    ? truth
    : { ...truth, strip: { ...truth.strip, ringable: { ...next, sinceMs: nowMs } } };
}
