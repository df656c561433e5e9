import { describe, expect, it } from 'vitest';
import {
  DigestGuard,
  digestHa1,
  digestResponse,
  parseDigest,
  type DigestCredentials,
} from './sip-digest.ts';

/** What a phone makes of a challenge. */
const answerTo = (challenge: string, ha1: string, nc = '00000001'): DigestCredentials => {
  const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
  const given = { nonce, uri: 'sip:realm', nc, cnonce: 'c', qop: 'auth' };
  return {
    ...given,
    username: 'ana',
    realm: 'realm',
    response: digestResponse(ha1, 'REGISTER', given),
  };
};

describe('digestResponse', () => {
  it('gives the value of the example in RFC 2617 section 3.5', () => {
    const ha1 = digestHa1('Mufasa', 'testrealm@host.com', 'Circle Of Life');
    expect(ha1).toBe('939e7578ed9e3c518a452acee763bce9');
    const given = {
      nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
      uri: '/dir/index.html',
      nc: '00000001',
      cnonce: '0a4f113b',
      qop: 'auth',
    };
    expect(digestResponse(ha1, 'GET', given)).toBe('6629fae49393a05397450978507c4ef1');
  });
});

describe('parseDigest', () => {
  it('reads quoted and bare values and refuses other schemes and algorithms', () => {
    const text =
      'Digest username="a\\"b", realm="r", nonce="n", uri="u", response="AB", nc=00000001, qop=auth, cnonce="c"';
    expect(parseDigest(text)).toMatchObject({ username: 'a"b', nc: '00000001', response: 'ab' });
    expect(parseDigest('Basic abc')).toBeNull();
    expect(parseDigest(`${text}, algorithm=SHA-256`)).toBeNull();
    expect(parseDigest('Digest nonce="n"')).toBeNull();
  });
});

describe('DigestGuard', () => {
  const ha1 = digestHa1('ana', 'realm', 'secret');

  it('accepts the right answer once per nonce count', () => {
    const guard = new DigestGuard('realm');
    const challenge = guard.challenge(1000);
    expect(guard.check(answerTo(challenge, ha1), 'REGISTER', ha1, 2000)).toBe('ok');
    expect(guard.check(answerTo(challenge, ha1), 'REGISTER', ha1, 2000)).toBe('stale');
    expect(guard.check(answerTo(challenge, ha1, '00000002'), 'REGISTER', ha1, 2000)).toBe('ok');
  });

  it('refuses a wrong password, method or realm', () => {
    const guard = new DigestGuard('realm');
    const given = answerTo(guard.challenge(0), ha1);
    expect(guard.check(given, 'REGISTER', digestHa1('ana', 'realm', 'other'), 0)).toBe('wrong');
    expect(guard.check(given, 'INVITE', ha1, 0)).toBe('wrong');
    expect(guard.check({ ...given, realm: 'x' }, 'REGISTER', ha1, 0)).toBe('wrong');
    expect(guard.check({ ...given, qop: '' }, 'REGISTER', ha1, 0)).toBe('wrong');
  });

  it('asks again when the nonce is old or not its own', () => {
    const guard = new DigestGuard('realm');
    const given = answerTo(guard.challenge(0), ha1);
    expect(guard.check(given, 'REGISTER', ha1, 6 * 60_000)).toBe('stale');
    const foreign = answerTo(new DigestGuard('realm').challenge(0), ha1);
    expect(guard.check(foreign, 'REGISTER', ha1, 0)).toBe('stale');
  });
});
