import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sweep, timeLeft } from './pbx.mjs';

describe('what a run of the PBX leaves behind', () => {
  it('is removed when its process is gone, and kept while it runs', () => {
    const dir = mkdtempSync(join(tmpdir(), 'puesto-sweep-'));
    const srv = join(dir, 'root/srv');
    // No process has so high a number.
    for (const name of [`puesto-${process.pid}-aa`, 'puesto-99999999-bb', 'own-files'])
      mkdirSync(join(srv, name), { recursive: true });
    sweep(dir);
    expect(readdirSync(srv).sort()).toEqual(['own-files', `puesto-${process.pid}-aa`]);
    rmSync(dir, { recursive: true });
  });

  it('is nothing where nothing was provisioned', () => {
    expect(() => sweep(join(tmpdir(), 'puesto-no-such-folder'))).not.toThrow();
  });
});

describe('the time that a smoke run has for its Asterisk', () => {
  it('is shared by all steps, and no step gets more than it asks for', () => {
    let nowMs = 1_000;
    const left = timeLeft(150_000, () => nowMs);
    expect(left(300_000)).toBe(150_000);
    expect(left(20_000)).toBe(20_000);
    nowMs += 140_000;
    expect(left(300_000)).toBe(10_000);
    nowMs += 60_000;
    // Nothing is left: the next step ends at once, as one that came too late.
    expect(left(300_000)).toBe(1);
  });
});
