/**
 * Nothing is lost by quitting: asks when there is live work, then lets core write everything down, then quits. The one
 * listener of `before-quit`; also the way out when the system shuts down and nobody can be asked.
 *
 *   running ──before-quit, work──▶ asking ──no──▶ running
 *      │                              └──yes──▶ stopping ──▶ stopped (the next before-quit passes)
 *      └──before-quit, no work / shutdown──────────▲
 */
import type { Timers } from '#main/core/ports.ts';

export interface LiveWork {
  readonly calls: number;
  readonly chats: number;
  readonly wrapUps: number;
  readonly unsent: number;
}

export interface QuitGuardPorts {
  readonly quit: () => void;
  readonly liveWork: () => LiveWork;
  /** Asks the agent; true means quit. */
  readonly ask: (work: LiveWork) => Promise<boolean>;
  /** Writes everything down and ends what we started. */
  readonly stop: () => Promise<void>;
  readonly timers: Timers;
  readonly onFault: (cause: unknown) => void;
}

export interface QuitGuard {
  beforeQuit(event: { preventDefault(): void }): void;
  /** The system shuts down or the session ends: no question. */
  endNow(): void;
  /** Only writes down; for `session-end`, after which Windows kills us. */
  flush(): void;
  isQuitting(): boolean;
}

/** A stop that hangs must not keep the machine from shutting down. */
export const STOP_LIMIT_MS = 5_000;

/** Makes the guard. */
export function createQuitGuard(ports: QuitGuardPorts): QuitGuard {
  let state: 'running' | 'asking' | 'stopping' | 'stopped' = 'running';
  let stopped: Promise<void> | null = null;

  const stopOnce = (): Promise<void> => {
    stopped ??= new Promise<void>((resolve) => {
      const cancel = ports.timers.after(STOP_LIMIT_MS, resolve);
      ports
        .stop()
        .catch(ports.onFault)
        .finally(() => {
          cancel();
          resolve();
        });
    });
    return stopped;
  };

  const leave = (): void => {
    if (state === 'stopping' || state === 'stopped') return;
    state = 'stopping';
    void stopOnce().then(() => {
      state = 'stopped';
      ports.quit();
    });
  };

  return {
    beforeQuit(event) {
      if (state === 'stopped') return;
      event.preventDefault();
      if (state !== 'running') return;
      const work = ports.liveWork();
      if (work.calls + work.chats + work.wrapUps + work.unsent === 0) {
        leave();
        return;
      }
      state = 'asking';
      ports.ask(work).then(
        (isYes) => {
          if (state !== 'asking') return;
          state = 'running';
          if (isYes) leave();
        },
        (cause: unknown) => {
          state = 'running';
          ports.onFault(cause);
        },
      );
    },
    endNow: leave,
    flush: () => void stopOnce(),
    isQuitting: () => state === 'stopping' || state === 'stopped',
  };
}
