/**
 * A second set of questions for the search on real articles: short, in everyday words, as an agent types them while a customer
 * talks. Written without the first set, so that what was built with one in view is measured on the other. For the bench of the
 * memory. The sentences stand in one file per language.
 */
import type { Article } from './article-text.ts';
import { NATURAL_ENGLISH } from './natural-questions-en.ts';
import { NATURAL_SPANISH } from './natural-questions-es.ts';
import { type Question, questionsIn } from './questions.ts';

/**
 * All of them, Spanish first. `form`: at least half of the words that matter are, in some form, in the title of an answer;
 * `words`: fewer.
 */
export const naturalQuestions: readonly Question[] = [
  ...questionsIn(NATURAL_SPANISH, 'es'),
  ...questionsIn(NATURAL_ENGLISH, 'en'),
];

/** Questions that are the title of an article, whatever the capitals: who asks has not read it. There must be none. */
export function questionsThatAreTitles(
  asked: readonly Question[],
  articles: readonly Article[],
): readonly string[] {
  const titles = new Set(articles.map((article) => article.title.toLowerCase()));
  return asked.map((one) => one.query).filter((query) => titles.has(query.toLowerCase()));
}
