/**
 * The keys that work while another program is in front. The system's "yes" is not believed: on Wayland it means only that
 * the compositor was asked, so a key is `working` once it has fired and `unproven` until then. They are given back on quit.
 */
import type { GlobalShortcut } from 'electron/main';
import type { LogPort, Timers } from '#main/core/ports.ts';
import type { DesktopFacts, DeskVerb, GlobalKeyState } from '#src/contracts/desk-desktop.ts';
import { toAccelerator, type GlobalKey } from '#src/desktop/global-keys.ts';

export interface GlobalKeysPorts {
  readonly shortcut: Pick<GlobalShortcut, 'register' | 'unregister' | 'setSuspended'>;
  readonly timers: Pick<Timers, 'after'>;
  readonly log: LogPort;
  readonly onVerb: (verb: DeskVerb) => void;
  readonly onChange: () => void;
}

export interface GlobalKeys {
  /** Takes these keys and gives back all others. */
  set(keys: readonly GlobalKey[]): void;
  setMode(mode: DesktopFacts['keyMode']): void;
  mode(): DesktopFacts['keyMode'];
  states(): NonNullable<DesktopFacts['keys']>;
  stop(): void;
}

/** A test or a recording that nobody ends must not leave the keys dead. */
export const MODE_LIMIT_MS = 60_000;

interface Held {
  readonly chord: string;
  readonly accelerator: string | null;
  readonly state: GlobalKeyState;
}

/** Without any key until `set`. */
export function createGlobalKeys(ports: GlobalKeysPorts): GlobalKeys {
  const { shortcut, log } = ports;
  const held = new Map<DeskVerb, Held>();
  let mode: DesktopFacts['keyMode'] = 'live';
  let cancelMode = (): void => undefined;

  const fired = (verb: DeskVerb): void => {
    const now = held.get(verb);
    if (now && now.state !== 'working') {
      held.set(verb, { ...now, state: 'working' });
      ports.onChange();
    }
    if (mode === 'live') ports.onVerb(verb);
  };

  const take = (verb: DeskVerb, chord: string): Held => {
    const accelerator = chord === '' ? null : toAccelerator(chord);
    if (accelerator === null) return { chord, accelerator, state: 'off' };
    let isTaken: boolean;
    try {
      isTaken = shortcut.register(accelerator, () => {
        fired(verb);
      });
    } catch (cause) {
      log.warn('keys', 'not a key of this system', { chord, cause: String(cause) });
      isTaken = false;
    }
    if (!isTaken) log.warn('keys', 'another program has this key', { chord });
    return {
      chord,
      accelerator: isTaken ? accelerator : null,
      state: isTaken ? 'unproven' : 'refused',
    };
  };

  const giveBack = ({ accelerator }: Held): void => {
    if (accelerator !== null) shortcut.unregister(accelerator);
  };

  const setMode: GlobalKeys['setMode'] = (next) => {
    cancelMode();
    cancelMode = (): void => undefined;
    if (next !== 'live')
      cancelMode = ports.timers.after(MODE_LIMIT_MS, () => {
        setMode('live');
      });
    if (next === mode) return;
    mode = next;
    shortcut.setSuspended(mode === 'paused');
    ports.onChange();
  };

  return {
    set(keys) {
      const changed = keys.filter(({ verb, chord }) => held.get(verb)?.chord !== chord);
      if (changed.length === 0) return;
      // All back first: two verbs may have changed places.
      for (const { verb } of changed) {
        const last = held.get(verb);
        if (last) giveBack(last);
      }
      for (const { verb, chord } of changed) held.set(verb, take(verb, chord));
      ports.onChange();
    },
    setMode,
    mode: () => mode,
    states: () => [...held].map(([verb, { chord, state }]) => ({ verb, chord, state })),
    stop() {
      cancelMode();
      for (const one of held.values()) giveBack(one);
      held.clear();
    },
  };
}
