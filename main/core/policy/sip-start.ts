/**
 * The SIP account that a desk is started with, from the words of a command line: for managed desks and tests. Both shells use
 * it. The password never stands among the arguments, where every user of the machine could read it: it comes from a file or
 * from the environment.
 */
import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '#src/base/result.ts';
import { isSipServer, isStunServer, sipAccount, type SipAccount } from '#src/model/sip-account.ts';
import type { CoreOptions } from '../ports.ts';

export interface SipWords {
  readonly servers: readonly string[];
  readonly username: string | undefined;
  readonly domain: string | undefined;
  readonly displayName: string | undefined;
  readonly authorizationUsername: string | undefined;
  readonly passwordFile: string | undefined;
  /** `info` or `rfc4733`. */
  readonly digitsBy?: string | undefined;
  readonly stun?: readonly string[] | undefined;
  /** No centre, also without an account among the words: the desk's settings have it, or will. */
  readonly isPlain: boolean;
}

export type SipStart = NonNullable<CoreOptions['sip']>;

/**
 * Where the phone may connect. Without a centre the person chooses the server while the page is open: any encrypted one, and unencrypted only those of
 * this machine and those that the desk was started with.
 */
export function plainSipSources(account: SipAccount | null): readonly string[] {
  const open = (account?.servers ?? [])
    .map((server) => new URL(server))
    .filter(({ protocol }) => protocol === 'ws:')
    .map(({ host }) => `ws://${host}`);
  return ['wss://*:*', 'ws://127.0.0.1:*', 'ws://localhost:*', ...open];
}

/** Where a password may stand in the environment. */
export const PASSWORD_VARIABLE = 'PUESTO_SIP_PASSWORD';

function readPassword(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Result<string | null, string> {
  if (file === undefined) return ok(environment[PASSWORD_VARIABLE] ?? null);
  try {
    return ok(readFileSync(file, 'utf8').replace(/\r?\n$/, ''));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return err(`--sip-password-file: ${file} cannot be read (${code ?? 'unknown'}).`);
  }
}

/** Null: nothing was said of SIP. An error is a sentence for the person. */
export function readSipStart(
  words: SipWords,
  environment: Readonly<Record<string, string | undefined>>,
): Result<SipStart | null, string> {
  const { servers, username, passwordFile } = words;
  const [first] = servers;
  if (first === undefined) {
    const stray = username ?? words.domain ?? passwordFile;
    if (stray !== undefined) return err('--sip-… needs --sip with the address of a SIP server.');
    return ok(
      words.isPlain ? { account: null, password: environment[PASSWORD_VARIABLE] ?? null } : null,
    );
  }
  const wrong = servers.find((server) => !isSipServer(server));
  if (wrong !== undefined)
    return err(`--sip must be an address such as wss://pbx.example.com:8089/ws, not “${wrong}”.`);
  if (username === undefined) return err('--sip needs --sip-user with the name of the account.');
  const { authorizationUsername, digitsBy, stun = [] } = words;
  if (digitsBy !== undefined && digitsBy !== 'info' && digitsBy !== 'rfc4733')
    return err(`--sip-digits must be rfc4733 or info, not “${digitsBy}”.`);
  const noStun = stun.find((server) => !isStunServer(server));
  if (noStun !== undefined)
    return err(
      `--sip-stun must be an address such as stun:stun.example.com:3478, not “${noStun}”.`,
    );
  const account = sipAccount.safeParse({
    servers,
    username,
    domain: words.domain ?? new URL(first).hostname,
    displayName: words.displayName ?? '',
    ...(authorizationUsername !== undefined && { authorizationUsername }),
    ...(digitsBy !== undefined && { digitsBy }),
    ...(stun.length > 0 && { stun }),
  });
  if (!account.success) {
    const at = String(account.error.issues[0]?.path[0] ?? 'sip');
    return err(`The SIP account given at the start is not one: its ${at} is wrong.`);
  }
  const password = readPassword(passwordFile, environment);
  return password.ok ? ok({ account: account.data, password: password.value }) : password;
}
