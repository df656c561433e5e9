import { describe, expect, it } from 'vitest';
import { escapeSipUser, formatSipAddress, parseSipAddress, parseSipUri } from './sip-address.ts';

describe('parseSipAddress', () => {
  it('reads quoted, plain and bare forms', () => {
    expect(parseSipAddress('"A \\"b\\" \\\\" <sip:a@b;x=1>;tag=t')).toEqual({
      displayName: 'A "b" \\',
      uri: 'sip:a@b;x=1',
      tag: 't',
    });
    expect(parseSipAddress('Ana García <sip:a@b>')).toMatchObject({
      displayName: 'Ana García',
      tag: null,
    });
    expect(parseSipAddress('sip:a@b;tag=t')).toEqual({ displayName: '', uri: 'sip:a@b', tag: 't' });
    expect(parseSipAddress('nothing')).toBeNull();
  });

  it('reads back any display name', () => {
    for (const displayName of ['', 'a"b\\c', '<script>', 'مرحبا', ';tag=x']) {
      const text = formatSipAddress({ displayName, uri: 'sip:a@b', tag: 'q' });
      expect(parseSipAddress(text)).toEqual({ displayName, uri: 'sip:a@b', tag: 'q' });
    }
  });
});

describe('parseSipUri', () => {
  it('takes user and host', () => {
    expect(parseSipUri('sip:+34911%20222@Host:5060;transport=ws')).toEqual({
      scheme: 'sip',
      user: '+34911 222',
      host: 'host',
    });
    expect(parseSipUri('tel:+34911;phone-context=x')).toMatchObject({
      scheme: 'tel',
      user: '+34911',
    });
    expect(parseSipUri('sip:100%@host')?.user).toBe('100%');
    expect(parseSipUri('http://host')).toBeNull();
  });

  it('reads back an escaped user', () => {
    expect(parseSipUri(`sip:${escapeSipUser('+34 6;@"x')}@h`)?.user).toBe('+34 6;@"x');
  });
});
