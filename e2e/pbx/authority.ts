/**
 * A company's own certificate authority, made with openssl for one run, and Chromium's trust in it: an NSS database in a home
 * folder. So that WSS with a private CA is tried as it is met, and a wrong CA is seen to be refused.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const validDays = '2';

/** What may be wrong with the certificate of the door. */
export interface DoorCertificate {
  readonly isExpired?: boolean;
  /** Whom it is made for; 127.0.0.1 unless told. */
  readonly altName?: string;
}

export interface Authority {
  /** The authority's own certificate, as a file. */
  readonly file: string;
  /** Certificate and key for 127.0.0.1, in PEM. */
  readonly door: { readonly certificate: string; readonly key: string };
  /** Makes Chromium with this home folder trust it. */
  trustIn(homeDir: string): Promise<void>;
  remove(): void;
}

/** Why WSS cannot be tried here; null when it can. The sentence says what to do. */
export function whyNoAuthority(): string | null {
  if (spawnSync('openssl', ['version']).status !== 0)
    return 'openssl is missing. Run: apt-get install openssl';
  // Without an argument certutil explains itself and answers 1; only a missing program has an error.
  if (spawnSync('certutil', ['-H']).error)
    return 'certutil is missing. Run: apt-get install libnss3-tools';
  return null;
}

/** Makes an authority and a certificate of 127.0.0.1 signed by it. */
export async function createAuthority(
  name: string,
  { isExpired = false, altName = 'IP:127.0.0.1' }: DoorCertificate = {},
): Promise<Authority> {
  const dir = mkdtempSync(join(tmpdir(), 'puesto-ca-'));
  const at = (file: string) => join(dir, file);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await run('openssl', [
    ...['req', '-x509', ...key, '-days', validDays, '-subj', `/CN=${name}`],
    ...['-keyout', at('ca.key'), '-out', at('ca.pem')],
    ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
  ]);
  await run('openssl', [
    ...['req', ...key, '-subj', '/CN=127.0.0.1'],
    ...['-keyout', at('door.key'), '-out', at('door.csr')],
  ]);
  writeFileSync(at('door.ext'), `subjectAltName=${altName}\nextendedKeyUsage=serverAuth\n`);
  await run('openssl', [
    ...['x509', '-req', '-in', at('door.csr'), '-CA', at('ca.pem'), '-CAkey', at('ca.key')],
    ...[
      '-CAcreateserial',
      '-days',
      isExpired ? '0' : validDays,
      '-extfile',
      at('door.ext'),
      '-out',
      at('door.pem'),
    ],
  ]);
  return {
    file: at('ca.pem'),
    door: {
      certificate: readFileSync(at('door.pem'), 'utf8'),
      key: readFileSync(at('door.key'), 'utf8'),
    },
    async trustIn(homeDir) {
      const database = join(homeDir, '.pki/nssdb');
      mkdirSync(database, { recursive: true });
      await run('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
      await run('certutil', [
        ...['-A', '-d', `sql:${database}`, '-n', name, '-t', 'C,,', '-i', at('ca.pem')],
      ]);
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
