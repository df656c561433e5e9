import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExternal, openOutside } from './external-links.ts';

const none = { mailto: false };

describe('SEC-09 checkExternal', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['HTTPS://Example.COM', 'https://example.com/'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ])('opens %s', (raw, url) => {
    expect(checkExternal(raw, none)).toEqual({ ok: true, value: url });
  });

  it.each([
    ['http://example.com', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['smb://server/share', 'scheme'],
    ['ms-msdt:/id', 'scheme'],
    ['ms-settings:', 'scheme'],
    ['search-ms:query=x', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['blob:https://example.com/1', 'scheme'],
    ['app://desk/index.html', 'scheme'],
    ['tel:+34911222333', 'scheme'],
    ['mailto:a@example.com', 'scheme'],
    ['https:example.com', 'scheme'],
    ['https:/example.com', 'scheme'],
    ['https://user:pass@example.com', 'credentials'],
    ['https://user@example.com', 'credentials'],
    ['\\\\server\\share', 'control-characters'],
    ['https:\\\\example.com', 'control-characters'],
    ['https://exa\nmple.com', 'control-characters'],
    ['java\tscript:alert(1)', 'control-characters'],
    [' https://example.com', 'control-characters'],
    ['https://example.com/\u0000', 'control-characters'],
    ['https://example.com/\u2028', 'control-characters'],
    ['https://', 'not-an-address'],
    ['', 'not-an-address'],
    ['example.com', 'not-an-address'],
    [`https://example.com/${'a'.repeat(2_048)}`, 'too-long'],
  ] as const)('refuses %j', (raw, error) => {
    expect(checkExternal(raw, none)).toEqual({ ok: false, error });
  });

  it('opens mail addresses only when policy says so, and without anything attached', () => {
    const mail = { mailto: true };
    expect(checkExternal('mailto:a@example.com', mail)).toEqual({
      ok: true,
      value: 'mailto:a@example.com',
    });
    expect(checkExternal('mailto:a@example.com?attach=/etc/passwd', mail)).toEqual({
      ok: true,
      value: 'mailto:a@example.com',
    });
    expect(checkExternal('mailto:', mail).ok).toBe(false);
  });

  it('lets nothing but https through, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (raw) => {
        const checked = checkExternal(raw, none);
        if (!checked.ok) return;
        const url = new URL(checked.value);
        expect(url.protocol).toBe('https:');
        expect(url.username + url.password).toBe('');
      }),
      { numRuns: 5_000 },
    );
  }, 30_000);

  it('opens what passed and nothing else', async () => {
    const opened: string[] = [];
    const shell = { openExternal: (url: string) => Promise.resolve(void opened.push(url)) };
    await openOutside('https://example.com', none, shell);
    await openOutside('file:///etc/passwd', none, shell);
    expect(opened).toEqual(['https://example.com/']);
  });
});
