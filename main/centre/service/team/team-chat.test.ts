/** What the staff write to each other: both sides' view, unread, one message per id, cards of contacts. */
import { describe, expect, it } from 'vitest';
import { messageId } from '#src/model/chat.ts';
import { agentId } from '#src/model/ids.ts';
import { forgetTeamMessages, readThread, writeTeamMessage } from '../../store/team-chat-records.ts';
import { openCompanyStage, someCard } from '../../testing/company-stage.ts';
import type { TestDesk } from '../../testing/test-centre.ts';

const id = (text: string) => messageId.parse(text);
const to = (name: string) => ({
  kind: 'agent' as const,
  agentId: agentId.parse(`agent-${name}`),
});
const newest = (desk: TestDesk) => desk.heard('team-chat/message').at(-1);
const write = (desk: TestDesk, name: string, n: string, text: string) =>
  desk.ask('team-chat/send', { with: to(name), messageId: id(n), text, interactionId: null });

describe('team chat', () => {
  it('shows each side the other one, counts what is unread, and keeps it for who comes later', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const { message } = await write(stage.ana, 'luis', 'm-1', ' ¿Tienes\u202e un minuto? ');
    expect(message).toMatchObject({ text: '¿Tienes un minuto?', state: 'delivered', card: null });
    expect(newest(luis)).toMatchObject({ with: to('ana'), name: 'ana', unread: 1, message });
    expect(newest(stage.ana)).toMatchObject({ with: to('luis'), name: 'luis', unread: 0 });
    await write(stage.ana, 'luis', 'm-2', 'Es por Marta');
    expect(newest(luis)?.unread).toBe(2);
    await luis.ask('team-chat/read', { with: to('ana') });
    const threads = () => stage.centre.service.snapshot(luis.who).threads;
    expect(threads()).toMatchObject([
      { with: { kind: 'team' }, name: 'A', messages: [], unread: 0 },
      { with: to('ana'), messages: [{ id: 'm-1' }, { id: 'm-2' }], unread: 0 },
    ]);
    await write(stage.ana, 'noa', 'm-3', 'Para luego');
    await stage.restart();
    const noa = await stage.centre.desk('noa');
    expect(stage.centre.service.snapshot(noa.who).threads[1]).toMatchObject({
      with: to('ana'),
      unread: 1,
      messages: [{ text: 'Para luego' }],
    });
  });

  it('to the team reaches everybody in it', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const lola = await stage.desk('lola', false);
    await stage.ana.ask('team-chat/send', {
      with: { kind: 'team' },
      messageId: id('m-1'),
      text: 'Se ha caído el portal',
      interactionId: null,
    });
    for (const desk of [luis, lola])
      expect(newest(desk)).toMatchObject({ with: { kind: 'team' }, name: 'A', unread: 1 });
    expect(newest(stage.ana)?.unread).toBe(0);
  });

  it('is one message however often it is sent', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const first = await write(stage.ana, 'luis', 'm-1', 'Hola');
    const second = await write(stage.ana, 'luis', 'm-1', 'Hola');
    expect(second).toEqual(first);
    expect(luis.heard('team-chat/message')).toHaveLength(1);
    await expect(write(stage.ana, 'noa', 'm-1', 'Hola')).rejects.toMatchObject({
      code: 'conflict',
    });
    // Another author's same id is another message.
    await write(luis, 'ana', 'm-1', 'Dime');
    expect(newest(stage.ana)?.message).toMatchObject({ text: 'Dime' });
  });

  it("takes the contact's card along, for who has part in it only", async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const ask = (desk: TestDesk, n: string, name: string) =>
      desk.ask('team-chat/send', {
        with: to(name),
        messageId: id(n),
        text: '¿Se puede abonar?',
        interactionId: stage.id,
      });
    await stage.ana.ask('draft/save', {
      interactionId: stage.id,
      draft: { reasonId: null, outcomeId: null, note: 'Pagó dos veces', followUpAtMs: null },
    });
    const { message } = await ask(stage.ana, 'm-1', 'luis');
    expect(message.card).toMatchObject({
      interactionId: stage.id,
      who: 'Marta Núñez · +34600000001',
      note: 'Pagó dos veces',
      fromName: 'ana',
    });
    await expect(ask(luis, 'm-2', 'ana')).rejects.toMatchObject({ code: 'not-found' });
    await stage.ana.ask('consult/start', {
      interactionId: stage.id,
      target: { kind: 'agent', agentId: luis.who.agentId },
      card: someCard,
    });
    await ask(luis, 'm-3', 'ana');
    await stage.hangUp('customer');
    await ask(stage.ana, 'm-4', 'luis');
  });

  it('refuses oneself, nobody, and nothing', async () => {
    const { ana } = await openCompanyStage();
    await expect(write(ana, 'ana', 'm-1', 'Hola')).rejects.toMatchObject({
      code: 'target-is-you',
    });
    await expect(write(ana, 'nadie', 'm-2', 'Hola')).rejects.toMatchObject({ code: 'not-found' });
    await expect(write(ana, 'luis', 'm-3', ' \u0000 ')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('keeps the newest two hundred of each thread', async () => {
    const stage = await openCompanyStage();
    for (let n = 0; n < 210; n += 1) await write(stage.ana, 'luis', `m-${n}`, `línea ${n}`);
    const [, thread] = stage.centre.service.snapshot(stage.ana.who).threads;
    expect(thread?.messages).toHaveLength(200);
    expect(thread?.messages.at(-1)?.text).toBe('línea 209');
  });

  it('knows whom one can write to', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await luis.ask('presence/note', { note: ' vuelvo\n a las 12 ' });
    const { people } = await stage.ana.ask('team-chat/people', {});
    expect(people.map(({ name }) => name)).toEqual(['eva', 'leo', 'lola', 'luis', 'noa']);
    expect(people.find(({ name }) => name === 'luis')).toMatchObject({
      isSignedIn: true,
      presenceNote: 'vuelvo a las 12',
    });
    expect(people.find(({ name }) => name === 'eva')?.isSignedIn).toBe(false);
    expect(stage.centre.service.snapshot(luis.who).presenceNote).toBe('vuelvo a las 12');
  });
});

describe('what is kept', () => {
  const textsOf = (stage: Awaited<ReturnType<typeof openCompanyStage>>) =>
    stage.centre.service
      .snapshot(stage.ana.who)
      .threads.flatMap(({ messages }) => messages.map(({ text }) => text));
  const DAY_MS = 24 * 3_600_000;
  const store = (stage: Awaited<ReturnType<typeof openCompanyStage>>, n: number, agoMs: number) =>
    writeTeamMessage(stage.centre.service.context.ports.db, 'two:agent-ana|agent-luis', {
      id: id(`old-${n}`),
      authorId: agentId.parse('agent-luis'),
      authorName: 'luis',
      text: `t${n}`,
      atMs: stage.centre.nowMs() - agoMs,
      card: null,
      state: 'delivered',
    });

  it('is at most ninety days old, from the start of the centre on and looked at once a day', async () => {
    const stage = await openCompanyStage();
    store(stage, 1, 91 * DAY_MS);
    store(stage, 2, 90 * DAY_MS - 3_600_000);
    store(stage, 3, 0);
    await stage.restart();
    await stage.centre.pass(1000);
    expect(textsOf(stage)).toEqual(['t2', 't3']);
    await stage.centre.pass(25 * 3_600_000, 600_000);
    expect(textsOf(stage)).toEqual(['t3']);
  });

  it('is the newest five hundred of a thread, and nothing of other threads goes for it', async () => {
    const stage = await openCompanyStage();
    const { db } = stage.centre.service.context.ports;
    for (let n = 0; n < 503; n += 1) store(stage, n, 0);
    await write(stage.ana, 'noa', 'm-1', 'Para luego');
    expect(forgetTeamMessages(db, 0, 500)).toBe(3);
    expect(readThread(db, 'two:agent-ana|agent-luis', 1000).map(({ text }) => text)).toEqual(
      Array.from({ length: 500 }, (_, n) => `t${n + 3}`),
    );
    expect(textsOf(stage)).toContain('Para luego');
  });
});
