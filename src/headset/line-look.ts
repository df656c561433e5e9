/**
 * What the calls of the phone look like to a headset: one line that rings, talks or is held. Derived from the phone's own
 * calls, so the lights stay right while nobody else is there.
 */
import type { PhoneCall } from '../contracts/phone.ts';
import type { Lights } from './read-report.ts';

/** The line as a whole; a call in the ear counts before one that is held, and that before one that rings. */
export interface LineLook {
  readonly stage: 'idle' | 'ringing' | 'calling' | 'talking' | 'held';
  readonly isMuted: boolean;
  /** A second call rings while one is in hand. */
  readonly isRingingBeside: boolean;
}

/** Nothing goes on. */
export const idleLook: LineLook = { stage: 'idle', isMuted: false, isRingingBeside: false };

const STAGE_OF: Readonly<Record<PhoneCall['state'], LineLook['stage']>> = {
  talking: 'talking',
  answering: 'talking',
  dialling: 'calling',
  'far-ringing': 'calling',
  held: 'held',
  ringing: 'ringing',
  ended: 'idle',
};
const ORDER: readonly LineLook['stage'][] = ['talking', 'calling', 'held', 'ringing'];

/** The look of all calls together. */
export function toLineLook(calls: readonly Pick<PhoneCall, 'state' | 'isMuted'>[]): LineLook {
  const stages = calls.map(({ state }) => STAGE_OF[state]);
  const stage = ORDER.find((one) => stages.includes(one)) ?? 'idle';
  if (stage === 'idle' || stage === 'ringing') return { ...idleLook, stage };
  const shown = calls.filter(({ state }) => STAGE_OF[state] === stage);
  return {
    stage,
    isMuted: shown.some(({ isMuted }) => isMuted),
    isRingingBeside: stages.includes('ringing'),
  };
}

/** Somebody is in hand: the device is off the hook. */
export const isOffHook = ({ stage }: LineLook): boolean => stage !== 'idle' && stage !== 'ringing';

/** What the device should show. */
export const toLights = (look: LineLook, hasMessages: boolean): Lights => ({
  'off-hook': isOffHook(look),
  ring: look.stage === 'ringing' || look.isRingingBeside,
  hold: look.stage === 'held',
  mute: isOffHook(look) && look.isMuted,
  'message-waiting': hasMessages,
});
