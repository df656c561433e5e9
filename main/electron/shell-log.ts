/**
 * The log of one profile: JSON lines in `log/puesto.log`, numbers and names masked before they are written, turned over by
 * size. A full disk must never stop a call: what cannot be written is lost.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogPort } from '#main/core/ports.ts';
import type { Clock } from '#src/model/clock.ts';
import { redact, redactText } from '#src/text/redact.ts';

const TURN_OVER_BYTES = 5 * 1024 * 1024;
const KEPT_FILES = 4;

/** Opens the log below the profile's folder. */
export function openShellLog(profileDir: string, clock: Clock): LogPort {
  const dir = join(profileDir, 'log');
  const file = join(dir, 'puesto.log');
  let sizeBytes = 0;
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    sizeBytes = statSync(file).size;
  } catch {
    sizeBytes = 0; // no log yet, or none can be written: `write` finds out
  }
  const turnOver = (): void => {
    for (let n = KEPT_FILES - 1; n >= 0; n -= 1) {
      try {
        renameSync(n === 0 ? file : `${file}.${n}`, `${file}.${n + 1}`);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      }
    }
    sizeBytes = 0;
  };
  const write = (
    level: 'info' | 'warn',
    area: string,
    fact: string,
    ids: Readonly<Record<string, unknown>> = {},
  ): void => {
    try {
      const time = new Date(clock.nowMs()).toISOString();
      const line = `${JSON.stringify({ time, level, area, ...redact(ids), fact: redactText(fact) })}\n`;
      if (sizeBytes + line.length > TURN_OVER_BYTES) turnOver();
      appendFileSync(file, line, { mode: 0o600 });
      sizeBytes += Buffer.byteLength(line);
    } catch {
      return; // disk full or folder gone
    }
  };
  return {
    info: (area, fact, ids) => {
      write('info', area, fact, ids);
    },
    warn: (area, fact, ids) => {
      write('warn', area, fact, ids);
    },
  };
}
