/**
 * Two leads were quick: both versions side by side with what is in one only, and which of them goes on. Nothing is lost either way.
 * Used by the article editor.
 */
import { useEffect, useRef } from 'react';
import {
  type ArticleFact,
  type Compared,
  differentFacts,
  wordsOnlyIn,
} from '#src/knowledge/article-differences.ts';
import type { Article } from '#src/model/article.ts';
import { ArticleWords } from '../knowledge/article-words.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatDay } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** What the other one has saved. */
export interface Theirs {
  readonly article: Article;
  readonly byName: string;
}

/** Both, and the choice. */
export function ArticleConflict({
  theirs,
  mine,
  onTakeTheirs,
  onKeepMine,
}: {
  readonly theirs: Theirs;
  readonly mine: Compared;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}) {
  const words = useText().articles.conflict;
  const box = useRef<HTMLDivElement>(null);
  // The form is long: whoever saved at its end is brought to the choice.
  useEffect(() => box.current?.focus(), []);
  const facts = differentFacts(theirs.article, mine);
  const isWords =
    wordsOnlyIn(theirs.article, mine).size + wordsOnlyIn(mine, theirs.article).size > 0;
  return (
    <div className="shelf-conflict" role="alert" tabIndex={-1} ref={box}>
      <p>
        <b>{words.title}</b>{' '}
        <span className="muted small">
          {isWords ? words.marked : facts.length > 0 ? words.onlyFacts : words.same}
        </span>
      </p>
      <div className="shelf-two">
        <Side
          title={words.theirs(cleanForeignText(theirs.byName, 100), theirs.article.version)}
          one={theirs.article}
          other={mine}
          facts={facts}
        />
        <Side title={words.mine} one={mine} other={theirs.article} facts={facts} />
      </div>
      <div className="form-acts">
        <ActButton label={words.keepMine} tone="primary" onPress={onKeepMine} />
        <ActButton label={words.takeTheirs} onPress={onTakeTheirs} />
        <span className="muted small">{words.stays}</span>
      </div>
    </div>
  );
}

function Side({
  title,
  one,
  other,
  facts,
}: {
  readonly title: string;
  readonly one: Compared;
  readonly other: Compared;
  readonly facts: readonly ArticleFact[];
}) {
  const words = useText().articles.conflict;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <div className="article-side" tabIndex={0}>
        {facts.length === 0 ? null : (
          <dl className="article-side-facts">
            {facts.map((fact) => (
              <div key={fact}>
                <dt>{words.facts[fact]}</dt>
                <dd>
                  <Fact fact={fact} of={one} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <ArticleWords article={one} language={one.language} marked={wordsOnlyIn(one, other)} />
      </div>
    </section>
  );
}

function Fact({ fact, of }: { readonly fact: ArticleFact; readonly of: Compared }) {
  const text = useText();
  const words = text.articles.conflict;
  const language = useLanguage();
  const now = useNow();
  const queues = useSlice('catalogue')?.queues ?? [];
  switch (fact) {
    case 'language':
      return <>{text.shelf.languages[of.language]}</>;
    case 'expiresAtMs':
      return <>{of.expiresAtMs ? formatDay(of.expiresAtMs, now, language) : words.never}</>;
    case 'queueIds': {
      const names = of.queueIds.map(
        (id) => queues.find((queue) => queue.id === id)?.name[language] ?? id,
      );
      return <>{names.length === 0 ? words.everybody : names.join(', ')}</>;
    }
    case 'keywords':
    case 'ownerName': {
      const said = fact === 'keywords' ? of.keywords.join(', ') : of.ownerName;
      return <ForeignText maxLength={2_000}>{said === '' ? words.none : said}</ForeignText>;
    }
  }
}
