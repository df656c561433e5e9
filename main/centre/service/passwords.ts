/**
 * Passwords as scrypt hashes with their own salt, written `scrypt$<salt>$<hash>` in hex. Comparing takes the same time
 * whatever is wrong.
 */
import { randomBytes, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';

const LENGTH = 32;
/** 16 MiB per attempt; about 30 ms. */
const COST = { N: 16_384, r: 8, p: 1 };

/** The hash to store. */
export function hashPassword(password: string, salt = randomBytes(16)): string {
  return `scrypt$${salt.toString('hex')}$${scryptSync(password, salt, LENGTH, COST).toString('hex')}`;
}

/** Whether the password is the one of the hash; also takes its time for an agent who does not exist (null). */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, salt = '00', hash = ''] = (stored ?? '').split('$');
  const given = await new Promise<Buffer>((resolve, reject) => {
    scrypt(password, Buffer.from(salt, 'hex'), LENGTH, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
  const expected = Buffer.from(hash, 'hex');
  return stored !== null && expected.length === LENGTH && timingSafeEqual(given, expected);
}
