/*
 * Proves the walls of eslint.config.js: builds a small copy of the house in a temporary folder, with one
 * deliberately wrong file of each kind and some right ones, lints it with the real configuration, and
 * asks for exactly the intended rule on each. A wall that no longer stands fails here, not in review.
 */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAY_IMPORT, PACKAGES } from '../eslint.config.js';

const repository = join(import.meta.dirname, '..');
const paths = 'import-x/no-restricted-paths';
const packages = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';
const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';

/** Right files: the targets of the wrong ones, and one honest inhabitant of each region. */
const RIGHT = {
  'src/base/never.ts': 'export const never = 1;',
  'src/model/ids.ts': `import { z } from 'zod';\nimport { never } from '../base/never.ts';\nexport const id = [z, never];`,
  'src/contracts/desk.ts': 'export const desk = 1;',
  'src/centre/wire.ts': 'export const wire = 1;',
  'src/centre/wire.test.ts': `import { it } from 'vitest';\nimport { wire } from './wire.ts';\nit('is', () => Date.now() + wire);`,
  'main/core/app.ts': `import { id } from '#src/model/ids.ts';\nimport { join } from 'node:path';\nexport const app = [id, join];`,
  'main/core/app.test.ts': `import Database from 'better-sqlite3';\nimport { app } from './app.ts';\nexport const opened = [new Database(':memory:'), app];`,
  'main/core/store/open.ts': `import Database from 'better-sqlite3';\nexport const open = () => new Database(':memory:');`,
  'main/centre/store/open.ts': `import Database from 'better-sqlite3';\nexport const open = () => new Database(':memory:');`,
  'main/centre/server.ts': `import { WebSocketServer } from 'ws';\nimport { wire } from '#src/centre/wire.ts';\nexport const server = [WebSocketServer, wire];`,
  'main/centre/telephony/practice/driver.ts': 'export const practice = 1;',
  'main/centre/telephony/pbx/driver.ts': 'export const pbx = 1;',
  'main/web/app.integration.test.ts': `import { app } from '#main/core/app.ts';\nimport { server } from '#main/centre/server.ts';\nexport const both = [app, server];`,
  'main/electron/index.ts': `import { app } from 'electron/main';\nimport { server } from '#main/centre/server.ts';\nvoid import('./ipc.ts');\nexport const start = [app, server];`,
  'main/electron/ipc.ts': `import { ipcMain } from 'electron/main';\nexport const ipc = ipcMain;`,
  'main/electron/centre-service.ts': `export { server } from '#main/centre/server.ts';`,
  'main/web/index.ts': `import { app } from '#main/core/app.ts';\nexport const start = app;`,
  'main/preload/desk.ts': `import { ipcRenderer } from 'electron/renderer';\nimport { desk } from '#src/contracts/desk.ts';\nexport const expose = [ipcRenderer, desk];`,
  'renderer/link/link.ts': `import { desk } from '#src/contracts/desk.ts';\nexport const link = desk;`,
  'renderer/desk/app.tsx': `import { createRoot } from 'react-dom/client';\nimport { link } from '#renderer/link/link.ts';\nexport const app = [createRoot, link];`,
  'renderer/phone/agent.ts': `import { UA } from 'jssip';\nimport { link } from '#renderer/link/link.ts';\nexport const agent = [UA, link];`,
  'renderer/mailview/frame.ts': 'export const frame = 1;',
  'renderer/desk/preview/vite.config.ts': `import react from '@vitejs/plugin-react';\nexport default { plugins: [react()] };`,
  'e2e/faults/far.ts': `export { practice } from '#main/centre/telephony/practice/driver.ts';`,
  'e2e/bench/base.ts': `export { never } from '#src/base/never.ts';`,
  'e2e/playwright.config.ts': `import { defineConfig } from 'playwright/test';\nexport default defineConfig({});`,
};

/** Wrong files: what each does, and the rule that must refuse it. */
const WRONG = [
  // Region against region.
  ['src/a.ts', `export { app } from '#main/core/app.ts';`, paths],
  [
    'src/b.ts',
    `import type { app } from '#main/core/app.ts';\nexport type App = typeof app;`,
    paths,
  ],
  ['src/c.ts', `export const later = () => import('#main/core/app.ts');`, paths],
  ['src/model/a.ts', `export { wire } from '../centre/wire.ts';`, paths],
  ['main/core/a.ts', `export { server } from '#main/centre/server.ts';`, paths],
  ['main/core/b.ts', `export { ipc } from '../electron/ipc.ts';`, paths],
  ['main/centre/a.ts', `export { app } from '../core/app.ts';`, paths],
  ['main/centre/telephony/practice/a.ts', `export { pbx } from '../pbx/driver.ts';`, paths],
  ['main/web/a.ts', `export { ipc } from '../electron/ipc.ts';`, paths],
  ['main/electron/a.ts', `export { start } from '../web/index.ts';`, paths],
  ['main/web/e.ts', `export { server } from '#main/centre/server.ts';`, paths],
  ['main/electron/testing/a.ts', `export { server } from '#main/centre/server.ts';`, paths],
  ['main/preload/a.ts', `export { app } from '../core/app.ts';`, paths],
  ['main/preload/b.ts', `export { wire } from '#src/centre/wire.ts';`, paths],
  ['renderer/link/a.ts', `export { agent } from '../phone/agent.ts';`, paths],
  ['renderer/desk/a.ts', `export { agent } from '../phone/agent.ts';`, paths],
  [
    'renderer/desk/b.ts',
    `import type { app } from '#main/core/app.ts';\nexport type App = typeof app;`,
    paths,
  ],
  ['renderer/phone/a.ts', `export { app } from '../desk/app.tsx';`, paths],
  ['renderer/mailview/a.ts', `export { wire } from '#src/centre/wire.ts';`, paths],
  ['e2e/a.ts', `export { app } from '#main/core/app.ts';`, paths],
  ['e2e/d.ts', `export { server } from '#main/centre/server.ts';`, paths],
  ['main/core/a.test.ts', `export { server } from '#main/centre/server.ts';`, paths],
  // Outside packages.
  ['src/d.ts', `export { readFileSync } from 'node:fs';`, packages],
  ['src/e.ts', `import type { Stats } from 'node:fs';\nexport type S = Stats;`, packages],
  ['src/f.ts', `export const later = () => import('node:fs');`, syntax],
  ['src/g.ts', `const name = 'node:fs';\nexport const later = () => import(name);`, syntax],
  ['src/h.ts', `export { createStore } from 'zustand';`, packages],
  ['main/core/c.ts', `export { app } from 'electron/main';`, packages],
  ['main/core/d.ts', `export * from 'electron';`, packages],
  ['main/core/e.ts', `export const later = () => import('electron/main');`, syntax],
  [
    'main/core/f.ts',
    `import Database from 'better-sqlite3';\nexport const db = Database;`,
    packages,
  ],
  ['main/core/g.ts', `export const db = () => import('better-sqlite3');`, syntax],
  ['main/core/h.ts', `export { WebSocket } from 'ws';`, packages],
  ['main/core/mail.ts', `export { createTransport } from 'nodemailer';`, packages],
  ['main/core/store/a.ts', `export { pino } from 'pino';`, packages],
  [
    'main/centre/b.ts',
    `import Database from 'better-sqlite3';\nexport const db = Database;`,
    packages,
  ],
  ['main/centre/c.ts', `export { net } from 'electron/main';`, packages],
  ['main/electron/b.ts', `export { app } from 'electron';`, packages],
  ['main/electron/c.ts', `export { ipcRenderer } from 'electron/renderer';`, packages],
  ['main/web/b.ts', `export { app } from 'electron/main';`, packages],
  ['main/preload/c.ts', `export { readFileSync } from 'node:fs';`, packages],
  ['main/preload/d.ts', `export { ipcRenderer } from 'electron';`, packages],
  ['renderer/link/b.ts', `export { useState } from 'react';`, packages],
  ['renderer/desk/c.ts', `export { UA } from 'jssip';`, packages],
  ['renderer/desk/d.ts', `export const later = () => import('jssip');`, syntax],
  ['renderer/desk/e.ts', `export { join } from 'node:path';`, packages],
  ['renderer/desk/f.ts', `import type { UA } from 'jssip';\nexport type U = UA;`, packages],
  ['renderer/phone/b.ts', `export { useState } from 'react';`, packages],
  ['renderer/phone/c.ts', `export { create } from 'zustand';`, packages],
  ['renderer/mailview/b.ts', `export { z } from 'zod';`, packages],
  ['e2e/b.ts', `export { create } from 'zustand';`, packages],
  ['renderer/desk/a.test.ts', `export { UA } from 'jssip';`, packages],
  ['main/web/c.ts', `export { z } from '../../node_modules/zod/index.js';`, packages],
  ['main/web/d.ts', `export { never } from '../../src/base/never.ts';`, packages],
  ['main/electron/d.ts', `export const load = (name: string) => require(name);`, syntax],
  // ipcMain outside ipc.ts, by any door.
  ['main/electron/e.ts', `export { ipcMain } from 'electron/main';`, syntax],
  [
    'main/electron/f.ts',
    `import * as all from 'electron/main';\nexport const ipc = all.ipcMain;`,
    syntax,
  ],
  // What keeps src pure, and core on its ports.
  ['src/i.ts', 'export const now = () => Date.now();', properties],
  ['src/j.ts', 'export const now = () => new Date();', syntax],
  ['src/k.ts', 'export const id = () => Math.random();', properties],
  ['src/l.ts', 'export const later = (f: () => void) => setTimeout(f, 1);', globals],
  ['src/m.ts', 'export const log = (text: string) => console.log(text);', globals],
  ['src/n.ts', 'export const title = () => document.title;', globals],
  ['src/o.ts', 'export const env = () => process.env;', globals],
  ['main/core/i.ts', 'export const now = () => Date.now();', properties],
  ['main/core/j.ts', `export const get = () => fetch('https://example.com');`, globals],
  ['main/core/k.ts', 'export const open = (url: string) => new WebSocket(url);', globals],
  // Shape.
  ['src/p.ts', 'export default 1;', 'import-x/no-default-export'],
  [
    'renderer/desk/g.tsx',
    'const App = 1;\nexport { App as default };',
    'import-x/no-default-export',
  ],
  ['src/q.ts', `import { r } from './r.ts';\nexport const q = () => r;`, 'import-x/no-cycle'],
  ['src/r.ts', `import { s } from './s.ts';\nexport const r = () => s;`, 'import-x/no-cycle'],
  ['src/s.ts', `import { q } from './q.ts';\nexport const s = () => q;`, 'import-x/no-cycle'],
  ['src/t.ts', 'export const t: any = 1;', 'ts/no-explicit-any'],
  [
    'src/u.ts',
    `import { never } from './base/never.ts';\nexport type N = typeof never;`,
    'ts/consistent-type-imports',
  ],
  ['src/v.ts', `export type A = import('#main/core/app.ts').App;`, 'ts/consistent-type-imports'],
  ['src/w.ts', 'export const w = () => {\n  try {\n    return 1;\n  } catch {}\n};', 'no-empty'],
  ['src/x.ts', 'export const same = (a: number, b: number) => a == b;', 'eqeqeq'],
  ['src/y.ts', 'const unused = 1;\nexport const y = 2;', 'ts/no-unused-vars'],
];

const folder = mkdtempSync(join(tmpdir(), 'puesto-walls-'));
/** From a file's path to the rules that refused it. */
const refusals = new Map();

beforeAll(async () => {
  for (const name of ['eslint.config.js', 'package.json', 'tsconfig.base.json']) {
    cpSync(join(repository, name), join(folder, name));
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of [...Object.entries(RIGHT), ...WRONG]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const eslint = join(repository, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, 'src', 'main', 'renderer', 'e2e', '--format', 'json'];
  const json = await new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 1 << 26 };
    execFile(process.execPath, args, options, (_error, stdout, stderr) =>
      // ESLint answers 1 because it found what it should; anything that is no report is an error.
      stdout.startsWith('[') ? resolve(stdout) : reject(new Error(stderr)),
    );
  });
  for (const { filePath, messages } of JSON.parse(json)) {
    const rules = messages.map(({ ruleId, message }) => ruleId ?? message);
    refusals.set(relative(folder, filePath).split(sep).join('/'), [...new Set(rules)]);
  }
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the walls', () => {
  it.each(Object.keys(RIGHT))('let %s through', (path) => {
    expect(refusals.get(path)).toEqual([]);
  });

  it.each(WRONG)('refuse %s: %s', (path, _text, rule) => {
    expect(refusals.get(path)).toEqual([rule]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readFileSync(join(repository, 'ARCHITECTURE.md'), 'utf8');
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const codesIn = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

  it.each(Object.keys(MAY_IMPORT))('says of %s what lint enforces', (region) => {
    const row = rows.find(([, cell]) => cell === `\`${region}\``);
    expect(row, `a row for ${region}`).toBeDefined();
    const [imported] = row[2].split(';'); // what follows is about folders inside the region
    expect(codesIn(imported)).toEqual(MAY_IMPORT[region]);
    const words = row[3].toLowerCase();
    for (const name of PACKAGES[region]) {
      const [, spoken] = /^(?:@fontsource-variable\/)?(@?[\w-]+(?:\/[\w-]+)?)/.exec(
        name
          .replace('@axe-core/playwright', 'axe')
          .replace(/^node:.*/, 'node')
          .replace(/\(.*$/, ''),
      );
      expect(words).toContain(spoken);
    }
  });
});
