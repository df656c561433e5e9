/**
 * Which of several headsets counts: only that one shows the line, and only its keys are obeyed. A second one that is put back
 * into its cradle must not end a call that is heard in another. Pure; the phone asks it after every change. In doubt all
 * count, as with a single one: it must never leave an agent without any key.
 */

import type { HeadsetModel } from '../model/headset.ts';

/** Of the same make and product; two of a kind are one choice, because nobody can tell them apart. */
export const isSameModel = (a: HeadsetModel, b: HeadsetModel): boolean =>
  a.vendorId === b.vendorId && a.productId === b.productId;

const hex = (id: number): string => id.toString(16).padStart(4, '0');
/** Chromium ends the name of a USB microphone with its ids where the system tells them: "… (0b0e:0301)". */
const USB_IDS = /\(([0-9a-f]{4}:[0-9a-f]{4})\)\s*$/i;

/** The microphone of this name belongs to this headset. */
export function isMicrophoneOf(label: string, headset: HeadsetModel): boolean {
  const ids = USB_IDS.exec(label)?.[1]?.toLowerCase();
  if (ids !== undefined) return ids === `${hex(headset.vendorId)}:${hex(headset.productId)}`;
  const name = headset.name.trim().toLowerCase();
  return name !== '' && label.toLowerCase().includes(name);
}

/**
 * Those of the ready headsets that count: the one the agent chose, else the one whose microphone is used, else all of them.
 * `microphone` is null when the agent left it to the system.
 */
export function headsetsThatCount<H extends HeadsetModel>(
  chosen: HeadsetModel | null,
  microphone: string | null,
  ready: readonly H[],
): readonly H[] {
  const wished = chosen ? ready.filter((one) => isSameModel(one, chosen)) : [];
  if (wished.length > 0) return wished;
  const worn = microphone === null ? [] : ready.filter((one) => isMicrophoneOf(microphone, one));
  return worn.length > 0 ? worn : ready;
}
