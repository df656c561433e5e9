/**
 * Puts made-up articles into the cache of a desk that runs and whose centre is away. A process of its own: `fill-desk.ts PROFILE COUNT`,
 * for `paint-figures.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Article } from '#src/model/article.ts';
import { agentKey } from '#main/core/store/agent-folder.ts';
import { openDatabase } from '#main/core/store/database.ts';
import { keepChanges } from '#main/core/store/knowledge/shelf.ts';
import { cacheMigrations } from '#main/core/store/migrations/cache/index.ts';
import { makeArticles } from './corpus.ts';

const AT_ONCE = 200;

const [profileDir = '', count = ''] = process.argv.slice(2);
const { databaseKey } = JSON.parse(readFileSync(join(profileDir, 'secrets.json'), 'utf8')) as {
  readonly databaseKey: string;
};
const agents = join(profileDir, 'agents');
const [folder = ''] = readdirSync(agents);
const dir = join(agents, folder);
const key = agentKey(dir, databaseKey, Date.now());
const { db } = openDatabase(join(dir, 'cache.db'), key, cacheMigrations, 0, undefined, 'as-read');
db.pragma('busy_timeout=60000');
const nowMs = Date.now();

let page: Article[] = [];
let revision = 1_000_000;
const keep = (isComplete: boolean): void => {
  revision += 1;
  const articles = page;
  page = [];
  const isReset = revision === 1_000_001;
  keepChanges(db, { articles, removed: [], revision, isComplete, isReset, atMs: nowMs });
};
for (const each of makeArticles(Number(count), 1)) {
  page.push(each);
  if (page.length < AT_ONCE) continue;
  keep(false);
  // The desk's own store wants to write between.
  await pause(1);
}
keep(true);
db.close();
