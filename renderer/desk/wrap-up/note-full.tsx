/**
 * Says under a note that nothing more goes into it: the field takes no further letter and cuts what is pasted, which must not
 * happen in silence. Used by the notes of contacts and of customers.
 */
import { MOST_NOTE_CHARACTERS } from '#src/model/wrap-up.ts';
import { useText } from '../text/use-text.ts';

/** Nothing while there is room. */
export function NoteFull({ note }: { readonly note: string }) {
  const words = useText().notes;
  return (
    <p className="note-full" role="status">
      {note.length >= MOST_NOTE_CHARACTERS ? words.full : ''}
    </p>
  );
}
