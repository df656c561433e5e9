import { describe, expect, it } from 'vitest';
import { cspFor } from './csp.ts';

const origins = {
  self: 'app://desk',
  mailview: 'app://mailview',
  connect: ['wss://sip.example.com', 'ws://127.0.0.1:*'],
};

describe('SEC-07 cspFor', () => {
  it('gives the desk exactly this policy', () => {
    expect(cspFor('desk', { ...origins, connect: [] }).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "media-src 'self' blob:",
      "connect-src 'self'",
      'frame-src app://mailview',
      "worker-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]);
  });

  it('lets the phone reach the listed servers and frame nothing', () => {
    const csp = cspFor('phone', origins);
    expect(csp).toContain("connect-src 'self' wss://sip.example.com ws://127.0.0.1:*");
    expect(csp).toContain("frame-src 'none'");
    expect(csp).not.toContain('unsafe');
  });

  it('lets the mail view run no script and be framed by the desk alone', () => {
    const csp = cspFor('mailview', origins);
    expect(csp).not.toContain('script-src');
    expect(csp).not.toContain('connect-src');
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("object-src 'none'");
    expect(csp).not.toContain("'self'");
    expect(csp).toContain('frame-ancestors app://desk');
    expect(csp.endsWith('sandbox')).toBe(true);
  });

  it('never allows eval, and inline styles only in the mail view', () => {
    for (const host of ['desk', 'phone', 'bar', 'mailview'] as const) {
      expect(cspFor(host, origins)).not.toContain('unsafe-eval');
      expect(cspFor(host, origins)).toContain("base-uri 'none'");
      expect(cspFor(host, origins)).toContain("form-action 'none'");
    }
    expect(cspFor('desk', origins)).not.toContain('unsafe-inline');
  });

  it.each(["'unsafe-eval'", 'https://a; script-src *', 'https://a b', '*', 'https:', 'a,b://x'])(
    'refuses %s as a source',
    (source) => {
      expect(() => cspFor('phone', { ...origins, connect: [source] })).toThrow('Not a CSP source');
    },
  );
});
