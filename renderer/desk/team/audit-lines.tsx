/** What was done on somebody's contacts and state, newest first: who, when, what. Read when it is looked at. */
import { useCallback, useEffect, useState } from 'react';
import type { AgentId } from '#src/model/ids.ts';
import type { Fault } from '#src/contracts/fault.ts';
import type { AuditLine } from '#src/model/team.ts';
import type { Language } from '#src/model/text.ts';
import { readPauseDetail } from '#src/team/pause-detail.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatClock, formatDay, formatLength } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import type { Texts } from '../text/texts.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { useTeamView } from './team-view.ts';

const PAGE = 50;

interface Read {
  readonly lines: readonly AuditLine[];
  readonly isWhole: boolean;
  readonly isReading: boolean;
  readonly fault: Fault | null;
}

const nothing: Read = { lines: [], isWhole: false, isReading: true, fault: null };

/** The log about one agent of the team; null: about oneself. */
export function AuditLines({
  agentId,
  label,
  empty,
}: {
  readonly agentId: AgentId | null;
  /** What the list is called, and what stands there while it is empty, where it is about oneself. */
  readonly label?: string;
  readonly empty?: string;
}) {
  const text = useText();
  const { ask } = useDesk();
  const [read, setRead] = useState<Read>(nothing);
  const actCount = useTeamView((view) => view.actCount);
  const load = useCallback(
    async (before: readonly AuditLine[]): Promise<Read> => {
      const answer = await ask('audit/list', {
        agentId,
        beforeMs: before.at(-1)?.atMs ?? null,
        limit: PAGE,
      });
      if (!answer.ok)
        return { lines: before, isWhole: false, isReading: false, fault: answer.error };
      const { lines } = answer.value;
      return {
        lines: [...before, ...lines],
        isWhole: lines.length < PAGE,
        isReading: false,
        fault: null,
      };
    },
    [ask, agentId],
  );
  useEffect(() => setRead(nothing), [agentId]);
  // What was read stays until the newest lines are there.
  useEffect(() => {
    let isStale = false;
    void load([]).then((fresh) => {
      if (!isStale) setRead(fresh);
    });
    return () => {
      isStale = true;
    };
  }, [load, actCount]);
  const more = () => {
    setRead((before) => ({ ...before, isReading: true, fault: null }));
    void load(read.lines).then(setRead);
  };
  const { lines, isWhole, isReading, fault } = read;
  return (
    <div
      className="audit scroll"
      tabIndex={0}
      role="region"
      aria-label={label ?? text.team.side.tabs.audit}
    >
      <ol className="audit-lines">
        {lines.map((line, at) => (
          <Line key={`${line.atMs} ${at}`} line={line} />
        ))}
      </ol>
      {fault ? (
        <p className="muted team-side-words" role="alert">
          {text.team.audit.failed} {text.faults[fault.code].what}
        </p>
      ) : isReading ? (
        <p className="muted team-side-words">{text.team.audit.loading}</p>
      ) : lines.length === 0 ? (
        <p className="muted team-side-words">{empty ?? text.team.audit.empty}</p>
      ) : null}
      {!isReading && (fault !== null || !isWhole) ? (
        <ActButton
          label={fault ? text.team.retry : text.team.audit.more}
          tone="quiet"
          onPress={more}
        />
      ) : null}
    </div>
  );
}

/** The centre keeps names of fields and states; people read words. */
function describeDetail({ act, detail }: AuditLine, text: Texts, language: Language): string {
  const fields: Readonly<Record<string, string>> = text.team.whisper.fields;
  const states: Readonly<Record<string, string>> = {
    ...text.presence.away,
    available: text.presence.available,
    offline: text.presence.offline,
  };
  const modes: Readonly<Record<string, string>> = text.team.follow.modes;
  if (act === 'recording-pause' || act === 'recording-resume') {
    const pause = readPauseDetail(detail);
    if (!pause) return detail;
    const { because, ended } = pause;
    return text.payment.audit(
      text.payment.because[because],
      ended ? formatLength(ended.durationMs, language) : '',
      ended ? text.payment.endedBy[ended.endedBy] : '',
    );
  }
  if (act === 'point') return fields[detail] ?? detail;
  if (act === 'set-presence') return states[detail] ?? detail;
  return act === 'follow' ? (modes[detail] ?? detail) : detail;
}

function Line({ line }: { readonly line: AuditLine }) {
  const text = useText();
  const language = useLanguage();
  const { ticker } = useDesk();
  const clock = formatClock(line.atMs, language);
  const day = formatDay(line.atMs, ticker.nowMs(), language);
  return (
    <li className="audit-line">
      <time className="num muted" dateTime={new Date(line.atMs).toISOString()}>
        {day === clock ? clock : `${day}, ${clock}`}
      </time>
      <span>
        <b>
          <ForeignText maxLength={80}>{line.actorName}</ForeignText>
        </b>{' '}
        {text.team.audit.acts[line.act]}
        {line.customerName === '' ? null : (
          <>
            {' · '}
            <ForeignText maxLength={80}>{line.customerName}</ForeignText>
          </>
        )}
        {line.detail === '' ? null : (
          <span className="two audit-detail">
            <ForeignText maxLength={300}>{describeDetail(line, text, language)}</ForeignText>
          </span>
        )}
      </span>
    </li>
  );
}
