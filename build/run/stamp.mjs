/*
 * Builds when stale: a stamp in out/.stamps holds the hash of everything that a build reads.
 * Contents are hashed, not times, so that a checkout or a branch switch costs no needless build.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { at, root } from './say.mjs';

/** Every file below the given paths, in a stable order; tests do not change what is built. */
function filesUnder(paths) {
  const files = [];
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (!/\.test\.[a-z]+$/.test(path)) files.push(path);
  };
  for (const path of paths) visit(at(path));
  return files;
}

/** A hash over the names and contents of all inputs. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of filesUnder(paths)) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

const stampFile = (name) => at('out', '.stamps', name);

/** True when `name` was last built from exactly these inputs and its outputs are still there. */
export function isFresh(name, hash, outputs) {
  const file = stampFile(name);
  return (
    existsSync(file) &&
    readFileSync(file, 'utf8') === hash &&
    outputs.every((output) => existsSync(at(output)))
  );
}

/** Remembers what `name` was built from. */
export function remember(name, hash) {
  mkdirSync(at('out', '.stamps'), { recursive: true });
  writeFileSync(stampFile(name), hash);
}
