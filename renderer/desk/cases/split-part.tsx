/** Which contacts leave a case, and what the new one is called. */
import { Split } from 'lucide-react';
import { useId, useState } from 'react';
import type { CaseEvidence } from '#src/timeline/case-evidence.ts';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { Empty } from '../parts/empty.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { formatDay } from '../parts/time.ts';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showOverlay } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { splitNow } from './case-acts.ts';

/** As many as one act may take. */
const MOST = 200;

/** The contacts with a mark each, and the confirmation. */
export function SplitPart({
  of,
  rowKey,
}: {
  readonly of: CaseEvidence;
  /** The row that had the focus: it is marked already. */
  readonly rowKey: string | null;
}) {
  const text = useText();
  const words = text.cases;
  const language = useLanguage();
  const { act, ticker } = useDesk();
  const entries = of.entries.slice(0, MOST);
  const [marked, setMarked] = useState<ReadonlySet<string>>(
    () => new Set(entries.flatMap(({ id }) => (id === rowKey ? [id as string] : []))),
  );
  const titleId = useId();
  const privacyId = useId();
  const [title, setTitle] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const chosen = entries.filter(({ id }) => marked.has(id));
  const first = chosen.at(-1);
  const shownTitle = title ?? first?.summary.slice(0, 120) ?? '';
  const isReady = first !== undefined && shownTitle.trim() !== '';
  if (entries.length === 0) return <Empty>{words.noContacts}</Empty>;
  const toggle = (id: string) => {
    const after = new Set(marked);
    if (!after.delete(id)) after.add(id);
    setMarked(after);
  };
  return (
    <form
      className="case-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWorking || !isReady) return;
        setWorking(true);
        void splitNow(act, of.case, {
          title: shownTitle.trim(),
          openedAtMs: first.startedAtMs,
          entryIds: chosen.map(({ id }) => id),
        }).then((isDone) => {
          setWorking(false);
          if (isDone) showOverlay('none');
        });
      }}
    >
      <fieldset className="merge-scroll case-list">
        <legend className="visually-hidden">{words.chosen}</legend>
        {entries.map((entry, at) => (
          <label
            key={entry.id}
            className={`merge-choice case-choice ${marked.has(entry.id) ? 'is-chosen' : ''}`}
          >
            <input
              type="checkbox"
              autoFocus={rowKey !== null && marked.has(rowKey) ? entry.id === rowKey : at === 0}
              checked={marked.has(entry.id)}
              onChange={() => toggle(entry.id)}
            />
            <ChannelIcon channel={entry.channel} />
            <span className="case-facts">
              <span className="clip">
                <ForeignText maxLength={300}>{entry.summary}</ForeignText>
              </span>
              <span className="muted num">
                {[formatDay(entry.startedAtMs, ticker.nowMs(), language), entry.agentName ?? '']
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="case-title">
        <span className="muted small">{words.newTitle}</span>
        <input
          className="field"
          type="text"
          maxLength={300}
          id={titleId}
          aria-describedby={privacyId}
          value={shownTitle}
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <PrivacyLine id={privacyId} text={shownTitle} fieldId={titleId} />
      <p className="small" role="status">
        {words.left(chosen.length, of.entries.length - chosen.length)}
      </p>
      <div className="form-acts">
        <button
          type="submit"
          className={`act act-primary ${isWorking ? 'is-asking' : ''}`}
          aria-busy={isWorking}
          disabled={!isReady}
        >
          <span className="act-icon" aria-hidden="true">
            <Split />
          </span>
          <span className="act-label">{isWorking ? words.working : words.confirmSplit}</span>
          <Kbd chord="Enter" />
        </button>
      </div>
    </form>
  );
}
