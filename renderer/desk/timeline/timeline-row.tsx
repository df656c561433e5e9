/** One row of the history: the head of a case, or an exchange that opens in place. */
import { Link } from 'lucide-react';
import type { TimelineEntry } from '#src/model/interaction.ts';
import type { TimelineMark } from '#src/timeline/marks.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { formatClockSeconds, formatDay, formatLength, formatMoment } from '../parts/time.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { copyEntryLink } from './entry-link.ts';
import type { TimelineRow } from './timeline-rows.ts';
import { ActRow } from '../cases/act-row.tsx';
import { CaseOpen } from '../cases/case-open.tsx';

const TONES = { open: 'accent', reopened: 'ring', closed: 'plain' } as const;

/** Any row. */
export function TimelineRowView(props: {
  readonly row: TimelineRow;
  readonly isOpen: boolean;
  /** The one row that Tab reaches. */
  readonly isStop: boolean;
  /** Any moment of today. */
  readonly todayMs: number;
  readonly onToggle: () => void;
}) {
  const text = useText();
  const { row } = props;
  if (row.kind === 'case')
    return (
      <div className="case">
        <h3 className="clip">
          <ForeignText>{row.case.title}</ForeignText>
        </h3>
        <Pill tone={TONES[row.case.state]} small>
          {text.timeline.cases[row.case.state]}
        </Pill>
        <CaseOpen caseId={row.case.id} />
      </div>
    );
  if (row.kind === 'act') return <ActRow row={row} todayMs={props.todayMs} />;
  return (
    <Entry
      entry={row.entry}
      isLast={row.isLast}
      mark={row.mark}
      isOpen={props.isOpen}
      isStop={props.isStop}
      todayMs={props.todayMs}
      onToggle={props.onToggle}
    />
  );
}

function Entry(props: {
  readonly entry: TimelineEntry;
  readonly isLast: boolean;
  readonly mark: TimelineMark | null;
  readonly isOpen: boolean;
  /** The one row that Tab reaches. */
  readonly isStop: boolean;
  readonly todayMs: number;
  readonly onToggle: () => void;
}) {
  const text = useText();
  const language = useLanguage();
  const catalogue = useSlice('catalogue');
  const { entry, isLast, isOpen } = props;
  const isUnsent = useSlice('notes')?.some(({ id }) => id === entry.id) === true;
  const outcome = catalogue?.outcomes.find(({ id }) => id === entry.outcomeId)?.label[language];
  const reason = catalogue?.reasons.find(({ id }) => id === entry.reasonId)?.label[language];
  return (
    <div className={`entry ${isLast ? '' : 'has-next'}`}>
      {/* The browser's own button: the library's has so many parts that a frame with new rows would be late. */}
      <button
        type="button"
        className="entry-head"
        aria-expanded={isOpen}
        tabIndex={props.isStop ? 0 : -1}
        onClick={props.onToggle}
      >
        <ChannelIcon channel={entry.channel} />
        <span className="entry-title">
          <span className="clip">
            <b>{text.timeline.channels[entry.channel]}</b>
            {reason ? <span className="muted"> · {reason}</span> : null}
          </span>
          {isUnsent ? (
            <Pill tone="ring" small>
              <span title={text.notes.unsentWhy}>{text.notes.unsent}</span>
            </Pill>
          ) : null}
          {props.mark === null ? null : (
            <Pill tone={props.mark === 'reopened' ? 'ring' : 'plain'} small>
              <span title={text.card.markTitles[props.mark]}>{text.card.marks[props.mark]}</span>
            </Pill>
          )}
        </span>
        <time className="entry-time num" dateTime={new Date(entry.startedAtMs).toISOString()}>
          {formatDay(entry.startedAtMs, props.todayMs, language)}
        </time>
        <span className={`entry-line ${isOpen ? '' : 'clip'}`}>
          <ForeignText maxLength={600}>{entry.summary}</ForeignText>
        </span>
      </button>
      {isOpen ? (
        <div className="entry-body">
          <p className="muted num">
            {[
              formatMoment(entry.startedAtMs, language),
              entry.durationMs > 0 ? formatLength(entry.durationMs, language) : '',
              entry.agentName === null ? '' : text.timeline.by(entry.agentName),
              outcome ?? '',
              entry.satisfaction === null
                ? ''
                : text.timeline.rated(entry.satisfaction.toLocaleString(text.locale)),
              entry.endReason === null ? '' : text.call.ended[entry.endReason],
              entry.voice ? text.sound.voice.kept(scoreOf(entry.voice.mos, text.locale)) : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          {(entry.recordingPauses ?? []).map((pause) => {
            const length = formatLength(pause.durationMs, language);
            const said =
              pause.because === 'payment'
                ? text.payment.rowPayment(length)
                : text.payment.rowPause(length);
            return (
              <p key={pause.sinceMs} className="muted small num">
                {text.payment.rowAt(
                  formatClockSeconds(pause.sinceMs, language),
                  pause.endedBy === 'time' ? `${said}, ${text.payment.rowByTime}` : said,
                )}
              </p>
            );
          })}
          {entry.body === '' ? null : (
            <p className="entry-text">
              <ForeignText maxLength={100_000}>{entry.body}</ForeignText>
            </p>
          )}
          <ActButton
            className="entry-link"
            label={text.history.copyLink}
            icon={<Link />}
            tone="quiet"
            action="timeline/copy-link"
            onPress={() => void copyEntryLink({ ...entry, entryId: entry.id })}
          />
        </div>
      ) : null}
    </div>
  );
}

const scoreOf = (mos: number, locale: string): string =>
  mos.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
