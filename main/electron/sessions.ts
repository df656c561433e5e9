/**
 * The storage and network of each page: desk, phone and call bar have their own, so that they are processes of their own, share no storage and
 * each loads only its own hosts. Handlers are on every session before the first window; the default one serves nothing.
 */
import type { Session, session as sessions } from 'electron/main';
import type { CspHost } from '#src/contracts/csp.ts';
import type { LogPort } from '#main/core/ports.ts';
import { serveApp, type FileMap } from './app-protocol.ts';
import { HEADSET_VENDORS } from './headset-devices.ts';
import { installPermissions } from './permissions.ts';
import type { WindowRole } from './window-roles.ts';

export interface SessionsInput {
  readonly sessions: Pick<typeof sessions, 'fromPartition' | 'defaultSession'>;
  readonly files: FileMap;
  /** What the phone may connect to. */
  readonly connect: readonly string[];
  readonly isLocked: () => boolean;
  readonly log: LogPort;
}

const HOSTS: Readonly<Record<WindowRole, readonly CspHost[]>> = {
  desk: ['desk', 'mailview'],
  phone: ['phone'],
  bar: ['bar'],
};

/**
 * Desk and call bar see customers: what Chromium keeps of them stays in memory and goes with the program. The phone's is kept on
 * the disk for the salt of the device ids alone, or a chosen headset would be forgotten at each start.
 */
export const PARTITIONS: Readonly<Record<WindowRole, string>> = {
  desk: 'desk',
  phone: 'persist:phone',
  bar: 'bar',
};

/** Opens them, without a cache of answers: what a page loads is a file of the program, or must not be kept. */
export function openSessions(input: SessionsInput): Readonly<Record<WindowRole, Session>> {
  const { sessions: all, files, connect, isLocked, log } = input;
  const guard = (session: Session): Session => {
    const onRefused = (permission: string, site: string): void => {
      log.warn('permissions', 'refused', { permission, site });
    };
    installPermissions(session, HEADSET_VENDORS, onRefused, isLocked);
    // Nothing that a page offers lands on the disk by itself.
    session.on('will-download', (event) => {
      event.preventDefault();
    });
    return session;
  };
  guard(all.defaultSession);
  const open = (role: WindowRole): Session => {
    const session = guard(all.fromPartition(PARTITIONS[role], { cache: false }));
    serveApp(session.protocol, { files, hosts: HOSTS[role], connect });
    return session;
  };
  return { desk: open('desk'), phone: open('phone'), bar: open('bar') };
}

/** True when both pages really run in processes of their own; null while one of them has none yet. */
export function areSeparate(
  desk: { getOSProcessId(): number } | null,
  phone: { getOSProcessId(): number } | null,
): boolean | null {
  const [one, two] = [desk?.getOSProcessId() ?? 0, phone?.getOSProcessId() ?? 0];
  return one === 0 || two === 0 ? null : one !== two;
}
