import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#src/model/wrap-up.ts';
import {
  numbers,
  startTestCentre,
  type TestCentre,
  type TestDesk,
} from '../testing/test-centre.ts';

const call = (centre: TestCentre, legId = 'c1', number = numbers.gold): void =>
  centre.telephony.call({
    legId,
    number,
    dialled: numbers.queue,
    displayName: 'Marta',
    context: { intent: 'Mi fibra no va', choice: '2', language: 'es' },
  });
const offerOf = (desk: TestDesk) => desk.heard('offer/made').at(-1)!.offer;
/** Lets the agent's phone answer the newest offer. */
const answer = async (centre: TestCentre, desk: TestDesk) => {
  const { id } = offerOf(desk).interaction;
  centre.telephony.change(centre.telephony.agentLeg(id)!.legId, { state: 'up' });
  await centre.pass(250);
  return id;
};

describe('an inbound call', () => {
  it('is offered with the customer before anybody answers', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    const offer = offerOf(ana);
    expect(offer.customer?.name).toBe('Marta Núñez');
    expect(offer.interaction).toMatchObject({
      state: 'offered',
      intent: 'Mi fibra no va',
      ivrChoice: '2',
      queueId: 'support',
      contactsThisWeek: 1,
    });
    expect(centre.telephony.said.slice(0, 3)).toEqual([
      'answer c1',
      'play c1 announcement es/welcome,es/recording-notice,es/wait-short',
      'ring sip-agent-ana',
    ]);
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('reserved');
  });

  it('goes from ring to a row of the timeline', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    const id = await answer(centre, ana);
    expect(centre.telephony.said).toContain(
      `bridge br-${id} c1,${centre.telephony.agentLeg(id)!.legId}`,
    );
    expect(ana.heard('held/changed').at(-1)?.held.interaction.state).toBe('active');
    expect(ana.heard('offer/ended').at(-1)).toMatchObject({ interactionId: id, missed: null });
    expect(ana.heard('recording/changed').at(-1)?.state).toBe('recording');
    await centre.pass(10_000);
    centre.telephony.end('c1');
    expect(ana.heard('held/changed').at(-1)?.held).toMatchObject({
      interaction: { state: 'wrap-up', endReason: 'customer-hung-up' },
      wrapUp: { extensions: 0 },
    });
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('wrap-up');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Router reiniciado.\nTodo bien.' },
      completedAtMs: centre.nowMs(),
    });
    const entry = ana.heard('timeline/added').at(-1)?.entry;
    expect(entry).toMatchObject({ id, summary: 'Router reiniciado.', agentName: 'ana' });
    expect(ana.heard('held/ended').at(-1)?.interactionId).toBe(id);
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
    expect(ana.heard('day/changed').at(-1)?.day).toMatchObject({ handled: 1, missed: 0 });
    expect(ana.heard('day/changed').at(-1)?.day.talkMs).toBeGreaterThanOrEqual(10_000);
    const page = await ana.ask('timeline/page', {
      customerId: entry!.customerId,
      before: null,
      limit: 10,
    });
    expect(page).toMatchObject({ total: 1, next: null });
  });

  it('moves to the other agent after the deadline, who is set away with that reason', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const luis = await centre.desk('luis');
    call(centre);
    const { id } = offerOf(ana).interaction;
    await centre.pass(15_250);
    expect(ana.heard('offer/ended').at(-1)?.missed?.reason).toBe('missed');
    expect(ana.heard('presence/changed').at(-1)?.status.presence).toEqual({
      kind: 'away',
      reason: 'missed-offer',
    });
    expect(ana.heard('day/changed').at(-1)?.day.missed).toBe(1);
    expect(offerOf(luis).interaction.id).toBe(id);
    expect(centre.service.snapshot(ana.who).missed).toHaveLength(1);
  });
});
