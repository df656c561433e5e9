/**
 * Looks for words that must not stand readable in any file: as they are, without case, in the other encodings that a database, a
 * log, an address or a profile of Chromium may give them, and inside what is packed. Used by the trials of plaintext, of the store
 * and of both shells. What is encrypted it cannot see, which is the point; it must never skip a file silently.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';

/** Where what was found, and how many files were read. */
export interface Plaintext {
  /** `file: word (how it is written)`. */
  readonly found: readonly string[];
  readonly files: readonly string[];
}

interface Needle {
  readonly how: string;
  readonly bytes: Buffer;
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** The part of base64 that does not depend on what stands before and behind, for each of the three positions. */
function base64Parts(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes]);
    const text = all.toString('base64').replace(/=+$/, '');
    const from = Math.ceil((before * 8) / 6);
    return text.slice(from, Math.floor((all.length * 8) / 6));
  });
}

const escaped = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const entities = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Every way in which one word may stand in a file. */
function needlesOf(word: string): readonly Needle[] {
  const needles: Needle[] = [];
  const add = (how: string, bytes: Buffer): void => {
    if (!needles.some((one) => one.bytes.equals(bytes))) needles.push({ how, bytes });
  };
  const forms = new Set([word, word.toLowerCase(), word.toUpperCase()]);
  for (const form of [...forms]) forms.add(form.normalize('NFD'));
  // Indexes of words keep them without accents.
  for (const form of [...forms]) forms.add(form.normalize('NFD').replace(/\p{M}/gu, ''));
  for (const form of forms) {
    const bytes = Buffer.from(form, 'utf8');
    const wide = Buffer.from(form, 'utf16le');
    add('UTF-8', bytes);
    add('Latin-1', Buffer.from(form, 'latin1'));
    add('UTF-16', wide);
    add('UTF-16, big end first', swapped(wide));
    for (const [from, how] of [
      [bytes, 'base64'],
      [wide, 'base64 of UTF-16'],
    ] as const)
      for (const part of base64Parts(from)) {
        add(how, Buffer.from(part));
        add(`${how}, for addresses`, Buffer.from(part.replace(/\+/g, '-').replace(/\//g, '_')));
      }
    add('hex', Buffer.from(bytes.toString('hex')));
    add('hex', Buffer.from(bytes.toString('hex').toUpperCase()));
    const encoded = encodeURIComponent(form);
    for (const url of [encoded, encoded.replace(/%20/g, '+')]) {
      add('URL', Buffer.from(url));
      add('URL', Buffer.from(url.replace(/%[0-9A-F]{2}/g, (part) => part.toLowerCase())));
    }
    add('JSON escapes', Buffer.from(escaped(form)));
    add(
      'JSON escapes',
      Buffer.from(
        escaped(form).replace(/\\u[\da-f]{4}/g, (part) => `\\u${part.slice(2).toUpperCase()}`),
      ),
    );
    add('HTML', Buffer.from(entities(form)));
  }
  return needles;
}

/** So that a stream that was cut, or goes on with something else, is opened as far as it goes. */
const AS_FAR_AS_IT_GOES = { finishFlush: constants.Z_SYNC_FLUSH };
const GZIP_HEAD_BYTES = 10;

const openGzip = (bytes: Buffer): Buffer =>
  bytes[3] === 0
    ? inflateRawSync(bytes.subarray(GZIP_HEAD_BYTES), AS_FAR_AS_IT_GOES)
    : gunzipSync(bytes, AS_FAR_AS_IT_GOES);

const MAGIC: readonly {
  readonly how: string;
  readonly head: readonly number[];
  readonly open: (bytes: Buffer) => Buffer;
}[] = [
  { how: 'gzip', head: [0x1f, 0x8b, 0x08], open: openGzip },
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => ({
    how: 'zlib',
    head: [0x78, level],
    open: (bytes: Buffer) => inflateSync(bytes, AS_FAR_AS_IT_GOES),
  })),
];
/** A file of random bytes has the two of zlib somewhere; so many places are tried. */
const MOST_PLACES = 200;

/** The bytes, and what is packed in them: a whole file, or a part that begins as gzip and zlib do. */
function unpacked(bytes: Buffer): readonly { readonly how: string; readonly bytes: Buffer }[] {
  const all: { readonly how: string; readonly bytes: Buffer }[] = [{ how: '', bytes }];
  const add = (how: string, open: () => Buffer): void => {
    try {
      const inner = open();
      if (inner.length > 0) all.push({ how, bytes: inner });
    } catch (cause) {
      // Not packed like that.
      if (!(cause instanceof Error)) throw cause;
    }
  };
  add('brotli', () => brotliDecompressSync(bytes));
  add('deflate', () => inflateRawSync(bytes));
  for (const { how, head, open } of MAGIC) {
    const start = Buffer.from(head);
    let at = bytes.indexOf(start);
    for (let n = 0; at >= 0 && n < MOST_PLACES; n += 1) {
      const from = at;
      add(how, () => open(bytes.subarray(from)));
      at = bytes.indexOf(start, at + 1);
    }
  }
  return all;
}

/** Reads every file of a folder; a name says something too. `isOurs` leaves out what another program keeps there. */
export function findPlaintext(
  dir: string,
  words: readonly string[],
  isOurs: (name: string) => boolean = () => true,
): Plaintext {
  const needles = words.map((word) => ({ word, needles: needlesOf(word) }));
  const found: string[] = [];
  const files: string[] = [];
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(dir, path);
    if (!isOurs(name)) continue;
    const texts: { readonly how: string; readonly bytes: Buffer }[] = [
      { how: 'its name', bytes: Buffer.from(name) },
    ];
    if (entry.isFile()) {
      try {
        texts.push(...unpacked(readFileSync(path)));
      } catch (cause) {
        // Chromium removes files while it works.
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') continue;
        throw cause;
      }
      files.push(name);
    }
    for (const { word, needles: each } of needles) {
      const hit = texts
        .flatMap((text) => each.map((needle) => ({ ...needle, text })))
        .find(({ bytes, text }) => text.bytes.includes(bytes));
      if (hit)
        found.push(`${name}: ${word} (${[hit.text.how, hit.how].filter(Boolean).join(', ')})`);
    }
  }
  return { found, files };
}
