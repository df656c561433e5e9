/**
 * The order of colleagues in the picker for a consult or a transfer: most likely first. Free ones before others, and among
 * them those who know the interaction's queue, the higher level first, then the longest idle; absent ones last. Pure.
 */
import type { TargetRow } from '../model/party.ts';

/** What decides a colleague's place. */
export interface LikelyTarget {
  readonly state: TargetRow['state'];
  /** Level for the skill that the interaction asks for; 0 without it. */
  readonly level: number;
  readonly idleSinceMs: number;
  readonly name: string;
}

const PLACE: Readonly<Record<TargetRow['state'], number>> = {
  free: 0,
  number: 1,
  queue: 1,
  'wrap-up': 2,
  busy: 3,
  away: 4,
  offline: 5,
};

/** Below zero when `a` goes first. */
export function compareTargets(a: LikelyTarget, b: LikelyTarget): number {
  return (
    PLACE[a.state] - PLACE[b.state] ||
    Number(b.level > 0) - Number(a.level > 0) ||
    b.level - a.level ||
    a.idleSinceMs - b.idleSinceMs ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
