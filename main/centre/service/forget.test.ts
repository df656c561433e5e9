/** A customer whom a lead has forgotten: nothing of them is left in the store, everybody is told, and who may not is refused. */
import { afterEach, describe, expect, it } from 'vitest';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customerId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { openCentreDb } from '../store/open.ts';
import { createFakeTelephony } from '../testing/fake-telephony.ts';
import { numbers, startTestCentre, type TestCentre } from '../testing/test-centre.ts';

const gold = customerId.parse('gold');
const plain = customerId.parse('plain');
const folder = mkdtempSync(join(tmpdir(), 'puesto-forget-'));
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

/** Calls, is answered, and hangs up; the note names them. */
async function called(centre: TestCentre, ana: Awaited<ReturnType<TestCentre['desk']>>) {
  centre.telephony.call({
    legId: 'leg-gold',
    number: numbers.gold,
    dialled: numbers.queue,
    displayName: 'Marta Núñez',
    context: { language: 'es' },
  });
  await centre.pass(250);
  const offer = ana.heard('offer/made').at(-1)?.offer;
  const leg = offer && centre.telephony.agentLeg(offer.interaction.id);
  if (!leg) throw new Error('nobody rings');
  centre.telephony.change(leg.legId, { state: 'up' });
  await centre.pass(250);
  return offer.interaction.id;
}
async function wrappedUp(centre: TestCentre, ana: Awaited<ReturnType<TestCentre['desk']>>) {
  const interactionId = await called(centre, ana);
  centre.telephony.end('leg-gold');
  await centre.pass(250);
  await ana.ask('wrap-up/complete', {
    interactionId,
    draft: { ...emptyDraft, note: 'Marta Núñez quiere otra fibra', followUpAtMs: 9e12 },
    completedAtMs: centre.nowMs(),
  });
  await centre.pass(1_000);
  return interactionId;
}
const askedBy = (centre: TestCentre) => ({ customerId: gold, askedAtMs: centre.nowMs() });
/** Tables and columns in which a word still stands. */
function where(centre: TestCentre, words: readonly string[]): string[] {
  const tables = centre.db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all();
  return tables.flatMap(({ name }) =>
    centre.db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`)
      .all()
      .filter((row) => words.some((word) => JSON.stringify(row).includes(word)))
      .map((row) => `${name}: ${JSON.stringify(row).slice(0, 120)}`),
  );
}

describe('customer/forget', () => {
  it('leaves nothing of them but an id, tells every desk, and is written down without a name', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const lola = await centre.desk('lola', { isReady: false });
    const interactionId = await wrappedUp(centre, ana);
    await ana.ask('customer/merge', {
      ...{ mergeId: 'merge-0001', survivorId: gold, mergedId: plain, evidence: [] },
      ...{ choices: { name: 'survivor' }, mergedAtMs: centre.nowMs() },
    });
    expect(ana.heard('follow-ups/changed').at(-1)?.followUps).toHaveLength(1);
    expect(where(centre, ['Marta']).length).toBeGreaterThan(2);
    const answer = await lola.ask('customer/forget', askedBy(centre));
    expect(answer).toEqual({
      customerIds: ['gold', 'plain'],
      contacts: 1,
      erasedAtMs: centre.nowMs(),
    });
    const marks = ['Marta', 'Pedro', '600000001', '600000002', 'otra fibra', '@example.com'];
    expect(where(centre, marks)).toEqual([]);
    expect(ana.heard('customer/forgotten')).toEqual([
      {
        kind: 'customer/forgotten',
        customerIds: ['gold', 'plain'],
        interactionIds: [interactionId],
      },
    ]);
    expect(ana.heard('follow-ups/changed').at(-1)?.followUps).toEqual([]);
    const changes = { scope: null, since: 0, limit: 50, most: 100 };
    expect((await ana.ask('customer/changes', changes)).removed.toSorted()).toEqual([
      'gold',
      'plain',
    ]);
    await expect(
      (async () => ana.ask('customer/get', { customerId: gold }))(),
    ).rejects.toMatchObject({ code: 'not-found' });
    const { lines } = await lola.ask('audit/list', { agentId: null, beforeMs: null, limit: 5 });
    expect(lines[0]).toMatchObject({ act: 'forget', detail: 'gold plain', customerName: '' });
    // Once more changes nothing.
    await centre.pass(5_000);
    expect(await lola.ask('customer/forget', { ...askedBy(centre), customerId: plain })).toEqual({
      ...answer,
      customerIds: expect.arrayContaining(['gold', 'plain']) as string[],
    });
    const again = await centre.again();
    const desk = await again.desk('luis', { isReady: false });
    expect((await desk.ask('customer/find', { query: 'marta', limit: 5 })).customers).toEqual([]);
  });

  it('is for leads, never while somebody talks with them, nor before the law lets the contacts go', async () => {
    const centre = await startTestCentre({ holdDays: 30 });
    const ana = await centre.desk('ana');
    const lola = await centre.desk('lola', { isReady: false });
    const refused = async (desk: typeof ana) =>
      expect((async () => desk.ask('customer/forget', askedBy(centre)))()).rejects;
    await (await refused(ana)).toMatchObject({ code: 'refused' });
    const interactionId = await called(centre, ana);
    await (await refused(lola)).toMatchObject({ code: 'contact-open' });
    centre.telephony.end('leg-gold');
    await centre.pass(250);
    await ana.ask('wrap-up/complete', {
      ...{ interactionId, draft: emptyDraft, completedAtMs: centre.nowMs() },
    });
    await (await refused(lola)).toMatchObject({ code: 'on-hold' });
    expect(centre.service.context.customers.own(gold)?.name).toBe('Marta Núñez');
    await centre.pass(31 * 86_400_000, 86_400_000);
    const later = await centre.desk('leo', { isReady: false });
    expect(await later.ask('customer/forget', askedBy(centre))).toMatchObject({ contacts: 1 });
  });

  it('overwrites the pages of the file and cuts its log', async () => {
    const db = openCentreDb(folder);
    const nowMs = Date.UTC(2026, 10, 21, 9);
    const centre = await startTestCentre({
      before: { db, telephony: createFakeTelephony(() => nowMs), nowMs },
    });
    const ana = await centre.desk('ana');
    const lola = await centre.desk('lola', { isReady: false });
    await wrappedUp(centre, ana);
    const inFiles = () =>
      readdirSync(folder).filter((name) =>
        readFileSync(join(folder, name)).toString('utf8').includes('otra fibra'),
      );
    expect(inFiles().length).toBeGreaterThan(0);
    await lola.ask('customer/forget', askedBy(centre));
    await centre.pass(250);
    expect(inFiles()).toEqual([]);
    await centre.service.stop();
    db.close();
  });
});
