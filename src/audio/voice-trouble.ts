/**
 * What is wrong with the voice of a call, and on which side, from the figures of each second; and how the whole call was.
 * Bad for three of five seconds is worth a sentence, five good ones end it. Pure; core keeps one for each call.
 */
import type { VoiceQuality } from '../model/call.ts';
import type { VoiceSummary, VoiceTrouble } from '../model/voice.ts';

/** Lines from which people complain: loss and gaps as shares, times in ms. */
export const TROUBLE_LINES = {
  loss: 0.03,
  jitterMs: 30,
  roundTripMs: 400,
  concealed: 0.05,
  stalled: 0.05,
} as const;

const WINDOW = 5;
const ENOUGH = 3;
/** The worst of this many seconds is the worst moment of a call. */
const WORST_WINDOW = 10;
/** Longer between two figures: nothing was measured in between. */
const LONGEST_STEP_MS = 3_000;

type Kind = Pick<VoiceTrouble, 'what' | 'side'>;

/** What a call has shown so far. */
export interface VoiceRecord {
  readonly recent: readonly VoiceQuality[];
  readonly trouble: VoiceTrouble | null;
  readonly measuredMs: number;
  /** Sums of figures × time. */
  readonly sums: Readonly<Record<'mos' | 'loss' | 'jitterMs' | 'concealed', number>>;
  readonly roundTrip: { readonly sum: number; readonly ms: number };
  readonly farLoss: { readonly sum: number; readonly ms: number };
  readonly worstMos: number | null;
  readonly troubledMs: Readonly<Record<string, number>>;
}

/** Before the first figure. */
export const newVoiceRecord: VoiceRecord = {
  recent: [],
  trouble: null,
  measuredMs: 0,
  sums: { mos: 0, loss: 0, jitterMs: 0, concealed: 0 },
  roundTrip: { sum: 0, ms: 0 },
  farLoss: { sum: 0, ms: 0 },
  worstMos: null,
  troubledMs: {},
};

const often = (all: readonly VoiceQuality[], isBad: (one: VoiceQuality) => boolean): boolean =>
  all.filter(isBad).length >= ENOUGH;

/** What these seconds show; the cause that explains the others comes first. */
export function diagnose(recent: readonly VoiceQuality[]): Kind | null {
  const all = recent.slice(-WINDOW);
  const line = TROUBLE_LINES;
  // A machine that stalls loses and delays everything else too.
  if (often(all, ({ stalled = 0 }) => stalled > line.stalled))
    return { what: 'gaps', side: 'computer' };
  const inLoss = often(all, ({ loss }) => loss > line.loss);
  const outLoss = often(all, ({ farLoss }) => (farLoss ?? 0) > line.loss);
  const inJitter = often(all, ({ jitterMs }) => jitterMs > line.jitterMs);
  const outJitter = often(all, ({ farJitterMs }) => (farJitterMs ?? 0) > line.jitterMs);
  const isInBad = inLoss || inJitter;
  const isOutBad = outLoss || outJitter;
  const side = isInBad && isOutBad ? 'network' : isOutBad ? 'sending' : 'receiving';
  if (inLoss || outLoss) return { what: 'loss', side };
  if (inJitter || outJitter) return { what: 'jitter', side };
  if (often(all, ({ concealed = 0 }) => concealed > line.concealed))
    return { what: 'gaps', side: 'receiving' };
  if (often(all, ({ roundTripMs }) => (roundTripMs ?? 0) > line.roundTripMs))
    return { what: 'delay', side: 'network' };
  return null;
}

const isBadSecond = (one: VoiceQuality): boolean => diagnose([one, one, one]) !== null;

/** The record with the next second's figures. */
export function recordVoice(before: VoiceRecord, quality: VoiceQuality): VoiceRecord {
  const last = before.recent.at(-1);
  const stepMs = last ? quality.atMs - last.atMs : 1_000;
  const isGap = stepMs <= 0 || stepMs > LONGEST_STEP_MS;
  const recent = isGap ? [quality] : [...before.recent, quality].slice(-WORST_WINDOW);
  const forMs = isGap ? 1_000 : stepMs;
  const found = diagnose(recent);
  const isOver = before.trouble !== null && !recent.slice(-WINDOW).some(isBadSecond);
  const trouble = found
    ? { ...found, sinceMs: before.trouble?.sinceMs ?? quality.atMs }
    : isOver || isGap
      ? null
      : before.trouble;
  const key = trouble ? `${trouble.what} ${trouble.side}` : null;
  const mos = recent.reduce((sum, one) => sum + one.mos, 0) / recent.length;
  const isWhole = recent.length === WORST_WINDOW;
  const { sums, farLoss, roundTrip } = before;
  return {
    recent,
    trouble,
    measuredMs: before.measuredMs + forMs,
    sums: {
      mos: sums.mos + quality.mos * forMs,
      loss: sums.loss + quality.loss * forMs,
      jitterMs: sums.jitterMs + quality.jitterMs * forMs,
      concealed: sums.concealed + (quality.concealed ?? 0) * forMs,
    },
    roundTrip: weighed(roundTrip, quality.roundTripMs, forMs),
    farLoss: weighed(farLoss, quality.farLoss ?? null, forMs),
    worstMos: isWhole ? Math.min(before.worstMos ?? mos, mos) : before.worstMos,
    troubledMs:
      key === null
        ? before.troubledMs
        : { ...before.troubledMs, [key]: (before.troubledMs[key] ?? 0) + forMs },
  };
}

const weighed = (before: VoiceRecord['farLoss'], value: number | null, forMs: number) =>
  value === null ? before : { sum: before.sum + value * forMs, ms: before.ms + forMs };

/** How the call was; null when it was never measured. */
export function summarise(
  callId: VoiceSummary['callId'],
  record: VoiceRecord,
): VoiceSummary | null {
  const { measuredMs, sums, roundTrip, farLoss } = record;
  if (measuredMs <= 0) return null;
  const of = (sum: number): number => sum / measuredMs;
  const mean = ({ sum, ms }: VoiceRecord['farLoss']) => (ms > 0 ? sum / ms : null);
  const [longest] = Object.entries(record.troubledMs).toSorted((a, b) => b[1] - a[1]);
  const [what, side] = (longest?.[0] ?? '').split(' ');
  return {
    callId,
    measuredMs,
    mos: of(sums.mos),
    worstMos: record.worstMos ?? of(sums.mos),
    loss: of(sums.loss),
    farLoss: mean(farLoss),
    jitterMs: of(sums.jitterMs),
    roundTripMs: mean(roundTrip),
    concealed: of(sums.concealed),
    troubledMs: Object.values(record.troubledMs).reduce((sum, ms) => sum + ms, 0),
    trouble: longest ? ({ what, side } as Kind) : null,
  };
}
