/** What the specs say about sound: who is heard, and who is not. Each waits for the sound itself, never for a time. */
import { expect } from 'playwright/test';
import type { Launched } from '../fixtures/launch-web.ts';
import { listen } from '../pages/phone.ts';
import type { Ear } from './pbx.ts';

/** A voice that is there has at least this share of the energy; codecs and echo cancellation take the rest. */
const clearly = 0.5;
/** What is left of a voice that is not there. */
const hardly = 0.02;

/** `ear` hears the tone, alone or nearly so. */
export async function hearsTone(ear: Ear, hz: number, who: string): Promise<void> {
  await expect
    .poll(async () => (await ear.hears([hz], 400)).tones[hz] ?? 0, {
      message: `${who} hears ${hz} Hz`,
      timeout: 20_000,
    })
    .toBeGreaterThan(clearly);
}

/** The tone comes from this mouth, alone or nearly so. */
export async function saysTone(ear: Ear, hz: number, who: string): Promise<void> {
  await expect
    .poll(async () => (await ear.says([hz], 400)).tones[hz] ?? 0, {
      message: `${who} is heard at ${hz} Hz`,
      timeout: 20_000,
    })
    .toBeGreaterThan(clearly);
}

/** `ear` hears `hz` and for a second nothing of the others. */
export async function hearsOnly(
  ear: Ear,
  hz: number,
  others: readonly number[],
  who: string,
): Promise<void> {
  await hearsTone(ear, hz, who);
  const { tones } = await ear.hears([hz, ...others], 1_000);
  for (const other of others)
    expect(tones[other], `${who} does not hear ${other} Hz`).toBeLessThan(hardly);
}

/** The agent hears the tone from their own loudspeaker: the whole way, not only to Asterisk's door. */
export async function agentHears(launched: Launched, hz: number): Promise<void> {
  const phone = await launched.phonePage();
  await expect
    .poll(async () => (await listen(phone, [hz])).tones[hz] ?? 0, {
      message: `the agent hears ${hz} Hz`,
      timeout: 20_000,
    })
    .toBeGreaterThan(clearly);
}

/** The agent hears all of these at once from their own loudspeaker. */
export async function agentHearsAll(launched: Launched, tonesHz: readonly number[]): Promise<void> {
  const phone = await launched.phonePage();
  for (const hz of tonesHz)
    await expect
      .poll(async () => (await listen(phone, tonesHz)).tones[hz] ?? 0, {
        message: `the agent hears ${hz} Hz among ${tonesHz.join(', ')}`,
        timeout: 20_000,
      })
      .toBeGreaterThan(0.1);
}

/** Nothing at all comes from this mouth for a second: no voice, no noise of a room. */
export async function saysNothing(ear: Ear, hz: number, who: string): Promise<void> {
  await expect
    .poll(async () => (await ear.says([hz], 400)).rms, {
      message: `${who} falls silent`,
      timeout: 20_000,
    })
    .toBeLessThan(0.001);
  expect((await ear.says([hz], 1_000)).rms, `${who} stays silent`).toBeLessThan(0.001);
}

/** In a conference several voices are heard at once: each has a fair share. */
export async function hearsAll(ear: Ear, tonesHz: readonly number[], who: string): Promise<void> {
  for (const hz of tonesHz)
    await expect
      .poll(async () => (await ear.hears([hz], 600)).tones[hz] ?? 0, {
        message: `${who} hears ${hz} Hz`,
        timeout: 20_000,
      })
      .toBeGreaterThan(0.1);
}
