/** A card for somebody outside: sent once the number rings, never in the way of the call, and what became of it is told. */
import { describe, expect, it } from 'vitest';
import { MailError, type Mail } from '../../mail/mail-port.ts';
import { heldBy, openCompanyStage, someCard, targetOf } from '../../testing/company-stage.ts';
import { numbers } from '../../testing/test-centre.ts';

const OUTSIDE = '+34917001122';
const toOutside = { ...someCard, emailTo: ' taller@example.com ' };

/** A mail server whose answers the test gives. */
function mailServer() {
  const mails: Mail[] = [];
  const waiting: { resolve: () => void; reject: (cause: Error) => void }[] = [];
  return {
    mails,
    port: {
      send: (mail: Mail) =>
        new Promise<void>((resolve, reject) => {
          mails.push(mail);
          waiting.push({ resolve, reject });
        }),
    },
    take: () => waiting.shift()?.resolve(),
    refuse: () => waiting.shift()?.reject(new MailError('refused', 'no')),
  };
}

async function open() {
  const server = mailServer();
  const stage = await openCompanyStage({ mail: server.port });
  const ask = (name: 'consult/start' | 'transfer/start', card = toOutside, to = OUTSIDE) =>
    stage.ana.ask(name, { interactionId: stage.id, target: targetOf(to), card });
  const rows = () =>
    stage.ana.heard('timeline/added').flatMap(({ entry }) => (entry.body ? [entry.body] : []));
  return { server, stage, ask, rows };
}

describe('a card by e-mail', () => {
  it('leaves when the number rings, as plain words in the language of the agent', async () => {
    const { server, stage, ask } = await open();
    const held = await ask('consult/start');
    expect(held.company?.card?.mail).toEqual({
      to: 'taller@example.com',
      number: OUTSIDE,
      state: 'sending',
    });
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]).toMatchObject({
      to: 'taller@example.com',
      subject: 'Ficha de ana (Test)',
    });
    expect(server.mails[0]?.text).toContain('Pido:\n¿Puedes abonarlo?');
    expect(server.mails[0]?.text).toContain('Dice que pagó dos veces.');
    // The number rings while the mail is still on its way.
    expect(stage.leg(OUTSIDE)).not.toBeNull();
    server.take();
    await stage.centre.pass(250);
    expect(heldBy(stage.ana, stage.id)?.company?.card?.mail?.state).toBe('sent');
    expect(stage.ana.heard('card/mailed')).toMatchObject([{ isSent: true }]);
  });

  it('stands in the row of the timeline, with how it ended', async () => {
    const { server, stage, ask, rows } = await open();
    await ask('consult/start');
    await stage.answer(OUTSIDE);
    await stage.hangUp(OUTSIDE);
    expect(rows().at(-1)).toContain('Ficha enviándose por correo a taller@example.com');
    server.take();
    await stage.centre.pass(250);
    expect(rows().at(-1)).toContain('Ficha enviada por correo a taller@example.com');
    expect(rows().at(-1)).toContain('Se pide: ¿Puedes abonarlo?');
  });

  it('leaves its row also when nobody answered there', async () => {
    const { server, stage, ask, rows } = await open();
    await ask('transfer/start');
    server.take();
    await stage.centre.pass(250);
    await stage.hangUp(OUTSIDE, 'busy');
    expect(rows().at(-1)).toContain('Ficha enviada por correo a taller@example.com');
    expect(stage.hears()['ana']).toBe('customer');
  });

  it('is in the row of the number that it went to alone', async () => {
    const { server, stage, ask, rows } = await open();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    await stage.ana.ask('consult/focus', { interactionId: stage.id, focus: 'all' });
    await ask('consult/start');
    server.take();
    await stage.answer(OUTSIDE);
    await stage.hangUp('luis');
    expect(rows().at(-1)).not.toContain('por correo');
    await stage.hangUp(OUTSIDE);
    expect(rows().at(-1)).toContain('Ficha enviada por correo a taller@example.com');
  });

  it('that does not leave is told, also to who has handed over already', async () => {
    const { server, stage, ask, rows } = await open();
    await ask('transfer/start');
    await stage.answer(OUTSIDE);
    server.refuse();
    await stage.centre.pass(250);
    expect(stage.ana.heard('card/mailed')).toMatchObject([
      { interactionId: stage.id, isSent: false },
    ]);
    expect(rows().at(-1)).toContain('La ficha no salió por correo a taller@example.com');
  });

  it('goes nowhere without an address, to a colleague, or with an address that is none', async () => {
    const { server, stage, ask } = await open();
    await stage.desk('luis');
    await expect(
      ask('consult/start', { ...someCard, emailTo: 'a@example.com\r\nBcc: b@example.com' }),
    ).rejects.toMatchObject({ code: 'address-not-valid' });
    expect(stage.leg(OUTSIDE)).toBeNull();
    await ask('consult/start', { ...someCard, emailTo: '' });
    await stage.ana.ask('consult/cancel', { interactionId: stage.id });
    await ask('consult/start', toOutside, 'luis');
    expect(server.mails).toEqual([]);
  });

  it('counts as not sent when the service died meanwhile, and is not sent twice', async () => {
    const { server, stage, ask } = await open();
    await ask('consult/start');
    await stage.restart();
    expect(server.mails).toHaveLength(1);
    const ana = await stage.centre.desk('ana');
    const snapshot = stage.centre.service.snapshot(ana.who);
    expect(snapshot.held[0]?.company?.card?.mail?.state).toBe('failed');
  });

  it('keeps names that would be headers as words', async () => {
    const { server, stage } = await open();
    await stage.ana.ask('consult/start', {
      interactionId: stage.id,
      target: targetOf(OUTSIDE),
      card: { ...toOutside, why: 'x\r\nBcc: b@example.com\u202e\u0000' },
    });
    expect(server.mails[0]?.text).toContain('x\nBcc: b@example.com');
    expect(server.mails[0]?.subject).not.toContain('\n');
    expect(server.mails[0]?.text).toContain(numbers.gold);
  });
});

describe('a correction of a card', () => {
  const corrected = { ...someCard, asked: 'Solo 20 €' };

  it('reaches who is rung and who talks, unread again and said to be corrected', async () => {
    const { stage } = await open();
    const luis = await stage.desk('luis');
    await stage.consult('luis');
    await luis.ask('card/read', { interactionId: stage.id });
    const held = await stage.ana.ask('card/edit', { interactionId: stage.id, card: corrected });
    expect(held.company?.card).toMatchObject({
      asked: 'Solo 20 €',
      readAtMs: null,
      correctedAtMs: stage.centre.nowMs(),
    });
    expect(luis.heard('offer/made').at(-1)?.offer.from?.card.asked).toBe('Solo 20 €');
    await stage.answer('luis');
    await stage.ana.ask('card/edit', {
      interactionId: stage.id,
      card: { ...corrected, why: '<b>x</b>\u202e' },
    });
    expect(heldBy(luis, stage.id)?.company?.card?.why).toBe('<b>x</b>');
  });

  it('reaches who is being handed over to, and changes nothing when nothing changed', async () => {
    const { stage } = await open();
    const luis = await stage.desk('luis');
    await stage.transfer('luis');
    await stage.ana.ask('card/edit', { interactionId: stage.id, card: someCard });
    expect(luis.heard('offer/made').at(-1)?.offer.from?.card.correctedAtMs).toBeNull();
    await stage.ana.ask('card/edit', { interactionId: stage.id, card: corrected });
    expect(luis.heard('offer/made').at(-1)?.offer.from?.card.asked).toBe('Solo 20 €');
  });

  it('is for its author only, while somebody may read it', async () => {
    const { stage } = await open();
    const luis = await stage.desk('luis');
    const edit = { interactionId: stage.id, card: corrected };
    await expect(stage.ana.ask('card/edit', edit)).rejects.toMatchObject({ code: 'not-found' });
    await stage.consult('luis');
    await expect(luis.ask('card/edit', edit)).rejects.toMatchObject({ code: 'not-found' });
    await stage.ana.ask('consult/cancel', { interactionId: stage.id });
    await expect(stage.ana.ask('card/edit', edit)).rejects.toMatchObject({ code: 'too-late' });
  });
});
