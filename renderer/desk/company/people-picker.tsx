/**
 * Whom to ask or to hand over to, beside the card that goes along. It stands in the work area, so the call above stays in
 * sight and in hand. Type, Enter: two presses with the key that opened it. Shift+Enter does the other of the two acts.
 */
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import type { Target, TargetRow } from '#src/model/party.ts';
import { FaultLine } from '../parts/fault-line.tsx';
import { EmptyList, useFindList } from '../parts/find-list.tsx';
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
  const desk = useDesk();
  const [query, setQuery] = useState('');
  const found = usePeople(query, conversation);
  const rows = found?.rows ?? [];
  const isFresh = found?.query === query.trim();
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
  const find = useFindList({
    rows,
    keyOf: (row) => `${JSON.stringify(row.target)} ${row.name}`,
    label: words.placeholder[act],
    listLabel: words.title[act],
    query,
    takesFirst: 'typed',
    isFresh: () => isFresh || query.trim() === '',
    onEnter: (row, { isShifted }) => {
      if (row && isFresh) take(row, isShifted ? other(act) : act);
    },
    onPress: (row) => take(row, act),
    onType: setQuery,
  });
  const { active } = find;
  const target = active?.target ?? null;
  const targetKey = JSON.stringify(target);
  // By what it says, not by which object it is.
  useEffect(() => onTarget(target), [targetKey]);
  const warning = active ? warnOf(active, text) : '';
  return (
    <div className="people">
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input {...find.field} placeholder={words.placeholder[act]} />
      </div>
      <div className="people-list" {...find.list}>
        {rows.map((row, at) => (
          <div
            key={`${row.target.kind} ${row.name} ${at}`}
            className={`menu-item person ${row === active ? 'is-active' : ''}`}
            {...find.option(row)}
          >
            <PersonLine row={row} channel={conversation.interaction.channel} />
          </div>
        ))}
        {rows.length === 0 && !found?.fault ? (
          <EmptyList>{found === null || !isFresh ? words.searching : words.nothing}</EmptyList>
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
