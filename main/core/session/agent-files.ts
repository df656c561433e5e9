/**
 * Opens the folder in which this machine keeps an agent's files for one centre. A folder of before there was one per centre is taken
 * over once, by the centre it was of; unsent acts that wait in it for another centre move into the folder of that one first, so that
 * nothing is lost and nothing is shared. A move that dies half-way goes on at the next opening: the same id stands in it once.
 */
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { isForOther } from '#src/offline/outbox-rules.ts';
import type { Result } from '#src/base/result.ts';
import {
  agentKey,
  folderOf,
  formerFolderOf,
  markUnsent,
  wipeFolder,
} from '../store/agent-folder.ts';
import type { OpenedStore, StoredRow, StoreFault } from '../store/store-port.ts';
import { centreKey } from './centre-key.ts';
import type { SessionContext } from './context.ts';

type Opened = Result<OpenedStore, StoreFault>;

export interface AgentFiles {
  dirOf(agentId: string): string;
  /** Opens the agent's store for this centre; sealed with the machine's key. */
  open(agentId: string, machineKey: string): Promise<Opened>;
}

/** One per session. */
export function createAgentFiles(
  ctx: Pick<SessionContext, 'store' | 'options'> & {
    readonly ports: Pick<SessionContext['ports'], 'clock' | 'log'>;
  },
): AgentFiles {
  const { store } = ctx;
  const { clock, log } = ctx.ports;
  const { profileDir } = ctx.options;
  const here = centreKey(ctx.options);

  const openAt = (dir: string, machineKey: string): Promise<Opened> =>
    store.open({ dir, keyHex: agentKey(dir, machineKey, clock.nowMs()), nowMs: clock.nowMs() });
  /** Both files are there, so that what is read and written counts. */
  const opens = async (dir: string, machineKey: string): Promise<boolean> => {
    const opened = await openAt(dir, machineKey);
    return opened.ok && opened.value.outbox === 'file';
  };
  const rowsHere = async (): Promise<readonly StoredRow[]> => {
    const rows = await store.readOutbox();
    return rows.ok ? rows.value : [];
  };

  /** Notes that were begun. */
  const notesHere = async (): Promise<
    readonly { readonly key: string; readonly value: unknown }[]
  > => {
    const records = await store.readRecords('note:');
    return records.ok ? records.value : [];
  };

  /** Into the folder there, then out of the one that is open; false when it could not be kept there. */
  const move = async (
    from: string,
    to: string,
    rows: readonly StoredRow[],
    machineKey: string,
    isWhole = false,
  ): Promise<boolean> => {
    // A folder of before goes whole; of one that stays only the rows are of another centre.
    const begun = isWhole ? await notesHere() : [];
    if (rows.length + begun.length === 0) return true;
    await store.close();
    if (!(await opens(to, machineKey))) return false;
    const there = new Set((await notesHere()).map(({ key }) => key));
    const kept = await store.commit([
      ...rows.map(
        ({ serial: _serial, ...row }) => ({ kind: 'outbox/put', row, removes: [] }) as const,
      ),
      ...begun
        .filter(({ key }) => !there.has(key))
        .map(({ key, value }) => ({ kind: 'record/put', key, value }) as const),
    ]);
    await store.close();
    if (!kept.ok) return false;
    if (rows.length > 0) markUnsent(to, true);
    if (!(await opens(from, machineKey))) return false;
    await store.commit(rows.map(({ id }) => ({ kind: 'outbox/delete', id })));
    log.info('store', 'unsent acts moved to their centre’s folder', { count: rows.length });
    return true;
  };

  /** Of which centre a folder of before is. */
  const ownerOf = async (rows: readonly StoredRow[]): Promise<string> => {
    const records = await store.readRecords('session');
    const session = records.ok ? records.value.find(({ key }) => key === 'session') : undefined;
    const url = (session?.value as { readonly centreUrl?: unknown } | undefined)?.centreUrl;
    // The practice centre has another port after every start: of a local one the address says nothing.
    if (typeof url === 'string' && URL.canParse(url) && !isLocal(url)) return new URL(url).origin;
    return rows.find(({ centre }) => centre !== '')?.centre ?? here;
  };

  const takeOver = async (agentId: string, machineKey: string): Promise<void> => {
    const former = formerFolderOf(profileDir, agentId);
    if (!existsSync(former)) return;
    if (!(await opens(former, machineKey))) return;
    const rows = await rowsHere();
    const to = folderOf(profileDir, agentId, await ownerOf(rows));
    if (existsSync(to)) {
      // An older program ran here once more.
      // What another key of the machine has closed may still come back.
      const isClosed = readdirSync(former).some((name) => name.includes('.locked-'));
      if ((await move(former, to, rows, machineKey, true)) && !isClosed) {
        await store.close();
        wipeFolder(former, false);
      }
      return;
    }
    await store.close();
    mkdirSync(dirname(to), { recursive: true });
    renameSync(former, to);
    log.info('store', 'folder taken over', { unsentCount: rows.length });
  };

  const sortOut = async (dir: string, agentId: string, machineKey: string): Promise<void> => {
    const foreign = (await rowsHere()).filter((row) => isForOther(row, here));
    for (const centre of new Set(foreign.map((row) => row.centre))) {
      const rows = foreign.filter((row) => row.centre === centre);
      await move(dir, folderOf(profileDir, agentId, centre), rows, machineKey);
    }
  };

  return {
    dirOf: (agentId) => folderOf(profileDir, agentId, here),
    async open(agentId, machineKey) {
      const dir = folderOf(profileDir, agentId, here);
      try {
        await takeOver(agentId, machineKey);
      } catch (cause) {
        // Held by another program: it stays where it is until it can be taken.
        log.warn('store', 'folder not taken over', { cause });
      }
      const opened = await openAt(dir, machineKey);
      if (!opened.ok || opened.value.outbox !== 'file') return opened;
      const before = await rowsHere();
      if (!before.some((row) => isForOther(row, here))) return opened;
      await sortOut(dir, agentId, machineKey);
      return openAt(dir, machineKey);
    },
  };
}

const isLocal = (url: string): boolean =>
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
