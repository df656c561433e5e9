/**
 * Passwords as scrypt hashes with their own salt and cost, written `scrypt$<N>$<salt>$<hash>` in hex: a later version can
 * raise the cost and old hashes still match. Comparing takes the same time whatever is wrong.
 */
import { randomBytes, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';

const LENGTH = 32;
/** 16 MiB per attempt; about 30 ms. */
export const PASSWORD_COST = 16_384;

const costOf = (n: number) => ({ N: n, r: 8, p: 1 });

/** The hash to store. */
export function hashPassword(password: string, cost = PASSWORD_COST): string {
  const salt = randomBytes(16);
  const hash = scryptSync(password, salt, LENGTH, costOf(cost));
  return `scrypt$${cost}$${salt.toString('hex')}$${hash.toString('hex')}`;
}

/** Whether the password is the one of the hash; also takes its time for an agent who does not exist (null). */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const found = /^scrypt\$(\d{1,7})\$([0-9a-f]{32})\$([0-9a-f]{64})$/.exec(stored ?? '');
  const [, cost = String(PASSWORD_COST), salt = '00', hash = ''] = found ?? [];
  const given = await new Promise<Buffer>((resolve, reject) => {
    scrypt(password, Buffer.from(salt, 'hex'), LENGTH, costOf(Number(cost)), (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
  const expected = Buffer.from(hash, 'hex');
  return found !== null && expected.length === LENGTH && timingSafeEqual(given, expected);
}
