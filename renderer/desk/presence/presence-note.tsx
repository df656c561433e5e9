/** The agent's own words beside the state ("back at 12"): a field in the presence menu, and the words in the top line. */
import { type SyntheticEvent, useState } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { PrivateField } from '../privacy/private-field.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useSlice } from '../stores/slices.ts';
import { showOverlay } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

const MOST_WRITTEN = 140;

/** The words in the top line; nothing while there are none. */
export function PresenceNote() {
  const words = useText().together.note;
  const note = useSlice('presenceNote') ?? '';
  if (note === '') return null;
  return (
    <span className="presence-note muted clip">
      <ForeignText maxLength={MOST_WRITTEN}>{words.shown(note)}</ForeignText>
    </span>
  );
}

/** The field; Enter keeps it and closes the menu. */
export function PresenceNoteField() {
  const words = useText().together.note;
  const { act } = useDesk();
  const [note, setNote] = useState(useSlice('presenceNote') ?? '');
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const kept = note.trim();
    showOverlay('none');
    void act('presence/note', { note: kept }).then((answer) => {
      if (answer !== null) showNotice('done', kept === '' ? words.cleared : words.saved);
    });
  };
  return (
    <form className="presence-note-form" onSubmit={save}>
      <PrivateField
        label={words.label}
        value={note}
        onChange={setNote}
        maxLength={MOST_WRITTEN}
        placeholder={words.placeholder}
      />
      <ActButton label={words.save} type="submit" />
    </form>
  );
}
