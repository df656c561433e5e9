/** Chats as leads see them: in the table, given to somebody else, suggested into. */
import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import { chatOn, openChat } from '../../testing/chat-stage.ts';
import { heldBy, offerOn, targetOf } from '../../testing/company-stage.ts';
import { startTestCentre } from '../../testing/test-centre.ts';

const open = async () => {
  const centre = await startTestCentre();
  const ana = await centre.desk('ana');
  const lola = await centre.desk('lola', { isReady: false });
  const chat = await openChat(centre, ana);
  const give = (name: string) =>
    lola.ask('team/reassign', { interactionId: chat.id, target: targetOf(name) });
  return { centre, ana, lola, give, ...chat };
};

describe('a chat', () => {
  it('is in the row of who has it, beside the room that is left', async () => {
    const { centre, ana, lola, id } = await open();
    const { rows } = await lola.ask('team/watch', { isOn: true });
    expect(rows.find(({ name }) => name === 'ana')).toMatchObject({
      presence: { kind: 'available' },
      load: { now: 1, most: 4 },
      contacts: [{ interactionId: id, channel: 'chat', state: 'active', mos: null }],
    });
    await lola.ask('supervise/text', {
      interactionId: id,
      kind: 'suggest',
      text: 'Se lo abono hoy.',
      field: null,
    });
    expect(ana.heard('whisper/said')[0]?.whisper).toMatchObject({ kind: 'suggest' });
    await centre.pass(20 * 60_000, 5_000);
    expect(
      lola
        .heard('team/changed')
        .flatMap((event) => event.rows)
        .findLast(({ name }) => name === 'ana')?.alerts ?? [],
    ).toEqual([]);
  });

  it('is given to somebody else while it goes on, with everything that was said', async () => {
    const { centre, ana, lola, give, id } = await open();
    await expect(give('luis')).rejects.toMatchObject({ code: 'target-away' });
    const luis = await centre.desk('luis');
    await expect(give('ana')).rejects.toMatchObject({ code: 'target-away' });
    await give('luis');
    expect(offerOn(luis, id)).toMatchObject({ from: { kind: 'transfer' } });
    await expect(give('support')).rejects.toMatchObject({ code: 'refused' });
    await luis.ask('offer/accept', { interactionId: id });
    await centre.pass(250);
    expect(heldBy(luis, id)?.role).toBe('owner');
    expect(chatOn(luis, id)?.messages.length).toBeGreaterThan(0);
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    const { lines } = await lola.ask('audit/list', {
      agentId: agentId.parse('agent-ana'),
      beforeMs: null,
      limit: 5,
    });
    expect(lines).toMatchObject([{ act: 'reassign', detail: 'luis', interactionId: id }]);
  });

  it('goes to a queue, and back to its agent when nobody takes it', async () => {
    const { centre, ana, give, id } = await open();
    await give('support');
    await centre.pass(16_000);
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    expect(centre.service.context.works.get(id)?.interaction.state).toBe('queued');
    const luis = await centre.desk('luis');
    await centre.pass(250);
    expect(offerOn(luis, id)).not.toBeNull();
  });
});
