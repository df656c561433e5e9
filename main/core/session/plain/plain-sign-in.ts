/**
 * The session of a desk without a centre: it is there from the start, with the calls and the call history of this machine, and
 * nobody signs in or out. It takes the place of `sign-in.ts` in plain mode.
 */
import { join } from 'node:path';
import { refusal } from '../../page-links.ts';
import type { SessionContext } from '../context.ts';
import { LIVE_RECORD, fromLiveRecord } from '../live-record.ts';
import type { SignIn } from '../sign-in.ts';
import type { PlainCards } from './plain-cards.ts';
import type { PlainCredentials } from './plain-credentials.ts';
import { PLAIN_AGENT, plainCapabilities, profileOf } from './plain-mode.ts';

/** One per session in plain mode. */
export function createPlainSignIn(
  ctx: SessionContext,
  credentials: PlainCredentials,
  cards: Pick<PlainCards, 'restore'>,
): SignIn {
  const openStore = async (): Promise<void> => {
    const { log, clock, secrets } = ctx.ports;
    const dir = join(ctx.options.profileDir, 'agents', PLAIN_AGENT);
    const keyHex = await secrets.databaseKey().catch((cause: unknown) => {
      log.warn('store', 'no key', { cause });
      return null;
    });
    const opened = keyHex ? await ctx.store.open({ dir, keyHex, nowMs: clock.nowMs() }) : null;
    const isKept = opened?.ok === true && opened.value.outbox === 'file';
    ctx.change((truth) => ({
      ...truth,
      strip: { ...truth.strip, protection: isKept ? secrets.protection : 'memory' },
    }));
    const records = await ctx.store.readRecords(LIVE_RECORD);
    const live = records.ok ? records.value.find(({ key }) => key === LIVE_RECORD) : undefined;
    if (live) ctx.change((truth) => fromLiveRecord(truth, live.value, clock.nowMs()));
  };

  return {
    async start(onRead) {
      await openStore()
        .then(() => Promise.all([credentials.restore(), cards.restore()]))
        .finally(onRead);
      ctx.change((truth) => ({
        ...truth,
        session: {
          ...truth.session,
          state: 'signed-in',
          agent: profileOf(truth.settings.sip, truth.settings.language),
          capabilities: plainCapabilities,
        },
      }));
      // The phone may have spoken before its calls were read.
      void ctx.phone('restate', {});
      await credentials.configure();
    },
    signIn: () => Promise.resolve(refusal('needs-centre')),
    signOut: () => Promise.resolve(refusal('needs-centre')),
    onEnded: () => undefined,
    onTokenRefused: () => undefined,
    wipe: () => undefined,
    confirmed: () => undefined,
    onRows: () => undefined,
    stop: () => undefined,
  };
}
