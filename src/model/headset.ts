/**
 * A headset or busy light as the phone's page has it, and the keys that can be pressed on one. The page reports it, core
 * passes it on, the desk shows it in the settings.
 */
import { z } from 'zod';

/**
 * What somebody did on the device. `hang-up-request`: it says that it was hung up, but another program has it too, so one
 * more press is needed.
 */
export const headsetKey = z.enum([
  'hook-off',
  'hook-on',
  'hang-up-request',
  'mute-on',
  'mute-off',
  'flash',
  'hold',
  'drop',
  'redial',
  'line-busy',
  'programmable',
]);
export type HeadsetKey = z.infer<typeof headsetKey>;

/** What a device can say, whatever it means. */
export const headsetInput = z.enum([
  'hook',
  'mute',
  'flash',
  'hold',
  'drop',
  'redial',
  'line-busy',
  'programmable',
]);
export type HeadsetInput = z.infer<typeof headsetInput>;

/** What a device can show. */
export const headsetLight = z.enum(['off-hook', 'ring', 'hold', 'mute', 'message-waiting']);
export type HeadsetLight = z.infer<typeof headsetLight>;

/** What a busy light tells the people around. */
export const busyShows = z.enum(['off', 'free', 'ringing', 'talking', 'away']);
export type BusyShows = z.infer<typeof busyShows>;

/** A model of headset, as it is remembered: a device tells pages no serial number. */
export const headsetModel = z.object({
  vendorId: z.number().int(),
  productId: z.number().int(),
  name: z.string().max(200),
});
export type HeadsetModel = Readonly<z.infer<typeof headsetModel>>;

export const headsetDevice = z.object({
  /** Only for this page's life. */
  id: z.string().max(60),
  kind: z.enum(['headset', 'busy-light']),
  name: z.string().max(200),
  vendorId: z.number().int(),
  productId: z.number().int(),
  /** `refused`: the system lets nobody open it; `busy`: another program has it for itself. */
  state: z.enum(['opening', 'ready', 'refused', 'busy', 'failed']),
  inputs: z.array(headsetInput),
  lights: z.array(headsetLight),
  /** Another program uses it too: what it reports does not match what was written to it. */
  isShared: z.boolean(),
  /** It reports more than anybody can press and is not listened to. */
  isFlooding: z.boolean(),
  lastKey: z.object({ key: headsetKey, atMs: z.number() }).nullable(),
  /** False: another headset counts; this one shows no call and its keys do nothing. Absent: it does. */
  counts: z.boolean().optional(),
});
export type HeadsetDevice = z.infer<typeof headsetDevice>;
