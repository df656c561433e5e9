/**
 * What a profile must know before anybody signs in: its own stable id, the phone's instance id, and who was here last.
 * No secrets and no customers: this file is not encrypted.
 */
import { join } from 'node:path';
import type { IdSource } from '#src/model/clock.ts';
import type { LogPort } from '../ports.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

export interface DeskFile {
  readonly deskId: string;
  /** RFC 5626: stable per installation. */
  readonly instanceId: string;
  last(): { readonly agentId: string; readonly username: string } | null;
  setLast(last: { readonly agentId: string; readonly username: string } | null): void;
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

  const write = (): void => {
    try {
      writeJsonFile(path, { deskId, instanceId, ...last });
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
  };
}
