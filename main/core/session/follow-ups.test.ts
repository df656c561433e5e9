/* What the agent has to come back to: the centre's list, done at once and taken back in time, readable without the centre. */
import { afterEach, describe, expect, it } from 'vitest';
import { followUp } from '#src/model/follow-up.ts';
import { START_MS, sampleSnapshot } from '../testing/sample.ts';
import { bench, centreReturns, loseCentre, open } from '../testing/session-bench.ts';

const one = (id: string, dueAtMs: number) =>
  followUp.parse({
    id,
    customerId: 'cus-1',
    name: 'Lucía Núñez',
    number: '+34600112233',
    channel: 'call',
    dueAtMs,
    text: 'Llamar con la fecha',
    interactionId: 'int-0',
  });
const soon = one('follow-up:a', START_MS + 3_600_000);
const later = one('follow-up:b', START_MS + 86_400_000);
const listed = () =>
  bench
    .desk()
    .slice('followUps')
    .map(({ id }) => id);
const openWithTwo = async () => {
  const opened = await open();
  bench.centre.send({ kind: 'follow-ups/changed', followUps: [later, soon] });
  await opened.time.settle();
  return opened;
};

afterEach(() => bench.stop());

describe('follow-ups', () => {
  it('come from the centre, the next first', async () => {
    await openWithTwo();
    expect(listed()).toEqual([soon.id, later.id]);
  });

  it('leave the list at once when done, and reach the centre once after the time to take it back', async () => {
    const { centre, time } = await openWithTwo();
    const answer = await bench.desk().ask('follow-up/done', { followUpId: soon.id });
    expect(answer).toMatchObject({ ok: true });
    await time.settle();
    expect(listed()).toEqual([later.id]);
    centre.send({ kind: 'follow-ups/changed', followUps: [soon, later] });
    await time.advance(7_000);
    expect(listed()).toEqual([later.id]);
    expect(centre.effects('follow-up/done')).toEqual([]);
    await time.advance(3_000);
    expect(centre.effects('follow-up/done')).toMatchObject([{ followUpId: soon.id }]);
    expect(listed()).toEqual([later.id]);
    expect(await bench.desk().ask('follow-up/undo', { followUpId: soon.id })).toMatchObject({
      ok: false,
      error: { code: 'too-late' },
    });
  });

  it('come back when the agent takes it back in time', async () => {
    const { centre, time } = await openWithTwo();
    await bench.desk().ask('follow-up/done', { followUpId: soon.id });
    await time.advance(5_000);
    expect(await bench.desk().ask('follow-up/undo', { followUpId: soon.id })).toMatchObject({
      ok: true,
    });
    await time.advance(20_000);
    expect(listed()).toEqual([soon.id, later.id]);
    expect(centre.effects('follow-up/done')).toEqual([]);
  });

  it('are readable and can be done while the centre is away, also after a restart of core', async () => {
    const { centre, time } = await openWithTwo();
    await loseCentre();
    await bench.restartCore();
    await time.settle();
    expect(listed()).toEqual([soon.id, later.id]);
    await bench.desk().ask('follow-up/done', { followUpId: later.id });
    await time.advance(10_000);
    expect(listed()).toEqual([soon.id]);
    centre.snapshot = { ...sampleSnapshot(), followUps: [soon, later] };
    await centreReturns();
    await time.advance(5_000);
    expect(centre.effects('follow-up/done')).toMatchObject([{ followUpId: later.id }]);
    expect(listed()).toEqual([soon.id]);
  });

  it('refuses one that is not listed', async () => {
    await openWithTwo();
    expect(await bench.desk().ask('follow-up/done', { followUpId: 'nothing' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
