/** Changing keys: press the new one; a clash is refused with the name of the action that has it. */
import { useState } from 'react';
import { chordOf, formatChord } from '#src/keys/chord.ts';
import { type ActionName, deriveBindings, findChordProblem, keymap } from '#src/keys/keymap.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Kbd, useBindings } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

/** Digits and row letters keep their place; everything else may move. */
const CHANGEABLE = keymap.filter(
  ({ scope, action }) => scope === 'anywhere' && !action.startsWith('contact/'),
);

/** The list of keys that may be changed. */
export function KeySettings() {
  const text = useText();
  const { act } = useDesk();
  const bindings = useBindings();
  const isManaged = (useSlice('locked') ?? []).includes('keys');
  const own = useSlice('settings')?.keys ?? defaultSettings.keys;
  const [recording, setRecording] = useState<ActionName | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const record = (action: ActionName | null) => {
    setRecording(action);
    useView.setState({ isRecordingKey: action !== null });
  };
  const setKey = (action: ActionName, chord: string | null) => {
    const rest = Object.fromEntries(Object.entries(own).filter(([name]) => name !== action));
    void act('settings/set', { keys: chord === null ? rest : { ...rest, [action]: chord } });
  };
  const onKeyDown = (action: ActionName) => (event: React.KeyboardEvent) => {
    if (recording !== action) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return record(null);
    const chord = chordOf(event.nativeEvent);
    if (chord === null) return;
    const spelled = formatChord(chord);
    const found = findChordProblem(action, spelled, deriveBindings(own));
    if (found === null) {
      setProblem(null);
      setKey(action, spelled);
      return record(null);
    }
    const { problems, actions } = text.keys;
    setProblem(found.kind === 'taken' ? problems.taken(actions[found.by]) : problems[found.kind]);
  };
  return (
    <>
      {problem === null ? null : (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
      {isManaged ? <p className="muted">{text.settings.managed}</p> : null}
      <ul className="key-settings">
        {CHANGEABLE.map(({ action, chord: usual }) => {
          const chord = bindings.find((binding) => binding.action === action)?.chord ?? usual;
          return (
            <li
              key={action}
              className="key-line"
              onKeyDownCapture={onKeyDown(action)}
              onBlur={() => recording === action && record(null)}
            >
              <span className="clip grow">{text.keys.actions[action]}</span>
              {recording === action ? (
                <span className="accent-ink">{text.settings.pressKey}</span>
              ) : (
                <Kbd chord={chord} isRead />
              )}
              <ActButton
                label={`${text.settings.change}: ${text.keys.actions[action]}`}
                shownLabel={text.settings.change}
                tone="quiet"
                isOff={isManaged}
                onPress={() => {
                  setProblem(null);
                  record(action);
                }}
              />
              {chord === usual ? null : (
                <ActButton
                  label={`${text.settings.reset}: ${text.keys.actions[action]}`}
                  shownLabel={text.settings.reset}
                  tone="quiet"
                  isOff={isManaged}
                  onPress={() => setKey(action, null)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
