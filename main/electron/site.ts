/**
 * Whose page is it: compares `app:` addresses by scheme and host. In main `new URL('app://desk/').origin` is the string
 * 'null', and Electron reports origins with a slash in one place and without in another; nobody else may compare them.
 */
import type { CspHost } from '#src/contracts/csp.ts';

/** The scheme of our pages. */
export const APP_SCHEME = 'app';

/** The site of one of our hosts. */
export const siteFor = (host: CspHost): string => `${APP_SCHEME}://${host}`;

/** Scheme and host of an address, or '' when it is not an address. */
export function siteOf(raw: string | null | undefined): string {
  if (raw === null || raw === undefined) return '';
  try {
    const url = new URL(raw);
    if (url.username !== '' || url.password !== '') return '';
    return `${url.protocol}//${url.host}`;
  } catch {
    return ''; // not an address: nobody's page
  }
}
