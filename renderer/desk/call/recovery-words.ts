/** The sentence about a call that lost its connection or its voice; said aloud and shown. Pure. */
import type { Conversation } from '#src/contracts/desk.ts';
import type { Texts } from '../text/texts.ts';

/** The sentence; null when there is none. */
export function recoveryWords(recovery: Conversation['recovery'], text: Texts): string | null {
  if (!recovery) return null;
  if (recovery.seen !== 'well') return text.call.recovery[recovery.seen];
  if (recovery.voiceBackAfterMs === null) return null;
  const seconds = (recovery.voiceBackAfterMs / 1000).toLocaleString(text.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return text.call.recovery.voiceBack(seconds);
}
