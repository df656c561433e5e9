import { describe, expect, it } from 'vitest';
import { refusalOf } from './registrar-refusal.ts';

const response = (status: number, headers: Record<string, string> = {}) => ({
  status_code: status,
  getHeader: (name: string) => headers[name],
});

describe('refusalOf', () => {
  it('reads the realm of a challenge', () => {
    expect(
      refusalOf(
        response(401, {
          'WWW-Authenticate': 'Digest algorithm=MD5, realm="asterisk", nonce="17/ab", qop="auth"',
        }),
      ),
    ).toEqual({ status: 401, realm: 'asterisk' });
    expect(
      refusalOf(response(407, { 'Proxy-Authenticate': 'Digest realm="a \\"b\\"",nonce="x"' })),
    ).toEqual({ status: 407, realm: 'a \\"b\\"' });
  });

  it('has a status alone when there is no challenge, and nothing without an answer', () => {
    expect(refusalOf(response(403))).toEqual({ status: 403, realm: null });
    expect(refusalOf(null)).toBeNull();
    expect(refusalOf(undefined)).toBeNull();
  });

  it('cuts an endless realm', () => {
    const endless = refusalOf(
      response(401, { 'WWW-Authenticate': `Digest realm="${'x'.repeat(9_000)}"` }),
    );
    expect(endless?.realm).toHaveLength(300);
  });
});
