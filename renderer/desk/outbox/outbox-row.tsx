/** One act that waits, with its keys: try again, change or open, throw away with a way back, and its customer. */
import { Pencil, RotateCw, Trash2, User } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { findBinding } from '#src/keys/keymap.ts';
import { MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';
import { noNote, putNote, readNote } from '../notes/note-drafts.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useBindings } from '../parts/key-hint.tsx';
import { Pill } from '../parts/pill.tsx';
import { Age } from '../parts/running-time.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import { useSlice } from '../stores/slices.ts';
import { select } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

type Item = DeskAnswer<'outbox/list'>['items'][number];

const TONES = { waiting: 'plain', sending: 'accent', 'needs-attention': 'bad' } as const;

/** The row. */
export function OutboxRow({
  item,
  onChanged,
  onMove,
}: {
  readonly item: Item;
  readonly onChanged: () => void;
  readonly onMove: (from: Element, by: 1 | -1) => void;
}) {
  const text = useText();
  const bindings = useBindings();
  const acts = useRowActs(item, onChanged);
  const names: Readonly<Record<string, string>> = text.outbox.names;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const action = findBinding(event.nativeEvent, bindings, ['row'])?.action;
    if (event.key === 'ArrowDown') onMove(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') onMove(event.currentTarget, -1);
    else if (action === 'row/retry' && acts.retry) acts.retry();
    else if (action === 'row/change' && acts.change) acts.change();
    else if (action === 'row/customer' && acts.customer) acts.customer();
    else if (action === 'row/dismiss' && acts.throwAway) acts.throwAway();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      className="list-row list-row-outbox"
      data-row-keys
      tabIndex={0}
      aria-label={[names[item.name] ?? text.outbox.other, item.who ?? ''].join(' ').trim()}
      onKeyDown={onKeyDown}
    >
      <b className="clip">{names[item.name] ?? text.outbox.other}</b>
      <span className="clip">
        {item.who ? <ForeignText maxLength={120}>{item.who}</ForeignText> : null}
      </span>
      <Pill tone={TONES[item.state]} small>
        {text.outbox.states[item.state]}
      </Pill>
      <span className="muted num outbox-age">
        <Age atMs={item.createdAtMs} />
      </span>
      <span className={item.fault ? 'list-fault outbox-why' : 'muted outbox-why'}>
        <Why item={item} />
      </span>
      {item.text === undefined ? null : (
        <p className="outbox-words">
          <ForeignText maxLength={MOST_MESSAGE_CHARACTERS}>{item.text}</ForeignText>
        </p>
      )}
      <span className="outbox-acts">
        {acts.retry ? (
          <ActButton
            label={text.sendLater.retry}
            icon={<RotateCw />}
            action="row/retry"
            onPress={acts.retry}
          />
        ) : null}
        {acts.change ? (
          <ActButton
            label={item.name === 'note/write' ? text.sendLater.change : text.sendLater.open}
            icon={<Pencil />}
            action="row/change"
            onPress={acts.change}
          />
        ) : null}
        {acts.customer ? (
          <ActButton
            label={text.shell.customer}
            icon={<User />}
            action="row/customer"
            onPress={acts.customer}
          />
        ) : null}
        {acts.throwAway ? (
          <ActButton
            label={text.sendLater.throwAway}
            icon={<Trash2 />}
            tone="quiet"
            action="row/dismiss"
            onPress={acts.throwAway}
          />
        ) : null}
      </span>
    </li>
  );
}

/** Why it is still here, in a sentence. */
function Why({ item }: { readonly item: Item }) {
  const text = useText();
  const isAway = useSlice('strip')?.centre.state !== 'connected';
  if (item.otherCentre !== null) return text.outbox.otherCentre(item.otherCentre);
  if (item.state === 'needs-attention' && item.fault) {
    const { what, todo } = text.faults[item.fault.code];
    return `${what} ${todo}`;
  }
  if (item.state === 'sending') return text.sendLater.goesNow;
  if (isAway) return text.sendLater.awaitsCentre;
  return item.attempts === 0 ? text.sendLater.goesSoon : text.outbox.attempts(item.attempts);
}

/** What can be done with it now; null where something cannot. */
function useRowActs(item: Item, onChanged: () => void) {
  const text = useText();
  const { ask, act } = useDesk();
  const conversations = useSlice('conversations') ?? [];
  const { id, customerId, interactionId } = item;
  const isOther = item.otherCentre !== null;
  const isNote = item.name === 'note/write';
  const mayGo = isNote || item.name === 'customer/forget';
  const isStuck = item.state === 'needs-attention';
  const isThere = conversations.some(({ interaction }) => interaction.id === interactionId);
  const names: Readonly<Record<string, string>> = text.outbox.names;
  const restore = async () => {
    if ((await act('outbox/restore', { id })) === null) return;
    showNotice('done', text.sendLater.back);
    onChanged();
  };
  const throwAway = async () => {
    if ((await act('outbox/discard', { id })) === null) return;
    onChanged();
    const words = text.sendLater.thrown(names[item.name] ?? text.outbox.other, item.who ?? '');
    // The words of a message go back to where they were written: that is its way back.
    if (item.name === 'chat/send') showNotice('done', words);
    else showUndo(words, () => void restore());
  };
  const reopen = async () => {
    const answer = await ask('outbox/reopen', { id });
    if (!answer.ok) return onChanged();
    const { customerId: of, draft } = answer.value;
    putNote(of, { ...noNote, draft, edit: readNote(of).edit + 1, state: 'editing' });
    select({ kind: 'customer', customerId: of });
  };
  return {
    retry: isStuck
      ? () =>
          void act('outbox/retry', { id }).then((answer) => {
            if (answer !== null) showNotice('done', text.sendLater.retried);
            onChanged();
          })
      : null,
    change:
      isNote && item.state !== 'sending'
        ? () => void reopen()
        : isThere && interactionId !== null
          ? () => select({ kind: 'contact', interactionId })
          : null,
    customer: customerId ? () => select({ kind: 'customer', customerId }) : null,
    throwAway:
      isStuck || isOther || (mayGo && item.state !== 'sending') ? () => void throwAway() : null,
  };
}
