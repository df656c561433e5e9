import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { writeEntry } from '../store/records.ts';
import { timelineEntry } from '#src/model/interaction.ts';
import { customerId } from '#src/model/ids.ts';
import {
  numbers,
  startTestCentre,
  type TestCentre,
  type TestDesk,
} from '../testing/test-centre.ts';

const DAY_MS = 24 * 3_600_000;

/** A talk from ring to completed wrap-up. */
async function talk(centre: TestCentre, desk: TestDesk, followUpAtMs: number | null) {
  centre.telephony.call({
    legId: 'c1',
    number: numbers.gold,
    dialled: numbers.queue,
    displayName: 'Marta',
    context: { intent: 'Mi fibra no va', choice: '2', language: 'es' },
  });
  const { id } = desk.heard('offer/made').at(-1)!.offer.interaction;
  centre.telephony.change(centre.telephony.agentLeg(id)!.legId, { state: 'up' });
  await centre.pass(10_000);
  centre.telephony.end('c1');
  await desk.ask('wrap-up/complete', {
    interactionId: id,
    draft: { ...emptyDraft, note: 'Llamar con la fecha.', followUpAtMs },
    completedAtMs: centre.nowMs(),
  });
  return id;
}

/** A customer of the queue with a promise. */
function promise(centre: TestCentre, dueAtMs: number, text = 'Técnico') {
  const id = customerId.parse('plain');
  const { version, ...former } = centre.service.context.customers.get(id)!;
  centre.service.context.customers.update(id, version, {
    ...former,
    promises: [{ text, dueAtMs }],
  } as never);
  writeEntry(
    centre.db,
    timelineEntry.parse({
      id: 'past-1',
      customerId: id,
      caseId: null,
      channel: 'call',
      direction: 'inbound',
      startedAtMs: centre.nowMs() - DAY_MS,
      durationMs: 1,
      queueId: 'support',
      agentName: null,
      reasonId: null,
      outcomeId: null,
      summary: '',
      body: '',
      satisfaction: null,
      endReason: null,
    }),
  );
}

describe('follow-ups', () => {
  it('of a completed wrap-up are told, kept over a restart, and gone once done', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const dueAtMs = centre.nowMs() + DAY_MS;
    const id = await talk(centre, ana, dueAtMs);
    const expected = {
      id: `follow-up:${id}`,
      name: 'Marta Núñez',
      number: numbers.gold,
      dueAtMs,
      text: 'Llamar con la fecha.',
      interactionId: id,
    };
    expect(ana.heard('follow-ups/changed').at(-1)?.followUps).toMatchObject([expected]);
    const second = await centre.again();
    const again = await second.desk('ana');
    expect(second.service.snapshot(again.who).followUps).toMatchObject([expected]);
    const done = { followUpId: expected.id, doneAtMs: second.nowMs() };
    await again.ask('follow-up/done', done);
    await again.ask('follow-up/done', done);
    expect(again.heard('follow-ups/changed').map(({ followUps }) => followUps.length)).toEqual([0]);
    expect(second.service.snapshot(again.who).followUps).toEqual([]);
  });

  it('are nobody else’s, and a wrap-up without one makes none', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const luis = await centre.desk('luis', { isReady: false });
    const id = await talk(centre, ana, centre.nowMs() + DAY_MS);
    expect(centre.service.snapshot(luis.who).followUps).toEqual([]);
    const done = { followUpId: `follow-up:${id}`, doneAtMs: centre.nowMs() };
    await expect(luis.ask('follow-up/done', done)).rejects.toMatchObject({ code: 'not-found' });
    const other = await startTestCentre();
    const eva = await other.desk('ana');
    await talk(other, eva, null);
    expect(eva.heard('follow-ups/changed')).toEqual([]);
  });

  it('hold promises of the next seven days, which one agent does for all', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const luis = await centre.desk('luis');
    promise(centre, centre.nowMs() + 8 * DAY_MS);
    expect(centre.service.snapshot(ana.who).followUps).toEqual([]);
    promise(centre, centre.nowMs() + 2 * DAY_MS);
    const [found] = centre.service.snapshot(ana.who).followUps;
    expect(found).toMatchObject({ name: 'Pedro Gómez', text: 'Técnico', interactionId: null });
    await luis.ask('follow-up/done', { followUpId: found!.id, doneAtMs: centre.nowMs() });
    expect(ana.heard('follow-ups/changed').at(-1)?.followUps).toEqual([]);
    expect(centre.service.snapshot(luis.who).followUps).toEqual([]);
    await expect(
      ana.ask('follow-up/done', { followUpId: 'promise:plain:1:x', doneAtMs: 1 }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
