/**
 * Dials what the agent has marked (Linux) or copied (Windows, macOS) in another program. Keystrokes are never made up: what
 * was not marked or copied by the agent is not read. The number is always confirmed; of several the agent chooses.
 */
import { findNumbers } from '#src/desktop/number-in-text.ts';
import type { Dialogs } from './dialogs.ts';
import type { DesktopText } from './desktop-text.ts';

export interface DialSelectionPorts {
  /** The marked or copied text; rejects where the system gives none. */
  readonly read: () => Promise<string>;
  readonly dialogs: Pick<Dialogs, 'ask' | 'choose'>;
  readonly raise: () => void;
  /** Dials; false when it was refused. */
  readonly dial: (number: string) => Promise<boolean>;
  readonly text: () => DesktopText;
}

/** Answers the function that does it; a second press while it asks does nothing. */
export function createDialSelection(ports: DialSelectionPorts): () => Promise<void> {
  let isAsking = false;
  const pick = async (): Promise<string | null> => {
    const { selection } = ports.text();
    const found = findNumbers(await ports.read().catch(() => ''));
    if (found.kind === 'none') {
      await ports.dialogs.ask(selection.none);
      return null;
    }
    const numbers = found.kind === 'one' ? [found.number] : found.numbers;
    const chosen = await ports.dialogs.choose(selection.choose(numbers));
    return numbers[chosen] ?? null;
  };
  return async () => {
    if (isAsking) return;
    isAsking = true;
    try {
      ports.raise();
      const number = await pick();
      if (number !== null && !(await ports.dial(number)))
        await ports.dialogs.ask(ports.text().selection.failed);
    } finally {
      isAsking = false;
    }
  };
}
