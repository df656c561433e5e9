/**
 * The whole truth of one desk as one immutable value. Only `agent-session.ts` replaces it; everything else reads it. What
 * the desk page sees is derived from it in `slices.ts` and nowhere kept twice.
 */
import { unknownPresence, type AgentPresence } from '#src/agent/presence-machine.ts';
import type { MissedOffer, Offer } from '#src/centre/wire.ts';
import type { WrittenNote } from '#src/centre/note-requests.ts';
import { noDesktop, type DesktopFacts } from '#src/contracts/desk-desktop.ts';
import type { Conversation, DeskState, RecentCall, Session, Strip } from '#src/contracts/desk.ts';
import type { Conflict } from '#src/contracts/desk-conflicts.ts';
import type { Here } from '#src/contracts/desk-here.ts';
import type { SoundState } from '#src/contracts/desk-sound.ts';
import type { AudioDevice } from '#src/contracts/phone.ts';
import { emptyDay, type MyDay } from '#src/model/agent.ts';
import type { Briefing } from '#src/model/briefing.ts';
import type { Call } from '#src/model/call.ts';
import type { FollowUp } from '#src/model/follow-up.ts';
import type { HelpRequest } from '#src/model/help.ts';
import type { CallId, InteractionId } from '#src/model/ids.ts';
import type { Catalogue, QueueStatus } from '#src/model/queue.ts';
import type { Thread } from '#src/model/team-chat.ts';
import type { Whisper } from '#src/model/whisper.ts';
import type { Settings } from '#src/policy/settings.ts';
import { newRingProof, type RingProof } from '#src/ring-proof/ring-proof.ts';
import { nothingHere } from './here.ts';
import { emptyChat, type ChatState, type UnsentMessage } from './chat-state.ts';
import type { UnsentTeamMessage } from './thread-state.ts';

export interface OfferState {
  readonly offer: Offer;
  /** Made here from a ringing leg that came before, or without, the centre's offer. */
  readonly isProvisional: boolean;
  /** The centre took it back while the answer was on its way; the phone's next word decides. */
  readonly isWithdrawn: boolean;
  /** Accepting it was asked of the centre and is not answered yet. */
  readonly isAsking: boolean;
}

/** A conversation without its call, which is in `calls` and joined by the interaction's id. */
export interface ConversationState extends Omit<Conversation, 'call'> {
  /** Dialled or answered while the centre was away: it does not know this id yet. */
  readonly isLocal: boolean;
  /** The centre has closed it or moved it away; it stays only while its call lives. */
  readonly isReleased: boolean;
  /** Begun here by answering; the centre has not said yet that this agent has it, and may say instead that the offer is over. */
  readonly isUntold: boolean;
}

export interface Truth {
  readonly session: Session;
  readonly presence: AgentPresence;
  readonly offers: readonly OfferState[];
  readonly calls: readonly Call[];
  /** Calls of which the phone has spoken: only these can be lost with it. */
  readonly legs: readonly CallId[];
  readonly conversations: readonly ConversationState[];
  readonly missed: readonly MissedOffer[];
  /** Open ones, the next first. */
  readonly followUps: readonly FollowUp[];
  /** News that this agent has not read yet, the newest first. */
  readonly briefings: readonly Briefing[];
  readonly queues: { readonly queues: readonly QueueStatus[]; readonly asOfMs: number };
  readonly day: MyDay;
  readonly catalogue: Catalogue;
  readonly recent: readonly RecentCall[];
  readonly settings: Settings;
  /** Settings that the organisation manages. */
  readonly locked: readonly string[];
  readonly devices: {
    readonly microphones: readonly AudioDevice[];
    readonly speakers: readonly AudioDevice[];
    /** The phone has said what it has. */
    readonly isKnown: boolean;
  };
  readonly headsets: DeskState['headsets'];
  readonly sound: SoundState;
  readonly strip: Strip;
  readonly ring: RingProof;
  /** The machine slept so long that its agent has to say that they are back. */
  readonly slept: { readonly fromMs: number; readonly toMs: number } | null;
  readonly chats: readonly ChatState[];
  /** Words of this agent that wait in the outbox, in the order in which they were written. */
  readonly unsent: readonly UnsentMessage[];
  readonly unsentTeam: readonly UnsentTeamMessage[];
  /** Notes of this agent that wait in the outbox. */
  readonly unsentNotes: readonly WrittenNote[];
  /** Contacts of other agents that this one asked to be beside: their ring is answered by itself. */
  readonly joining: readonly InteractionId[];
  /** Calls that the phone mixes with each other: they talk at the same time. */
  readonly joined: readonly CallId[];
  readonly help: readonly HelpRequest[];
  readonly threads: readonly Thread[];
  readonly whispers: readonly Whisper[];
  readonly shadow: DeskState['shadow'];
  readonly presenceNote: string;
  readonly following: DeskState['following'];
  /** What the shell says of this computer. */
  readonly desktop: DesktopFacts;
  /** How far the customers and articles on this machine have come. */
  readonly here: Here;
  /** Cards that were changed here and at the centre. */
  readonly conflicts: readonly Conflict[];
}

/** What there is of the others while nobody is signed in. */
export const nobody = {
  help: [],
  threads: [],
  whispers: [],
  shadow: { shadowings: [], view: null },
  presenceNote: '',
  following: null,
  joining: [],
  slept: null,
} as const satisfies Partial<Truth>;

/** Before the phone has said anything. */
const quietSound: SoundState = {
  ringer: null,
  moved: [],
  silence: 'none',
  isProtected: null,
  limitedAtMs: null,
  dose: { day: '', share: 0, heardMs: 0, averageDb: null },
};

/** Before anybody signed in. */
export function emptyTruth(from: {
  readonly session: Session;
  readonly settings: Settings;
  readonly locked: readonly string[];
  readonly protection: Strip['protection'];
  readonly nowMs: number;
}): Truth {
  const { nowMs } = from;
  return {
    session: from.session,
    presence: unknownPresence(nowMs),
    offers: [],
    calls: [],
    legs: [],
    conversations: [],
    missed: [],
    followUps: [],
    briefings: [],
    queues: { queues: [], asOfMs: nowMs },
    day: emptyDay,
    catalogue: { queues: [], reasons: [], outcomes: [], cannedReplies: [] },
    recent: [],
    chats: [],
    unsent: [],
    unsentTeam: [],
    unsentNotes: [],
    joined: [],
    ...nobody,
    ring: newRingProof(from.settings.ringProofMs, nowMs),
    settings: from.settings,
    locked: from.locked,
    desktop: noDesktop,
    here: nothingHere,
    conflicts: [],
    devices: { microphones: [], speakers: [], isKnown: false },
    headsets: { support: 'unknown', devices: [], hangUpAskedAtMs: null },
    sound: quietSound,
    strip: {
      ringable: { state: 'no', reason: 'signed-out', sinceMs: nowMs },
      centre: { state: 'signed-out', sinceMs: nowMs, lastHeardMs: null, nextTryAtMs: null },
      phone: { state: 'starting', sinceMs: nowMs, lines: 0 },
      voice: { mos: null, roundTripMs: null, atMs: null },
      audio: { microphone: null, speaker: null, problem: 'none' },
      outbox: { waiting: 0, needsAttention: 0 },
      protection: from.protection,
      disk: 'ok',
    },
  };
}

export const findConversation = (truth: Truth, id: InteractionId): ConversationState | null =>
  truth.conversations.find((one) => one.interaction.id === id) ?? null;

/**
 * Whether nothing has been told of it since `then`. The centre's events come in order and are never missing; what an answer
 * says of the interaction may be older than the last of them, or a return of one that has left the desk.
 */
export const isUntoldSince = (truth: Truth, then: ConversationState): boolean =>
  findConversation(truth, then.interaction.id)?.interaction === then.interaction;

export const findOffer = (truth: Truth, id: InteractionId): OfferState | null =>
  truth.offers.find((one) => one.offer.interaction.id === id) ?? null;

/** The call of an interaction; of several (a redial after a failure) the newest. */
export const findCallOf = (truth: Truth, id: InteractionId): Call | null =>
  truth.calls.findLast((call) => call.interactionId === id) ?? null;

export const findCall = (truth: Truth, id: CallId): Call | null =>
  truth.calls.find((call) => call.id === id) ?? null;

/** Puts a conversation in place of the one of the same interaction, or at the end. */
export function putConversation(truth: Truth, next: ConversationState): Truth {
  const isThere = truth.conversations.some((one) => one.interaction.id === next.interaction.id);
  return {
    ...truth,
    conversations: isThere
      ? truth.conversations.map((one) => (one.interaction.id === next.interaction.id ? next : one))
      : [...truth.conversations, next],
  };
}

/** Changes one conversation; one that is not there stays away. */
export function patchConversation(
  truth: Truth,
  id: InteractionId,
  patch: Partial<ConversationState>,
): Truth {
  const found = findConversation(truth, id);
  return found ? putConversation(truth, { ...found, ...patch }) : truth;
}

/** With everything that belongs to it. */
export const removeConversation = (truth: Truth, id: InteractionId): Truth => ({
  ...truth,
  conversations: truth.conversations.filter((one) => one.interaction.id !== id),
  chats: truth.chats.filter((one) => one.interactionId !== id),
  whispers: truth.whispers.filter((one) => one.interactionId !== id),
});

export const findChat = (truth: Truth, id: InteractionId): ChatState | null =>
  truth.chats.find((one) => one.interactionId === id) ?? null;

/** Changes one chat, or makes it: its words may come before the contact itself. */
export function patchChat(
  truth: Truth,
  id: InteractionId,
  change: (chat: ChatState) => ChatState,
): Truth {
  const found = findChat(truth, id);
  if (!found) return { ...truth, chats: [...truth.chats, change(emptyChat(id))] };
  const next = change(found);
  if (next === found) return truth;
  return { ...truth, chats: truth.chats.map((one) => (one === found ? next : one)) };
}

/** Beside somebody else's contact: a lead with a step of supervision, or a learner. */
export const isBesideIn = (truth: Truth, id: InteractionId): boolean =>
  isBesideRole(findConversation(truth, id)?.role);
export const isBesideRole = (role: Conversation['role'] | undefined): boolean =>
  role === 'lead' || role === 'learner';

export const removeOffer = (truth: Truth, id: InteractionId): Truth => ({
  ...truth,
  offers: truth.offers.filter((one) => one.offer.interaction.id !== id),
});

/** Ended calls leave with the offer or conversation that they belonged to. */
export function pruned(truth: Truth): Truth {
  const isOver = (id: Truth['calls'][number]): boolean =>
    id.state.kind === 'ended' &&
    !findConversation(truth, id.interactionId) &&
    !findOffer(truth, id.interactionId);
  if (!truth.calls.some(isOver)) return truth;
  const calls = truth.calls.filter((call) => !isOver(call));
  return {
    ...truth,
    calls,
    legs: truth.legs.filter((id) => calls.some((call) => call.id === id)),
  };
}
