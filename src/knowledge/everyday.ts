/**
 * Everyday words for the same thing, which every company's search knows without its glossary: a weaker sign than the word itself,
 * and none where the company has said what it calls the thing. Used by the search of the desk and of the centre. Pure.
 */
import type { Language } from '../model/text.ts';
import { everydayEn } from './everyday-en.ts';
import { everydayEs } from './everyday-es.ts';
import { type Glossary, prepareGlossary } from './glossary.ts';

/** The groups of a language as they stand in its list. */
export const everydayGroups = (language: Language): readonly (readonly string[])[] =>
  (language === 'es' ? everydayEs : everydayEn).split('\n').map((line) => line.split(' = '));

const prepared = new Map<Language, Glossary>();

/** Each word of a group with the others of it; prepared with the first question of the language. */
export function everydayWords(language: Language): Glossary {
  const before = prepared.get(language);
  if (before) return before;
  const lines = everydayGroups(language).flatMap((group) =>
    group.map((said) => ({ says: [said], calls: group.filter((other) => other !== said) })),
  );
  const glossary = prepareGlossary(lines);
  prepared.set(language, glossary);
  return glossary;
}
