/** What agents say of articles: corrections until they are done, and which articles are called wrong most often. */
import { Check, PencilLine } from 'lucide-react';
import type { Correction } from '#src/model/article-feedback.ts';
import { ArticleLink } from '../knowledge/article-link.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { formatDay } from '../parts/time.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { editArticle } from './article-editing.ts';
import { ShelfList } from './shelf-list.tsx';
import { useLoaded } from './use-loaded.ts';

const asked = {};

/** The tab. */
export function CorrectionsTab() {
  const words = useText().opinion;
  const loaded = useLoaded('article/feedback-list', asked);
  const votes = loaded.value?.votes ?? [];
  return (
    <>
      <ShelfList
        label={words.list}
        loaded={loaded}
        empty={words.empty}
        rows={
          loaded.value?.corrections.map((each) => (
            <Row key={each.feedbackId} correction={each} onChanged={loaded.again} />
          )) ?? null
        }
      />
      {votes.length === 0 ? null : (
        <section className="shelf-votes" aria-label={words.votes}>
          <h2>{words.votes}</h2>
          <ul className="list">
            {votes.map(({ articleId, title, right, wrong }) => (
              <li key={articleId} className="list-row shelf-vote">
                <ArticleLink article={{ id: articleId, title }} />
                <span className="num">{words.counts(right, wrong)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Row({
  correction,
  onChanged,
}: {
  readonly correction: Correction;
  readonly onChanged: () => void;
}) {
  const text = useText();
  const words = text.opinion;
  const language = useLanguage();
  const now = useNow();
  const { act } = useDesk();
  const { feedbackId, articleId, title, version, currentVersion, isDone, outcome } = correction;
  const set = (next: boolean) => act('article/feedback-done', { feedbackId, isDone: next });
  const undo = async () => {
    if ((await set(false)) === null) return;
    showNotice('done', text.shelf.undone);
    onChanged();
  };
  const done = async () => {
    if (isDone || (await set(true)) === null) return;
    showUndo(words.isDone, () => void undo());
    onChanged();
  };
  const canOpen = currentVersion !== null && !isDone;
  const open = () => {
    if (canOpen) editArticle({ id: articleId, isNew: false, correction });
  };
  const onKeyDown = useRowKeys({ call: null, define: open, dismiss: () => void done() });
  return (
    <li className="list-row shelf-correction" data-row-keys onKeyDown={onKeyDown}>
      <div className="shelf-said">
        <p>
          <ForeignText maxLength={2_000}>{correction.text}</ForeignText>
        </p>
        <p className="shelf-words">
          {currentVersion === null ? (
            <span className="muted">{words.gone}</span>
          ) : (
            <ArticleLink article={{ id: articleId, title }} />
          )}
          <span className="muted small">
            <ForeignText maxLength={300}>
              {words.facts(
                correction.byName,
                formatDay(correction.atMs, now, language),
                version,
                currentVersion,
              )}
            </ForeignText>
          </span>
          {isDone ? (
            <Pill tone="plain" small>
              {outcome ? text.articles.correction.outcomes[outcome] : words.donePill}
            </Pill>
          ) : null}
        </p>
      </div>
      {isDone ? null : (
        <span className="shelf-correction-acts">
          {canOpen ? (
            <ActButton
              label={text.articles.correction.open}
              icon={<PencilLine />}
              action="row/define"
              onPress={open}
            />
          ) : null}
          <ActButton
            label={words.done}
            icon={<Check />}
            action="row/dismiss"
            onPress={() => void done()}
          />
        </span>
      )}
    </li>
  );
}
