/**
 * A third set of questions for the search on real articles, written after the ranking and the glossary had been made and by a hand
 * that knew neither, nor the other sets: what is built must hold on questions it was not built with. For the bench of the memory.
 */
import { FRESH_ENGLISH } from './fresh-questions-en.ts';
import { FRESH_SPANISH } from './fresh-questions-es.ts';
import { type Question, questionsIn } from './questions.ts';

/** All of them, Spanish first. */
export const freshQuestions: readonly Question[] = [
  ...questionsIn(FRESH_SPANISH, 'es'),
  ...questionsIn(FRESH_ENGLISH, 'en'),
];
