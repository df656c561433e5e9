/**
 * A note about a customer who is looked up, without a contact: words, reason, outcome and follow-up as in a wrap-up, finished by
 * the same key. Works with and without a centre, and says which of both it was.
 */
import { Check } from 'lucide-react';
import type { CustomerId } from '#src/model/ids.ts';
import { MOST_NOTE_CHARACTERS } from '#src/model/wrap-up.ts';
import { ActButton } from '../parts/act-button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { formatClockSeconds } from '../parts/time.ts';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { DockLists } from '../wrap-up/dock-lists.tsx';
import { NoteFull } from '../wrap-up/note-full.tsx';
import { NOTE_ID } from '../wrap-up/note-id.ts';
import { changeNote, useNote } from './note-drafts.ts';

const PRIVACY_ID = 'note-privacy';

/** Where one writes. */
export function NotePart({ customerId }: { readonly customerId: CustomerId }) {
  const text = useText();
  const { draft } = useNote(customerId);
  return (
    <section className="card note-card customer-note">
      <header className="card-head">
        <label htmlFor={NOTE_ID}>
          <h2>{text.notes.title}</h2>
        </label>
        <KeyHint action="wrap-up/note" />
        <span className="spring" />
        <SaveState customerId={customerId} />
      </header>
      <textarea
        id={NOTE_ID}
        className="note"
        dir="auto"
        value={draft.note}
        maxLength={MOST_NOTE_CHARACTERS}
        aria-describedby={PRIVACY_ID}
        placeholder={text.notes.placeholder}
        onChange={(event) => changeNote(customerId, { note: event.target.value })}
        onKeyDown={(event) => {
          // Out of the text, so that digits pick a reason.
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <NoteFull note={draft.note} />
      <PrivacyLine id={PRIVACY_ID} text={draft.note} fieldId={NOTE_ID} />
    </section>
  );
}

/** Reason, outcome, follow-up and the one key that finishes. */
export function NoteDock({ customerId }: { readonly customerId: CustomerId }) {
  const text = useText();
  const catalogue = useSlice('catalogue');
  const { draft } = useNote(customerId);
  const isReady = draft.note.trim() !== '' || draft.reasonId !== null;
  return (
    <section className="dock" aria-label={text.wrapUp.title}>
      <header className="finish">
        <h2>{text.notes.title}</h2>
        <span className="finish-time muted clip">{text.notes.hint}</span>
        <span className="spring" />
        <ActButton
          label={text.notes.finish}
          icon={<Check />}
          tone={isReady ? 'primary' : 'plain'}
          action="wrap-up/complete"
          className="finish-button"
        />
      </header>
      <DockLists
        id={customerId}
        draft={draft}
        reasons={catalogue?.reasons ?? []}
        suggested={null}
        onChange={(change) => changeNote(customerId, change)}
      />
    </section>
  );
}

/** Where the words are: only here, or here for sure. */
function SaveState({ customerId }: { readonly customerId: CustomerId }) {
  const text = useText();
  const language = useLanguage();
  const { state, savedAtMs } = useNote(customerId);
  const words =
    state === 'failed'
      ? text.wrapUp.notSaved
      : state === 'editing' || state === 'saving'
        ? text.wrapUp.saving
        : state === 'kept' && savedAtMs !== null
          ? text.wrapUp.savedHere(formatClockSeconds(savedAtMs, language))
          : text.wrapUp.untouched;
  return (
    <span className={`save-state num ${state === 'failed' ? 'bad-ink' : 'muted'}`}>{words}</span>
  );
}
