/** Which of the calls of before fit what was typed: words of the name, or digits of the number. Pure; used by `call-history.tsx`. */
import type { RecentCall } from '#src/contracts/desk.ts';
import { foldNumber, foldText } from '#src/text/fold.ts';

const ANSWERED_ELSEWHERE = 'answered-elsewhere';

/** Somebody called and nobody talked to them. */
export const isMissed = ({ direction, durationMs, endReason }: RecentCall): boolean =>
  direction === 'inbound' && durationMs === 0 && endReason !== ANSWERED_ELSEWHERE;

/** Newest first, as they come. */
export function findCalls(
  calls: readonly RecentCall[],
  query: string,
  isOnlyMissed: boolean,
): readonly RecentCall[] {
  const words = foldText(query).split(' ');
  const digits = foldNumber(query);
  const isNumber = digits !== '' && !/\p{L}/u.test(query);
  return calls.filter((call) => {
    if (isOnlyMissed && !isMissed(call)) return false;
    if (isNumber && foldNumber(call.number).includes(digits)) return true;
    const name = foldText(call.name).split(' ');
    return words.every((typed) => name.some((word) => word.startsWith(typed)));
  });
}
