/** What the centre keeps and tells of numbers that nobody may keep. */
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { linesOn, openChat, write } from '../../testing/chat-stage.ts';
import { createRequestAnswerer } from '../../answer-request.ts';
import { startTestCentre, type TestCentre } from '../../testing/test-centre.ts';

const CARD = '4111 1111 1111 1111';

/** All tables of the centre's file as text, but for the made-up customers' own script. */
function everything({ service }: TestCentre): string {
  const { db } = service.context.ports;
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'practice_chats'")
    .all() as {
    name: string;
  }[];
  return tables
    .map(({ name }) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all()))
    .join('\n');
}

describe('a card number in a chat', () => {
  it('is masked when a customer writes it, in what they wanted too', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const { chatId, id } = await openChat(centre, ana, { opening: [`Me cobráis en ${CARD}`] });
    centre.chats.write(chatId, 'y el CVV es 987');
    await centre.pass(250);
    expect(linesOn(ana, id)).toContain('customer: Me cobráis en •••• •••• •••• 1111');
    expect(linesOn(ana, id)).toContain('customer: y el CVV es •••');
    expect(everything(centre)).not.toContain(CARD);
    expect(everything(centre)).not.toContain('987');
  });

  it('is masked in all its pieces once it is whole', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const { chatId, id } = await openChat(centre, ana);
    for (const piece of ['es la 4111 1111', '1111', '1111 gracias']) {
      centre.chats.write(chatId, piece);
      await centre.pass(250);
      if (piece === '1111') await write(ana, id, 'Sigue, te leo.');
    }
    expect(linesOn(ana, id).filter((line) => line.startsWith('customer'))).toEqual([
      'customer: Hola',
      'customer: es la •••• ••••',
      'customer: ••••',
      'customer: 1111 gracias',
    ]);
  });

  it('goes without its security code, also when that answers the agent', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const { chatId, id } = await openChat(centre, ana);
    await write(ana, id, '¿Me dices el CVV?');
    centre.chats.write(chatId, '987');
    await centre.pass(250);
    expect(linesOn(ana, id)).toContain('customer: •••');
    expect(everything(centre)).not.toContain('987');
  });

  it('is masked in what an agent sends and notes, before it is kept', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const { id } = await openChat(centre, ana);
    expect((await write(ana, id, `¿Es ${CARD}?`)).text).toBe('¿Es •••• •••• •••• 1111?');
    await ana.ask('chat/end', { interactionId: id });
    const answerer = createRequestAnswerer(centre.service);
    const { status } = await answerer.answer(ana.who, 'wrap-up/complete', 'out-privacy-1', {
      interactionId: id,
      draft: { ...emptyDraft, note: `Abonar en ${CARD}` },
      completedAtMs: centre.nowMs(),
    });
    expect(status).toBe(200);
    const { entry } = ana.heard('timeline/added').at(-1)!;
    expect(entry.summary).toBe('Abonar en •••• •••• •••• 1111');
    expect(entry.body).not.toContain(CARD);
    expect(everything(centre)).not.toContain(CARD);
  });
});
