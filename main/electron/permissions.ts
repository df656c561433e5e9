/**
 * Who may use what: without these handlers Electron grants everything. Default deny; installed on every session before
 * the first window. The phone gets the microphone (never the camera), the choice of speaker and headsets; the desk gets
 * notifications and writing to the clipboard; the mail view gets nothing. SEC-10, SEC-11. On a locked screen the desk may not
 * notify: what it says has words of customers in it, and core rings in words that name nobody.
 */
import type { HIDDevice, Session } from 'electron/main';
import { isHeadset } from './headset-devices.ts';
import { siteFor, siteOf } from './site.ts';

/** Each name that Electron 45 knows, from its own types, so that a new one is a compile error in the tests. */
export type Permission = Parameters<
  NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
>[1];

type CheckDetails = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[3];
type RequestDetails = Parameters<
  NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
>[3];
type DeviceDetails = Parameters<
  NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>
>[0];

const DESK_MAY: readonly Permission[] = ['notifications', 'clipboard-sanitized-write'];

/** May this page use it right now? Asked often and synchronously, sometimes without web contents. */
export function mayCheck(
  permission: Permission,
  requestingOrigin: string,
  details: Pick<CheckDetails, 'securityOrigin' | 'mediaType' | 'embeddingOrigin'>,
): boolean {
  const site = siteOf(details.securityOrigin ?? requestingOrigin);
  // Set only for a frame inside another site's page: none of our pages asks from there.
  if (details.embeddingOrigin !== undefined && siteOf(details.embeddingOrigin) !== site) {
    return false;
  }
  if (site === siteFor('phone')) {
    if (permission === 'media') return details.mediaType === 'audio';
    return permission === 'speaker-selection' || permission === 'hid';
  }
  return site === siteFor('desk') && DESK_MAY.includes(permission);
}

/** May this page be given it? Only a main frame is. */
export function mayRequest(permission: Permission, details: RequestDetails): boolean {
  if (!details.isMainFrame) return false;
  const site = siteOf(details.requestingUrl);
  if (site === siteFor('phone')) {
    if (permission === 'speaker-selection') return true;
    if (permission !== 'media') return false;
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    return types.length === 1 && types[0] === 'audio';
  }
  return site === siteFor('desk') && DESK_MAY.includes(permission);
}

/** May this page open that device? Asked for every attached one, so no chooser is needed for headsets. */
export function mayUseDevice(details: DeviceDetails, vendors: ReadonlySet<number>): boolean {
  return (
    details.deviceType === 'hid' &&
    siteOf(details.origin) === siteFor('phone') &&
    isHeadset(details.device as HIDDevice, vendors)
  );
}

/** Installs all handlers on one session. */
export function installPermissions(
  session: Pick<
    Session,
    | 'setPermissionCheckHandler'
    | 'setPermissionRequestHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'on'
  >,
  vendors: ReadonlySet<number>,
  onRefused: (permission: string, site: string) => void,
  isLocked: () => boolean,
): void {
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      mayCheck(permission, origin, details) && !(permission === 'notifications' && isLocked()),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isAllowed = mayRequest(permission, details);
    if (!isAllowed) onRefused(permission, siteOf(details.requestingUrl));
    answer(isAllowed);
  });
  session.setDevicePermissionHandler((details) => mayUseDevice(details, vendors));
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
  session.on('select-hid-device', (event, { frame, deviceList }, pick) => {
    event.preventDefault();
    const isPhone = frame !== null && siteOf(frame.origin) === siteFor('phone');
    const found = isPhone ? deviceList.find((device) => isHeadset(device, vendors)) : undefined;
    if (found) pick(found.deviceId);
    else pick();
  });
}
