import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSipStart, type SipWords } from './sip-start.ts';

const none: SipWords = {
  servers: [],
  username: undefined,
  domain: undefined,
  displayName: undefined,
  authorizationUsername: undefined,
  passwordFile: undefined,
  isPlain: false,
};
const some: SipWords = { ...none, servers: ['wss://pbx.example.com:8089/ws'], username: '601' };
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-sip-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('readSipStart', () => {
  it('is not plain without a word of SIP', () => {
    expect(readSipStart(none, {})).toEqual({ ok: true, value: null });
    expect(readSipStart({ ...none, isPlain: true }, {})).toEqual({
      ok: true,
      value: { account: null, password: null },
    });
  });

  it('reads account and password, and takes the server’s name for a domain', () => {
    const passwordFile = join(dir, 'password');
    writeFileSync(passwordFile, 'sal y pimienta \n');
    expect(readSipStart({ ...some, passwordFile, displayName: 'Núñez, Marta' }, {})).toEqual({
      ok: true,
      value: {
        account: {
          servers: some.servers,
          username: '601',
          domain: 'pbx.example.com',
          displayName: 'Núñez, Marta',
        },
        password: 'sal y pimienta ',
      },
    });
    expect(readSipStart(some, { PUESTO_SIP_PASSWORD: 'x' })).toMatchObject({
      value: { password: 'x' },
    });
  });

  it('takes how digits go out, and STUN servers', () => {
    const stun = ['stun:stun.example.com:3478'];
    expect(readSipStart({ ...some, digitsBy: 'info', stun }, {})).toMatchObject({
      value: { account: { digitsBy: 'info', stun } },
    });
    expect(readSipStart(some, {})).not.toHaveProperty('value.account.digitsBy');
  });

  it.each([
    [{ ...some, servers: ['https://pbx'] }, '--sip must be an address'],
    [{ ...some, servers: ['wss://me:secret@pbx'] }, '--sip must be an address'],
    [{ ...some, username: undefined }, '--sip-user'],
    [{ ...some, username: 'a b' }, 'its username is wrong'],
    [{ ...some, domain: 'a b' }, 'its domain is wrong'],
    [{ ...some, displayName: 'a"b' }, 'its displayName is wrong'],
    [{ ...some, passwordFile: '/nowhere/password' }, 'cannot be read (ENOENT)'],
    [{ ...some, digitsBy: 'inband' }, '--sip-digits must be rfc4733 or info'],
    [{ ...some, stun: ['turn:relay'] }, '--sip-stun must be an address'],
    [{ ...none, username: '601' }, 'needs --sip'],
  ])('says what is wrong with %j', (words, sentence) => {
    const read = readSipStart(words, {});
    expect(read.ok ? '' : read.error).toContain(sentence);
  });
});
