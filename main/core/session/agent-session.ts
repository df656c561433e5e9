/**
 * THE ONE WRITER. It holds the truth, lets the parts beside it change it one step at a time, and publishes what changed.
 * Centre events, phone facts and desk intents come in; machines decide; effects go to phone, centre and store. Nothing else
 * in the program changes a call, a presence or a conversation.
 */
import { isLive } from '#src/call/call-set.ts';
import type { CentreAnswer } from '#src/centre/wire.ts';
import { DESK_CONTRACT, type DeskFrame, type Session } from '#src/contracts/desk.ts';
import type { PhoneFact } from '#src/contracts/phone.ts';
import { isQuiet } from '#src/offline/outbox-rules.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import { createEventStream, type StreamState } from '../centre/event-stream.ts';
import { createOutboxRunner } from '../offline/outbox-runner.ts';
import type { DeskFile } from '../policy/desk-file.ts';
import type { SettingsFile } from '../policy/settings-file.ts';
import type { Core, CoreOptions, CorePorts } from '../ports.ts';
import type { StoreClient } from '../store/store-client.ts';
import { createBriefings } from './briefings.ts';
import { createCalls } from './calls.ts';
import { createCallers } from './callers.ts';
import { createAsidePorts } from './aside-ports.ts';
import { createBeside } from './beside.ts';
import { createChatKeeping } from './chat-keeping.ts';
import { createChatOffers } from './chat-offers.ts';
import { createCardEdits } from './card-edits.ts';
import { createChats } from './chats.ts';
import { centreKey } from './centre-key.ts';
import { createCallVoice } from './call-voice.ts';
import { createCentreEvents } from './centre-events.ts';
import { createCompany } from './company.ts';
import type { SessionContext } from './context.ts';
import { createCustomerSync } from './customer-sync.ts';
import { createCustomers } from './customers.ts';
import { createDesktop } from './desktop.ts';
import { createDialling, newNameAfter } from './dialling.ts';
import { createDifferences } from './differences.ts';
import { createDeskPort } from './desk-port.ts';
import { withDiskWatch } from './disk-watch.ts';
import { startLocalWrapUps } from './ending.ts';
import { createFollowUps } from './follow-ups.ts';
import { createForgetting, withoutForgotten, type Gone } from './forgetting.ts';
import { createGlossarySync } from './glossary-sync.ts';
import { createHeadsets } from './headsets.ts';
import { createIntents } from './intents.ts';
import { createKnowledge } from './knowledge.ts';
import { createKnowledgeSync } from './knowledge-sync.ts';
import { createNotes } from './notes.ts';
import { createCaseActs } from './case-acts.ts';
import { createMergeView } from './merge-view.ts';
import { createMerges } from './merges.ts';
import { createPhoneCredentials } from './phone-credentials.ts';
import { createLateOffers } from './late-offers.ts';
import { createPhoneFacts } from './phone-facts.ts';
import { createPhonePort } from './phone-port.ts';
import { createPlainParts } from './plain/plain-parts.ts';
import { isPlain } from './plain/plain-mode.ts';
import { createPresence } from './presence.ts';
import { createPrivacyFilter } from './privacy.ts';
import { createPublisher } from './publisher.ts';
import { createQuality } from './quality.ts';
import { createReactions } from './reactions.ts';
import { createRetention } from './retention.ts';
import { createRingProof } from './ring-proof.ts';
import { withRingable } from './ringable.ts';
import { createSignIn } from './sign-in.ts';
import { withCentre, withDisk, withStorage, withHeard, withOutbox } from './strip.ts';
import { createSound, toDevicesCommand } from './sound.ts';
import { createTeam } from './team.ts';
import { createToldEntries } from './told-entries.ts';
import { emptyTruth, pruned, type ConversationState, type Truth } from './truth.ts';
import { withUnsent } from './unsent.ts';
import { createWriting } from './writing.ts';

export interface AgentSessionDeps {
  readonly ports: CorePorts;
  readonly options: CoreOptions;
  readonly random: () => number;
  readonly client: CentreClient;
  readonly store: StoreClient;
  readonly settingsFile: SettingsFile;
  readonly deskFile: DeskFile;
}

export type AgentSession = Core & { start(): Promise<void> };

/** Builds the parts around one truth. */
export function createAgentSession(deps: AgentSessionDeps): AgentSession {
  const { ports, options } = deps;
  const privacy = createPrivacyFilter(() => truth.settings.privacy);
  const client = privacy.client(deps.client);
  const gone: Gone = new Set();
  const store = withDiskWatch(withoutForgotten(deps.store, gone), (isFull) => {
    change((now) => withDisk(now, isFull));
  });
  deps.store.onNotices((notices) => {
    change((now) => withStorage(now, notices));
  });
  const { clock, log } = ports;
  const startedAtMs = clock.nowMs();
  const raisers = new Set<() => void>();

  let truth: Truth = firstTruth(deps, startedAtMs);
  let reacted = truth;
  let isReacting = false;
  /** What the phone says while the kept conversations are read; after that null. */
  let unread: PhoneFact[] | null = [];

  const change = (update: (truth: Truth) => Truth): void => {
    const next = withRingable(pruned(update(truth)), clock.nowMs());
    if (next === truth) return;
    truth = next;
    publisher.touch();
    asides.touch();
    if (isReacting) return;
    isReacting = true;
    try {
      while (reacted !== truth) {
        const before = reacted;
        reacted = truth;
        reactions.react(before, reacted);
      }
    } finally {
      isReacting = false;
    }
  };

  const tellDesk = (frame: DeskFrame): void => {
    // A frame about a conversation must find it on the page.
    publisher.flush();
    toldEntries.flush();
    desk.tell(frame);
  };
  const toldEntries = createToldEntries({
    clock,
    timers: ports.timers,
    tell: (frame) => {
      publisher.flush();
      desk.tell(frame);
    },
  });
  const publisher = createPublisher({
    truth: () => truth,
    tell: (frame) => {
      desk.tell(frame);
    },
    later: (run) => {
      // What a ring changes goes with who it is, if that is known in a moment.
      queueMicrotask(() => {
        const lookingUp = callers.lookingUp();
        if (lookingUp) void lookingUp.then(run);
        else run();
      });
    },
  });
  const asides = createAsidePorts(ports, {
    truth: () => truth,
    onAsk: (name, payload) => intents(name, payload),
    later: (run) => {
      queueMicrotask(run);
    },
    startedAtMs,
  });
  const desk = createDeskPort(ports, {
    async onAsk(name, payload) {
      const answer = await intents(name, payload);
      // The page must see the effect before it is told that it happened.
      publisher.flush();
      // Nor may an older state of a contact come after a page with the present one.
      if (name === 'timeline/page') toldEntries.flush();
      return answer;
    },
    onAttached() {
      desk.tell({ kind: 'hello', contract: DESK_CONTRACT, coreStartedAtMs: startedAtMs });
      publisher.reset();
      publisher.flush();
      team.onPage();
    },
  });

  const phone = createPhonePort({
    timers: ports.timers,
    log,
    onFact: (fact) => {
      if (unread) unread.push(fact);
      else facts.onFact(fact);
    },
    onLost: () => {
      facts.onLost();
    },
    onGivenUp: () => {
      facts.onGivenUp();
    },
  });

  const stream = createEventStream({
    clock,
    timers: ports.timers,
    log,
    random: deps.random,
    openSocket: ports.openSocket,
    client,
    baseUrl: options.centreUrl,
    onState: (state) => {
      onStream(state);
    },
    onSnapshot: (snapshot) => {
      centreEvents.onSnapshot(privacy.snapshot(snapshot));
    },
    onEvent: (event) => {
      centreEvents.onEvent(privacy.event(event));
    },
    onHeard: (atMs) => {
      change((now) => withHeard(now, atMs));
    },
    onRefused: (fault) => {
      signIn.onTokenRefused(fault);
    },
  });

  const outbox = createOutboxRunner({
    clock,
    timers: ports.timers,
    log,
    newId: ports.newId,
    random: deps.random,
    store,
    client,
    centre: centreKey(options),
    onRows: (rows) => {
      const shown = rows.filter((row) => !isQuiet(row));
      const needsAttention = shown.filter((row) => row.state === 'needs-attention').length;
      const waiting = shown.length - needsAttention;
      change((now) =>
        withOutbox(withUnsent(now, rows, centreKey(options)), { waiting, needsAttention }),
      );
      cardEdits.onRows(rows);
      signIn.onRows(rows);
      caseActs.onRows(rows);
    },
    newNameAfter,
    onAnswered: (row, answer) => {
      chats.onAnswered(row, answer);
      team.onAnswered(row, answer);
      notes.onAnswered(row, answer);
      caseActs.onAnswered(row, answer);
    },
    onRefused: (row, code) =>
      isQuiet(row)
        ? { alongside: [], then: () => undefined }
        : (chats.onRefused(row, code) ??
          merges.onRefused(row, code) ??
          forgetting.onRefused(row, code)),
    onSent: (row, answer) => {
      writing.onSent(row);
      merges.onSent(row, answer);
      forgetting.onSent(row, answer);
      caseActs.onSent(row);
      cardEdits.onSent(row);
      if (row.name !== 'interaction/dial') return;
      dialling.onReported(row, answer as never);
      const { held } = answer as CentreAnswer<'interaction/dial'>;
      callVoice.onReported(row.interactionId, held.interaction.id);
    },
    onSignInNeeded: () => {
      signIn.onTokenRefused({ code: 'signed-out', retryable: false, status: 401 });
    },
  });

  const ctx: SessionContext = {
    ports,
    options,
    random: deps.random,
    truth: () => truth,
    change,
    centre: client,
    stream,
    store,
    outbox,
    settingsFile: deps.settingsFile,
    deskFile: deps.deskFile,
    phone: phone.command,
    tellDesk,
    tellAdded: toldEntries.add,
    raiseDesk: () => {
      for (const raise of raisers) raise();
    },
  };

  const calls = createCalls(ctx);
  const company = createCompany(ctx, calls, (id) => chats.sentAll(id));
  const mergeView = createMergeView(ctx);
  const customers = createCustomers(ctx, mergeView);
  const merges = createMerges(ctx, customers, mergeView);
  const forgetting = createForgetting(ctx, mergeView, gone);
  const caseActs = createCaseActs(ctx, mergeView);
  const cardEdits = createCardEdits(ctx, customers);
  const writing = createWriting(ctx);
  const notes = createNotes(ctx, customers);
  const presence = createPresence(ctx);
  const followUps = createFollowUps(ctx);
  const briefings = createBriefings(ctx);
  const dialling = createDialling(ctx, calls);
  const plain = isPlain(options) ? createPlainParts(ctx, ports.fetch, calls, () => dialling) : null;
  const credentials = plain?.credentials ?? createPhoneCredentials(ctx);
  const signIn =
    plain?.signIn ??
    createSignIn(ctx, credentials, () => {
      team.forget();
    });
  const chatOffers = createChatOffers(ctx);
  const chats = createChats(ctx, chatOffers);
  const chatKeeping = createChatKeeping(ctx);
  const beside = createBeside(ctx, calls);
  const team = createTeam(ctx, beside);
  const knowledge = createKnowledge(ctx, briefings);
  const knowledgeSync = createKnowledgeSync(ctx);
  const glossarySync = createGlossarySync(ctx);
  const fetchKnowledge = (): void => {
    glossarySync.fetch();
    knowledgeSync.fetch();
  };
  const customerSync = createCustomerSync(ctx, forgetting.onRemoved);
  const retention = createRetention(ctx);
  const desktop = createDesktop(ctx, ports.desktop);
  const quality = createQuality(ctx);
  const differences = createDifferences(ctx, beside);
  const ringProof = createRingProof(ctx, () => void credentials.configure());
  const headsets = createHeadsets(ctx, calls);
  const sound = createSound(ctx);
  const callVoice = createCallVoice(ctx);
  const callers = createCallers(ctx, { hasCentre: !plain });
  const others = [
    ...[beside, quality, sound, callVoice, callers, headsets],
    ...[team, chatKeeping, ringProof, differences, createLateOffers(ctx)],
    ...(plain ? plain.reactions : []),
  ];
  const reactions = createReactions(ctx, { calls, writing, credentials, others });
  const centreEvents = createCentreEvents(
    ctx,
    {
      calls,
      cache: customers,
      followUps,
      briefings,
      chats,
      team,
      merges,
      forgetting,
      wipe: signIn.wipe,
      caseActs,
      fetchKnowledge,
    },
    (reason) => {
      if (reason === 'token-expired')
        signIn.onTokenRefused({ code: 'signed-out', retryable: false, status: 401 });
      else signIn.onEnded(reason);
    },
  );

  const configureDevices = (): void => {
    void phone.command('devices', toDevicesCommand(truth.settings));
  };
  const facts = createPhoneFacts(ctx, calls, {
    hello: () => {
      configureDevices();
      void credentials.configure();
      void phone.command('restate', {});
      reactions.phoneIsNew();
      headsets.phoneIsNew();
    },
    headsets,
    registration: (state, fact) => {
      plain?.credentials.onRegistration(fact);
      if (state === 'refused') credentials.onRefused();
    },
    woke: ringProof.onWoke,
    sound,
    quality: (measured) => {
      sound.onQuality(measured);
      callVoice.onQuality(measured);
    },
    referred: (fact) => plain?.company.onReferred(fact),
  });
  const intents = createIntents(ctx, {
    calls,
    chats,
    chatOffers,
    company: plain ? { ...company, ...plain.company.acts } : company,
    team,
    knowledge,
    notes,
    merges,
    forgetting,
    caseActs,
    customers,
    dialling,
    followUps,
    presence,
    differences,
    ringProof,
    signIn,
    writing,
    desktop,
    plain: plain?.credentials ?? null,
    cards: plain?.cards ?? { ...customers, update: cardEdits.update },
    cardEdits,
    mask: privacy.mask,
    configureDevices,
  });

  client.onTokenRefused((fault) => {
    signIn.onTokenRefused(fault);
  });

  const onStream = (state: StreamState): void => {
    const before = truth.strip.centre.state;
    change((now) => withCentre(now, state, clock.nowMs()));
    const after = truth.strip.centre.state;
    if (before === after) return;
    log.info('centre', after);
    if (after === 'connected') {
      outbox.setOnline(true);
      facts.onConnected();
      cardEdits.onRows(outbox.rows());
      signIn.confirmed();
      void credentials.ensureIfMissing();
      // The newest first: they are few, and the likeliest to call.
      void customers.warm().then(customerSync.fetch);
      fetchKnowledge();
    }
    if (before === 'connected') {
      outbox.setOnline(false);
      presence.onSilent();
      chats.onSilent();
      if (after === 'unreachable') startLocalWrapUps(ctx);
    }
  };

  const readUp = (): void => {
    const waiting = unread ?? [];
    unread = null;
    for (const fact of waiting) facts.onFact(fact);
  };

  return {
    start: () => {
      desktop.start();
      return signIn.start(readUp);
    },
    attachDesk: desk.attach,
    attachPhone: phone.attach,
    attachAside: asides.attach,
    offerNumber: (number) => {
      tellDesk({ kind: 'dial/offered', number });
    },
    offerEntry: ({ customerId, entryId, startedAtMs }) => {
      tellDesk({ kind: 'entry/offered', customerId, entryId, startedAtMs });
    },
    phoneGone: phone.gone,
    liveWork: () => ({
      calls: truth.calls.filter(isLive).length,
      chats: truth.conversations.filter(isOpenChat).length,
      wrapUps: truth.conversations.filter((one) => one.wrapUp && !one.isCompletedHere).length,
      unsent: outbox.rows().filter((row) => !isQuiet(row)).length,
    }),
    onRaise(listener) {
      raisers.add(listener);
      return () => raisers.delete(listener);
    },
    async stop() {
      signIn.stop();
      credentials.stop();
      writing.stop();
      knowledgeSync.stop();
      glossarySync.stop();
      customerSync.stop();
      retention.stop();
      stream.stop();
      outbox.stop();
      await reactions.keepNow();
      await chatKeeping.keepNow();
      reactions.stop();
      for (const other of others) other.stop();
      client.abortAll();
      phone.stop();
      toldEntries.stop();
      desk.stop();
      desktop.stop();
      asides.stop();
      await store.close();
    },
  };
}

function firstTruth({ ports, options, settingsFile, deskFile }: AgentSessionDeps, nowMs: number) {
  const session: Session = {
    state: 'signed-out',
    agent: null,
    centreName: null,
    centreUrl: options.centreUrl,
    capabilities: null,
    fault: null,
    isCentreHere: isCentreHere(options),
    suggestedUsername: options.signInAs?.username ?? deskFile.last()?.username ?? '',
    version: options.version,
    shell: options.shell,
    ...(isPlain(options) && { mode: 'plain' as const }),
  };
  const read = settingsFile.read();
  const settings = options.sip?.account ? { ...read, sip: options.sip.account } : read;
  return emptyTruth({
    session,
    settings: options.language ? { ...settings, language: options.language } : settings,
    locked: settingsFile.locked(),
    protection: ports.secrets.protection,
    nowMs,
  });
}

/** A customer who writes to this agent; who only reads along can go. */
const isOpenChat = ({ interaction, role, wrapUp }: ConversationState): boolean =>
  interaction.channel === 'chat' && role === 'owner' && wrapUp === null;

/** Elsewhere nothing about passwords is ever said on screen. */
const isCentreHere = ({ centreUrl, sip }: CoreOptions): boolean =>
  sip === undefined &&
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(centreUrl).hostname);
