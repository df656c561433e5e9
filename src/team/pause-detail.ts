/**
 * How the audit log holds a pause of a recording: why it began, and for its end how long it was and who or what ended it. Written by
 * the centre, read by the desk, which says it in words. Pure.
 */
import type { RecordingPause, TimelineEntry } from '../model/interaction.ts';

/** A pause that is over. */
export type EndedPause = NonNullable<TimelineEntry['recordingPauses']>[number];

/** What one line says; without an end it has only begun. */
export interface PauseDetail {
  readonly because: RecordingPause['because'];
  readonly ended: Pick<EndedPause, 'durationMs' | 'endedBy'> | null;
}

const FORM = /^(agent|payment)(?: (\d{1,12}) (agent|time|call-end|recorder))?$/;

/** For the log. */
export const writePauseDetail = (
  pause: Pick<RecordingPause, 'because'> & Partial<Pick<EndedPause, 'durationMs' | 'endedBy'>>,
): string =>
  pause.durationMs === undefined || pause.endedBy === undefined
    ? pause.because
    : `${pause.because} ${Math.round(pause.durationMs)} ${pause.endedBy}`;

/** From the log; null: no such line. */
export function readPauseDetail(detail: string): PauseDetail | null {
  const found = FORM.exec(detail);
  if (!found) return null;
  const [, because, length, endedBy] = found;
  return {
    because: because as PauseDetail['because'],
    ended:
      length === undefined
        ? null
        : { durationMs: Number(length), endedBy: endedBy as EndedPause['endedBy'] },
  };
}
