/**
 * Names for the numbers of the USB HID usage tables (pages 0x08 "LED" and 0x0B "Telephony device") that a headset needs. Used
 * by the telephony map alone.
 */
import type { HeadsetInput, HeadsetLight } from '../model/headset.ts';

const LED_PAGE = 0x08;
export const TELEPHONY_PAGE = 0x0b;

const led = (id: number): number => (LED_PAGE << 16) | id;
const telephony = (id: number): number => (TELEPHONY_PAGE << 16) | id;

/** What the device says. */
export const INPUT_OF: ReadonlyMap<number, HeadsetInput> = new Map([
  [telephony(0x20), 'hook'],
  [telephony(0x2f), 'mute'],
  [telephony(0x21), 'flash'],
  [telephony(0x23), 'hold'],
  [telephony(0x26), 'drop'],
  [telephony(0x24), 'redial'],
  [telephony(0x97), 'line-busy'],
  [telephony(0x07), 'programmable'],
]);

/** What the device shows; the ringer of the telephony page sounds or buzzes with the ring light. */
export const LIGHT_OF: ReadonlyMap<number, HeadsetLight> = new Map([
  [led(0x17), 'off-hook'],
  [led(0x18), 'ring'],
  [telephony(0x9e), 'ring'],
  [led(0x20), 'hold'],
  [led(0x09), 'mute'],
  [led(0x19), 'message-waiting'],
]);

/** Some devices have this in place of the mute light, and hosts answer a mute with it (WICG/webhid issue 72). */
export const MICROPHONE_LIGHT = led(0x21);
