/**
 * Where this desk keeps its files: one folder per centre, so that the practice centre's data never mixes with a real one's.
 */
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '#src/base/result.ts';

/** The folder below Electron's own when the person named none. */
export function profileFolder(
  userData: string,
  named: string | null,
  centreUrl: string | null,
  isPlain = false,
): string {
  if (named !== null) return named;
  const name =
    centreUrl === null
      ? isPlain
        ? 'plain'
        : 'practice'
      : `centre-${createHash('sha256').update(new URL(centreUrl).origin).digest('hex').slice(0, 12)}`;
  return join(userData, 'profiles', name);
}

/** Makes it for this user alone and proves that it can be written; an error is the system's code. */
export function makeProfileFolder(dir: string): Result<string, string> {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.W_OK | constants.X_OK);
    const probe = join(dir, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return ok(dir);
  } catch (cause) {
    return err((cause as NodeJS.ErrnoException).code ?? 'unknown');
  }
}
