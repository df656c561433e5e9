/* The check of a package must notice each kind of mistake; a real archive is looked at by `npm run pack`. */
import { describe, expect, it } from 'vitest';
import { importsOf, problemsIn, requiredBy } from './contents.mjs';

const preload = `"use strict"; const e = require("electron/renderer"); e.contextBridge.exposeInMainWorld("puesto", { ask: () => e.ipcRenderer.invoke("x") });`;
const native = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';

/** A right package, with changes. */
function packed(changes = {}, beside = [native]) {
  const texts = {
    'package.json': '{"main":"out/electron/main/index.js"}',
    'out/electron/main/index.js': `import Database from 'better-sqlite3';\nimport { app } from 'electron/main';\nimport 'node:fs';`,
    'out/electron/preload/desk.cjs': preload,
    'out/pages/desk/index.html': '',
    'out/pages/bar/index.html': '',
    'out/pages/phone/index.html': '',
    'out/pages/mailview/index.html': '',
    'node_modules/better-sqlite3/package.json': '{}',
    [native]: '',
    ...changes,
  };
  const files = Object.entries(texts).filter(([, text]) => text !== null);
  return {
    files: files.map(([path, text]) => ({ path, bytes: text.length })),
    beside: beside.map((path) => ({ path, bytes: 1 })),
    read: (path) => Buffer.from(texts[path]),
  };
}

describe('importsOf', () => {
  it('finds static, dynamic, re-exported and required names in minified code', () => {
    const text = `import{a as b}from"x";import"y";export*from"z";const c=require("v"),d=import('w');/* require("no") */const e='import "no"';`;
    expect(importsOf(text).sort()).toEqual(['v', 'w', 'x', 'y', 'z']);
  });
});

describe('requiredBy', () => {
  it('runs a preload as the sandbox does and notes what it asks for', () => {
    expect(requiredBy(preload)).toEqual(['electron/renderer']);
  });

  it('refuses a preload that is a module, as the sandbox would', () => {
    expect(() => requiredBy(`import { ipcRenderer } from 'electron/renderer';`)).toThrow(
      SyntaxError,
    );
  });
});

describe('problemsIn', () => {
  it('finds nothing wrong with a right package', () => {
    expect(problemsIn(packed())).toEqual([]);
  });

  it.each([
    ['a test', { 'out/electron/main/call.test.js': '' }, 'is a test'],
    ['a source map', { 'out/pages/desk/index.js.map': '' }, 'is a source map'],
    ['TypeScript', { 'src/model/ids.ts': '' }, 'is TypeScript source'],
    ['secrets', { '.env.local': '' }, 'is a file with secrets'],
    ['a second native binary', { 'node_modules/x/y.node': '' }, 'Exactly one native binary'],
    ['a missing page', { 'out/pages/phone/index.html': null }, '“phone” is missing'],
    ['a missing entry', { 'out/electron/main/index.js': null }, 'index.js is missing'],
    [
      'an import that is not there',
      { 'out/electron/main/index.js': `import 'ws';` },
      '“ws”, which is not',
    ],
    [
      'a preload with a shared chunk',
      { 'out/electron/preload/desk.cjs': `require('../chunks/zod.cjs')` },
      '../chunks/zod.cjs',
    ],
    ['a preload with Node', { 'out/electron/preload/desk.cjs': `${preload} require('fs')` }, 'fs'],
    [
      'a named source map',
      { 'out/electron/main/a.js': '//# sourceMappingURL=a.js.map' },
      'names a source map',
    ],
  ])('notices %s', (_what, changes, sentence) => {
    expect(problemsIn(packed(changes)).join('\n')).toContain(sentence);
  });

  it('notices anything else beside the archive', () => {
    expect(problemsIn(packed({}, [native, 'node_modules/x/lib.js'])).join()).toContain('beside');
  });
});
