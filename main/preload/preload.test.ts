/** The preloads as Electron gets them: built with the real configuration, run in the function that Electron wraps them in. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PuestoBridge } from '#src/contracts/bridge.ts';

const root = join(import.meta.dirname, '../..');
const outDir = mkdtempSync(join(tmpdir(), 'puesto-preload-'));

beforeAll(() => {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    { cwd: root, env: { ...process.env, PUESTO_ELECTRON_OUT: outDir }, stdio: 'pipe' },
  );
}, 60_000);
afterAll(() => {
  rmSync(outDir, { recursive: true, force: true });
});

interface Run {
  readonly exposed: Map<string, PuestoBridge>;
  readonly required: string[];
  readonly sent: [string, unknown][];
  /** A frame from main. */
  arrive(channel: string, ...words: unknown[]): void;
}

/** Exactly as Electron's sandboxed renderer runs a preload. */
function runPreload(role: 'desk' | 'phone' | 'bar'): Run {
  const text = readFileSync(join(outDir, 'preload', `${role}.cjs`), 'utf8');
  const exposed: Run['exposed'] = new Map();
  const required: string[] = [];
  const sent: Run['sent'] = [];
  const listeners = new Map<string, (...words: unknown[]) => void>();
  const renderer = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: PuestoBridge) => {
        if (exposed.has(name)) throw new Error(`Cannot bind an API on top of an existing property`);
        exposed.set(name, api);
      },
    },
    ipcRenderer: {
      on: (channel: string, listener: (...words: unknown[]) => void) => {
        listeners.set(channel, listener);
      },
      send: (channel: string, frame: unknown) => void sent.push([channel, frame]),
    },
  };
  const fakeRequire = (name: string): unknown => {
    required.push(name);
    if (name !== 'electron/renderer') throw new Error(`module not found: ${name}`);
    return renderer;
  };
  const parameters = [
    'require',
    'process',
    'exports',
    'module',
    'Buffer',
    'global',
    'setImmediate',
    'clearImmediate',
  ];
  const wrapped = new Function(...parameters, text) as (...values: unknown[]) => void;
  const module = { exports: {} };
  wrapped(fakeRequire, {}, module.exports, module, undefined, undefined, undefined, undefined);
  return {
    exposed,
    required,
    sent,
    arrive: (channel, ...words) => {
      listeners.get(channel)?.({ sender: 'ipcRenderer', ports: [] }, ...words);
    },
  };
}

describe.each(['desk', 'phone', 'bar'] as const)('SEC-03 the preload of the %s', (role) => {
  it('requires electron/renderer alone', () => {
    expect(runPreload(role).required).toEqual(['electron/renderer']);
  });

  it('is one file without import or export', () => {
    const text = readFileSync(join(outDir, 'preload', `${role}.cjs`), 'utf8');
    expect(text).not.toMatch(/^\s*(import|export)\b/m);
    expect(text).not.toMatch(/\b(__dirname|import\.meta|node:)/);
  });

  it('exposes exactly two named functions', () => {
    const { exposed } = runPreload(role);
    expect([...exposed.keys()]).toEqual(['puesto']);
    const bridge = exposed.get('puesto');
    expect(Object.entries(bridge ?? {}).map(([name, value]) => [name, typeof value])).toEqual([
      ['send', 'function'],
      ['onFrame', 'function'],
    ]);
    expect(bridge?.send.length).toBe(1);
    expect(bridge?.onFrame.length).toBe(1);
  });

  it('speaks on its own channel only, whatever else it is given', () => {
    const { exposed, sent } = runPreload(role);
    const send = exposed.get('puesto')?.send as (...words: unknown[]) => unknown;
    expect(send({ kind: 'ping', n: 1 }, 'other/channel')).toBeUndefined();
    expect(sent).toEqual([[`puesto/${role}`, { kind: 'ping', n: 1 }]]);
  });

  it('hands over frames without the event, keeps early ones, and stops when asked', () => {
    const { exposed, arrive } = runPreload(role);
    const bridge = exposed.get('puesto');
    arrive(`puesto/${role}`, 'early');
    const heard: unknown[][] = [];
    const remove = bridge?.onFrame((...words: unknown[]) => void heard.push(words));
    arrive(`puesto/${role}`, 'late', 'more');
    expect(heard).toEqual([['early'], ['late']]);
    remove?.();
    arrive(`puesto/${role}`, 'after');
    expect(heard).toHaveLength(2);
    const other: unknown[] = [];
    bridge?.onFrame((frame) => void other.push(frame));
    expect(other).toEqual(['after']);
  });
});
