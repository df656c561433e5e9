/**
 * A conversation on a stage for tests: Marta talks with ana, and colleagues, a lead and numbers can come in. Names the legs, so
 * that who hears whom reads as a sentence.
 */
import type { CentreEvent, Held } from '#src/centre/wire.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { target, type CardDraft, type Target } from '#src/model/party.ts';
import { numbers, startTestCentre, type TestCentre, type TestDesk } from './test-centre.ts';

/** What an agent writes for a colleague. */
export const someCard: CardDraft = {
  why: 'Cobro doble',
  done: 'He visto la factura',
  asked: '¿Puedes abonarlo?',
  note: 'Dice que pagó dos veces.',
};

/** A colleague, a number or a queue to ask. */
export function targetOf(name: string): Target {
  if (/^\+?\d/.test(name)) return target.parse({ kind: 'number', number: name });
  if (name === 'support' || name === 'billing')
    return target.parse({ kind: 'queue', queueId: name });
  return target.parse({ kind: 'agent', agentId: `agent-${name}` });
}

export interface CompanyStage {
  centre: TestCentre;
  readonly ana: TestDesk;
  readonly id: InteractionId;
  /** The desk of a colleague, signed in at the first asking. */
  desk(name: string, isReady?: boolean): Promise<TestDesk>;
  /** What somebody hears: names, or `music`, `ringback`, `silence`. */
  hears(): Record<string, string>;
  /** The leg of `customer`, an agent or a number, if there is one. */
  leg(name: string): string | null;
  /** The phone of somebody who is rung is answered. */
  answer(name: string): Promise<void>;
  hangUp(
    name: string,
    reason?: 'far-hangup' | 'rejected' | 'busy' | 'no-answer' | 'media-lost',
  ): Promise<void>;
  consult(name: string): Promise<Held>;
  transfer(name: string): Promise<Held>;
  /** The service dies and another one carries on. */
  restart(): Promise<void>;
}

/** What a desk holds of the interaction now, from its events alone. */
export function heldBy(desk: TestDesk, id: InteractionId): Held | null {
  let held: Held | null = null;
  for (const event of desk.events) {
    if (event.kind === 'held/changed' && event.held.interaction.id === id) held = event.held;
    if (event.kind === 'held/ended' && event.interactionId === id) held = null;
  }
  return held;
}

/** Whether an offer for it is on the desk now, from its events alone. */
export function offerOn(desk: TestDesk, id: InteractionId) {
  let found: Extract<CentreEvent, { kind: 'offer/made' }>['offer'] | null = null;
  for (const event of desk.events) {
    if (event.kind === 'offer/made' && event.offer.interaction.id === id) found = event.offer;
    if (event.kind === 'offer/ended' && event.interactionId === id) found = null;
  }
  return found;
}

/** Marta is with ana; the others sign in when they are needed. */
export async function openCompanyStage(
  options: Parameters<typeof startTestCentre>[0] = {},
): Promise<CompanyStage> {
  const centre = await startTestCentre(options);
  const ana = await centre.desk('ana');
  centre.telephony.call({
    legId: 'customer',
    number: numbers.gold,
    dialled: numbers.queue,
    displayName: 'Marta',
    context: { language: 'es' },
  });
  await centre.pass(250);
  const { id } = ana.heard('offer/made').at(-1)!.offer.interaction;
  const first = centre.telephony.agentLeg(id)!.legId;
  centre.telephony.change(first, { state: 'up' });
  await centre.pass(250);
  const desks = new Map<string, TestDesk>([['ana', ana]]);
  const nameOf = (legId: string): string => {
    const leg = stage.centre.telephony.legs.get(legId);
    if (!leg || legId === 'customer') return legId;
    return leg.kind === 'agent' ? leg.number.replace(/^(?:sip|bot)-agent-/, '') : leg.number;
  };
  const stage: CompanyStage = {
    centre,
    ana,
    id,
    async desk(name, isReady = true) {
      const found = desks.get(name) ?? (await stage.centre.desk(name, { isReady }));
      desks.set(name, found);
      return found;
    },
    hears: () =>
      Object.fromEntries(
        Object.entries(stage.centre.telephony.matrix(`br-${id}`)).map(([legId, heard]) => [
          nameOf(legId),
          heard.split(' ').map(nameOf).sort().join(' '),
        ]),
      ),
    leg: (name) =>
      [...stage.centre.telephony.legs.keys()].find((legId) => nameOf(legId) === name) ?? null,
    async answer(name) {
      const legId = stage.leg(name);
      if (legId === null) throw new Error(`nothing rings ${name}`);
      stage.centre.telephony.change(legId, { state: 'up' });
      await stage.centre.pass(250);
    },
    async hangUp(name, reason = 'far-hangup') {
      const legId = stage.leg(name);
      if (legId === null) throw new Error(`no leg of ${name}`);
      stage.centre.telephony.end(legId, reason);
      await stage.centre.pass(250);
    },
    async consult(name) {
      const held = await ana.ask('consult/start', {
        interactionId: id,
        target: targetOf(name),
        card: someCard,
      });
      await stage.centre.pass(250);
      return held;
    },
    async transfer(name) {
      const held = await ana.ask('transfer/start', {
        interactionId: id,
        target: targetOf(name),
        card: someCard,
      });
      await stage.centre.pass(250);
      return held;
    },
    async restart() {
      stage.centre = await stage.centre.again();
      await stage.centre.pass(250);
    },
  };
  return stage;
}
