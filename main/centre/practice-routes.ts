/**
 * HTTP for the practice page and for tests: make callers call, measure what a leg says and hears, silence the recorder, die. Only
 * a practice centre has it, and only for the holder of the runner's practice token.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { centreEvent } from '#src/centre/wire.ts';
import { sipUsernameOf, practiceColleague, type PracticeColleague } from './practice/colleagues.ts';
import type { Lag } from './lag.ts';
import type { PracticeMailbox } from './mail/practice-mail.ts';
import type { ChatRoutes } from './practice/chat/chat-routes.ts';
import { calleeScript, callerScript, type CallerScript } from './practice/caller-script.ts';
import type { PracticeTrunk } from './practice/trunk-port.ts';
import type { MoreRoutes } from './server.ts';
import type { CentreService } from './service/centre-service.ts';
import { Refusal, toError } from './service/refusal.ts';
import { TelephonyError, type TelephonyDriver } from './telephony/port.ts';

const measureRequest = z.object({
  legId: z.string().optional(),
  /** The newest living leg of this agent. */
  username: z.string().optional(),
  /** The customer's leg of this interaction. */
  interactionId: z.string().optional(),
  /** `in`: what the leg says; `out`: what it hears. */
  direction: z.enum(['in', 'out']),
  windowMs: z.number().int().min(20).max(60_000).default(1000),
  tonesHz: z.array(z.number().positive().max(4000)).max(20).default([]),
});
const callRequest = z.object({
  script: z.unknown().optional(),
  scenarioId: z.string().optional(),
  overrides: z.record(z.string(), z.unknown()).default({}),
});

/** The desk of this agent hears them as if they had happened; the centre itself keeps nothing of it. */
const tellRequest = z.object({
  username: z.string(),
  events: z.array(centreEvent).max(1_000),
});

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The routes below `/practice/`. */
export function createPracticeRoutes(options: {
  readonly service: CentreService;
  readonly telephony: TelephonyDriver & PracticeTrunk;
  readonly scenarios: readonly CallerScript[];
  /** What belongs to customers who write. */
  readonly chatRoutes: ChatRoutes;
  /** What would have left by e-mail. */
  readonly mailbox: PracticeMailbox;
  readonly token: string;
  /** Replaces the colleagues who are not at a desk. */
  readonly setColleagues: (colleagues: readonly PracticeColleague[]) => Promise<void>;
  /** How late answers and events are from now on. */
  readonly setLag: (lag: Lag) => void;
  /** Dies as if killed and stays away so long; the telephony and its calls go on. */
  readonly crash: (awayMs: number) => void;
}): MoreRoutes {
  const { service, telephony, scenarios, chatRoutes, mailbox, token } = options;
  const { crash, setColleagues, setLag } = options;
  const digits = new Map<string, string>();
  telephony.onEvent((event) => {
    if (event.kind !== 'leg/dtmf') return;
    if (digits.size > 1000) digits.clear();
    digits.set(event.legId, `${digits.get(event.legId) ?? ''}${event.digit}`.slice(-100));
  });

  const scriptOf = (asked: z.infer<typeof callRequest>): CallerScript => {
    const base = asked.script ?? scenarios.find((each) => each.id === asked.scenarioId);
    if (!base || typeof base !== 'object') throw new Refusal('not-found', 'no such scenario');
    const parsed = callerScript.safeParse({ ...base, ...asked.overrides });
    if (!parsed.success) throw new Refusal('invalid', z.prettifyError(parsed.error));
    return parsed.data;
  };
  const legOf = async (asked: z.infer<typeof measureRequest>): Promise<string> => {
    if (asked.legId !== undefined) return asked.legId;
    const { legs } = await telephony.state();
    const agent =
      asked.username === undefined ? null : service.context.agents.byUsername(asked.username);
    const work = service.context.works
      .open()
      .find((each) => each.interaction.id === asked.interactionId);
    const found = agent
      ? legs
          .filter(
            (leg) =>
              leg.kind === 'agent' &&
              [agent.state.sipUsername, sipUsernameOf(agent.profile.id)].includes(leg.number),
          )
          .sort((a, b) => b.createdAtMs - a.createdAtMs)[0]?.legId
      : work?.customerLegId;
    if (!found) throw new Refusal('not-found', 'no such leg');
    return found;
  };
  const parse = <T>(schema: z.ZodType<T>, body: unknown): T => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new Refusal('invalid', z.prettifyError(parsed.error));
    return parsed.data;
  };

  const routes: Readonly<Record<string, (body: unknown) => Promise<unknown>>> = {
    'GET /practice/legs': async () => {
      const { legs, registered, recordings } = await telephony.state();
      return {
        legs: legs.map((leg) => ({
          ...leg,
          digits: digits.get(leg.legId) ?? '',
          // A customer's leg carries no id by itself: the interaction it belongs to is the service's knowledge.
          interactionId:
            leg.interactionId ?? service.context.works.byLeg(leg.legId)?.interaction.id ?? null,
        })),
        registered,
        recordings,
      };
    },
    'POST /practice/measure': async (body) => {
      const asked = parse(measureRequest, body);
      return telephony.measure(await legOf(asked), asked.direction, asked.windowMs, asked.tonesHz);
    },
    'POST /practice/call': async (body) => ({
      legId: await telephony.startCaller(scriptOf(parse(callRequest, body))),
    }),
    'POST /practice/stop': async (body) => {
      await telephony.stopCaller(parse(z.object({ legId: z.string() }), body).legId);
      return {};
    },
    'POST /practice/callees': async (body) => {
      const asked = parse(z.object({ callees: z.array(calleeScript).max(500) }), body);
      await telephony.setCallees(asked.callees);
      return {};
    },
    'POST /practice/colleagues': async (body) => {
      const asked = parse(z.object({ colleagues: z.array(practiceColleague).max(50) }), body);
      await setColleagues(asked.colleagues);
      return {};
    },
    'GET /practice/mails': () => Promise.resolve({ mails: mailbox.list() }),
    'POST /practice/mails': async (body) => {
      mailbox.setAway(parse(z.object({ isAway: z.boolean() }), body).isAway);
      return {};
    },
    'POST /practice/lag': async (body) => {
      const late = z.number().int().min(0).max(5_000).default(0);
      setLag(parse(z.object({ answersMs: late, eventsMs: late }), body));
      return {};
    },
    'POST /practice/tell': async (body) => {
      const asked = parse(tellRequest, body);
      const agent = service.context.agents.byUsername(asked.username);
      if (!agent) throw new Refusal('not-found', 'no such agent');
      for (const event of asked.events) service.context.streams.emit(agent.profile.id, event);
      return {};
    },
    'POST /practice/crash': async (body) => {
      crash(parse(z.object({ awayMs: z.number().int().min(0).max(600_000) }), body).awayMs);
      return {};
    },
    'POST /practice/recorder': async (body) => {
      await telephony.setRecorderAnswers(parse(z.object({ answers: z.boolean() }), body).answers);
      return {};
    },
  };

  return (method, path, given, readJson) => {
    if (!path.startsWith('/practice/')) return null;
    const answer = async (): Promise<unknown> => {
      if (given === null || !timingSafeEqual(digest(given), digest(token)))
        throw new Refusal('refused', 'the practice token is needed');
      const body = method === 'POST' ? await readJson() : null;
      const chat: unknown = chatRoutes(method, path, body);
      if (chat !== null) return chat;
      const route = routes[`${method} ${path}`];
      if (!route) throw new Refusal('not-found', 'no such address');
      try {
        return await route(body);
      } catch (cause) {
        if (!(cause instanceof TelephonyError)) throw cause;
        throw new Refusal(
          cause.code === 'no-such-leg'
            ? 'not-found'
            : cause.code === 'away'
              ? 'telephony-away'
              : 'refused',
          toError(cause).message,
        );
      }
    };
    return answer();
  };
}
