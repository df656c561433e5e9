/**
 * The text of messages as it is kept and told: plain, with line breaks, without what a screen could be led astray by. Markup
 * is text like any other. Nothing of a customer's words is lost: long ones become several messages.
 */
import { MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';

/** How far back from the limit a good place to cut is looked for. */
const LOOK_BACK = 400;

/** Without control characters but line breaks, and without marks that turn the reading direction of what follows. */
export function plainMessage(raw: string): string {
  return (
    raw
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      // eslint-disable-next-line no-control-regex -- that is what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\p{Cs}/gu, '\ufffd')
  );
}

/** Several messages of at most `most` characters that read on; joined they are the whole. */
export function cutMessage(text: string, most = MOST_MESSAGE_CHARACTERS): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = cutAt(rest, most);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** After a line, else after a word, else anywhere but inside a character. */
function cutAt(text: string, most: number): number {
  const lookBack = Math.min(LOOK_BACK, Math.floor(most / 2));
  const tail = text.slice(most - lookBack, most);
  const found = Math.max(tail.lastIndexOf('\n'), -1);
  const place = found >= 0 ? found : tail.lastIndexOf(' ');
  if (place >= 0) return most - lookBack + place + 1;
  const isInside = /[\udc00-\udfff]/.test(text.charAt(most));
  return isInside ? most - 1 : most;
}
