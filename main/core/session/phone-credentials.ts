/**
 * The SIP credentials of the sign-in (decision 11): asked for once, kept encrypted for a restart of core, because new ones
 * would make the old ones useless in the middle of a call. Released when nobody is signed in and no call is left.
 */
import { isLive } from '#src/call/call-set.ts';
import { sipCredentials, type SipCredentials } from '#src/centre/wire.ts';
import type { SessionContext } from './context.ts';

const RECORD = 'sip';
/** A registrar that refuses is not asked faster than this. */
const RENEW_PAUSE_MS = 30_000;

export interface PhoneCredentials {
  /** Reads what was kept before a restart. */
  restore(): Promise<void>;
  /** Fetches them when there are none that still work, and gives them to the phone. */
  ensure(): Promise<void>;
  /** The centre is back: what could not be fetched is fetched now. */
  ensureIfMissing(): Promise<void>;
  /** Gives a new page what it needs. */
  configure(): Promise<void>;
  /** The registrar refused them. */
  onRefused(): void;
  /** Signs the phone off, as soon as the last call is over. */
  release(): void;
  /** Called after each change of the calls. */
  onCallsChanged(): void;
  stop(): void;
}

/** One per session. */
export function createPhoneCredentials(ctx: SessionContext): PhoneCredentials {
  const { clock, timers } = ctx.ports;
  let current: SipCredentials | null = null;
  let isReleasing = false;
  let isFetching = false;
  let nextFetchAtMs = 0;
  let cancelFetch: (() => void) | null = null;

  /** Nothing to give is not the same as signing off: a phone that talks may be older than this core. */
  const configure = async (): Promise<void> => {
    if (current) await send();
  };

  const send = async (): Promise<void> => {
    await ctx.phone('configure', {
      credentials: current,
      instanceId: ctx.deskFile.instanceId,
    });
  };

  const isGood = (): boolean => current !== null && current.expiresAtMs > clock.nowMs();

  const fetch = async (): Promise<void> => {
    if (isFetching || ctx.truth().session.state !== 'signed-in') return;
    isFetching = true;
    nextFetchAtMs = clock.nowMs() + RENEW_PAUSE_MS;
    const answer = await ctx.centre.request('phone/credentials', {});
    isFetching = false;
    if (!answer.ok) {
      if (answer.error.retryable) later();
      return;
    }
    current = answer.value;
    void ctx.store.commit([{ kind: 'record/put', key: RECORD, value: current }]);
    await configure();
  };

  const later = (): void => {
    cancelFetch?.();
    const delayMs = Math.max(2_000, nextFetchAtMs - clock.nowMs());
    cancelFetch = timers.after(Math.min(delayMs, RENEW_PAUSE_MS), () => void fetch());
  };

  const releaseNow = (): void => {
    isReleasing = false;
    // Before anybody has signed in there is nothing to take away, and nobody's folder is open.
    if (current) void ctx.store.commit([{ kind: 'record/delete', key: RECORD }]);
    current = null;
    void send();
  };

  return {
    async restore() {
      const records = await ctx.store.readRecords(RECORD);
      const found = records.ok ? records.value.find(({ key }) => key === RECORD) : undefined;
      const parsed = sipCredentials.safeParse(found?.value);
      if (parsed.success && parsed.data.expiresAtMs > clock.nowMs()) current = parsed.data;
    },
    async ensure() {
      // Given back while a call was still on: the centre has made them useless.
      if (isReleasing) current = null;
      isReleasing = false;
      await (isGood() ? configure() : fetch());
    },
    async ensureIfMissing() {
      if (!isGood()) await fetch();
    },
    configure,
    onRefused() {
      if (ctx.truth().calls.some(isLive)) return;
      if (clock.nowMs() >= nextFetchAtMs) void fetch();
      else later();
    },
    release() {
      cancelFetch?.();
      if (ctx.truth().calls.some(isLive)) isReleasing = true;
      else releaseNow();
    },
    onCallsChanged() {
      if (isReleasing && !ctx.truth().calls.some(isLive)) releaseNow();
    },
    stop() {
      cancelFetch?.();
    },
  };
}
