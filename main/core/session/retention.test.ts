/** The sweep through a whole session: strangers go after a day, logs after two weeks, unsent work never. */
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { sampleCustomer } from '../testing/sample.ts';
import { INT, bench, loseCentre, open, reasoned, talk } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

it('takes away what may no longer be kept, and never what is unsent', async () => {
  const { centre, time } = await open({
    prepare: (profileDir) => {
      mkdirSync(join(profileDir, 'log'));
      for (const [name, ageDays] of [
        ['puesto.log', 0],
        ['puesto.log.1', 3],
        ['puesto.log.2', 20],
      ] as const) {
        const path = join(profileDir, 'log', name);
        writeFileSync(path, 'x');
        const atS = 1_800_000_000 - ageDays * 86_400;
        utimesSync(path, atS, atS);
      }
    },
  });
  centre.on('customer/find', () => ({
    customers: [sampleCustomer({ id: 'cus-met', name: 'Met' })],
  }));
  await bench.desk().ask('customer/find', { query: 'met' });
  await talk();
  await loseCentre();
  await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
  await time.advance(2 * 60_000);
  const log = (name: string) => existsSync(join(bench.profileDir, 'log', name));
  expect(['puesto.log', 'puesto.log.1', 'puesto.log.2'].map(log)).toEqual([true, true, false]);
  const find = () => bench.desk().ask('customer/find', { query: 'met' });
  expect(await find()).toMatchObject({ value: { customers: [{ id: 'cus-met' }] } });
  time.jump(3 * 86_400_000);
  await time.advance(5_000);
  expect(await find()).toMatchObject({ value: { customers: [] } });
  expect(bench.desk().slice('strip').outbox.waiting).toBe(1);
});
