/**
 * The voice of the last minute as a small curve, with the figures of this moment beside it. The curve is the estimated
 * opinion score; its words say the same to those who do not see it.
 */
import { useId } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import { formatShare } from '../parts/format-share.ts';
import { useText } from '../text/use-text.ts';
import { gradeVoice } from './grade-voice.ts';
import { SHOWN_SECONDS, useVoiceOf } from './voice-history.ts';

const WIDTH = 120;
const HEIGHT = 28;
const [BEST, WORST] = [4.5, 1];
/** From here on most people are content (ITU-T G.107, annex B). */
const FAIR = 3.6;

const yOf = (mos: number): number => 1 + ((BEST - mos) / (BEST - WORST)) * (HEIGHT - 2);

/** The newest at the right edge; what is older moves to the left. */
export function pathOf(all: readonly VoiceQuality[]): string {
  const step = WIDTH / (SHOWN_SECONDS - 1);
  return all
    .map(({ mos }, at) => {
      const x = WIDTH - (all.length - 1 - at) * step;
      return `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${yOf(mos).toFixed(1)}`;
    })
    .join('');
}

/** Nothing before two seconds were measured. */
export function VoiceGraph({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const title = useId();
  const { call } = conversation;
  const all = useVoiceOf(call?.id);
  const now = all.at(-1);
  if (!now || all.length < 2 || call?.state.kind !== 'talking') return null;
  const score = (mos: number) =>
    mos.toLocaleString(text.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = (share: number) => formatShare(share, text.locale);
  const average = all.reduce((sum, { mos }) => sum + mos, 0) / all.length;
  const worst = Math.min(...all.map(({ mos }) => mos));
  const figures = text.sound.voice.figures({
    // What they miss of us counts as much as what we miss of them.
    loss: percent(Math.max(now.loss, now.farLoss ?? 0)),
    jitter: `${Math.round(now.jitterMs)} ms`,
    roundTrip: now.roundTripMs === null ? '–' : `${Math.round(now.roundTripMs)} ms`,
    concealed: percent(now.concealed ?? 0),
  });
  return (
    <div className={`voice-graph voice-${gradeVoice(now.mos)}`}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={title}>
        <title id={title}>
          {`${text.sound.voice.label}. ${text.sound.voice.summary(score(average), score(worst))}`}
        </title>
        <line className="voice-graph-fair" x1="0" x2={WIDTH} y1={yOf(FAIR)} y2={yOf(FAIR)} />
        <path d={pathOf(all)} />
      </svg>
      <span className="num muted">
        <b>{text.sound.voice.score(score(now.mos))}</b> {figures}
      </span>
    </div>
  );
}
