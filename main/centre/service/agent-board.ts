/**
 * Every agent's presence, ringability and day: the single authority. What an agent chose (`chosen`, `next`) is stored; what is
 * shown (reserved, busy, wrap-up, not ringable) is derived from the work they have. Changes are published by `settle`, never
 * in the middle of a change.
 */
import {
  emptyDay,
  type AgentProfile,
  type ChosenPresence,
  type MyDay,
  type Presence,
  type PresenceStatus,
} from '#src/model/agent.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { AgentCapacity } from '#src/model/team.ts';
import { defaultCapacity } from '#src/routing/routing.ts';
import type { Clock } from '#src/model/clock.ts';
import type { CentreDb } from '../store/open.ts';
import { readAgents, writeAgent, type AgentState, type StoredAgent } from '../store/records.ts';
import type { Work } from '../store/work-records.ts';
import { hasOnlyChats, loadOf } from './agent-load.ts';
import type { EventStreams } from './event-streams.ts';
import type { CentreLog } from './ports.ts';
import { agentsIn, type WorkBoard } from './work-board.ts';

/** An agent as the service has them in memory. */
export interface BoardAgent extends StoredAgent {
  readonly sessionId: string | null;
  /** The phone is registered at the telephone system. */
  readonly isRegistered: boolean;
  /** When the desk was last heard: a ping, a request, an open socket. */
  readonly heardAtMs: number;
  /** Calls in a row that failed to ring there, and until when no other is tried. */
  readonly ringFailure: { readonly times: number; readonly untilMs: number } | null;
}

/** Why no call can ring at an agent; what stands first has to be put right first. */
export type UnringableCause =
  'signed-out' | 'desk-silent' | 'desk-says-no' | 'phone-not-registered' | 'ring-failed';

export interface AgentBoard {
  all(): readonly BoardAgent[];
  get(id: AgentId): BoardAgent;
  byUsername(username: string): BoardAgent | null;
  bySip(sipUsername: string): BoardAgent | null;
  /** Changes what is not stored. */
  note(
    id: AgentId,
    change: Partial<Pick<BoardAgent, 'sessionId' | 'isRegistered' | 'heardAtMs'>>,
  ): void;
  /** Changes and stores. */
  change(id: AgentId, change: Partial<AgentState>): void;
  addToDay(
    id: AgentId,
    more: Partial<Record<'handled' | 'missed' | 'talkMs' | 'holdMs' | 'wrapUpMs', number>>,
  ): void;
  /** Chooses now, or as next when there is work. */
  choose(id: AgentId, presence: ChosenPresence): PresenceStatus;
  status(id: AgentId): PresenceStatus;
  isRingable(id: AgentId): boolean;
  /** `null` when a call can ring there. */
  unringableCause(id: AgentId): UnringableCause | null;
  /** How many contacts of each channel the agent may have at once. */
  capacityOf(id: AgentId): AgentCapacity;
  /** A call failed to ring there: none is tried for a while, a longer one each time. */
  ringFailed(id: AgentId): void;
  /** The phone is there after all: it registered anew, was answered, or its agent says so. */
  ringProved(id: AgentId): void;
  dayOf(id: AgentId): MyDay;
  /** Lets `next` take effect and publishes whatever changed. */
  settle(): void;
  /** What a lead may change of an agent: routing obeys at once. */
  changeSkills(
    id: AgentId,
    change: Pick<AgentProfile, 'skills' | 'queueIds'> & Pick<AgentState, 'capacity'>,
  ): void;
  /** Calls after every change of an agent. */
  onChange(listener: (id: AgentId) => void): void;
}

/** A desk that is silent for longer gets no calls. */
export const DESK_SILENT_MS = 15_000;
/** After a call that failed to ring the next is tried so much later; doubled each time, up to the most. */
export const RING_AGAIN_MS = 5_000;
export const RING_AGAIN_MOST_MS = 60_000;
/** A desk that closed its socket for longer gets no calls. */
export const DESK_GONE_MS = 10_000;

/** The date of a moment as `YYYY-MM-DD` on the centre's own clock. */
export function dayDateOf(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The state of an agent who has never signed in. */
export function newAgentState(nowMs: number): AgentState {
  return {
    chosen: { kind: 'offline' },
    next: null,
    shown: { kind: 'offline' },
    sinceMs: nowMs,
    sipUsername: null,
    isDeskRingable: false,
    deskReason: null,
    day: emptyDay,
    dayDate: dayDateOf(nowMs),
    capacity: { call: 1, chat: 3 },
    note: '',
    isLeaving: false,
  };
}

/**
 * What is shown: work first, then what was chosen. A call makes busy, and so do as many chats as the agent may have; with
 * fewer of them the agent is shown as available, because more may be offered.
 */
export function derivePresence(
  state: Pick<AgentState, 'chosen'>,
  works: readonly Work[],
  isSignedIn: boolean,
  isRingable: boolean,
  guestOf: ReturnType<WorkBoard['guestOf']> = [],
  capacity: AgentCapacity = defaultCapacity,
): Presence {
  const isCall = ({ interaction }: Work): boolean => interaction.channel !== 'chat';
  const isTalking = guestOf.some(({ work, isRinging }) => !isRinging && isCall(work));
  if (isTalking || works.some((work) => isCall(work) && work.interaction.state === 'active'))
    return { kind: 'busy' };
  const asked = guestOf.find(({ isRinging }) => isRinging);
  if (asked) return { kind: 'reserved', interactionId: asked.work.interaction.id };
  const offered = works.find((work) => work.interaction.state === 'offered');
  if (offered) return { kind: 'reserved', interactionId: offered.interaction.id };
  if (works.some((work) => isCall(work) && work.interaction.state === 'wrap-up'))
    return { kind: 'wrap-up' };
  const { chat = 0 } = loadOf(works, guestOf);
  if (chat > 0 && chat >= capacity.chat) return { kind: 'busy' };
  if (!isSignedIn) return { kind: 'offline' };
  if (state.chosen.kind === 'available' && !isRingable)
    return { kind: 'away', reason: 'not-ringable' };
  return state.chosen;
}

export function createAgentBoard(options: {
  readonly clock: Clock;
  readonly db: CentreDb;
  readonly streams: EventStreams;
  readonly works: WorkBoard;
  readonly log: CentreLog;
}): AgentBoard {
  const { clock, db, streams, works, log } = options;
  const agents = new Map<AgentId, BoardAgent>(
    readAgents(db).map((stored) => [
      stored.profile.id,
      {
        ...stored,
        sessionId: null,
        isRegistered: false,
        heardAtMs: clock.nowMs(),
        ringFailure: null,
      },
    ]),
  );
  const published = new Map<AgentId, { status: string; day: string }>();

  const get = (id: AgentId): BoardAgent => {
    const found = agents.get(id);
    if (!found) throw new Error(`Missing: agent ${id}`);
    return found;
  };
  const listeners: ((id: AgentId) => void)[] = [];
  /** What was derived last, and from which ringability; anything else marks the agent as touched. */
  const derived = new Map<
    AgentId,
    { readonly cause: UnringableCause | null; readonly status: PresenceStatus }
  >();
  const unsettled = new Set<AgentId>(agents.keys());
  const touch = (id: AgentId): void => {
    derived.delete(id);
    unsettled.add(id);
  };
  works.onPut((before, after) => {
    for (const id of before ? agentsIn(before) : []) touch(id);
    for (const id of agentsIn(after)) touch(id);
  });
  const put = (next: BoardAgent): void => {
    agents.set(next.profile.id, next);
    touch(next.profile.id);
    for (const listener of listeners) listener(next.profile.id);
  };
  const change = (id: AgentId, more: Partial<AgentState>): void => {
    const next = { ...get(id), state: { ...get(id).state, ...more } };
    put(next);
    writeAgent(db, next);
  };
  const capacityOf = (id: AgentId): AgentCapacity => get(id).state.capacity;
  const unringableCause = (id: AgentId): UnringableCause | null => {
    const { sessionId, heardAtMs, state, isRegistered, ringFailure } = get(id);
    if (sessionId === null) return 'signed-out';
    if (clock.nowMs() - heardAtMs >= DESK_SILENT_MS) return 'desk-silent';
    if (!state.isDeskRingable) return 'desk-says-no';
    if (!isRegistered) return 'phone-not-registered';
    return ringFailure && clock.nowMs() < ringFailure.untilMs ? 'ring-failed' : null;
  };
  const isRingable = (id: AgentId): boolean => unringableCause(id) === null;
  const ringProved = (id: AgentId): void => {
    if (get(id).ringFailure) put({ ...get(id), ringFailure: null });
  };
  const status = (id: AgentId): PresenceStatus => {
    const cause = unringableCause(id);
    const known = derived.get(id);
    if (known && known.cause === cause) return known.status;
    const { state, sessionId } = get(id);
    const shown = derivePresence(
      state,
      works.ofAgent(id),
      sessionId !== null,
      cause === null,
      works.guestOf(id),
      capacityOf(id),
    );
    if (JSON.stringify(shown) !== JSON.stringify(state.shown)) {
      change(id, { shown, sinceMs: clock.nowMs() });
      if (shown.kind === 'away' && shown.reason === 'not-ringable')
        log.warn('a ready agent cannot be rung', { agentId: id, cause });
    }
    const { sinceMs, next } = get(id).state;
    const now = { presence: shown, sinceMs, next };
    derived.set(id, { cause, status: now });
    return now;
  };
  const dayOf = (id: AgentId): MyDay => {
    const dayDate = dayDateOf(clock.nowMs());
    if (get(id).state.dayDate !== dayDate) {
      const signedInSinceMs = get(id).sessionId === null ? null : clock.nowMs();
      change(id, { day: { ...emptyDay, signedInSinceMs }, dayDate });
    }
    return get(id).state.day;
  };

  return {
    all: () => [...agents.values()],
    get,
    byUsername: (username) =>
      [...agents.values()].find((agent) => agent.username === username.trim().toLowerCase()) ??
      null,
    bySip: (sip) => [...agents.values()].find((agent) => agent.state.sipUsername === sip) ?? null,
    note(id, more) {
      const next = { ...get(id), ...more };
      // Desks are heard all the time: that alone changes nothing.
      if ('sessionId' in more || 'isRegistered' in more) put(next);
      else agents.set(id, next);
    },
    change,
    changeSkills(id, { skills, queueIds, capacity }) {
      const agent = get(id);
      put({ ...agent, profile: { ...agent.profile, skills, queueIds } });
      change(id, { capacity });
    },
    onChange(listener) {
      listeners.push(listener);
    },
    ringFailed(id) {
      const times = (get(id).ringFailure?.times ?? 0) + 1;
      const pauseMs = Math.min(RING_AGAIN_MOST_MS, RING_AGAIN_MS * 2 ** (times - 1));
      put({ ...get(id), ringFailure: { times, untilMs: clock.nowMs() + pauseMs } });
    },
    ringProved,
    addToDay(id, more) {
      const day = dayOf(id);
      const sum = (key: keyof typeof more): number => day[key] + Math.max(0, more[key] ?? 0);
      change(id, {
        day: {
          ...day,
          handled: sum('handled'),
          missed: sum('missed'),
          talkMs: sum('talkMs'),
          holdMs: sum('holdMs'),
          wrapUpMs: sum('wrapUpMs'),
        },
      });
    },
    choose(id, presence) {
      ringProved(id);
      // Who is in chats only and wants more of them need not wait for their end.
      const isAtOnce =
        presence.kind === 'available' && hasOnlyChats(works.ofAgent(id), works.guestOf(id));
      if (works.isOccupied(id) && !isAtOnce) change(id, { next: presence });
      else {
        const isSame = JSON.stringify(presence) === JSON.stringify(get(id).state.chosen);
        change(id, { chosen: presence, next: null });
        // Chosen again on purpose: the time in state goes on.
        if (!isSame) status(id);
      }
      return status(id);
    },
    status,
    isRingable,
    unringableCause,
    capacityOf,
    dayOf,
    settle() {
      const dayDate = dayDateOf(clock.nowMs());
      for (const { profile, state } of [...agents.values()]) {
        // Only who was touched, whose desk fell silent or came back, or whose day began.
        const isSettled =
          !unsettled.has(profile.id) &&
          derived.get(profile.id)?.cause === unringableCause(profile.id) &&
          state.dayDate === dayDate;
        if (isSettled) continue;
        unsettled.delete(profile.id);
        const { next } = get(profile.id).state;
        if (next && !works.isOccupied(profile.id)) change(profile.id, { chosen: next, next: null });
        const now = {
          status: JSON.stringify(status(profile.id)),
          day: JSON.stringify(dayOf(profile.id)),
        };
        const before = published.get(profile.id);
        published.set(profile.id, now);
        if (before?.status !== now.status)
          streams.emit(profile.id, { kind: 'presence/changed', status: status(profile.id) });
        if (before !== undefined && before.day !== now.day)
          streams.emit(profile.id, { kind: 'day/changed', day: dayOf(profile.id) });
      }
    },
  };
}
