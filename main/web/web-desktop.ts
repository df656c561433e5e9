/**
 * What the web shell is on this computer's desktop: no global keys, no links, no tray, and an ordinary small window for the
 * call bar. The verbs come as words of a second start (`npm start -- --answer`), which the first one hears.
 */
import { createRunVerb } from '#main/core/desktop/run-verb.ts';
import { createShellLink } from '#main/core/desktop/shell-link.ts';
import type { Core, DesktopPort, LogPort, Timers } from '#main/core/ports.ts';
import { noDesktop, type DeskVerb } from '#src/contracts/desk-desktop.ts';
import { createBarWatch } from '#src/desktop/bar-watch.ts';
import { parseLink } from '#src/desktop/deep-link.ts';
import type { Clock } from '#src/model/clock.ts';

export interface WebDesktopInput {
  readonly timers: Pick<Timers, 'after'>;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly log: LogPort;
  /** The host that a `sip:` address may name; null without a centre. */
  readonly centreHost: string | null;
  /** The call bar's window is to be there, or not any more. */
  readonly onBar: (isWanted: boolean) => void;
  readonly onRaise: () => void;
}

export interface WebDesktop {
  readonly port: DesktopPort;
  join(core: Pick<Core, 'attachAside' | 'offerNumber' | 'offerEntry'>): void;
  /** What another start was told to do. */
  run(verbs: readonly DeskVerb[], links: readonly string[]): void;
  /** The person closed the bar's window. */
  barClosed(): void;
  stop(): void;
}

/** One per core process. */
export function createWebDesktop(input: WebDesktopInput): WebDesktop {
  const { log } = input;
  const link = createShellLink(input.timers);
  let offer: (number: string) => void = () => undefined;
  let offerEntry: Core['offerEntry'] = () => undefined;
  let isShown = false;
  // A page that has not said otherwise is looked at: a window must not appear beside one that is.
  const watch = createBarWatch(
    (isWanted) => {
      if (isWanted === isShown) return;
      isShown = isWanted;
      input.onBar(isWanted);
    },
    input.timers.after,
    true,
  );
  link.onView(watch.see);
  const runVerb = createRunVerb({
    link,
    clock: input.clock,
    show: input.onRaise,
    dialSelection: () => {
      log.warn('verb', 'this shell cannot read what is marked');
    },
    log,
  });
  const hosts = new Set(input.centreHost === null ? [] : [input.centreHost.toLowerCase()]);
  const openLink = (raw: string): void => {
    const parsed = parseLink(raw, hosts);
    input.onRaise();
    if (!parsed.ok) log.warn('link', 'refused', { code: parsed.error });
    else if (parsed.value.kind === 'dial') offer(parsed.value.number);
    else if (parsed.value.kind === 'entry') offerEntry(parsed.value);
  };
  return {
    port: {
      onFacts(listener) {
        listener(noDesktop);
        return () => undefined;
      },
      claimLinks: () => undefined,
      setKeyMode: () => undefined,
      showBar: watch.place,
      hideBar: watch.putAway,
      setInFront: watch.deskInFront,
      // Closing the window is the way to end here, and the browser asks.
      quit: () => undefined,
    },
    join(core) {
      offer = core.offerNumber;
      offerEntry = core.offerEntry;
      link.join(core);
    },
    run(verbs, links) {
      for (const raw of links) openLink(raw);
      for (const verb of verbs) runVerb(verb);
    },
    barClosed() {
      isShown = false;
      watch.putAway();
    },
    stop: link.close,
  };
}
