/**
 * Secrets where there is no OS key store: one file that only this user can read (decision 15), shown on the desk as weak
 * protection. Used by the web shell's core process.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretsPort } from '#main/core/ports.ts';

const FILE = 'secrets.json';

function readKey(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
  const value = (JSON.parse(text) as { readonly databaseKey?: unknown }).databaseKey;
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
    throw new Error(`${file} holds no key; restore it, or delete it together with the databases.`);
  return value;
}

/** The key file of a profile; made on first use, whole or not at all. */
export function openFileSecrets(profileDir: string): SecretsPort {
  const file = join(profileDir, FILE);
  return {
    protection: 'weak',
    async databaseKey() {
      const known = readKey(file);
      if (known) {
        chmodSync(file, 0o600);
        return known;
      }
      const databaseKey = randomBytes(32).toString('hex');
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, `${JSON.stringify({ databaseKey })}\n`, { mode: 0o600, flush: true });
      try {
        linkSync(draft, file); // never replaces a key that data may already depend on
      } finally {
        rmSync(draft, { force: true });
      }
      return databaseKey;
    },
  };
}
