import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerId, interactionId } from '../model/ids.ts';
import { formatEntryLink, linksAmong, parseLink } from './deep-link.ts';

const hosts = new Set(['centre.example.com']);

describe('parseLink', () => {
  it.each([
    ['tel:+34911222333', '+34911222333'],
    ['TEL:911222333', '911222333'],
    ['tel:+34%20911-222.333', '+34911222333'],
    ['tel:(91)1222333', '911222333'],
    ['tel:911222333;ext=12', '911222333'],
    ['tel:7042;phone-context=example.com', '7042'],
    ['callto:+34911222333', '+34911222333'],
    ['callto://+34911222333', '+34911222333'],
    ['sip:911222333', '911222333'],
    ['sip:911222333@centre.example.com', '911222333'],
    ['sips:911222333@CENTRE.example.com', '911222333'],
    ['puesto:dial/+34911222333', '+34911222333'],
    ['puesto://dial/911222333', '911222333'],
  ])('%s asks to dial %s', (raw, number) => {
    expect(parseLink(raw, hosts)).toEqual({ ok: true, value: { kind: 'dial', number } });
  });

  it('opens a contact by the address that was copied of it', () => {
    const link = {
      ...{ customerId: customerId.parse('cus-1'), entryId: interactionId.parse('int:a.b@c-9') },
      startedAtMs: 1_800_000_000_000,
    };
    const value = { kind: 'entry', ...link };
    expect(parseLink(formatEntryLink(link), hosts)).toEqual({ ok: true, value });
    expect(parseLink('puesto://entry/cus-1/int:a.b@c-9/1800000000000/', hosts)).toEqual({
      ...{ ok: true, value },
    });
  });

  it.each(['puesto:show', 'puesto://show', 'PUESTO://show/'])('%s shows the window', (raw) => {
    expect(parseLink(raw, hosts)).toEqual({ ok: true, value: { kind: 'show' } });
  });

  it.each([
    [`tel:${'1'.repeat(100_000)}`, 'too-long'],
    ['https://example.com', 'not-ours'],
    ['javascript:alert(1)', 'not-ours'],
    ['--tel:1', 'not-ours'],
    ['', 'not-ours'],
    [' tel:911222333', 'not-ours'],
    ['tel:911\n222', 'control-characters'],
    ['tel:911%0d%0aINVITE', 'control-characters'],
    ['tel:911%00222', 'control-characters'],
    ['tel:%E2%80%AE911222333', 'control-characters'],
    ['tel:%zz', 'not-a-number'],
    ['tel:911%252e', 'not-a-number'],
    ['tel:', 'not-a-number'],
    ['tel:*72911222333', 'not-a-number'],
    ['tel:##002#', 'not-a-number'],
    ['tel:abc', 'not-a-number'],
    ['tel:+', 'not-a-number'],
    ['tel:911222333?Replaces=x', 'extras'],
    ['tel:911222333;isub=1', 'extras'],
    ['tel:911222333@evil', 'extras'],
    ['sip:911222333@evil.example', 'other-host'],
    ['sip:911222333@centre.example.com.evil', 'other-host'],
    ['sip:911222333@evil@centre.example.com', 'extras'],
    ['sip:911222333@centre.example.com;transport=udp', 'extras'],
    ['sip:911222333@centre.example.com?Replaces=x', 'extras'],
    ['sip:911222333@centre.example.com?headers=x', 'extras'],
    ['sip:user:password@centre.example.com', 'extras'],
    ['sip:anna@centre.example.com', 'not-a-number'],
    ['sip:tel:911222333', 'extras'],
    ['puesto:sign-in', 'extras'],
    ['puesto:settings/centre', 'extras'],
    ['puesto:entry/cus-1', 'extras'],
    ['puesto:entry/cus-1/int-1/then', 'extras'],
    ['puesto:entry/../int-1/5/6', 'extras'],
    ['puesto:entry/cus 1/int-1/5', 'extras'],
    ['puesto:entry/cus-1/int-1/5?write=1', 'extras'],
    ['puesto:dial/../../etc/passwd', 'extras'],
    ['puesto://dial/911222333/../sign-in', 'extras'],
    ['puesto:dial/911222333?auto=1', 'extras'],
    ['puesto://evil/dial/911222333', 'extras'],
    ['puesto:file:///etc/passwd', 'extras'],
    ['callto:911222333+type=phone', 'extras'],
  ] as const)('refuses %s: %s', (raw, error) => {
    const parsed = parseLink(raw, hosts);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok && error !== 'extras') expect(parsed.error).toBe(error);
  });

  it('yields digits or nothing, and never throws, whatever it is given', () => {
    const scheme = fc.constantFrom(
      'tel:',
      'sip:',
      'sips:',
      'callto:',
      'puesto:',
      'puesto://dial/',
      '',
    );
    const rest = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.stringMatching(/^[+0-9;=?@%.:()-]{0,40}$/),
    );
    fc.assert(
      fc.property(scheme, rest, (start, end) => {
        const parsed = parseLink(start + end, hosts);
        if (parsed.ok && parsed.value.kind === 'dial') {
          expect(parsed.value.number).toMatch(/^\+?[0-9]{2,20}$/);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 30_000);
});

describe('linksAmong', () => {
  it('finds links and ignores switches and everything else', () => {
    expect(
      linksAmong([
        '.',
        '--agent',
        'lucia',
        '--inspect=9229',
        'tel:1',
        7,
        null,
        'https://x',
        'SIP:2',
      ]),
    ).toEqual(['tel:1', 'SIP:2']);
    expect(linksAmong(Array(50).fill('tel:1'))).toHaveLength(5);
  });

  it('takes what --dial names as a link, and keeps it from being an option', () => {
    expect(linksAmong(['--dial', '911 222 333'])).toEqual(['tel:911 222 333']);
    expect(linksAmong(['--dial=sip:42'])).toEqual(['sip:42']);
    expect(linksAmong(['--dial'])).toEqual([]);
    expect(linksAmong(['--dial', '--answer'])).toEqual(['tel:--answer']);
    expect(parseLink('tel:--answer', hosts).ok).toBe(false);
  });

  it.each([undefined, null, 'tel:1', 7, {}, { argv: ['tel:1'] }])('finds none in %j', (argv) => {
    expect(linksAmong(argv)).toEqual([]);
  });
});
