/** One folder per agent and centre: nothing shared between two centres, and a folder of before taken over with all that waits in it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agentKey, folderOf, formerFolderOf } from '../store/agent-folder.ts';
import { createStoreClient } from '../store/store-client.ts';
import type { StoredRow, StorePort } from '../store/store-port.ts';
import { startInProcessStore } from '../testing/in-process-store.ts';
import { createAgentFiles } from './agent-files.ts';

const MACHINE = 'ab'.repeat(32);
const ONE = 'https://one.example';
const TWO = 'https://two.example';
const NOW = 1_800_000_000_000;
const log = { info: () => undefined, warn: () => undefined };
let profileDir: string;
let store: StorePort;
beforeEach(() => {
  profileDir = mkdtempSync(join(tmpdir(), 'puesto-files-'));
  store = createStoreClient(startInProcessStore, log);
});
afterEach(async () => {
  await store.close();
  rmSync(profileDir, { recursive: true, force: true });
});

const filesAt = (centreUrl: string) =>
  createAgentFiles({
    store,
    ports: { clock: { nowMs: () => NOW, monotonicMs: () => 0 }, log } as never,
    options: { profileDir, centreUrl, signInAs: null } as never,
  });
const row = (id: string, centre: string): Omit<StoredRow, 'serial'> => ({
  ...{ id, name: 'note/write', interactionId: 'customer 1', centre, payload: { id } },
  ...{ createdAtMs: NOW, state: 'waiting', attempts: 0, nextTryAtMs: NOW, faultCode: null },
});
const put = (rows: readonly Omit<StoredRow, 'serial'>[]) =>
  store.commit([
    ...rows.map((each) => ({ kind: 'outbox/put', row: each, removes: [] }) as const),
    { kind: 'record/put', key: 'note:cus-1', value: { draft: 'half' } },
  ]);
const waiting = async () => {
  const rows = await store.readOutbox();
  return rows.ok ? rows.value.map(({ id }) => id) : null;
};
const notes = async () => {
  const records = await store.readRecords('note:');
  return records.ok ? records.value.length : null;
};
/** As the program of before left it. */
async function leaveFormer(rows: readonly Omit<StoredRow, 'serial'>[]): Promise<string> {
  const dir = formerFolderOf(profileDir, 'ana');
  await store.open({ dir, keyHex: agentKey(dir, MACHINE, NOW), nowMs: NOW });
  await put(rows);
  await store.close();
  return dir;
}

it('keeps what the same login leaves at two centres apart', async () => {
  await filesAt(ONE).open('ana', MACHINE);
  await put([row('a', ONE)]);
  await filesAt(TWO).open('ana', MACHINE);
  expect([await waiting(), await notes()]).toEqual([[], 0]);
  await filesAt(ONE).open('ana', MACHINE);
  expect([await waiting(), await notes()]).toEqual([['a'], 1]);
});

it('takes a folder of before over once, and each centre gets what waits for it', async () => {
  const former = await leaveFormer([row('a', ONE), row('b', TWO), row('c', '')]);
  await filesAt(ONE).open('ana', MACHINE);
  expect(existsSync(former)).toBe(false);
  expect([await waiting(), await notes()]).toEqual([['a', 'c'], 1]);
  expect(existsSync(join(folderOf(profileDir, 'ana', TWO), 'unsent'))).toBe(true);
  await filesAt(TWO).open('ana', MACHINE);
  expect([await waiting(), await notes()]).toEqual([['b'], 0]);
});

it('leaves it to the centre it was of, whoever is signed in to first', async () => {
  const former = await leaveFormer([row('a', ONE)]);
  await filesAt(TWO).open('ana', MACHINE);
  expect(existsSync(former)).toBe(false);
  expect(await waiting()).toEqual([]);
  await filesAt(ONE).open('ana', MACHINE);
  expect([await waiting(), await notes()]).toEqual([['a'], 1]);
});

it('takes over what an older program left in between, and nothing twice after a move that died half-way', async () => {
  await filesAt(ONE).open('ana', MACHINE);
  await put([row('a', ONE), row('b', TWO)]);
  // It stands in both: core died before it was taken out of the first.
  await filesAt(TWO).open('ana', MACHINE);
  await put([row('b', TWO)]);
  const former = await leaveFormer([row('d', ONE)]);
  await filesAt(ONE).open('ana', MACHINE);
  expect([await waiting(), await notes()]).toEqual([['a', 'd'], 1]);
  expect(existsSync(former)).toBe(false);
  await filesAt(TWO).open('ana', MACHINE);
  expect(await waiting()).toEqual(['b']);
});
