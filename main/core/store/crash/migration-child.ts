/**
 * Brings a file to a version through the real `openDatabase` and kills itself after the given statement of the last step; 0 is
 * before the first, one more than there are is after the version was written but not committed. Started by migrations-killed.ts.
 */
import Database from 'better-sqlite3';
import { openDatabase } from '../database.ts';
import { cacheMigrations } from '../migrations/cache/index.ts';
import { outboxMigrations } from '../migrations/outbox/index.ts';
import { runStatements } from './statements.ts';
import { CRASH_KEY, CRASH_START_MS } from './trial.ts';

const [path = '', file = 'cache', version = '0', killAfter = '0'] = process.argv.slice(2);
const migrations = (file === 'cache' ? cacheMigrations : outboxMigrations).filter(
  (one) => one.version <= Number(version),
);
const last = migrations.at(-1);
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

// The product's own code runs; only what SQLite does for one call is taken apart.
const proto = Database.prototype;
const { exec, pragma } = proto;
let count = -1;
proto.exec = function (sql) {
  if (sql !== last?.sql) return exec.call(this, sql);
  // So that a transaction that is under way reaches the log at once.
  pragma.call(this, 'cache_size=1');
  if (killAfter === '0') die();
  count = runStatements(this, sql, (n) => {
    if (n === Number(killAfter)) die();
  });
  return this;
};
proto.pragma = function (source, options) {
  const answer: unknown = pragma.call(this, source, options);
  if (source === `user_version=${version}` && Number(killAfter) === count + 1) die();
  return answer;
};
openDatabase(path, CRASH_KEY, migrations, CRASH_START_MS).db.close();
