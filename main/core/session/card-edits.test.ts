/** Cards changed while the centre is away: kept, sent, and put before the agent where somebody else was faster. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CentreRequest } from '#src/centre/wire.ts';
import type { Customer, CustomerEdit } from '#src/model/customer.ts';
import { sampleCustomer } from '../testing/sample.ts';
import { bench, centreReturns, loseCentre, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const card = sampleCustomer({ id: 'cus-7', name: 'Ana', city: 'Madrid', note: 'Uno.', version: 3 });
/** A centre that has this card, and lets others change it. */
function centreHas(start: Customer): { change(edit: CustomerEdit): void; now(): Customer } {
  let now = start;
  const apply = (edit: CustomerEdit): Customer => {
    now = {
      ...now,
      ...edit,
      version: now.version + 1,
      updatedAtMs: now.updatedAtMs + 1,
    } as Customer;
    return now;
  };
  bench.centre.on('customer/get', () => now);
  bench.centre.on('customer/update', (payload) => {
    const { version, edit } = payload as CentreRequest<'customer/update'>;
    return version === now.version ? apply(edit) : { refuse: 'conflict', status: 409 };
  });
  return { change: apply, now: () => now };
}
const update = (edit: CustomerEdit, version = 3) =>
  bench.desk().ask('customer/update', { customerId: card.id, version, edit });
const conflicts = () => bench.desk().slice('conflicts');
const outbox = () => bench.desk().slice('strip').outbox;
async function openedOffline() {
  await open();
  const centre = centreHas(card);
  await bench.desk().ask('customer/get', { customerId: card.id });
  await loseCentre();
  return centre;
}

describe('a card changed while the centre is away', () => {
  it('is kept, shown at once, and sent when the centre is back, also by a core that was killed', async () => {
    const centre = await openedOffline();
    expect(await update({ ...card, city: 'Vigo' })).toMatchObject({
      ok: true,
      value: { city: 'Vigo' },
    });
    expect(await bench.desk().ask('customer/get', { customerId: card.id })).toMatchObject({
      value: { city: 'Vigo', note: 'Uno.' },
    });
    await update({ note: 'Dos.' });
    expect(outbox().waiting).toBe(1);
    await bench.crashCore();
    await centreReturns();
    await bench.time.advance(3_000);
    expect(centre.now()).toMatchObject({ city: 'Vigo', note: 'Dos.', version: 4 });
    expect(outbox()).toEqual({ waiting: 0, needsAttention: 0 });
    expect(bench.centre.effects('customer/update')).toEqual([
      { customerId: 'cus-7', version: 3, edit: { city: 'Vigo', note: 'Dos.' } },
    ]);
  });

  it('that nobody has seen here cannot be changed', async () => {
    await open();
    await loseCentre();
    expect(await update({ city: 'Vigo' })).toMatchObject({ error: { code: 'centre-unreachable' } });
  });

  it('goes on by itself where somebody else changed another field', async () => {
    const centre = await openedOffline();
    await update({ city: 'Vigo' });
    centre.change({ note: 'Otra.' });
    await centreReturns();
    await bench.time.advance(3_000);
    expect(centre.now()).toMatchObject({ city: 'Vigo', note: 'Otra.', version: 5 });
    expect([conflicts(), outbox().needsAttention]).toEqual([[], 0]);
  });

  it('and by somebody else is put before the agent with both versions, and nothing is sent until they decide', async () => {
    const centre = await openedOffline();
    await update({ city: 'Vigo', note: 'Mía.', name: 'Ana B' });
    centre.change({ city: 'Lugo', note: 'Suya.' });
    await centreReturns();
    await bench.time.advance(3_000);
    expect(conflicts()).toMatchObject([
      {
        ...{ customerId: 'cus-7', name: 'Ana', fields: ['city', 'note'] },
        ...{ mine: { city: 'Vigo', note: 'Mía.' }, theirs: { city: 'Lugo', note: 'Suya.' } },
      },
    ]);
    expect(centre.now()).toMatchObject({ city: 'Lugo', note: 'Suya.', name: 'Ana' });
    // It outlives core.
    await bench.crashCore();
    await bench.time.advance(3_000);
    const [first] = conflicts();
    const choices = { city: 'theirs', note: 'both' } as const;
    expect(await bench.desk().ask('conflict/settle', { id: first?.id ?? '', choices })).toEqual({
      ok: true,
      value: {},
    });
    await bench.time.advance(3_000);
    expect(centre.now()).toMatchObject({ city: 'Lugo', note: 'Suya.\nMía.', name: 'Ana B' });
    expect([conflicts(), outbox()]).toEqual([[], { waiting: 0, needsAttention: 0 }]);
  });

  it('given up for the centre’s version leaves nothing behind', async () => {
    const centre = await openedOffline();
    await update({ note: 'Mía.' });
    centre.change({ note: 'Suya.' });
    await centreReturns();
    await bench.time.advance(3_000);
    const [first] = conflicts();
    await bench.desk().ask('conflict/settle', { id: first?.id ?? '', choices: { note: 'theirs' } });
    await bench.time.advance(1_000);
    expect(centre.now().note).toBe('Suya.');
    expect([conflicts(), outbox()]).toEqual([[], { waiting: 0, needsAttention: 0 }]);
    expect(
      await bench.desk().ask('conflict/settle', { id: 'out-none', choices: {} }),
    ).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
