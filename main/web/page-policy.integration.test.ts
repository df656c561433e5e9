/**
 * SEC-07 in a real Chromium: the real desk and phone, signed in at the practice centre, under the policies of
 * `src/contracts/csp.ts` without one violation. Also what the shell grants the desk: its notifications.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, until } from './testing/browser-socket.ts';
import { buildTestPages } from './testing/test-pages.ts';

const dir = mkdtempSync(join(tmpdir(), 'puesto-policy-'));
let shell: ChildProcess;
let browser: Awaited<ReturnType<typeof connect>>;

/** Remembers every violation from the first byte of the page on. */
const watcher = `
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
    window.violations.push([effectiveDirective, blockedURI, sourceFile, sample].join(' ')));`;

/** Whether the page has fetched nothing for two seconds. */
const settled = `
  (() => {
    const { length } = performance.getEntriesByType('resource');
    if (window.lastLength !== length) window.changedAtMs = performance.now();
    window.lastLength = length;
    return document.fonts.status === 'loaded' && performance.now() - window.changedAtMs > 2_000;
  })()`;

beforeAll(async () => {
  shell = spawn(
    process.execPath,
    [
      ...[join(import.meta.dirname, 'index.ts'), '--json', '--headless'],
      ...['--profile', join(dir, 'profile'), '--remote-debugging-port', '0'],
      '--chromium-arg=--use-fake-device-for-media-stream',
    ],
    {
      env: { ...process.env, PUESTO_PAGES: await buildTestPages(join(dir, 'pages'), 'real') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const { stdout } = shell;
  if (!stdout) throw new Error('the shell has no output');
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: stdout }).once('line', resolve);
    shell.once('exit', (code) => reject(new Error(`the shell ended with ${code}`)));
  });
  browser = await connect((JSON.parse(line) as { readonly debuggingPort: number }).debuggingPort);
});

afterAll(async () => {
  browser?.close();
  if (shell?.exitCode === null && shell.signalCode === null) {
    const ended = new Promise((resolve) => shell.once('exit', resolve));
    shell.kill('SIGTERM');
    await ended;
  }
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

describe('the pages in Chromium', () => {
  it.each([
    ['desk', '127.0.0.1', 'document.querySelector("main, footer") !== null'],
    ['phone', 'localhost', 'document.readyState === "complete"'],
  ])('break no policy in the %s', async (_role, host, isThere) => {
    const sessionId = await browser.attach(host);
    const inPage = (method: string, params: object = {}) => browser.send(method, params, sessionId);
    await inPage('Page.enable');
    await inPage('Page.addScriptToEvaluateOnNewDocument', { source: watcher });
    await inPage('Page.reload');
    await until('the page again, watched', () =>
      browser.evaluate(host, `Array.isArray(window.violations) && (${isThere})`),
    );
    // Fonts, sounds, the link and the first screens: until nothing has been fetched for two seconds.
    await until('a page that has settled', () => browser.evaluate(host, settled));
    expect(await browser.evaluate(host, 'window.violations')).toEqual([]);
    // The watch is no sleeping one.
    await browser.evaluate(host, `fetch('https://example.invalid/').catch(() => {})`);
    const seen = await until('a violation of the test’s own', () =>
      browser.evaluate(host, 'window.violations.length === 1 && window.violations[0]'),
    );
    expect(seen).toContain('connect-src');
  });

  it('may show notifications from the desk, and from nowhere else', async () => {
    expect(await browser.evaluate('127.0.0.1', 'Notification.permission')).toBe('granted');
    expect(await browser.evaluate('localhost', 'Notification.permission')).not.toBe('granted');
  });
});
