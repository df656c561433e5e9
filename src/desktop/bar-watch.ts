/**
 * When the call bar comes and goes, for both shells: what is known of the calls, whether the desk is looked at, and whether
 * the agent put the bar away. Keeps only that; the window is the shell's.
 */
import { findRinging } from './desk-verb.ts';
import { liveCalls, mustShowBar, type ShellView } from './shell-view.ts';

export interface BarWatch {
  see(view: ShellView): void;
  deskInFront(isInFront: boolean): void;
  /** From the settings: there until it is put away. */
  place(): void;
  /** By the agent: until somebody else rings. */
  putAway(): void;
}

/** A ring that becomes a call is neither for a moment; and who hung up may still want to read who it was. */
export const LINGER_MS = 1_500;

/** `onWanted` hears after each change whether the bar is to be there, also when that is as before. */
export function createBarWatch(
  onWanted: (isWanted: boolean) => void,
  after: (delayMs: number, run: () => void) => () => void,
  isDeskInFrontAtFirst = false,
): BarWatch {
  let view: ShellView | null = null;
  let isDeskInFront = isDeskInFrontAtFirst;
  let isPutAway = false;
  let isBeingPlaced = false;
  let ringing: string | null = null;

  let cancelGoing: (() => void) | null = null;

  const update = (): void => {
    if (!view) return;
    const isWanted = mustShowBar(view, { isDeskInFront, isPutAway, isBeingPlaced });
    const hasCall = findRinging(view.offers) !== null || liveCalls(view).length > 0;
    if (isWanted || hasCall || isPutAway) {
      cancelGoing?.();
      cancelGoing = null;
      onWanted(isWanted);
    } else
      cancelGoing ??= after(LINGER_MS, () => {
        cancelGoing = null;
        onWanted(false);
      });
  };
  return {
    see(next) {
      view = next;
      const rings = findRinging(next.offers)?.offer.interaction.id ?? null;
      if (rings !== null && rings !== ringing) isPutAway = false;
      ringing = rings;
      update();
    },
    deskInFront(isInFront) {
      isDeskInFront = isInFront;
      update();
    },
    place() {
      isPutAway = false;
      isBeingPlaced = true;
      update();
    },
    putAway() {
      isBeingPlaced = false;
      isPutAway = true;
      update();
    },
  };
}
