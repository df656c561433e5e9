/**
 * The team lead's screen: who asks for help, the queues, the people, and the chosen one at the side. The keys of a row count
 * anywhere on the page but in a text field; Esc leaves whoever the lead is beside.
 */
import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { findBinding } from '#src/keys/keymap.ts';
import { isTextField } from '../keys/text-field.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Kbd, useBindings } from '../parts/key-hint.tsx';
import { Age } from '../parts/running-time.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useTeam } from '../stores/team.ts';
import { openPage, useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { readMe } from './beside.ts';
import { HelpList } from './help-lines.tsx';
import {
  closeHelp,
  handBack,
  leaveBeside,
  lookAt,
  meantContact,
  stepBeside,
  takeOver,
} from './lead-acts.ts';
import { QueueCards } from './queue-cards.tsx';
import { TeamDialogs } from './team-dialogs.tsx';
import { TeamSide } from './team-side.tsx';
import { TeamTable, useOrder } from './team-table.tsx';
import { useTeamView } from './team-view.ts';
import { useIsCentreThere } from './use-lead.ts';
import { watchTeam } from './watch-team.ts';
import { writeTo } from './write-to.ts';

/** What has letters of its own, also when it lies over the page. */
const OWN_LETTERS = '[role=menu],[role=listbox],[role=dialog],[role=alertdialog],[role=combobox]';

/** The page. */
export function TeamPage() {
  const grid = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [isMenuShown, setIsMenuShown] = useState(false);
  const toTable = () => grid.current?.focus({ preventScroll: true });
  const onKeyDown = useRowKeysOfPage();
  const { ask, act, ticker } = useDesk();
  useEscape(toTable);
  useHelpFocus(toTable);
  const look = () => {
    const row = chosenRow();
    const contact = row ? meantContact(row) : null;
    if (contact) void lookAt(ask, contact.interactionId, ticker.nowMs());
  };
  // What was open before the lead's eyes is not any more.
  useEffect(() => () => closeHelp(act), [act]);
  return (
    <div
      className="team"
      data-row-keys
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        // Also what the menu key and Shift+F10 do.
        if (!(event.target instanceof Element) || !grid.current?.contains(event.target)) return;
        event.preventDefault();
        if (chosenRow()) setIsMenuShown(true);
      }}
    >
      <div className="team-main">
        <TeamBar filterRef={filter} toTable={toTable} />
        <People grid={grid} onLook={look} onFilter={() => filter.current?.focus()} />
      </div>
      <TeamSide isMenuShown={isMenuShown} onMenu={setIsMenuShown} onLeaveField={toTable} />
      <TeamDialogs />
    </div>
  );
}

const chosenRow = () => {
  const { agentId } = useTeamView.getState();
  return agentId === null ? undefined : useTeam.getState().rows.get(agentId);
};

/** The row keys, from wherever on the page the focus is. */
function useRowKeysOfPage(): (event: KeyboardEvent) => void {
  const { act, run } = useDesk();
  const bindings = useBindings();
  return (event) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    if (isTextField(target) || target.closest(OWN_LETTERS)) return;
    const action = findBinding(event.nativeEvent, bindings, ['row'])?.action;
    const row = chosenRow();
    if (!action || !row) return;
    event.preventDefault();
    event.stopPropagation();
    // A key held down is one press.
    if (event.repeat) return;
    if (action === 'row/listen') void stepBeside(act, row, 'listen');
    else if (action === 'row/whisper') void stepBeside(act, row, 'whisper');
    else if (action === 'row/barge') void stepBeside(act, row, 'barge');
    else if (action === 'row/take-over') void takeOver(act, row);
    else if (action === 'row/hand-back') void handBack(act, row);
    else if (action === 'row/write') writeTo(run, row.agentId);
  };
}

/** Esc: out of a field, then out of a conversation, then out of a request, then off the page. One thing a press. */
function useEscape(toTable: () => void): void {
  const { act } = useDesk();
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (useView.getState().overlay !== 'none' || useTeamView.getState().dialog !== 'none') return;
      if (isTextField(document.activeElement)) toTable();
      else if (leaveBeside(act)) toTable();
      else if (useTeamView.getState().helpId !== null) closeHelp(act);
      else if (useView.getState().page === 'team') openPage('none');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

/** A request that was opened by its key puts the focus on its row. */
function useHelpFocus(toTable: () => void): void {
  const helpId = useTeamView((view) => view.helpId);
  useEffect(() => {
    if (helpId !== null) toTable();
  }, [helpId]);
}

/** Title, filter, alerts: always in the same place. */
function TeamBar({
  filterRef,
  toTable,
}: {
  readonly filterRef: RefObject<HTMLInputElement | null>;
  readonly toTable: () => void;
}) {
  const text = useText();
  const filter = useTeamView((view) => view.filter);
  const onlyAlerts = useTeamView((view) => view.onlyAlerts);
  const signedIn = useTeam(({ rows }) => count(rows.values(), ({ isSignedIn }) => isSignedIn));
  const alarmed = useTeam(({ rows }) => count(rows.values(), ({ alerts }) => alerts.length > 0));
  const team = readMe()?.team ?? '';
  const isThere = useIsCentreThere();
  return (
    <header className="team-bar">
      <h1 className={isThere ? 'clip' : 'visually-hidden'}>{text.team.titleOf(team, signedIn)}</h1>
      {isThere ? <HelpList /> : <CentreAway />}
      <label className="team-filter field">
        <Search aria-hidden="true" />
        <input
          ref={filterRef}
          type="search"
          value={filter}
          maxLength={100}
          aria-label={text.team.filter}
          placeholder={text.team.filter}
          onChange={(event) => useTeamView.setState({ filter: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter !== '') useTeamView.setState({ filter: '' });
            else if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape')
              return;
            event.preventDefault();
            event.stopPropagation();
            toTable();
          }}
        />
        <Kbd chord="/" />
      </label>
      <ToggleButton
        className="act act-plain act-small team-alerts"
        isSelected={onlyAlerts}
        isDisabled={alarmed === 0 && !onlyAlerts}
        onChange={(isSelected) => useTeamView.setState({ onlyAlerts: isSelected })}
      >
        {text.team.onlyAlerts(alarmed)}
      </ToggleButton>
    </header>
  );
}

function count<T>(all: Iterable<T>, isWanted: (one: T) => boolean): number {
  let sum = 0;
  for (const one of all) if (isWanted(one)) sum += 1;
  return sum;
}

/** Old news says how old it is, in the place of the title: nothing below moves. */
function CentreAway() {
  const text = useText();
  const strip = useSlice('strip');
  if (!strip) return null;
  const { lastHeardMs, sinceMs } = strip.centre;
  return (
    <p className="team-away clip" role="alert">
      <span>
        {text.team.stale} <Age atMs={lastHeardMs ?? sinceMs} />.
      </span>
    </p>
  );
}

/** Queues and table, or why they are not there. */
function People({
  grid,
  onLook,
  onFilter,
}: {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly onLook: () => void;
  readonly onFilter: () => void;
}) {
  const text = useText();
  const { ask } = useDesk();
  const isKnown = useTeam((team) => team.isKnown);
  const fault = useTeam((team) => team.fault);
  const size = useTeam(({ rows }) => rows.size);
  const isThere = useIsCentreThere();
  const order = useOrder();
  if (!isKnown)
    return fault ? (
      <Empty step={<ActButton label={text.team.retry} onPress={() => void watchTeam(ask)} />}>
        {text.team.failed} {text.faults[fault.code].what} {text.faults[fault.code].todo}
      </Empty>
    ) : (
      <p className="team-loading muted" role="status">
        {text.team.loading}
      </p>
    );
  return (
    <div className={`team-people ${isThere ? '' : 'is-old'}`}>
      <QueueCards />
      {size === 0 ? (
        <Empty>{text.team.empty}</Empty>
      ) : (
        <>
          <TeamTable order={order} gridRef={grid} onLook={onLook} onFilter={onFilter} />
          {order.length === 0 ? (
            <div className="team-nobody">
              <Empty
                step={
                  <ActButton
                    label={text.team.clearFilter}
                    onPress={() => useTeamView.setState({ filter: '', onlyAlerts: false })}
                  />
                }
              >
                {text.team.nobodyFits}
              </Empty>
            </div>
          ) : null}
        </>
      )}
      <Hints />
    </div>
  );
}

/** The keys of the table that stand on no button, and that nothing here is done unseen. */
function Hints() {
  const text = useText();
  const words = text.team.hint;
  const keys = useMemo(
    () =>
      [
        ['/', words.filter],
        ['1…7', words.sort],
        ['Shift+A', words.jump],
        ['Enter', words.look],
      ] as const,
    [words],
  );
  return (
    <p className="team-hints muted small">
      {keys.map(([chord, does]) => (
        <span key={chord}>
          <Kbd chord={chord} isRead /> {does}
        </span>
      ))}
      <span className="spring" />
      <span className="team-audited">{words.audited}</span>
    </p>
  );
}
