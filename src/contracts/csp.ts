/**
 * The Content Security Policy of each host, one text for both shells, so that what the web shell's tests prove in Chromium
 * also holds in Electron. It goes on every response, errors too (`frame-ancestors` works only as a header). SEC-07.
 */

/** The hosts that serve pages: three pages with a link to core, and the one that shows customers' HTML. */
export type CspHost = 'desk' | 'phone' | 'bar' | 'mailview';

export interface CspOrigins {
  /** The desk's origin (`app://desk`, `http://127.0.0.1:N`): the only one that may frame the mail view. */
  readonly self: string;
  /** The mail view's origin: the only one that the desk may frame. */
  readonly mailview: string;
  /** What this page may connect to besides its own host, e.g. `wss://sip.example.com`. */
  readonly connect: readonly string[];
}

/** React Aria writes this one inline style (decision 14); anything else inline is refused. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** A source that could end the directive or begin another one must never reach the header. */
const isSource = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/[^\s;,'"]+$/i.test(text);

const sources = (given: readonly string[]): readonly string[] => {
  for (const source of given) {
    if (!isSource(source)) throw new Error(`Not a CSP source: ${JSON.stringify(source)}`);
  }
  return given;
};

/** Written by hand in the order of the specification, so that a diff of two headers is readable. */
export function cspFor(host: CspHost, { self, mailview, connect }: CspOrigins): string {
  const directives: Readonly<Record<CspHost, readonly string[]>> = {
    desk: [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' ${reactAriaStyle}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "media-src 'self' blob:",
      ["connect-src 'self'", ...sources(connect)].join(' '),
      `frame-src ${sources([mailview]).join(' ')}`,
      "worker-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ],
    phone: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "media-src 'self' blob:",
      ["connect-src 'self'", ...sources(connect)].join(' '),
      "frame-src 'none'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ],
    // Small and always in sight: it frames, plays and loads nothing.
    bar: [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' ${reactAriaStyle}`,
      "img-src 'self'",
      "font-src 'self'",
      ["connect-src 'self'", ...sources(connect)].join(' '),
      "frame-src 'none'",
      "worker-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ],
    // Customers' HTML brings its own inline styles and pictures; it may never run, load (not even our own
    // files), send or navigate anything.
    mailview: [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data: blob: cid:',
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${sources([self]).join(' ')}`,
      'sandbox',
    ],
  };
  return directives[host].join('; ');
}
