/**
 * An article as a lead writes it: fields, and beside them how agents will see it, how it is now, and what it has been. A button saves
 * (Enter breaks lines); Esc closes, and what was written stays as a draft. When somebody else was quicker both versions are shown.
 */
import { useEffect, useRef, useState } from 'react';
import {
  type ArticleProblem,
  checkArticleDraft,
  draftOf,
  previewOf,
} from '#src/knowledge/article-draft.ts';
import type { Compared } from '#src/knowledge/article-differences.ts';
import type { ArticleDraft, ArticleVersion } from '#src/model/article-editing.ts';
import type { Article } from '#src/model/article.ts';
import { ArticleFault } from '../knowledge/article-fault.tsx';
import { ArticleWords } from '../knowledge/article-words.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { formatDay } from '../parts/time.ts';
import { asKept as asCoreKeepsIt } from '../privacy/kept-masked.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import type { Texts } from '../text/texts.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { ArticleConflict, type Theirs } from './article-conflict.tsx';
import { ArticleCorrection } from './article-correction.tsx';
import type { EditedArticle } from './article-editing.ts';
import { ArticleFields } from './article-fields.tsx';
import { ArticleHistory } from './article-history.tsx';
import { type ArticleWriting, useArticleWriting } from './use-article-writing.ts';

type Panel = 'preview' | 'now' | 'history';

/** The editor of one article. */
export function ArticleEditor({
  edited,
  onClose,
}: {
  readonly edited: EditedArticle;
  readonly onClose: () => void;
}) {
  const text = useText();
  const words = text.articles.editor;
  const writing = useArticleWriting(edited);
  const { draft, fault } = writing;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // What opened it goes with its list: Tab goes on from here, and Esc means the editor, not the page.
    if (!box.current?.contains(document.activeElement)) box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="shelf-editor article-editor card"
      aria-label={words.change}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {fault ? (
        <div className="shelf-fault">
          <ArticleFault fault={fault} />
          <ActButton label={text.shelf.retry} onPress={writing.again} />
          <ActButton label={words.close} tone="quiet" onPress={onClose} />
        </div>
      ) : null}
      {draft ? (
        <Form edited={edited} writing={writing} draft={draft} onClose={onClose} />
      ) : fault ? null : (
        <p className="muted" role="status">
          {words.loading}
        </p>
      )}
    </section>
  );
}

function Form({
  edited,
  writing,
  draft,
  onClose,
}: {
  readonly edited: EditedArticle;
  readonly writing: ArticleWriting;
  readonly draft: ArticleDraft;
  readonly onClose: () => void;
}) {
  const text = useText();
  const words = text.articles.editor;
  const desk = useDesk();
  const { correction } = edited;
  const { base } = writing;
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [isAsking, setAsking] = useState<'save' | 'decline' | null>(null);
  const [panel, setPanel] = useState<Panel>('preview');
  const form = useRef<HTMLDivElement>(null);

  const sentenceOf = (code: keyof Texts['faults']): string => {
    const { what, todo } = text.faults[code];
    // The usual words promise that it will be sent: nothing here is sent by itself.
    return code === 'centre-unreachable' ? words.away : `${what} ${todo}`;
  };
  /** Somebody was quicker: with what, and who. */
  const lookAtTheirs = async (): Promise<void> => {
    const found = await desk.ask('article/get', { articleId: draft.id });
    if (!found.ok && found.error.code !== 'not-found')
      return setProblem(sentenceOf(found.error.code));
    if (!found.ok) {
      writing.rebase(null);
      return setProblem(text.articles.conflict.gone);
    }
    const past = await desk.ask('article/versions', { articleId: draft.id, limit: 1 });
    const byName = past.ok ? (past.value.versions[0]?.byName ?? '') : '';
    setTheirs({ article: found.value, byName });
  };
  const save = async (version: number): Promise<void> => {
    if (isAsking) return;
    const checked = checkArticleDraft(draft);
    if (!checked.ok) return setProblem(problemSentence(text, checked.problem));
    setProblem(null);
    setAsking('save');
    const { article, hidden } = checked;
    const answering = correction ? draft.answering : null;
    const answer = await desk.ask('article/put', { article, version, answering });
    if (answer.ok) {
      await writing.drop();
      const said = words.saved(answer.value.version);
      showNotice('done', hidden === 0 ? said : `${said} ${words.hidden(hidden)}`);
      return onClose();
    }
    if (answer.error.code === 'changed-by-someone-else') await lookAtTheirs();
    else setProblem(sentenceOf(answer.error.code));
    setAsking(null);
  };
  const decline = async (): Promise<void> => {
    if (isAsking || !correction) return;
    setAsking('decline');
    const wanted = { feedbackId: correction.feedbackId, text: draft.answering?.text ?? '' };
    const answer = await desk.ask('article/feedback-decline', wanted);
    setAsking(null);
    if (!answer.ok) return setProblem(sentenceOf(answer.error.code));
    await writing.drop();
    showNotice('done', text.articles.correction.declined(correction.byName));
    onClose();
  };
  /** Puts other words into the fields, with a way back to those that stood there. */
  const replaceWith = (next: Partial<ArticleDraft>, said: string): void => {
    writing.change(next);
    showUndo(said, () => writing.change({ ...draft }));
  };
  const restore = ({ article }: ArticleVersion): void => {
    const { version: _version, answering: _answering, ...fields } = draftOf(article);
    setPanel('preview');
    replaceWith(fields, text.articles.history.restored(article.version));
  };
  const takeTheirs = (): void => {
    if (!theirs) return;
    const { answering: _answering, ...fields } = draftOf(theirs.article);
    setTheirs(null);
    writing.rebase(theirs.article);
    replaceWith(fields, text.articles.conflict.taken);
    // The button is gone: the next key means the form, not the page.
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <>
      <div className="article-head">
        <h2>{draft.version === 0 && !base ? text.articles.write : words.change}</h2>
        <Kept edited={edited} writing={writing} draft={draft} />
      </div>
      {correction ? (
        <ArticleCorrection
          correction={correction}
          now={base}
          word={draft.answering?.text ?? ''}
          onWord={(said) =>
            writing.change({ answering: { feedbackId: correction.feedbackId, text: said } })
          }
        />
      ) : null}
      {theirs ? (
        <ArticleConflict
          theirs={theirs}
          mine={mineOf(draft)}
          onTakeTheirs={takeTheirs}
          onKeepMine={() => {
            setTheirs(null);
            writing.rebase(theirs.article);
            void save(theirs.article.version);
          }}
        />
      ) : null}
      <div className="article-columns" ref={form}>
        <ArticleFields draft={draft} known={base} onChange={writing.change} />
        <aside className="article-panel" aria-label={words.panel}>
          <div className="article-panel-choice" role="group" aria-label={words.panel}>
            {(['preview', 'now', 'history'] as const).map((each) => (
              <ActButton
                key={each}
                label={words[each]}
                tone={panel === each ? 'chosen' : 'quiet'}
                isPressed={panel === each}
                onPress={() => setPanel(each)}
              />
            ))}
          </div>
          <div className="article-panel-body" tabIndex={0} role="region" aria-label={words[panel]}>
            {panel === 'preview' ? (
              <ArticleWords article={asKept(draft, base)} language={draft.language} />
            ) : panel === 'history' ? (
              <ArticleHistory articleId={draft.id} onRestore={restore} />
            ) : base ? (
              <ArticleWords article={base} language={base.language} />
            ) : (
              <p className="muted">{words.isNew}</p>
            )}
          </div>
        </aside>
      </div>
      <div className="article-foot">
        {problem === null ? null : (
          <p className="fault" role="alert">
            {problem}
          </p>
        )}
        <div className="form-acts">
          <ActButton
            label={correction ? words.saveAndAccept : words.save}
            tone="primary"
            isAsking={isAsking === 'save'}
            // Which of the two goes on is chosen above.
            isOff={theirs !== null}
            onPress={() => void save(draft.version)}
          />
          {correction ? (
            <ActButton
              label={text.articles.correction.decline}
              isAsking={isAsking === 'decline'}
              onPress={() => void decline()}
            />
          ) : null}
          <ActButton label={words.close} tone="quiet" chord="Esc" onPress={onClose} />
        </div>
      </div>
    </>
  );
}

/** Where the words are, and the way back to what is saved. */
function Kept({
  edited,
  writing,
  draft,
}: {
  readonly edited: EditedArticle;
  readonly writing: ArticleWriting;
  readonly draft: ArticleDraft;
}) {
  const text = useText();
  const words = text.articles.editor;
  const language = useLanguage();
  const now = useNow();
  const { base, kept, resumedFromMs } = writing;
  const said = {
    untouched:
      resumedFromMs === null
        ? words.unsaved
        : words.resumed(formatDay(resumedFromMs, now, language)),
    writing: words.writing,
    kept: words.kept,
    failed: words.notKept,
  }[kept];
  const startOver = (): void => {
    if (!base) return;
    const { answering: _answering, ...fields } = draftOf(base);
    writing.change(fields);
    showUndo(words.startedOver, () => writing.change({ ...draft }));
  };
  const canStartOver =
    base !== null && !edited.isNew && (resumedFromMs !== null || kept === 'kept');
  return (
    <p className={`article-kept small ${kept === 'failed' ? 'bad-ink' : 'muted'}`} role="status">
      {said}
      {canStartOver ? <ActButton label={words.startOver} tone="quiet" onPress={startOver} /> : null}
    </p>
  );
}

/** What would be saved, to compare. */
function mineOf(draft: ArticleDraft): Compared {
  const checked = checkArticleDraft(draft);
  return checked.ok
    ? checked.article
    : { ...draft, ...previewOf(draft), keywords: draft.keywords.split('\n'), expiresAtMs: null };
}

/** As it will stand there: with what is masked on its way, but for what the centre has already. */
function asKept(draft: ArticleDraft, base: Article | null): ReturnType<typeof previewOf> {
  const { title, body, steps } = previewOf(draft);
  const known = new Set(base ? [base.title, ...base.body, ...base.steps] : []);
  const kept = (each: string): string => (known.has(each) ? each : asCoreKeepsIt(each));
  return { title: kept(title), body: body.map(kept), steps: steps.map(kept) };
}

function problemSentence(text: Texts, problem: ArticleProblem): string {
  const { problems } = text.articles;
  if (!('length' in problem)) return problems[problem.kind];
  const length = problem.length.toLocaleString(text.locale, { useGrouping: true });
  return 'number' in problem
    ? problems[problem.kind](length, problem.number)
    : problems[problem.kind](length);
}
