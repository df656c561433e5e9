/** What the desk sees, derived from the truth: pure, total over `deskSlices`, and never kept. */
import type { Conversation, DeskSliceName, DeskState, RingingOffer } from '#src/contracts/desk.ts';
import { isLive } from '#src/call/call-set.ts';
import { deriveChat } from './chat-state.ts';
import { deriveThreads } from './thread-state.ts';
import { unsentEntries } from './notes.ts';
import { asWritten } from './unsent.ts';
import { findCallOf, type ConversationState, type OfferState, type Truth } from './truth.ts';

const deriveOffer = (truth: Truth, { offer, isAsking }: OfferState): RingingOffer => ({
  offer,
  isAsking,
  call: findCallOf(truth, offer.interaction.id),
});

function deriveConversation(truth: Truth, state: ConversationState): Conversation {
  const { isLocal: _local, isReleased: _released, isUntold: _untold, ...conversation } = state;
  return { ...conversation, call: findCallOf(truth, state.interaction.id) };
}

/** What each slice is derived from: while none of these changed, neither did the slice. */
export const sliceSources: { readonly [N in DeskSliceName]: readonly (keyof Truth)[] } = {
  session: ['session'],
  presence: ['presence'],
  offers: ['offers', 'calls'],
  conversations: ['conversations', 'calls'],
  missed: ['missed'],
  followUps: ['followUps'],
  briefings: ['briefings'],
  queues: ['queues'],
  day: ['day'],
  catalogue: ['catalogue'],
  conflicts: ['conflicts'],
  recent: ['recent'],
  strip: ['strip', 'calls', 'ring'],
  settings: ['settings'],
  locked: ['locked'],
  devices: ['devices'],
  headsets: ['headsets'],
  sound: ['sound'],
  chats: ['chats', 'unsent', 'session'],
  help: ['help'],
  threads: ['threads', 'unsentTeam', 'session'],
  whispers: ['whispers'],
  shadow: ['shadow'],
  presenceNote: ['presenceNote'],
  following: ['following'],
  desktop: ['desktop'],
  here: ['here'],
  notes: ['unsentNotes', 'session', 'catalogue', 'settings'],
};

/** Every slice by name. Lists are copied: the contract's types are mutable, the truth is not. */
export const deriveSlice: {
  readonly [N in DeskSliceName]: (truth: Truth) => DeskState[N];
} = {
  session: (truth) => truth.session,
  presence: ({ presence }) => ({
    status: presence.status,
    isAsking: presence.sent !== null,
    asOfMs: presence.asOfMs,
  }),
  offers: (truth) =>
    truth.offers
      .map((state) => deriveOffer(truth, state))
      // The call is over and the centre has not said so yet.
      .filter(({ call }) => call?.state.kind !== 'ended'),
  conversations: (truth) => truth.conversations.map((state) => deriveConversation(truth, state)),
  missed: (truth) => [...truth.missed],
  followUps: (truth) => [...truth.followUps],
  briefings: (truth) => [...truth.briefings],
  queues: ({ queues }) => ({ queues: [...queues.queues], asOfMs: queues.asOfMs }),
  day: (truth) => truth.day,
  catalogue: (truth) => truth.catalogue,
  conflicts: (truth) => [...truth.conflicts],
  recent: (truth) => [...truth.recent],
  strip: (truth) => ({
    ...truth.strip,
    phone: { ...truth.strip.phone, lines: truth.calls.filter(isLive).length },
    ringProof: {
      checkedAtMs: truth.ring.found?.atMs ?? null,
      isChecking: truth.ring.looking?.scope === 'whole',
      findings: truth.ring.found?.findings ?? null,
    },
  }),
  settings: (truth) => truth.settings,
  locked: (truth) => [...truth.locked],
  sound: ({ sound }) => sound,
  devices: ({ devices }) => ({
    microphones: [...devices.microphones],
    speakers: [...devices.speakers],
  }),
  headsets: (truth) => truth.headsets,
  chats: (truth) => truth.chats.map((chat) => deriveChat(chat, asWritten(truth, truth.unsent))),
  help: (truth) => [...truth.help],
  threads: (truth) => deriveThreads(truth.threads, asWritten(truth, truth.unsentTeam)),
  whispers: (truth) => [...truth.whispers],
  shadow: (truth) => truth.shadow,
  presenceNote: (truth) => truth.presenceNote,
  following: (truth) => truth.following,
  desktop: (truth) => truth.desktop,
  here: (truth) => truth.here,
  notes: unsentEntries,
};
