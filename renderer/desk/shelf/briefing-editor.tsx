/** Writing news for the team: title, text, how long it is shown and to whom. Ctrl+Enter would complete a wrap-up: a button publishes. */
import { useState, type FormEvent } from 'react';
import { MOST_BRIEFING_CHARACTERS } from '#src/model/briefing.ts';
import { articleId, type QueueId } from '#src/model/ids.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { PrivateField } from '../privacy/private-field.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

const DAY_MS = 24 * 3_600_000;
const untilDays = { none: null, day: 1, threeDays: 3, week: 7, month: 30 } as const;
type Until = keyof typeof untilDays;

/** The form. */
export function BriefingEditor({ onClose }: { readonly onClose: (isPublished: boolean) => void }) {
  const text = useText();
  const words = text.briefings;
  const own = useLanguage();
  const { ask } = useDesk();
  const queues = useSlice('catalogue')?.queues ?? [];
  // Named once: what is sent again is the same news.
  const [id] = useState(() => articleId.parse(`briefing-${crypto.randomUUID()}`));
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [language, setLanguage] = useState(own);
  const [until, setUntil] = useState<Until>('week');
  const [queueIds, setQueueIds] = useState<readonly QueueId[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    if (title.trim() === '' || body.trim() === '') return setProblem(words.needsWords);
    setProblem(null);
    setSending(true);
    const days = untilDays[until];
    const answer = await ask('briefing/publish', {
      ...{ id, language, title: title.trim(), text: body.trim() },
      queueIds: [...queueIds],
      untilMs: days === null ? null : Date.now() + days * DAY_MS,
    });
    setSending(false);
    if (!answer.ok) {
      const { what, todo } = text.faults[answer.error.code];
      // The usual words promise that it will be sent: news are not.
      const isAway = answer.error.code === 'centre-unreachable';
      return setProblem(isAway ? text.shelf.notSent : `${what} ${todo}`);
    }
    showNotice('done', words.published);
    onClose(true);
  };
  return (
    <form
      className="shelf-editor card"
      aria-label={words.write}
      onSubmit={(event) => void publish(event)}
      onKeyDown={(event) => {
        // What was written is not thrown away by a key.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        if (title === '' && body === '') onClose(false);
      }}
    >
      <h2>{words.write}</h2>
      {problem === null ? null : (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
      <PrivateField
        label={words.title}
        value={title}
        onChange={setTitle}
        maxLength={200}
        hasFocusAtFirst
      />
      <PrivateField
        label={words.text}
        value={body}
        onChange={setBody}
        lines={5}
        maxLength={MOST_BRIEFING_CHARACTERS}
      />
      <div className="shelf-two">
        <Choose
          label={words.until}
          choices={(Object.keys(untilDays) as Until[]).map((each) => ({
            id: each,
            label: words.untils[each],
          }))}
          value={until}
          onChange={(chosen) => setUntil(chosen as Until)}
        />
        <Choose
          label={words.language}
          choices={(['es', 'en'] as const).map((each) => ({
            id: each,
            label: text.shelf.languages[each],
          }))}
          value={language}
          onChange={(chosen) => setLanguage(chosen as typeof language)}
        />
      </div>
      <fieldset className="shelf-queues">
        <legend>{words.queues}</legend>
        <div className="shelf-checks">
          {queues.map((queue) => (
            <label key={queue.id} className="shelf-check">
              <input
                type="checkbox"
                checked={queueIds.includes(queue.id)}
                onChange={(event) => {
                  const others = queueIds.filter((each) => each !== queue.id);
                  setQueueIds(event.target.checked ? [...others, queue.id] : others);
                }}
              />
              {queue.name[own]}
            </label>
          ))}
        </div>
        <p className="muted small">{words.everybody}</p>
      </fieldset>
      <div className="form-acts">
        <ActButton label={words.publish} tone="primary" type="submit" isAsking={isSending} />
        <ActButton
          label={words.cancel}
          tone="quiet"
          {...(title === '' && body === '' ? { chord: 'Escape' } : {})}
          onPress={() => onClose(false)}
        />
      </div>
    </form>
  );
}
