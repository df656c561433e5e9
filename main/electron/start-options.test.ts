import { describe, expect, it } from 'vitest';
import { parseStartOptions } from './start-options.ts';

const nothing = {
  agent: null,
  lead: null,
  centreUrl: null,
  sip: null,
  language: null,
  port: null,
  profileDir: null,
};

describe('parseStartOptions', () => {
  it('reads both ways of writing a value', () => {
    expect(
      parseStartOptions([
        '.',
        '--agent',
        'lucia',
        '--lang=en',
        '--port',
        '8080',
        '--profile=/tmp/p',
      ]),
    ).toEqual({ ...nothing, agent: 'lucia', language: 'en', port: 8080, profileDir: '/tmp/p' });
    expect(parseStartOptions(['--centre=https://centre.example.com/']).centreUrl).toBe(
      'https://centre.example.com',
    );
  });

  it('believes nothing that stands behind a link, which a stranger may have written', () => {
    expect(
      parseStartOptions([
        'tel:1',
        '--centre',
        'https://evil.example',
        '--profile=/tmp/x',
        '--plain',
      ]),
    ).toEqual(nothing);
    expect(parseStartOptions(['--lang=en', 'sip:1@x', '--lang=es']).language).toBe('en');
    expect(parseStartOptions(['--dial', 'tel:1', '--lang=en']).language).toBe('en');
  });

  it('reads an account for a desk without a centre, and leaves out a wrong one', () => {
    const words = ['--sip', 'wss://pbx.example.com:8089/ws', '--sip-user=601'];
    expect(parseStartOptions(words, { PUESTO_SIP_PASSWORD: 'x' }).sip).toEqual({
      account: {
        servers: ['wss://pbx.example.com:8089/ws'],
        username: '601',
        domain: 'pbx.example.com',
        displayName: '',
      },
      password: 'x',
    });
    expect(parseStartOptions(['--plain']).sip).toEqual({ account: null, password: null });
    expect(
      parseStartOptions(['--sip', 'https://pbx.example.com', '--sip-user', '601']).sip,
    ).toBeNull();
  });

  it.each([
    ['nothing', []],
    ['no value', ['--agent']],
    ['a switch in the place of a value', ['--agent', '--lead']],
    ['an unknown language', ['--lang', 'fr']],
    ['a port that is none', ['--port', '99999']],
    ['a relative profile', ['--profile', 'here']],
    ['an address that is none', ['--centre', 'centre']],
    ['a file as a centre', ['--centre', 'file:///etc/passwd']],
    ['credentials in the address', ['--centre', 'https://a:b@centre.example.com']],
    ['other switches', ['--no-sandbox', '--inspect', 'tel:1']],
    ['a name of 101 letters', ['--agent', 'x'.repeat(101)]],
  ])('leaves out %s', (_name, argv) => {
    expect(parseStartOptions(argv)).toEqual(nothing);
  });
});
