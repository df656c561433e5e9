/**
 * What a profile must know before anybody signs in: its own stable id, the phone's instance id, and who was here last.
 * No secrets and no customers: this file is not encrypted.
 */
import { join } from 'node:path';
import type { IdSource } from '#src/model/clock.ts';
import type { LogPort } from '../ports.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** What was erased here by order of a centre: ids alone. */
export interface Wiped {
  readonly wipeId: string | null;
  readonly agentId: string;
  readonly atMs: number;
  /** So many unsent acts stayed, sealed. */
  readonly unsent: number;
}
const MOST_WIPED = 20;

export interface DeskFile {
  readonly deskId: string;
  /** RFC 5626: stable per installation. */
  readonly instanceId: string;
  last(): { readonly agentId: string; readonly username: string } | null;
  setLast(last: { readonly agentId: string; readonly username: string } | null): void;
  wiped(): readonly Wiped[];
  addWiped(one: Wiped): void;
}

/** Reads the file, or makes it. */
export function openDeskFile(profileDir: string, newId: IdSource, log: LogPort): DeskFile {
  const path = join(profileDir, 'desk.json');
  const value = readJsonFile(path);
  const text = (key: string): string | null => {
    const found: unknown =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null;
    return typeof found === 'string' && /^[\w.:@-]{1,100}$/.test(found) ? found : null;
  };
  const deskId = text('deskId') ?? newId('desk').padEnd(8, '0').slice(0, 80);
  const instanceId = text('instanceId') ?? newId('phone');
  const agentId = text('agentId');
  const username = text('username');
  let last = agentId && username ? { agentId, username } : null;

  let wiped = readWiped(value);

  const write = (): void => {
    try {
      writeJsonFile(path, {
        deskId,
        instanceId,
        ...last,
        ...(wiped.length > 0 && { wiped }),
      });
    } catch (cause) {
      log.warn('desk', 'identity not written', { cause });
    }
  };
  if (!text('deskId') || !text('instanceId')) write();

  return {
    deskId,
    instanceId,
    last: () => last,
    setLast(next) {
      last = next;
      write();
    },
    wiped: () => wiped,
    addWiped(one) {
      wiped = [...wiped, one].slice(-MOST_WIPED);
      write();
    },
  };
}

function readWiped(value: unknown): readonly Wiped[] {
  const list: unknown =
    typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)['wiped']
      : null;
  return Array.isArray(list) ? list.filter(isWiped) : [];
}

function isWiped(one: unknown): one is Wiped {
  if (typeof one !== 'object' || one === null) return false;
  const { wipeId, agentId, atMs, unsent } = one as Partial<Record<keyof Wiped, unknown>>;
  const isNamed = wipeId === null || typeof wipeId === 'string';
  return (
    isNamed && typeof agentId === 'string' && typeof atMs === 'number' && typeof unsent === 'number'
  );
}
