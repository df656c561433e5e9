/* Working together through the whole session: help, whispers, shadowing, the team's table and the team chat. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CentreEvent, CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskFrame } from '#src/contracts/desk.ts';
import { messageId } from '#src/model/chat.ts';
import { helpRequest, type HelpRequest } from '#src/model/help.ts';
import { agentId, interactionId } from '#src/model/ids.ts';
import { shadowing, type Shadowing } from '#src/model/shadow.ts';
import { teamRow, type TeamRow } from '#src/model/team.ts';
import type { TeamMessage, ThreadWith } from '#src/model/team-chat.ts';
import { whisper, type Whisper } from '#src/model/whisper.ts';
import { sampleHeld, sampleSignIn, sampleSnapshot, START_MS } from '../testing/sample.ts';
import type { ScriptedCentre } from '../testing/scripted-centre.ts';
import { bench, centreReturns, INT, loseCentre, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const asLead = (centre: ScriptedCentre): void => {
  const answer = sampleSignIn();
  centre.signInAnswer = { ...answer, agent: { ...answer.agent, role: 'lead' } };
};
const ask = (change: Partial<HelpRequest> = {}): HelpRequest =>
  helpRequest.parse({
    id: 'help-1',
    agentId: 'agent-2',
    agentName: 'Pablo',
    interactionId: 'int-9',
    customerName: 'Ana',
    reason: 'none',
    text: '',
    askedAtMs: START_MS,
    deliveredTo: 2,
    looking: [],
    state: 'open',
    ...change,
  });
const helpChanged = (change: Partial<HelpRequest> = {}): void =>
  bench.centre.send({ kind: 'help/changed', help: ask(change) });
const gap = async (): Promise<void> => {
  bench.centre.sendRaw(bench.centre.seq + 9, { kind: 'resync' });
  await bench.time.settle();
};

describe('a call for help', () => {
  it('of a colleague is announced to a lead without a sound, until it is over', async () => {
    const { time, desk, phone } = await open({ beforeStart: asLead });
    helpChanged();
    helpChanged({ looking: [{ agentId: agentId.parse('agent-1'), name: 'Marta' }] });
    await time.settle();
    expect(desk().slice('help')).toMatchObject([{ id: 'help-1', looking: [{ name: 'Marta' }] }]);
    expect(bench.notes).toEqual([{ id: 'help-help-1', title: 'Pablo pide ayuda', isOpen: true }]);
    expect(phone().names()).not.toContain('ring');
    helpChanged({ state: 'done' });
    await time.settle();
    expect(bench.notes).toMatchObject([{ isOpen: false }]);
    expect(desk().slice('help')).toMatchObject([{ state: 'done' }]);
    await time.advance(59_000);
    expect(desk().slice('help')).toHaveLength(1);
    await time.advance(2_000);
    expect(desk().slice('help')).toEqual([]);
  });

  it('of one’s own, or to who is no lead, is not announced', async () => {
    const { time } = await open({ beforeStart: asLead });
    helpChanged({ agentId: agentId.parse('agent-1') });
    await time.settle();
    expect(bench.notes).toEqual([]);
    await bench.stop();
    await open();
    helpChanged();
    await bench.time.settle();
    expect(bench.notes).toEqual([]);
  });

  it('is known after a gap: the open ones from the centre, the ended ones for their minute', async () => {
    const { centre, time, desk } = await open();
    helpChanged({ id: ask().id, state: 'open' });
    helpChanged({ id: helpRequest.shape.id.parse('help-2') });
    helpChanged({ id: helpRequest.shape.id.parse('help-2'), state: 'withdrawn' });
    await time.settle();
    const late = ask({ id: helpRequest.shape.id.parse('help-3'), askedAtMs: START_MS + 5 });
    centre.snapshot = { ...sampleSnapshot(), help: [late] };
    await gap();
    expect(
      desk()
        .slice('help')
        .map(({ id }) => id),
    ).toEqual(['help-2', 'help-3']);
    await time.advance(61_000);
    expect(
      desk()
        .slice('help')
        .map(({ id }) => id),
    ).toEqual(['help-3']);
  });

  it('is made at once or refused with a sentence, never queued', async () => {
    const { centre, desk } = await open();
    centre.on('help/ask', () => ask({ agentId: agentId.parse('agent-1') }));
    const payload = { interactionId: INT, reason: 'none', text: '' } as const;
    expect(await desk().ask('help/ask', payload)).toMatchObject({
      ok: true,
      value: { id: 'help-1', deliveredTo: 2 },
    });
    centre.on('help/ask', () => ({ refuse: 'no-lead-there', status: 404 }));
    expect(await desk().ask('help/ask', payload)).toMatchObject({
      error: { code: 'no-lead-there' },
    });
    await loseCentre();
    expect(await desk().ask('help/ask', payload)).toMatchObject({
      error: { code: 'centre-unreachable', retryable: true },
    });
    await centreReturns();
    expect(centre.askedNames().filter((name) => name === 'help/ask')).toHaveLength(2);
  });
});

describe('a lead’s words for the eyes', () => {
  const say = (id: string, change: Partial<Whisper> = {}): void =>
    bench.centre.send({
      kind: 'whisper/said',
      whisper: whisper.parse({
        ...{ id, interactionId: INT, fromName: 'Eva', kind: 'say', text: id },
        ...{ field: null, atMs: 1, ...change },
      }),
    });
  const shown = () =>
    bench
      .desk()
      .slice('whispers')
      .map(({ id }) => id);

  it('stay with their contact, the newest twenty, until dismissed', async () => {
    const { centre, time, desk } = await open();
    centre.send({ kind: 'held/changed', held: sampleHeld() });
    say('other', { interactionId: interactionId.parse('int-9') });
    for (let at = 1; at <= 22; at += 1) say(`w-${at}`);
    say('w-22');
    await time.settle();
    expect(shown()).toHaveLength(20);
    expect(shown()[0]).toBe('w-3');
    expect(await desk().ask('whisper/dismiss', { id: 'w-3' })).toMatchObject({ ok: true });
    expect(shown()[0]).toBe('w-4');
    centre.send({ kind: 'held/ended', interactionId: INT, reason: null });
    await time.settle();
    expect(shown()).toEqual([]);
  });
});

describe('shadowing', () => {
  const between = (state: Shadowing['state'], change: Partial<Shadowing> = {}): Shadowing =>
    shadowing.parse({
      ...{ agentId: 'agent-2', agentName: 'Pablo', learnerId: 'agent-1', learnerName: 'Marta' },
      ...{ sinceMs: START_MS, state, ...change },
    });
  const changed = (state: Shadowing['state']): void =>
    bench.centre.send({ kind: 'shadow/changed', shadowing: between(state) });
  const states = () =>
    bench
      .desk()
      .slice('shadow')
      .shadowings.map(({ state }) => state);
  const view = (): void =>
    bench.centre.send({ kind: 'shadow/view', agentId: agentId.parse('agent-2'), views: [] });

  it('shows the learner the agent’s screen for as long as it runs', async () => {
    const { time, desk } = await open();
    changed('asked');
    changed('running');
    view();
    await time.settle();
    expect(states()).toEqual(['running']);
    expect(desk().slice('shadow').view).toEqual({ agentId: 'agent-2', views: [] });
    changed('ended');
    await time.settle();
    expect(desk().slice('shadow')).toEqual({ shadowings: [], view: null });
  });

  it('that was refused says so for a minute', async () => {
    const { time } = await open();
    changed('asked');
    changed('declined');
    await time.settle();
    expect(states()).toEqual(['declined']);
    await gap();
    expect(states()).toEqual(['declined']);
    await time.advance(61_000);
    expect(states()).toEqual([]);
  });

  it('that was asked for again is not taken away by the first refusal', async () => {
    const { time } = await open();
    changed('declined');
    await time.advance(30_000);
    changed('asked');
    await time.advance(40_000);
    expect(states()).toEqual(['asked']);
  });

  it('that ended during a gap leaves no screen behind', async () => {
    const { time, desk } = await open();
    changed('running');
    view();
    await time.settle();
    await gap();
    expect(desk().slice('shadow')).toEqual({ shadowings: [], view: null });
  });
});

const row = (id: string, change: Partial<TeamRow> = {}): TeamRow =>
  teamRow.parse({
    agentId: id,
    ...{ name: id, role: 'agent', team: 'Norte', presence: { kind: 'available' } },
    ...{ sinceMs: START_MS, next: null, isSignedIn: true, isRingable: true, presenceNote: '' },
    ...{ contacts: [], load: { now: 0, most: 3 }, skills: [], capacity: { call: 1, chat: 3 } },
    ...{ alerts: [], shadowedBy: [] },
    ...change,
  });

describe('the team', () => {
  const teamFrames = (): readonly DeskFrame[] =>
    bench.desk().frames.filter(({ kind }) => kind === 'team/rows' || kind === 'team/queues');
  const changed = (...ids: readonly string[]): void =>
    bench.centre.send({ kind: 'team/changed', rows: ids.map((id) => row(id)) });
  const watches = () =>
    bench.centre.asked
      .filter(({ name }) => name === 'team/watch')
      .map(({ payload }) => (payload as { isOn: boolean }).isOn);
  const watch = (isOn = true) => bench.desk().ask('team/watch', { isOn });
  const teamIs = (...ids: readonly string[]): void =>
    bench.centre.on('team/watch', (payload) => ({
      rows: (payload as { isOn: boolean }).isOn ? ids.map((id) => row(id)) : [],
      queues: [],
    }));

  it('is answered whole, then only what changes, and nothing after it was switched off', async () => {
    const { time } = await open({ beforeStart: asLead });
    teamIs('agent-2', 'agent-3');
    changed('agent-2');
    await time.settle();
    expect(teamFrames()).toEqual([]);
    expect(await watch()).toMatchObject({
      value: { rows: [{ agentId: 'agent-2' }, { agentId: 'agent-3' }] },
    });
    await time.advance(2);
    changed('agent-3');
    bench.centre.send({ kind: 'team/queues', queues: [] });
    await time.settle();
    expect(teamFrames()).toMatchObject([
      { kind: 'team/rows', isWhole: false, rows: [{ agentId: 'agent-3' }] },
      { kind: 'team/queues', isWhole: false },
    ]);
    expect(await watch(false)).toMatchObject({ ok: true });
    changed('agent-2');
    await time.settle();
    expect(teamFrames()).toHaveLength(2);
    expect(watches()).toEqual([true, false]);
  });

  it('comes again whole after a gap and after a reconnection', async () => {
    const { time } = await open({ beforeStart: asLead });
    teamIs('agent-2');
    await watch();
    await time.advance(1);
    await gap();
    await time.advance(1);
    expect(teamFrames()).toMatchObject([
      { kind: 'team/rows', isWhole: true, rows: [{ agentId: 'agent-2' }] },
      { kind: 'team/queues', isWhole: true },
    ]);
    await loseCentre();
    teamIs('agent-4');
    await centreReturns();
    expect(teamFrames().at(-2)).toMatchObject({ isWhole: true, rows: [{ agentId: 'agent-4' }] });
    expect(watches()).toEqual([true, true, true]);
  });

  it('passes on what changes while the whole is on its way only after it', async () => {
    const { time } = await open({ beforeStart: asLead });
    teamIs('agent-2');
    const asked = watch();
    changed('agent-9');
    await time.settle();
    expect(teamFrames()).toEqual([]);
    expect(await asked).toMatchObject({ ok: true });
    await time.advance(1);
    expect(teamFrames()).toMatchObject([{ rows: [{ agentId: 'agent-9' }], isWhole: false }]);
  });

  it('is watched no more by a page that is gone', async () => {
    const { time } = await open({ beforeStart: asLead });
    teamIs('agent-2');
    await watch();
    bench.newDesk();
    await time.settle();
    expect(watches()).toEqual([true, false]);
    changed('agent-2');
    await gap();
    expect(teamFrames()).toEqual([]);
    await watch();
    await time.advance(2);
    changed('agent-2');
    await time.settle();
    expect(teamFrames()).toHaveLength(1);
  });

  it('cannot be watched while the centre is away, nor by who may not', async () => {
    const { centre, time } = await open();
    centre.on('team/watch', () => ({ refuse: 'refused', status: 403 }));
    expect(await watch()).toMatchObject({ error: { code: 'centre-refused' } });
    await gap();
    expect(watches()).toEqual([true]);
    await loseCentre();
    expect(await watch()).toMatchObject({ error: { code: 'centre-unreachable' } });
    await time.settle();
  });
});

describe('the team chat', () => {
  const PABLO: ThreadWith = { kind: 'agent', agentId: agentId.parse('agent-2') };
  const TEAM: ThreadWith = { kind: 'team' };
  const message = (id: string, atMs: number, change: Partial<TeamMessage> = {}): TeamMessage => ({
    id: messageId.parse(id),
    authorId: agentId.parse('agent-2'),
    authorName: 'Pablo',
    text: id,
    atMs,
    card: null,
    state: 'delivered',
    ...change,
  });
  const said = (id: string, atMs: number, unread = 1): CentreEvent => ({
    kind: 'team-chat/message',
    with: PABLO,
    name: 'Pablo',
    message: message(id, atMs),
    unread,
  });
  const threads = () =>
    bench
      .desk()
      .slice('threads')
      .map(({ name, unread, messages }) => [name, unread, ...messages.map(({ text }) => text)]);
  const takes = (): void =>
    bench.centre.on('team-chat/send', (payload) => {
      const { messageId: id, text } = payload as CentreRequest<'team-chat/send'>;
      return { message: message(id, bench.time.clock.nowMs(), { text, authorName: 'Marta' }) };
    });
  const send = (text: string, to: ThreadWith = PABLO) =>
    bench.desk().ask('team-chat/send', { with: to, text, interactionId: null });
  const sent = () =>
    bench.centre
      .effects('team-chat/send')
      .map((one) => (one as CentreRequest<'team-chat/send'>).text);
  const outbox = async () => {
    const answer = await bench.desk().ask('outbox/list', {});
    return answer.ok ? (answer.value as DeskAnswer<'outbox/list'>).items : [];
  };

  it('has each message once and the centre’s count of unread ones', async () => {
    const { centre, time, desk } = await open();
    const one = { with: TEAM, name: 'Norte', messages: [message('t-1', 1)], unread: 3 };
    centre.snapshot = { ...sampleSnapshot(), threads: [one] };
    await gap();
    for (const event of [said('p-2', 2, 1), said('p-1', 1, 2), said('p-2', 2, 2)])
      centre.send(event);
    await time.settle();
    expect(threads()).toEqual([
      ['Norte', 3, 't-1'],
      ['Pablo', 2, 'p-1', 'p-2'],
    ]);
    expect(await desk().ask('team-chat/read', { with: PABLO })).toMatchObject({ ok: true });
    expect(threads()[1]).toEqual(['Pablo', 0, 'p-1', 'p-2']);
  });

  it('keeps what is written while the centre is away and sends it once, each thread in order', async () => {
    const { centre, time, desk } = await open();
    takes();
    centre.on('team-chat/people', () => ({
      people: [
        {
          ...{ agentId: agentId.parse('agent-2'), name: 'Pablo', role: 'agent' as const },
          ...{ isSignedIn: true, presenceNote: '' },
        },
      ],
    }));
    expect(await desk().ask('team-chat/people', {})).toMatchObject({ ok: true });
    await loseCentre();
    for (const text of ['uno', 'dos']) expect(await send(text)).toMatchObject({ ok: true });
    await send('a todos', TEAM);
    expect(threads()).toEqual([
      ['Pablo', 0, 'uno', 'dos'],
      ['', 0, 'a todos'],
    ]);
    expect(await outbox()).toMatchObject([
      { name: 'team-chat/send', interactionId: null, state: 'waiting' },
      {},
      {},
    ]);
    await bench.crashCore();
    expect(threads().flat()).toEqual(expect.arrayContaining(['uno', 'dos', 'a todos']));
    await centreReturns();
    await time.advance(2_000);
    expect(sent().filter((text) => text !== 'a todos')).toEqual(['uno', 'dos']);
    expect(sent()).toHaveLength(3);
    expect(await outbox()).toEqual([]);
    expect(threads().flat()).toEqual(expect.arrayContaining(['uno', 'dos', 'a todos']));
  });

  it('shows a refused message as failed and sends it again when asked', async () => {
    const { centre, time, desk } = await open();
    centre.on('team-chat/send', () => ({ refuse: 'invalid', status: 422 }));
    const answer = await send('hola');
    await time.settle();
    const [thread] = desk().slice('threads');
    expect(thread?.messages).toMatchObject([{ text: 'hola', state: 'failed' }]);
    takes();
    await send('¿estás?');
    await time.settle();
    expect(sent()).toEqual(['¿estás?']);
    const { messageId: id } = (answer as { value: DeskAnswer<'team-chat/send'> }).value;
    const again = { with: PABLO, messageId: id };
    expect(await desk().ask('team-chat/resend', again)).toMatchObject({ ok: true });
    await time.settle();
    expect(sent()).toEqual(['¿estás?', 'hola']);
    expect(await desk().ask('team-chat/resend', again)).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('refuses empty words and those that are too long', async () => {
    await open();
    expect(await send(' ')).toMatchObject({ error: { code: 'invalid' } });
    expect(await send('x'.repeat(6_000))).toMatchObject({ error: { code: 'message-too-long' } });
  });
});

describe('what belongs to the agent', () => {
  it('is gone with them: the note, the followed agent, everything that others said', async () => {
    const { centre, time, desk } = await open();
    centre.snapshot = {
      ...sampleSnapshot(),
      presenceNote: 'vuelvo a las 12',
      following: { agentId: agentId.parse('agent-2'), mode: 'always' },
      help: [ask()],
      threads: [{ with: { kind: 'team' }, name: 'Norte', messages: [], unread: 1 }],
    };
    await gap();
    expect(desk().slice('presenceNote')).toBe('vuelvo a las 12');
    expect(desk().slice('following')).toMatchObject({ mode: 'always' });
    expect(await desk().ask('presence/note', { note: 'comiendo' })).toMatchObject({ ok: true });
    expect(desk().slice('presenceNote')).toBe('comiendo');
    centre.send({ kind: 'team/following', following: null });
    await time.settle();
    expect(desk().slice('following')).toBeNull();
    // Also when a lead signs them out.
    centre.send({ kind: 'session/ended', reason: 'signed-out' });
    await time.settle();
    expect(desk().slice('session').state).toBe('signed-out');
    for (const name of ['help', 'threads', 'whispers'] as const)
      expect(desk().slice(name)).toEqual([]);
    expect(desk().slice('presenceNote')).toBe('');
    expect(desk().slice('shadow')).toEqual({ shadowings: [], view: null });
    for (const name of ['help/withdraw', 'team/watch', 'chat/typing', 'audit/list'] as const)
      expect((await desk().askRaw(name, {})).ok).toBe(false);
  });
});
