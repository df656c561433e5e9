/**
 * What the desk page reports of its own faults, into the log: masked, short, and few, so that a page that fails with every
 * frame cannot fill the disk. Nothing is decided from it.
 */
import type { DeskIntent } from '#src/contracts/desk.ts';
import type { Clock } from '#src/model/clock.ts';
import { redactText } from '#src/text/redact.ts';
import type { LogPort } from '../ports.ts';

const PER_MINUTE = 10;
const MINUTE_MS = 60_000;

/** Answers the one who writes them down. */
export function createDeskFaults(deps: {
  readonly clock: Clock;
  readonly log: LogPort;
}): (fault: DeskIntent<'desk/fault'>) => void {
  let sinceMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  return ({ where, message, stack }) => {
    const nowMs = deps.clock.nowMs();
    if (nowMs - sinceMs >= MINUTE_MS) {
      if (count > PER_MINUTE)
        deps.log.warn('desk', 'faults left out', { leftOutCount: count - PER_MINUTE });
      sinceMs = nowMs;
      count = 0;
    }
    count += 1;
    if (count > PER_MINUTE) return;
    // A stack in lines: masking cuts long texts, and each line of a log is one line. What is no place in the code is the
    // message once more, where a note in several lines could not be told from ours.
    const frames = stack
      .split('\n')
      .filter((line) => /^\s*at\s/.test(line))
      .slice(0, 30)
      .map(redactText);
    deps.log.warn('desk', `fault: ${where}`, { cause: redactText(message), frames });
  };
}
