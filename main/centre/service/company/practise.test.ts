/** A practice caller like a contact that was just heard, for one learner alone. */
import { describe, expect, it } from 'vitest';
import { callerScript, type CallerScript } from '../../practice/caller-script.ts';
import { openCompanyStage } from '../../testing/company-stage.ts';
import { numbers } from '../../testing/test-centre.ts';
import { likenessOf } from './practise.ts';

const script = (id: string, more: Partial<CallerScript> = {}): CallerScript =>
  callerScript.parse({
    id,
    title: { es: id, en: id },
    number: `+3461100${String(1000 + id.length)}`,
    language: 'es',
    dialled: numbers.queue,
    ivr: null,
    patienceMs: null,
    says: [],
    hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
    repeat: null,
    ...more,
  });
const scenarios = [
  script('elsewhere', { dialled: '+34000000000', ivr: { choice: 'x', intent: 'cobro doble' } }),
  script('router', { ivr: { choice: 'avería', intent: 'no tengo internet' } }),
  script('charged', { ivr: { choice: 'factura', intent: 'me han cobrado dos veces' } }),
  script('tone', { toneHz: 440, ivr: { choice: 'factura', intent: 'me han cobrado dos veces' } }),
];
const openStage = async () => {
  const stage = await openCompanyStage({ practice: { scenarios, everyMs: null } });
  const noa = await stage.desk('noa', false);
  return { stage, noa };
};

describe('practising what was heard', () => {
  it('takes the nearest scenario: the queue before the words', () => {
    const contact = { dialled: numbers.queue, words: 'Le han cobrado de más', language: 'es' };
    const best = scenarios.map((each) => likenessOf(each, contact));
    expect(best[0]).toBeLessThan(Math.min(...best.slice(1)));
    expect(best[2]).toBeGreaterThan(best[1]!);
  });

  it('rings the learner alone, ready or not, and is a contact as any other then', async () => {
    const { stage, noa } = await openStage();
    const luis = await stage.desk('luis');
    await noa.ask('shadow/practise', { interactionId: stage.id });
    await stage.centre.pass(1_000);
    expect(stage.centre.startedScripts).toHaveLength(1);
    const { offer } = noa.heard('offer/made').at(-1)!;
    expect(luis.heard('offer/made')).toEqual([]);
    const ring = stage.centre.telephony.agentLeg(offer.interaction.id)!;
    stage.centre.telephony.change(ring.legId, { state: 'up' });
    await stage.centre.pass(500);
    expect(stage.centre.service.context.works.get(offer.interaction.id)).toMatchObject({
      onlyAgentId: null,
      interaction: { state: 'active', agentId: noa.who.agentId },
    });
  });

  it('lets the caller go whom the learner does not take', async () => {
    const { stage, noa } = await openStage();
    const luis = await stage.desk('luis');
    await noa.ask('shadow/practise', { interactionId: stage.id });
    await stage.centre.pass(1_000);
    const { offer } = noa.heard('offer/made').at(-1)!;
    await noa.ask('offer/decline', { interactionId: offer.interaction.id });
    await stage.centre.pass(1_000);
    expect(luis.heard('offer/made')).toEqual([]);
    expect([...stage.centre.telephony.legs.keys()].filter((id) => id.startsWith('caller'))).toEqual(
      [],
    );
  });

  it('needs a phone that is free, and a practice centre', async () => {
    const { stage } = await openStage();
    const { ana, id } = stage;
    await expect(ana.ask('shadow/practise', { interactionId: id })).rejects.toMatchObject({
      code: 'refused',
    });
    const real = await openCompanyStage();
    const noa = await real.desk('noa', false);
    await expect(noa.ask('shadow/practise', { interactionId: real.id })).rejects.toMatchObject({
      code: 'refused',
    });
  });
});
