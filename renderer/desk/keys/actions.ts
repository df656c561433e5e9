/**
 * What each key does, by the action's name. The desk's listener, its buttons, the palette and the tests all come through
 * here, so that a click and a press can never differ. An action that means nothing now does nothing.
 */
import { deriveCallControls } from '#src/call/call-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { ActionName } from '#src/keys/keymap.ts';
import { isChat, isChatOpen } from '../chat/chats.ts';
import { toggleHelp } from '../help/asking.ts';
import { allowShadow } from '../shadow/shadowings.ts';
import { toggleTeamChat } from '../team-chat/open-chat.ts';
import { unfold } from '../chat/reading.ts';
import { acceptOffer, returnOffer } from '../offers/offer-acts.ts';
import { deriveShownBriefing } from '../briefings/shown-briefing.ts';
import { presenceChoices } from '../presence/choices.ts';
import type { Act, Ask } from '../stores/ask.ts';
import { setTyping, typingOf, useCodeTyping } from '../stores/code-typing.ts';
import { dropDraft } from '../stores/drafts.ts';
import { showNotice, undoLast } from '../stores/notices.ts';
import {
  canFinish,
  customerIdOf,
  isLive,
  orderContacts,
  readSelected,
} from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import {
  leaveContact,
  openPage,
  select,
  type Selection,
  findInHistory,
  showOverlay,
  useView,
} from '../stores/view.ts';
import { texts } from '../text/texts.ts';
import { reasonsOf } from '../wrap-up/codes.ts';
import { typeCode } from '../wrap-up/code-typing.ts';
import { changeDraft, readCompleteDraft } from '../wrap-up/draft.ts';
import { dialNumber } from '../dial/dial-number.ts';
import { sayWhether, toggleProposing } from '../knowledge/article-opinion.ts';
import { toggleArticle } from '../knowledge/open-article.ts';
import { finishNote, pickNoteCode, readNotedCustomer } from '../notes/note-acts.ts';
import { readShownPage } from '../stores/shown-page.ts';
import { readIsLead } from '../team/beside.ts';
import { copyShownLink } from '../timeline/entry-link.ts';
import { caseActions } from '../cases/case-acts.ts';
import { editShownCard } from '../customer/card-editing.ts';
import { mergeActions } from '../merge/merge-acts.ts';
import { leaveBeside, showOldestHelp } from '../team/lead-acts.ts';
import { companyActions } from './company-actions.ts';

/** What actions need from the page. */
export interface ActionPorts {
  readonly act: Act;
  readonly ask: Ask;
  readonly nowMs: () => number;
  /** Puts the cursor into the note. */
  readonly focusNote: () => void;
  /** To the payment field, which pauses the recording by having the focus; nothing where there is none. */
  /** False: there is no such field now. */
  readonly focusPayment: () => boolean;
  /** Whether the cursor is in the article that is open. */
  readonly isReading: () => boolean;
  /** Takes a lead's suggestion into what is being written. */
  readonly takeGhost: () => void;
  /** Takes the cursor out of whatever is being written. */
  readonly leaveText: () => void;
}

/** All actions by name. */
export type Actions = Readonly<Record<ActionName, () => void>>;

/**
 * A second F4 within this time is the same nervous press, not a wish to end the call that comes to the middle next. A call
 * that was answered in between is no such call, nor is one that the agent has brought to the middle in between.
 */
const HANG_UP_GUARD_MS = 800;

const conversations = () => readSlice('conversations') ?? [];
const offers = () => readSlice('offers') ?? [];
const text = () => texts[readSlice('settings')?.language ?? 'es'];

/** The call that keys mean: of the contact in the middle, else the one being talked on, else any. */
export function readCurrent(): Conversation | null {
  const selected = readSelected();
  if (selected.kind === 'conversation' && isLive(selected.conversation))
    return selected.conversation;
  const live = conversations().filter(isLive);
  return live.find(({ call }) => call?.state.kind === 'talking') ?? live[0] ?? null;
}

const readControls = (conversation: Conversation | null) => {
  const strip = readSlice('strip');
  return strip
    ? deriveCallControls(
        conversation?.call ?? null,
        readSlice('session')?.capabilities ?? null,
        strip,
        {
          state: conversation?.interaction.recording ?? 'off',
          isAsking: conversation?.isAskingRecording ?? false,
        },
      )
    : null;
};

/** The offer that keys mean: the one in the middle, else the oldest. */
const readOffer = () => {
  const selected = readSelected();
  return selected.kind === 'offer' ? selected.ringing : (offers()[0] ?? null);
};

/** The contact whose note and codes keys mean. */
const readNoted = (): Conversation | null => {
  const selected = readSelected();
  return selected.kind === 'conversation' ? selected.conversation : null;
};

/** The contact about whose call phone and centre differ: the one in the middle, else the only one. */
const readDifferent = (): Conversation | null => {
  const selected = readSelected();
  if (selected.kind === 'conversation' && selected.conversation.difference)
    return selected.conversation;
  return conversations().find(({ difference }) => difference) ?? null;
};

/** Makes all actions. */
export function createActions(ports: ActionPorts): Actions {
  return {
    ...callActions(ports),
    ...wrapUpActions(ports),
    ...presenceActions(ports),
    ...moveActions(ports),
  };
}

function callActions(ports: ActionPorts) {
  const { act, nowMs } = ports;
  const { swap, ...company } = companyActions(ports, readCurrent);
  let guard: {
    readonly sinceMs: number;
    readonly calls: ReadonlySet<string | undefined>;
    readonly selection: Selection | null;
  } = { sinceMs: -Infinity, calls: new Set(), selection: null };
  const raiseGuard = (): void => {
    const calls = new Set(conversations().map(({ call }) => call?.id));
    guard = { sinceMs: nowMs(), calls, selection: useView.getState().selection };
  };
  const isGuarded = ({ call, interaction }: Conversation): boolean => {
    const { selection } = useView.getState();
    // Whom the agent has brought to the middle since, they mean.
    const isChosen =
      selection !== guard.selection &&
      selection.kind === 'contact' &&
      selection.interactionId === interaction.id;
    return !isChosen && nowMs() - guard.sinceMs < HANG_UP_GUARD_MS && guard.calls.has(call?.id);
  };
  return {
    'offer/accept': () => {
      const ringing = readOffer();
      if (ringing) void acceptOffer(act, ringing);
    },
    'offer/return': () => {
      const ringing = readOffer();
      if (ringing) void returnOffer(act, ringing);
    },
    'call/hang-up': () => {
      if (endShownChat(ports)) {
        // A second, nervous press must not reach a call that is not even in front.
        raiseGuard();
        return;
      }
      const current = readCurrent();
      const different = readDifferent();
      if (different?.difference?.kind === 'lost-here' && (!current || current === different))
        return void act('difference/give-up', { interactionId: different.interaction.id });
      // A lead leaves the conversation that they are beside; nobody is cut off by it.
      if (readIsLead() && (!current || current.role === 'lead') && leaveBeside(act)) return;
      if (!current?.call || readControls(current)?.hangUp.state !== 'ready') return;
      if (isGuarded(current)) return;
      raiseGuard();
      void act('call/hang-up', { callId: current.call.id });
    },
    'difference/take': () => {
      const found = readDifferent();
      if (!found?.difference) return;
      const { id } = found.interaction;
      if (found.difference.kind === 'lost-here')
        void act('difference/rejoin', { interactionId: id });
      else void act('difference/keep', { interactionId: id });
    },
    'call/mute': () => {
      const current = readCurrent();
      if (!current?.call || readControls(current)?.mute.state !== 'ready') return;
      void act('call/mute', { callId: current.call.id, isMuted: !current.call.isMuted });
    },
    'call/hold': () => {
      const current = readCurrent();
      const controls = readControls(current);
      if (!current?.call || !controls) return;
      if (controls.hold.state === 'ready') void act('call/hold', { callId: current.call.id });
      else if (controls.resume.state === 'ready')
        void act('call/resume', { callId: current.call.id });
    },
    ...company,
    'call/swap': () => {
      if (swap()) return;
      const held = conversations().find(({ call }) => call?.state.kind === 'held');
      if (!held?.call) return;
      void act('call/resume', { callId: held.call.id });
      select({ kind: 'contact', interactionId: held.interaction.id });
    },
    'call/keypad': () => {
      if (useView.getState().overlay === 'keypad') showOverlay('none');
      else if (readControls(readCurrent())?.keypad.state === 'ready') showOverlay('keypad');
    },
    'recording/toggle': () => {
      const current = readCurrent();
      if (!current || readControls(current)?.recordingPause.state !== 'ready') return;
      const isPaused = current.interaction.recording === 'paused';
      void act('recording/set', {
        interactionId: current.interaction.id,
        state: isPaused ? 'recording' : 'paused',
      });
    },
    'recording/payment': () => {
      // Never in silence: the digits that follow would go into whatever has the focus, and be recorded.
      if (!ports.focusPayment()) showNotice('warn', text().payment.noField);
    },
    'dial/open': () => showOverlay('dial'),
    'dial/redial': () => {
      const last = (readSlice('recent') ?? []).find(({ direction }) => direction === 'outbound');
      if (last) void dialNumber(act, last.number, last.customerId);
      else showNotice('warn', text().dial.noRecent);
    },
    // Rows carry these out themselves, with the row that has the focus.
    'row/call': () => undefined,
    'row/dismiss': () => undefined,
    'row/define': () => undefined,
    'offer/accept-all': () => {
      if (offers().some(({ offer }) => isChat(offer.interaction))) void act('offer/accept-all', {});
    },
    'help/ask': () => {
      if (readIsLead()) showOldestHelp(ports.ask, act, nowMs());
      else toggleHelp(act);
    },
    'team/open': () => {
      if (readIsLead())
        openPage(
          useView.getState().page === 'team' && readShownPage() === 'team' ? 'none' : 'team',
        );
    },
    'team-chat/open': toggleTeamChat,
    'shadow/allow': () => allowShadow(act),
    'whisper/take': ports.takeGhost,
    'row/listen': () => undefined,
    'row/whisper': () => undefined,
    'row/barge': () => undefined,
    'row/take-over': () => undefined,
    'row/hand-back': () => undefined,
    'row/write': () => undefined,
    'row/retry': () => undefined,
    'row/change': () => undefined,
    'row/customer': () => undefined,
    'row/swap': () => undefined,
  };
}

/** Ends the chat in the middle, or leaves it where it is another's; false when there is none. */
function endShownChat({ act, leaveText }: ActionPorts): boolean {
  const conversation = readNoted();
  if (!conversation || !isChatOpen(conversation)) return false;
  if (conversation.company?.transfer) return true;
  const { id } = conversation.interaction;
  // What is typed next is a reason, not a message; an end that the agent did not choose leaves the cursor where it is.
  leaveText();
  if (conversation.role === 'lead') void act('supervise/set', { interactionId: id, step: null });
  else void act('chat/end', { interactionId: id });
  return true;
}

function wrapUpActions({ act, focusNote }: ActionPorts) {
  const code = (digit: number) => () => {
    pickCode(String(digit));
  };
  return {
    'wrap-up/complete': () => {
      const customerId = readNotedCustomer();
      if (customerId !== null) return void finishNote(act, customerId);
      const conversation = readNoted();
      if (!conversation || conversation.isCompletedHere) return;
      if (!canFinish(conversation))
        return showNotice(
          'warn',
          isChat(conversation.interaction)
            ? text().chat.wrapUp.stillOpen
            : text().wrapUp.stillTalking,
        );
      const draft = readCompleteDraft(conversation);
      if (draft.reasonId === null) return showNotice('warn', text().wrapUp.needsReason);
      const { id } = conversation.interaction;
      void act('wrap-up/complete', { interactionId: id, draft }).then((answer) => {
        if (answer === null) return;
        dropDraft(id);
        leaveContact(id);
      });
    },
    'wrap-up/extend': () => {
      const conversation = readNoted();
      if (conversation?.wrapUp)
        void act('wrap-up/extend', { interactionId: conversation.interaction.id });
    },
    'wrap-up/note': () => {
      const conversation = readNoted();
      if (!conversation || !isChat(conversation.interaction)) return focusNote();
      // Unfolding puts the cursor into the note; where it is unfolded already, this does.
      unfold(conversation.interaction.id, true);
      focusNote();
    },
    'wrap-up/code-1': code(1),
    'wrap-up/code-2': code(2),
    'wrap-up/code-3': code(3),
    'wrap-up/code-4': code(4),
    'wrap-up/code-5': code(5),
    'wrap-up/code-6': code(6),
    'wrap-up/code-7': code(7),
    'wrap-up/code-8': code(8),
    'wrap-up/code-9': code(9),
  };
}

/** Gives a digit or letter to the contact in the middle; true when it meant something. */
export function pickCode(key: string): boolean {
  const customerId = readNotedCustomer();
  if (customerId !== null) return pickNoteCode(customerId, key);
  const conversation = readNoted();
  const catalogue = readSlice('catalogue');
  if (!conversation || !catalogue || conversation.isCompletedHere) return false;
  const { id } = conversation.interaction;
  const typed = typeCode(typingOf(useCodeTyping.getState(), id), key, {
    reasons: reasonsOf(conversation, catalogue),
    outcomes: catalogue.outcomes,
    language: readSlice('settings')?.language ?? 'es',
  });
  if (!typed) return false;
  setTyping(id, typed.next);
  if (typed.pick)
    changeDraft(
      conversation,
      typed.pick.list === 'reason' ? { reasonId: typed.pick.id } : { outcomeId: typed.pick.id },
    );
  return true;
}

function presenceActions({ act }: ActionPorts) {
  const choose = (digit: number) => () => {
    const presence = presenceChoices[digit - 1];
    showOverlay('none');
    if (presence) void act('presence/set', { presence });
  };
  return {
    'presence/menu': () =>
      showOverlay(useView.getState().overlay === 'presence' ? 'none' : 'presence'),
    'ring/open': () => showOverlay(useView.getState().overlay === 'ring' ? 'none' : 'ring'),
    'ring/check': () => void act('ring/check', {}),
    'presence/available': () => {
      showOverlay('none');
      void act('presence/set', { presence: { kind: 'available' } });
    },
    'presence/choose-1': choose(1),
    'presence/choose-2': choose(2),
    'presence/choose-3': choose(3),
    'presence/choose-4': choose(4),
    'presence/choose-5': choose(5),
    'presence/choose-6': choose(6),
  };
}

function moveActions({ act, ask, nowMs, isReading }: ActionPorts) {
  const contact = (digit: number) => () => {
    const interactionId = orderContacts(conversations(), offers())[digit - 1];
    if (interactionId) select({ kind: 'contact', interactionId });
  };
  return {
    'contact/1': contact(1),
    'contact/2': contact(2),
    'contact/3': contact(3),
    'contact/4': contact(4),
    'contact/5': contact(5),
    'contact/6': contact(6),
    'contact/7': contact(7),
    'contact/8': contact(8),
    'contact/9': contact(9),
    'day/open': () => select({ kind: 'day' }),
    'palette/open': () =>
      showOverlay(useView.getState().overlay === 'palette' ? 'none' : 'palette'),
    'knowledge/open': () => toggleArticle(ask, isReading()),
    ...mergeActions({ act, nowMs }),
    ...caseActions,
    'customer/edit': editShownCard,
    'notice/undo': undoLast,
    'timeline/find': () => {
      // Without a customer in the middle there is nothing to look through, and the next one is not opened looking.
      if (customerIdOf(readSelected()) !== null) findInHistory();
    },
    'timeline/copy-link': copyShownLink,
    'briefing/read': () => {
      const shown = deriveShownBriefing(
        { briefings: readSlice('briefings'), offers: offers(), conversations: conversations() },
        nowMs(),
      );
      if (shown) void act('briefing/read', { briefingId: shown.briefing.id });
    },
    'article/right': () => void sayWhether(act, 'right'),
    'article/wrong': () => void sayWhether(act, 'wrong'),
    'article/propose': toggleProposing,
    'shelf/open': () => {
      if (readIsLead()) openPage(readShownPage() === 'shelf' ? 'none' : 'shelf');
    },
    'outbox/open': () =>
      openPage(
        useView.getState().page === 'outbox' && readShownPage() === 'outbox' ? 'none' : 'outbox',
      ),
    'keys/open': () => showOverlay(useView.getState().overlay === 'keys' ? 'none' : 'keys'),
    'settings/open': () => openPage('settings'),
  };
}
