/**
 * The composition of the centre service: boards, parts, the clockwork, and the one place where telephone events and requests
 * enter. Everything happens in one thread in order; after each change `settle` lets presences follow, makes the offers that
 * became possible and publishes.
 */
import type { SignInAnswer, SignInRequest, Snapshot } from '#src/centre/wire.ts';
import { isBeside } from '#src/call/hearing.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { Catalogue } from '#src/model/queue.ts';
import { inOneCommit } from '../store/commit.ts';
import { forgetSessions } from '../store/session-records.ts';
import { forgetResults, readMissed } from '../store/work-records.ts';
import { rulesOf, usualPrivacy } from '#src/policy/privacy.ts';
import { createAgentBoard, DESK_GONE_MS, DESK_SILENT_MS } from './agent-board.ts';
import { createAnnouncements } from './announcements.ts';
import { createCalls } from './calls.ts';
import { createChatColleagues } from './chat/chat-colleagues.ts';
import { createChats } from './chat/chats.ts';
import { createSeatedDriver } from './chat/seated-driver.ts';
import { createCompany } from './company/company.ts';
import type { CentreContext } from './context.ts';
import { createCustomerBook } from './customer-book.ts';
import { createEventStreams, type StreamSink } from './event-streams.ts';
import { followUpsOf } from './follow-ups.ts';
import { briefingsFor } from './knowledge/briefings.ts';
import { createOffers } from './offers.ts';
import type { CentrePorts } from './ports.ts';
import { createPracticeCallers } from './practice-callers.ts';
import { createQueueBoard } from './queue-board.ts';
import { createRecorder } from './recorder.ts';
import { reconcile } from './reconcile.ts';
import { Refusal, toError } from './refusal.ts';
import { createRequestHandlers, type RequestHandlers } from './requests.ts';
import { createSignIn, type SignedIn } from './sign-in.ts';
import { guestOfferOf, heldOf, offerOf } from './views.ts';
import { createTeam } from './team/team.ts';
import { createWorkBoard } from './work-board.ts';
import { wipeFor } from './wipes.ts';
import { createWrapUps } from './wrap-ups.ts';

const TICK_MS = 250;
const SLOW_TICK_MS = 5_000;
const DAY_MS = 24 * 3_600_000;

export interface CentreService {
  readonly name: string;
  /** Connects to the telephone system and begins. */
  start(): Promise<void>;
  stop(): Promise<void>;
  signIn(request: SignInRequest): Promise<SignInAnswer>;
  authenticate(token: string, mayBeLate?: boolean): SignedIn;
  /** Whose token it was, however old. */
  recognise(token: string): SignedIn;
  snapshot(who: SignedIn): Snapshot;
  readonly handlers: RequestHandlers;
  /** Whatever a request changed takes effect. */
  settle(): void;
  attach(sessionId: string, after: number, sink: StreamSink): () => void;
  /** The agent's desk was heard. */
  heard(agentId: AgentId): void;
  /** The agent's desk closed its socket: it has a little time to come back. */
  left(agentId: AgentId): void;
  /** False until the state of the telephone system is known after a start. */
  isReady(): boolean;
  readonly context: CentreContext;
}

export function createCentreService(ports: CentrePorts, catalogue: Catalogue): CentreService {
  const { clock, db, driver, log, timers } = ports;
  const streams = createEventStreams({ clock, db });
  const works = createWorkBoard(db);
  const agents = createAgentBoard({ clock, db, streams, works, log });
  let isUp = false;
  let isReconciled = false;
  let hasStarted = false;
  let wasDown = false;
  let slowAtMs = clock.nowMs();
  const early: Parameters<typeof calls.hear>[0][] = [];

  const seated = createSeatedDriver(driver, (seatId) => change(() => chats.asked(seatId)));
  const context: CentreContext = {
    ports: { ...ports, driver: seated },
    catalogue,
    privacy: rulesOf(ports.privacy ?? usualPrivacy),
    streams,
    works,
    agents,
    customers: createCustomerBook({ clock, db, newId: ports.newId }),
    queue: (id) => catalogue.queues.find((queue) => queue.id === id) ?? null,
    tell: (agentId, event) => {
      if (agentId !== null) streams.emit(agentId, event);
    },
    ask: (what, command) => {
      command().catch((cause: unknown) =>
        log.info(`not done: ${what}`, { cause: toError(cause).message }),
      );
    },
    settle: () => settle(),
  };
  const queues = createQueueBoard(context);
  const announcements = createAnnouncements(context);
  const offers = createOffers(context, {
    isUp: () => isUp && isReconciled,
    turnedBack: (work, reason) => company.turnedBack(work, reason),
  });
  const recorder = createRecorder(context);
  const wrapUps = createWrapUps(context);
  const company = createCompany(context, { offers, wrapUps });
  const calls = createCalls(context, { announcements, company, offers, recorder, wrapUps });
  const team = createTeam(context, {
    offers,
    company,
    signOut: (sessionId) => signIn.end(sessionId, 'signed-out'),
    callers: () => practice,
  });
  const chats = createChats(context, ports.chatTrunk ?? null, { calls, company, wrapUps });
  const chatColleagues = createChatColleagues(context, { chats, company, offers });
  const practice = ports.practice ? createPracticeCallers(context, ports.practice) : null;
  const signIn = createSignIn(context, (agentId, reason) => {
    if (reason === 'signed-in-elsewhere') return;
    agents.change(agentId, {
      chosen: { kind: 'offline' },
      next: null,
      isDeskRingable: false,
      isLeaving: false,
    });
    for (const work of works.ofAgent(agentId)) {
      if (work.offer) offers.giveBack(work, null);
      // Who was only cut off talks on; who signs out has decided.
      else if (work.interaction.state !== 'active' || reason !== 'signed-out') continue;
      else if (work.interaction.channel === 'chat') chats.giveUp(work);
      else calls.drop(work, 'agent-hung-up');
    }
    company.signedOut(agentId, reason === 'signed-out');
    if (reason === 'signed-out') wrapUps.completeAll(agentId);
    const { sipUsername } = agents.get(agentId).state;
    if (sipUsername !== null)
      context.ask('revoke credentials', () => driver.revokeCredentials(sipUsername));
  });
  const handlers = createRequestHandlers(context, {
    signIn,
    calls,
    chats,
    company,
    offers,
    recorder,
    wrapUps,
    practice,
    team,
  });

  function settle(): void {
    // Who knocks earlier would see every phone as gone, and the agents would lose their place in the order.
    if (!hasStarted) return;
    inOneCommit(db, () => {
      agents.settle();
      chats.settle();
      offers.dispatch();
      chats.settle();
      agents.settle();
      queues.tick();
    });
  }

  const change = (run: () => void): void => {
    inOneCommit(db, () => {
      run();
      settle();
    });
  };
  // Never two at once: the second answer would be older than the offers that the first one made possible.
  let stock: Promise<void> | null = null;
  const takeStock = (): Promise<void> => {
    stock ??= compareWithTelephony().finally(() => (stock = null));
    return stock;
  };
  const compareWithTelephony = async (): Promise<void> => {
    const state = await driver.state();
    isUp = true;
    change(() => {
      reconcile(
        context,
        { calls, company, recorder },
        state,
        wasDown ? 'media-lost' : 'far-hangup',
      );
      wasDown = false;
      isReconciled = true;
      if (!hasStarted) chats.restore();
      hasStarted = true;
      // What was said between the question and the answer; hearing something twice does no harm.
      for (const event of early.splice(0)) calls.hear(event);
    });
  };
  const tick = (): void => {
    change(() => {
      offers.tick();
      wrapUps.tick();
      calls.tick();
      recorder.tick();
      company.tick();
      announcements.tick();
      chats.tick();
      chatColleagues.tick();
      practice?.tick();
      team.tick();
      if (clock.nowMs() - slowAtMs < SLOW_TICK_MS) return;
      slowAtMs = clock.nowMs();
      signIn.tick();
      forgetResults(db, clock.nowMs() - 3 * DAY_MS);
      // A computer that comes back late is still recognised, and told when it has to erase what it keeps.
      forgetSessions(db, clock.nowMs() - 30 * DAY_MS);
    });
    // After everything has settled: leads see each state once.
    inOneCommit(db, () => team.push());
  };
  const removers: (() => void)[] = [];

  return {
    name: ports.centreName,
    context,
    handlers,
    settle,
    isReady: () => hasStarted,
    async start() {
      inOneCommit(db, () => signIn.restore());
      const { chatTrunk } = ports;
      if (chatTrunk) removers.push(chatTrunk.onEvent((event) => change(() => chats.hear(event))));
      removers.push(
        driver.onEvent((event) => {
          if (event.kind === 'driver/down') {
            isUp = false;
            wasDown = true;
            isReconciled = false;
            early.length = 0;
            log.warn('the telephone system is away');
          } else if (event.kind === 'driver/up') {
            takeStock().catch((cause: unknown) =>
              log.warn('cannot take stock', { cause: toError(cause).message }),
            );
          } else if (isReconciled) change(() => calls.hear(event));
          else early.push(event);
        }),
      );
      await driver.start();
      if (!isReconciled) await takeStock();
      removers.push(timers.every(TICK_MS, tick));
    },
    async stop() {
      for (const remove of removers) remove();
      streams.closeAll();
      await driver.stop();
    },
    signIn: (request) => signIn.signIn(request),
    authenticate: (token, mayBeLate) => signIn.authenticate(token, mayBeLate),
    recognise: (token) => signIn.recognise(token),
    snapshot(who) {
      if (!hasStarted) throw new Refusal('busy', 'the centre is starting');
      const { agentId } = who;
      const mine = works.ofAgent(agentId);
      company.shadows.forgetSent(agentId);
      const guests = works.guestOf(agentId).map(({ work }) => ({
        work,
        guest: work.company?.guests.find((each) => each.agentId === agentId) ?? null,
      }));
      return inOneCommit(db, () => {
        settle();
        const wipe = wipeFor(context, agentId, who.deskId);
        return {
          ...(wipe && { wipe }),
          presence: agents.status(agentId),
          offers: [
            ...mine.filter((work) => work.offer).map((work) => offerOf(context, work)),
            ...guests.flatMap(({ work, guest }) =>
              guest?.state === 'ringing' && !isBeside(guest)
                ? [guestOfferOf(context, work, guest)]
                : [],
            ),
          ],
          held: [
            ...mine.filter((work) => !work.offer).map((work) => heldOf(context, work)),
            ...guests.flatMap(({ work, guest }) =>
              !guest || guest.state !== 'ringing' || isBeside(guest)
                ? [heldOf(context, work, agentId)]
                : [],
            ),
          ],
          missed: [...readMissed(db, agentId, clock.nowMs() - DAY_MS / 2)],
          followUps: [...followUpsOf(context, agentId)],
          briefings: [...briefingsFor(context, agentId)],
          chats: chats.snapshotOf(agentId),
          shadowings: company.shadows.of(agentId),
          ...team.snapshotOf(agentId),
          following: company.follows.of(agentId),
          queues: queues.statusesFor(agentId),
          day: agents.dayOf(agentId),
          atMs: clock.nowMs(),
          seq: streams.seqOf(who.sessionId),
        };
      });
    },
    attach: (sessionId, after, sink) => streams.attach(sessionId, after, sink),
    heard: (agentId) => agents.note(agentId, { heardAtMs: clock.nowMs() }),
    left(agentId) {
      if (streams.hasSink(agentId)) return;
      const heardAtMs = clock.nowMs() - (DESK_SILENT_MS - DESK_GONE_MS);
      if (agents.get(agentId).heardAtMs > heardAtMs) agents.note(agentId, { heardAtMs });
    },
  };
}
