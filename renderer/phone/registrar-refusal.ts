/**
 * What a registrar said when it refused: for core the status, and the realm that it wanted a password for; for the phone when
 * to ask again. Pure; used by `user-agent.ts`.
 */
import type { RegistrarRefusal } from './phone-needs.ts';
import type { SipMessage } from './sip-parts.ts';

const longestRealm = 300;

/** A registrar must not be asked oftener, whatever it says. */
const soonestMs = 5_000;
/** Nor be left alone for longer: somebody may have mended it. */
const latestMs = 5 * 60_000;

/** When to ask one again that could not serve: `Retry-After` (RFC 3261 section 20.33), within reason. */
export function askAgainAfterMs(response: SipMessage | null | undefined): number {
  const seconds = /^\s*(\d{1,9})/.exec(response?.getHeader('Retry-After') ?? '')?.[1];
  return Math.min(latestMs, Math.max(soonestMs, Number(seconds ?? 0) * 1_000));
}

/** Null when nobody answered. */
export function refusalOf(response: SipMessage | null | undefined): RegistrarRefusal | null {
  const status = response?.status_code;
  if (!response || status === undefined) return null;
  const challenge =
    response.getHeader('WWW-Authenticate') ?? response.getHeader('Proxy-Authenticate') ?? '';
  const found = /\brealm\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(challenge)?.[1];
  return { status, realm: found === undefined ? null : found.slice(0, longestRealm) };
}
