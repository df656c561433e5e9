import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatSipMessage,
  headerOf,
  headerParam,
  headersOf,
  parseCSeq,
  parseSipMessage,
  type SipRequest,
} from './sip-message.ts';

const invite = (more = '', body = '') =>
  [
    'INVITE sip:100@host SIP/2.0',
    'v: SIP/2.0/WS a.invalid;branch=z9hG4bK1',
    'Via: SIP/2.0/WS b.invalid;branch=z9hG4bK0',
    'f: "A <b>" <sip:a@b>;tag=x',
    't: <sip:100@host>',
    'i: id',
    'CSeq: 7 INVITE',
    ...(more === '' ? [] : [more]),
    '',
    body,
  ].join('\r\n');

describe('parseSipMessage', () => {
  it('reads a request with compact, repeated and folded headers', () => {
    const message = parseSipMessage(invite('Subject: one\r\n two', 'body'));
    expect(message).toMatchObject({
      kind: 'request',
      method: 'INVITE',
      uri: 'sip:100@host',
      body: 'body',
    });
    if (message.kind !== 'request') return;
    expect(headersOf(message, 'via')).toHaveLength(2);
    expect(headerOf(message, 'subject')).toBe('one two');
    expect(headerOf(message, 'call-id')).toBe('id');
  });

  it('reads a response', () => {
    const text = invite().replace('INVITE sip:100@host SIP/2.0', 'SIP/2.0 486 Busy Here');
    expect(parseSipMessage(text)).toMatchObject({
      kind: 'response',
      status: 486,
      reason: 'Busy Here',
    });
  });

  it('cuts the body at its Content-Length, counted in bytes', () => {
    expect(parseSipMessage(invite('Content-Length: 3', 'ñab'))).toMatchObject({ body: 'ña' });
    expect(parseSipMessage(invite('l: 99', 'ab'))).toMatchObject({ kind: 'malformed' });
  });

  it('names what is wrong and keeps the request so that 400 can be answered', () => {
    for (const [text, why] of [
      [invite('From: <sip:x@y>;tag=2'), /from appears twice/],
      [invite('CSeq: 8 INVITE'), /cseq appears twice/],
      [invite().replace('7 INVITE', '7 BYE'), /differs/],
      [invite().replace('7 INVITE', 'seven'), /CSeq/],
      [invite('Content-Length: x'), /number/],
      [invite('X: a\0b'), /control character/],
      [invite('no colon here'), /no name/],
    ] as const) {
      const message = parseSipMessage(text);
      expect(message).toMatchObject({ kind: 'malformed', request: { method: 'INVITE' } });
      expect(message.kind === 'malformed' && message.why).toMatch(why);
    }
    expect(parseSipMessage('INVITE sip:1@x SIP/7.0\r\n\r\n')).toMatchObject({ request: null });
    expect(parseSipMessage('INVITE sip:1@x SIP/2.0\r\nVia: x\r\n\r\n')).toMatchObject({
      request: null,
    });
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        parseSipMessage(noise);
        parseSipMessage(invite(noise));
        parseSipMessage(`INVITE ${noise} SIP/2.0\r\n${noise}\r\n\r\n${noise}`);
      }),
    );
  });
});

describe('formatSipMessage', () => {
  it('writes what parseSipMessage reads, with the length in bytes and no line breaks in values', () => {
    const request: SipRequest = {
      kind: 'request',
      method: 'INFO',
      uri: 'sip:x@y',
      headers: [
        ['via', 'SIP/2.0/WS a;branch=z9hG4bK1'],
        ['from', '<sip:a@b>;tag=1\r\nEvil: yes'],
        ['to', '<sip:c@d>'],
        ['call-id', 'i'],
        ['cseq', '1 INFO'],
      ],
      body: 'señal',
    };
    const text = formatSipMessage(request);
    expect(text).toContain('Call-ID: i\r\nCSeq: 1 INFO\r\nContent-Length: 6\r\n\r\n');
    const back = parseSipMessage(text);
    expect(back).toMatchObject({ kind: 'request', body: 'señal' });
    expect(back.kind === 'request' && headerOf(back, 'evil')).toBeNull();
  });
});

describe('headerParam', () => {
  it('looks outside of quotes and angle brackets only', () => {
    expect(headerParam('"a;tag=no" <sip:x;tag=no@y>;tag=yes', 'tag')).toBe('yes');
    expect(headerParam('<sip:x>;expires=5;q=1', 'expires')).toBe('5');
    expect(headerParam('<sip:x>;ob', 'ob')).toBe('');
    expect(headerParam('<sip:x>;expires2=5', 'expires')).toBeNull();
  });
});

describe('parseCSeq', () => {
  it('refuses numbers beyond 31 bits', () => {
    expect(parseCSeq('2147483647 BYE')).toEqual({ number: 2147483647, method: 'BYE' });
    expect(parseCSeq('2147483648 BYE')).toBeNull();
  });
});
