/** Which news is shown now: the newest that is not read, only while nobody calls, talks or waits for a wrap-up. Pure. */
import type { Conversation, DeskSlice } from '#src/contracts/desk.ts';
import { type Briefing, isCurrent } from '#src/model/briefing.ts';

interface BriefingSources {
  readonly briefings: DeskSlice<'briefings'> | null;
  readonly offers: readonly unknown[] | null;
  readonly conversations: readonly Pick<Conversation, 'isCompletedHere'>[] | null;
}

/** The one that is shown, and how many wait behind it; null while there is work. */
export function deriveShownBriefing(
  { briefings, offers, conversations }: BriefingSources,
  nowMs: number,
): { readonly briefing: Briefing; readonly more: number } | null {
  const isFree =
    (offers ?? []).length === 0 &&
    (conversations ?? []).every(({ isCompletedHere }) => isCompletedHere);
  const [first, ...more] = (briefings ?? []).filter((each) => isCurrent(each, nowMs));
  return isFree && first ? { briefing: first, more: more.length } : null;
}
