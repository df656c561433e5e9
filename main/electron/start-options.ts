/**
 * What the command line asks for. `build/run` has checked the words already, but an installed Puesto is started without
 * it, so a wrong value here is left out rather than believed. Links among the arguments belong to `src/desktop/deep-link.ts`.
 */
import { isAbsolute } from 'node:path';
import { isLink } from '#src/desktop/deep-link.ts';
import { readSipStart, type SipStart } from '#main/core/policy/sip-start.ts';

export interface StartOptions {
  /** Practice agent to sign in as. */
  readonly agent: string | null;
  /** Practice team lead to sign in as. */
  readonly lead: string | null;
  /** A centre elsewhere; null starts the practice centre. */
  readonly centreUrl: string | null;
  /** There is no centre, only a SIP server; null: a centre. */
  readonly sip: SipStart | null;
  readonly language: 'es' | 'en' | null;
  /** Port of the practice centre; null takes a free one. */
  readonly port: number | null;
  /** Folder of this desk's files; null takes the system's. */
  readonly profileDir: string | null;
}

const isCentreUrl = (text: string): boolean => {
  try {
    const { protocol, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && username === '' && password === '';
  } catch {
    return false; // not an address
  }
};

/** Reads `--name value` and `--name=value`; everything unknown is ignored. */
export function parseStartOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): StartOptions {
  const given = new Map<string, string>();
  const servers: string[] = [];
  const stun: string[] = [];
  // What stands behind a link may have come with it: a hostile one must not choose the centre.
  const linkAt = argv.findIndex(
    (word, at) => isLink(word) && !/^--[a-z-]+$/.test(argv[at - 1] ?? ''),
  );
  const ours = linkAt < 0 ? argv : argv.slice(0, linkAt);
  for (const [index, word] of ours.entries()) {
    const match = /^--(agent|lead|centre|lang|port|profile|sip(?:-[a-z-]+)?)(?:=(.*))?$/s.exec(
      word,
    );
    if (!match?.[1]) continue;
    const next = ours[index + 1];
    const value = match[2] ?? (next?.startsWith('--') === true ? undefined : next);
    if (value === undefined || value === '') continue;
    if (match[1] === 'sip') servers.push(value);
    else if (match[1] === 'sip-stun') stun.push(value);
    else given.set(match[1], value);
  }
  const name = (key: string): string | null => {
    const value = given.get(key);
    return value !== undefined && value.length <= 100 ? value : null;
  };
  const sip = readSipStart(
    {
      servers,
      username: given.get('sip-user'),
      domain: given.get('sip-domain'),
      displayName: given.get('sip-name'),
      authorizationUsername: given.get('sip-auth-user'),
      digitsBy: given.get('sip-digits'),
      stun,
      passwordFile: given.get('sip-password-file'),
      isPlain: ours.includes('--plain'),
    },
    environment,
  );
  const centre = given.get('centre');
  const lang = given.get('lang');
  const port = Number(given.get('port'));
  const profile = given.get('profile');
  return {
    agent: name('agent'),
    lead: name('lead'),
    centreUrl: centre !== undefined && isCentreUrl(centre) ? centre.replace(/\/+$/, '') : null,
    sip: sip.ok ? sip.value : null,
    language: lang === 'es' || lang === 'en' ? lang : null,
    port: Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : null,
    profileDir: profile !== undefined && isAbsolute(profile) ? profile : null,
  };
}
