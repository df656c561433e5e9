/**
 * Who is signed in: sign-in, the return after a restart of core, renewal of the token, and every way a session ends. The
 * password passes through and is never kept; the token stays in core and, encrypted, in the agent's own folder.
 *
 *   signed-out ──sign in──▶ signing-in ──answer──▶ signed-in ──sign out, taken over, expired──▶ signed-out
 *                               └──refused──▶ signed-out (with the fault)
 *   start: a session kept from before goes on at once, with or without the centre.
 */
import { isLive } from '#src/call/call-set.ts';
import { signInAnswer, type SignInAnswer, type WipeOrder } from '#src/centre/wire.ts';
import type { Session } from '#src/contracts/desk.ts';
import type { Answer, Fault } from '#src/contracts/fault.ts';
import { backOffMs } from '../centre/back-off.ts';
import type { CentreFault } from '../centre/centre-client.ts';
import { refusal } from '../page-links.ts';
import { markUnsent, othersUnsent, wipeFolder } from '../store/agent-folder.ts';
import { createAgentFiles } from './agent-files.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { orphanedChats, withKeptChats } from './chat-keeping.ts';
import { withOthersUnsent } from './here.ts';
import { createLeaseWatch, type LeaseEnd } from './lease.ts';
import { LIVE_RECORD, fromLiveRecord } from './live-record.ts';
import { createRemoteWipe } from './remote-wipe.ts';
import type { PhoneCredentials } from './phone-credentials.ts';
import { emptyTruth } from './truth.ts';
import { isQuiet } from '#src/offline/outbox-rules.ts';
import type { StoredRow } from '../store/store-port.ts';

const SESSION_RECORD = 'session';
/** Share of the token's life after which it is renewed. */
const RENEW_AT = 0.8;
const RENEW_RETRY_MS = 30_000;
/** So long a sign-out that wipes waits for what is still to be sent. */
const SEND_FIRST_MS = 5_000;
const SEND_STEP_MS = 100;
/** Timers of some platforms overflow past 24 days; a longer life is simply renewed earlier. */
const LONGEST_TIMER_MS = 12 * 3_600_000;

export interface SignIn {
  /** Restores what was, or signs in as the options say. `onRead`: the files are read, whatever was in them. */
  start(onRead: () => void): Promise<void>;
  signIn(who: { readonly username: string; readonly password: string }): Promise<Answer<Nothing>>;
  signOut(evenWithOpenContacts: boolean): Promise<Answer<Nothing>>;
  /** The centre closed the session, or no longer knows the token. */
  onEnded(code: 'signed-in-elsewhere' | 'signed-out'): void;
  onTokenRefused(fault: CentreFault): void;
  /** The centre has what lies here of the agent erased. */
  wipe(order: WipeOrder): void;
  /** The centre is there and knows this agent. */
  confirmed(): void;
  /** What waits for the centre: others on this machine are told that something does. */
  onRows(rows: readonly StoredRow[]): void;
  stop(): void;
}

/** One per session. `onSignedOff`: what belongs to the agent's team is nobody's any more. */
export function createSignIn(
  ctx: SessionContext,
  credentials: PhoneCredentials,
  onSignedOff: () => void,
): SignIn {
  const { clock, timers, log } = ctx.ports;
  const { signInAs } = ctx.options;
  let openAgent: string | null = null;
  /** As marked in the folder; null: not looked at yet. */
  let hasUnsent: boolean | null = null;
  let kept: { readonly answer: SignInAnswer; readonly username: string } | null = null;
  let isReturning = false;
  let cancelRenew: (() => void) | null = null;
  let cancelRetry: (() => void) | null = null;

  const setSession = (patch: Partial<Session>): void => {
    ctx.change((truth) => ({ ...truth, session: { ...truth.session, ...patch } }));
  };

  /** `isConfirmed`: the centre has just said who it is. Otherwise the folder may be closed to this machine by now. */
  const openStore = async (agentId: string, isConfirmed: boolean): Promise<LeaseEnd | null> => {
    if (openAgent === agentId) {
      if (isConfirmed) lease.confirm();
      return null;
    }
    await openFiles(agentId);
    const end = await lease.check(isConfirmed);
    if (end) {
      await closeStore();
      return end;
    }
    await loadOutbox();
    ctx.change((truth) => withOthersUnsent(truth, othersUnsent(dirOf(agentId)) > 0));
    const records = await ctx.store.readRecords(LIVE_RECORD);
    const found = records.ok ? records.value : [];
    const live = found.find(({ key }) => key === LIVE_RECORD);
    if (!live) return null;
    ctx.change((truth) => withKeptChats(fromLiveRecord(truth, live.value, clock.nowMs()), found));
    void ctx.store.commit(orphanedChats(ctx.truth(), found));
    // At a sign-in by hand the phone has spoken before the agent's file was read.
    void ctx.phone('restate', {});
    return null;
  };
  const files = createAgentFiles(ctx);
  const { dirOf } = files;
  const loadOutbox = async (): Promise<void> => {
    const rows = await ctx.store.readOutbox();
    ctx.outbox.load(rows.ok ? rows.value : []);
  };
  const openFiles = async (agentId: string): Promise<void> => {
    openAgent = agentId;
    hasUnsent = null;
    const machineKey = await databaseKey();
    const opened = machineKey
      ? await files.open(agentId, machineKey)
      : ({ ok: false, error: 'store-broken' } as const);
    const isKept = opened.ok && opened.value.cache === 'file' && opened.value.outbox === 'file';
    if (opened.ok && opened.value.setAside.length > 0)
      log.warn('store', 'file set aside', {
        fileCount: opened.value.setAside.length,
        rescuedCount: opened.value.rescued,
      });
    ctx.change((truth) => ({
      ...truth,
      strip: {
        ...truth.strip,
        protection: isKept ? ctx.ports.secrets.protection : 'memory',
        // Without a key nobody has opened anything, so nobody has told it.
        ...(machineKey ? {} : { storage: ['not-kept' as const] }),
      },
    }));
  };
  const closeStore = async (): Promise<void> => {
    openAgent = null;
    lease.forget();
    ctx.outbox.load([]);
    await ctx.store.close();
  };
  /** The time without the centre is over: nothing of the agent may be read here until the centre knows them again. */
  const lock = async (code: LeaseEnd): Promise<void> => {
    log.warn('session', 'locked', { code });
    endHere({ code, retryable: false });
    forgetAgent();
    await closeStore();
  };
  const lease = createLeaseWatch(ctx, (code) => void lock(code));

  const wiping = createRemoteWipe(ctx, {
    open: () =>
      openAgent === null ? null : { agentId: openAgent, token: kept?.answer.token ?? null },
    folderOf: dirOf,
    openToSend: async (agentId) => {
      if (openAgent !== agentId) await openFiles(agentId);
      await loadOutbox();
    },
    sendFirst: () => sendFirst(true),
    close: async () => {
      endHere(null);
      forgetAgent();
      await closeStore();
    },
    say: (fault) => {
      setSession({ state: 'signed-out', fault });
    },
  });

  const databaseKey = async (): Promise<string | null> => {
    try {
      return await ctx.ports.secrets.databaseKey();
    } catch (cause) {
      log.warn('store', 'no key', { cause });
      return null;
    }
  };

  const keepSession = (answer: SignInAnswer, username: string): void => {
    kept = { answer, username };
    const value = { answer, username, centreUrl: ctx.options.centreUrl };
    void ctx.store.commit([{ kind: 'record/put', key: SESSION_RECORD, value }]);
    ctx.deskFile.setLast({ agentId: answer.agent.id, username });
  };

  const establish = async (
    answer: SignInAnswer,
    username: string,
    isConfirmed = true,
  ): Promise<void> => {
    cancelRetry?.();
    await openStore(answer.agent.id, isConfirmed);
    keepSession(answer, username);
    ctx.centre.setToken(answer.token);
    setSession({
      state: 'signed-in',
      agent: answer.agent,
      centreName: answer.centreName,
      capabilities: answer.capabilities,
      fault: null,
      suggestedUsername: username,
    });
    ctx.change((truth) => ({ ...truth, catalogue: answer.catalogue }));
    ctx.stream.start(answer.token);
    scheduleRenewal(answer, username);
    await credentials.ensure();
  };

  const scheduleRenewal = (answer: SignInAnswer, username: string): void => {
    cancelRenew?.();
    const lifeMs = Math.max(0, answer.expiresAtMs - clock.nowMs());
    const renew = async (): Promise<void> => {
      const renewed = await ctx.centre.request('session/renew', {});
      if (ctx.truth().session.state !== 'signed-in') return;
      if (!renewed.ok) {
        if (renewed.error.status === 401) onTokenRefused(renewed.error);
        else cancelRenew = timers.after(RENEW_RETRY_MS, () => void renew());
        return;
      }
      lease.confirm();
      const next = { ...answer, ...renewed.value };
      ctx.centre.setToken(next.token);
      ctx.stream.setToken(next.token);
      keepSession(next, username);
      scheduleRenewal(next, username);
    };
    cancelRenew = timers.after(
      Math.min(LONGEST_TIMER_MS, Math.max(1_000, lifeMs * RENEW_AT)),
      () => void renew(),
    );
  };

  const signIn: SignIn['signIn'] = async (who) => {
    cancelRetry?.();
    setSession({ state: 'signing-in', fault: null });
    const answer = await ctx.centre.signIn(who, {
      id: ctx.deskFile.deskId,
      name: ctx.options.deskName ?? '',
    });
    if (!answer.ok) {
      const fault: Fault = { code: answer.error.code, retryable: answer.error.retryable };
      setSession({ state: 'signed-out', fault });
      return { ok: false, error: fault };
    }
    const former = ctx.truth().session.agent;
    if (former && former.id !== answer.value.agent.id) forgetAgent();
    if (!(await wiping.atSignIn(answer.value))) {
      const { fault: why } = ctx.truth().session;
      return { ok: false, error: why ?? { code: 'desk-wiped', retryable: false } };
    }
    await establish(answer.value, who.username);
    return done;
  };

  /** Practice: the centre may still be starting, so a silent one is asked again. */
  const signInAsOption = async (tries: number): Promise<void> => {
    if (!signInAs) return;
    const answer = await signIn(signInAs);
    if (answer.ok || !answer.error.retryable) return;
    const isStillWaiting = ctx.truth().session.state === 'signed-out';
    if (isStillWaiting)
      cancelRetry = timers.after(
        backOffMs(tries, ctx.random()),
        () => void signInAsOption(tries + 1),
      );
  };

  const restore = async (): Promise<typeof kept> => {
    const last = ctx.deskFile.last();
    if (!last || (signInAs && signInAs.username !== last.username)) return null;
    const end = await openStore(last.agentId, false);
    if (end) {
      setSession({ fault: { code: end, retryable: false } });
      return null;
    }
    const records = await ctx.store.readRecords(SESSION_RECORD);
    const record = records.ok ? records.value.find(({ key }) => key === SESSION_RECORD) : null;
    const value = record?.value as { answer?: unknown; centreUrl?: unknown } | undefined;
    const answer = signInAnswer.safeParse(value?.answer);
    if (!answer.success || value?.centreUrl !== ctx.options.centreUrl) return null;
    await credentials.restore();
    return { answer: answer.data, username: last.username };
  };

  const forgetAgent = (): void => {
    const { session, settings, locked, strip } = ctx.truth();
    ctx.change((truth) => ({
      ...emptyTruth({
        session: { ...session, agent: null, capabilities: null, centreName: null },
        settings,
        locked,
        protection: strip.protection,
        nowMs: clock.nowMs(),
      }),
      devices: truth.devices,
      sound: truth.sound,
      calls: truth.calls.filter(isLive),
      legs: truth.legs,
      strip: { ...truth.strip, outbox: { waiting: 0, needsAttention: 0 } },
    }));
  };

  const truthWipes = (): boolean => ctx.truth().settings.localData.wipesOnSignOut;
  /** What waits goes out while the session still stands, if that takes no longer than somebody bears at a door. */
  const sendFirst = async (isThere: boolean): Promise<void> => {
    if (!isThere) return;
    ctx.outbox.setOnline(true);
    for (const { id } of ctx.outbox.rows()) await ctx.outbox.retry(id);
    for (let waitedMs = 0; waitedMs < SEND_FIRST_MS; waitedMs += SEND_STEP_MS) {
      if (ctx.outbox.rows().every(isQuiet)) return;
      await new Promise<void>((resolve) => {
        timers.after(SEND_STEP_MS, resolve);
      });
    }
  };

  const endHere = (fault: Fault | null): void => {
    cancelRenew?.();
    kept = null;
    ctx.stream.stop();
    ctx.outbox.setOnline(false);
    ctx.centre.setToken(null);
    void ctx.store.commit([{ kind: 'record/delete', key: SESSION_RECORD }]);
    setSession({ state: 'signed-out', fault });
    onSignedOff();
    credentials.release();
  };

  const onTokenRefused: SignIn['onTokenRefused'] = (fault) => {
    if (isReturning || ctx.truth().session.state !== 'signed-in') return;
    log.warn('session', 'token refused', { code: fault.code });
    if (fault.code === 'signed-in-elsewhere') {
      endHere({ code: 'signed-in-elsewhere', retryable: false });
      return;
    }
    isReturning = true;
    void comeBack().finally(() => {
      isReturning = false;
    });
  };

  /**
   * After a sleep or a long outage the token may only be too old: it is renewed. A practice centre that was started anew
   * does not know us at all: then the options sign in again. The talk goes on meanwhile.
   */
  const comeBack = async (): Promise<void> => {
    if (kept) {
      const renewed = await ctx.centre.request('session/renew', {});
      if (renewed.ok) {
        const { username } = kept;
        kept = { answer: { ...kept.answer, ...renewed.value }, username };
        await establish(kept.answer, username);
        return;
      }
      if (renewed.error.status === null) {
        // Gone again before it could answer: the stream finds out when it is back.
        ctx.stream.start(kept.answer.token);
        return;
      }
      if (renewed.error.code === 'signed-in-elsewhere') {
        endHere({ code: 'signed-in-elsewhere', retryable: false });
        return;
      }
      if (renewed.error.code === 'desk-wiped') {
        await wiping.now(null);
        return;
      }
    }
    // A new sign-in ends the old one, and must not be told so on the old connection.
    ctx.stream.suspend();
    if (signInAs) await signInAsOption(0);
    else endHere({ code: 'signed-out', retryable: false });
  };

  return {
    async start(onRead) {
      const former = await restore().finally(onRead);
      if (former) {
        await establish(former.answer, former.username, false);
        return;
      }
      if (signInAs) await signInAsOption(0);
      // A phone older than this core may still be registered for somebody who is signed out now.
      else credentials.release();
    },
    signIn,
    async signOut(evenWithOpenContacts) {
      const { calls, conversations, session } = ctx.truth();
      if (session.state !== 'signed-in') return done;
      const isBusy = calls.some(isLive) || conversations.some((one) => !one.isCompletedHere);
      if (isBusy && !evenWithOpenContacts) return refusal('not-now');
      const agentId = session.agent?.id ?? null;
      const isWiped = truthWipes();
      if (isWiped) await sendFirst(ctx.truth().strip.centre.state === 'connected');
      await ctx.centre.request('session/sign-out', {});
      const isAllSent = ctx.outbox.rows().every(isQuiet);
      endHere(null);
      forgetAgent();
      if (isWiped && agentId) {
        await closeStore();
        wipeFolder(dirOf(agentId), !isAllSent);
        log.info('store', 'wiped at sign-out', { isAllSent });
        if (!isAllSent) setSession({ fault: { code: 'unsent-kept', retryable: false } });
      }
      return done;
    },
    onEnded(code) {
      endHere(code === 'signed-out' ? null : { code, retryable: false });
    },
    onTokenRefused,
    wipe(order) {
      void wiping.now(order);
    },
    confirmed() {
      lease.confirm();
    },
    onRows(rows) {
      if (openAgent === null) return;
      const isWaiting = rows.some((row) => !isQuiet(row));
      if (isWaiting === hasUnsent) return;
      hasUnsent = isWaiting;
      markUnsent(dirOf(openAgent), isWaiting);
    },
    stop() {
      lease.stop();
      cancelRenew?.();
      cancelRetry?.();
    },
  };
}
