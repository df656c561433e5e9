import { describe, expect, it } from 'vitest';
import { codeOfCause, codeOfStatus, lookAddressOf } from './registrar-words.ts';

const failed = (code: string, message = code): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });

describe('codeOfCause', () => {
  it.each([
    [failed('ENOTFOUND', 'getaddrinfo ENOTFOUND pbx.invalid'), 'sip-unknown-host'],
    [new Error('net::ERR_NAME_NOT_RESOLVED'), 'sip-unknown-host'],
    [failed('CERT_HAS_EXPIRED', 'certificate has expired'), 'sip-certificate'],
    [failed('DEPTH_ZERO_SELF_SIGNED_CERT'), 'sip-certificate'],
    [failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'sip-certificate'],
    [failed('ERR_TLS_CERT_ALTNAME_INVALID'), 'sip-certificate'],
    [new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'sip-certificate'],
    [
      new TypeError('fetch failed', { cause: new Error('unexpected redirect') }),
      'sip-no-websocket',
    ],
    [failed('ECONNREFUSED'), 'sip-unreachable'],
    [new DOMException('This operation was aborted', 'AbortError'), 'sip-unreachable'],
    ['odd', 'sip-unreachable'],
  ])('reads %s', (cause, code) => {
    expect(codeOfCause(cause)).toBe(code);
  });
});

describe('codeOfStatus', () => {
  it('has a word for each refusal', () => {
    expect([401, 407, 403, 404, 500, 488].map(codeOfStatus)).toEqual([
      'sip-wrong-password',
      'sip-wrong-password',
      'sip-forbidden',
      'sip-unknown-account',
      'sip-unreachable',
      'sip-refused',
    ]);
  });
});

describe('lookAddressOf', () => {
  it('looks at the same place', () => {
    expect(lookAddressOf('wss://a.example:8089/ws')).toBe('https://a.example:8089/ws');
    expect(lookAddressOf('ws://127.0.0.1:5060')).toBe('http://127.0.0.1:5060');
  });
});
