/**
 * What follows from a change of the truth, whoever made it: ringing, notifications, what the centre must know about the
 * phone, the ends of calls, deadlines, keeping. Each compares before and after; none is started from anywhere else.
 */
import { deriveRing, isInTheEar, isLive } from '#src/call/call-set.ts';
import type { Call } from '#src/model/call.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { isSilentRing } from './beside.ts';
import type { Calls } from './calls.ts';
import type { SessionContext } from './context.ts';
import { onCallEnded } from './ending.ts';
import { LIVE_RECORD, toLiveRecord } from './live-record.ts';
import type { PhoneCredentials } from './phone-credentials.ts';
import { withoutVoice } from './strip.ts';
import { createRingableTeller } from './tell-ringable.ts';
import { findCall, findOffer, type Truth } from './truth.ts';
import type { Writing } from './writing.ts';

/** The zip tone is heard before the line opens: so long after it has begun. */
const ZIP_MS = 600;
/** A phone that cannot say so soon that the tone has begun keeps no customer waiting. */
const ZIP_LATE_MS = 2_500;
/** What a notification says that names nobody. */
const SOMEBODY = {
  es: { calls: 'Te llama un cliente', writes: 'Te escribe un cliente' },
  en: { calls: 'A customer is calling you', writes: 'A customer writes to you' },
} as const;

/** Changes are kept together; drafts are not waited for, they have their own commit. */
const KEEP_AFTER_MS = 150;

export interface Reactions {
  react(before: Truth, after: Truth): void;
  /** A new phone page knows nothing: say again how to ring. */
  phoneIsNew(): void;
  /** Writes what is still waiting to be kept. */
  keepNow(): Promise<void>;
  stop(): void;
}

/** One per session. */
export function createReactions(
  ctx: SessionContext,
  parts: {
    readonly calls: Calls;
    readonly writing: Writing;
    readonly credentials: PhoneCredentials;
    /** What else follows a change, each in a file of its own. */
    readonly others: readonly { react(before: Truth, after: Truth): void }[];
  },
): Reactions {
  let ringSent = '';
  /** The phone has begun to sound what it was told last. */
  let sounding: Promise<unknown> = Promise.resolve();
  let cancelKeep: (() => void) | null = null;
  const ringable = createRingableTeller(ctx, () => void parts.credentials.configure());
  const zips = new Map<InteractionId, () => void>();
  /** By contact the name that was shown. */
  const noted = new Map<InteractionId, string>();

  const ring = (truth: Truth): void => {
    const { settings } = truth;
    const calls = truth.calls.filter(
      (call) => call.state.kind !== 'ringing' || !isSilentRing(truth, call),
    );
    const natural = deriveRing(calls);
    const isAuto = settings.autoAnswer && natural === 'loud' && !calls.some(isLive);
    const mode = isAuto ? 'zip' : natural;
    const volume = settings.ringVolume;
    const key = `${mode} ${volume}`;
    if (key !== ringSent && !(mode === 'off' && ringSent === '')) {
      ringSent = key;
      sounding = ctx.phone('ring', { mode, volume });
    }
    const ringing = calls.filter((call) => call.state.kind === 'ringing');
    for (const [id, cancel] of zips)
      if (!ringing.some((call) => call.interactionId === id)) {
        cancel();
        zips.delete(id);
      }
    if (!isAuto) return;
    for (const { interactionId } of ringing.slice(0, 1))
      if (!zips.has(interactionId)) zips.set(interactionId, answerAfterTone(interactionId));
  };
  const answerAfterTone = (id: InteractionId): (() => void) => {
    const { timers } = ctx.ports;
    let isOver = false;
    const answer = (): void => {
      isOver = true;
      void parts.calls.answer(id);
    };
    let cancel = timers.after(ZIP_LATE_MS, answer);
    void sounding.then(() => {
      if (isOver) return;
      cancel();
      cancel = timers.after(ZIP_MS, answer);
    });
    return () => {
      isOver = true;
      cancel();
    };
  };

  /** Nothing rings for what is written: it knocks once, unless the agent talks or is rung already. */
  const knock = (before: Truth, after: Truth): void => {
    const isNew = after.offers.some(
      ({ offer }) =>
        offer.interaction.channel !== 'call' && !findOffer(before, offer.interaction.id),
    );
    if (!isNew || after.calls.some((call) => isInTheEar(call) || call.state.kind === 'ringing'))
      return;
    void ctx.phone('ring', { mode: 'zip', volume: after.settings.ringVolume });
  };

  const notifications = (truth: Truth): void => {
    const ringing = new Set([
      ...truth.calls
        .filter((call) => call.state.kind === 'ringing')
        .map((call) => call.interactionId),
      ...truth.offers
        .filter(({ offer }) => offer.interaction.channel !== 'call')
        .map(({ offer }) => offer.interaction.id),
    ]);
    for (const id of noted.keys())
      if (!ringing.has(id)) {
        noted.delete(id);
        ctx.ports.notify.close(id);
      }
    if (!truth.settings.notifications) return;
    for (const id of ringing) {
      const found = findOffer(truth, id);
      if (!found) continue;
      const { interaction, customer } = found.offer;
      const { language, namesInNotifications } = truth.settings;
      const discreet = SOMEBODY[language][interaction.channel === 'call' ? 'calls' : 'writes'];
      const title = namesInNotifications ? (customer?.name ?? interaction.displayName) : discreet;
      // The centre may say somebody else than the telephone network did: never a wrong name.
      if (noted.get(id) === title) continue;
      noted.set(id, title);
      ctx.ports.notify.show({
        id,
        title,
        body: namesInNotifications ? (interaction.intent ?? interaction.number) : '',
        discreet,
        onPress: () => {
          ctx.raiseDesk();
        },
        ...(interaction.channel === 'call' && {
          answer: {
            onAnswer: () => void parts.calls.answer(id),
            onDecline: () => void parts.calls.reject(id),
          },
        }),
      });
    }
  };

  const hasEnded = (before: Truth, call: Call): boolean =>
    call.state.kind === 'ended' && findCall(before, call.id)?.state.kind !== 'ended';

  const keep = async (): Promise<void> => {
    cancelKeep?.();
    cancelKeep = null;
    await ctx.store.commit([
      { kind: 'record/put', key: LIVE_RECORD, value: toLiveRecord(ctx.truth()) },
    ]);
  };

  return {
    react(before, after) {
      if (before.calls !== after.calls) {
        // Only what this change ended: a call restored as ended had its day before.
        for (const call of after.calls)
          if (findCall(before, call.id) && hasEnded(before, call)) onCallEnded(ctx, call);
        ctx.stream.setInCall(after.calls.some(isLive));
        if (!after.calls.some(isLive)) ctx.change(withoutVoice);
        parts.credentials.onCallsChanged();
      }
      const isAboutRing =
        before.calls !== after.calls ||
        before.settings !== after.settings ||
        before.offers !== after.offers ||
        before.conversations !== after.conversations;
      if (isAboutRing) ring(after);
      if (before.offers !== after.offers) knock(before, after);
      if (before.calls !== after.calls || before.offers !== after.offers) notifications(after);
      if (
        before.strip !== after.strip ||
        before.session !== after.session ||
        before.presence !== after.presence
      )
        ringable.tell(after);
      if (before.conversations !== after.conversations) parts.writing.watchDeadlines();
      for (const other of parts.others) other.react(before, after);
      const isWorthKeeping =
        before.conversations !== after.conversations ||
        before.calls !== after.calls ||
        before.recent !== after.recent ||
        before.followUps !== after.followUps ||
        before.briefings !== after.briefings;
      if (isWorthKeeping && after.session.agent && !cancelKeep)
        cancelKeep = ctx.ports.timers.after(KEEP_AFTER_MS, () => void keep());
    },
    phoneIsNew() {
      ringSent = '';
      ring(ctx.truth());
    },
    keepNow: async () => {
      if (cancelKeep) await keep();
    },
    stop() {
      cancelKeep?.();
      ringable.stop();
      for (const cancel of zips.values()) cancel();
    },
  };
}
