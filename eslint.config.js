/**
 * The walls of the house: who may import whom, which outside package may appear where, and the few rules
 * that keep `src` pure. Anything that is not listed is refused. Keep in step with ARCHITECTURE.md;
 * build/walls.test.mjs shows that each wall stands.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';

const root = import.meta.dirname;

/** Who may import whom. */
export const MAY_IMPORT = {
  src: [],
  'main/core': ['src'],
  'main/centre': ['src'],
  'main/electron': ['src', 'main/core', 'main/centre'],
  'main/web': ['src', 'main/core', 'main/centre'],
  'main/preload': ['src/contracts'],
  'renderer/link': ['src'],
  'renderer/desk': ['src', 'renderer/link'],
  'renderer/phone': ['src', 'renderer/link'],
  'renderer/mailview': [],
  // The fault specs play the telephone system, with the SIP and the audio of the practice one.
  // The bench of the memory measures the search and the store without a page around them.
  e2e: [
    ...['src/base', 'src/contracts', 'src/headset/testing', 'main/centre/telephony/practice'],
    ...['src/knowledge', 'src/model', 'main/core/store'],
  ],
};

/**
 * Which bare imports each region may use; regular expressions over the whole name. A folder inside a region
 * has its own list instead of the region's, so it must come after it.
 */
export const PACKAGES = {
  src: ['zod'],
  'main/core': ['node:.*', 'pino'],
  'main/core/store': ['node:.*', 'better-sqlite3'],
  'main/centre': ['node:.*', 'nodemailer', 'pino', 'werift', 'ws', 'zod'],
  'main/centre/store': ['node:.*', 'better-sqlite3', 'zod'],
  'main/electron': ['node:.*', 'electron/main', 'electron/common', 'pino'],
  'main/web': ['node:.*', 'ws', 'pino'],
  'main/preload': ['electron/renderer'],
  'renderer/link': [],
  'renderer/desk': [
    'react',
    'react-dom(/client)?',
    'zustand(/.*)?',
    'react-aria-components(/.*)?',
    '@tanstack/react-virtual',
    'lucide-react',
    'libphonenumber-js(/.*)?',
    '@fontsource-variable/inter(/.*)?',
  ],
  'renderer/phone': ['jssip(/.*)?'],
  'renderer/mailview': [],
  e2e: ['node:.*', 'playwright(/.*)?', '@axe-core/playwright', 'electron/main', 'ws'],
  // Plain JsSIP, bundled for a page, is what Puesto's phone is measured beside.
  'e2e/bench/phone': ['node:.*', 'playwright(/.*)?', 'jssip', 'vite'],
  // Two search libraries on the same questions; a database without a key beside the encrypted one.
  'e2e/bench/memory': ['node:.*', 'minisearch', 'flexsearch', 'better-sqlite3', 'playwright(/.*)?'],
  // Help pages of other programs, which the search is measured on.
  'e2e/bench/memory/real': ['node:.*', 'htmlparser2'],
};

/** Test files may use these on top. */
const TEST_PACKAGES = ['vitest', 'fast-check', 'node:.*', 'zod'];
/** Tests on Node's side may also open a socket or a database. */
const NODE_TEST_PACKAGES = [...TEST_PACKAGES, 'ws', 'better-sqlite3'];

/** Syntax that is refused in a region, outside its tests. */
const CLOCK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Take a Clock: `new Date()` without an argument reads the time of day.',
};
const IPC = {
  selector: 'Identifier[name="ipcMain"]',
  message: 'Only main/electron/ipc.ts may name ipcMain.',
};
const SYNTAX = {
  src: [CLOCK],
  'main/core': [CLOCK],
  'main/core/store': [CLOCK],
  'main/electron': [IPC],
};

const regions = Object.keys(MAY_IMPORT);

/** The folders inside a folder. */
const foldersIn = (path) =>
  existsSync(join(root, path))
    ? readdirSync(join(root, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${path}/${entry.name}`)
    : [];

/** Regions against one another. */
const regionZones = regions.flatMap((target) => {
  const allowed = MAY_IMPORT[target];
  return [...regions, 'build']
    .filter((from) => from !== target && !allowed.includes(from))
    .map((from) => ({
      target: `./${target}`,
      from: `./${from}`,
      except: allowed
        .filter((path) => path.startsWith(`${from}/`))
        .map((path) => `./${path.slice(from.length + 1)}`),
      message: `${target} may import only ${[target, ...allowed].join(', ')}.`,
    }));
});

/** Inside regions: the model rests on src/base alone, only a shell's entries (index, centre-*) may know the centre, drivers know no driver. */
const innerZones = [
  {
    target: './src/model',
    from: './src',
    except: ['./model', './base'],
    message: 'src/model may import only src/base.',
  },
  ...['main/electron', 'main/web'].map((shell) => ({
    target: [`./${shell}/!(index|centre-*).ts`, `./${shell}/*/**`],
    from: './main/centre',
    message: `Of ${shell} only the entries may import main/centre.`,
  })),
  ...['main/centre/telephony', 'main/centre/channels'].flatMap((parent) => {
    const drivers = foldersIn(parent);
    return drivers.flatMap((target) =>
      drivers
        .filter((from) => from !== target)
        .map((from) => ({
          target: `./${target}`,
          from: `./${from}`,
          message: 'Drivers do not import one another; what they share belongs to their port.',
        })),
    );
  }),
];

/**
 * The package wall of one folder. A bare import that is neither local (./, #…) nor on the list is refused,
 * dynamic ones too. A later entry replaces an earlier one for the same rule, so each folder states everything.
 */
const wall = (folder, names, syntax = []) => {
  const refused = `^(?!(?:\\.|#|(?:${names.join('|') || '(?!)'})$))`;
  const message = `Not on the list of packages for ${folder}; see eslint.config.js.`;
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: refused, message },
          { regex: 'node_modules', message: 'Import a package by its name.' },
          {
            regex: '^(?:\\.\\./)+(?:src|main|renderer|e2e)/',
            message: 'Across top-level folders use #src/…, #main/…, #renderer/….',
          },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: `ImportExpression > Literal[value=/${refused.replaceAll('/', '\\/')}/]`,
        message,
      },
      {
        selector: 'ImportExpression[source.type!="Literal"]',
        message: 'Write the name of the module out, so that the walls can see it.',
      },
      {
        selector: 'CallExpression[callee.name="require"]',
        message: 'Use import, so that the walls can see it.',
      },
      ...syntax,
    ],
  };
};

/** For each folder of PACKAGES: its wall for the code, and the wider one for its tests. */
const packageWalls = Object.entries(PACKAGES).flatMap(([folder, names]) => {
  const more = folder.startsWith('main/') ? NODE_TEST_PACKAGES : TEST_PACKAGES;
  return [
    { files: [`${folder}/**/*.{ts,tsx}`], rules: wall(folder, names, SYNTAX[folder]) },
    {
      files: [`${folder}/**/*.test.{ts,tsx}`],
      rules: wall(`the tests of ${folder}`, [...names, ...more]),
    },
  ];
});

const TESTS = ['**/*.test.{ts,tsx}'];

export default [
  { ignores: ['node_modules', 'out', 'release', '.cache', 'test-results', 'assets'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: ts.parser },
    plugins: { 'import-x': importX, ts: ts.plugin },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: join(root, 'tsconfig.base.json') }),
      ],
      'import-x/extensions': ['.ts', '.tsx'],
      // One run reads each module once; the default forgets after 30 s.
      'import-x/cache': { lifetime: Infinity },
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { basePath: root, zones: [...regionZones, ...innerZones] },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      eqeqeq: ['error', 'always'],
      'ts/no-explicit-any': 'error',
      'ts/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'ts/consistent-type-imports': 'error',
    },
  },
  ...packageWalls,
  {
    // The one file that may name ipcMain.
    files: ['main/electron/ipc.ts'],
    rules: wall('main/electron', PACKAGES['main/electron']),
  },
  {
    // Here core and centre meet, on the wire, in one test.
    files: ['main/**/*.integration.test.ts'],
    rules: { 'import-x/no-restricted-paths': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'process', 'globalThis', 'console', 'fetch', 'WebSocket'],
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take a Clock.' },
        { object: 'Math', property: 'random', message: 'Take an id source.' },
      ],
    },
  },
  {
    files: ['main/core/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the clock from ports.' },
      ],
    },
  },
  {
    // They configure tools and never ship; the programs that read them want a default export.
    files: ['**/*.config.ts'],
    rules: { 'import-x/no-default-export': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['build/**/*.mjs', '*.js'],
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
];
