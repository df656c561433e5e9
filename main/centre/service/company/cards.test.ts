/** What a card may carry: plain text, within the wire's limits. */
import { describe, expect, it } from 'vitest';
import { centreRequests } from '#src/centre/wire.ts';
import { openCompanyStage, targetOf } from '../../testing/company-stage.ts';

const hostile = '<img src=x onerror=alert(1)>\u202eabc\u0000\r\nfin';

describe('a card', () => {
  it('keeps scripts as the plain text that they are, without control characters', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    const held = await stage.ana.ask('consult/start', {
      interactionId: stage.id,
      target: targetOf('luis'),
      card: { why: hostile, done: '', asked: '', note: '' },
    });
    expect(held.company?.card?.why).toBe('<img src=x onerror=alert(1)>abc\nfin');
  });

  it.each(['why', 'done', 'asked', 'note'])('with 100,000 characters in %s is invalid', (field) => {
    const empty = { why: '', done: '', asked: '', note: '' };
    const parse = (card: object) =>
      centreRequests['consult/start'].request.safeParse({
        interactionId: 'int-1',
        target: targetOf('luis'),
        card,
      }).success;
    expect(parse(empty)).toBe(true);
    expect(parse({ ...empty, [field]: 'x'.repeat(100_000) })).toBe(false);
  });

  it('of the longest length still makes a row that the timeline can hold', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.ana.ask('transfer/start', {
      interactionId: stage.id,
      target: targetOf('luis'),
      card: {
        why: 'x'.repeat(2_000),
        done: 'y'.repeat(2_000),
        asked: 'z'.repeat(2_000),
        note: 'n'.repeat(20_000),
      },
    });
    await stage.centre.pass(250);
    await stage.answer('luis');
    const { entry } = stage.ana.heard('timeline/added').at(-1)!;
    expect(entry.summary).toHaveLength(600);
    expect(entry.body).toContain('Hecho: yyy');
  });
});
