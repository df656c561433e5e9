/**
 * The machine's power: keeps it awake from ring to wrap-up, tells when it slept, and turns a shutdown into an orderly end.
 * Events may be missing or doubled (and Linux reports no lock), so every listener must bear both.
 */
import type { PowerMonitor, PowerSaveBlocker } from 'electron/main';
import type { LogPort, Timers } from '#main/core/ports.ts';

export interface PowerPorts {
  readonly monitor: Pick<PowerMonitor, 'on'>;
  readonly blocker: Pick<PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>;
  readonly timers: Timers;
  readonly log: LogPort;
  /** True from ring to the end of the last wrap-up. */
  readonly isBusy: () => boolean;
  readonly onShutdown: () => void;
}

const LOOK_EVERY_MS = 2_000;

/** Starts watching; answers the stopper, which also lets the machine sleep again. */
export function watchPower(ports: PowerPorts): () => void {
  const { monitor, blocker, timers, log } = ports;
  let blockerId: number | null = null;
  const release = (): void => {
    if (blockerId !== null && blocker.isStarted(blockerId)) blocker.stop(blockerId);
    blockerId = null;
  };
  const look = (): void => {
    const isBusy = ports.isBusy();
    if (isBusy && blockerId === null) blockerId = blocker.start('prevent-app-suspension');
    else if (!isBusy) release();
  };
  monitor.on('suspend', () => {
    log.info('power', 'suspend');
  });
  monitor.on('resume', () => {
    log.info('power', 'resume');
    look();
  });
  monitor.on('shutdown', (event?: { preventDefault?(): void }) => {
    event?.preventDefault?.();
    ports.onShutdown();
  });
  const cancel = timers.every(LOOK_EVERY_MS, look);
  return () => {
    cancel();
    release();
  };
}
