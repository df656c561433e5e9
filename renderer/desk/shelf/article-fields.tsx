/** The fields of an article, each free text with its word about what will be masked. Used by the article editor. */
import { type ReactNode, useId } from 'react';
import type { ArticleDraft } from '#src/model/article-editing.ts';
import { MOST_ARTICLE_CHARACTERS } from '#src/model/article-editing.ts';
import type { Article } from '#src/model/article.ts';
import { Choose } from '../parts/choose.tsx';
import { PrivateField } from '../privacy/private-field.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** More than may be saved goes into a field, so that it can be said and nothing pasted is cut in silence. */
const MOST_IN_FIELD = MOST_ARTICLE_CHARACTERS + 50_000;

/** All of them. `known` is what the centre has: numbers that stand there already are left as they are. */
export function ArticleFields({
  draft,
  known,
  onChange,
}: {
  readonly draft: ArticleDraft;
  readonly known: Article | null;
  readonly onChange: (change: Partial<ArticleDraft>) => void;
}) {
  const text = useText();
  const words = text.articles.editor;
  const own = useLanguage();
  const queues = useSlice('catalogue')?.queues ?? [];
  const dayId = useId();
  const hintId = useId();
  const written: readonly string[] = known
    ? [known.title, ...known.body, ...known.steps, ...known.keywords]
    : [];
  const field = (
    name: 'title' | 'body' | 'steps' | 'keywords' | 'ownerName',
    label: string,
    lines?: number,
  ): ReactNode => (
    <PrivateField
      label={label}
      value={draft[name]}
      known={written}
      maxLength={MOST_IN_FIELD}
      hasFocusAtFirst={name === 'title' && draft.version === 0}
      onChange={(value) => onChange({ [name]: value })}
      {...(lines === undefined ? {} : { lines })}
    />
  );
  return (
    <div className="article-fields">
      {field('title', words.title)}
      {field('body', words.body, 10)}
      {field('steps', words.steps, 6)}
      {field('keywords', words.keywords, 3)}
      <div className="shelf-two">
        {field('ownerName', words.owner)}
        <Choose
          label={words.language}
          choices={(['es', 'en'] as const).map((each) => ({
            id: each,
            label: text.shelf.languages[each],
          }))}
          value={draft.language}
          onChange={(chosen) => onChange({ language: chosen as ArticleDraft['language'] })}
        />
      </div>
      <div className="labelled article-day">
        <label htmlFor={dayId}>{words.lastDay}</label>
        <input
          id={dayId}
          className="field"
          type="date"
          lang={text.locale}
          aria-describedby={hintId}
          value={draft.lastDay}
          onChange={({ target }) => onChange({ lastDay: target.value })}
        />
        <span id={hintId} className="muted small">
          {words.noEnd}
        </span>
      </div>
      <fieldset className="shelf-queues">
        <legend>{words.queues}</legend>
        <div className="shelf-checks">
          {queues.map((queue) => (
            <label key={queue.id} className="shelf-check">
              <input
                type="checkbox"
                checked={draft.queueIds.includes(queue.id)}
                onChange={({ target }) => {
                  const others = draft.queueIds.filter((each) => each !== queue.id);
                  onChange({ queueIds: target.checked ? [...others, queue.id] : others });
                }}
              />
              {queue.name[own]}
            </label>
          ))}
        </div>
        <p className="muted small">{words.everybody}</p>
      </fieldset>
    </div>
  );
}
