/**
 * Why a SIP account does not work, in the closed list of faults: from the registrar's status, or from what a look at its host
 * found (a page cannot tell a wrong name from a bad certificate). Pure; used by `plain-credentials.ts`.
 */
import type { FaultCode } from '#src/contracts/fault.ts';

/** The registrar answered and refused. */
export function codeOfStatus(status: number): FaultCode {
  if (status === 401 || status === 407) return 'sip-wrong-password';
  if (status === 403) return 'sip-forbidden';
  if (status === 404) return 'sip-unknown-account';
  return status >= 500 ? 'sip-unreachable' : 'sip-refused';
}

const UNKNOWN_HOST = /ENOTFOUND|EAI_AGAIN|ERR_NAME_NOT_RESOLVED|ERR_INVALID_URL/;
const CERTIFICATE =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|ERR_SSL|EPROTO|wrong version number/;

/** Core follows none: whoever sends one, a captive portal say, is no telephone system. */
const REDIRECT = /redirect/i;

/** Everything that an error and its causes say of themselves. */
function wordsOf(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error) || depth > 4) return String(cause);
  const { code } = cause as NodeJS.ErrnoException;
  return `${code ?? ''} ${cause.message} ${cause.cause ? wordsOf(cause.cause, depth + 1) : ''}`;
}

/** A look at the host failed. */
export function codeOfCause(cause: unknown): FaultCode {
  const words = wordsOf(cause);
  if (UNKNOWN_HOST.test(words)) return 'sip-unknown-host';
  if (CERTIFICATE.test(words)) return 'sip-certificate';
  if (REDIRECT.test(words)) return 'sip-no-websocket';
  return 'sip-unreachable';
}

/** `https:` in the place of `wss:`: what a look goes to. */
export const lookAddressOf = (server: string): string => server.replace(/^ws/, 'http');
