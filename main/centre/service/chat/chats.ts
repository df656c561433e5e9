/**
 * Written conversations as one part of the service. They are works like calls, with seats instead of legs; here is what calls
 * do not have: messages with their delivery, what the customer does at the other end, and notices of who comes and goes. Notices
 * follow from what changed, whoever changed it, and are written once, also across the service's death.
 */
import type { CentreAnswer, CentreEvent, CentreRequest } from '#src/centre/wire.ts';
import {
  messageId,
  type Chat,
  type ChatMessage,
  type ChatNotice,
  type MessageId,
} from '#src/model/chat.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import { maskSplit } from '#src/privacy/split-over.ts';
import {
  readChat,
  readLiveChats,
  readMessage,
  readMessages,
  readSending,
  writeChat,
  writeMessage,
  type ChatRecord,
} from '../../store/chat-records.ts';
import { inOneCommit } from '../../store/commit.ts';
import type { Work } from '../../store/work-records.ts';
import type { LegEnd, TelephonyLeg } from '../../telephony/port.ts';
import type { Calls } from '../calls.ts';
import type { CompanyPart } from '../company/company.ts';
import type { CentreContext } from '../context.ts';
import { legOfWork } from '../leg-of-work.ts';
import { beginChat } from '../new-work.ts';
import { reachOf } from '../company/targets.ts';
import { Refusal, toError } from '../refusal.ts';
import type { WrapUps } from '../wrap-ups.ts';
import { noticesBetween } from './chat-notices.ts';
import { announcedOf, ownerOf, readersOf, voiceOf } from './chat-people.ts';
import { cutMessage, plainMessage } from './chat-text.ts';
import type { ChatTrunkEvent, ChatTrunkPort } from './chat-trunk.ts';

/** So many messages are told one by one to who comes in; for more of them the desk fetches the whole. */
const MOST_TOLD = 300;
/** A carrier that says nothing for so long has failed. */
const DELIVERY_MS = 15_000;
/** A customer does not wait longer than this for an agent whose desk has fallen silent. */
const DESK_LOST_MS = 90_000;
/** The customer's typing is forgotten when nothing more is heard of it. */
const TYPING_MS = 8_000;
/** So many messages back a number that is written in pieces is looked for. */
const MOST_LOOKED_BACK = 40;

export interface Chats {
  hear(event: ChatTrunkEvent): void;
  /** Somebody is asked to sit down: who only reads along does so at once. */
  asked(seatId: string): void;
  /** Writes down who came and went, and tells who is new what was said. */
  settle(): void;
  tick(): void;
  /** After this service was away: what was on its way goes again. */
  restore(): void;
  snapshotOf(agentId: AgentId): Chat[];
  accept(agentId: AgentId, id: InteractionId): void;
  send(agentId: AgentId, request: CentreRequest<'chat/send'>): CentreAnswer<'chat/send'>;
  resend(agentId: AgentId, request: CentreRequest<'chat/resend'>): void;
  end(agentId: AgentId, id: InteractionId): void;
  typing(agentId: AgentId, id: InteractionId): void;
  /** Its agent signs out: somebody else goes on. */
  giveUp(work: Work): void;
}

export function createChats(
  context: CentreContext,
  trunk: ChatTrunkPort | null,
  parts: { readonly calls: Calls; readonly company: CompanyPart; readonly wrapUps: WrapUps },
): Chats {
  const { clock, db, log } = context.ports;
  const { calls, company, wrapUps } = parts;
  const live = new Map<InteractionId, ChatRecord>(
    readLiveChats(db).map((record) => [record.interactionId, record]),
  );
  const dirty = new Set<InteractionId>(live.keys());
  /** Whose desks have been told everything so far. */
  const told = new Map<InteractionId, Set<AgentId>>();
  const typingUntilMs = new Map<InteractionId, number>();
  const pending = new Map<string, { id: InteractionId; messageId: string; sinceMs: number }>();

  const workOf = (id: InteractionId): Work | null => context.works.find(id);
  for (const id of live.keys()) {
    const work = workOf(id);
    // Their desks fetch a snapshot when they come back.
    if (work) told.set(id, readersOf(work));
  }
  context.works.onPut((_before, { interaction, partOf }) => {
    if (interaction.channel === 'chat') dirty.add(partOf ?? interaction.id);
  });

  const keep = (record: ChatRecord): void => {
    writeChat(db, record);
    if (record.isOver) live.delete(record.interactionId);
    else live.set(record.interactionId, record);
  };
  const tellReaders = (id: InteractionId, event: CentreEvent): void => {
    const work = workOf(id);
    if (work) for (const agentId of readersOf(work)) context.tell(agentId, event);
  };
  const stateOf = (id: InteractionId): Extract<CentreEvent, { kind: 'chat/state' }> => ({
    kind: 'chat/state',
    interactionId: id,
    isCustomerTyping: (typingUntilMs.get(id) ?? 0) > clock.nowMs(),
    hasCustomerLeft: (live.get(id) ?? readChat(db, id))?.hasCustomerLeft ?? false,
  });
  const put = (id: InteractionId, message: ChatMessage): ChatMessage => {
    writeMessage(db, id, message);
    tellReaders(id, { kind: 'chat/message', interactionId: id, message });
    return message;
  };

  /** The new words without what must not be kept; what becomes a whole number with them goes out of the earlier ones too. */
  const masked = (
    id: InteractionId,
    from: ChatMessage['from'],
    authorId: AgentId | null,
    text: string,
  ): { readonly text: string; readonly isRewritten: boolean } => {
    const said = readMessages(db, id, MOST_LOOKED_BACK).filter((each) => each.notice === null);
    const earlier = said.filter((each) => each.from === from && each.authorId === authorId);
    const all = maskSplit(
      [...earlier.map((each) => each.text), text],
      context.privacy,
      said.at(-1)?.text,
    );
    const rewritten = earlier.flatMap((each, at) => {
      const now = all[at] ?? each.text;
      return now === each.text ? [] : [{ ...each, text: now }];
    });
    for (const each of rewritten) put(id, each);
    return { text: all.at(-1) ?? text, isRewritten: rewritten.length > 0 };
  };

  /** The device has it, or has not; what was decided before stays. */
  const delivered = (id: InteractionId, ofMessage: string, state: 'delivered' | 'failed'): void => {
    pending.delete(`${id} ${ofMessage}`);
    const message = readMessage(db, id, ofMessage);
    if (!message || message.state === 'delivered' || message.state === state) return;
    put(id, { ...message, state });
  };
  const deliver = (record: ChatRecord, message: ChatMessage): void => {
    const id = record.interactionId;
    if (!trunk) return delivered(id, message.id, 'failed');
    pending.set(`${id} ${message.id}`, {
      id,
      messageId: message.id,
      sinceMs: clock.nowMs(),
    });
    trunk
      .deliver(record.chatId, {
        id: message.id,
        from: message.from === 'centre' ? 'centre' : 'agent',
        authorName: message.authorName,
        text: message.text,
        notice: message.notice,
      })
      .catch((cause: unknown): 'failed' => {
        log.warn('a message did not get there', { id, cause: toError(cause).message });
        return 'failed';
      })
      .then((state) => inOneCommit(db, () => delivered(id, message.id, state)))
      .catch((cause: unknown) => log.warn('not written down', { cause: toError(cause).message }));
  };

  const noticeId = (): MessageId => messageId.parse(context.ports.newId('note'));
  const say = (
    record: ChatRecord,
    notice: ChatNotice,
    about: { readonly agentId: AgentId | null; readonly name: string },
    audience: ChatMessage['audience'],
  ): void => {
    const message = put(record.interactionId, {
      id: noticeId(),
      from: 'centre',
      audience,
      authorId: about.agentId,
      authorName: about.name.slice(0, 200),
      text: '',
      notice,
      atMs: clock.nowMs(),
      // Nobody sends a notice again: it is on the agents' side, and the customer's device shows it if it is there.
      state: 'delivered',
    });
    if (audience === 'all' && !record.hasCustomerLeft) deliver(record, message);
  };
  const customerName = (work: Work): string =>
    (
      context.customers.get(work.interaction.customerId)?.name || work.interaction.displayName
    ).slice(0, 200);

  /** Brings what was told in step with what is. */
  const follow = (id: InteractionId): void => {
    const record = live.get(id);
    const work = workOf(id);
    if (!record || !work) {
      if (work?.interaction.state === 'closed') told.delete(id);
      return;
    }
    // What was said so far comes before what happens now.
    tellNewReaders(id, work);
    const { state, agentId } = work.interaction;
    if (state === 'wrap-up' || state === 'closed') {
      // The end first: it is the last thing that is told.
      keep({ ...record, ownerId: agentId, people: [], isOver: true });
      if (!record.hasCustomerLeft) {
        say(record, 'ended', { agentId: null, name: '' }, 'all');
        trunk?.over(record.chatId);
      }
    } else {
      const now: ChatRecord = {
        ...record,
        ownerId: ownerOf(work) ?? record.ownerId,
        people: announcedOf(context, work),
        taken: (work.company?.taken ?? []).map((part) => part.agentId),
      };
      const notices = noticesBetween(record, now);
      if (JSON.stringify(now) !== JSON.stringify(record)) keep(now);
      for (const { notice, about, audience } of notices)
        say(
          record,
          notice,
          { agentId: about, name: context.agents.get(about).profile.name },
          audience,
        );
    }
    if (state === 'closed') told.delete(id);
  };
  const tellNewReaders = (id: InteractionId, work: Work): void => {
    const before = told.get(id) ?? new Set<AgentId>();
    const readers = readersOf(work);
    told.set(id, readers);
    for (const agentId of readers) {
      if (before.has(agentId)) continue;
      const messages = readMessages(db, id, MOST_TOLD + 1);
      if (messages.length > MOST_TOLD) {
        context.tell(agentId, { kind: 'resync' });
        continue;
      }
      for (const message of messages)
        context.tell(agentId, { kind: 'chat/message', interactionId: id, message });
      context.tell(agentId, stateOf(id));
    }
  };

  const seatLeg = (work: Work, legId: string, state: TelephonyLeg['state']): TelephonyLeg =>
    legOfWork(work, legId, {
      state,
      direction: legId === work.customerLegId ? 'inbound' : 'outbound',
      answeredAtMs: state === 'up' ? clock.nowMs() : null,
    });
  const sitDown = (work: Work, seatId: string): void => calls.follow(seatLeg(work, seatId, 'up'));

  const byChatId = (chatId: string): ChatRecord | null =>
    [...live.values()].find((record) => record.chatId === chatId) ?? null;

  const began = (event: Extract<ChatTrunkEvent, { kind: 'chat/began' }>): void => {
    if (byChatId(event.chatId)) return;
    const { queues } = context.catalogue;
    const queue = queues.find(({ id }) => id === event.queueId) ?? queues[0];
    if (!queue) return trunk?.over(event.chatId);
    const work = beginChat(context, event, queue.id);
    keep({
      interactionId: work.interaction.id,
      chatId: event.chatId,
      hasCustomerLeft: false,
      isOver: false,
      ownerId: null,
      people: [],
      taken: [],
    });
  };
  /** What they write before anybody comes is what they want, unless they have said it in a form. */
  const noteIntent = (work: Work, isRewritten: boolean): void => {
    const { id, state, intent } = work.interaction;
    if (state !== 'queued' && state !== 'offered') return;
    const said = readMessages(db, id)
      .flatMap(({ from, text }) => (from === 'customer' ? [text.trim()] : []))
      .join(' ');
    if (intent !== null && !said.startsWith(intent) && !isRewritten) return;
    context.works.put({
      ...work,
      interaction: { ...work.interaction, intent: said.slice(0, 400) },
    });
  };
  const written = (
    record: ChatRecord,
    event: Extract<ChatTrunkEvent, { kind: 'chat/written' }>,
  ): void => {
    const id = record.interactionId;
    const work = workOf(id);
    if (!work || readMessage(db, id, event.messageId)) return;
    const { text, isRewritten } = masked(id, 'customer', null, plainMessage(event.text));
    // Cut afterwards: a number must not be hidden from the filter by the place of the cut.
    const pieces = cutMessage(text);
    if (pieces.length === 0) return;
    typingUntilMs.delete(id);
    pieces.forEach((text, at) => {
      const parsed = messageId.safeParse(
        at === 0 ? event.messageId : `${event.messageId}.${at + 1}`,
      );
      put(id, {
        id: parsed.data ?? noticeId(),
        from: 'customer',
        audience: 'all',
        authorId: null,
        authorName: customerName(work),
        text,
        notice: null,
        atMs: event.atMs,
        state: 'delivered',
      });
    });
    tellReaders(id, stateOf(id));
    noteIntent(work, isRewritten);
  };
  const left = (record: ChatRecord): void => {
    const id = record.interactionId;
    const work = workOf(id);
    if (!work) return;
    const gone = { ...record, hasCustomerLeft: true };
    keep(gone);
    typingUntilMs.delete(id);
    say(gone, 'customer-left', { agentId: null, name: customerName(work) }, 'staff');
    tellReaders(id, stateOf(id));
    if (work.customerLegId === null) return;
    const end: LegEnd = { reason: 'far-hangup', sipStatus: null };
    calls.ended(seatLeg(work, work.customerLegId, 'ended'), end);
  };

  /** The open chat in which this agent has a voice; refused otherwise. */
  const spoken = (agentId: AgentId, id: InteractionId) => {
    const work = context.works.get(id);
    const record = live.get(id);
    const mine = context.works.findFor(agentId, id);
    if (!work || !record || work.interaction.state === 'wrap-up') {
      if ((live.get(id) ?? readChat(db, id)) && mine) throw new Refusal('chat-over', 'it is over');
      throw new Refusal('not-found', 'no such chat');
    }
    const voice = voiceOf(context, work, agentId);
    if (!voice) throw new Refusal('too-late', 'not in this chat, or not any more');
    return { work, record, voice };
  };
  const isReachable = (record: ChatRecord): boolean => {
    if (record.hasCustomerLeft) throw new Refusal('chat-over', 'the customer has left');
    return true;
  };

  const giveUp: Chats['giveUp'] = (work) => {
    const { agentId } = work.interaction;
    if (agentId === null || company.ownerGone(work, 'agent-hung-up')) return;
    const rest = company.companies.partFor(work, agentId, 'handed-over');
    context.works.put({
      ...rest,
      agentLegId: null,
      isReturned: true,
      interaction: { ...rest.interaction, state: 'queued', agentId: null },
    });
  };
  /** An agent whose desk is gone cannot answer: somebody else does. */
  const rescue = (): void => {
    for (const { interactionId: id } of [...live.values()]) {
      const work = context.works.get(id);
      const owner = work ? ownerOf(work) : null;
      if (!work || owner === null || reachOf(context, owner).isBot) continue;
      if (clock.nowMs() - context.agents.get(owner).heardAtMs < DESK_LOST_MS) continue;
      log.info('a chat goes on with somebody else: the desk is silent', { id, agentId: owner });
      giveUp(work);
    }
  };

  return {
    giveUp,
    hear(event) {
      if (event.kind === 'chat/began') return began(event);
      const record = byChatId(event.chatId);
      if (!record || record.hasCustomerLeft) return;
      if (event.kind === 'chat/written') return written(record, event);
      if (event.kind === 'chat/left') return left(record);
      const id = record.interactionId;
      if (event.isTyping) typingUntilMs.set(id, clock.nowMs() + TYPING_MS);
      else typingUntilMs.delete(id);
      tellReaders(id, stateOf(id));
    },
    asked(seatId) {
      const work = context.works.byLeg(seatId);
      const guest = work?.company?.guests.find(({ legId }) => legId === seatId);
      if (work && guest?.state === 'ringing' && (guest.role === 'lead' || guest.role === 'learner'))
        sitDown(work, seatId);
    },
    settle() {
      // Following one may change another: until nothing is left.
      while (dirty.size > 0) {
        const ids = [...dirty];
        dirty.clear();
        for (const id of ids) follow(id);
      }
    },
    tick() {
      rescue();
      const nowMs = clock.nowMs();
      for (const { id, messageId: late, sinceMs } of [...pending.values()])
        if (nowMs - sinceMs >= DELIVERY_MS) delivered(id, late, 'failed');
      for (const [id, untilMs] of [...typingUntilMs]) {
        if (untilMs > nowMs) continue;
        typingUntilMs.delete(id);
        tellReaders(id, stateOf(id));
      }
    },
    restore() {
      const there = new Set(trunk?.open() ?? []);
      for (const record of [...live.values()]) {
        if (!record.hasCustomerLeft && !there.has(record.chatId)) left(record);
        else for (const message of readSending(db, record.interactionId)) deliver(record, message);
      }
    },
    snapshotOf(agentId) {
      const ids = new Set(
        [
          ...context.works
            .ofAgent(agentId)
            .filter((work) => !work.offer || readersOf(work).has(agentId)),
          ...context.works.guestOf(agentId).flatMap(({ work }) => [work]),
        ]
          .filter(({ interaction }) => interaction.channel === 'chat')
          .map(({ interaction, partOf }) => partOf ?? interaction.id),
      );
      return [...ids].flatMap((id) => {
        const work = workOf(id);
        if (!work) return [];
        const isReader =
          readersOf(work).has(agentId) ||
          context.works.ofAgent(agentId).some(({ partOf }) => partOf === id);
        if (!isReader) return [];
        const { isCustomerTyping, hasCustomerLeft } = stateOf(id);
        return [
          {
            interactionId: id,
            messages: [...readMessages(db, id)],
            isCustomerTyping,
            hasCustomerLeft,
          },
        ];
      });
    },
    accept(agentId, id) {
      const work = context.works.get(id);
      if (!work) throw new Refusal('too-late', 'the offer is over');
      if (work.interaction.channel !== 'chat')
        throw new Refusal('refused', 'calls are answered by the phone');
      const guest = work.company?.guests.find((each) => each.agentId === agentId);
      if (work.offer?.agentId === agentId && work.agentLegId !== null)
        sitDown(work, work.agentLegId);
      else if (guest?.state === 'ringing') sitDown(work, guest.legId);
      else if (!guest && ownerOf(work) !== agentId)
        throw new Refusal('too-late', 'the offer is over');
    },
    send(agentId, { interactionId: id, messageId: given, text, audience }) {
      const before = readMessage(db, id, given);
      // The same again is the same message, whatever became of the chat since.
      if (before?.authorId === agentId) return { message: before };
      if (before) throw new Refusal('conflict', 'this id is somebody else’s message');
      const { record, voice } = spoken(agentId, id);
      if (plainMessage(text).trim() === '') throw new Refusal('invalid', 'nothing is left of it');
      const isForAll = audience === 'all';
      if (!(isForAll ? voice.mayReachCustomer : voice.mayReachStaff))
        throw new Refusal('refused', 'not heard by those');
      if (isForAll) isReachable(record);
      const message = put(id, {
        id: given,
        from: voice.from,
        audience,
        authorId: agentId,
        authorName: context.agents.get(agentId).profile.name,
        text: masked(id, voice.from, agentId, plainMessage(text)).text,
        notice: null,
        atMs: clock.nowMs(),
        state: isForAll ? 'sending' : 'delivered',
      });
      if (!isForAll) return { message };
      deliver(record, message);
      return { message };
    },
    resend(agentId, { interactionId: id, messageId: again }) {
      const { record } = spoken(agentId, id);
      const message = readMessage(db, id, again);
      if (message?.authorId !== agentId) throw new Refusal('not-found', 'no such message');
      if (message.state !== 'failed') return;
      isReachable(record);
      deliver(record, put(id, { ...message, state: 'sending' }));
    },
    end(agentId, id) {
      const beside = workOf(id);
      const guest = beside?.company?.guests.find(
        (each) => each.agentId === agentId && each.state === 'up',
      );
      // Who helps leaves their seat, as they would hang up; the chat goes on.
      if (beside && guest && ownerOf(beside) !== agentId)
        return void calls.ended(seatLeg(beside, guest.legId, 'ended'), {
          reason: 'far-hangup',
          sipStatus: null,
        });
      const mine = context.works.findFor(agentId, id);
      if (!mine || mine.interaction.channel !== 'chat' || !context.works.isOf(agentId, mine))
        throw new Refusal('not-found', 'no such chat of this agent');
      if (mine.interaction.state === 'wrap-up' || mine.interaction.state === 'closed') return;
      if (ownerOf(mine) !== agentId) throw new Refusal('too-late', 'it is on its way to somebody');
      wrapUps.endTalk(company.companies.dissolve(mine, 'agent-hung-up'), 'agent-hung-up');
    },
    typing(agentId, id) {
      const record = live.get(id);
      const work = context.works.get(id);
      if (!record || !work || !voiceOf(context, work, agentId)?.mayReachCustomer) return;
      trunk?.typing(record.chatId);
    },
  };
}
