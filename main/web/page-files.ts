/**
 * The files of the pages, read into a map once at start: what is not in the map does not exist, so that `..`, odd escapes,
 * links and NUL cannot matter. Used by `page-server.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { PageHost } from './page-policy.ts';

/** One file as it is sent. */
export interface PageFile {
  readonly body: Buffer;
  readonly type: string;
  /** Its name contains a hash of its content. */
  readonly isImmutable: boolean;
}

/** By host and exact path, `/` included. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
};

/** The key of a file in the map. */
export const fileKey = (host: PageHost, path: string): string => `${host} ${path}`;

/** Reads `dir/{desk,phone,bar,mailview}`; throws with a sentence when a page is missing. */
export function readPageFiles(dir: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const host of ['desk', 'phone', 'bar', 'mailview'] as const) {
    const root = join(dir, host);
    let entries;
    try {
      entries = readdirSync(root, { recursive: true, withFileTypes: true });
    } catch {
      throw new Error(`The page “${host}” is not built (${root}). Run: npm run build`);
    }
    for (const entry of entries) {
      const type = TYPES[extname(entry.name)];
      if (!entry.isFile() || !type) continue;
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(root, file).split(sep).join('/')}`;
      const page = { body: readFileSync(file), type, isImmutable: path.startsWith('/assets/') };
      files.set(fileKey(host, path), page);
      if (path === '/index.html') files.set(fileKey(host, '/'), page);
    }
    if (!files.has(fileKey(host, '/')))
      throw new Error(`The page “${host}” has no index.html (${root}). Run: npm run build`);
  }
  return files;
}
