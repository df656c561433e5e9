/**
 * The headers of every response, per host: the content security policy, whose only text is `src/contracts/csp.ts`, and its
 * companions. Pure, so that a test can read them; `page-server.ts` sends them with everything, refusals included.
 */
import { cspFor, type CspHost } from '#src/contracts/csp.ts';

/** The hosts of the pages. The mail view shows customers' HTML and has no link to core. */
export type PageHost = CspHost;

/** The names in the address; different hosts are different sites, hence different renderer processes. */
export const HOST_NAMES: Readonly<Record<PageHost, string>> = {
  desk: '127.0.0.1',
  phone: 'localhost',
  bar: 'bar.localhost',
  mailview: 'mailview.localhost',
};

/** `http://host:port` of a page. */
export const originOf = (host: PageHost, port: number): string =>
  `http://${HOST_NAMES[host]}:${port}`;

/** What the policies depend on. */
export interface PolicyFacts {
  readonly port: number;
  /** Sources of the telephone system's WebSocket: `wss://pbx.example.com:*`. */
  readonly sipSources: readonly string[];
}

/** Where the phone may reach the telephone system of this centre: its own host, on any port. */
export function sipSourcesOf(centreUrl: string): readonly string[] {
  const { hostname, protocol } = new URL(centreUrl);
  return protocol === 'https:'
    ? [`wss://${hostname}:*`]
    : [`ws://${hostname}:*`, `wss://${hostname}:*`];
}

const policyOf = (host: PageHost, { port, sipSources }: PolicyFacts): string =>
  cspFor(host, {
    self: originOf('desk', port),
    mailview: originOf('mailview', port),
    // Named although `'self'` covers it by now: older browsers of the person's own do not match it with `ws:`.
    connect: [`ws://${HOST_NAMES[host]}:${port}`, ...(host === 'phone' ? sipSources : [])],
  });

const PERMISSIONS: Readonly<Record<PageHost, string>> = {
  desk: 'microphone=(), camera=(), geolocation=(), hid=(), display-capture=()',
  phone:
    'microphone=(self), speaker-selection=(self), hid=(self), camera=(), geolocation=(), display-capture=()',
  bar: 'microphone=(), camera=(), geolocation=(), hid=(), display-capture=()',
  mailview: 'microphone=(), camera=(), geolocation=(), hid=(), display-capture=()',
};

/** Every header that does not depend on the file. */
export function headersOf(host: PageHost, facts: PolicyFacts): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policyOf(host, facts),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': PERMISSIONS[host],
    ...(host === 'mailview' ? {} : { 'cross-origin-resource-policy': 'same-origin' }),
  };
}
