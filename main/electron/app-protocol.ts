/**
 * Serves `app://desk`, `app://phone` and `app://mailview` from a list of files that is read once at start. An address is
 * looked up, never turned into a path, so `..`, `%2e%2e`, `%5c`, NUL and links cannot matter. SEC-06, SEC-07.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Protocol } from 'electron/main';
import { cspFor, type CspHost } from '#src/contracts/csp.ts';
import { APP_SCHEME, siteFor } from './site.ts';

export interface BundledFile {
  readonly path: string;
  readonly type: string;
}

/** `desk/index.html` → file. The key is host and path of the address. */
export type FileMap = ReadonlyMap<string, BundledFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};

const HOSTS: readonly CspHost[] = ['desk', 'phone', 'bar', 'mailview'];

/** Plain files below a folder, as `a/b.js`; symbolic links and source maps are left out. */
function filesBelow(folder: string, prefix = ''): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`);
    return entry.isFile() && !entry.name.endsWith('.map') ? [`${prefix}${entry.name}`] : [];
  });
}

/**
 * Lists the built pages: each host has its own folder, and what the bundler shares (`assets/`) belongs to every host.
 * Throws when the folder is missing; answers without a page when that page was not built.
 */
export function listPages(pagesDir: string): FileMap {
  const files = new Map<string, BundledFile>();
  for (const name of filesBelow(pagesDir)) {
    const [top = ''] = name.split('/');
    const file = {
      path: join(pagesDir, name),
      type: TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
    };
    const isOwn = HOSTS.some((host) => host === top);
    if (isOwn) files.set(name, file);
    else for (const host of HOSTS) files.set(`${host}/${name}`, file);
  }
  return files;
}

/** The pages without which there is nothing to show. */
export const missingPages = (files: FileMap): readonly string[] =>
  ['desk/index.html', 'phone/index.html'].filter((name) => !files.has(name));

export interface ProtocolInput {
  readonly files: FileMap;
  /** The hosts that this session may load. */
  readonly hosts: readonly CspHost[];
  /** What the phone may connect to, beside nothing. */
  readonly connect: readonly string[];
  readonly read?: (path: string) => Promise<Buffer<ArrayBuffer>>;
}

const MAX_URL = 2_048;

/** The file that an address names, or undefined: only exact, lower-case, plain addresses name one. */
function lookUp(raw: string, { files, hosts }: ProtocolInput): [CspHost, BundledFile] | undefined {
  if (raw.length > MAX_URL || !URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  const host = hosts.find((name) => name === url.host);
  if (host === undefined || url.protocol !== `${APP_SCHEME}:` || url.search !== '')
    return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  const file = files.get(`${host}${url.pathname}`);
  // `new URL` folds `..` away; an address that needed folding is nobody's honest request.
  return file && raw.split('#')[0] === `${siteFor(host)}${url.pathname}` ? [host, file] : undefined;
}

/** Answers one request. Every answer, refusals too, carries type, policy and nosniff. */
export async function answerRequest(
  request: Pick<Request, 'method' | 'url'>,
  input: ProtocolInput,
): Promise<Response> {
  const { read = (path: string) => readFile(path), connect } = input;
  const found = request.method === 'GET' ? lookUp(request.url, input) : undefined;
  const host = found?.[0] ?? 'mailview';
  const headers = {
    'content-security-policy': cspFor(host, {
      self: siteFor('desk'),
      mailview: siteFor('mailview'),
      connect: host === 'phone' ? connect : [],
    }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy':
      host === 'phone' ? 'camera=(), geolocation=()' : 'camera=(), microphone=(), geolocation=()',
  };
  const notFound = (): Response =>
    new Response('Not found', {
      status: 404,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    });
  if (!found) return notFound();
  try {
    const body = await read(found[1].path);
    return new Response(body, { headers: { ...headers, 'content-type': found[1].type } });
  } catch {
    return notFound(); // listed at start and gone since: a broken installation, seen by the page keeper
  }
}

/** Installs the handler on one session; a session without it cannot load our pages. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, input: ProtocolInput): void {
  protocol.handle(APP_SCHEME, (request) => answerRequest(request, input));
}

/** Where the phone may connect: SIP at the centre's host; on this machine any port, because the practice centre picks one. */
export function sipSources(centreUrl: string): readonly string[] {
  const { protocol, hostname } = new URL(centreUrl);
  if (hostname === '127.0.0.1') return ['ws://127.0.0.1:*'];
  return protocol === 'https:'
    ? [`wss://${hostname}:*`]
    : [`wss://${hostname}:*`, `ws://${hostname}:*`];
}
