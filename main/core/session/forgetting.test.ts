/** A customer whom a lead has forgotten, from the desk that asks and from another: what is waited for, what goes, what is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { customerId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { sampleCustomer, sampleEntry, sampleSignIn } from '../testing/sample.ts';
import { bench, centreReturns, loseCentre, open, talk } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const LUCIA = customerId.parse('cus-1');
const lucia = sampleCustomer();
const note = { ...emptyDraft, note: 'Quiere otra fibra', reasonId: 'delivery' };
const answer = { customerIds: [LUCIA], contacts: 3, erasedAtMs: 5 };

/** Signed in as one who may, with the customer on this computer. */
async function stage(mayForget = true) {
  const made = await open({
    beforeStart: (centre) => {
      const { capabilities, ...rest } = sampleSignIn();
      centre.signInAnswer = {
        ...rest,
        capabilities: { ...capabilities, forgetCustomers: mayForget },
      };
    },
  });
  made.centre.on('customer/find', () => ({ customers: [lucia] }));
  made.centre.on('customer/get', () => lucia);
  made.centre.on('customer/forget', () => answer);
  made.centre.on('timeline/page', () => ({
    ...{ entries: [sampleEntry()], cases: [], total: 1, next: null },
  }));
  made.centre.on('note/write', () => ({ entry: sampleEntry({ id: 'note-1' }), case: null }));
  await bench.desk().ask('customer/find', { query: 'lucia' });
  await bench.desk().ask('timeline/page', { customerId: LUCIA, before: null });
  await made.time.settle();
  return made;
}
const forget = (typedName = ` ${lucia.name.toUpperCase()} `) =>
  bench.desk().ask('customer/forget', { customerId: LUCIA, typedName });
const frames = () => bench.desk().frames.filter((frame) => frame.kind === 'customers/forgotten');
const sent = () =>
  bench.centre
    .askedNames()
    .filter((name) => name === 'note/write' || name === 'customer/forget' || name === 'draft/save');
/** Found with the centre gone, so that only this computer answers. */
const isKept = async () => {
  await loseCentre();
  const found = await bench.desk().ask('customer/find', { query: 'lucia' });
  const { customers } = (found.ok ? found.value : { customers: [] }) as DeskAnswer<'customer/find'>;
  return customers.length > 0;
};

describe('asking that a customer is forgotten', () => {
  it('needs the right, the name typed, and nothing of one’s own that is stuck', async () => {
    await stage(false);
    expect(await forget()).toMatchObject({ ok: false, error: { code: 'centre-refused' } });
    await bench.stop();
    const { centre, time } = await stage();
    expect(await forget('Lucas')).toMatchObject({ ok: false, error: { code: 'invalid' } });
    await talk();
    expect(await forget()).toMatchObject({ ok: false, error: { code: 'contact-open' } });
    centre.on('note/write', () => ({ refuse: 'invalid', status: 422 }));
    centre.send({ kind: 'held/ended', interactionId: 'int-1' as never, reason: null });
    await bench.desk().ask('call/hang-up', { callId: 'leg-a' as never });
    await time.settle();
    await bench.desk().ask('note/write', { customerId: customerId.parse('cus-9'), draft: note });
    await time.advance(2_000);
    expect(await forget()).toMatchObject({ ok: false, error: { code: 'settle-unsent-first' } });
    expect(sent()).not.toContain('customer/forget');
  });

  it('goes at once with a centre, erases what is here, and is said to be done', async () => {
    const { time } = await stage();
    await bench.desk().ask('note/keep', { customerId: LUCIA, draft: note });
    expect(await forget()).toEqual({ ok: true, value: { isWaiting: false } });
    await time.advance(1_000);
    expect(frames()).toEqual([
      {
        kind: 'customers/forgotten',
        customerIds: ['cus-1'],
        ...{ contacts: 3, wasHere: true, hadDraft: true, refused: null },
      },
    ]);
    const kept = await bench.desk().ask('note/kept', { customerId: LUCIA });
    expect(kept).toEqual({ ok: true, value: { draft: null, savedAtMs: null } });
    expect(await isKept()).toBe(false);
  });

  it('waits for the centre, after all that was written before, also through a death of core; and can be taken back', async () => {
    const { time } = await stage();
    await loseCentre();
    await bench.desk().ask('note/write', { customerId: customerId.parse('cus-9'), draft: note });
    expect(await forget()).toEqual({ ok: true, value: { isWaiting: true } });
    const listed = await bench.desk().ask('outbox/list', {});
    const { items } = (listed.ok ? listed.value : { items: [] }) as DeskAnswer<'outbox/list'>;
    expect(items.map(({ name, who }) => [name, who])).toEqual([
      ['note/write', ''],
      ['customer/forget', lucia.name],
    ]);
    const row = items[1]?.id ?? '';
    expect(await bench.desk().ask('outbox/discard', { id: row })).toMatchObject({ ok: true });
    await forget();
    expect((await forget()).ok).toBe(true);
    await bench.crashCore();
    const letGo = bench.centre.holdNextAnswer('note/write');
    await centreReturns();
    expect(sent()).toEqual(['note/write']);
    letGo();
    await time.advance(2_000);
    expect(sent()).toEqual(['note/write', 'customer/forget']);
    expect(frames().at(-1)).toMatchObject({ contacts: 3, wasHere: true });
    expect(bench.desk().slice('strip').outbox).toEqual({ waiting: 0, needsAttention: 0 });
  });

  it('tells of a refusal, and everything stays as it was', async () => {
    const { centre, time } = await stage();
    centre.on('customer/forget', () => ({ refuse: 'on-hold', status: 410 }));
    await forget();
    await time.advance(1_000);
    expect(frames()).toMatchObject([{ customerIds: [], refused: { code: 'on-hold' } }]);
    expect(await isKept()).toBe(true);
  });
});

describe('a customer whom somebody else had forgotten', () => {
  it('leaves this computer at once, its files too, and does not come back with a late answer', async () => {
    const { centre, time } = await stage(false);
    centre.on('customer/get', () => lucia);
    const letGo = centre.holdNextAnswer('customer/find');
    const late = bench.desk().ask('customer/find', { query: 'lucia' });
    await time.settle();
    centre.send({ kind: 'customer/forgotten', customerIds: [LUCIA], interactionIds: [] });
    await time.settle();
    expect(frames()).toMatchObject([{ contacts: null, wasHere: true, hadDraft: false }]);
    letGo();
    await late;
    await time.settle();
    expect(await isKept()).toBe(false);
    const dir = join(bench.profileDir, 'agents');
    const [folder = ''] = readdirSync(dir);
    expect(
      readdirSync(join(dir, folder)).filter((name) =>
        readFileSync(join(dir, folder, name)).includes(lucia.name),
      ),
    ).toEqual([]);
  });

  it('is told of once when the sync names them after the centre was away; of strangers nothing is said', async () => {
    const { centre, time } = await stage(false);
    await loseCentre();
    centre.on('customer/changes', () => ({
      ...{ scope: 's', revision: 9, floor: 0, total: 0, isComplete: true, isReset: false },
      ...{ customers: [], entries: [], cases: [] },
      removed: [LUCIA, customerId.parse('cus-nobody')],
    }));
    await centreReturns();
    await time.advance(1_000);
    expect(frames()).toMatchObject([{ customerIds: ['cus-1'], contacts: null, wasHere: true }]);
    expect(await isKept()).toBe(false);
  });
});
