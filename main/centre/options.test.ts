import { describe, expect, it } from 'vitest';
import { DEFAULT_PORT, parseCentreOptions } from './options.ts';

describe('parseCentreOptions', () => {
  it('has a port to remember for people, any port for programs', () => {
    expect(parseCentreOptions([])).toMatchObject({ port: DEFAULT_PORT, data: null });
    expect(parseCentreOptions(['--json'])).toMatchObject({ port: 0, isJson: true });
    expect(parseCentreOptions(['--json', '--port', '8080'])).toMatchObject({ port: 8080 });
  });

  it('takes a pace in seconds, or off, and either name of the folder', () => {
    expect(parseCentreOptions(['--pace', '10'])).toMatchObject({ paceMs: 10_000 });
    expect(parseCentreOptions(['--pace', 'off'])).toMatchObject({ paceMs: null });
    expect(parseCentreOptions(['--profile', '/a'])).toMatchObject({ data: '/a' });
    expect(parseCentreOptions(['--data', '/b'])).toMatchObject({ data: '/b' });
  });

  it('shows agents who listens to them, unless it is told not to', () => {
    expect(parseCentreOptions([])).toMatchObject({ hidesSupervision: false });
    expect(parseCentreOptions(['--hide-supervision'])).toMatchObject({ hidesSupervision: true });
  });

  it('takes the countries whose identity numbers are masked', () => {
    expect(parseCentreOptions([])).toMatchObject({ privacy: '' });
    expect(parseCentreOptions(['--privacy', 'es,pt'])).toMatchObject({ privacy: 'es,pt' });
  });

  it('takes a mail server with a sender, or none', () => {
    const url = 'smtps://user:password@mail.example.com/?from=centre@example.com';
    expect(parseCentreOptions(['--smtp', url])).toMatchObject({ smtpUrl: url });
    expect(parseCentreOptions([])).toMatchObject({ smtpUrl: null });
  });

  it.each([
    [['--smtp', 'mail.example.com'], '--smtp needs an address'],
    [['--smtp', 'smtp://mail.example.com'], '--smtp needs a sender'],
    [['--port', 'x'], '--port needs a number'],
    [['--port', '70000'], '--port needs a number'],
    [['--pace', '1'], '--pace needs a number of seconds'],
    [['--privacy', 'es,xx'], '--privacy needs countries out of br, '],
    [['--nonsense'], '--nonsense'],
  ])('refuses %j with a sentence', (words, sentence) => {
    expect(() => parseCentreOptions(words)).toThrow(sentence);
  });
});
