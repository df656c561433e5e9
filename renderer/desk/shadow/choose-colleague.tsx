/** Whom a learner wants to listen to: type a name, Enter. They are asked; nothing begins without their yes. */
import { Search, UserRound } from 'lucide-react';
import { useId, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { FaultLine } from '../parts/fault-line.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showOverlay, useView } from '../stores/view.ts';
import { deriveThreadRows } from '../team-chat/thread-rows.ts';
import { useColleagues } from '../team-chat/use-colleagues.ts';
import { useText } from '../text/use-text.ts';

/** The dialog, when it is asked for. */
export function ChooseColleague() {
  const isOpen = useView((view) => view.overlay === 'shadow');
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) showOverlay('none');
      }}
      isDismissable
    >
      <Modal className="modal palette">
        <Dialog className="palette-dialog">
          <Box />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Box() {
  const text = useText();
  const words = text.together.shadow;
  const { act } = useDesk();
  const listId = useId();
  const found = useColleagues();
  const [query, setQuery] = useState('');
  // Nobody is chosen until something is typed: Enter on an empty field must not ask anybody.
  const [index, setIndex] = useState(-1);
  const rows = deriveThreadRows({
    threads: [],
    people: (found?.people ?? []).filter(({ isSignedIn, role }) => isSignedIn && role === 'agent'),
    query,
    teamName: '',
  }).flatMap(({ colleague }) => (colleague ? [colleague] : []));
  const active = rows[Math.min(index, rows.length - 1)];
  const take = (chosen: (typeof rows)[number]) => {
    showOverlay('none');
    void act('shadow/ask', { agentId: chosen.agentId });
  };
  return (
    <>
      <Heading slot="title" className="choose-title">
        {words.chooseTitle}
      </Heading>
      <p className="muted choose-intro">{words.chooseIntro}</p>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-label={words.find}
          {...(active ? { 'aria-activedescendant': `${listId}-${rows.indexOf(active)}` } : {})}
          placeholder={words.find}
          value={query}
          maxLength={200}
          onChange={(event) => {
            setQuery(event.target.value);
            setIndex(event.target.value.trim() === '' ? -1 : 0);
          }}
          onKeyDown={(event) => {
            const count = Math.max(1, rows.length);
            const at = Math.min(index, count - 1);
            if (event.key === 'ArrowDown') setIndex((at + 1) % count);
            else if (event.key === 'ArrowUp') setIndex((Math.max(at, 0) - 1 + count) % count);
            else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing)
              take(active);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label={words.chooseTitle}>
        {rows.map((row, at) => (
          <div
            key={row.agentId}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={row === active}
            className={`menu-item ${row === active ? 'is-active' : ''}`}
            onPointerMove={() => setIndex(at)}
            onClick={() => take(row)}
          >
            <UserRound aria-hidden="true" />
            <span className="clip">
              <ForeignText maxLength={120}>{row.name}</ForeignText>
            </span>
            <span className="palette-detail clip">
              <ForeignText maxLength={140}>{row.presenceNote}</ForeignText>
            </span>
          </div>
        ))}
        {rows.length === 0 ? (
          <p
            className="muted palette-empty"
            role="option"
            aria-selected="false"
            aria-disabled="true"
          >
            {found === null
              ? text.together.chat.loading
              : query.trim() === ''
                ? words.nobody
                : text.together.chat.nobody}
          </p>
        ) : null}
      </div>
      {found?.fault ? <FaultLine fault={found.fault} /> : null}
    </>
  );
}
