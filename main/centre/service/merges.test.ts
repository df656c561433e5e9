/* Two customers made one and two again, as desks see it. */
import { describe, expect, it } from 'vitest';
import type { CentreRequest } from '#src/centre/wire.ts';
import { UNDO_FOR_MS } from '#src/customers/merge.ts';
import { customerId } from '#src/model/ids.ts';
import { timelineEntry } from '#src/model/interaction.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { writeEntry } from '../store/records.ts';
import {
  numbers,
  startTestCentre,
  type TestCentre,
  type TestDesk,
} from '../testing/test-centre.ts';

const gold = customerId.parse('gold');
const plain = customerId.parse('plain');

const entryOf = (id: string, of: string, startedAtMs: number) =>
  timelineEntry.parse({
    id,
    customerId: of,
    caseId: null,
    channel: 'email',
    direction: 'inbound',
    startedAtMs,
    durationMs: 0,
    queueId: 'support',
    agentName: null,
    reasonId: null,
    outcomeId: null,
    summary: id,
    body: '',
    satisfaction: null,
    endReason: null,
  });
const merge = (
  centre: TestCentre,
  more: Partial<CentreRequest<'customer/merge'>> = {},
): CentreRequest<'customer/merge'> => ({
  mergeId: 'merge-0001',
  survivorId: gold,
  mergedId: plain,
  choices: { name: 'survivor' },
  evidence: [{ kind: 'name', value: 'Marta' }],
  mergedAtMs: centre.nowMs(),
  ...more,
});
const unmerge = (centre: TestCentre, mergeId = 'merge-0001') => ({
  mergeId,
  survivorId: gold,
  mergedId: plain,
  undoneAtMs: centre.nowMs(),
});
const history = async (desk: TestDesk, of = gold, limit = 50) =>
  (await desk.ask('timeline/page', { customerId: of, before: null, limit })).entries.map(
    ({ id }) => id as string,
  );

async function stage() {
  const centre = await startTestCentre();
  for (const at of [1, 3, 5]) writeEntry(centre.db, entryOf(`g${at}`, 'gold', at));
  for (const at of [2, 4]) writeEntry(centre.db, entryOf(`p${at}`, 'plain', at));
  const [ana, luis, lola] = [
    await centre.desk('ana'),
    await centre.desk('luis', { isReady: false }),
    await centre.desk('lola', { isReady: false }),
  ];
  return { centre, ana, luis, lola };
}

describe('customer/merge', () => {
  it('shows both histories under the survivor, in pages, whoever is asked for', async () => {
    const { centre, ana, luis } = await stage();
    const before = centre.service.context.customers.own(plain);
    await ana.ask('customer/merge', merge(centre));
    expect(await history(luis)).toEqual(['g5', 'p4', 'g3', 'p2', 'g1']);
    expect(await history(luis, plain)).toEqual(['g5', 'p4', 'g3', 'p2', 'g1']);
    const page = await luis.ask('timeline/page', { customerId: gold, before: null, limit: 2 });
    expect([page.total, page.next]).toEqual([5, { startedAtMs: 4, id: 'p4' }]);
    const next = await luis.ask('timeline/page', { customerId: gold, before: page.next, limit: 9 });
    expect(next.entries.map(({ id }) => id)).toEqual(['g3', 'p2', 'g1']);
    expect(await luis.ask('customer/get', { customerId: plain })).toMatchObject({
      id: 'gold',
      phones: [{ number: numbers.gold }, { number: numbers.standard }],
      merged: [{ mergeId: 'merge-0001', customerId: 'plain', byName: 'ana', name: 'Pedro Gómez' }],
    });
    // Found under the name of before, as who they are now, once.
    const found = await luis.ask('customer/find', { query: 'pedro', limit: 5 });
    expect(found.customers.map(({ id }) => id)).toEqual(['gold']);
    expect(luis.heard('customer/changed').map(({ customer }) => customer.id)).toEqual([
      'gold',
      'plain',
    ]);
    expect(before?.mergedInto).toBeUndefined();
  });

  it('has no second effect, refuses who is merged already, and survives a restart', async () => {
    const { centre, ana, luis } = await stage();
    const first = await ana.ask('customer/merge', merge(centre));
    expect(await ana.ask('customer/merge', merge(centre))).toEqual(first);
    const other = merge(centre, { mergeId: 'merge-0002', survivorId: plain, mergedId: gold });
    await expect(luis.ask('customer/merge', other)).rejects.toMatchObject({
      code: 'already-merged',
    });
    const again = await centre.again();
    const desk = await again.desk('luis', { isReady: false });
    expect(await history(desk, plain)).toHaveLength(5);
  });
});

describe('customer/unmerge', () => {
  it('leaves everything as it was, and each new contact with who called', async () => {
    const { centre, ana } = await stage();
    const records = () => [
      centre.service.context.customers.own(gold),
      centre.service.context.customers.own(plain),
    ];
    const before = records();
    await ana.ask('customer/merge', merge(centre));
    // Pedro's telephone, now also on Marta's card, calls; and so does Marta's.
    for (const number of [numbers.standard, numbers.gold]) {
      const legId = `leg-${number}`;
      centre.telephony.call({
        legId,
        number,
        dialled: numbers.queue,
        displayName: '',
        context: { language: 'es' },
      });
      await centre.pass(250);
      const offer = ana.heard('offer/made').at(-1)?.offer;
      if (!offer) throw new Error('nobody called');
      expect(offer).toMatchObject({ customer: { id: 'gold' }, interaction: { number } });
      expect(offer.recent).toHaveLength(3);
      const { interaction } = offer;
      const leg = centre.telephony.agentLeg(interaction.id);
      if (!leg) throw new Error('the phone does not ring');
      centre.telephony.change(leg.legId, { state: 'up' });
      await centre.pass(250);
      expect(ana.heard('held/changed').at(-1)?.held.customer?.id).toBe('gold');
      centre.telephony.end(legId);
      await centre.pass(250);
      await ana.ask('wrap-up/complete', {
        interactionId: interaction.id,
        draft: emptyDraft,
        completedAtMs: centre.nowMs(),
      });
      await centre.pass(1_000);
    }
    expect(await history(ana)).toHaveLength(7);
    // The year of the card counts both; what is older than it does not.
    expect((await ana.ask('customer/year', { customerId: gold })).contacts).toBe(2);
    await ana.ask('customer/unmerge', unmerge(centre));
    const plainly = (all: ReturnType<typeof records>) =>
      all.map((each) => ({ ...each, version: 0, updatedAtMs: 0 }));
    expect(plainly(records())).toEqual(plainly(before));
    expect((await history(ana, gold)).slice(1)).toEqual(['g5', 'g3', 'g1']);
    expect((await history(ana, plain)).slice(1)).toEqual(['p4', 'p2']);
    // Once more changes nothing.
    await ana.ask('customer/unmerge', unmerge(centre));
    expect(plainly(records())).toEqual(plainly(before));
  });

  it('is for who merged and for leads, from the last one on, and not for ever', async () => {
    const { centre, ana, luis, lola } = await stage();
    await ana.ask('customer/merge', merge(centre));
    await expect(luis.ask('customer/unmerge', unmerge(centre))).rejects.toMatchObject({
      code: 'refused',
    });
    const third = await ana.ask('customer/create', { name: 'Tercera' });
    const into = merge(centre, { mergeId: 'merge-0002', survivorId: third.id, mergedId: gold });
    await luis.ask('customer/merge', into);
    await expect(ana.ask('customer/unmerge', unmerge(centre))).rejects.toMatchObject({
      code: 'merged-further',
    });
    await luis.ask('customer/unmerge', {
      ...unmerge(centre, 'merge-0002'),
      survivorId: third.id,
      mergedId: gold,
    });
    await lola.ask('customer/unmerge', unmerge(centre));
    expect(await history(ana)).toEqual(['g5', 'g3', 'g1']);
    await ana.ask(
      'customer/merge',
      merge(centre, { mergeId: 'merge-0003', mergedAtMs: centre.nowMs() - 2 * UNDO_FOR_MS }),
    );
    await centre.pass(1_000);
    await expect(ana.ask('customer/unmerge', unmerge(centre, 'merge-0003'))).rejects.toMatchObject({
      code: 'undo-over',
    });
  });
});
