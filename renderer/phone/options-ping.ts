/**
 * A sign of life by OPTIONS, for servers that do not answer an empty line: the request, and whether a message is its answer,
 * whatever its status. Pure; used by `guarded-socket.ts`, which keeps the answer from JsSIP.
 */

/** The questions of one connection. */
export interface OptionsPing {
  /** The next question. */
  request(): string;
  /** This message answers one of them. */
  isAnswer(text: string): boolean;
}

/** Asked in the name of `uri`; `newTag` brings letters and digits that nobody guesses. */
export function createOptionsPing(
  uri: string,
  transport: 'WS' | 'WSS',
  newTag: () => string,
): OptionsPing {
  const id = newTag();
  const domain =
    uri
      .replace(/^sips?:/i, '')
      .split('@')
      .at(-1) ?? 'invalid';
  let number = 0;
  return {
    request() {
      number += 1;
      return [
        `OPTIONS sip:${domain} SIP/2.0`,
        `Via: SIP/2.0/${transport} ${id}.invalid;branch=z9hG4bK${newTag()}`,
        'Max-Forwards: 70',
        `From: <${uri}>;tag=${id}`,
        `To: <sip:${domain}>`,
        `Call-ID: ${id}`,
        `CSeq: ${String(number)} OPTIONS`,
        'Content-Length: 0',
        '',
        '',
      ].join('\r\n');
    },
    isAnswer: (text) =>
      text.startsWith('SIP/2.0 ') && /^(?:call-id|i)[ \t]*:[ \t]*(\S+)/im.exec(text)?.[1] === id,
  };
}
