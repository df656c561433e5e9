import { describe, expect, it } from 'vitest';
import { cspFor } from '#src/contracts/csp.ts';
import { headersOf, sipSourcesOf } from './page-policy.ts';

const facts = { port: 8080, sipSources: ['ws://127.0.0.1:*'] };
const directives = (host: 'desk' | 'phone' | 'mailview') =>
  Object.fromEntries(
    (headersOf(host, facts)['content-security-policy'] ?? '')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );

describe('headersOf', () => {
  it('takes every policy from the one text of both shells (SEC-07)', () => {
    for (const host of ['desk', 'phone', 'bar', 'mailview'] as const)
      expect(headersOf(host, facts)['content-security-policy']).toBe(
        cspFor(host, {
          self: 'http://127.0.0.1:8080',
          mailview: 'http://mailview.localhost:8080',
          connect: {
            desk: ['ws://127.0.0.1:8080'],
            phone: ['ws://localhost:8080', 'ws://127.0.0.1:*'],
            bar: ['ws://bar.localhost:8080'],
            mailview: [],
          }[host],
        }),
      );
  });

  it('lets the desk run its own scripts only, and talk to core only', () => {
    expect(directives('desk')).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
      'img-src': "'self' data: blob:",
      'media-src': "'self' blob:",
      'font-src': "'self'",
      'connect-src': "'self' ws://127.0.0.1:8080",
      'frame-src': 'http://mailview.localhost:8080',
      'worker-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
    });
  });

  it('lets the phone reach the telephone system and use the microphone', () => {
    expect(directives('phone')['connect-src']).toBe("'self' ws://localhost:8080 ws://127.0.0.1:*");
    expect(headersOf('phone', facts)['permissions-policy']).toContain('microphone=(self)');
    expect(headersOf('desk', facts)['permissions-policy']).toContain('microphone=()');
  });

  it('gives customers’ HTML no script, no network and no frame but the desk', () => {
    const mail = directives('mailview');
    expect(mail['script-src']).toBeUndefined();
    expect(mail['connect-src']).toBeUndefined();
    expect(mail['default-src']).toBe("'none'");
    expect(mail['frame-ancestors']).toBe('http://127.0.0.1:8080');
    expect(mail).toHaveProperty('sandbox');
  });
});

describe('sipSourcesOf', () => {
  it('allows the centre’s own host, and only encrypted connections to an encrypted centre', () => {
    expect(sipSourcesOf('https://centre.example.com/x')).toEqual(['wss://centre.example.com:*']);
    expect(sipSourcesOf('http://127.0.0.1:7460')).toEqual([
      'ws://127.0.0.1:*',
      'wss://127.0.0.1:*',
    ]);
  });
});
