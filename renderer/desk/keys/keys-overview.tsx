/** All keys on one sheet (F1), printed from the keymap with the agent's own keys. */
import { Heading } from 'react-aria-components/Heading';
import { ActButton } from '../parts/act-button.tsx';
import { Kbd, useBindings } from '../parts/key-hint.tsx';
import { OverlayDialog } from '../parts/overlay-dialog.tsx';
import { openPage, showOverlay } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { type KeyEntry, groupBindings } from './group-bindings.ts';

/** The sheet. */
export function KeysOverview() {
  const text = useText();
  const groups = groupBindings(useBindings());
  return (
    <OverlayDialog overlay="keys" modalClass="modal-wide" dialogClass="dialog keys-sheet">
      <div className="sheet-head">
        <Heading slot="title">{text.keys.title}</Heading>
        <span className="spring" />
        <ActButton label={text.keys.remap} onPress={() => openPage('settings')} />
        <ActButton label={text.shell.close} chord="Escape" onPress={() => showOverlay('none')} />
      </div>
      <p className="muted">{text.keys.intro}</p>
      <div className="keys-groups">
        {groups.map(({ group, entries }) => (
          <section key={group} aria-label={text.keys.groups[group]}>
            <h3 className="muted">{text.keys.groups[group]}</h3>
            <ul>
              {entries.map((entry) => (
                <KeyLine key={entry.first.action} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="muted small">{text.keys.lettersNote}</p>
    </OverlayDialog>
  );
}

function KeyLine({ entry: { first, last } }: { readonly entry: KeyEntry }) {
  const text = useText();
  const isOne = first === last;
  return (
    <li className="key-line">
      <span className="clip">
        {isOne
          ? text.keys.actions[first.action]
          : text.keys.actions[first.action].replace(/ \d$/, '')}
      </span>
      <span className="key-range">
        <Kbd chord={first.chord} isRead />
        {isOne ? null : (
          <>
            … <Kbd chord={last.chord} isRead />
          </>
        )}
      </span>
    </li>
  );
}
