/**
 * Who opens `tel:` and the other links on this computer. We ask the system and then look whether it did: on Windows the
 * person has to choose in its settings, on Linux only an installed program can be chosen. Never changed without being asked.
 */
import type { App } from 'electron/main';
import type { LogPort } from '#main/core/ports.ts';
import { LINK_SCHEMES, type DesktopFacts } from '#src/contracts/desk-desktop.ts';

export interface DefaultLinks {
  states(): NonNullable<DesktopFacts['links']>;
  claim(): void;
}

export interface DefaultLinksInput {
  readonly app: Pick<App, 'isDefaultProtocolClient' | 'setAsDefaultProtocolClient'>;
  /** In development the program is Electron and our folder is its argument. */
  readonly development: { readonly program: string; readonly entry: string } | null;
  readonly log: LogPort;
}

/** Asks and reads; a system that throws has not given them to us. */
export function createDefaultLinks({ app, development, log }: DefaultLinksInput): DefaultLinks {
  const read = (scheme: string): boolean => {
    try {
      return development
        ? app.isDefaultProtocolClient(scheme, development.program, [development.entry])
        : app.isDefaultProtocolClient(scheme);
    } catch (cause) {
      log.warn('links', 'cannot be read', { kind: scheme, cause: String(cause) });
      return false;
    }
  };
  return {
    states: () => LINK_SCHEMES.map((scheme) => ({ scheme, isOurs: read(scheme) })),
    claim() {
      for (const scheme of LINK_SCHEMES) {
        try {
          const isDone = development
            ? app.setAsDefaultProtocolClient(scheme, development.program, [development.entry])
            : app.setAsDefaultProtocolClient(scheme);
          if (!isDone) log.warn('links', 'the system did not give it to us', { kind: scheme });
        } catch (cause) {
          log.warn('links', 'cannot be asked for', { kind: scheme, cause: String(cause) });
        }
      }
    },
  };
}
