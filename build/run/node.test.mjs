/* On a Node that is too old the database would crash the process, so the border must be exact. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, platform } from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { isNewEnough, nodeEnv, systemNode } from './node.mjs';
import { at } from './say.mjs';

describe('isNewEnough', () => {
  it.each([
    ['v20.19.0', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['23.0.0', true],
    ['v24.21.0', true],
    ['v100.0.0', true],
  ])('says of %s: %s', (version, answer) => {
    expect(isNewEnough(version)).toBe(answer);
  });
});

describe('systemNode', () => {
  const path = process.env.PATH;
  const elsewhere = mkdtempSync(join(tmpdir(), 'puesto-node-'));
  afterEach(() => {
    rmSync(elsewhere, { recursive: true });
    process.execPath = execPath;
    process.env.PATH = path;
  });

  it('is looked for elsewhere when the one this runs on was deleted by the install', () => {
    const gone = at('node_modules', 'deleted', 'bin', 'node');
    process.execPath = gone;
    process.env.PATH = '';
    expect(systemNode()).toBe(gone);
    const other = join(elsewhere, platform === 'win32' ? 'node.exe' : 'node');
    writeFileSync(other, '');
    process.env.PATH = elsewhere;
    expect(systemNode()).toBe(other);
  });
});

describe('nodeEnv', () => {
  const own = process.env.NODE_COMPILE_CACHE;
  afterEach(() => {
    if (own === undefined) delete process.env.NODE_COMPILE_CACHE;
    else process.env.NODE_COMPILE_CACHE = own;
  });

  it('keeps compiled modules beside the installed ones, or where somebody wants them', () => {
    delete process.env.NODE_COMPILE_CACHE;
    expect(nodeEnv().NODE_COMPILE_CACHE).toBe(at('node_modules', '.cache', 'node'));
    process.env.NODE_COMPILE_CACHE = '/elsewhere';
    expect(nodeEnv().NODE_COMPILE_CACHE).toBe('/elsewhere');
  });
});
