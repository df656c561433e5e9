/**
 * The SIP account of a desk without a centre: keeps its password encrypted in this desk's own file, gives the phone an HA1
 * (the page never sees a password), learns the registrar's realm from its first challenge, and says in one word why an account
 * does not work. It takes the place of `phone-credentials.ts` in plain mode.
 */
import { createHash } from 'node:crypto';
import { isLive } from '#src/call/call-set.ts';
import type { SipCredentials } from '#src/centre/wire.ts';
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import type { PhoneFact } from '#src/contracts/phone.ts';
import { sipAddressOf, type SipAccount } from '#src/model/sip-account.ts';
import { refusal } from '../../page-links.ts';
import type { FetchPort } from '../../ports.ts';
import { done, type Nothing, type SessionContext } from '../context.ts';
import type { PhoneCredentials } from '../phone-credentials.ts';
import { codeOfCause, codeOfStatus, lookAddressOf } from './registrar-words.ts';

const RECORD = 'plain-sip';
/** The person who tries an account is told after that at the latest; the phone goes on trying. */
const TRY_MS = 9_000;
const LOOK_MS = 4_000;
/** What was seen a moment ago still holds: a server is not asked again with every try of the phone. */
const LOOK_AGAIN_MS = 15_000;
/** A registrar that asks for another realm each time is not answered faster than this. */
const REALM_PAUSE_MS = 5_000;
/** An account does not run out. */
const NEVER_MS = 8_640_000_000_000_000;

type RegistrationFact = Extract<PhoneFact, { kind: 'registration' }>;

export interface PlainCredentials extends PhoneCredentials {
  /** Keeps the account and tries it. */
  set(account: SipAccount | null, password: string | null): Promise<Answer<Nothing>>;
  onRegistration(fact: Pick<RegistrationFact, 'state' | 'refusal'>): void;
}

interface Attempt {
  /** Servers that have not been silent in it. */
  serversLeft: number;
  settle(code: FaultCode | null): void;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const hostOf = (domain: string): string => domain.replace(/:\d+$/, '');

/** One per session in plain mode. `useAccount` puts an account into the truth and, unless it was given at start, on disk. */
export function createPlainCredentials(
  ctx: SessionContext,
  deps: {
    readonly fetch: FetchPort;
    readonly givenPassword: string | null;
    useAccount(account: SipAccount | null): Answer<Nothing>;
  },
): PlainCredentials {
  const { clock, timers, log } = ctx.ports;
  let password: string | null = deps.givenPassword;
  let realm: string | null = null;
  let realmAtMs = -REALM_PAUSE_MS;
  let attempt: Attempt | null = null;
  let isLooking = false;
  let lookedAtMs = -LOOK_AGAIN_MS;

  const account = (): SipAccount | null => ctx.truth().settings.sip;

  const setFault = (code: FaultCode | null): void => {
    const fault = code ? { code, retryable: true } : null;
    ctx.change((truth) =>
      truth.strip.phone.fault?.code === fault?.code
        ? truth
        : { ...truth, strip: { ...truth.strip, phone: { ...truth.strip.phone, fault } } },
    );
  };

  const credentialsOf = (of: SipAccount, secret: string): SipCredentials => {
    const username = of.authorizationUsername ?? of.username;
    const asked = realm ?? hostOf(of.domain);
    const [first = '', ...more] = of.servers;
    return {
      username,
      realm: asked,
      ha1: md5(`${username}:${asked}:${secret}`),
      uri: sipAddressOf(of),
      wsUri: first,
      moreWsUris: more,
      iceServers: of.stun?.length ? [{ urls: [...of.stun] }] : [],
      expiresAtMs: NEVER_MS,
      displayName: of.displayName,
      watchesMessages: true,
      ...(of.digitsBy && { digitsBy: of.digitsBy }),
    };
  };

  const send = async (credentials: SipCredentials | null): Promise<void> => {
    await ctx.phone('configure', { credentials, instanceId: ctx.deskFile.instanceId });
  };

  const configure = async (): Promise<void> => {
    const of = account();
    if (of && password !== null) await send(credentialsOf(of, password));
    else setFault('sip-not-set-up');
  };

  const keep = (): void => {
    void ctx.store.commit([
      password === null || deps.givenPassword !== null
        ? { kind: 'record/delete', key: RECORD }
        : { kind: 'record/put', key: RECORD, value: { password, realm } },
    ]);
  };

  const settle = (code: FaultCode | null): void => {
    setFault(code);
    const waiting = attempt;
    attempt = null;
    waiting?.settle(code);
  };

  /** A page only sees that no connection came about; core sees why. */
  const look = async (): Promise<FaultCode> => {
    const of = account();
    if (!of) return 'sip-not-set-up';
    const aborter = new AbortController();
    const cancel = timers.after(LOOK_MS, () => {
      aborter.abort();
    });
    try {
      await deps.fetch(lookAddressOf(of.servers[0] ?? ''), {
        method: 'GET',
        headers: {},
        body: null,
        signal: aborter.signal,
      });
      return 'sip-no-websocket';
    } catch (cause) {
      log.info('phone', 'the SIP server cannot be reached', { cause });
      return codeOfCause(cause);
    } finally {
      cancel();
    }
  };

  const onSilent = (): void => {
    // The phone goes through its servers by itself; only when none is left is that an answer to who tries the account.
    if (attempt && attempt.serversLeft > 1) {
      attempt.serversLeft -= 1;
      return;
    }
    const isKnown =
      !attempt &&
      ctx.truth().strip.phone.fault !== null &&
      clock.nowMs() - lookedAtMs < LOOK_AGAIN_MS;
    if (isLooking || isKnown) return;
    isLooking = true;
    lookedAtMs = clock.nowMs();
    void look().then((code) => {
      isLooking = false;
      if (ctx.truth().strip.phone.state !== 'registered') settle(code);
    });
  };

  const onRefusal = ({ status, realm: asked }: NonNullable<RegistrationFact['refusal']>): void => {
    const isOtherRealm = asked !== null && asked !== '' && asked !== realm;
    const isPaused = clock.nowMs() - realmAtMs < REALM_PAUSE_MS;
    if ((status === 401 || status === 407) && isOtherRealm && !isPaused) {
      const of = account();
      const wasAsked = of !== null && (realm ?? hostOf(of.domain)) === asked;
      realm = asked;
      realmAtMs = clock.nowMs();
      keep();
      if (!wasAsked) {
        void configure();
        return;
      }
    }
    settle(codeOfStatus(status));
  };

  return {
    async restore() {
      if (deps.givenPassword !== null) return;
      const records = await ctx.store.readRecords(RECORD);
      const found = records.ok ? records.value.find(({ key }) => key === RECORD) : undefined;
      const value = found?.value as { password?: unknown; realm?: unknown } | undefined;
      if (typeof value?.password === 'string') ({ password } = value as { password: string });
      if (typeof value?.realm === 'string') ({ realm } = value as { realm: string });
    },
    ensure: configure,
    ensureIfMissing: () => Promise.resolve(),
    configure,
    onRefused: () => undefined,
    async set(next, secret) {
      const used = deps.useAccount(next);
      if (!used.ok) return used;
      attempt?.settle('not-now');
      attempt = null;
      realm = null;
      realmAtMs = -REALM_PAUSE_MS;
      if (!next) password = null;
      else if (secret !== null) password = secret;
      keep();
      // A new connection proves more than an old one; live calls keep theirs.
      if (!ctx.truth().calls.some(isLive)) await send(null);
      if (!next) {
        setFault('sip-not-set-up');
        return done;
      }
      if (password === null) return refusal('sip-not-set-up');
      const outcome = new Promise<FaultCode | null>((resolve) => {
        const cancel = timers.after(TRY_MS, () => {
          settle('sip-unreachable');
        });
        attempt = {
          serversLeft: next.servers.length,
          settle(code) {
            cancel();
            resolve(code);
          },
        };
      });
      await configure();
      const code = await outcome;
      return code ? refusal(code, true) : done;
    },
    onRegistration({ state, refusal: why }) {
      if (state === 'registered') settle(null);
      else if (why) onRefusal(why);
      else if (state === 'unreachable') onSilent();
      else if (state === 'refused' && !ctx.truth().strip.phone.fault) setFault('sip-refused');
    },
    release: () => undefined,
    onCallsChanged: () => undefined,
    stop() {
      attempt?.settle('not-now');
    },
  };
}
