/**
 * The centre of a desk that has none: every request is refused at once, in one word that the desk has a sentence for. So the
 * parts of the session that ask a centre need no second way of their own.
 */
import { err } from '#src/base/result.ts';
import type { CentreClient, CentreFault } from '../../centre/centre-client.ts';

const fault: CentreFault = { code: 'needs-centre', retryable: false, status: null };

/** In the place of `createCentreClient` when there is only a SIP server. */
export function createNoCentre(): CentreClient {
  return {
    setToken: () => undefined,
    signIn: () => Promise.resolve(err(fault)),
    snapshot: () => Promise.resolve(err(fault)),
    request: () => Promise.resolve(err(fault)),
    onTokenRefused: () => undefined,
    abortAll: () => undefined,
  };
}
