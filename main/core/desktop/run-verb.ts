/**
 * Carries out what was asked from outside the windows (a global key, the tray, the command line): which call is meant is
 * decided by `src/desktop`, whether it can be done by core. A verb that means nothing now does nothing, silently.
 */
import type { LogPort } from '../ports.ts';
import type { DeskVerb } from '#src/contracts/desk-desktop.ts';
import { meaningOf } from '#src/desktop/desk-verb.ts';
import type { Clock } from '#src/model/clock.ts';
import type { ShellLink } from './shell-link.ts';

export interface RunVerbPorts {
  readonly link: Pick<ShellLink, 'view' | 'ask'>;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly show: () => void;
  readonly dialSelection: () => void;
  readonly log: LogPort;
}

/** A second press within this time is the same nervous finger, not a wish to end the call that comes next. */
export const HANG_UP_GUARD_MS = 800;

/** Answers the function that runs a verb. */
export function createRunVerb(ports: RunVerbPorts): (verb: DeskVerb) => void {
  let lastHangUpMs = Number.NEGATIVE_INFINITY;
  return (verb) => {
    const meaning = meaningOf(verb, ports.link.view());
    switch (meaning.kind) {
      case 'show':
        ports.show();
        return;
      case 'dial-selection':
        ports.dialSelection();
        return;
      case 'nothing':
        return;
      case 'intent': {
        if (verb === 'hang-up') {
          const nowMs = ports.clock.monotonicMs();
          if (nowMs - lastHangUpMs < HANG_UP_GUARD_MS) return;
          lastHangUpMs = nowMs;
        }
        void ports.link.ask(meaning.name, meaning.payload).then((answer) => {
          if (!answer.ok)
            ports.log.warn('verb', 'refused', { kind: verb, code: answer.error.code });
        });
      }
    }
  };
}
