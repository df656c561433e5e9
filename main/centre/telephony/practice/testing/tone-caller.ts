/**
 * A customer who says one tone and never hangs up, and how they come to ring an agent. For integration tests and the benches
 * of `e2e`, which measure the tone at the far end; without a centre, so that what is measured is the phone.
 */
import type { CallerScript } from '../../../practice/caller-script.ts';
import type { PracticeTrunk } from '../../../practice/trunk-port.ts';
import type { TelephonyDriver } from '../../port.ts';

/** A script with the given tone; `more` changes the rest of it. */
export const toneCaller = (toneHz: number, more: Partial<CallerScript> = {}): CallerScript => ({
  id: 'tone',
  title: { es: 'Tono', en: 'Tone' },
  number: '+34600000001',
  displayName: 'Núria',
  language: 'es',
  dialled: '+34910000001',
  ivr: { choice: '1', intent: 'billing' },
  patienceMs: null,
  says: [],
  hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
  repeat: null,
  toneHz,
  ...more,
});

/** The customer calls, is let in, and this agent's phone rings for them. Answers the customer's leg. */
export async function ringAgentFor(
  driver: Pick<TelephonyDriver & PracticeTrunk, 'startCaller' | 'answer' | 'dialAgent'>,
  script: CallerScript,
  agent: { readonly legId: string; readonly username: string; readonly interactionId: string },
): Promise<string> {
  const customer = await driver.startCaller(script);
  await driver.answer(customer);
  await driver.dialAgent({
    ...agent,
    callerNumber: script.number,
    callerName: script.displayName,
  });
  return customer;
}
