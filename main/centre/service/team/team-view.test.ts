/** The lead's table: what a row says, what is pushed when, and to whom. */
import { describe, expect, it } from 'vitest';
import { openCompanyStage, type CompanyStage } from '../../testing/company-stage.ts';
import type { TestDesk } from '../../testing/test-centre.ts';

const watch = async (desk: TestDesk) => (await desk.ask('team/watch', { isOn: true })).rows;
const rowOf = (desk: TestDesk, name: string) =>
  desk
    .heard('team/changed')
    .flatMap(({ rows }) => rows)
    .filter((row) => row.name === name)
    .at(-1);
const open = async (): Promise<{ stage: CompanyStage; lola: TestDesk }> => {
  const stage = await openCompanyStage();
  return { stage, lola: await stage.desk('lola', false) };
};

describe("the lead's table", () => {
  it('begins whole, then names the rows that changed, at most four times a second', async () => {
    const { stage, lola } = await open();
    const rows = await watch(lola);
    expect(rows.map(({ name }) => name)).toEqual(['ana', 'eva', 'luis', 'noa', 'leo', 'lola']);
    expect(rows[0]).toMatchObject({
      presence: { kind: 'busy' },
      isSignedIn: true,
      isRingable: true,
      load: { now: 1, most: 4 },
      alerts: [],
      contacts: [{ interactionId: stage.id, customerName: 'Marta Núñez', state: 'active' }],
    });
    await stage.centre.pass(5_000);
    expect(lola.heard('team/changed')).toEqual([]);

    await stage.desk('luis');
    await stage.centre.pass(250);
    expect(lola.heard('team/changed').map(({ rows }) => rows.map(({ name }) => name))).toEqual([
      ['luis'],
    ]);
    const luis = await stage.desk('luis');
    for (let n = 0; n < 20; n += 1) {
      await luis.ask('presence/note', { note: `vuelvo en ${n}` });
      await stage.centre.pass(50, 50);
    }
    expect(lola.heard('team/changed').length).toBeLessThanOrEqual(6);
    expect(rowOf(lola, 'luis')?.presenceNote).toBe('vuelvo en 19');
  });

  it('shows hold, consult, conference and transfer with whom, and leads beside', async () => {
    const { stage, lola } = await open();
    const leo = await stage.desk('leo', false);
    await watch(lola);
    stage.centre.telephony.change(stage.leg('ana')!, { isHeld: true });
    await stage.centre.pass(500);
    expect(rowOf(lola, 'ana')?.contacts[0]).toMatchObject({
      state: 'held',
      heldSinceMs: stage.centre.nowMs() - 500,
    });
    stage.centre.telephony.change(stage.leg('ana')!, { isHeld: false });
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.centre.pass(250);
    expect(rowOf(lola, 'ana')?.contacts[0]).toMatchObject({ state: 'consult', withName: 'luis' });
    expect(rowOf(lola, 'luis')?.contacts[0]).toMatchObject({ state: 'offered', withName: 'ana' });
    await stage.answer('luis');
    await stage.ana.ask('consult/focus', { interactionId: stage.id, focus: 'all' });
    await leo.ask('supervise/set', { interactionId: stage.id, step: 'whisper' });
    await stage.answer('leo');
    await stage.centre.pass(250);
    expect(rowOf(lola, 'ana')?.contacts[0]).toMatchObject({
      state: 'conference',
      beside: [{ name: 'leo', step: 'whisper' }],
    });
    expect(rowOf(lola, 'luis')?.contacts[0]).toMatchObject({ isOwner: false });
    expect(rowOf(lola, 'leo')?.contacts[0]).toMatchObject({ isOwner: false });
  });

  it('alerts about long calls, long holds, help, bad voice, a lost desk and a phone that cannot ring', async () => {
    const { stage, lola } = await open();
    await watch(lola);
    const alerts = () => rowOf(lola, 'ana')?.alerts;
    await stage.ana.ask('phone/quality', { interactionId: stage.id, mos: 2.4, roundTripMs: 310 });
    await stage.centre.pass(250);
    expect(rowOf(lola, 'ana')?.contacts[0]).toMatchObject({ mos: 2.4, roundTripMs: 310 });
    expect(alerts()).toEqual(['bad-voice']);
    await stage.ana.ask('phone/quality', { interactionId: stage.id, mos: 4.2, roundTripMs: null });
    await stage.ana.ask('help/ask', { interactionId: stage.id, reason: 'none', text: '' });
    await stage.centre.pass(250);
    expect(alerts()).toEqual(['help']);
    await stage.ana.ask('help/withdraw', { helpId: stage.ana.heard('help/changed')[0]!.help.id });
    stage.centre.telephony.change(stage.leg('ana')!, { isHeld: true });
    await stage.centre.pass(122_000, 1_000);
    expect(alerts()).toEqual(['long-hold']);
    stage.centre.telephony.change(stage.leg('ana')!, { isHeld: false });
    await stage.centre.pass(14 * 60_000, 1_000);
    expect(alerts()).toEqual(['long-call']);
    stage.centre.silence('ana');
    await stage.centre.pass(17_000);
    expect(alerts()).toEqual(['long-call', 'desk-lost']);

    const luis = await stage.desk('luis');
    await luis.ask('phone/ringable', { isRingable: false, reason: 'no-microphone' });
    await stage.centre.pass(250);
    expect(rowOf(lola, 'luis')).toMatchObject({ alerts: ['not-ringable'], isRingable: false });
  });

  it('is for leads, ends when it is switched off or the sign-in ends, and costs nothing then', async () => {
    const { stage, lola } = await open();
    const luis = await stage.desk('luis');
    await expect(luis.ask('team/watch', { isOn: true })).rejects.toMatchObject({ code: 'refused' });
    await watch(lola);
    await lola.ask('team/watch', { isOn: false });
    await luis.ask('presence/note', { note: 'hola' });
    await stage.centre.pass(1_000);
    expect(lola.heard('team/changed')).toEqual([]);
    await watch(lola);
    await stage.centre.desk('lola', { isReady: false });
    await luis.ask('presence/note', { note: 'adiós' });
    await stage.centre.pass(1_000);
    expect(lola.heard('team/changed')).toEqual([]);
  });

  it('tells a desk whose socket was away everything in one event when it is back', async () => {
    const { stage, lola } = await open();
    await watch(lola);
    const { service } = stage.centre;
    const detach = service.attach(lola.who.sessionId, service.snapshot(lola.who).seq, {
      send: () => undefined,
      close: () => undefined,
    });
    detach();
    const luis = await stage.desk('luis');
    const before = service.snapshot(lola.who).seq;
    for (let n = 0; n < 40; n += 1) {
      await luis.ask('presence/note', { note: `nota ${n}` });
      await stage.centre.pass(250);
    }
    expect(service.snapshot(lola.who).seq - before).toBeLessThan(5);
    const kinds: unknown[] = [];
    service.attach(lola.who.sessionId, service.snapshot(lola.who).seq, {
      send: ({ event }) => kinds.push(event),
      close: () => undefined,
    });
    await stage.centre.pass(250);
    expect(kinds).toMatchObject([
      { kind: 'team/changed', rows: [{ name: 'luis', presenceNote: 'nota 39' }] },
      { kind: 'team/queues', queues: [{ queueId: 'support', readyAgents: 1, trend: [0] }] },
    ]);
  });
});
