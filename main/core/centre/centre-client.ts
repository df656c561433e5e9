/**
 * Requests to the centre over HTTP. Everything that can go wrong becomes a `CentreFault` here, at the edge: nothing behind
 * this file reads a status, a body or an exception. It holds the token; it never logs it.
 */
import { err, ok, type Result } from '#src/base/result.ts';
import {
  centreError,
  centreRequests,
  signInAnswer,
  snapshot,
  WIRE_VERSION,
  type CentreAnswer,
  type CentreErrorCode,
  type CentreRequest,
  type CentreRequestName,
  type SignInAnswer,
  type Snapshot,
} from '#src/centre/wire.ts';
import type { FaultCode } from '#src/contracts/fault.ts';
import type { FetchPort, LogPort, Timers } from '../ports.ts';
import { leaveOut, type LeftOut, type Refusal } from './leave-out.ts';

export const REQUEST_TIMEOUT_MS = 10_000;
/** Far above any honest answer; a centre that sends more is not ours. */
const LONGEST_ANSWER = 5_000_000;
/** Of lists more is read: one huge part of them is left out, and what stands beside it is needed. */
const LONGEST_LIST = 64_000_000;
const LISTS: ReadonlySet<string> = new Set([
  '/v1/snapshot',
  '/v1/request/article/changes',
  '/v1/request/customer/changes',
  '/v1/request/glossary/changes',
  '/v1/request/timeline/page',
  '/v1/request/cache/warm',
]);

/** What a request came to when it failed. `status` is null when no proper answer came at all. */
export interface CentreFault {
  readonly code: FaultCode;
  readonly retryable: boolean;
  readonly status: number | null;
  /** More than is read: less might be asked for. */
  readonly isTooLong?: boolean;
}

export type CentreResult<T> = Result<T, CentreFault>;

export interface CentreClient {
  /** The token of the next requests; null signs off on this side. */
  setToken(token: string | null): void;
  signIn(
    who: { readonly username: string; readonly password: string },
    desk: { readonly id: string; readonly name: string },
  ): Promise<CentreResult<SignInAnswer>>;
  snapshot(): Promise<CentreResult<Snapshot>>;
  /** `key` makes a write repeatable; reads ignore it. `onLeftOut` hears what of the answer cannot be read, before the answer. */
  request<N extends CentreRequestName>(
    name: N,
    payload: CentreRequest<N>,
    key?: string,
    onLeftOut?: (leftOut: readonly LeftOut[]) => void,
  ): Promise<CentreResult<CentreAnswer<N>>>;
  /** Hears of every request that the centre refused for its token, except renewals. */
  onTokenRefused(listener: (fault: CentreFault) => void): void;
  /** Aborts what is under way; used when core stops. */
  abortAll(): void;
}

const FAULTS: Readonly<Record<CentreErrorCode, FaultCode>> = {
  'wrong-password': 'wrong-password',
  'locked-out': 'locked-out',
  'token-expired': 'signed-out',
  'signed-in-elsewhere': 'signed-in-elsewhere',
  'not-found': 'not-found',
  conflict: 'changed-by-someone-else',
  invalid: 'invalid',
  refused: 'centre-refused',
  'too-late': 'too-late',
  busy: 'centre-refused',
  'recorder-silent': 'recorder-silent',
  'telephony-away': 'telephony-away',
  internal: 'centre-refused',
  'wire-version': 'centre-too-old',
  'target-is-you': 'target-is-you',
  'target-away': 'target-away',
  'target-gone': 'target-gone',
  'target-in-call': 'target-in-call',
  'customer-talks': 'customer-talks',
  'company-full': 'company-full',
  'somebody-was-quicker': 'somebody-was-quicker',
  'message-too-long': 'message-too-long',
  'chat-over': 'chat-over',
  'no-lead-there': 'no-lead-there',
  'address-not-valid': 'address-not-valid',
  'already-merged': 'already-merged',
  'merged-further': 'merged-further',
  'undo-over': 'undo-over',
  'contact-open': 'contact-open',
  'customer-forgotten': 'customer-forgotten',
  'on-hold': 'on-hold',
  'desk-wiped': 'desk-wiped',
  'case-changed': 'case-changed',
};

/** The only thing that is needed of an answer's checker. */
interface Checker<T> {
  safeParse(
    value: unknown,
  ):
    { success: true; data: T } | { success: false; error: { readonly issues: readonly Refusal[] } };
}

/** One client per core. */
export function createCentreClient(deps: {
  readonly fetch: FetchPort;
  readonly timers: Timers;
  readonly log: LogPort;
  readonly newId: (prefix: string) => string;
  readonly baseUrl: string;
}): CentreClient {
  const { timers, log } = deps;
  const open = new Set<AbortController>();
  let token: string | null = null;
  let tokenRefused: (fault: CentreFault) => void = () => undefined;

  const send = async <T>(
    method: 'GET' | 'POST',
    path: string,
    body: unknown,
    checker: Checker<T>,
    headers: Readonly<Record<string, string>>,
    onLeftOut?: (leftOut: readonly LeftOut[]) => void,
  ): Promise<CentreResult<T>> => {
    const abort = new AbortController();
    open.add(abort);
    const cancel = timers.after(REQUEST_TIMEOUT_MS, () => {
      abort.abort();
    });
    try {
      const answer = await deps.fetch(`${deps.baseUrl}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        body: method === 'POST' ? JSON.stringify(body) : null,
        signal: abort.signal,
      });
      const result = readAnswer(
        answer.status,
        await answer.text(),
        checker,
        LISTS.has(path) ? LONGEST_LIST : LONGEST_ANSWER,
        (leftOut) => {
          logLeftOut(log, path, leftOut);
          onLeftOut?.(leftOut);
        },
      );
      if (!result.ok)
        log.warn('centre', 'refused', { path, status: answer.status, code: result.error.code });
      const isAboutToken = path !== '/v1/sign-in' && path !== '/v1/request/session/renew';
      if (!result.ok && result.error.status === 401 && isAboutToken) tokenRefused(result.error);
      return result;
    } catch (cause) {
      log.warn('centre', 'no answer', { path, cause });
      return err({ code: 'centre-unreachable', retryable: true, status: null });
    } finally {
      cancel();
      open.delete(abort);
    }
  };

  return {
    setToken(next) {
      token = next;
    },
    signIn: (who, desk) =>
      send(
        'POST',
        '/v1/sign-in',
        {
          ...{ wireVersion: WIRE_VERSION, username: who.username, password: who.password },
          ...{ deskId: desk.id, deskName: desk.name.slice(0, 120) },
        },
        signInAnswer,
        {},
      ),
    snapshot: () => send('GET', '/v1/snapshot', null, snapshot, {}),
    request: (name, payload, key, onLeftOut) => {
      const { answer, isWrite } = centreRequests[name];
      const headers: Record<string, string> = isWrite
        ? { 'idempotency-key': key ?? deps.newId('req') }
        : {};
      // The table's entry for `name` is the checker of its answer; TypeScript cannot follow that through the union.
      type Answer = CentreAnswer<typeof name>;
      return send(
        'POST',
        `/v1/request/${name}`,
        payload,
        answer as unknown as Checker<Answer>,
        headers,
        onLeftOut,
      );
    },
    onTokenRefused(listener) {
      tokenRefused = listener;
    },
    abortAll() {
      for (const abort of open) abort.abort();
    },
  };
}

/** A refusal in our words keeps its code; everything else that is not a proper answer is nonsense and may pass. */
function readAnswer<T>(
  status: number,
  text: string,
  checker: Checker<T>,
  longest: number,
  onLeftOut: (leftOut: readonly LeftOut[]) => void,
): CentreResult<T> {
  const nonsense: CentreFault = { code: 'centre-answers-nonsense', retryable: true, status: null };
  if (text.length > longest) return err({ ...nonsense, isTooLong: true });
  const body = parseJson(text);
  if (status >= 200 && status < 300) {
    const parsed = checker.safeParse(body);
    if (parsed.success) return ok(parsed.data);
    const rest = leaveOut(body, parsed.error.issues);
    const again = rest ? checker.safeParse(rest.value) : null;
    if (!rest || !again?.success) return err(nonsense);
    onLeftOut(rest.leftOut);
    return ok(again.data);
  }
  const refusal = centreError.safeParse(body);
  if (!refusal.success) return err({ ...nonsense, status: status >= 500 ? status : null });
  return err({
    code: FAULTS[refusal.data.code],
    retryable: refusal.data.retryable,
    status,
  });
}

/** So many are named; of more only how many. */
const MOST_NAMED = 20;

/** Says what was left out, never what stood in it. */
export function logLeftOut(log: LogPort, from: string, leftOut: readonly LeftOut[]): void {
  for (const { place, id } of leftOut.slice(0, MOST_NAMED))
    log.warn('centre', 'left out: it cannot be read', { from, place, id });
  if (leftOut.length > MOST_NAMED)
    log.warn('centre', 'left out: it cannot be read', { from, count: leftOut.length });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
