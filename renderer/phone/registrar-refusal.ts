/**
 * What a registrar said when it refused, for core: the status, and the realm that it wanted a password for. Pure; used by
 * `user-agent.ts`.
 */
import type { RegistrarRefusal } from './phone-needs.ts';
import type { SipMessage } from './sip-parts.ts';

const longestRealm = 300;

/** Null when nobody answered. */
export function refusalOf(response: SipMessage | null | undefined): RegistrarRefusal | null {
  const status = response?.status_code;
  if (!response || status === undefined) return null;
  const challenge =
    response.getHeader('WWW-Authenticate') ?? response.getHeader('Proxy-Authenticate') ?? '';
  const found = /\brealm\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(challenge)?.[1];
  return { status, realm: found === undefined ? null : found.slice(0, longestRealm) };
}
