/**
 * What a lead points at, for ten seconds, and the mark that a field wears meanwhile. A field says which one it is with
 * `usePointed`; nobody else needs to know where it stands.
 */
import { create } from 'zustand';
import type { InteractionId } from '#src/model/ids.ts';
import type { PointedField, Whisper } from '#src/model/whisper.ts';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { shortName } from '../company/party-words.ts';
import { useText } from '../text/use-text.ts';

/** How long the ring stays. */
export const POINTED_MS = 10_000;
const MOST_SAID = 80;

interface Pointing {
  readonly now:
    | (Pick<Whisper, 'id' | 'fromName' | 'text' | 'field'> & {
        readonly interactionId: InteractionId;
      })
    | null;
}

/** What is pointed at now. */
export const usePointing = create<Pointing>(() => ({ now: null }));

/** Forgets it. */
export function resetPointing(): void {
  usePointing.setState({ now: null });
}

/** What an element wears that is one of these fields. */
export interface PointedMark {
  readonly 'data-point': string;
  readonly 'data-pointed'?: string;
}

/** Marks an element as these fields; spread on it. */
export function usePointed(...fields: readonly PointedField[]): PointedMark {
  const words = useText().together.whispers;
  const now = usePointing((state) =>
    state.now?.field && fields.includes(state.now.field) ? state.now : null,
  );
  const mark = { 'data-point': fields.join(' ') };
  if (!now) return mark;
  const name = cleanForeignText(shortName(now.fromName), MOST_SAID);
  const said = cleanForeignText(now.text.trim(), MOST_SAID);
  return {
    ...mark,
    'data-pointed': said === '' ? words.pointed(name) : words.pointedWith(name, said),
  };
}
