/** All conversations and everybody one can write to, in one list under one field: type a name, Enter. */
import { Search, UserRound, Users } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { FaultLine } from '../parts/fault-line.tsx';
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
  const listId = useId();
  const threads = useSlice('threads') ?? [];
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const team = findThread(threads, { kind: 'team' });
  const rows = deriveThreadRows({
    threads,
    people: found?.people ?? [],
    query,
    teamName: team ? words.teamOf(team.name) : words.team,
  });
  const active = rows[Math.min(index, rows.length - 1)];
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active?.name]);
  return (
    <>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          ref={field}
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
            setIndex(0);
          }}
          onKeyDown={(event) => {
            const count = Math.max(1, rows.length);
            const at = Math.min(index, count - 1);
            if (event.key === 'ArrowDown') setIndex((at + 1) % count);
            else if (event.key === 'ArrowUp') setIndex((at - 1 + count) % count);
            else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing)
              showThread(active.with);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div className="people-list" role="listbox" id={listId} aria-label={words.list} ref={list}>
        {rows.map((row, at) => (
          <div
            key={nameThread(row.with)}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={row === active}
            className={`menu-item person ${row === active ? 'is-active' : ''} ${row.unread > 0 ? 'is-unread' : ''}`}
            onPointerMove={() => setIndex(at)}
            onClick={() => showThread(row.with)}
          >
            <RowLine row={row} />
          </div>
        ))}
        {rows.length === 0 ? (
          <p
            className="muted palette-empty"
            role="option"
            aria-selected="false"
            aria-disabled="true"
          >
            {found === null ? words.loading : words.nobody}
          </p>
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
