/** A look that finds nothing proves nothing: each way in which a word may be written is found, and chance is not. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPlaintext } from './find-plaintext.ts';

const WORD = 'Marta Ibáñez Soler';
const around = `id=7 ${WORD}, and more`;
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-find-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

it.each([
  ['UTF-8', Buffer.from(around)],
  ['upper case', Buffer.from(around.toUpperCase())],
  ['no accents, lower case', Buffer.from('marta ibanez soler')],
  ['parted accents', Buffer.from(around.normalize('NFD'))],
  ['Latin-1', Buffer.from(around, 'latin1')],
  ['UTF-16', Buffer.from(around, 'utf16le')],
  ['UTF-16 at an odd place', Buffer.concat([Buffer.from([7]), Buffer.from(around, 'utf16le')])],
  ['UTF-16, big end first', Buffer.from(around, 'utf16le').swap16()],
  ...[0, 1, 2].flatMap((before): [string, Buffer][] => [
    [
      `base64 after ${before}`,
      Buffer.from(Buffer.from('x'.repeat(before) + around).toString('base64')),
    ],
    [
      `base64url of UTF-16 after ${before}`,
      Buffer.from(
        Buffer.concat([Buffer.alloc(before, 7), Buffer.from(around, 'utf16le')]).toString(
          'base64url',
        ),
      ),
    ],
  ]),
  ['hex', Buffer.from(Buffer.from(around).toString('hex'))],
  ['URL', Buffer.from(encodeURIComponent(around))],
  ['a form', Buffer.from(new URLSearchParams({ q: around }).toString())],
  ['JSON escapes', Buffer.from(String.raw`{"name":"Marta Ib\u00e1\u00f1ez Soler"}`)],
  ['JSON escapes in capitals', Buffer.from(String.raw`{"name":"Marta Ib\u00E1\u00F1ez Soler"}`)],
  ['HTML', Buffer.from('Marta Ib&#225;&#241;ez Soler')],
  ['gzip', gzipSync(around)],
  ['zlib', deflateSync(around)],
  ['deflate', deflateRawSync(around)],
  ['brotli', brotliCompressSync(around)],
  ['gzip inside', Buffer.concat([randomBytes(300), gzipSync(around), randomBytes(300)])],
  [
    'zlib inside, UTF-16',
    Buffer.concat([randomBytes(99), deflateSync(Buffer.from(around, 'utf16le'))]),
  ],
])('finds a name written as %s', (_how, bytes) => {
  writeFileSync(join(dir, 'file'), bytes);
  expect(findPlaintext(dir, [WORD]).found).toHaveLength(1);
});

it('finds it in the name of a file and of a folder', () => {
  mkdirSync(join(dir, WORD));
  writeFileSync(join(dir, WORD, 'a'), '');
  expect(findPlaintext(dir, [WORD]).found).toHaveLength(2);
});

it('finds nothing in what is encrypted, and leaves out what is not ours', () => {
  writeFileSync(join(dir, 'random'), randomBytes(300_000));
  mkdirSync(join(dir, 'centre'));
  writeFileSync(join(dir, 'centre', 'db'), around);
  const seen = findPlaintext(dir, [WORD, '612044918'], (name) => !name.startsWith('centre'));
  expect(seen).toEqual({ found: [], files: ['random'] });
});
