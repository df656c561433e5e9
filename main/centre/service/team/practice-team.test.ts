/** Practice leads and colleagues: help and team chat tried alone, and who is real is never played. */
import { describe, expect, it } from 'vitest';
import { messageId } from '#src/model/chat.ts';
import { agentId } from '#src/model/ids.ts';
import { openCompanyStage, type CompanyStage } from '../../testing/company-stage.ts';

const of = (name: string) => agentId.parse(`agent-${name}`);
const bot = (
  name: string,
  behaviour: 'answers' | 'declines' | 'silent' | 'busy',
  isAway = false,
) => ({
  agentId: of(name),
  sipUsername: `bot-agent-${name}`,
  isAway,
  doesAnswer: behaviour === 'answers',
  behaviour,
});
const open = (): Promise<CompanyStage> =>
  openCompanyStage({
    practice: {
      scenarios: [],
      everyMs: null,
      bots: [bot('luis', 'answers'), bot('eva', 'declines'), bot('noa', 'answers', true)],
    },
  });
let count = 0;
const write = (stage: CompanyStage, name: string | null, interactionId = null as never) =>
  stage.ana.ask('team-chat/send', {
    with: name === null ? { kind: 'team' } : { kind: 'agent', agentId: of(name) },
    messageId: messageId.parse(`m-${(count += 1)}`),
    text: '¿Tienes un minuto?',
    interactionId,
  });
const heard = (stage: CompanyStage) =>
  stage.ana
    .heard('team-chat/message')
    .filter(({ message }) => message.authorId !== stage.ana.who.agentId)
    .map(({ message }) => `${message.authorName}: ${message.text}`);

describe('a practice lead', () => {
  it('looks, whispers what fits the reason, and is done with the contact', async () => {
    const stage = await open();
    const { ana, id } = stage;
    const asked = await ana.ask('help/ask', { interactionId: id, reason: 'none', text: '' });
    expect(asked.deliveredTo).toBe(2);
    const help = () => ana.heard('help/changed').at(-1)?.help;
    await stage.centre.pass(3_500);
    expect(help()?.looking).toHaveLength(1);
    expect(ana.heard('whisper/said')).toEqual([]);
    await stage.centre.pass(4_000);
    expect(ana.heard('whisper/said').map(({ whisper }) => whisper)).toMatchObject([
      { kind: 'say', interactionId: id, text: expect.stringContaining('Estoy contigo') as string },
    ]);
    await ana.ask('help/ask', { interactionId: id, reason: 'approval', text: '20 €' });
    await stage.centre.pass(1_000);
    expect(ana.heard('whisper/said').at(-1)?.whisper.text).toContain('Aprobado');
    await stage.centre.pass(10_000);
    expect(ana.heard('whisper/said')).toHaveLength(2);
    await stage.hangUp('customer');
    await stage.centre.pass(500);
    expect(help()?.state).toBe('done');
  });

  it('writes when there is no contact, and leaves the field to a real lead', async () => {
    const stage = await open();
    const ask = () =>
      stage.ana.ask('help/ask', { interactionId: null, reason: 'question', text: '' });
    await ask();
    await stage.centre.pass(8_000);
    expect(heard(stage)).toEqual([expect.stringContaining('Mira primero el caso abierto')]);
    await stage.centre.pass(21_000);
    expect(stage.ana.heard('help/changed').at(-1)?.help.state).toBe('done');
    await ask();
    await stage.centre.pass(3_500);
    const lola = await stage.desk('lola', false);
    await stage.centre.pass(30_000);
    expect(stage.ana.heard('help/changed').at(-1)?.help).toMatchObject({
      state: 'open',
      deliveredTo: 1,
      looking: [],
    });
    expect(lola.heard('help/changed').at(-1)?.help.state).toBe('open');
    expect(heard(stage)).toHaveLength(1);
  });
});

describe('practice colleagues', () => {
  it('answer, decline or are away, also to a card', async () => {
    const stage = await open();
    await write(stage, 'luis');
    await write(stage, 'eva');
    await write(stage, 'noa');
    await write(stage, 'luis', stage.id as never);
    await stage.centre.pass(30_000);
    expect(heard(stage)).toEqual([
      'luis: Claro, dime.',
      'eva: Ahora no puedo, lo siento. Prueba con otra persona.',
      expect.stringContaining('luis: He leído la ficha.'),
    ]);
  });

  it('answer the team every other time', async () => {
    const stage = await open();
    for (let n = 0; n < 3; n += 1) {
      await write(stage, null);
      await stage.centre.pass(5_000);
    }
    expect(heard(stage)).toEqual([
      'luis: Visto, gracias.',
      'luis: A mí también me ha pasado esta mañana.',
    ]);
  });

  it('are nobody any more once somebody signs in as them', async () => {
    const stage = await open();
    await stage.desk('luis');
    await write(stage, 'luis');
    await stage.centre.pass(20_000);
    expect(heard(stage)).toEqual([]);
  });
});
