/*
 * A stand-in for Electron's files, for machines that cannot fetch the real ones: everything that packaging
 * touches (archive, icons, fuses, desktop file, targets) is then exercised. What it makes cannot start.
 */
import { chmodSync, copyFileSync, appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes that mark the fuses in a real binary, all nine as Electron ships them. */
const marker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const shipped = '101100011';

/** Writes the folder anew and answers its path. */
export function makeStandIn(folder, version) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const program = join(folder, 'electron');
  // Any real program will do: the packager reads its header, and nobody starts it.
  copyFileSync('/bin/true', program);
  const wire = Buffer.concat([
    Buffer.from(marker, 'latin1'),
    Buffer.from([1, shipped.length]),
    Buffer.from(shipped, 'latin1'),
  ]);
  appendFileSync(program, wire);
  chmodSync(program, 0o755);
  copyFileSync('/bin/true', join(folder, 'chrome-sandbox'));
  for (const language of ['en-US', 'es']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'stand-in');
  }
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stand-in');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stand-in');
  return folder;
}
