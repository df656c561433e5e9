/* A wrong word on the command line gets a sentence, a right one arrives unchanged. */
import { describe, expect, it } from 'vitest';
import { asArguments, CENTRE, describeOptions, parseOptions, START } from './options.mjs';

const start = (...words) => parseOptions(words, START, 'start');

describe('parseOptions', () => {
  it('reads both spellings and options without a value', () => {
    expect(start('--agent', 'Marta', '--port=8080', '--no-browser')).toEqual({
      agent: 'Marta',
      port: '8080',
      'no-browser': true,
    });
  });

  it('means a relative folder from where the person stands', () => {
    const before = process.env.INIT_CWD;
    process.env.INIT_CWD = '/home/ana';
    expect(start('--profile', 'desk')).toEqual({ profile: '/home/ana/desk' });
    process.env.INIT_CWD = before;
    if (before === undefined) delete process.env.INIT_CWD;
  });

  it.each([
    [['--nonsense'], '“--nonsense” is not an option of start'],
    [['Marta'], '“Marta” is not an option of start'],
    [['--agent'], '--agent needs a value'],
    [['--agent', '--port', '1'], '--agent needs a value'],
    [['--lang', 'fr'], '--lang must be es or en, not “fr”'],
    [['--shell', 'firefox'], '--shell must be web or electron'],
    [['--port', '70000'], '--port must be a number from 1 to 65535'],
    [['--centre', 'example'], '--centre must be an address'],
    [['--centre', 'file:///etc/passwd'], '--centre must be an address'],
    [['--agent', 'Marta', '--lead', 'Luis'], 'either --agent or --lead'],
    [['--constructor', 'x'], 'is not an option'],
    [['--sip', 'https://pbx.example.com'], '--sip must be an address'],
    [['--plain', '--lead', 'Luis'], 'either --sip (or --plain) or a centre'],
  ])('refuses %j with a sentence', (words, sentence) => {
    expect(() => start(...words)).toThrow(sentence);
  });

  it('knows that the centre alone has fewer options', () => {
    expect(parseOptions(['--port', '9000'], CENTRE, 'centre')).toEqual({ port: '9000' });
    expect(() => parseOptions(['--agent', 'Marta'], CENTRE, 'centre')).toThrow('not an option');
  });
});

describe('asArguments', () => {
  it('gives back what was read', () => {
    const words = ['--agent', 'Marta', '--no-browser'];
    expect(asArguments(start(...words))).toEqual(words);
  });

  it('keeps servers in the order in which they were given', () => {
    const words = ['--sip', 'wss://a.example', '--sip', 'wss://b.example', '--sip-user', '101'];
    expect(start(...words)).toMatchObject({ sip: ['wss://a.example', 'wss://b.example'] });
    expect(asArguments(start(...words))).toEqual(words);
  });
});

describe('describeOptions', () => {
  it('has a line for each option', () => {
    expect(describeOptions(START).split('\n')).toHaveLength(Object.keys(START).length);
  });
});
