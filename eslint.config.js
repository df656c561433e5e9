/**
 * The walls of the house: who may import whom, which outside package may appear where, and the few rules
 * that keep `src` pure. Anything that is not listed is refused. Keep in step with ARCHITECTURE.md.
 */
import ts from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';

/** Who may import whom. */
const MAY_IMPORT = {
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
  e2e: ['src/contracts'],
};

/** Which bare imports each region may use; a regular expression over the import's first part. */
const PACKAGES = {
  src: ['zod'],
  'main/core': ['node:.*', 'pino'],
  'main/core/store': ['node:.*', 'better-sqlite3'],
  'main/centre': ['node:.*', 'pino', 'better-sqlite3', 'werift', 'ws', 'zod'],
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
  e2e: ['node:.*', 'playwright(/.*)?', '@axe-core/playwright', 'electron/main'],
};

/** Test files may use these on top. */
const TEST_PACKAGES = ['vitest', 'fast-check', 'node:.*', 'zod', 'ws', 'better-sqlite3'];

const regions = Object.keys(MAY_IMPORT);
const zones = regions.flatMap((target) => {
  const allowed = MAY_IMPORT[target];
  return regions
    .filter((from) => from !== target && !allowed.includes(from))
    .map((from) => ({
      target: `./${target}`,
      from: `./${from}`,
      except: allowed.filter((a) => a.startsWith(`${from}/`)).map((a) => `./${a.slice(from.length + 1)}`),
      message: `${target} may import only ${[target, ...allowed].join(', ')}.`,
    }));
});

/** A bare import that is neither local (./, #…) nor on the list is refused, dynamic ones too. */
const walls = (names, more = [], where = 'here') => {
  const list = [...names, ...more].join('|');
  const refused = `^(?!(?:\\.|#|(?:${list || '(?!)'})$))`;
  const message = `Not on the list of packages for ${where}; see eslint.config.js.`;
  return {
    'no-restricted-imports': ['error', { patterns: [{ regex: refused, message }] }],
    'no-restricted-syntax': [
      'error',
      {
        selector: `ImportExpression > Literal[value=/${refused.replaceAll('/', '\\/')}/]`,
        message,
      },
    ],
  };
};

const TS = ['**/*.{ts,tsx}'];
const TESTS = ['**/*.test.{ts,tsx}'];

export default [
  { ignores: ['node_modules', 'out', 'release', 'test-results', 'assets'] },
  {
    files: TS,
    languageOptions: { parser: ts.parser },
    plugins: { 'import-x': importX, ts: ts.plugin },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-debugger': 'error',
      'no-eval': 'error',
      eqeqeq: ['error', 'always'],
      'ts/no-explicit-any': 'error',
      'ts/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'ts/consistent-type-imports': 'error',
    },
  },
  ...Object.entries(PACKAGES).flatMap(([region, names]) => [
    { files: [`${region}/**/*.{ts,tsx}`], ignores: TESTS, rules: walls(names, [], region) },
    {
      files: [`${region}/**/*.test.{ts,tsx}`],
      rules: walls(names, TEST_PACKAGES, `tests of ${region}`),
    },
  ]),
  {
    files: ['main/electron/**/*.ts'],
    ignores: ['main/electron/ipc.ts', ...TESTS],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'electron/main', importNames: ['ipcMain'], message: 'Use main/electron/ipc.' },
          ],
          patterns: [
            {
              regex: '^(?!(?:\\.|#|(?:node:.*|electron/main|electron/common|pino)$))',
              message: 'Not on the list of packages for main/electron; see eslint.config.js.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'process',
        'setTimeout',
        'setInterval',
        'fetch',
        'WebSocket',
        'console',
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
  { files: ['*.config.ts', 'e2e/playwright.config.ts'], rules: { 'import-x/no-default-export': 'off', 'no-restricted-imports': 'off' } },
];
