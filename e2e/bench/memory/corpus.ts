/**
 * A made-up shelf of any size that a seed decides: articles of 150 to 400 words in Spanish and English, words as common as in
 * real text (Zipf), small words for almost half of it, and subjects that share words. It ranks designs; how well real questions
 * are answered is measured on real articles (`real/`). The bench of the memory uses it.
 */
import type { Article } from '#src/model/article.ts';
import { article } from '#src/model/article.ts';
import { seededRandom } from '#src/base/seeded-random.ts';

const WORDS_A_LANGUAGE = 40_000;
const SUBJECTS = 240;
const WORDS_A_SUBJECT = 162;
const SMALL_SHARE = 0.44;
const SPANISH_SHARE = 0.55;

const LANGUAGES = {
  es: {
    onsets: 'b c d f g l m n p r s t v br cr dr fr gr pr tr bl cl pl ll ñ ch qu j z'.split(' '),
    vowels: 'a e i o u á é í ó ie ue'.split(' '),
    ends: ['', '', '', 'n', 's', 'r', 'l'],
    last: ['o', 'a', 'ar', 'er', 'ción', 'dad', 'miento', 'os', 'as', 'ado', 'able'],
    small:
      'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque'.split(
        ' ',
      ),
    titles: [
      'Cómo {0} {1}',
      '{0} de {1}',
      'Problemas con {0} y {1}',
      '{0}: {1} y {2}',
      '{0} sin {1}',
    ],
  },
  en: {
    onsets: 'b c d f g h k l m n p r s t v w br cr dr fr gr pr tr st sp sh th ch bl cl pl'.split(
      ' ',
    ),
    vowels: 'a e i o u ea oo ai ou'.split(' '),
    ends: ['', '', 'n', 's', 'r', 'l', 't', 'ck', 'nd'],
    last: ['', 'e', 'er', 'ing', 'ed', 'tion', 'ness', 'ly', 's', 'ment', 'able'],
    small:
      'the of and to a in is it you that he was for on are with as his they be at one have this from or had by not but what some we can out other were all there when up use your how said an each she which do their time if will way'.split(
        ' ',
      ),
    titles: [
      'How to {0} {1}',
      '{0} of {1}',
      'Trouble with {0} and {1}',
      '{0}: {1} and {2}',
      '{0} without {1}',
    ],
  },
} as const;

/** An article of the corpus number `at`, the same for each seed whatever else was made before. */
export function* makeArticles(count: number, seed: number): Generator<Article> {
  const shelves = { es: makeLanguage('es', seed), en: makeLanguage('en', seed + 1) };
  const random = seededRandom(seed + 2);
  for (let at = 0; at < count; at += 1)
    yield makeArticle(at, random() < SPANISH_SHARE ? shelves.es : shelves.en, random);
}

interface Shelf {
  readonly language: 'es' | 'en';
  readonly words: readonly string[];
  readonly subjects: readonly (readonly string[])[];
}

/** The words of a language, the commonest first; with the small ones about as common as in text. */
export const makeWords = (language: 'es' | 'en', seed: number): readonly string[] => [
  ...LANGUAGES[language].small,
  ...coinWords(language, seededRandom(seed)),
];

function coinWords(language: 'es' | 'en', random: () => number): readonly string[] {
  const { onsets, vowels, ends, last } = LANGUAGES[language];
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const words = new Set<string>();
  while (words.size < WORDS_A_LANGUAGE) {
    const syllables = 1 + Math.floor(random() * 3);
    let word = '';
    for (let n = 0; n < syllables; n += 1) word += pick(onsets) + pick(vowels) + pick(ends);
    words.add(word + pick(last));
  }
  return [...words];
}

function makeLanguage(language: 'es' | 'en', seed: number): Shelf {
  const random = seededRandom(seed);
  const all = coinWords(language, random);
  const subjects = Array.from({ length: SUBJECTS }, () =>
    Array.from(
      { length: WORDS_A_SUBJECT },
      () => all[Math.floor(random() ** 2 * all.length)] ?? '',
    ),
  );
  return { language, words: all, subjects };
}

function makeArticle(
  at: number,
  { language, words, subjects }: Shelf,
  random: () => number,
): Article {
  const { small, titles } = LANGUAGES[language];
  const own = [0, ...(random() < 0.4 ? [1] : [])].map(
    () => subjects[Math.floor(random() * subjects.length)] ?? [],
  );
  const zipf = <T>(from: readonly T[]): T =>
    from[Math.min(from.length - 1, Math.floor(from.length ** random()) - 1)] as T;
  const ofSubject = (): string => zipf(own[Math.floor(random() * own.length)] ?? words);
  const word = (): string => {
    const share = random();
    if (share < SMALL_SHARE) return zipf(small);
    if (share < SMALL_SHARE + 0.3) return ofSubject();
    if (share > 0.998) return `E-${1_000 + Math.floor(random() * 9_000)}`;
    return zipf(words);
  };
  const title = (titles[Math.floor(random() * titles.length)] ?? '{0}').replace(/\{\d\}/g, () => {
    const chosen = ofSubject();
    return random() < 0.3 ? chosen[0]?.toUpperCase() + chosen.slice(1) : chosen;
  });
  const body: string[] = [];
  for (let left = 150 + Math.floor(random() * 250); left > 0; left -= 60)
    body.push(`${Array.from({ length: Math.min(60, left) }, word).join(' ')}.`);
  return article.parse({
    ...{ id: `made-${at}.${language}`, language, title, body, steps: [] },
    ...{ queueIds: [], keywords: [], version: 1, ownerName: 'bench', updatedAtMs: at },
  });
}

/** What agents type on their way to an article: its title, cut after three to twenty characters. */
export function keystrokesOf(titles: readonly string[]): readonly string[] {
  return titles.flatMap((title) =>
    Array.from({ length: Math.max(0, Math.min(20, title.length) - 2) }, (_, n) =>
      title.slice(0, n + 3),
    ),
  );
}
