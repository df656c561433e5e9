/**
 * Every setting: its type, default, and whether IT may lock it. Managed values beat the user's, the user's beat defaults.
 */
import { z } from 'zod';
import { headsetModel } from '../model/headset.ts';
import { sipAccount } from '../model/sip-account.ts';
import { language } from '../model/text.ts';
import { localDataPolicy, usualLocalData } from './local-data.ts';
import { privacyPolicy, usualPrivacy } from './privacy.ts';

const device = z
  .object({ deviceId: z.string(), groupId: z.string(), label: z.string() })
  .nullable();

/** Three devices that were used together, so that they are found together again. */
const soundSet = z.object({ microphone: device, speaker: device, ringer: device });

/** All of them. No defaults inside: they would make an edit of one setting an edit of all. */
export const settings = z.object({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the base size. */
  textSize: z.union([
    z.literal(90),
    z.literal(100),
    z.literal(115),
    z.literal(130),
    z.literal(150),
  ]),
  /** Answer by itself after a short zip tone in the ear. */
  autoAnswer: z.boolean(),
  /** The hold timer turns loud after this long, ms. */
  holdReminderMs: z.number().int().min(10_000).max(600_000),
  notifications: z.boolean(),
  /** Whether they say who it is: the system may show them on a lock and keep them in a file of its own. */
  namesInNotifications: z.boolean(),
  /** How often an idle desk looks whether it can really be rung, ms. */
  ringProofMs: z.number().int().min(60_000).max(3_600_000),
  /** Share 0…1. */
  ringVolume: z.number().min(0).max(1),
  microphone: device,
  speaker: device,
  ringer: device,
  /** Removes echo and noise from the microphone and evens its loudness; off for studio devices that do it themselves. */
  cleansVoice: z.boolean(),
  /** The three parts of cleaning, each on its own; null follows `cleansVoice`. */
  echoCancellation: z.boolean().nullable(),
  noiseSuppression: z.boolean().nullable(),
  autoGain: z.boolean().nullable(),
  /** Trios that were used before, the newest first: when a headset returns, so does all that was used with it. */
  soundSets: z.array(soundSet).max(8),
  /** A chosen device that was unplugged in a call is used again as soon as it is back, in the same call. */
  returnsToDevice: z.boolean(),
  /** Of several headsets the one whose keys count; null: the one whose microphone is used. */
  headset: headsetModel.nullable(),
  /** Bursts and long loud tones are taken down before they reach the ear. */
  limitsLoudness: z.boolean(),
  /** What this headset is assumed to do with a full-scale tone, dB(A) at the ear: the base of the hearing-dose estimate. */
  earLoudness: z.number().int().min(80).max(125),
  /** The first-run check was passed or put off on purpose. */
  hasCheckedAudio: z.boolean(),
  /** What the last check before a shift found; null before the first. */
  lastCheck: z
    .object({
      atMs: z.number(),
      results: z.record(
        z.enum(['microphone', 'voice', 'speaker', 'ringer', 'connection']),
        z.enum(['good', 'bad', 'untried']),
      ),
    })
    .nullable(),
  /** Own keys by action, as written in `src/keys/keymap.ts`. */
  keys: z.record(z.string().max(60), z.string().max(40)),
  /** Whether keys work while another program is in front. */
  hasGlobalKeys: z.boolean(),
  /** Own global keys by verb (`src/contracts/desk-desktop.ts`); empty: none. */
  globalKeys: z.record(z.string().max(20), z.string().max(40)),
  /** When the small bar with the call is shown. */
  callBar: z.enum(['never', 'desk-hidden', 'always']),
  /** Closing the window leaves Puesto ringing; else it ends. */
  ringsWhenClosed: z.boolean(),
  /** The account of a desk without a centre; null while there is none. Its password is kept elsewhere. */
  sip: sipAccount.nullable(),
  /** Which numbers are masked before anything is kept. */
  privacy: privacyPolicy,
  /** What may be kept on this machine, and for how long. */
  localData: localDataPolicy,
});
export type Settings = z.infer<typeof settings>;

/** What applies until somebody chooses. */
export const defaultSettings: Settings = {
  language: 'es',
  theme: 'system',
  textSize: 100,
  autoAnswer: false,
  holdReminderMs: 60_000,
  notifications: true,
  namesInNotifications: true,
  ringProofMs: 180_000,
  ringVolume: 0.7,
  microphone: null,
  speaker: null,
  ringer: null,
  cleansVoice: true,
  echoCancellation: null,
  noiseSuppression: null,
  autoGain: null,
  soundSets: [],
  returnsToDevice: true,
  headset: null,
  limitsLoudness: true,
  earLoudness: 100,
  hasCheckedAudio: false,
  lastCheck: null,
  keys: {},
  hasGlobalKeys: true,
  globalKeys: {},
  callBar: 'desk-hidden',
  ringsWhenClosed: true,
  sip: null,
  privacy: usualPrivacy,
  localData: usualLocalData,
};

/** What nobody but IT may change, also where IT has not written it down. */
export const onlyForIt: readonly (keyof Settings)[] = ['privacy', 'localData'];

/** What the desk may send: any part of the settings. */
export const settingsEdit = settings.partial();
export type SettingsEdit = z.infer<typeof settingsEdit>;
