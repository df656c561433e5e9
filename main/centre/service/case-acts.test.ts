/* Cases joined, taken apart and put back at the centre: once, in order, told to all, and in the audit log. */
import { describe, expect, it } from 'vitest';
import { caseId, customerId, interactionId } from '#src/model/ids.ts';
import { customerCase, timelineEntry } from '#src/model/interaction.ts';
import { arrangeCases } from '#src/timeline/arrange-cases.ts';
import { writeCase, writeEntry } from '../store/records.ts';
import { startTestCentre, type TestDesk } from '../testing/test-centre.ts';

const gold = customerId.parse('gold');
const [FIBRE, BILL] = [caseId.parse('fibre'), caseId.parse('bill')];

async function stage() {
  const centre = await startTestCentre();
  for (const [at, id] of [FIBRE, BILL].entries())
    writeCase(
      centre.db,
      customerCase.parse({
        ...{ id, customerId: 'gold', title: `Caso ${id}`, state: 'open' },
        ...{ openedAtMs: at + 1, closedAtMs: null },
      }),
    );
  for (const [at, id] of ['a', 'b', 'c'].entries())
    writeEntry(
      centre.db,
      timelineEntry.parse({
        ...{ id, customerId: 'gold', caseId: id === 'a' ? 'fibre' : 'bill', channel: 'email' },
        ...{ direction: 'inbound', startedAtMs: at, durationMs: 0, queueId: 'support' },
        ...{ agentName: null, reasonId: null, outcomeId: null, summary: id, body: '' },
        ...{ satisfaction: null, endReason: null },
      }),
    );
  const [ana, luis, lola] = [
    await centre.desk('ana', { isReady: false }),
    await centre.desk('luis', { isReady: false }),
    await centre.desk('lola', { isReady: false }),
  ];
  const at = () => ({ customerId: gold, doneAtMs: centre.nowMs() });
  const merge = () => ({ ...at(), actId: 'merge-0001', caseId: BILL, intoId: FIBRE });
  const split = () => ({
    ...at(),
    ...{ actId: 'split-0001', caseId: BILL, newId: caseId.parse('made'), title: 'Router' },
    // One of them is still on its way.
    ...{ openedAtMs: 1, entryIds: ['b', 'later'].map((id) => interactionId.parse(id)) },
  });
  return { centre, ana, luis, lola, at, merge, split };
}
const shown = async (desk: TestDesk) => {
  const page = await desk.ask('timeline/page', { customerId: gold, before: null, limit: 9 });
  const arranged = arrangeCases(page.entries, page.cases);
  return Object.fromEntries(arranged.entries.map((each) => [each.id, each.caseId]));
};
const APART = { a: 'fibre', b: 'bill', c: 'bill' };
const JOINED = { a: 'fibre', b: 'fibre', c: 'fibre' };
const audit = async (desk: TestDesk) =>
  (await desk.ask('audit/list', { agentId: null, beforeMs: null, limit: 9 })).lines.map(
    ({ act, actorName, detail }) => `${actorName} ${act} ${detail}`,
  );

describe('cases at the centre', () => {
  it('are joined once, told to everybody, and open once: also for who calls next', async () => {
    const { centre, ana, luis, merge } = await stage();
    const first = await ana.ask('case/merge', merge());
    expect(await ana.ask('case/merge', merge())).toEqual(first);
    expect(first.cases).toMatchObject([
      { id: 'fibre', acts: [{ kind: 'merge', caseId: 'bill', byName: 'ana' }] },
    ]);
    expect(await shown(luis)).toEqual(JOINED);
    expect(luis.heard('cases/changed')).toMatchObject([{ customerId: 'gold', cases: first.cases }]);
    await expect(
      luis.ask('case/merge', { ...merge(), actId: 'merge-0002', caseId: FIBRE, intoId: BILL }),
    ).rejects.toMatchObject({ code: 'case-changed' });
    const noted = await luis.ask('note/write', {
      ...{ noteId: interactionId.parse('note-1'), customerId: gold, writtenAtMs: centre.nowMs() },
      draft: { note: 'Llamará', reasonId: null, outcomeId: null, followUpAtMs: null } as never,
    });
    expect(noted.entry.caseId).toBe('fibre');
    expect(await audit(ana)).toEqual(['ana merge-cases gold: Caso bill → Caso fibre']);
    const again = await centre.again();
    expect(await shown(await again.desk('luis', { isReady: false }))).toMatchObject(JOINED);
  });

  it('are taken apart, also of contacts that come later, and put back by their author or a lead', async () => {
    const { ana, luis, lola, at, split, merge } = await stage();
    await ana.ask('case/split', split());
    await ana.ask('case/merge', merge());
    expect(await shown(luis)).toEqual({ ...JOINED, b: 'made' });
    await expect(luis.ask('case/undo', { ...at(), actId: 'split-0001' })).rejects.toMatchObject({
      code: 'refused',
    });
    const undone = await lola.ask('case/undo', { ...at(), actId: 'split-0001' });
    expect(undone.cases).toMatchObject([{ id: 'made', acts: [{ undone: { byName: 'lola' } }] }]);
    expect(await shown(luis)).toEqual(JOINED);
    expect(await lola.ask('case/undo', { ...at(), actId: 'split-0001' })).toEqual(undone);
    await ana.ask('case/undo', { ...at(), actId: 'merge-0001' });
    expect(await shown(luis)).toEqual(APART);
    // Of what never arrived nothing is to be undone.
    expect(await ana.ask('case/undo', { ...at(), actId: 'unknown-1' })).toEqual({ cases: [] });
    expect(await audit(ana)).toEqual([
      'ana undo-case gold: Caso bill',
      'lola undo-case gold: Caso bill',
      'ana merge-cases gold: Caso bill → Caso fibre',
      'ana split-case gold: Router, 2',
    ]);
  });

  it('are refused where there is no such customer or case', async () => {
    const { ana, merge } = await stage();
    await expect(
      ana.ask('case/merge', { ...merge(), customerId: customerId.parse('nobody') }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      ana.ask('case/merge', { ...merge(), caseId: caseId.parse('none') }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
