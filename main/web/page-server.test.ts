import { get } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { PagePort } from '#main/core/ports.ts';
import type { PageFile } from './page-files.ts';
import { createPageKey } from './page-key.ts';
import { startPageServer, type PageServer } from './page-server.ts';

const file = (body: string, type: string): PageFile => ({
  body: Buffer.from(body),
  type,
  isImmutable: false,
});
const files = new Map([
  ['desk /', file('desk', 'text/html; charset=utf-8')],
  ['desk /assets/a.js', file('1', 'text/javascript; charset=utf-8')],
  ['phone /', file('phone', 'text/html; charset=utf-8')],
  ['mailview /', file('mail', 'text/html; charset=utf-8')],
]);

let server: PageServer;
const opened: { readonly role: string; readonly page: PagePort }[] = [];

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request whose path and Host are sent exactly as given. */
const ask = (host: string, path: string, more: Readonly<Record<string, string>> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get(
      { host: '127.0.0.1', port: server.port, path, headers: { host, ...more }, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    ).on('error', reject);
  });
const desk = () => `127.0.0.1:${server.port}`;
const phone = () => `localhost:${server.port}`;
const mailview = () => `mailview.localhost:${server.port}`;
const cookieOf = (role: 'desk' | 'phone') => server.key.toCookie(role).split(';')[0] ?? '';

const openLink = (host: string, headers: Readonly<Record<string, string>>) =>
  new Promise<number | WebSocket>((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/link`, {
      headers: { host, ...headers },
    });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => {});
  });

beforeEach(async () => {
  opened.length = 0;
  server = await startPageServer({
    files,
    port: 0,
    sipSources: ['ws://127.0.0.1:*'],
    makeKey: (port) => createPageKey('k', port, () => 0),
    log: { info: () => {}, warn: () => {} },
    onPage: (role, page) => void opened.push({ role, page }),
  });
});

afterEach(() => server.close());

describe('startPageServer', () => {
  it('turns a token into a cookie once, for its own host only', async () => {
    const token = server.key.issueToken('desk');
    expect((await ask(phone(), `/?token=${token}`)).status).toBe(401);
    const first = await ask(desk(), `/?token=${token}`);
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    expect(String(first.headers['set-cookie'])).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask(desk(), `/?token=${token}`)).status).toBe(401);
    expect((await ask(desk(), '/', { cookie: cookieOf('desk') })).body).toBe('desk');
    expect((await ask(phone(), '/', { cookie: cookieOf('desk') })).status).toBe(401);
  });

  it('refuses names that are not its own, so that no foreign site can be pointed at it', async () => {
    for (const host of [
      `evil.example:${server.port}`,
      '127.0.0.1',
      `127.0.0.1:${server.port + 1}`,
      `[::1]:${server.port}`,
      `desk.localhost:${server.port}`,
    ])
      expect((await ask(host, '/', { cookie: cookieOf('desk') })).status).toBe(421);
  });

  it('serves nothing but the files of the build', async () => {
    const cookie = { cookie: cookieOf('desk') };
    expect((await ask(desk(), '/assets/a.js', cookie)).body).toBe('1');
    for (const path of [
      '/../package.json',
      '/assets/../../package.json',
      '/%2e%2e/package.json',
      '/..%5cpackage.json',
      '/assets/a.js%00',
      '/assets/%61.js',
      '/Assets/a.js',
      '//assets/a.js',
      '/etc/passwd',
      'http://127.0.0.1/assets/a.js',
      `/${'a'.repeat(4096)}`,
    ])
      expect((await ask(desk(), path, cookie)).status, path).toBe(404);
    expect((await ask(desk(), '/assets/a.js')).status).toBe(404);
  });

  it('sends its policy with every answer, refusals included', async () => {
    for (const [host, path] of [
      [desk(), '/'],
      [desk(), '/nothing'],
      [phone(), '/nothing'],
      [mailview(), '/'],
      ['evil.example', '/'],
    ] as const) {
      const { headers } = await ask(host, path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*base-uri 'none'/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    }
  });

  it('opens links only for its own pages', async () => {
    const origin = `http://${phone()}`;
    const cookie = cookieOf('phone');
    expect(await openLink(phone(), { origin })).toBe(403);
    expect(await openLink(phone(), { cookie })).toBe(403);
    expect(await openLink(phone(), { cookie, origin: `http://${desk()}` })).toBe(403);
    expect(await openLink(phone(), { cookie, origin: 'https://evil.example' })).toBe(403);
    expect(await openLink('evil.example', { cookie, origin })).toBe(403);
    expect(await openLink(mailview(), { cookie, origin: `http://${mailview()}` })).toBe(403);
    expect(opened).toHaveLength(0);
    const socket = await openLink(phone(), { cookie, origin });
    expect(opened.map(({ role }) => role)).toEqual(['phone']);
    if (typeof socket !== 'number') socket.terminate();
  });

  it('hands frames through and drops what is not JSON', async () => {
    const socket = await openLink(desk(), { cookie: cookieOf('desk'), origin: `http://${desk()}` });
    if (typeof socket === 'number') throw new Error('refused');
    const frames: unknown[] = [];
    opened[0]?.page.onFrame((frame) => frames.push(frame));
    const closed = new Promise<void>((resolve) => opened[0]?.page.onClose(() => resolve()));
    for (const text of ['{"kind":', Buffer.from([1, 2]), '{"kind":"ping","n":1}'])
      socket.send(text);
    const heard = new Promise((resolve) => socket.once('message', (text) => resolve(String(text))));
    opened[0]?.page.send({ kind: 'pong', n: 1 });
    expect(await heard).toBe('{"kind":"pong","n":1}');
    socket.close();
    await closed;
    expect(frames).toEqual([{ kind: 'ping', n: 1 }]);
    opened[0]?.page.send({ kind: 'pong', n: 2 });
  });

  it('survives bytes that are no HTTP', async () => {
    await new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.end('\0\0nonsense\r\n\r\n'));
      socket.on('close', resolve).on('error', resolve).resume();
    });
    expect((await ask(desk(), '/opening')).status).toBe(200);
  });
});
