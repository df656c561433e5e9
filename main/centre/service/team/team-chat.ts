/**
 * What the staff write to each other: one to one, or to their team. Stored before it is answered, so that a message which is
 * `delivered` is read whenever the other one comes. With a contact its card goes along: that is a consult by text, for who has
 * part in the contact only. Every side sees a thread as being with the other one.
 */
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import { cardDraft } from '#src/model/party.ts';
import type { TeamMessage, Thread, ThreadWith } from '#src/model/team-chat.ts';
import { plainText } from '#src/team/plain-text.ts';
import { otherIn, threadKey } from '#src/team/thread-key.ts';
import {
  countUnread,
  forgetTeamMessages,
  markThreadRead,
  readTeamMessage,
  readThread,
  readThreadsOf,
  writeTeamMessage,
} from '../../store/team-chat-records.ts';
import { cardOf } from '../company/cards.ts';
import { reachOf } from '../company/targets.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { contactFor } from './contacts.ts';
import { practiceLeads } from './practice-leads.ts';

const MOST_MESSAGES = 200;
/** With so many colleagues at most a desk begins; older threads come back with their next message. */
const MOST_THREADS = 30;
/** What the staff said is kept this long, and so many of each thread at most; both must hold. */
const KEPT_MS = 90 * 24 * 3_600_000;
const MOST_KEPT = 500;
const LOOK_EVERY_MS = 24 * 3_600_000;

export interface TeamChat {
  send(agentId: AgentId, request: CentreRequest<'team-chat/send'>): TeamMessage;
  read(agentId: AgentId, threadWith: ThreadWith): void;
  people(agentId: AgentId): CentreAnswer<'team-chat/people'>;
  /** The team's thread first, then the colleagues', the newest first. */
  snapshotOf(agentId: AgentId): Thread[];
  /** Calls with every message that came, for whom it is. */
  onMessage(listener: (key: string, message: TeamMessage) => void): void;
  /** Forgets what is too old: at the start and once a day. */
  tick(): void;
}

export function createTeamChat(context: CentreContext): TeamChat {
  const { clock, db, log } = context.ports;
  let lookedAtMs = -Infinity;
  const listeners: ((key: string, message: TeamMessage) => void)[] = [];
  const self = (id: AgentId): { readonly id: AgentId; readonly team: string } => {
    const { team } = context.agents.get(id).profile;
    return { id, team };
  };
  const find = (id: AgentId) =>
    context.agents.all().find(({ profile }) => profile.id === id) ?? null;

  const checkedKey = (agentId: AgentId, threadWith: ThreadWith): string => {
    if (threadWith.kind === 'agent') {
      if (threadWith.agentId === agentId) throw new Refusal('target-is-you', 'oneself');
      if (!find(threadWith.agentId)) throw new Refusal('not-found', 'no such colleague');
    }
    return threadKey(self(agentId), threadWith);
  };
  const membersOf = (key: string, author: AgentId): AgentId[] => {
    const other = otherIn(key, author);
    if (other !== null) return [author, other];
    return context.agents
      .all()
      .flatMap(({ profile }) => (threadKey(profile, { kind: 'team' }) === key ? [profile.id] : []));
  };
  const seenBy = (key: string, viewer: AgentId): { with: ThreadWith; name: string } => {
    const other = otherIn(key, viewer);
    return other === null
      ? { with: { kind: 'team' }, name: self(viewer).team }
      : { with: { kind: 'agent', agentId: other }, name: find(other)?.profile.name ?? '' };
  };
  const cardFor = (agentId: AgentId, id: CentreRequest<'team-chat/send'>['interactionId']) => {
    if (id === null) return null;
    const work = contactFor(context, agentId, id);
    if (!work) throw new Refusal('not-found', 'no such contact of this agent');
    const draft = cardDraft.parse({
      why: work.interaction.intent ?? '',
      done: '',
      asked: '',
      note: work.draft.note.slice(0, 20_000),
    });
    return cardOf(context, work, agentId, draft);
  };

  return {
    onMessage(listener) {
      listeners.push(listener);
    },
    send(agentId, request) {
      const key = checkedKey(agentId, request.with);
      const before = readTeamMessage(db, agentId, request.messageId);
      if (before) {
        if (before.thread !== key) throw new Refusal('conflict', 'this id was used elsewhere');
        return before.message;
      }
      const text = plainText(request.text);
      if (text === '') throw new Refusal('invalid', 'nothing visible is said');
      const message: TeamMessage = {
        id: request.messageId,
        authorId: agentId,
        authorName: context.agents.get(agentId).profile.name,
        text,
        atMs: clock.nowMs(),
        card: cardFor(agentId, request.interactionId),
        state: 'delivered',
      };
      writeTeamMessage(db, key, message);
      // Who answers has read what is above.
      markThreadRead(db, agentId, key);
      for (const member of membersOf(key, agentId))
        context.tell(member, {
          kind: 'team-chat/message',
          ...seenBy(key, member),
          message,
          unread: countUnread(db, member, key),
        });
      for (const listener of listeners) listener(key, message);
      return message;
    },
    read(agentId, threadWith) {
      markThreadRead(db, agentId, checkedKey(agentId, threadWith));
    },
    people(agentId) {
      const played = new Set(practiceLeads(context).map((lead) => lead.agentId));
      const people = context.agents.all().flatMap(({ profile, state, sessionId }) =>
        profile.id === agentId
          ? []
          : [
              {
                agentId: profile.id,
                name: profile.name,
                role: profile.role,
                isSignedIn:
                  sessionId !== null ||
                  played.has(profile.id) ||
                  reachOf(context, profile.id).isBot,
                presenceNote: state.note,
              },
            ],
      );
      return { people };
    },
    snapshotOf(agentId) {
      const keys = [
        threadKey(self(agentId), { kind: 'team' }),
        ...readThreadsOf(db, agentId, MOST_THREADS),
      ];
      return keys.map((key) => ({
        ...seenBy(key, agentId),
        messages: [...readThread(db, key, MOST_MESSAGES)],
        unread: countUnread(db, agentId, key),
      }));
    },
    tick() {
      const nowMs = clock.nowMs();
      if (nowMs - lookedAtMs < LOOK_EVERY_MS) return;
      lookedAtMs = nowMs;
      const count = forgetTeamMessages(db, nowMs - KEPT_MS, MOST_KEPT);
      if (count > 0) log.info('old team messages are forgotten', { count });
    },
  };
}
