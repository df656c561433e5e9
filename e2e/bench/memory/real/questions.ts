/**
 * The questions the search is measured on with real articles: what an agent types while a customer describes a matter in own
 * words, and every page that truly answers it. Used by the bench of the memory. The sentences stand in one file per language;
 * here they become data.
 */
import type { Article } from './article-text.ts';
import { ENGLISH } from './questions-en.ts';
import { SPANISH } from './questions-es.ts';

/** One question. */
export interface Question {
  readonly query: string;
  readonly language: 'es' | 'en';
  /** `form`: the page's own words in other forms or order. `words`: mostly words the page's title does not have. */
  readonly kind: 'form' | 'words';
  /** Ids of the one to three pages that answer it; any of them will do. */
  readonly answers: readonly string[];
}

const MANUALS = {
  es: {
    gnome: 'gnome-user-docs:es/gnome-help/',
    admin: 'gnome-user-docs:es/system-admin-guide/',
    gimp: 'gimp-help-es:',
    office: 'libreoffice-help-es:',
  },
  en: {
    gnome: 'gnome-user-docs:en/gnome-help/',
    admin: 'gnome-user-docs:en/system-admin-guide/',
    gimp: 'gimp-help-en:',
    office: 'libreoffice-help-en-us:',
  },
} as const;

const LINE =
  /^(?<kind>form|words) +(?<query>[^=]*[^= ]) = (?<pages>(?:(?:gnome|admin|gimp|office):\S+ ?)+)$/u;

function questionIn(line: string, language: 'es' | 'en'): Question {
  const { kind, query, pages } = LINE.exec(line)?.groups ?? {};
  if (kind === undefined || query === undefined || pages === undefined)
    throw new Error(`Not a question: ${line}`);
  const answers = pages.split(' ').map((page) => {
    const manual = page.slice(0, page.indexOf(':')) as keyof (typeof MANUALS)['es'];
    return MANUALS[language][manual] + page.slice(page.indexOf(':') + 1);
  });
  return { query, language, kind: kind === 'form' ? 'form' : 'words', answers };
}

/** The questions of a table: one a line, "kind question = page page". */
export const questionsIn = (table: string, language: 'es' | 'en'): readonly Question[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => questionIn(line, language));

/** All questions, Spanish first. */
export const questions: readonly Question[] = [
  ...questionsIn(SPANISH, 'es'),
  ...questionsIn(ENGLISH, 'en'),
];

/** Ids of answers that these articles do not have: another Debian has other pages, and a bench must say so. */
export function unknownAnswers(
  articles: readonly Article[],
  asked: readonly Question[] = questions,
): readonly string[] {
  const known = new Set(articles.map((article) => article.id));
  return [...new Set(asked.flatMap((question) => question.answers))].filter((id) => !known.has(id));
}
