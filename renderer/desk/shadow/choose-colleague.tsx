/** Whom a learner wants to listen to: type a name, Enter. They are asked; nothing begins without their yes. */
import { Search, UserRound } from 'lucide-react';
import { useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { FaultLine } from '../parts/fault-line.tsx';
import { EmptyList, useFindList } from '../parts/find-list.tsx';
import { OverlayDialog } from '../parts/overlay-dialog.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showOverlay } from '../stores/view.ts';
import { deriveThreadRows } from '../team-chat/thread-rows.ts';
import { useColleagues } from '../team-chat/use-colleagues.ts';
import { useText } from '../text/use-text.ts';

/** The dialog, when it is asked for. */
export function ChooseColleague() {
  return (
    <OverlayDialog overlay="shadow" modalClass="palette" dialogClass="palette-dialog">
      <Box />
    </OverlayDialog>
  );
}

function Box() {
  const text = useText();
  const words = text.together.shadow;
  const { act } = useDesk();
  const found = useColleagues();
  const [query, setQuery] = useState('');
  const rows = deriveThreadRows({
    threads: [],
    people: (found?.people ?? []).filter(({ isSignedIn, role }) => isSignedIn && role === 'agent'),
    query,
    teamName: '',
  }).flatMap(({ colleague }) => (colleague ? [colleague] : []));
  const take = (chosen: (typeof rows)[number]) => {
    showOverlay('none');
    void act('shadow/ask', { agentId: chosen.agentId });
  };
  const find = useFindList({
    rows,
    keyOf: ({ agentId }) => agentId,
    label: words.find,
    listLabel: words.chooseTitle,
    query,
    takesFirst: 'typed',
    onEnter: (row) => {
      if (row) take(row);
    },
    onPress: take,
    onType: setQuery,
  });
  return (
    <>
      <Heading slot="title" className="choose-title">
        {words.chooseTitle}
      </Heading>
      <p className="muted choose-intro">{words.chooseIntro}</p>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input {...find.field} autoFocus placeholder={words.find} />
      </div>
      <div className="palette-list" {...find.list}>
        {rows.map((row) => (
          <div
            key={row.agentId}
            className={`menu-item ${row === find.active ? 'is-active' : ''}`}
            {...find.option(row)}
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
          <EmptyList>
            {found === null
              ? text.together.chat.loading
              : query.trim() === ''
                ? words.nobody
                : text.together.chat.nobody}
          </EmptyList>
        ) : null}
      </div>
      {found?.fault ? <FaultLine fault={found.fault} /> : null}
    </>
  );
}
