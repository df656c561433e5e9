/**
 * The log of one profile: JSON lines in `log/puesto.log`, turned over by size, with numbers and names masked before they
 * are written. A full disk must never stop a call: what cannot be written is dropped.
 */
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { LogPort } from '#main/core/ports.ts';
import { redact, redactText } from '#src/text/redact.ts';

const turnOverBytes = 5 * 1024 * 1024;
const keptFiles = 5;

/** A file that is renamed to `.1`, `.2`… when it has grown too large. */
export function openTurningFile(
  file: string,
  limitBytes = turnOverBytes,
): { write(line: string): void } {
  let sizeBytes = 0;
  try {
    sizeBytes = statSync(file).size;
  } catch {
    sizeBytes = 0; // there is no log yet
  }
  const turnOver = () => {
    rmSync(`${file}.${keptFiles - 1}`, { force: true });
    for (let n = keptFiles - 2; n >= 0; n -= 1) {
      try {
        renameSync(n === 0 ? file : `${file}.${n}`, `${file}.${n + 1}`);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      }
    }
    sizeBytes = 0;
  };
  return {
    write(line) {
      try {
        if (sizeBytes + line.length > limitBytes) turnOver();
        appendFileSync(file, line, { mode: 0o600 });
        sizeBytes += Buffer.byteLength(line);
      } catch {
        return; // disk full or folder gone: the call goes on, the line is lost
      }
    },
  };
}

/** The profile's folder of logs, made when missing. */
export function makeLogDir(profileDir: string): string {
  const dir = join(profileDir, 'log');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return dir;
}

/** Opens the log; area, fact and ids are one line each. */
export function openLog(profileDir: string): LogPort {
  const dir = makeLogDir(profileDir);
  const logger = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['token', 'password', 'ha1', 'key', '*.token', '*.password', '*.ha1'] },
    },
    openTurningFile(join(dir, 'puesto.log')),
  );
  return {
    info: (area, fact, ids) => logger.info({ area, ...redact(ids ?? {}) }, redactText(fact)),
    warn: (area, fact, ids) => logger.warn({ area, ...redact(ids ?? {}) }, redactText(fact)),
  };
}
