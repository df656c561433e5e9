/** What passes for an address, above all what must not. */
import { describe, expect, it } from 'vitest';
import { parseMailAddress } from './mail-address.ts';

describe('an e-mail address', () => {
  it.each(['ana@example.com', 'j.o+x@correo.empresa.es', 'josé@ejemplo.es', "o'neil@a-b.org"])(
    'is %s',
    (text) => {
      expect(parseMailAddress(` ${text} `)).toBe(text);
    },
  );

  it.each([
    '',
    'ana',
    '@example.com',
    'ana@',
    'ana@localhost',
    'ana@127.0.0.1',
    'ana@example.com, luis@example.com',
    'ana@example.com;luis@example.com',
    'Ana <ana@example.com>',
    '"ana b"@example.com',
    'ana@example.com\r\nBcc: otra@example.com',
    'ana\nBcc:x@example.com',
    'ana\u202e@example.com',
    'ana@exa mple.com',
    'ana@-example.com',
    'ana..b@example.com',
    `${'a'.repeat(65)}@example.com`,
    `ana@${'a'.repeat(250)}.com`,
  ])('is not %j', (text) => {
    expect(parseMailAddress(text)).toBeNull();
  });
});
