/**
 * Every intent of the desk and who carries it out: one total table. The payload is checked here before anything sees it;
 * whatever happens, the page gets an answer.
 */
import {
  deskIntents,
  type DeskAnswer,
  type DeskIntent,
  type DeskIntentName,
} from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { CentreAnswer, CentreRequest, CentreRequestName } from '#src/centre/wire.ts';
import type { SettingsEdit } from '#src/policy/settings.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { refusal } from '../page-links.ts';
import type { CardEdits } from './card-edits.ts';
import type { Calls } from './calls.ts';
import type { ChatOffers } from './chat-offers.ts';
import type { Chats } from './chats.ts';
import type { CompanyActs } from './company.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import type { Customers } from './customers.ts';
import { createDeskFaults } from './desk-faults.ts';
import type { DesktopPart } from './desktop.ts';
import type { Dialling } from './dialling.ts';
import type { Differences } from './differences.ts';
import type { FollowUps } from './follow-ups.ts';
import type { Knowledge } from './knowledge.ts';
import type { Forgetting } from './forgetting.ts';
import type { CaseActs } from './case-acts.ts';
import type { Merges } from './merges.ts';
import { needsCentre } from './plain/plain-mode.ts';
import type { PlainCredentials } from './plain/plain-credentials.ts';
import type { Notes } from './notes.ts';
import { createOutboxPage } from './outbox-page.ts';
import type { PresenceWishes } from './presence.ts';
import type { RingProofRunner } from './ring-proof.ts';
import type { SignIn } from './sign-in.ts';
import { SOUND_SETTINGS, withSoundEdit } from './sound.ts';
import type { Team } from './team.ts';
import {
  findConversation,
  findOffer,
  isUntoldSince,
  patchConversation,
  type Truth,
} from './truth.ts';
import type { Writing } from './writing.ts';

export interface IntentParts {
  readonly calls: Calls;
  readonly chats: Chats;
  readonly chatOffers: ChatOffers;
  readonly team: Team;
  readonly knowledge: Knowledge;
  readonly notes: Notes;
  readonly merges: Merges;
  readonly forgetting: Pick<Forgetting, 'acts'>;
  readonly caseActs: CaseActs;
  readonly company: CompanyActs;
  readonly customers: Customers;
  /** Who writes cards: the centre, or this machine where there is none. */
  readonly cards: Pick<Customers, 'create' | 'update' | 'link'>;
  readonly cardEdits: Pick<CardEdits, 'settle'>;
  readonly dialling: Dialling;
  readonly followUps: FollowUps;
  readonly presence: PresenceWishes;
  readonly ringProof: RingProofRunner;
  readonly differences: Differences;
  readonly signIn: SignIn;
  readonly writing: Writing;
  readonly desktop: DesktopPart;
  /** Only of a desk without a centre. */
  readonly plain: PlainCredentials | null;
  /** What must not be kept, out of every text that somebody wrote. */
  mask<T>(value: T): T;
  /** Gives the phone the devices of the settings. */
  configureDevices(): void;
}

type Handlers = {
  readonly [N in DeskIntentName]: (payload: DeskIntent<N>) => Promise<Answer<DeskAnswer<N>>>;
};

/** The page's question, from name and raw payload to its answer. */
export function createIntents(
  ctx: SessionContext,
  parts: IntentParts,
): (name: string, payload: unknown) => Promise<Answer<unknown>> {
  const { calls, company, customers, dialling, followUps, presence, signIn, writing } = parts;
  const writeFault = createDeskFaults(ctx.ports);
  const outboxPage = createOutboxPage(ctx, (row) => {
    writing.onDiscarded(row);
    parts.chats.onDiscarded(row);
  });
  let chosenLanguage = ctx.options.language;

  const centre = async <N extends CentreRequestName>(
    name: N,
    payload: CentreRequest<N>,
  ): Promise<Answer<CentreAnswer<N>>> => {
    const answer = await ctx.centre.request(name, payload);
    return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
  };

  const practice = async <N extends 'practice/scenarios' | 'practice/call' | 'practice/pace'>(
    name: N,
    payload: CentreRequest<N>,
  ): Promise<Answer<CentreAnswer<N>>> =>
    ctx.truth().session.capabilities?.practice ? centre(name, payload) : refusal('centre-refused');

  const setRecording: Handlers['recording/set'] = async ({ interactionId, state, because }) => {
    const before = findConversation(ctx.truth(), interactionId);
    if (!before) return refusal('not-found');
    ctx.change((truth) => patchConversation(truth, interactionId, { isAskingRecording: true }));
    const answer = await centre('recording/set', {
      interactionId,
      state,
      ...(because && { because }),
    });
    const fault = answer.ok ? null : answer.error;
    ctx.change((truth) => {
      const found = findConversation(truth, interactionId);
      if (!found) return truth;
      const isNews = answer.ok && isUntoldSince(truth, before);
      return patchConversation(truth, interactionId, {
        interaction: isNews
          ? {
              ...found.interaction,
              recording: answer.value.state,
              recordingPause: answer.value.pause ?? null,
            }
          : found.interaction,
        isAskingRecording: false,
        fault: fault ?? (found.fault?.code === 'recorder-silent' ? null : found.fault),
      });
    });
    return answer.ok ? done : answer;
  };

  const setSettings = (asked: SettingsEdit): Promise<Answer<Nothing>> => {
    const edit = withSoundEdit(asked, ctx.truth());
    const changed = ctx.settingsFile.edit(edit);
    if (!changed.ok) return Promise.resolve(refusal(changed.error));
    // The language of this start (`--lang`) stands until the agent chooses another.
    const language =
      'language' in edit ? changed.value.language : (chosenLanguage ?? changed.value.language);
    if ('language' in edit) chosenLanguage = null;
    ctx.change((truth) => {
      // An account given at the start is in force and not in the file.
      const sip = 'sip' in edit ? changed.value.sip : truth.settings.sip;
      return { ...truth, settings: { ...changed.value, language, sip } };
    });
    if (SOUND_SETTINGS.some((key) => key in edit)) parts.configureDevices();
    return Promise.resolve(done);
  };

  const handlers: Handlers = {
    'session/sign-in': (who) => signIn.signIn(who),
    'session/sign-out': ({ evenWithOpenContacts }) => signIn.signOut(evenWithOpenContacts),
    'presence/set': (set) => {
      // Who chooses is there.
      parts.ringProof.here();
      return presence.wish({ kind: 'set', presence: set.presence });
    },
    'presence/cancel-next': () => presence.wish({ kind: 'cancel-next' }),
    // One key takes what is offered, with a phone or without; without an id it means calls alone.
    'call/answer': ({ interactionId: id }) =>
      id && isOfferedInWriting(ctx.truth(), id) ? parts.chatOffers.accept(id) : calls.answer(id),
    'call/reject': ({ interactionId: id }) =>
      id && isOfferedInWriting(ctx.truth(), id) ? parts.chatOffers.decline(id) : calls.reject(id),
    'call/hang-up': ({ callId }) => calls.ask(callId, { kind: 'agent/hang-up' }),
    'call/hold': ({ callId }) => calls.ask(callId, { kind: 'agent/hold' }),
    'call/resume': ({ callId }) => calls.resume(callId),
    'call/mute': ({ callId, isMuted }) => calls.ask(callId, { kind: 'agent/mute', isMuted }),
    'call/dtmf': ({ callId, digits }) => calls.ask(callId, { kind: 'agent/dtmf', digits }),
    'call/dial': (intent) => dialling.dial(intent),
    'recording/set': setRecording,
    'draft/save': (save) => writing.saveDraft(save),
    'wrap-up/complete': (intent) => writing.complete(intent),
    'wrap-up/extend': ({ interactionId }) => writing.extend(interactionId),
    'customer/find': ({ query }) => customers.find(query),
    'customer/get': ({ customerId }) => customers.get(customerId),
    'customer/create': (edit) => parts.cards.create(edit),
    'customer/update': (edit) => parts.cards.update(edit),
    'customer/link': (to) => parts.cards.link(to),
    'conflict/settle': (what) => parts.cardEdits.settle(what),
    'timeline/page': (page) => customers.timeline(page),
    'timeline/find': (wanted) => customers.findEntries(wanted),
    'timeline/agents': ({ customerId }) => customers.entryAgents(customerId),
    'customer/year': ({ customerId }) => customers.year(customerId),
    ...company,
    ...parts.chats.acts,
    ...parts.team.acts,
    ...parts.knowledge.acts,
    ...parts.merges.acts,
    ...parts.forgetting.acts,
    ...parts.caseActs.acts,
    ...parts.desktop.acts,
    'missed/dismiss': ({ interactionId }) => {
      ctx.change((truth) => ({
        ...truth,
        missed: truth.missed.filter((one) => one.interactionId !== interactionId),
      }));
      return Promise.resolve(done);
    },
    'follow-up/done': ({ followUpId }) => followUps.done(followUpId),
    'follow-up/undo': ({ followUpId }) => followUps.undo(followUpId),
    'note/keep': (keep) => parts.notes.keep(keep),
    'note/kept': (of) => parts.notes.kept(of),
    'note/write': (note) => parts.notes.write(note),
    'settings/set': setSettings,
    'sip/set': ({ account, password }) =>
      parts.plain ? parts.plain.set(account, password) : Promise.resolve(refusal('not-now')),
    'difference/keep': ({ interactionId }) => parts.differences.keep(interactionId),
    'difference/rejoin': ({ interactionId }) => parts.differences.rejoin(interactionId),
    'difference/give-up': ({ interactionId }) => parts.differences.giveUp(interactionId),
    'ring/check': () => parts.ringProof.check(),
    'check/record': (check) => ctx.phone('check/record', check),
    'check/play-back': () => ctx.phone('check/play-back', {}),
    'check/speaker': (check) => ctx.phone('check/speaker', check),
    'check/microphone': (check) => ctx.phone('check/microphone', check),
    'headset/test': (test) => ctx.phone('headset/test', test),
    'headset/take-back': (device) => ctx.phone('headset/take-back', device),
    'headset/ask': async () => {
      const answer = await ctx.phone('headset/ask', {});
      if (answer.ok) ctx.ports.showPhone?.();
      return answer;
    },
    'outbox/list': () => outboxPage.list(),
    'desk/fault': (fault) => {
      writeFault(fault);
      return Promise.resolve(done);
    },
    'outbox/discard': (what) => outboxPage.discard(what),
    'outbox/restore': (what) => outboxPage.restore(what),
    'outbox/reopen': (what) => outboxPage.reopen(what),
    'outbox/retry': async ({ id }) => ((await ctx.outbox.retry(id)) ? done : refusal('not-found')),
    'practice/scenarios': () => practice('practice/scenarios', {}),
    'practice/call': (call) => practice('practice/call', call),
    'practice/pace': (pace) => practice('practice/pace', pace),
  };

  return async (name, payload) => {
    if (!Object.hasOwn(deskIntents, name)) return refusal('invalid');
    const known = name as DeskIntentName;
    const parsed = deskIntents[known].payload.safeParse(payload ?? {});
    if (!parsed.success) {
      ctx.ports.log.warn('desk', 'invalid payload', { name });
      return refusal('invalid');
    }
    if (parts.plain && needsCentre(known)) return refusal('needs-centre');
    const isOpenToAll = known === 'session/sign-in' || known.startsWith('settings/');
    const isLate = ctx.truth().session.state !== 'signed-in' && !isOpenToAll;
    if (isLate && NEEDS_SESSION.some((prefix) => known.startsWith(prefix)))
      return refusal('signed-out');
    const handler = handlers[known] as (checked: unknown) => Promise<Answer<unknown>>;
    return handler(parts.mask(parsed.data));
  };
}

const isOfferedInWriting = (truth: Truth, id: InteractionId): boolean => {
  const found = findOffer(truth, id) ?? findConversation(truth, id);
  const interaction = found && 'offer' in found ? found.offer.interaction : found?.interaction;
  return interaction !== undefined && interaction.channel !== 'call';
};

/** Beside a conversation, or without one. */
const TEAM = [
  'chat/',
  'help/',
  'team/',
  'supervise/',
  'shadow/',
  'team-chat/',
  'audit/',
  'offer/',
  'whisper/',
];
const COMPANY = ['people/', 'consult/', 'party/', 'transfer/', 'card/'];
/** Without a session these have no meaning; calls that live go on and stay in the agent's hands. */
const NEEDS_SESSION = [
  'conflict/',
  'presence/',
  'customer/',
  'case/',
  'timeline/',
  'note/',
  'article/',
  'glossary/',
  'briefing/',
  'search/',
  'practice/',
  'recording/',
  ...COMPANY,
  ...TEAM,
];
