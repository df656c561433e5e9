/** All conversations and everybody one can write to, in one list under one field: type a name, Enter. */
import { Search, UserRound, Users } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FaultLine } from '../parts/fault-line.tsx';
import { EmptyList, useFindList } from '../parts/find-list.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatDay } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { findThread, nameThread, showThread } from './open-chat.ts';
import { deriveThreadRows, type ThreadRow } from './thread-rows.ts';
import type { FoundColleagues } from './use-colleagues.ts';

/** The list with its field. */
export function ThreadList({ found }: { readonly found: FoundColleagues | null }) {
  const text = useText();
  const words = text.together.chat;
  const threads = useSlice('threads') ?? [];
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const team = findThread(threads, { kind: 'team' });
  const rows = deriveThreadRows({
    threads,
    people: found?.people ?? [],
    query,
    teamName: team ? words.teamOf(team.name) : words.team,
  });
  const find = useFindList({
    rows,
    keyOf: (row) => nameThread(row.with),
    label: words.find,
    listLabel: words.list,
    query,
    takesFirst: 'always',
    onEnter: (row) => {
      if (row) showThread(row.with);
    },
    onPress: (row) => showThread(row.with),
    onType: setQuery,
  });
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input {...find.field} ref={field} placeholder={words.find} />
      </div>
      <div className="people-list" {...find.list}>
        {rows.map((row) => (
          <div
            key={nameThread(row.with)}
            className={`menu-item person ${row === find.active ? 'is-active' : ''} ${row.unread > 0 ? 'is-unread' : ''}`}
            {...find.option(row)}
          >
            <RowLine row={row} />
          </div>
        ))}
        {rows.length === 0 ? (
          <EmptyList>{found === null ? words.loading : words.nobody}</EmptyList>
        ) : null}
      </div>
      {found?.fault ? (
        <div className="team-chat-fault">
          <FaultLine fault={found.fault} />
        </div>
      ) : null}
    </>
  );
}

function RowLine({ row }: { readonly row: ThreadRow }) {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const words = text.together.chat;
  const { colleague, last, unread } = row;
  const Icon = row.with.kind === 'team' ? Users : UserRound;
  const state = colleague
    ? [
        colleague.role === 'lead' ? words.lead : '',
        colleague.isSignedIn ? words.here : words.awayShort,
        colleague.presenceNote === '' ? '' : text.together.note.shown(colleague.presenceNote),
      ]
        .filter((part) => part !== '')
        .join(' · ')
    : '';
  return (
    <>
      <Icon aria-hidden="true" />
      <span className="person-name clip">
        {colleague ? (
          <i className={`dot ${colleague.isSignedIn ? 'dot-available' : 'dot-offline'}`} />
        ) : null}
        <ForeignText maxLength={120}>{row.name}</ForeignText>
      </span>
      <span className="person-detail clip">
        <ForeignText maxLength={200}>{last ? last.text : state}</ForeignText>
      </span>
      <span className="person-load num">{last ? formatDay(last.atMs, now, language) : ''}</span>
      {unread > 0 ? (
        <span className="unread-count num">
          <span aria-hidden="true">{unread}</span>
          <span className="visually-hidden">{words.unread(unread)}</span>
        </span>
      ) : last && state !== '' ? (
        <span className="thread-note muted small clip">
          <ForeignText maxLength={140}>{colleague?.presenceNote ?? ''}</ForeignText>
        </span>
      ) : null}
    </>
  );
}
