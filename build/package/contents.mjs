/*
 * What is inside a packed application, and whether it may be. Reads the archive as Electron will, and runs
 * each preload the way Electron's sandbox does. Called by `npm run pack` after packaging.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { at } from '../run/say.mjs';

const asar = createRequire(at('node_modules/electron-builder/package.json'))('@electron/asar');
const slashes = (path) => path.split(sep).join('/');

/** Every file below a folder. */
function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every file of the application: its path, its size, and whether it lies beside the archive. */
export function listContents(resources) {
  const archive = join(resources, 'app.asar');
  const files = asar
    .listPackage(archive)
    .map((path) => ({
      path: slashes(path).replace(/^\//, ''),
      stat: asar.statFile(archive, path.slice(1)),
    }))
    .filter(({ stat }) => !('files' in stat))
    .map(({ path, stat }) => ({ path, bytes: stat.size, unpacked: stat.unpacked === true }));
  const beside = walk(join(resources, 'app.asar.unpacked')).map((file) => ({
    path: slashes(relative(join(resources, 'app.asar.unpacked'), file)),
    bytes: statSync(file).size,
  }));
  const read = (path) =>
    files.find((file) => file.path === path)?.unpacked
      ? readFileSync(join(resources, 'app.asar.unpacked', path))
      : asar.extractFile(archive, path.split('/').join(sep));
  return { files, beside, read };
}

/** The names that a bundle imports or requires; TypeScript's scanner knows code from comments and strings. */
export const importsOf = (text) => [
  ...new Set(ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)),
];

/** What a preload requires when it is run as the sandbox runs it. */
export function requiredBy(preload) {
  const asked = new Set();
  const anything = new Proxy(function () {}, {
    get: (_target, key) => (key === Symbol.toPrimitive ? () => '' : anything),
    apply: () => anything,
    construct: () => anything,
  });
  const require = (name) => {
    asked.add(name);
    return anything;
  };
  const module = { exports: {} };
  const names = [
    'require',
    'process',
    'exports',
    'module',
    'Buffer',
    'global',
    'setImmediate',
    'clearImmediate',
  ];
  const page = { addEventListener() {}, removeEventListener() {}, postMessage() {} };
  const run = new Function(...names, 'window', preload);
  run(
    require,
    { platform: 'linux', argv: [] },
    module.exports,
    module,
    Buffer,
    {},
    setImmediate,
    clearImmediate,
    page,
  );
  return [...asked];
}

/** Sentences about what should not be so; none is what we want. */
export function problemsIn({ files, beside, read }) {
  const problems = [];
  const native = [...files, ...beside].filter(({ path }) => path.endsWith('.node'));
  const nativePaths = [...new Set(native.map(({ path }) => path))];
  if (nativePaths.length !== 1) {
    problems.push(
      `Exactly one native binary belongs in a package, not ${nativePaths.length}: ${nativePaths.join(', ')}`,
    );
  }
  if (beside.length !== 1 || !beside[0].path.endsWith('.node')) {
    problems.push(
      `Only the native binary may lie beside the archive: ${beside.map(({ path }) => path).join(', ')}`,
    );
  }
  const unwanted = {
    'a test': /(^|\/)(e2e|__tests__|test|tests)\/|\.(test|spec)\./,
    'a source map': /\.map$/,
    'TypeScript source': /\.tsx?$/,
    'a file with secrets': /(^|\/)\.env|\.(pem|key|p12|pfx)$/,
    'a log': /\.log$/,
  };
  for (const { path } of files) {
    for (const [what, pattern] of Object.entries(unwanted)) {
      if (pattern.test(path)) problems.push(`${path} is ${what}`);
    }
  }
  const has = (path) => files.some((file) => file.path === path);
  for (const page of ['desk', 'phone', 'bar', 'mailview']) {
    if (
      !files.some(({ path }) => path.startsWith(`out/pages/${page}/`) && path.endsWith('.html'))
    ) {
      problems.push(`The page “${page}” is missing from out/pages.`);
    }
  }
  const main = JSON.parse(read('package.json').toString()).main;
  if (!has(main)) problems.push(`The entry ${main} is missing.`);
  for (const { path } of files.filter(({ path }) => /^out\/electron\/.*\.[cm]?js$/.test(path))) {
    const text = read(path).toString();
    if (/sourceMappingURL=/.test(text)) problems.push(`${path} names a source map.`);
    if (path.startsWith('out/electron/preload/')) {
      const named = [...new Set([...importsOf(text), ...requiredBy(text)])];
      if (named.join() !== 'electron/renderer') {
        problems.push(
          `${path} requires ${named.join(', ') || 'nothing'}; a sandboxed preload may require electron/renderer alone.`,
        );
      }
      continue;
    }
    for (const name of importsOf(text)) {
      if (/^[.#/]|^data:|^electron(\/|$)/.test(name) || isBuiltin(name)) continue;
      const folder = name.startsWith('@')
        ? name.split('/').slice(0, 2).join('/')
        : name.split('/')[0];
      if (!has(`node_modules/${folder}/package.json`)) {
        problems.push(`${path} imports “${name}”, which is not in the package.`);
      }
    }
  }
  return problems;
}
