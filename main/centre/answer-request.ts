/**
 * One request of a desk from its checked token to its answer: the form is checked, writes run once per Idempotency-Key, and the
 * effect is on disk together with the answer. The same key with another content is a conflict.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  centreRequests,
  type CentreError,
  type CentreRequest,
  type CentreRequestName,
} from '#src/centre/wire.ts';
import { customerId } from '#src/model/ids.ts';
import { maskFreeText } from '#src/privacy/free-text.ts';
import type { CentreService } from './service/centre-service.ts';
import type { CentreLog } from './service/ports.ts';
import { Refusal, toError } from './service/refusal.ts';
import type { SignedIn } from './service/sign-in.ts';
import { inOneCommit } from './store/commit.ts';
import { readForgotten } from './store/erase-customer.ts';
import { readResult, writeResult, type StoredResult } from './store/work-records.ts';

/** Status and body as text. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface RequestAnswerer {
  answer(who: SignedIn, name: string, key: string | null, body: unknown): Promise<Answer>;
}

const idempotencyKey = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[\w.:-]+$/);
/** Answers with secrets are remembered while the service lives, never on disk. */
const SECRET: readonly CentreRequestName[] = ['phone/credentials'];

const isRequestName = (name: string): name is CentreRequestName =>
  Object.hasOwn(centreRequests, name);

/** Any failure as an answer; what is not a Refusal is our mistake and is logged. */
export function toAnswer(cause: unknown, log: CentreLog): Answer {
  if (cause instanceof Refusal)
    return { status: cause.status, body: JSON.stringify(cause.toBody()) };
  log.warn('internal error', { cause: toError(cause).stack ?? String(cause) });
  const body: CentreError = { code: 'internal', message: 'internal error', retryable: true };
  return { status: 500, body: JSON.stringify(body) };
}

/** Who writes too much is told so: they can make two messages of it. */
const isMessageTooLong = (name: CentreRequestName, error: z.ZodError): boolean =>
  (name === 'chat/send' || name === 'team-chat/send') &&
  error.issues.length === 1 &&
  error.issues.some(({ code, path }) => code === 'too_big' && path[0] === 'text');

/** Refusals that would be the same next time are remembered like successes. */
const isFinal = (answer: Answer): boolean => answer.status < 500 && answer.status !== 429;

export function createRequestAnswerer(service: CentreService): RequestAnswerer {
  const { db, clock, log } = service.context.ports;
  const running = new Map<string, { fingerprint: string; answer: Promise<Answer> }>();
  const secret = new Map<string, StoredResult>();

  /** "Not found" about somebody whom the centre has forgotten says so: their author can do nothing but throw it away. */
  const orForgotten = (cause: unknown, request: object): unknown => {
    if (!(cause instanceof Refusal) || cause.code !== 'not-found') return cause;
    const isForgotten = Object.values(request).some((value) => {
      const id = customerId.safeParse(value);
      return id.success && readForgotten(db, id.data) !== null;
    });
    return isForgotten ? new Refusal('customer-forgotten', 'the customer is forgotten') : cause;
  };

  /** Runs the handler; a synchronous one inside the commit that also keeps its answer. */
  const run = <N extends CentreRequestName>(
    who: SignedIn,
    name: N,
    request: CentreRequest<N>,
    keep: (answer: Answer) => void,
  ): Promise<Answer> => {
    const done = (answer: Answer): Answer => {
      service.settle();
      if (isFinal(answer)) keep(answer);
      return answer;
    };
    const succeed = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) });
    return inOneCommit(db, () => {
      try {
        const value = service.handlers[name](who, request);
        if (!(value instanceof Promise)) return Promise.resolve(done(succeed(value)));
        return value.then(
          (later) => inOneCommit(db, () => done(succeed(later))),
          (cause: unknown) => inOneCommit(db, () => done(toAnswer(cause, log))),
        );
      } catch (cause) {
        return Promise.resolve(done(toAnswer(orForgotten(cause, request), log)));
      }
    });
  };

  return {
    async answer(who, name, key, body) {
      if (!isRequestName(name)) throw new Refusal('not-found', 'no such request');
      const entry = centreRequests[name];
      const parsed = entry.request.safeParse(body);
      if (!parsed.success)
        throw new Refusal(
          isMessageTooLong(name, parsed.error) ? 'message-too-long' : 'invalid',
          z.prettifyError(parsed.error),
        );
      if (!service.isReady()) throw new Refusal('busy', 'the centre is starting');
      // Before anything is kept, and before the fingerprint: a desk may have masked it in the meantime.
      const request = maskFreeText(parsed.data, service.context.privacy) as CentreRequest<
        typeof name
      >;
      if (!entry.isWrite) return run(who, name, request, () => undefined);

      const checkedKey = idempotencyKey.safeParse(key);
      if (!checkedKey.success) throw new Refusal('invalid', 'a write needs an Idempotency-Key');
      const fingerprint = createHash('sha256')
        .update(`${name} ${JSON.stringify(request)}`)
        .digest('hex');
      const place = `${who.agentId} ${checkedKey.data}`;
      const before =
        running.get(place) ?? secret.get(place) ?? readResult(db, who.agentId, checkedKey.data);
      if (before) {
        if (before.fingerprint !== fingerprint)
          throw new Refusal('conflict', 'this Idempotency-Key was used for something else');
        return 'answer' in before ? before.answer : { status: before.status, body: before.body };
      }
      const answer = run(who, name, request, (final) => {
        const result = { fingerprint, ...final };
        if (SECRET.includes(name)) {
          if (secret.size > 500) secret.clear();
          secret.set(place, result);
        } else writeResult(db, who.agentId, checkedKey.data, result, clock.nowMs());
      });
      running.set(place, { fingerprint, answer });
      try {
        return await answer;
      } finally {
        running.delete(place);
      }
    },
  };
}
