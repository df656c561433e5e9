/** One folder per agent: keys of their own, sealed, and kept when the machine's key changes; what waits is seen from outside. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  agentKey,
  folderOf,
  formerFolderOf,
  markUnsent,
  othersUnsent,
  wipeFolder,
} from './agent-folder.ts';

const MACHINE = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const NOW = 1_800_000_000_000;
let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'puesto-folder-'));
});
afterEach(() => {
  rmSync(profile, { recursive: true, force: true });
});
const dirOf = (agent: string, centre = 'practice') => folderOf(profile, agent, centre);

describe('the folder of an agent', () => {
  it('has a name that no other id can have', () => {
    expect(dirOf('agent-1')).toBe(join(profile, 'agents', 'agent-1.practice'));
    const centres = ['practice', 'https://one.example', 'https://two.example:8443'];
    expect(new Set(centres.map((each) => dirOf('agent-1', each))).size).toBe(3);
    expect(dirOf('agent-1', centres[2])).toMatch(/agents\/agent-1\.[0-9a-f]{16}$/);
    expect(new Set(['a/b', 'a~2fb', 'a.b', '..'].map((each) => dirOf(each))).size).toBe(4);
    expect(dirOf('..')).toBe(join(profile, 'agents', '~2e~2e.practice'));
  });

  it('has a key of its own that stays, and stands nowhere in clear', () => {
    const ana = agentKey(dirOf('ana'), MACHINE, NOW);
    const bea = agentKey(dirOf('bea'), MACHINE, NOW);
    expect(ana).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([ana, bea, MACHINE]).size).toBe(3);
    expect(agentKey(dirOf('ana'), MACHINE, NOW)).toBe(ana);
    for (const name of readdirSync(dirOf('ana')))
      expect(readFileSync(join(dirOf('ana'), name), 'utf8')).not.toContain(ana);
  });

  it('keeps its key when one of its two files is lost or broken', () => {
    const dir = dirOf('ana');
    const key = agentKey(dir, MACHINE, NOW);
    rmSync(join(dir, 'key.json'));
    expect(agentKey(dir, MACHINE, NOW)).toBe(key);
    writeFileSync(join(dir, 'key.json'), '{"nonce": "no');
    expect(agentKey(dir, MACHINE, NOW)).toBe(key);
    rmSync(join(dir, 'key-copy.json'));
    expect(agentKey(dir, MACHINE, NOW)).toBe(key);
  });

  it('is not shared with the same login at another centre, and keeps the key of before it had a centre in its name', () => {
    const former = formerFolderOf(profile, 'ana');
    const key = agentKey(former, MACHINE, NOW);
    renameSync(former, dirOf('ana'));
    expect(agentKey(dirOf('ana'), MACHINE, NOW)).toBe(key);
    expect(agentKey(dirOf('ana'), MACHINE, NOW)).toBe(key);
    expect(agentKey(dirOf('ana', 'https://one.example'), MACHINE, NOW)).not.toBe(key);
    markUnsent(dirOf('ana', 'https://one.example'), true);
    expect(othersUnsent(dirOf('ana'))).toBe(0);
    expect(othersUnsent(dirOf('bea'))).toBe(1);
  });

  it('does not take another agent’s key', () => {
    const ana = agentKey(dirOf('ana'), MACHINE, NOW);
    mkdirSync(dirOf('eva'), { recursive: true });
    writeFileSync(
      join(dirOf('eva'), 'key.json'),
      readFileSync(join(dirOf('ana'), 'key.json'), 'utf8'),
    );
    expect(agentKey(dirOf('eva'), MACHINE, NOW)).not.toBe(ana);
  });

  it('has another key while the machine’s is another, and the first again with its return', () => {
    const dir = dirOf('ana');
    const first = agentKey(dir, MACHINE, NOW);
    const second = agentKey(dir, OTHER, NOW);
    expect(second).not.toBe(first);
    expect(agentKey(dir, OTHER, NOW)).toBe(second);
    expect(agentKey(dir, MACHINE, NOW)).toBe(first);
    expect(agentKey(dir, OTHER, NOW)).toBe(second);
  });

  it('of before there were own keys goes on with the machine’s, also after that changed its seal', () => {
    const dir = dirOf('ana');
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'outbox.db'), 'rows');
    expect(agentKey(dir, MACHINE, NOW)).toBe(MACHINE);
    expect(agentKey(dir, MACHINE, NOW)).toBe(MACHINE);
  });

  it('that cannot be made is served by the machine’s key', () => {
    writeFileSync(join(profile, 'agents'), 'a file');
    expect(agentKey(dirOf('ana'), MACHINE, NOW)).toBe(MACHINE);
  });

  it('tells others that unsent work lies in it, and no more than that', () => {
    for (const agent of ['ana', 'bea', 'eva']) agentKey(dirOf(agent), MACHINE, NOW);
    expect(othersUnsent(dirOf('ana'))).toBe(0);
    markUnsent(dirOf('bea'), true);
    markUnsent(dirOf('bea'), true);
    markUnsent(dirOf('ana'), true);
    expect([othersUnsent(dirOf('ana')), othersUnsent(dirOf('eva'))]).toEqual([1, 2]);
    expect(readFileSync(join(dirOf('bea'), 'unsent'), 'utf8')).toBe('');
    markUnsent(dirOf('bea'), false);
    expect(othersUnsent(dirOf('ana'))).toBe(0);
    expect(othersUnsent(join(profile, 'nowhere', 'x'))).toBe(0);
  });

  it('is wiped whole, or but for unsent work, and no other with it', () => {
    for (const agent of ['ana', 'bea']) {
      agentKey(dirOf(agent), MACHINE, NOW);
      for (const name of ['cache.db', 'cache.db-wal', 'cache.db.broken-1', 'outbox.db'])
        writeFileSync(join(dirOf(agent), name), 'x');
    }
    wipeFolder(dirOf('ana'), true);
    expect(readdirSync(dirOf('ana')).toSorted()).toEqual([
      'key-copy.json',
      'key.json',
      'outbox.db',
    ]);
    wipeFolder(dirOf('ana'), false);
    expect(existsSync(dirOf('ana'))).toBe(false);
    expect(readdirSync(dirOf('bea'))).toHaveLength(6);
    wipeFolder(dirOf('nobody'), false);
  });
});
