import { describe, expect, it } from 'vitest';
import { readAccount, toFields } from './sip-fields.ts';

const typed = {
  servers: ' wss://pbx.example.com:8089/ws  ',
  username: ' 601 ',
  domain: '',
  displayName: ' Marta "M" ',
  authorizationUsername: '',
  stun: '',
  digitsBy: 'rfc4733',
} as const;

describe('readAccount', () => {
  it('reads what was typed, and takes the server’s name for a domain', () => {
    expect(readAccount(typed)).toEqual({
      ok: true,
      value: {
        servers: ['wss://pbx.example.com:8089/ws'],
        username: '601',
        domain: 'pbx.example.com',
        displayName: 'Marta M',
      },
    });
  });

  it('gives back what it was given', () => {
    const account = readAccount({
      ...typed,
      servers: 'wss://a.example/ws, ws://127.0.0.1:5066',
      domain: 'example.com',
      authorizationUsername: 'marta',
      stun: 'stun.example.com:3478, stun:b.example',
      digitsBy: 'info',
    });
    expect(account).toMatchObject({
      value: { stun: ['stun:stun.example.com:3478', 'stun:b.example'], digitsBy: 'info' },
    });
    expect(account.ok && readAccount(toFields(account.value))).toEqual(account);
  });

  it.each([
    [{ servers: '' }, 'wrongServer'],
    [{ servers: 'pbx.example.com' }, 'wrongServer'],
    [{ servers: 'https://pbx.example.com' }, 'wrongServer'],
    [{ servers: 'wss://me:secret@pbx.example.com' }, 'wrongServer'],
    [{ stun: 'turn:relay.example' }, 'wrongStun'],
    [{ username: '' }, 'wrongUsername'],
    [{ username: '601@pbx' }, 'wrongUsername'],
    [{ domain: 'two words' }, 'wrongDomain'],
  ])('says what is wrong with %j', (part, fault) => {
    expect(readAccount({ ...typed, ...part })).toEqual({ ok: false, error: fault });
  });
});
