/**
 * The headers of every response, per host: the content security policies (SEC-07 and decision 14) and their companions.
 * Pure, so that a test can read them; `page-server.ts` sends them with everything, refusals included.
 */

/** The hosts of the pages. The mail view shows customers' HTML and has no link to core. */
export type PageHost = 'desk' | 'phone' | 'mailview';

/** The names in the address; different hosts are different sites, hence different renderer processes. */
export const HOST_NAMES: Readonly<Record<PageHost, string>> = {
  desk: '127.0.0.1',
  phone: 'localhost',
  mailview: 'mailview.localhost',
};

/** `http://host:port` of a page. */
export const originOf = (host: PageHost, port: number): string =>
  `http://${HOST_NAMES[host]}:${port}`;

/** The one inline style of React Aria, by its hash (decision 14). */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

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

const common = ["object-src 'none'", "base-uri 'none'", "form-action 'none'"];

function policyOf(host: PageHost, { port, sipSources }: PolicyFacts): string {
  const own = `ws://${HOST_NAMES[host]}:${port}`;
  switch (host) {
    case 'desk':
      return [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' ${reactAriaStyle}`,
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self'",
        `connect-src 'self' ${own}`,
        `frame-src ${originOf('mailview', port)}`,
        ...common,
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ].join('; ');
    case 'phone':
      return [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "media-src 'self' blob:",
        `connect-src ${["'self'", own, ...sipSources].join(' ')}`,
        ...common,
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ].join('; ');
    case 'mailview':
      return [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        'img-src data: cid: blob:',
        ...common,
        `frame-ancestors ${originOf('desk', port)}`,
        'sandbox',
      ].join('; ');
  }
}

const PERMISSIONS: Readonly<Record<PageHost, string>> = {
  desk: 'microphone=(), camera=(), geolocation=(), hid=(), display-capture=()',
  phone:
    'microphone=(self), speaker-selection=(self), hid=(self), camera=(), geolocation=(), display-capture=()',
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
