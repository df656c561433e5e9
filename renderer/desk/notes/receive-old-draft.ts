/** A note that was begun long ago: said before it goes, with the way to it, and when it is gone. Called by `subscriptions.ts` alone. */
import type { DeskFrame } from '#src/contracts/desk.ts';
import { formatDay } from '../parts/time.ts';
import { showNotice } from '../stores/notices.ts';
import { readSlice } from '../stores/slices.ts';
import { texts } from '../text/texts.ts';

/** Says it. */
export function receiveOldDraft(
  frame: Extract<DeskFrame, { kind: 'draft/old' }>,
  nowMs: number,
): void {
  const language = readSlice('settings')?.language ?? 'es';
  const words = texts[language].notes;
  showNotice(
    'warn',
    frame.untilMs === null
      ? words.oldGone(frame.who)
      : words.old(frame.who, formatDay(frame.untilMs, nowMs, language)),
  );
}
