/**
 * A profile of Lucía's whose cache holds the million contacts of the timeline's bench, so that what is painted is painted from as much
 * as there is. The key of the made-up file is the profile's own; nothing is taken away by age, since made-up contacts are of fixed days.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY } from './timeline-task.ts';
import { filledTimeline } from './timeline-figures.ts';

/** As long as a policy can say. */
const DAYS = 3_650;

export interface LargeProfile {
  readonly profileDir: string;
  /** Where the cache is now: a desk that knows its centre gives the folder a name of its own. */
  cacheFile(): string;
  remove(): void;
}

/** A copy in the bench's folder. */
export async function makeLargeProfile(folder: string): Promise<LargeProfile> {
  const { dir } = await filledTimeline(folder);
  const profileDir = join(folder, `profile-${process.pid}`);
  const agents = join(profileDir, 'agents');
  const agent = join(agents, 'agent-lucia');
  // Also what a browser that was slow to end has left of an earlier one.
  for (const name of readdirSync(folder).filter((each) => each.startsWith('profile-')))
    rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(agent, { recursive: true, mode: 0o700 });
  // Without a key of its own beside the outbox the folder is closed with the machine's.
  for (const name of ['cache.db', 'outbox.db', 'outbox-copy.db'])
    copyFileSync(join(dir, name), join(agent, name));
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(profileDir, name), JSON.stringify(value), { mode: 0o600 });
  write('secrets.json', { databaseKey: KEY });
  const keepDays = { customers: DAYS, interactions: DAYS, articles: DAYS, logs: 14 };
  write('policy.json', { localData: { offlineDays: 7, wipesOnSignOut: false, keepDays } });
  return {
    profileDir,
    cacheFile: () => join(agents, readdirSync(agents)[0] ?? '', 'cache.db'),
    remove: () => rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 }),
  };
}
