/**
 * One row of the team's table. It listens to its own agent alone, so that a change of one row draws one row; its times step
 * by themselves.
 */
import { LifeBuoy, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { AgentId } from '#src/model/ids.ts';
import type { TeamContact, TeamRow } from '#src/model/team.ts';
import { gradeVoice } from '../call/grade-voice.ts';
import { shortName } from '../company/party-words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill, SegmentPill } from '../parts/pill.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { useTeam } from '../stores/team.ts';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import {
  chipsOf,
  contactOf,
  describeBeside,
  describeState,
  isLong,
  isUnringable,
  sinceOf,
  voiceOf,
} from './row-facts.ts';
import { chooseAgent } from './team-view.ts';
import { useMe } from './use-lead.ts';

/** The row's id in the page, for the table's focus. */
export const rowId = (agentId: AgentId): string => `team-row-${agentId}`;

interface TeamRowProps {
  readonly agentId: AgentId;
  readonly index: number;
  readonly top: number;
  readonly isChosen: boolean;
}

/** A row in its place. */
export const TeamRowView = memo(function TeamRowView({
  agentId,
  index,
  top,
  isChosen,
}: TeamRowProps) {
  const text = useText();
  const me = useMe();
  const row = useTeam(({ rows }) => rows.get(agentId));
  if (!row) return null;
  const state = describeState(row, text);
  const since = sinceOf(row);
  const chips = chipsOf(row);
  const beside = describeBeside(row, me, text);
  const isAway = !row.isSignedIn;
  return (
    <div
      role="row"
      id={rowId(agentId)}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={`team-row ${isChosen ? 'is-chosen' : ''} ${isAway ? 'is-away' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={() => {
        if (!isChosen) chooseAgent(agentId);
      }}
    >
      <span role="gridcell" className="team-agent">
        <b className="clip">
          <ForeignText maxLength={80}>{row.name}</ForeignText>
        </b>
        {row.alerts.includes('help') ? (
          <Pill tone="ring" small>
            <LifeBuoy role="img" aria-label={text.team.alerts.help} />
            <span className="team-help-words" aria-hidden="true">
              {text.team.alerts.help}
            </span>
          </Pill>
        ) : null}
        {chips.length === 0 ? null : (
          <>
            <TriangleAlert
              className="team-alert-sign"
              role="img"
              aria-label={chips.map((alert) => text.team.alerts[alert]).join(', ')}
            />
            <span className="team-chips" aria-hidden="true">
              {chips.map((alert) => (
                <Pill key={alert} tone="bad" small>
                  {text.team.alerts[alert]}
                </Pill>
              ))}
            </span>
          </>
        )}
      </span>
      <span role="gridcell" className="team-state">
        <Pill tone={state.tone} dot={!state.isReady}>
          {state.isReady ? <i className="dot dot-available" /> : null}
          <span className="clip">{state.words}</span>
        </Pill>
      </span>
      <span role="gridcell" className="clip team-who">
        <Whom row={row} text={text} />
      </span>
      <span role="gridcell" className="team-load">
        <LoadBars load={row.load} label={text.team.load(row.load.now, row.load.most)} />
      </span>
      <span role="gridcell" className={`num team-time ${isLong(row) ? 'bad-ink' : ''}`}>
        {since === null ? null : <TimeSince sinceMs={since} />}
      </span>
      <span role="gridcell" className="num clip team-voice">
        <Voice row={row} text={text} />
      </span>
      <span role="gridcell" className="clip two team-beside">
        {beside === '' ? null : <ForeignText maxLength={120}>{beside}</ForeignText>}
      </span>
    </div>
  );
});

/** With whom, or why nobody comes. */
function Whom({ row, text }: { readonly row: TeamRow; readonly text: Texts }) {
  const words = text.team;
  const contact = contactOf(row);
  if (!contact) {
    if (!row.isSignedIn) return null;
    if (row.alerts.includes('desk-lost')) return <span className="two">{words.deskLost}</span>;
    if (isUnringable(row)) {
      const reasons: Readonly<Record<string, string>> = text.strip.reasons;
      const reason = reasons[row.ringReason ?? ''] ?? '';
      return <span className="two">{reason === '' ? words.cannotRing : reason}</span>;
    }
    if (row.presenceNote !== '')
      return (
        <span className="two">
          <ForeignText maxLength={140}>{words.note(row.presenceNote)}</ForeignText>
        </span>
      );
    return row.presence.kind === 'available' ? (
      <span className="muted">{words.canRing}</span>
    ) : null;
  }
  const more = row.contacts.length - 1;
  return (
    <>
      <ForeignText maxLength={80}>
        {contact.isOwner
          ? contact.customerName
          : (contact.state === 'consult' || contact.state === 'conference'
              ? words.consultedBy
              : words.isBeside)(contact.withName ?? contact.customerName)}
      </ForeignText>{' '}
      {contact.segment ? <SegmentPill segment={contact.segment} small /> : null}{' '}
      <span className="muted">
        <ForeignText maxLength={160}>{asideOf(contact, text)}</ForeignText>
        {more > 0 ? ` ${words.moreContacts(more)}` : ''}
      </span>
    </>
  );
}

/** Whom the agent has asked, else what the customer wants. */
function asideOf(contact: TeamContact, text: Texts): string {
  const { withName, state, isOwner } = contact;
  if (withName !== null && isOwner) {
    const name = shortName(withName);
    if (state === 'conference') return text.team.conferenceWith(name);
    return state === 'transfer' ? text.team.passingTo(name) : text.team.consults(name);
  }
  return contact.intent ?? '';
}

/** Filled pieces for what they have, empty ones for what they could. */
export function LoadBars({
  load,
  label,
}: {
  readonly load: TeamRow['load'];
  readonly label: string;
}) {
  return (
    <span className="load" role="img" aria-label={label}>
      {Array.from({ length: Math.min(9, Math.max(load.most, load.now)) }, (_, at) => (
        <i key={at} className={at < load.now ? 'is-full' : ''} />
      ))}
    </span>
  );
}

function Voice({ row, text }: { readonly row: TeamRow; readonly text: Texts }) {
  const voice = voiceOf(row);
  if (!voice) return null;
  const grade = gradeVoice(voice.mos);
  const isBad = row.alerts.includes('bad-voice') || grade === 'poor';
  const tone = isBad ? 'bad-ink' : grade === 'fair' ? 'ring-ink' : '';
  return (
    <span className={tone}>
      {voice.roundTripMs === null ? null : text.team.voice(Math.round(voice.roundTripMs))}
      {voice.mos === null ? null : (
        <span className={voice.roundTripMs === null ? '' : 'team-mos'}>
          {voice.roundTripMs === null ? '' : ' · '}
          {voice.mos.toLocaleString(text.locale, {
            minimumFractionDigits: 1,
            maximumFractionDigits: 1,
          })}
        </span>
      )}
    </span>
  );
}
