/**
 * Whom to ask or to hand over to, beside the card that goes along. It stands in the work area, so the call above stays in
 * sight and in hand. Type, Enter: two presses with the key that opened it. Shift+Enter does the other of the two acts.
 */
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import type { Target, TargetRow } from '#src/model/party.ts';
import { FaultLine } from '../parts/fault-line.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useIsPlain } from '../stores/plain.ts';
import { showOverlay } from '../stores/view.ts';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';
import { isAddressFine, readCardDraft } from './card-draft.ts';
import { CardEditor } from './card-editor.tsx';
import { PersonLine, warnOf } from './person-line.tsx';
import { usePeople } from './use-people.ts';

/** What a choice does. */
export type PickerAct = 'consult' | 'transfer';

const other = (act: PickerAct): PickerAct => (act === 'consult' ? 'transfer' : 'consult');

/** The picker with its card. */
export function PeoplePicker({
  conversation,
  act,
}: {
  readonly conversation: Conversation;
  readonly act: PickerAct;
}) {
  const text = textFor(useText(), conversation.interaction.channel);
  const words = text.company.picker;
  const isPlain = useIsPlain();
  const box = useRef<HTMLElement>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector('input')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      className="picker"
      role="dialog"
      aria-label={words.title[act]}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        showOverlay('none');
      }}
    >
      <PeopleBox
        conversation={conversation}
        act={act}
        onTarget={setTarget}
        onWrongAddress={() => {
          setWrong(true);
          box.current?.querySelector<HTMLInputElement>('.card-email input')?.focus();
        }}
      />
      {isPlain ? null : (
        <CardEditor
          conversation={conversation}
          target={target}
          isAddressWrong={isWrong && target !== null && !isAddressFine(target)}
        />
      )}
    </section>
  );
}

function PeopleBox({
  conversation,
  act,
  onTarget,
  onWrongAddress,
}: {
  readonly conversation: Conversation;
  readonly act: PickerAct;
  /** Who would be called now. */
  readonly onTarget: (target: Target | null) => void;
  /** Nobody is called: the address for the card is none. */
  readonly onWrongAddress: () => void;
}) {
  const text = textFor(useText(), conversation.interaction.channel);
  const words = text.company.picker;
  const listId = useId();
  const desk = useDesk();
  const [query, setQuery] = useState('');
  // Nothing is chosen until something is typed: Enter on an empty field must not call anybody.
  const [index, setIndex] = useState(-1);
  /** Chosen before the answer to what was typed is there. */
  const [early, setEarly] = useState<{ readonly act: PickerAct; readonly query: string } | null>(
    null,
  );
  const found = usePeople(query, conversation);
  const rows = found?.rows ?? [];
  const isFresh = found?.query === query.trim();
  const active = rows[Math.min(index, rows.length - 1)];
  const list = useRef<HTMLDivElement>(null);
  const take = (row: TargetRow, chosen: PickerAct) => {
    if (!isAddressFine(row.target)) {
      onTarget(row.target);
      onWrongAddress();
      return;
    }
    showOverlay('none');
    void desk.act(`${chosen}/start`, {
      interactionId: conversation.interaction.id,
      target: row.target,
      card: readCardDraft(conversation, row.target),
    });
  };
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const target = active?.target ?? null;
  const targetKey = JSON.stringify(target);
  // By what it says, not by which object it is.
  useEffect(() => onTarget(target), [targetKey]);
  useEffect(() => {
    if (early === null || found?.query !== early.query) return;
    setEarly(null);
    const first = found.rows[0];
    if (first) take(first, early.act);
  });
  const move = (by: number) =>
    setIndex(
      (before) =>
        (before + by + rows.length + (before < 0 && by < 0 ? 1 : 0)) % Math.max(1, rows.length),
    );
  const choose = (chosen: PickerAct) => {
    if (isFresh && active) take(active, chosen);
    else if (!isFresh && query.trim() !== '') setEarly({ act: chosen, query: query.trim() });
  };
  const warning = active ? warnOf(active, text) : '';
  return (
    <div className="people">
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-label={words.placeholder[act]}
          {...(active ? { 'aria-activedescendant': `${listId}-${rows.indexOf(active)}` } : {})}
          placeholder={words.placeholder[act]}
          value={query}
          maxLength={200}
          onChange={(event) => {
            setQuery(event.target.value);
            setIndex(event.target.value.trim() === '' ? -1 : 0);
            setEarly(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(1);
            else if (event.key === 'ArrowUp') move(-1);
            else if (event.key === 'Enter' && !event.nativeEvent.isComposing)
              choose(event.shiftKey ? other(act) : act);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div
        className="people-list"
        role="listbox"
        id={listId}
        aria-label={words.title[act]}
        ref={list}
      >
        {rows.map((row, at) => (
          <div
            key={`${row.target.kind} ${row.name} ${at}`}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={row === active}
            className={`menu-item person ${row === active ? 'is-active' : ''}`}
            onPointerMove={() => setIndex(at)}
            onClick={() => take(row, act)}
          >
            <PersonLine row={row} channel={conversation.interaction.channel} />
          </div>
        ))}
        {rows.length === 0 && !found?.fault ? (
          <p
            className="muted palette-empty"
            role="option"
            aria-selected="false"
            aria-disabled="true"
          >
            {found === null || !isFresh ? words.searching : words.nothing}
          </p>
        ) : null}
      </div>
      {found?.fault ? <FaultLine fault={found.fault} /> : null}
      <p className={`people-warn small ${warning === '' ? '' : 'is-loud'}`} role="status">
        {warning}
      </p>
      <p className="people-foot muted small">
        <Kbd chord="Enter" isRead /> {words.enter[act]} · <Kbd chord="Shift+Enter" isRead />{' '}
        {words.enter[other(act)]} · <Kbd chord="Tab" isRead /> {words.tab} ·{' '}
        <Kbd chord="Escape" isRead /> {text.shell.close}
      </p>
    </div>
  );
}
