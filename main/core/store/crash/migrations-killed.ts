/** DB-07: every step of both files is killed after each of its statements; the file is as before or as after, never between. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, openInMemory, openKeyed } from '../database.ts';
import { describeSchema, type Migration } from '../migrate.ts';
import { cacheMigrations } from '../migrations/cache/index.ts';
import { outboxMigrations } from '../migrations/outbox/index.ts';
import { runStatements } from './statements.ts';
import { CRASH_KEY, CRASH_START_MS, inFolder, verdict, type Trial } from './trial.ts';

const schemaOf = (migrations: readonly Migration[]): string => {
  const db = openInMemory(migrations);
  try {
    return JSON.stringify(describeSchema(db));
  } finally {
    db.close();
  }
};

function countStatements(before: readonly Migration[], step: Migration): number {
  const db = openInMemory(before);
  try {
    return runStatements(db, step.sql, () => undefined);
  } finally {
    db.close();
  }
}

/** What the file is, read without migrating it. */
function stateOf(path: string): { readonly schema: string; readonly version: number } {
  if (!existsSync(path)) return { schema: '[]', version: 0 };
  const db = openKeyed(path, CRASH_KEY);
  try {
    return {
      schema: JSON.stringify(describeSchema(db)),
      version: Number(db.pragma('user_version', { simple: true })),
    };
  } finally {
    db.close();
  }
}

/** Kills one step once; a fault in words, or null. */
function killOnce(
  dir: string,
  file: 'cache' | 'outbox',
  steps: readonly Migration[],
  killAfter: number,
): string | null {
  const before = steps.slice(0, -1);
  const version = steps.at(-1)?.version ?? 0;
  const path = join(dir, 'step', `${file}.db`);
  rmSync(join(dir, 'step'), { recursive: true, force: true });
  mkdirSync(join(dir, 'step'));
  if (before.length > 0) openDatabase(path, CRASH_KEY, before, CRASH_START_MS).db.close();
  const script = join(import.meta.dirname, 'migration-child.ts');
  const words = [script, path, file, String(version), String(killAfter)];
  const child = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const place = `${file} ${version} after statement ${killAfter}`;
  if (child.signal !== 'SIGKILL') return `${place}: was not killed: ${child.stderr.slice(0, 200)}`;
  const seen = stateOf(path);
  const isOld = seen.version === (before.at(-1)?.version ?? 0) && seen.schema === schemaOf(before);
  const isNew = seen.version === version && seen.schema === schemaOf(steps);
  if (!isOld && !isNew) return `${place}: the file is between (version ${seen.version})`;
  const { db, setAside } = openDatabase(path, CRASH_KEY, steps, CRASH_START_MS);
  try {
    const isReady = setAside === null && JSON.stringify(describeSchema(db)) === schemaOf(steps);
    return isReady ? null : `${place}: the next start did not finish the step`;
  } finally {
    db.close();
  }
}

export const migrationsKilled: Trial = {
  name: 'migration killed',
  run: () =>
    inFolder('migrations', (dir) => {
      const faults: string[] = [];
      let count = 0;
      let stepCount = 0;
      for (const [file, all] of [
        ['cache', cacheMigrations],
        ['outbox', outboxMigrations],
      ] as const)
        for (const [at, step] of all.entries()) {
          const steps = all.slice(0, at + 1);
          stepCount += 1;
          const last = countStatements(all.slice(0, at), step) + 1;
          for (let killAfter = 0; killAfter <= last; killAfter += 1) {
            count += 1;
            const fault = killOnce(dir, file, steps, killAfter);
            if (fault) faults.push(fault);
          }
        }
      return Promise.resolve(
        verdict(
          count,
          `${stepCount} steps at each of their statements: old or new, and the next start is ready`,
          faults,
        ),
      );
    }),
};
