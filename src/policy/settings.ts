/**
 * Every setting: its type, default, and whether IT may lock it. Managed values beat the user's, the user's beat defaults.
 */
import { z } from 'zod';
import { language } from '../model/text.ts';

export const settings = z.object({
  language: language.default('es'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Percent of the base size. */
  textSize: z
    .union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)])
    .default(100),
  /** Answer by itself after a short zip tone in the ear. */
  autoAnswer: z.boolean().default(false),
  /** The hold timer turns loud after this long, ms. */
  holdReminderMs: z.number().int().min(10_000).max(600_000).default(60_000),
  notifications: z.boolean().default(true),
  /** Share 0…1. */
  ringVolume: z.number().min(0).max(1).default(0.7),
  microphone: z
    .object({ deviceId: z.string(), groupId: z.string(), label: z.string() })
    .nullable()
    .default(null),
  speaker: z
    .object({ deviceId: z.string(), groupId: z.string(), label: z.string() })
    .nullable()
    .default(null),
  ringer: z
    .object({ deviceId: z.string(), groupId: z.string(), label: z.string() })
    .nullable()
    .default(null),
  /** Removes echo and noise from the microphone and evens its loudness; off for studio devices that do it themselves. */
  cleansVoice: z.boolean().default(true),
  /** The first-run check was passed or put off on purpose. */
  hasCheckedAudio: z.boolean().default(false),
  /** Own keys by action, as written in `src/keys/keymap.ts`. */
  keys: z.record(z.string().max(60), z.string().max(40)).default({}),
});
export type Settings = z.infer<typeof settings>;

/** What the desk may send: any part of the settings. */
export const settingsEdit = settings.partial();
export type SettingsEdit = z.infer<typeof settingsEdit>;

export const defaultSettings: Settings = settings.parse({});
