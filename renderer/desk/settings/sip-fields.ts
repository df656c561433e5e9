/** The text fields of a SIP account and the account that they say. Pure; used by `sip-account-form.tsx`. */
import { err, ok, type Result } from '#src/base/result.ts';
import { isSipServer, isStunServer, sipAccount, type SipAccount } from '#src/model/sip-account.ts';

/** As typed. */
export interface SipFields {
  readonly servers: string;
  readonly username: string;
  readonly domain: string;
  readonly displayName: string;
  readonly authorizationUsername: string;
  readonly stun: string;
  readonly digitsBy: 'rfc4733' | 'info';
}

/** What is wrong, by the name of its sentence. */
export type SipFieldFault = 'wrongServer' | 'wrongStun' | 'wrongUsername' | 'wrongDomain';

/** What there is to change. */
export const toFields = (account: SipAccount | null): SipFields => ({
  servers: account?.servers.join(' ') ?? '',
  username: account?.username ?? '',
  domain: account?.domain ?? '',
  displayName: account?.displayName ?? '',
  authorizationUsername: account?.authorizationUsername ?? '',
  stun: account?.stun?.join(' ') ?? '',
  digitsBy: account?.digitsBy ?? 'rfc4733',
});

/** A missing domain is the first server's name. */
export function readAccount(fields: SipFields): Result<SipAccount, SipFieldFault> {
  const servers = fields.servers.split(/[\s,]+/).filter((word) => word !== '');
  const [first] = servers;
  if (first === undefined || servers.length > 5 || !servers.every(isSipServer))
    return err('wrongServer');
  const stun = fields.stun
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => (/^stuns?:/i.test(word) ? word : `stun:${word}`));
  if (stun.length > 3 || !stun.every(isStunServer)) return err('wrongStun');
  const authorizationUsername = fields.authorizationUsername.trim();
  const account = sipAccount.safeParse({
    servers,
    username: fields.username.trim(),
    domain: fields.domain.trim() || new URL(first).hostname,
    displayName: fields.displayName.trim().replace(/["<>\\]/g, ''),
    ...(authorizationUsername !== '' && { authorizationUsername }),
    ...(stun.length > 0 && { stun }),
    ...(fields.digitsBy === 'info' && { digitsBy: fields.digitsBy }),
  });
  if (account.success) return ok(account.data);
  return err(account.error.issues[0]?.path[0] === 'domain' ? 'wrongDomain' : 'wrongUsername');
}
