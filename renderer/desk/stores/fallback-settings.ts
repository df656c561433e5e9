/** Settings until core has told the agent's own: written out here, so that the first paint needs nothing. */
import type { Settings } from '#src/policy/settings.ts';

/** The same values as the defaults in `src/policy/settings.ts`; a test compares them. */
export const fallbackSettings: Settings = {
  language: 'es',
  theme: 'system',
  textSize: 100,
  autoAnswer: false,
  holdReminderMs: 60_000,
  notifications: true,
  ringVolume: 0.7,
  microphone: null,
  speaker: null,
  ringer: null,
  cleansVoice: true,
  hasCheckedAudio: false,
  keys: {},
};
