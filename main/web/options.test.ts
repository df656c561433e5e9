import { describe, expect, it } from 'vitest';
import { parseShellOptions } from './options.ts';

const parse = (args: readonly string[], environment: Record<string, string> = { DISPLAY: ':0' }) =>
  parseShellOptions(args, environment, 'linux');

describe('parseShellOptions', () => {
  it('opens a window on the practice centre as Lucía when nothing is said', () => {
    expect(parse([])).toMatchObject({
      ok: true,
      value: { username: 'lucia', centreUrl: null, port: 0, browser: 'window', isJson: false },
    });
  });

  it('signs in as the named agent or lead', () => {
    expect(parse(['--agent', 'nil'])).toMatchObject({ value: { username: 'nil' } });
    expect(parse(['--lead', 'dolores'])).toMatchObject({ value: { username: 'dolores' } });
    expect(parse(['--agent', 'nil', '--lead', 'dolores'])).toMatchObject({ ok: false });
  });

  it('prints addresses without a display, and needs none without a window', () => {
    expect(parse([], {})).toMatchObject({ value: { browser: 'none' } });
    expect(parse(['--no-browser'])).toMatchObject({ value: { browser: 'none' } });
    expect(parse([], { PUESTO_HEADLESS: '1' })).toMatchObject({ value: { browser: 'headless' } });
    expect(parse(['--headless'], {})).toMatchObject({ value: { browser: 'headless' } });
    expect(parse([], { WAYLAND_DISPLAY: 'wayland-0' })).toMatchObject({
      value: { browser: 'window' },
    });
    expect(parseShellOptions([], {}, 'darwin')).toMatchObject({ value: { browser: 'window' } });
  });

  it('passes on Chromium’s arguments in order', () => {
    expect(parse(['--chromium-arg=--a', '--chromium-arg=--b=1'])).toMatchObject({
      value: { chromiumArguments: ['--a', '--b=1'] },
    });
  });

  it.each([
    [['--port', 'x'], '--port must be a number from 0 to 65535, not “x”.'],
    [['--port', '70000'], '--port must be'],
    [['--lang', 'fr'], '--lang must be es or en, not “fr”.'],
    [['--centre', 'javascript:1'], '--centre must be an address'],
    [['--what'], 'See --help.'],
    [['stray'], 'See --help.'],
  ])('says what is wrong with %j', (args, sentence) => {
    const parsed = parse(args);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok || parsed.error).toContain(sentence);
  });
});
