/**
 * Keeps every page where it is: no navigation off its own site, no new window, no webview. On the windows that we make and,
 * through `web-contents-created`, on whatever else may come to life. SEC-08.
 */
import type { WebContents } from 'electron/main';
import { siteFor, siteOf } from './site.ts';
import type { WindowRole } from './window-roles.ts';

interface NavigationEvent {
  preventDefault(): void;
  readonly url: string;
  readonly isMainFrame: boolean;
}

export type FencedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** May this frame go there? The mail view lives only in the desk's sub-frames. */
export function mayNavigate(role: WindowRole, url: string, isMainFrame: boolean): boolean {
  const site = siteOf(url);
  if (isMainFrame) return site === siteFor(role);
  return role === 'desk' && site === siteFor('mailview');
}

/**
 * Fences one page; `roleOf` is asked at each event, because contents exist before their window is known. A link with
 * `target=_blank` on the desk is offered to `onOutside`, which decides about the system's browser.
 */
export function fence(
  contents: FencedContents,
  roleOf: () => WindowRole | null,
  report: { onRefused(what: string, url: string): void; onOutside(url: string): void },
): void {
  const stay = (what: string) => (event: NavigationEvent) => {
    const role = roleOf();
    if (role !== null && mayNavigate(role, event.url, event.isMainFrame)) return;
    event.preventDefault();
    report.onRefused(what, event.url.slice(0, 200));
  };
  contents.on('will-navigate', stay('will-navigate'));
  contents.on('will-frame-navigate', stay('will-frame-navigate'));
  contents.on('will-redirect', stay('will-redirect'));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    report.onRefused('will-attach-webview', '');
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (roleOf() === 'desk') report.onOutside(url);
    else report.onRefused('window-open', url.slice(0, 200));
    return { action: 'deny' };
  });
}
