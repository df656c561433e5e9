/**
 * The agent's settings on disk, under those that IT manages. Managed beats user beats default. A broken user file falls
 * back to its last good copy, then to defaults; single bad values fall back alone. Locked keys cannot be changed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '#src/base/result.ts';
import {
  defaultSettings,
  onlyForIt,
  settings as settingsSchema,
  type Settings,
  type SettingsEdit,
} from '#src/policy/settings.ts';
import type { LogPort } from '../ports.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

export interface SettingsFile {
  read(): Settings;
  /** Keys that IT has locked. */
  locked(): readonly string[];
  /** Durable when it answers ok. */
  edit(edit: SettingsEdit): Result<Settings, 'locked-by-policy' | 'disk-full'>;
}

/** Where IT puts the file on Linux; a profile's own `policy.json` serves tests and thin clients. */
export const MACHINE_POLICY = '/etc/puesto/policy.json';

/** Reads both files once; `edit` keeps the user's file and the answer in step. */
export function openSettingsFile(
  profileDir: string,
  log: LogPort,
  machinePolicy: string = MACHINE_POLICY,
): SettingsFile {
  const path = join(profileDir, 'settings.json');
  const lastGood = join(profileDir, 'settings.last-good.json');
  const managed = readManaged([machinePolicy, join(profileDir, 'policy.json')], log);
  let own = readOwn(path, lastGood, log);

  const merged = (): Settings => ({ ...defaultSettings, ...own, ...managed });

  return {
    read: merged,
    locked: () => Object.keys(managed),
    edit(edit) {
      const isLocked = Object.keys(edit).some(
        (key) => Object.hasOwn(managed, key) || isOnlyForIt(key),
      );
      if (isLocked) return err('locked-by-policy');
      const next = { ...own, ...readValues(edit, log) };
      try {
        if (existsSync(path)) writeJsonFile(lastGood, own);
        writeJsonFile(path, next);
      } catch (cause) {
        log.warn('settings', 'not written', { cause });
        return err('disk-full');
      }
      own = next;
      return ok(merged());
    },
  };
}

function readOwn(path: string, lastGood: string, log: LogPort): Partial<Settings> {
  const value = readJsonFile(path);
  if (isRecord(value)) return withoutIts(readValues(value, log));
  if (!existsSync(path)) return {};
  log.warn('settings', 'file broken, last good one used');
  const former = readJsonFile(lastGood);
  return isRecord(former) ? withoutIts(readValues(former, log)) : {};
}

function readManaged(paths: readonly string[], log: LogPort): Partial<Settings> {
  for (const path of paths) {
    const value = readJsonFile(path);
    if (!isRecord(value)) continue;
    const values = isRecord(value['settings']) ? value['settings'] : value;
    return readValues(values, log);
  }
  return {};
}

/** Only known keys with right values; a wrong one costs itself alone. */
function readValues(values: Record<string, unknown>, log: LogPort): Partial<Settings> {
  const good: Record<string, unknown> = {};
  for (const [key, checker] of Object.entries(settingsSchema.shape)) {
    if (!Object.hasOwn(values, key)) continue;
    const parsed = checker.safeParse(values[key]);
    if (parsed.success) good[key] = parsed.data;
    else log.warn('settings', 'wrong value ignored', { setting: key });
  }
  return good as Partial<Settings>;
}

const isOnlyForIt = (key: string): boolean => onlyForIt.some((each) => each === key);

/** A file that the agent can write must not switch off what protects customers. */
const withoutIts = (own: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.entries(own).filter(([key]) => !isOnlyForIt(key)));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
