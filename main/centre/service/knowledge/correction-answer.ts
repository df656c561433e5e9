/** What who proposed a correction is told of it, in their own language. Pure; used by the article editor's requests. */
import type { Language } from '#src/model/text.ts';

/** So much of what was proposed is repeated, that its author knows which one it was. */
const MOST_REPEATED = 120;

/** The message; the lead's own words last. */
export function answerToProposer(
  language: Language,
  outcome: 'accepted' | 'declined',
  {
    title,
    proposed,
    word,
  }: { readonly title: string; readonly proposed: string; readonly word: string },
): string {
  const said =
    proposed.length > MOST_REPEATED ? `${proposed.slice(0, MOST_REPEATED).trimEnd()}…` : proposed;
  const head =
    language === 'es'
      ? {
          accepted: `Tu corrección de «${title}» está hecha: «${said}».`,
          declined: `Tu corrección de «${title}» no se hace: «${said}».`,
        }
      : {
          accepted: `Your correction of “${title}” has been made: “${said}”.`,
          declined: `Your correction of “${title}” is not being made: “${said}”.`,
        };
  return word === '' ? head[outcome] : `${head[outcome]}\n${word}`;
}
