/**
 * The real centre service on the listening switch, in one process and on one virtual clock: the small world of the service's
 * own tests, agents' phones as bots, events that come late. For the model test of consult, transfer and supervision; desks
 * are their requests only.
 */
import { agentId } from '#src/model/ids.ts';
import type { CentreRequest, CentreRequestName } from '#src/centre/wire.ts';
import { WIRE_VERSION } from '#src/centre/wire.ts';
import type { PracticeBot } from '../../../practice/trunk-port.ts';
import { createCentreService, type CentreService } from '../../../service/centre-service.ts';
import { Refusal } from '../../../service/refusal.ts';
import { seedStore } from '../../../service/seed-store.ts';
import type { SignedIn } from '../../../service/sign-in.ts';
import { inOneCommit } from '../../../store/commit.ts';
import { openCentreDb } from '../../../store/open.ts';
import { smallWorld } from '../../../testing/test-centre.ts';
import { TelephonyError, type TelephonyDriver, type TelephonyEvent } from '../../port.ts';
import type { Leg } from '../exchange/leg.ts';
import type { ListeningExchange } from './listening-exchange.ts';

const TICK_FRAMES = 12;
/** The leads of the small world. */
export const LEADS = ['lola', 'leo'] as const;
/** Everyone who has a desk. */
export const AGENTS = ['ana', 'luis', 'eva', 'noa', ...LEADS] as const;
export type AgentName = (typeof AGENTS)[number];

/** The whole centre. */
export interface ServiceOnExchange {
  service(): CentreService | null;
  /** Customers who were hung up although somebody could have had them. */
  readonly cutOff: readonly string[];
  /** Lets frames pass; the service ticks and hears the news in between. */
  pass(frames: number): Promise<void>;
  /** A request from an agent's desk: refusals are answers, anything else is thrown. */
  ask<N extends CentreRequestName>(
    name: AgentName,
    request: N,
    value: CentreRequest<N>,
  ): Promise<'done' | Refusal['code']>;
  signIn(name: AgentName): Promise<void>;
  /** The desk of an agent falls silent, as one that has died, or is heard again. */
  setDeskQuiet(name: AgentName, isQuiet: boolean): void;
  /** How the phones of the agents behave from now on. */
  setPhones(behaviours: Readonly<Partial<Record<AgentName, PracticeBot['behaviour']>>>): void;
  /** The service is gone from one moment to the next, and another one comes up on its data. */
  die(): Promise<void>;
  comeBack(): Promise<void>;
}

/** Starts it with everyone signed in and available but the colleagues, whom bots play until they sign in. */
export async function startServiceOnExchange(
  exchange: ListeningExchange,
  colleagues: readonly AgentName[],
): Promise<ServiceOnExchange> {
  const db = openCentreDb(null);
  const world = smallWorld();
  const seed = {
    ...world,
    catalogue: {
      ...world.catalogue,
      queues: world.catalogue.queues.map((queue) => ({ ...queue, ringMs: 3000, wrapUpMs: 1000 })),
    },
  };
  const catalogue = seedStore(db, () => seed, exchange.nowMs(), 16);
  const listeners = new Set<(event: TelephonyEvent) => void>();
  const ticks = new Set<{ readonly periodMs: number; readonly run: () => void; dueMs: number }>();
  const signedIn = new Map<AgentName, SignedIn>();
  const tokens = new Map<AgentName, string>();
  let heardUpTo = 0;
  let count = 0;
  let service: CentreService | null = null;
  const cutOff: string[] = [];
  /** Legs of those who only learn; also of conversations that are closed by now. */
  const learnerLegs = new Set<string>();
  const rememberLearners = (): void => {
    for (const work of service?.context.works.open() ?? [])
      for (const { role, legId } of work.company?.guests ?? [])
        if (role === 'learner') learnerLegs.add(legId);
  };
  const quiet = new Set<AgentName>();

  /** As over a wire: later than the command, refused by its code. */
  const later = async <T>(act: () => T): Promise<T> => {
    await Promise.resolve();
    const result = act();
    exchange.attend();
    return result;
  };
  /** A customer may be hung up by nobody while somebody is with them who could have them: an agent besides, or a number. */
  const refuseToCutOff = (customer: Leg): void => {
    if (customer.facts.kind !== 'customer' || customer.facts.direction !== 'inbound') return;
    const work = service?.context.works.byLeg(customer.legId) ?? null;
    const owner = work?.interaction.agentId ?? null;
    const heirs = (customer.bridge?.legs ?? []).filter(
      ({ facts, state, legId }) =>
        facts !== customer.facts &&
        !learnerLegs.has(legId) &&
        state === 'up' &&
        facts.number.replace('bot-', '') !== owner &&
        !LEADS.some((lead) => facts.number.replace('bot-', '') === `agent-${lead}`),
    );
    if (heirs.length > 0)
      cutOff.push(`${customer.legId}, with ${heirs.map(({ facts }) => facts.number).join(', ')}`);
  };
  const driver = (): TelephonyDriver => {
    const of = exchange.exchange;
    return {
      start: () =>
        later(() => {
          for (const listener of [...listeners]) listener({ kind: 'driver/up' });
        }),
      stop: () => Promise.resolve(),
      onEvent(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      state: () => later(() => of.state()),
      issueCredentials: (agent) => later(() => of.line.registrar.issue(agent, 'ws://x')),
      revokeCredentials: (username) =>
        later(() => {
          of.line.registrar.revoke(username);
        }),
      play: (legId, audio) =>
        later(() => {
          of.play(legId, audio);
        }),
      answer: (legId) =>
        later(() => {
          of.answer(legId);
        }),
      dialAgent: (call) => of.dialAgent(call).finally(exchange.attend),
      dialNumber: (call) =>
        later(() => {
          of.dialNumber(call);
        }),
      bridge: (bridgeId, legIds) =>
        later(() => {
          exchange.bridge(bridgeId, legIds);
        }),
      arrange: (bridgeId, members) =>
        later(() => {
          const result = exchange.arrange(bridgeId, members);
          if (result !== 'done') throw new TelephonyError(result, 'refused');
        }),
      hangUp: (legId, reason) =>
        later(() => {
          if (of.state().legs.some((leg) => leg.legId === legId)) refuseToCutOff(of.leg(legId));
          of.hangUp(legId, reason);
        }),
      record: (bridgeId, state) =>
        later(() => {
          of.record(bridgeId, state);
          return state;
        }),
    };
  };
  const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
  const hear = () => {
    const news = exchange.events.slice(heardUpTo);
    heardUpTo = exchange.events.length;
    for (const event of news) for (const listener of [...listeners]) listener(event);
  };
  const open = async () => {
    service = createCentreService(
      {
        clock: { nowMs: exchange.nowMs, monotonicMs: exchange.nowMs },
        timers: {
          every(periodMs, run) {
            const tick = { periodMs, run, dueMs: exchange.nowMs() + periodMs };
            ticks.add(tick);
            return () => ticks.delete(tick);
          },
        },
        newId: (prefix) => `${prefix}-${String((count += 1))}`,
        newToken: () => `token-${String((count += 1))}-0123456789abcdef`,
        log: { info: () => undefined, warn: () => undefined },
        driver: driver(),
        db,
        centreName: 'Test',
        practice: {
          scenarios: [],
          startCaller: (script) => later(() => exchange.exchange.trunk.startCaller(script).legId),
          everyMs: null,
          bots: colleagues.map((name) => ({
            agentId: agentId.parse(`agent-${name}`),
            sipUsername: `bot-agent-${name}`,
            isAway: false,
            doesAnswer: true,
          })),
        },
      },
      catalogue,
    );
    exchange.setCentreThere(true);
    heardUpTo = exchange.events.length;
    await service.start();
    await pause();
  };
  const attach = (name: AgentName) => {
    const token = tokens.get(name);
    if (!service || token === undefined) return;
    const who = service.authenticate(token);
    signedIn.set(name, who);
    service.attach(who.sessionId, service.snapshot(who).seq, {
      send: () => undefined,
      close: () => undefined,
    });
  };

  const stage: ServiceOnExchange = {
    cutOff,
    service: () => service,
    async pass(frames) {
      for (let i = 1; i <= frames; i += 1) {
        exchange.passFrames(1);
        if (i % TICK_FRAMES !== 0 && i !== frames) continue;
        if (service) {
          rememberLearners();
          hear();
          for (const [name, who] of signedIn) if (!quiet.has(name)) service.heard(who.agentId);
          for (const tick of ticks)
            if (tick.dueMs <= exchange.nowMs()) {
              tick.dueMs = exchange.nowMs() + tick.periodMs;
              tick.run();
            }
        }
        await pause();
      }
    },
    async ask(name, request, value) {
      const who = signedIn.get(name);
      if (!service || !who) return 'busy';
      rememberLearners();
      const { handlers, settle } = service;
      try {
        await inOneCommit(db, () => handlers[request](who, value));
        settle();
        await pause();
        return 'done';
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
    },
    async signIn(name) {
      if (!service) return;
      const answer = await service.signIn({
        wireVersion: WIRE_VERSION,
        username: name,
        password: 'secret',
        deskId: `desk-${name}`,
      });
      tokens.set(name, answer.token);
      attach(name);
      await stage.ask(name, 'phone/credentials', {});
      await stage.ask(name, 'phone/ringable', { isRingable: true, reason: null });
      await stage.ask(name, 'presence/set', { presence: { kind: 'available' } });
    },
    setDeskQuiet(name, isQuiet) {
      if (isQuiet) quiet.add(name);
      else quiet.delete(name);
    },
    setPhones(behaviours) {
      exchange.exchange.bots.set(
        AGENTS.flatMap((name) => {
          const behaviour = behaviours[name];
          if (behaviour === undefined) return [];
          const rest = { behaviour, answerAfterMs: 200, toneHz: null, speechFile: null };
          return [`agent-${name}`, `bot-agent-${name}`].map((username) => ({ username, ...rest }));
        }),
      );
    },
    async die() {
      const dead = service;
      service = null;
      listeners.clear();
      ticks.clear();
      signedIn.clear();
      exchange.setCentreThere(false);
      await dead?.stop();
    },
    async comeBack() {
      if (service) return;
      await open();
      for (const name of tokens.keys()) attach(name);
      await stage.pass(TICK_FRAMES);
    },
  };
  await open();
  stage.setPhones(Object.fromEntries(AGENTS.map((name) => [name, 'answers'])));
  for (const name of AGENTS) if (!colleagues.includes(name)) await stage.signIn(name);
  await stage.pass(TICK_FRAMES);
  return stage;
}
