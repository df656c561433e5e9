/**
 * From what somebody types, in a customer's words, to the words that matter: folded, without the small words of both
 * languages, each with its stem. Used by the centre's search and its ranking, so that both mean the same by "a word".
 */
import { foldParagraph } from '../text/fold.ts';

/** One word of a query. */
export interface QueryWord {
  readonly word: string;
  readonly stem: string;
  /** The last one, which may still be growing: it also means every word that begins with it. */
  readonly isGrowing: boolean;
  /** Terms that may have been meant: one letter away from a word that nothing holds. */
  readonly meant: readonly string[];
}

/** Longer questions say nothing new. */
const MOST_WORDS = 16;

const SMALL = new Set(
  (
    'a al algo ante asi aun aunque cada como con contra cual cuando de del desde donde dos durante e el ella ellas ellos en ' +
    'entre era es esa ese eso esta estan estar este esto estoy fue ha haber habeis habia hace hacer han has hasta hay he hola ' +
    'la las le les lo los mas me mi mis mucho muy nada ni no nos nosotros o os otra otro para pero por porque pues puede puedo ' +
    'que quien quiere quiero se sea ser si sido sin sobre solo son soy su sus tal tambien tan tanto te tengo tiene tienen toda ' +
    'todo tu tus un una unas uno unos va ve vez voy y ya yo cliente clienta dice ' +
    'about all also am an and any are as at be because been but by can could did do does for from get got had has have her ' +
    'him his how i if in into is it its just me my not of on one or our out over she should so some than that the their them ' +
    'then there they this to too up us very was we were what when where which who why will with would you your customer ' +
    'says want wants hi hello'
  ).split(' '),
);

/** Endings of both languages, of one thing, the longest first; what stays has three letters at least. */
const ENDINGS = (
  'amiento imiento acion icion iendo ccion mente ieron cion aria eria iria abai aron ando aran eran iran ment amo emo imo ' +
  'ada ado ida ido ing aba ian ara era ira ed an en ar er ir ia ly i e a o y'
).split(' ');

/** `cobrado`, `cobran`, `cobro` → `cobr`; `charged`, `charges` → `charg`. Light: a wrong stem costs more than a missing one. */
export function stemWord(word: string): string {
  if (/\d/.test(word)) return word;
  return withoutEnding(singular(word));
}

/** `folders` is the plural of `folder`, `imágenes` of `imagen`: what ends them goes too, so that both have one stem. */
function singular(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 5) return word;
  return word.slice(0, word.endsWith('es') ? -2 : -1);
}

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The words of a text in the form in which they are compared. */
export function foldWords(text: string): readonly string[] {
  return foldParagraph(text)
    .split(/[ .@]+/)
    .filter((word) => word !== '');
}

/** The words of a query that matter. A query of small words only keeps them: something was meant by it. */
export function queryWords(query: string): readonly QueryWord[] {
  const isGrowing = !/\s$/.test(query);
  const all = foldWords(query);
  const last = all.length - 1;
  const words = all.map((word, at) => ({
    word,
    stem: stemWord(word),
    isGrowing: isGrowing && at === last,
    meant: [],
  }));
  const telling = words.filter(({ word, isGrowing: grows }) => grows || !SMALL.has(word));
  const wanted = telling.length === 0 ? words : telling;
  // A small word at the end says nothing once others do.
  const kept =
    wanted.length > 1
      ? wanted.filter(({ word, isGrowing: grows }) => !grows || !SMALL.has(word))
      : wanted;
  const seen = new Set<string>();
  return kept.filter(({ stem }) => !seen.has(stem) && seen.add(stem)).slice(0, MOST_WORDS);
}
