/**
 * What the settings and the call bar ask of the shell around them. Core only passes it on and publishes what the shell says
 * of itself; it decides nothing about keys, links or windows. A shell without a desktop says so by having no port.
 */
import type { DesktopFacts } from '#src/contracts/desk-desktop.ts';
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { DesktopPort } from '../ports.ts';
import { refusal } from '../page-links.ts';
import { done, type SessionContext } from './context.ts';

type DesktopIntentName = Extract<DeskIntentName, `desktop/${string}`>;

export interface DesktopPart {
  readonly acts: {
    readonly [N in DesktopIntentName]: (payload: DeskIntent<N>) => Promise<Answer<DeskAnswer<N>>>;
  };
  /** Listens to the shell, once there is a truth to change. */
  start(): void;
  stop(): void;
}

/** Follows the shell's word for as long as core runs. */
export function createDesktop(ctx: SessionContext, port: DesktopPort | undefined): DesktopPart {
  const see = (desktop: DesktopFacts): void => {
    ctx.change((truth) => ({ ...truth, desktop }));
  };
  let stop: (() => void) | undefined;
  const pass = (run: (to: DesktopPort) => void) => (): Promise<Answer<Record<string, never>>> => {
    if (!port) return Promise.resolve(refusal('not-now'));
    run(port);
    return Promise.resolve(done);
  };
  return {
    acts: {
      'desktop/claim-links': pass((to) => {
        to.claimLinks();
      }),
      'desktop/keys': ({ mode }) =>
        pass((to) => {
          to.setKeyMode(mode);
        })(),
      'desktop/show-bar': pass((to) => {
        to.showBar();
      }),
      'desktop/hide-bar': pass((to) => {
        to.hideBar();
      }),
      'desktop/raise': () => {
        ctx.raiseDesk();
        return Promise.resolve(done);
      },
      'desktop/in-front': ({ isInFront }) => {
        port?.setInFront(isInFront);
        return Promise.resolve(done);
      },
      'desktop/quit': pass((to) => {
        to.quit();
      }),
    },
    start() {
      stop = port?.onFacts(see);
    },
    stop() {
      stop?.();
    },
  };
}
