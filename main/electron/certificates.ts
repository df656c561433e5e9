/**
 * Trust on the wire: a certificate error always refuses, no client certificate leaves by itself, and a password is given to
 * nobody but a proxy that policy names (none yet). SEC-17.
 */
import type { App } from 'electron/main';
import type { LogPort } from '#main/core/ports.ts';

/** Installs the three handlers; without them Electron would send the first client certificate that matches. */
export function refuseByDefault(app: Pick<App, 'on'>, log: LogPort): void {
  app.on('certificate-error', (event, _contents, url, error, _certificate, answer) => {
    event.preventDefault();
    log.warn('tls', 'certificate refused', { host: hostOf(url), error });
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, url, _list, answer) => {
    event.preventDefault();
    log.warn('tls', 'client certificate asked for', { host: hostOf(url) });
    answer();
  });
  app.on('login', (_event, _contents, _details, info) => {
    // Electron's own answer is to cancel; preventing it without an answer would let the request hang for ever.
    log.warn('net', 'password asked for', { isProxy: info.isProxy, host: info.host });
  });
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
