/**
 * Cards that were changed here while the centre was away and by somebody else there: both versions side by side, and the agent decides
 * by 1, 2 and 3. Nothing is chosen before they do; it decides nothing and keeps nothing that core does not have.
 */
import { type KeyboardEvent, useState } from 'react';
import type { Conflict } from '#src/contracts/desk-conflicts.ts';
import { type EditChoice, type EditedField, fitsBoth } from '#src/offline/merge-edit.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { Age } from '../parts/running-time.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useSlice } from '../stores/slices.ts';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import { fieldWords } from './field-words.ts';

/** All of them; nothing when there are none. */
export function ConflictCards() {
  const text = useText();
  const conflicts = useSlice('conflicts') ?? [];
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-label={text.conflicts.title}>
      <h2>{text.conflicts.title}</h2>
      <p className="muted">{text.conflicts.intro}</p>
      {conflicts.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} />
      ))}
    </section>
  );
}

type Choices = Partial<Record<EditedField, EditChoice>>;

function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const text = useText();
  const { act } = useDesk();
  const [choices, setChoices] = useState<Choices>({});
  const [isAsking, setAsking] = useState(false);
  const left = conflict.fields.filter((field) => choices[field] === undefined).length;
  const save = async () => {
    if (left > 0 || isAsking) return;
    setAsking(true);
    const answer = await act('conflict/settle', { id: conflict.id, choices });
    setAsking(false);
    if (answer) showNotice('done', text.conflicts.saved);
  };
  return (
    <article
      className="conflict-card"
      aria-label={text.conflicts.about(conflict.name)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void save();
      }}
    >
      <h3>
        <ForeignText maxLength={200}>{text.conflicts.about(conflict.name)}</ForeignText>
      </h3>
      {conflict.fields.map((field) => (
        <FieldChoice
          key={field}
          field={field}
          conflict={conflict}
          chosen={choices[field] ?? null}
          onChoose={(choice) => setChoices((before) => ({ ...before, [field]: choice }))}
        />
      ))}
      <div className="form-acts conflict-acts">
        {left > 0 ? <span className="muted small">{text.conflicts.left(left)}</span> : null}
        <ActButton
          label={isAsking ? text.conflicts.saving : text.conflicts.save}
          tone="primary"
          chord="Enter"
          isOff={left > 0}
          isAsking={isAsking}
          onPress={() => void save()}
        />
      </div>
    </article>
  );
}

function FieldChoice(props: {
  readonly field: EditedField;
  readonly conflict: Conflict;
  readonly chosen: EditChoice | null;
  readonly onChoose: (choice: EditChoice) => void;
}) {
  const text = useText();
  const { field, conflict, chosen, onChoose } = props;
  const mine = fieldWords(field, conflict.mine, text);
  const theirs = fieldWords(field, conflict.theirs, text);
  const isNote = field === 'note';
  const canBoth = isNote && fitsBoth(theirs, mine);
  const choices: readonly EditChoice[] = canBoth ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = choices[Number(event.key) - 1];
    if (!choice || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChoose(choice);
  };
  return (
    <fieldset className="conflict-field" onKeyDown={onKeyDown}>
      <legend>{text.conflicts.choose(text.conflicts.fields[field])}</legend>
      {choices.map((choice, at) => (
        <label key={choice} className={`conflict-choice ${chosen === choice ? 'is-chosen' : ''}`}>
          <input
            type="radio"
            name={`${conflict.id} ${field}`}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span className="conflict-of">
            <b>{text.conflicts[choice]}</b> <Kbd chord={String(at + 1)} />{' '}
            <span className="muted small">
              {choice === 'both' ? (
                text.conflicts.bothHint
              ) : (
                <Age atMs={choice === 'mine' ? conflict.mineAtMs : conflict.theirsAtMs} />
              )}
            </span>
          </span>
          {choice === 'both' ? null : (
            <Words text={text} words={choice === 'mine' ? mine : theirs} />
          )}
        </label>
      ))}
      {isNote && !canBoth ? <p className="muted small">{text.conflicts.tooLong}</p> : null}
    </fieldset>
  );
}

function Words({ text, words }: { readonly text: Texts; readonly words: string }) {
  return words === '' ? (
    <span className="muted">{text.conflicts.nothing}</span>
  ) : (
    <ForeignText className="conflict-words" maxLength={4_000}>
      {words}
    </ForeignText>
  );
}
