/** What a shell says of its desktop, for the preview: `desktop=app` with every state of a key, `desktop=wayland`. */
import { noDesktop, type DesktopFacts } from '#src/contracts/desk-desktop.ts';
import { deriveGlobalKeys } from '#src/desktop/global-keys.ts';
import { keymap } from '#src/keys/keymap.ts';

const keyStates = ['working', 'working', 'unproven', 'refused', 'unproven', 'off'] as const;

/** The facts of a name; what a browser has, for any other. */
export function desktopNamed(name: string | null): DesktopFacts {
  if (name === null) return noDesktop;
  const isWayland = name === 'wayland';
  return {
    keys: deriveGlobalKeys({ 'dial-selection': '' }, true, keymap).map((key, index) => ({
      ...key,
      state: isWayland && key.chord !== '' ? 'unproven' : (keyStates[index] ?? 'off'),
    })),
    keyMode: isWayland ? 'test' : 'live',
    isWayland,
    links: (['tel', 'sip', 'sips', 'callto', 'puesto'] as const).map((scheme) => ({
      scheme,
      isOurs: scheme === 'puesto' || isWayland,
    })),
    bar: 'on-top',
    hasTray: true,
    command: 'puesto',
    selection: 'marked',
  };
}
