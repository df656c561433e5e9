/**
 * A whole centre service for tests: a small world, a fake telephone system, a clock that the test moves, and desks that keep
 * what they were told.
 */
import type {
  CentreAnswer,
  CentreEvent,
  CentreRequest,
  CentreRequestName,
} from '#src/centre/wire.ts';
import { centreEvent, centreRequests, WIRE_VERSION } from '#src/centre/wire.ts';
import { agentProfile } from '#src/model/agent.ts';
import { customer } from '#src/model/customer.ts';
import { catalogue } from '#src/model/queue.ts';
import type { ChatScript } from '../practice/chat/chat-script.ts';
import {
  createPracticeChatTrunk,
  type PracticeChatTrunk,
} from '../practice/chat/practice-chat-trunk.ts';
import type { MailPort } from '../mail/mail-port.ts';
import { createCentreService, type CentreService } from '../service/centre-service.ts';
import type { CentrePorts, PracticePorts } from '../service/ports.ts';
import type { SignedIn } from '../service/sign-in.ts';
import { seedStore, type CentreSeed } from '../service/seed-store.ts';
import { inOneCommit } from '../store/commit.ts';
import { openCentreDb, type CentreDb } from '../store/open.ts';
import { createFakeTelephony, type FakeTelephony } from './fake-telephony.ts';

const QUEUE_NUMBER = '+34900100100';
const GOLD = '+34600000001';
const STANDARD = '+34600000002';
/** Numbers of the small world. */
export const numbers = {
  queue: QUEUE_NUMBER,
  gold: GOLD,
  standard: STANDARD,
  stranger: '+34699999999',
};

/** Four agents, two leads, two customers, one queue. */
export function smallWorld(): CentreSeed {
  const person = (id: string, name: string, segment: string, number: string): unknown => ({
    id,
    name,
    segment,
    sinceYear: 2019,
    language: 'es',
    company: null,
    phones: [{ number, label: 'móvil' }],
    emails: [`${id}@example.com`],
    orders: [{ id: `A-${id}`, title: 'Fibra', state: 'open' }],
    contract: null,
    city: 'Madrid',
    preferredChannel: 'call',
    preferredHours: { from: 9, to: 18 },
    timeZone: 'Europe/Madrid',
    satisfaction: [],
    promises: [],
    hasRecordingConsent: true,
    note: '',
    version: 1,
    updatedAtMs: 0,
  });
  const agent = (id: string, level: number, role: 'agent' | 'lead' = 'agent') => ({
    username: id,
    password: 'secret',
    profile: agentProfile.parse({
      id: `agent-${id}`,
      name: id,
      role,
      team: 'A',
      language: 'es',
      skills: [{ skill: 'support', level }],
      queueIds: ['support'],
    }),
  });
  return {
    customers: [
      customer.parse(person('gold', 'Marta Núñez', 'gold', GOLD)),
      customer.parse(person('plain', 'Pedro Gómez', 'standard', STANDARD)),
    ],
    cases: [],
    entries: [],
    catalogue: catalogue.parse({
      queues: [
        {
          id: 'support',
          name: { es: 'Averías', en: 'Support' },
          number: QUEUE_NUMBER,
          ringMs: 15_000,
          wrapUpMs: 60_000,
          reasonIds: [],
        },
      ],
      reasons: [],
      outcomes: [],
      cannedReplies: [],
    }),
    agents: [
      agent('ana', 5),
      agent('luis', 3),
      agent('eva', 2),
      agent('noa', 1),
      agent('lola', 1, 'lead'),
      agent('leo', 1, 'lead'),
    ],
  };
}

/** A desk as a test sees it. */
export interface TestDesk {
  readonly who: SignedIn;
  readonly token: string;
  readonly sip: string;
  readonly events: CentreEvent[];
  ask<N extends CentreRequestName>(name: N, request: CentreRequest<N>): Promise<CentreAnswer<N>>;
  /** The events of one kind. */
  heard<K extends CentreEvent['kind']>(kind: K): Extract<CentreEvent, { kind: K }>[];
}

export interface TestCentre {
  readonly service: CentreService;
  readonly telephony: FakeTelephony;
  readonly db: CentreDb;
  /** Customers who write, and what they see. */
  readonly chats: PracticeChatTrunk;
  /** The practice scenarios that called, oldest first. */
  readonly startedScripts: readonly string[];
  /** Moves the clock in steps of the service's own tick, or in longer ones. Desks keep pinging. */
  pass(ms: number, stepMs?: number): Promise<void>;
  /** Signs in, attaches, takes credentials, registers; ready when asked. */
  desk(username: string, options?: { readonly isReady?: boolean }): Promise<TestDesk>;
  /** The desk's pings stop, or come again. */
  silence(username: string, isSilent?: boolean): void;
  nowMs(): number;
  /** Another service on the same data, as after a crash. */
  again(): Promise<TestCentre>;
}

/** Starts it; `before` carries on with the data of a service that died. */
export async function startTestCentre(
  options: {
    readonly before?: {
      readonly db: CentreDb;
      readonly telephony: FakeTelephony;
      readonly nowMs: number;
    };
    readonly practice?: Omit<PracticePorts, 'startCaller' | 'chats'> & {
      /** Customers who write by themselves. */
      readonly chatScripts?: readonly ChatScript[];
    };
    /** Where cards for people outside go. */
    readonly mail?: MailPort;
    /** Another world than the small one. */
    readonly world?: () => CentreSeed;
    readonly showsSupervision?: boolean;
    readonly holdDays?: number;
    /** What happens after it listens and before it has begun. */
    readonly beforeStart?: (service: CentreService) => void;
  } = {},
): Promise<TestCentre> {
  const { before, practice } = options;
  const startedScripts: string[] = [];
  let nowMs = before?.nowMs ?? Date.UTC(2026, 10, 21, 9);
  const ticks = new Set<{ periodMs: number; run: () => void }>();
  const db = before?.db ?? openCentreDb(null);
  const telephony = before?.telephony ?? createFakeTelephony(() => nowMs);
  // Hundreds of sign-ins in one run: what a hash costs is not what these tests ask.
  const catalogue = seedStore(db, options.world ?? smallWorld, nowMs, 16);
  let count = before ? 1_000 : 0;
  const clock = { nowMs: () => nowMs, monotonicMs: () => nowMs };
  const timers: CentrePorts['timers'] = {
    every(periodMs, run) {
      const tick = { periodMs, run };
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
  };
  const newId: CentrePorts['newId'] = (prefix) => `${prefix}-${(count += 1)}`;
  const chats = createPracticeChatTrunk({ clock, timers, newId, db });
  const service = createCentreService(
    {
      clock,
      timers,
      newId,
      chatTrunk: chats,
      newToken: () => `token-${(count += 1)}-0123456789abcdef`,
      log: { info: () => undefined, warn: () => undefined },
      driver: telephony,
      db,
      mail: options.mail ?? null,
      centreName: 'Test',
      showsSupervision: options.showsSupervision ?? true,
      holdDays: options.holdDays ?? 0,
      practice: practice
        ? {
            ...practice,
            startCaller: (script) => {
              startedScripts.push(script.id);
              return telephony.startCaller(script);
            },
            chats: {
              scripts: practice.chatScripts ?? [],
              begin(script) {
                startedScripts.push(script.id);
                return chats.begin(script);
              },
            },
          }
        : null,
    },
    catalogue,
  );
  options.beforeStart?.(service);
  await service.start();
  const quiet = new Set<string>();

  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    service,
    telephony,
    db,
    chats,
    startedScripts,
    nowMs: () => nowMs,
    silence(username, isSilent = true) {
      if (isSilent) quiet.add(username);
      else quiet.delete(username);
    },
    async pass(ms, stepMs = 250) {
      const untilMs = nowMs + ms;
      await pause();
      while (nowMs < untilMs) {
        nowMs = Math.min(untilMs, nowMs + stepMs);
        for (const agent of service.context.agents.all())
          if (service.context.streams.hasSink(agent.profile.id) && !quiet.has(agent.username))
            service.heard(agent.profile.id);
        for (const tick of ticks) tick.run();
        await pause();
      }
    },
    async desk(username, options = {}) {
      const answer = await service.signIn({
        wireVersion: WIRE_VERSION,
        username,
        password: 'secret',
        deskId: `desk-${username}`,
      });
      const who = service.authenticate(answer.token);
      const events: CentreEvent[] = [];
      service.attach(who.sessionId, service.snapshot(who).seq, {
        // Whatever leaves must be what the wire says.
        send: (envelope) =>
          events.push(centreEvent.parse(JSON.parse(JSON.stringify(envelope.event)))),
        close: () => undefined,
      });
      const desk: TestDesk = {
        who,
        token: answer.token,
        sip: `sip-${who.agentId}`,
        events,
        async ask(name, request) {
          const value = await inOneCommit(db, () => service.handlers[name](who, request));
          service.settle();
          centreRequests[name].answer.parse(JSON.parse(JSON.stringify(value)));
          return value;
        },
        heard: (kind) =>
          events.filter(
            (event): event is Extract<CentreEvent, { kind: typeof kind }> => event.kind === kind,
          ),
      };
      await desk.ask('phone/credentials', {});
      telephony.register(desk.sip);
      await desk.ask('phone/ringable', { isRingable: true, reason: null });
      if (options.isReady !== false)
        await desk.ask('presence/set', { presence: { kind: 'available' } });
      return desk;
    },
    again: async () => {
      await service.stop();
      chats.stop();
      return startTestCentre({ ...options, before: { db, telephony, nowMs } });
    },
  };
}
