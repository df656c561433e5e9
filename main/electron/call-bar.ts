/**
 * The always-on-top call bar's window: shown without taking the focus while there is a call and the desk is not looked at,
 * hidden otherwise. The page inside decides nothing; when it is there is decided by
 * `src/desktop/bar-watch.ts`.
 */
import type { BrowserWindow, Screen } from 'electron/main';
import type { Timers } from '#main/core/ports.ts';
import { createBarWatch, type BarWatch } from '#src/desktop/bar-watch.ts';
import { movedTo, placeBar, type BarPlaces } from './bar-place.ts';

export interface CallBarPorts {
  readonly window: () => BrowserWindow | null;
  /** Makes the page when it is needed for the first time. */
  readonly open: () => void;
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>;
  readonly platform: NodeJS.Platform;
  readonly timers: Pick<Timers, 'after'>;
  readonly isQuitting: () => boolean;
  readonly places: { read(): BarPlaces; keep(places: BarPlaces): void };
}

export interface CallBar extends BarWatch {
  /** Wires a new window of the bar. */
  dress(window: BrowserWindow): void;
}

/** After the last movement, so that the file is not written while it is dragged. */
const KEEP_AFTER_MS = 400;

/** Nothing is made before there is something to show. */
export function createCallBar(ports: CallBarPorts): CallBar {
  let places: BarPlaces | null = null;

  const put = (window: BrowserWindow): void => {
    places ??= ports.places.read();
    const first = ports.screen.getPrimaryDisplay();
    const others = ports.screen.getAllDisplays().filter(({ id }) => id !== first.id);
    const area = placeBar(places, [first, ...others]);
    if (area) window.setBounds(area);
  };

  const watch = createBarWatch((isWanted) => {
    let window = ports.window();
    if (isWanted && !window) {
      ports.open();
      window = ports.window();
    }
    if (!window || window.isDestroyed() || window.isVisible() === isWanted) return;
    if (!isWanted) {
      window.hide();
      return;
    }
    put(window);
    // Never `show`: the agent is typing in another program.
    window.showInactive();
    window.setAlwaysOnTop(true, 'floating');
  }, ports.timers.after);

  return {
    ...watch,
    dress(window) {
      if (ports.platform === 'darwin')
        window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
      let cancel = (): void => undefined;
      // `moved`, which comes once, is not there on Linux.
      const keep = (): void => {
        if (window.isDestroyed() || !window.isVisible()) return;
        const bounds = window.getBounds();
        places = movedTo(
          places ?? ports.places.read(),
          bounds,
          ports.screen.getDisplayMatching(bounds),
        );
        ports.places.keep(places);
      };
      window.on('move', () => {
        cancel();
        cancel = ports.timers.after(KEEP_AFTER_MS, keep);
      });
      window.on('close', (event) => {
        if (ports.isQuitting()) return;
        event.preventDefault();
        watch.putAway();
      });
      window.on('closed', () => {
        cancel();
      });
    },
  };
}
