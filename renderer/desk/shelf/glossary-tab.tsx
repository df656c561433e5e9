/** The glossary: find, add, change, delete with a way back. While an entry is edited the form stands in the list's place. */
import { Pencil, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { GlossaryLine, VainSearchRow } from '#src/model/glossary.ts';
import { foldText } from '#src/text/fold.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { formatDay } from '../parts/time.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { GlossaryEditor } from './glossary-editor.tsx';
import { ShelfList } from './shelf-list.tsx';
import { useLoaded } from './use-loaded.ts';

const asked = {};

/** The tab. `answering`: an entry is begun for this search. */
export function GlossaryTab({
  answering,
  onAnswered,
}: {
  readonly answering: VainSearchRow | null;
  readonly onAnswered: () => void;
}) {
  const words = useText().shelf.glossary;
  const loaded = useLoaded('glossary/list', asked);
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<GlossaryLine | 'new' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const edited = useRef<string | null>(null);
  const isEditing = editing !== null || answering !== null;
  useEffect(() => {
    if (isEditing || edited.current === null) return;
    // Back to where the form was opened; the list is there again with its next drawing.
    const row = box.current?.querySelector<HTMLElement>(
      `[data-line="${CSS.escape(edited.current)}"] button`,
    );
    (row ?? box.current?.querySelector<HTMLElement>('button'))?.focus();
    edited.current = null;
  }, [isEditing]);
  const close = (isSaved: boolean) => {
    setEditing(null);
    if (isSaved) loaded.again();
    if (answering) onAnswered();
  };
  if (isEditing) {
    const line = editing === 'new' ? null : editing;
    return (
      <GlossaryEditor key={line?.id ?? 'new'} line={line} answering={answering} onClose={close} />
    );
  }
  const wanted = foldText(query);
  const lines = loaded.value?.lines
    .filter(({ says, calls }) => foldText([...says, ...calls].join(' ')).includes(wanted))
    .toSorted((a, b) => (a.says[0] ?? '').localeCompare(b.says[0] ?? ''));
  const open = (line: GlossaryLine | 'new') => {
    edited.current = line === 'new' ? '' : line.id;
    setEditing(line);
  };
  return (
    <div className="shelf-glossary" ref={box}>
      <div className="shelf-bar">
        <ActButton label={words.add} icon={<Plus />} tone="primary" onPress={() => open('new')} />
        <Field label={words.find} value={query} onChange={setQuery} maxLength={120} />
        <span className="muted num" role="status">
          {lines ? words.count(lines.length) : ''}
        </span>
      </div>
      <ShelfList
        label={words.label}
        loaded={loaded}
        empty={query === '' ? words.empty : words.nothing}
        rows={
          lines?.map((line) => (
            <Row key={line.id} line={line} onEdit={() => open(line)} onChanged={loaded.again} />
          )) ?? null
        }
      />
    </div>
  );
}

function Row({
  line,
  onEdit,
  onChanged,
}: {
  readonly line: GlossaryLine;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}) {
  const text = useText();
  const words = text.shelf.glossary;
  const language = useLanguage();
  const now = useNow();
  const { act } = useDesk();
  const said = line.says.join(', ');
  const undo = async () => {
    const { id, says, calls } = line;
    const entry = { id, language: line.language, says, calls, version: 0, fromSearch: null };
    if ((await act('glossary/put', entry)) === null) return;
    showNotice('done', text.shelf.undone);
    onChanged();
  };
  const remove = async () => {
    const isGone = await act('glossary/remove', { id: line.id, version: line.version });
    if (isGone !== null) showUndo(words.removed(said), () => void undo());
    // Of a conflict too: what is there now is what can be deleted.
    onChanged();
  };
  const onKeyDown = useRowKeys({ call: null, define: onEdit, dismiss: () => void remove() });
  return (
    <li className="list-row shelf-line" data-row-keys data-line={line.id} onKeyDown={onKeyDown}>
      <span className="shelf-words">
        <b>
          <ForeignText maxLength={300}>{said}</ForeignText>
        </b>
        {line.language === language ? null : (
          <Pill tone="plain" small>
            {text.shelf.languages[line.language]}
          </Pill>
        )}
      </span>
      <span className="shelf-calls">
        <span className="muted small">{words.arrow}</span>{' '}
        <ForeignText maxLength={300}>{line.calls.join(', ')}</ForeignText>
      </span>
      <span className="muted small">
        <ForeignText maxLength={200}>
          {words.changed(line.changedByName, formatDay(line.changedAtMs, now, language))}
        </ForeignText>
      </span>
      <ActButton
        label={words.edit(said)}
        icon={<Pencil />}
        isLabelHidden
        action="row/define"
        onPress={onEdit}
      />
      <ActButton
        label={words.remove}
        icon={<X />}
        isLabelHidden
        action="row/dismiss"
        tone="quiet"
        onPress={() => void remove()}
      />
    </li>
  );
}
