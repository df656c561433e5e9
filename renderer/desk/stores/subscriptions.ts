/**
 * The only place of effects: core's frames go into the stores, and changes of the stores become announcements, desktop
 * notices, loading of histories and saving of drafts. Started once by the desk; answers the one remover of all.
 */
import { deriveCompanyControls } from '#src/call/company-controls.ts';
import {
  type Conversation,
  type DeskSlice,
  type DeskSliceName,
  deskFrame,
  deskSlices,
  slicesIn,
} from '#src/contracts/desk.ts';
import type { CustomerId, InteractionId } from '#src/model/ids.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { asKept, saveAfter } from '../privacy/kept-masked.ts';
import { NOTE_ID } from '../wrap-up/note-id.ts';
import { followSound } from '../call/follow-sound.ts';
import { recoveryWords } from '../call/recovery-words.ts';
import { followVoice } from '../call/voice-history.ts';
import { isChat } from '../chat/chats.ts';
import { followChats } from '../chat/follow-chats.ts';
import { followKnowledge } from '../knowledge/follow-knowledge.ts';
import { followNotes } from '../notes/follow-notes.ts';
import { followHelp } from '../help/follow-help.ts';
import { followShadow } from '../shadow/follow-shadow.ts';
import { followTeamChat } from '../team-chat/follow-team-chat.ts';
import { followWhispers } from '../whispers/follow-whispers.ts';
import { describeParty, describeWriter, findSelf } from '../company/party-words.ts';
import { isTextField } from '../keys/text-field.ts';
import { describeFrom } from '../offers/offer-from.ts';
import { afterPaint } from '../parts/after-paint.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { textFor } from '../text/text-for.ts';
import { texts } from '../text/texts.ts';
import { openEntryLink } from '../timeline/entry-link.ts';
import { receiveCases } from '../cases/receive-cases.ts';
import { receiveOldDraft } from '../notes/receive-old-draft.ts';
import { receiveForgotten } from '../forget/receive-forgotten.ts';
import { receiveCustomers, shownUnder } from '../merge/receive-customers.ts';
import { isOnlyBeside } from '../team/lead-acts.ts';
import { followTeam } from '../team/watch-team.ts';
import type { Ask, DeskLink } from './ask.ts';
import { dropDraft, isSameDraft, markDraft, useDrafts, type LocalDraft } from './drafts.ts';
import { setLinkState, useLinkState } from './link-state.ts';
import { announce, showFault, showNotice } from './notices.ts';
import { customerIdOf, isLive, readSelected } from './selected.ts';
import { readSlice, slices, watchSlice, writeSlice } from './slices.ts';
import { notificationWords, notifyHidden } from './notification-words.ts';
import { receiveQueues, receiveRows } from './team.ts';
import { loadTimeline, readTimelineAgain } from './load-timeline.ts';
import { type Added, addEntries, putCard, useTimelines } from './timelines.ts';
import { select, selectBeneath, showOverlay, useView } from './view.ts';

/** What the effects need from the page. */
export interface SubscriptionPorts {
  readonly link: DeskLink;
  readonly ask: Ask;
  readonly page: Window & typeof globalThis;
  readonly nowMs: () => number;
}

const SAVE_AFTER_MS = 250;
const RETRY_SAVE_MS = 2000;

const text = () => texts[readSlice('settings')?.language ?? defaultSettings.language];
const isSliceName = (name: string): name is DeskSliceName => name in deskSlices;

/** Starts every effect. */
export function startSubscriptions(ports: SubscriptionPorts): () => void {
  const removers = [
    receiveFrames(ports),
    followLink(ports),
    followOffers(ports),
    followConversations(),
    followCustomer(ports),
    followCards(ports),
    followPicker(),
    followTeam(ports.ask),
    saveDrafts(ports),
    followChats(ports),
    followHelp(),
    followSound(),
    followVoice(),
    followWhispers(ports),
    followTeamChat(ports),
    followShadow(),
    followKnowledge(ports.ask),
    followNotes(ports.ask, ports.page),
    dressPage(ports.page),
    tellInFront(ports),
  ];
  return () => {
    for (const remove of removers) remove();
  };
}

function receiveFrames({ link, ask, nowMs }: SubscriptionPorts): () => void {
  return link.onTell((payload) => {
    const parsed = deskFrame.safeParse(payload);
    if (!parsed.success) return;
    const frame = parsed.data;
    switch (frame.kind) {
      case 'hello':
        return;
      case 'slice':
      case 'slices':
        for (const { name, value } of slicesIn(frame))
          if (isSliceName(name)) receiveSlice(name, value);
        return;
      case 'timeline/added':
        addEntries(asShown([frame]));
        return;
      case 'timeline/grew':
        addEntries(asShown(frame.added));
        return;
      case 'customers/changed':
        receiveCustomers(frame, (id) => void loadTimeline(ask, id, 'first'));
        return;
      case 'cases/changed':
        receiveCases(frame);
        return;
      case 'draft/old':
        receiveOldDraft(frame, nowMs());
        return;
      case 'customers/forgotten':
        receiveForgotten(frame);
        return;
      case 'focus':
        // A lead who is beside somebody keeps the team before them.
        if (isOnlyBeside(frame.interactionId)) return;
        selectBeneath({ kind: 'contact', interactionId: frame.interactionId });
        return;
      case 'offer/late':
        tellLate(frame.interactionId);
        return;
      case 'dial/offered':
        // Never dialled from here: it stands where the agent would type it, and Enter is theirs.
        showOverlay('dial');
        useView.setState({ offeredNumber: frame.number });
        return;
      case 'entry/offered':
        void openEntryLink(ask, frame);
        return;
      case 'team/rows':
        receiveRows(frame.rows, frame.isWhole);
        return;
      case 'team/queues':
        receiveQueues(frame.queues, frame.isWhole);
        return;
    }
  });
}

/** Under the customer whose history it stands in. */
const asShown = (added: readonly Added[]): readonly Added[] =>
  added.map((one) => {
    const customerId = shownUnder(one.entry.customerId);
    return customerId === one.entry.customerId
      ? one
      : { ...one, entry: { ...one.entry, customerId } };
  });

/** A slice that does not fit is left out: the last good one stays on screen rather than a white page. */
function receiveSlice<N extends DeskSliceName>(name: N, value: unknown): void {
  const parsed = deskSlices[name].safeParse(value);
  if (parsed.success) writeSlice(name, parsed.data as DeskSlice<N>);
  else console.error('desk: a slice does not fit its contract', name);
}

function followLink({ link, nowMs }: SubscriptionPorts): () => void {
  return link.onState((state) => {
    if (state === 'open') setLinkState('open', nowMs());
    else if (useLinkState.getState().state === 'open') setLinkState('lost', nowMs());
  });
}

function followOffers({ page }: SubscriptionPorts): () => void {
  const shown = new Map<InteractionId, Notification>();
  return watchSlice('offers', (offers, before) => {
    const known = new Map(
      (before ?? []).map(({ offer }) => [
        offer.interaction.id,
        nameOfContact(offer.interaction, offer.customer, text()),
      ]),
    );
    const ringing = new Set((offers ?? []).map(({ offer }) => offer.interaction.id));
    for (const [id, notification] of shown) {
      if (ringing.has(id)) continue;
      notification.close();
      shown.delete(id);
    }
    for (const { offer } of offers ?? []) {
      const name = nameOfContact(offer.interaction, offer.customer, text());
      const former = known.get(offer.interaction.id);
      if (former === name) continue;
      const why = offer.interaction.intent ?? '';
      const from = describeFrom(offer.from, textFor(text(), offer.interaction.channel));
      const words = isChat(offer.interaction) ? text().chat.offer : text().offer;
      announce(from ? text().company.offer.announce(from, name) : words.announce(name, why));
      // Known, and somebody else than was said first.
      if (former !== undefined) continue;
      bringForward(offer.interaction.id, page);
      // Where the shell shows notifications, core rings with one of its own, which has buttons and knows of a locked screen.
      if (readSlice('session')?.shell !== 'web') continue;
      const said = notificationWords(name, why);
      const notification = notifyHidden(
        page,
        words.notification(said.name),
        { body: said.words, tag: 'puesto-offer' },
        () => select({ kind: 'contact', interactionId: offer.interaction.id }),
      );
      if (notification) shown.set(offer.interaction.id, notification);
    }
    const [first] = offers ?? [];
    const waits =
      first && isChat(first.offer.interaction)
        ? text().chat.offer.writes
        : text().presence.reserved;
    page.document.title = first ? `● ${waits} · Puesto` : 'Puesto';
  });
}

/** An offer that nobody can take any more, and nobody else can say so. */
function tellLate(id: InteractionId): void {
  const found = (readSlice('offers') ?? []).find(({ offer }) => offer.interaction.id === id)?.offer;
  if (!found) return;
  const name = nameOfContact(found.interaction, found.customer, text());
  showNotice('warn', text().chat.offer.late(name));
}

/** Someone calling comes to the middle only when nothing live is there and the agent is not writing. */
function bringForward(interactionId: InteractionId, page: Window): void {
  const hasContact = (readSlice('conversations') ?? []).some((each) => !each.isCompletedHere);
  if (hasContact || isTextField(page.document.activeElement)) return;
  const { overlay, isRecordingKey } = useView.getState();
  if (overlay === 'none' && !isRecordingKey) select({ kind: 'contact', interactionId });
}

function followConversations(): () => void {
  return watchSlice('conversations', (conversations, before) => {
    const earlier = new Map((before ?? []).map((each) => [each.interaction.id, each]));
    for (const each of conversations ?? []) {
      announceChange(each, earlier.get(each.interaction.id));
      const local = useDrafts.getState().byId[each.interaction.id];
      if (local) letGo(each, local);
      earlier.delete(each.interaction.id);
    }
    for (const id of earlier.keys()) dropDraft(id);
  });
}

/** Core keeps what is written here; masked, it stays as it was typed until the agent leaves the field. */
function letGo({ interaction: { id }, draft }: Conversation, local: LocalDraft): void {
  const isSame = isSameDraft(local.draft, draft);
  if (!isSame && !isSameDraft({ ...local.draft, note: asKept(local.draft.note) }, draft)) return;
  if (!isSame && document.activeElement?.id === NOTE_ID) markDraft(id, local.edit, 'kept');
  else dropDraft(id);
}

function announceChange(now: Conversation, before: Conversation | undefined): void {
  const state = now.call?.state;
  if (state && state.kind !== before?.call?.state.kind) {
    const said =
      state.kind === 'ended'
        ? text().call.ended[now.interaction.endReason ?? state.reason]
        : text().call.states[state.kind];
    announce(text().call.announceState(nameOfContact(now.interaction, now.customer, text()), said));
  }
  announceCompany(now, before);
  const recovery = recoveryWords(now.recovery, text());
  if (recovery !== null && now.recovery?.atMs !== before?.recovery?.atMs) announce(recovery);
  if (now.call?.isMuted && before?.call?.isMuted === false) announce(text().call.muted);
  if (now.fault && now.fault.code !== before?.fault?.code) {
    const { what, todo } = text().faults[now.fault.code];
    announce(`${what} ${todo}`);
  }
  if (before && isLive(before) && !isLive(now) && now.call?.state.kind === 'ended') {
    const { reason } = now.call.state;
    if (reason === 'failed' || reason === 'media-lost' || reason === 'line-lost')
      showFault({ code: 'call-broke', retryable: false });
  }
}

const isHeld = (conversation: Conversation | undefined): boolean =>
  conversation?.call?.state.kind === 'held';

/** Who came, who left, who hears whom now, and what came back. */
function announceCompany(now: Conversation, before: Conversation | undefined): void {
  const { company } = now;
  if (!company || company === before?.company) return;
  const agentId = readSlice('session')?.agent?.id;
  const self = findSelf(company.parties, agentId);
  const words = textFor(text(), now.interaction.channel);
  const describe = isChat(now.interaction) ? describeWriter : describeParty;
  const said = new Map(
    (before?.company?.parties ?? []).map((party) => [
      party.id,
      describe(party, before?.company ?? company, words, self, isHeld(before)).words,
    ]),
  );
  for (const party of company.parties) {
    if (party.id === self?.id || party.role === 'customer' || party.state === 'left') continue;
    const line = describe(party, company, words, self, isHeld(now));
    if (said.get(party.id) !== line.words)
      announce(words.call.announceState(party.name, line.words));
  }
  const { returned } = company;
  if (returned && returned.atMs !== before?.company?.returned?.atMs) {
    const { what, todo } = words.company.returned[returned.reason];
    announce(`${what(returned.targetName)} ${todo}`);
  }
}

function followCustomer({ ask, page }: SubscriptionPorts): () => void {
  let shown: CustomerId | null = null;
  let giveUp = (): void => undefined;
  const look = () => {
    const selected = readSelected();
    const id = customerIdOf(selected);
    if (id === shown) return;
    shown = id;
    giveUp();
    if (id === null) return;
    const load = () => void loadTimeline(ask, id, 'first');
    // Who rings is drawn first: what the question costs here and in core would take its time from that.
    if (selected.kind === 'offer') giveUp = afterPaint(page, load);
    else load();
    if (selected.kind !== 'customer') return;
    void ask('customer/get', { customerId: id }).then((answer) => {
      if (answer.ok) putCard(answer.value);
    });
  };
  look();
  const removers = [
    useView.subscribe(look),
    slices.offers.subscribe(look),
    slices.conversations.subscribe(look),
    watchSlice('strip', (strip, before) => {
      const isBack = strip?.centre.state === 'connected' && before?.centre.state !== 'connected';
      const source = shown ? useTimelines.getState().byId[shown] : undefined;
      if (isBack && shown && source?.timeline?.source !== 'centre')
        void readTimelineAgain(ask, shown);
    }),
  ];
  return () => {
    giveUp();
    for (const remove of removers) remove();
  };
}

/** A colleague's card that stands in the middle of a visible desk has been read: its author is told, once. */
function followCards({ ask, page }: SubscriptionPorts): () => void {
  const told = new Set<string>();
  const look = () => {
    const selected = readSelected();
    if (page.document.hidden || useView.getState().page !== 'none') return;
    const card =
      selected.kind === 'offer'
        ? selected.ringing.offer.from?.card
        : selected.kind === 'conversation'
          ? selected.conversation.company?.card
          : null;
    if (!card || card.readAtMs !== null) return;
    if (card.fromName === readSlice('session')?.agent?.name) return;
    const key = `${card.interactionId} ${card.sentAtMs} ${card.correctedAtMs ?? ''}`;
    if (told.has(key)) return;
    told.add(key);
    void ask('card/read', { interactionId: card.interactionId }).then((answer) => {
      if (!answer.ok) told.delete(key);
    });
  };
  look();
  const removers = [
    useView.subscribe(look),
    slices.offers.subscribe(look),
    slices.conversations.subscribe(look),
  ];
  page.document.addEventListener('visibilitychange', look);
  return () => {
    for (const remove of removers) remove();
    page.document.removeEventListener('visibilitychange', look);
  };
}

/** The picker goes with the contact that it was opened for, or when the act has lost its meaning; then keys are free again. */
function followPicker(): () => void {
  const look = () => {
    const { overlay, pickerFor, page } = useView.getState();
    if (overlay !== 'consult' && overlay !== 'transfer') return;
    const selected = readSelected();
    const strip = readSlice('strip');
    const isThere =
      page === 'none' &&
      selected.kind === 'conversation' &&
      selected.conversation.interaction.id === pickerFor &&
      strip !== null &&
      deriveCompanyControls(selected.conversation, strip, 0)[overlay].state !== 'hidden';
    if (!isThere) showOverlay('none');
  };
  const removers = [useView.subscribe(look), slices.conversations.subscribe(look)];
  return () => {
    for (const remove of removers) remove();
  };
}

function saveDrafts({ ask, page }: SubscriptionPorts): () => void {
  const timers = new Map<InteractionId, number>();
  const save = async (id: InteractionId) => {
    timers.delete(id);
    const local = useDrafts.getState().byId[id];
    if (!local) return;
    markDraft(id, local.edit, 'saving');
    const answer = await ask('draft/save', { interactionId: id, draft: local.draft });
    if (answer.ok) return;
    markDraft(id, local.edit, 'failed');
    if (useDrafts.getState().byId[id]?.state === 'failed') plan(id, RETRY_SAVE_MS);
  };
  const plan = (id: InteractionId, afterMs: number) => {
    page.clearTimeout(timers.get(id));
    timers.set(
      id,
      page.setTimeout(() => void save(id), afterMs),
    );
  };
  const flush = () => {
    for (const [id, timer] of timers) {
      page.clearTimeout(timer);
      void save(id);
    }
  };
  const remove = useDrafts.subscribe(({ byId }, before) => {
    for (const [id, local] of Object.entries(byId) as [
      InteractionId,
      (typeof byId)[InteractionId],
    ][])
      if (local && local.edit !== before.byId[id]?.edit)
        plan(id, saveAfter(local.draft.note, SAVE_AFTER_MS));
  });
  page.addEventListener('pagehide', flush);
  page.addEventListener('blur', flush);
  return () => {
    remove();
    page.removeEventListener('pagehide', flush);
    page.removeEventListener('blur', flush);
    for (const timer of timers.values()) page.clearTimeout(timer);
  };
}

/** Where no shell sees the window itself: whether it can be seen. Behind another window it still counts as seen. */
function tellInFront({ ask, page }: SubscriptionPorts): () => void {
  const tell = () => {
    if (readSlice('session')?.shell === 'web')
      void ask('desktop/in-front', { isInFront: !page.document.hidden });
  };
  page.document.addEventListener('visibilitychange', tell);
  return () => page.document.removeEventListener('visibilitychange', tell);
}

function dressPage(page: Window): () => void {
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  const dress = () => {
    const { language, theme, textSize } = readSlice('settings') ?? defaultSettings;
    const root = page.document.documentElement;
    root.lang = language;
    root.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    root.dataset['textSize'] = String(textSize);
  };
  dress();
  dark.addEventListener('change', dress);
  const remove = watchSlice('settings', dress);
  return () => {
    remove();
    dark.removeEventListener('change', dress);
  };
}
