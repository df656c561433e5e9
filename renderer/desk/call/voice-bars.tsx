/** How the voice sounds: three small bars and, for those who ask, the figures. */
import { useId } from 'react';
import type { VoiceQuality } from '#src/model/call.ts';
import { formatShare } from '../parts/format-share.ts';
import { useText } from '../text/use-text.ts';
import { gradeVoice } from './grade-voice.ts';

const LIT = { good: 3, fair: 2, poor: 1, none: 0 } as const;

/** Bars with the word read aloud and shown on hover. */
export function VoiceBars({ quality }: { readonly quality: VoiceQuality }) {
  const text = useText();
  const title = useId();
  const grade = gradeVoice(quality.mos);
  const roundTrip = quality.roundTripMs === null ? '–' : `${Math.round(quality.roundTripMs)} ms`;
  return (
    <svg className={`voice voice-${grade}`} viewBox="0 0 14 12" role="img" aria-labelledby={title}>
      <title id={title}>
        {`${text.call.quality[grade]}: ${text.call.qualityDetail(roundTrip, formatShare(quality.loss, text.locale))}`}
      </title>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={bar * 5}
          y={8 - bar * 4}
          width="3"
          height={4 + bar * 4}
          rx="1"
          data-lit={bar < LIT[grade]}
        />
      ))}
    </svg>
  );
}
