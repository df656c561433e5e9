import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerRequest,
  listPages,
  missingPages,
  sipSources,
  type FileMap,
} from './app-protocol.ts';
import type { CspHost } from '#src/contracts/csp.ts';

let root: string;
let files: FileMap;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'puesto-pages-'));
  const pages = join(root, 'pages');
  for (const host of ['desk', 'phone', 'bar', 'mailview']) {
    mkdirSync(join(pages, host, 'assets'), { recursive: true });
    writeFileSync(join(pages, host, 'index.html'), `<title>${host}</title>`);
    writeFileSync(join(pages, host, 'assets', 'index-1.js'), 'x');
    writeFileSync(join(pages, host, 'assets', 'index-1.js.map'), 'x');
  }
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(pages, 'desk', 'link.html'));
  files = listPages(pages);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const ask = (url: string, hosts: readonly CspHost[] = ['desk', 'mailview'], method = 'GET') =>
  answerRequest({ url, method }, { files, hosts, connect: ['wss://sip.example.com:*'] });

describe('SEC-06 app://', () => {
  it('serves the files of its hosts', async () => {
    const response = await ask('app://desk/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<title>desk</title>');
    const script = await ask('app://desk/assets/index-1.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    'app://desk/../phone/index.html',
    'app://desk/assets/../index.html',
    'app://desk/%2e%2e/phone/index.html',
    'app://desk/%2e%2e%2fphone%2findex.html',
    'app://desk/..%5cphone%5cindex.html',
    'app://desk/..\\phone\\index.html',
    'app://desk/%5c..%5csecret.txt',
    'app://desk/index.html%00',
    'app://desk/index.html\u0000.js',
    'app://desk//index.html',
    'app://desk/./index.html',
    'app://desk//etc/passwd',
    'app://desk/etc/passwd',
    'app://desk/C:/Windows/win.ini',
    'app://desk/file:///etc/passwd',
    'app://desk/link.html',
    'app://desk/INDEX.html',
    'app://DESK/index.html',
    'app://desk/Assets/index-1.js',
    'app://desk/index.html?x=1',
    'app://desk/index.html?',
    'app://desk/assets/index-1.js.map',
    'app://desk/assets',
    'app://desk/',
    'app://desk',
    'app://desk.evil/index.html',
    'app://user@desk/index.html',
    'app://desk:80/index.html',
    'app://phone/index.html',
    'app:desk/index.html',
    'http://desk/index.html',
    'file:///etc/passwd',
    'not an address',
    '',
    `app://desk/${'a'.repeat(4_096)}`,
    `app://desk/${'../'.repeat(1_000)}index.html`,
  ])('answers 404 to %j', async (url) => {
    const response = await ask(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('answers 404 to %s', async (method) => {
    expect((await ask('app://desk/index.html', undefined, method)).status).toBe(404);
  });

  it('never serves the phone in the desk’s session, nor the desk in the phone’s', async () => {
    expect((await ask('app://phone/index.html', ['phone'])).status).toBe(200);
    expect((await ask('app://desk/index.html', ['phone'])).status).toBe(404);
    expect((await ask('app://mailview/index.html', ['phone'])).status).toBe(404);
  });

  it('answers 404 when a listed file has gone', async () => {
    const gone = await answerRequest(
      { url: 'app://desk/index.html', method: 'GET' },
      { files, hosts: ['desk'], connect: [], read: () => Promise.reject(new Error('ENOENT')) },
    );
    expect(gone.status).toBe(404);
  });

  it('names the pages that were not built', () => {
    expect(missingPages(files)).toEqual([]);
    expect(missingPages(new Map())).toEqual(['desk/index.html', 'phone/index.html']);
  });
});

describe('SEC-07 the headers of every answer', () => {
  it.each(['app://desk/index.html', 'app://desk/nothing', 'app://mailview/index.html', 'x'])(
    'hold type, policy and nosniff: %s',
    async (url) => {
      const { headers } = await ask(url);
      expect(headers.get('content-type')).toBeTruthy();
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
      expect(headers.get('content-security-policy')).toContain('frame-ancestors');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('let the phone alone connect to SIP', async () => {
    const csp = async (url: string, hosts: readonly CspHost[]) =>
      (await ask(url, hosts)).headers.get('content-security-policy') ?? '';
    expect(await csp('app://phone/index.html', ['phone'])).toContain('wss://sip.example.com:*');
    expect(await csp('app://desk/index.html', ['desk'])).not.toContain('wss:');
  });
});

describe('sipSources', () => {
  it.each([
    ['http://127.0.0.1:5000', ['ws://127.0.0.1:*']],
    ['https://centre.example.com', ['wss://centre.example.com:*']],
    ['http://centre.example.com', ['wss://centre.example.com:*', 'ws://centre.example.com:*']],
  ])('of %s', (url, expected) => {
    expect(sipSources(url)).toEqual(expected);
  });
});
