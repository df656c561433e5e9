/**
 * Any acts in any order: agents, colleagues, a lead, customers, lost messages, silence, deaths of the service. Whatever happens,
 * each chat is in a state that somebody can go on from, every word is where it belongs, in order and once, and all of it ends.
 */
import { describe, expect, it } from 'vitest';
import { messageId, type ChatMessage } from '#src/model/chat.ts';
import { agentId, type InteractionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { readLiveChats, readMessages } from '../../store/chat-records.ts';
import { quietScript } from '../../testing/chat-stage.ts';
import { heldBy, offerOn, someCard, targetOf } from '../../testing/company-stage.ts';
import { startTestCentre, type TestCentre, type TestDesk } from '../../testing/test-centre.ts';
import { Refusal } from '../refusal.ts';
import { ownerOf } from './chat-people.ts';

const NAMES = ['ana', 'luis', 'eva', 'lola'];
const SEQUENCES = 16;
const ACTS = 30;

/** The same numbers for the same seed. */
function chance(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    below: (most: number): number => Math.floor(next() * most),
    of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  };
}

interface Seat {
  desk: TestDesk;
  /** What the desk knew when it signed in. */
  base: ReadonlyMap<InteractionId, readonly ChatMessage[]>;
  held: ReadonlySet<InteractionId>;
}

class Stage {
  centre: TestCentre;
  readonly seats = new Map<string, Seat>();
  readonly trail: string[] = [];
  count = 0;
  constructor(centre: TestCentre) {
    this.centre = centre;
  }

  async signIn(name: string): Promise<void> {
    const desk = await this.centre.desk(name, { isReady: name !== 'lola' });
    const { chats, held } = this.centre.service.snapshot(desk.who);
    this.seats.set(name, {
      desk,
      base: new Map(chats.map((chat) => [chat.interactionId, chat.messages])),
      held: new Set(held.map(({ interaction }) => interaction.id)),
    });
  }
  desk = (name: string): TestDesk => this.seats.get(name)!.desk;
  chats = () =>
    this.centre.service.context.works
      .open()
      .filter(({ interaction, partOf }) => interaction.channel === 'chat' && partOf === null);
  open = (): readonly string[] => this.centre.chats.open();

  holds(name: string, id: InteractionId): boolean {
    const { desk, held } = this.seats.get(name)!;
    const isTold = desk.events.some(
      (event) =>
        (event.kind === 'held/changed' && event.held.interaction.id === id) ||
        (event.kind === 'held/ended' && event.interactionId === id),
    );
    return isTold ? heldBy(desk, id) !== null : held.has(id);
  }
  /** What the desk shows of a chat: what it began with and what it was told. */
  shown(name: string, id: InteractionId): string[] {
    const { desk, base } = this.seats.get(name)!;
    const messages = new Map<string, ChatMessage>(
      (base.get(id) ?? []).map((message) => [message.id, message]),
    );
    for (const event of desk.events)
      if (event.kind === 'chat/message' && event.interactionId === id)
        messages.set(event.message.id, event.message);
    return [...messages.values()].map(({ id: each, state }) => `${each} ${state}`);
  }

  check(): void {
    const { db } = this.centre;
    for (const work of this.chats()) {
      const { id, state, agentId: who, queueId } = work.interaction;
      const isOnTheWay = (work.company?.transfer ?? null) !== null;
      if (state === 'queued') expect(queueId, 'queued in a queue').not.toBeNull();
      if (state === 'offered') expect(work.offer, 'offered to somebody').not.toBeNull();
      if (state === 'active') expect(who !== null || isOnTheWay, 'active with somebody').toBe(true);
      if (state !== 'wrap-up') expect(work.customerLegId, 'the customer has a seat').not.toBeNull();
      const owner = ownerOf(work);
      const name = NAMES.find((each) => `agent-${each}` === owner);
      if (name !== undefined) {
        expect(this.holds(name, id), `${name} holds ${id}`).toBe(true);
        expect(this.shown(name, id), `${name} shows ${id}`).toEqual(
          readMessages(db, id).map(({ id: each, state: now }) => `${each} ${now}`),
        );
      }
    }
    for (const { interactionId: id, chatId, hasCustomerLeft } of readLiveChats(db)) {
      if (hasCustomerLeft) continue;
      const window = this.centre.chats.windowOf(chatId)!.lines;
      const words = readMessages(db, id).filter(
        ({ audience, notice, state }) =>
          audience === 'all' && notice === null && state === 'delivered',
      );
      // A lost message stands where it was written, and in the window where it got there.
      expect(
        window
          .filter(({ notice }) => notice === null)
          .map((line) => line.id)
          .sort(),
      ).toEqual(words.map((message) => String(message.id)).sort());
    }
  }
}

async function act(
  stage: Stage,
  roll: ReturnType<typeof chance>,
  mayDie: boolean,
): Promise<boolean> {
  const { centre } = stage;
  const name = roll.of(NAMES);
  const desk = stage.desk(name);
  const work = stage.chats().length > 0 ? roll.of(stage.chats()) : null;
  const id = work?.interaction.id;
  const other = roll.of(NAMES.filter((each) => each !== name));
  const acts: readonly (readonly [string, () => unknown])[] = [
    ['begin', () => centre.chats.begin(quietScript({ number: '', displayName: name }))],
    ['begin', () => centre.chats.begin(quietScript())],
    [
      'customer writes',
      () => stage.open().length > 0 && centre.chats.write(roll.of(stage.open()), 'Hola'),
    ],
    ['customer leaves', () => stage.open().length > 3 && centre.chats.leave(roll.of(stage.open()))],
    ['lose', () => centre.chats.failNext(1, null)],
    ...(id === undefined
      ? []
      : ([
          ['accept', () => desk.ask('offer/accept', { interactionId: id })],
          [
            'accept whatever',
            () => {
              const offered = stage.chats().find((each) => offerOn(desk, each.interaction.id));
              return offered && desk.ask('offer/accept', { interactionId: offered.interaction.id });
            },
          ],
          [
            'accept whatever',
            () => {
              const offered = stage.chats().find((each) => offerOn(desk, each.interaction.id));
              return offered && desk.ask('offer/accept', { interactionId: offered.interaction.id });
            },
          ],
          ['decline', () => desk.ask('offer/decline', { interactionId: id })],
          [
            'send',
            () =>
              desk.ask('chat/send', {
                interactionId: id,
                messageId: messageId.parse(`m${(stage.count += 1)}`),
                text: 'Hola',
                audience: roll.of(['all', 'all', 'staff'] as const),
              }),
          ],
          [
            'resend',
            () => {
              const failed = readMessages(centre.db, id).find(({ state }) => state === 'failed');
              return failed && desk.ask('chat/resend', { interactionId: id, messageId: failed.id });
            },
          ],
          ['end', () => roll.below(3) === 0 && desk.ask('chat/end', { interactionId: id })],
          [
            'complete',
            () =>
              desk.ask('wrap-up/complete', {
                interactionId: id,
                draft: emptyDraft,
                completedAtMs: centre.nowMs(),
              }),
          ],
          [
            'transfer',
            () =>
              desk.ask('transfer/start', {
                interactionId: id,
                target: targetOf(roll.of([other, 'support'])),
                card: someCard,
              }),
          ],
          ['pull back', () => desk.ask('transfer/pull-back', { interactionId: id })],
          [
            'consult',
            () =>
              desk.ask('consult/start', {
                interactionId: id,
                target: targetOf(other),
                card: someCard,
              }),
          ],
          ['join', () => desk.ask('consult/focus', { interactionId: id, focus: 'all' })],
          ['hand over', () => desk.ask('consult/complete', { interactionId: id })],
          ['let go', () => desk.ask('consult/cancel', { interactionId: id })],
          [
            'supervise',
            () =>
              stage.desk('lola').ask('supervise/set', {
                interactionId: id,
                step: roll.of(['listen', 'whisper', 'barge', null] as const),
              }),
          ],
          [
            'take over',
            () =>
              stage.desk('lola').ask('supervise/take-over', {
                interactionId: id,
                fromAgentId: agentId.parse(`agent-${name}`),
              }),
          ],
          ['hand back', () => stage.desk('lola').ask('supervise/hand-back', { interactionId: id })],
        ] as const)),
    ['ready', () => desk.ask('presence/set', { presence: { kind: 'available' } })],
    [
      'sign out and in',
      async () => {
        if (roll.below(3) > 0) return;
        await desk.ask('session/sign-out', {});
        await centre.pass(250);
        await stage.signIn(name);
      },
    ],
    ['wait', () => centre.pass(roll.of([3_000, 16_000, 21_000]), 1_000)],
    [
      'die',
      async () => {
        if (!mayDie || roll.below(2) === 0) return;
        stage.centre = await centre.again();
        await stage.centre.pass(250);
        for (const each of NAMES) await stage.signIn(each);
        mayDie = false;
      },
    ],
  ];
  const [what, run] = roll.of(acts);
  stage.trail.push(`${what} ${name} ${id ?? ''}`);
  try {
    await run();
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    stage.trail.push(`  refused: ${cause.code} ${cause.message}`);
  }
  await stage.centre.pass(roll.of([250, 500]));
  return mayDie;
}

describe('any acts in any order', () => {
  it.each(Array.from({ length: SEQUENCES }, (_, seed) => seed))('sequence %i', async (seed) => {
    const stage = new Stage(await startTestCentre());
    for (const name of NAMES) await stage.signIn(name);
    const roll = chance(seed + 1);
    let mayDie = true;
    try {
      for (let at = 0; at < ACTS; at += 1) {
        mayDie = await act(stage, roll, mayDie);
        stage.check();
      }
      for (const chatId of stage.open()) stage.centre.chats.leave(chatId);
      await stage.centre.pass(300_000, 5_000);
      expect(stage.centre.service.context.works.open()).toEqual([]);
      expect(readLiveChats(stage.centre.db)).toEqual([]);
      for (const name of NAMES)
        expect(stage.centre.service.snapshot(stage.desk(name).who)).toMatchObject({
          held: [],
          offers: [],
          chats: [],
        });
    } catch (cause) {
      throw new Error(`${String(cause)}\n${stage.trail.join('\n')}`, { cause });
    }
  });
});
