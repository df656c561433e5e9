/**
 * The article that is open, over the right column and never modal: the contact stays in sight and in hand. Steps are ticked
 * while the customer is there. Escape closes it from everywhere but a text; the focus goes back to where it was.
 */
import { Pencil, TriangleAlert, X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { type Article, isExpired } from '#src/model/article.ts';
import type { Language } from '#src/model/text.ts';
import { isTextField } from '../keys/text-field.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { formatDay } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { editArticle } from '../shelf/article-editing.ts';
import { useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import type { Texts } from '../text/texts.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { ArticleFault } from './article-fault.tsx';
import { OpinionBar } from './opinion-bar.tsx';
import {
  closeArticle,
  isShown,
  useTicks,
  type OpenArticle,
  openArticle,
  tickStep,
  useKnowledge,
} from './open-article.ts';

/** The open article while it belongs to what stands in the middle; null otherwise. */
export function useShownArticle(): OpenArticle | null {
  const open = useKnowledge((state) => state.open);
  const selected = useSelected();
  return isShown(open, selected) ? open : null;
}

/** The reader, when there is something to read. */
export function ArticleReader() {
  const open = useShownArticle();
  return open ? <Panel key={open.ref.id} open={open} /> : null;
}

function Panel({ open }: { readonly open: OpenArticle }) {
  const text = useText();
  const language = useLanguage();
  const words = text.knowledge;
  const { ask } = useDesk();
  const isLead = useSlice('session')?.agent?.role === 'lead';
  const titleId = useId();
  const expiredId = useId();
  const box = useRef<HTMLElement>(null);
  const { ref, article, fault, focusTurn } = open;
  const isOld = article !== null && isExpired(article, Date.now());
  const returnTo = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const panel = box.current;
    return () => {
      const now = document.activeElement;
      const isOurs = now === null || now === document.body || panel?.contains(now) === true;
      const before = returnTo.current;
      if (isOurs && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    if (focusTurn === 0) return undefined;
    let frame = 0;
    let left = 0;
    // What it was chosen in goes first and gives the focus back, to where it has to return in the end.
    const take = () => {
      const isCovered = document.querySelector('.modal') !== null;
      left = isCovered ? 2 : left - 1;
      if (left > 0) {
        frame = requestAnimationFrame(take);
        return;
      }
      const panel = box.current;
      if (!panel?.contains(document.activeElement)) returnTo.current = document.activeElement;
      panel?.focus();
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, [focusTurn]);
  useEffect(() => {
    // In a text Escape leaves the text first; what lies over the desk keeps its own.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (isTextField(event.target instanceof Element ? event.target : null)) return;
      if (useView.getState().overlay !== 'none') return;
      event.preventDefault();
      closeArticle();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <section
      className="team-chat reader"
      role="dialog"
      aria-label={words.reader}
      aria-describedby={isOld ? `${titleId} ${expiredId}` : titleId}
      tabIndex={-1}
      ref={box}
    >
      <div className="team-chat-head">
        <h2 className="reader-title" id={titleId}>
          <ForeignText maxLength={200}>{article?.title ?? ref.title}</ForeignText>
        </h2>
        <span className="spring" />
        {isLead && article && article.isBriefing !== true ? (
          <ActButton
            label={text.articles.edit}
            icon={<Pencil />}
            tone="quiet"
            onPress={() => {
              closeArticle();
              editArticle({ id: article.id, isNew: false, correction: null });
            }}
          />
        ) : null}
        <ActButton
          label={words.close}
          icon={<X />}
          isLabelHidden
          tone="quiet"
          action="knowledge/open"
          onPress={closeArticle}
        />
      </div>
      <div className="reader-body" tabIndex={0} role="region" aria-label={ref.title}>
        {fault ? (
          <div className="reader-fault">
            <ArticleFault fault={fault} />
            {fault.retryable ? (
              <ActButton
                label={words.retry}
                onPress={() => void openArticle(ask, ref, { takesFocus: true })}
              />
            ) : null}
          </div>
        ) : null}
        {article === null && !fault ? (
          <p className="muted" role="status">
            {words.loading}
          </p>
        ) : null}
        {article ? (
          <div lang={article.language}>
            {isOld && typeof article.expiresAtMs === 'number' ? (
              <p className="reader-expired" id={expiredId} lang={language} role="note">
                <TriangleAlert aria-hidden="true" />
                {text.opinion.expired(formatDay(article.expiresAtMs, Date.now(), language))}
              </p>
            ) : null}
            {article.language === language ? null : (
              <p className="reader-language">
                <Pill tone="plain" small>
                  {words.languages[article.language]}
                </Pill>
              </p>
            )}
            {article.body.map((paragraph, at) => (
              <p key={at} className="reader-text">
                <ForeignText maxLength={4_000}>{paragraph}</ForeignText>
              </p>
            ))}
            <Steps article={article} open={open} />
          </div>
        ) : null}
      </div>
      {article ? (
        <p className="reader-foot muted small">
          <ForeignText maxLength={300}>{factsOf(article, text, language)}</ForeignText>
        </p>
      ) : null}
      {article ? <OpinionBar open={open} /> : null}
    </section>
  );
}

/** Version, owner, when it was checked and until when it holds. */
function factsOf(article: Article, text: Texts, language: Language): string {
  const now = Date.now();
  const { version, ownerName, updatedAtMs, expiresAtMs } = article;
  const facts = text.knowledge.facts(version, ownerName, formatDay(updatedAtMs, now, language));
  return typeof expiresAtMs !== 'number' || isExpired(article, now)
    ? facts
    : `${facts} · ${text.opinion.until(formatDay(expiresAtMs, now, language))}`;
}

function Steps({ article, open }: { readonly article: Article; readonly open: OpenArticle }) {
  const words = useText().knowledge;
  const headId = useId();
  const done = useTicks(open.forId, article.id);
  if (article.steps.length === 0) return null;
  return (
    <section aria-labelledby={headId}>
      <h3 id={headId} className="reader-steps-head">
        {words.steps}{' '}
        <span className="muted small num" role="status">
          {words.stepsDone(done.length, article.steps.length)}
        </span>
      </h3>
      <ol className="reader-steps">
        {article.steps.map((step, at) => (
          <li key={at}>
            <label className="reader-step">
              <input
                type="checkbox"
                checked={done.includes(at)}
                onChange={(event) => tickStep(open.forId, article.id, at, event.target.checked)}
              />
              <span>
                <ForeignText maxLength={600}>{step}</ForeignText>
              </span>
            </label>
          </li>
        ))}
      </ol>
    </section>
  );
}
