import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { busyLightIds } from '#src/headset/busy-light.ts';
import { HEADSET_VENDORS, isHeadset, type HidFacts } from './headset-devices.ts';
import {
  installPermissions,
  mayCheck,
  mayRequest,
  mayUseDevice,
  type Permission,
} from './permissions.ts';
import { watchLock } from './notifications.ts';
import {
  FakeSession,
  fakeEvent,
  powerMonitor,
  resetFakeElectron,
} from './testing/fake-electron.ts';

/** Every name of Electron 45.4.1. `Record` fails to compile when a later Electron adds one, so that somebody decides. */
const ALL: Readonly<Record<Permission, true>> = {
  ar: true,
  'automatic-fullscreen': true,
  'background-fetch': true,
  'background-sync': true,
  'captured-surface-control': true,
  'clipboard-read': true,
  'clipboard-sanitized-write': true,
  'deprecated-sync-clipboard-read': true,
  'display-capture': true,
  fileSystem: true,
  fullscreen: true,
  geolocation: true,
  'geolocation-approximate': true,
  'hand-tracking': true,
  hid: true,
  'idle-detection': true,
  keyboardLock: true,
  'local-fonts': true,
  'local-network': true,
  'local-network-access': true,
  'loopback-network': true,
  media: true,
  mediaKeySystem: true,
  midi: true,
  midiSysex: true,
  nfc: true,
  notifications: true,
  openExternal: true,
  'payment-handler': true,
  'periodic-background-sync': true,
  'persistent-storage': true,
  pointerLock: true,
  'screen-wake-lock': true,
  sensors: true,
  serial: true,
  'smart-card': true,
  'speaker-selection': true,
  'storage-access': true,
  'system-wake-lock': true,
  'top-level-storage-access': true,
  usb: true,
  vr: true,
  'web-app-installation': true,
  'web-printing': true,
  'window-management': true,
  unknown: true,
};
const names = Object.keys(ALL) as Permission[];

const requested = (permission: Permission, url: string, more: object = {}): boolean =>
  mayRequest(permission, { requestingUrl: url, isMainFrame: true, ...more });

beforeEach(resetFakeElectron);

describe('SEC-10 permissions', () => {
  it('are 46 names, each decided', () => {
    expect(names).toHaveLength(46);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['app://phone', ['hid', 'media', 'speaker-selection'], ['media', 'speaker-selection']],
    [
      'app://desk',
      ['clipboard-sanitized-write', 'notifications'],
      ['clipboard-sanitized-write', 'notifications'],
    ],
    ['app://mailview', [], []],
    ['https://example.com', [], []],
    ['https://phone', [], []],
    ['app://phone.evil', [], []],
    ['app://evil@phone', [], []],
    ['null', [], []],
    ['', [], []],
    ['about:blank', [], []],
    ['data:text/html,x', [], []],
    ['file:///', [], []],
  ])('%s may check %j and be given %j, with and without a slash', (site, check, request) => {
    for (const origin of [site, `${site}/`]) {
      expect(
        names.filter((name) => mayCheck(name, origin, { mediaType: 'audio' })).sort(),
        origin,
      ).toEqual(check);
      expect(
        names.filter((name) => requested(name, origin, { mediaTypes: ['audio'] })).sort(),
        origin,
      ).toEqual(request);
    }
  });

  it.each([
    [['audio'], true],
    [['video'], false],
    [['audio', 'video'], false],
    [['video', 'audio'], false],
    [['audio', 'audio'], false],
    [[], false],
    [undefined, false],
  ])('media of %j is given: %s', (mediaTypes, isGiven) => {
    expect(requested('media', 'app://phone/index.html', { mediaTypes })).toBe(isGiven);
    expect(requested('media', 'app://desk/index.html', { mediaTypes })).toBe(false);
  });

  it('screen capture is refused although it carries media types', () => {
    expect(requested('display-capture', 'app://phone/', { mediaTypes: ['audio'] })).toBe(false);
  });

  it.each(['audio', 'video', 'unknown', undefined] as const)(
    'check of media type %s',
    (mediaType) => {
      const details = mediaType === undefined ? {} : { mediaType };
      expect(mayCheck('media', 'app://phone/', details)).toBe(mediaType === 'audio');
    },
  );

  it('gives a sub-frame nothing', () => {
    for (const name of names) {
      for (const site of ['app://phone/', 'app://desk/']) {
        expect(requested(name, site, { isMainFrame: false, mediaTypes: ['audio'] })).toBe(false);
        expect(
          mayCheck(name, site, { mediaType: 'audio', embeddingOrigin: 'https://evil.example' }),
        ).toBe(false);
      }
    }
  });

  it('believes the security origin before the requesting one', () => {
    expect(
      mayCheck('media', 'app://phone/', { mediaType: 'audio', securityOrigin: 'https://evil/' }),
    ).toBe(false);
  });

  it('let the desk notify, but not over a locked screen', () => {
    const session = new FakeSession('desk');
    const isLocked = watchLock(powerMonitor as unknown as Parameters<typeof watchLock>[0]);
    installPermissions(session as never, HEADSET_VENDORS, () => undefined, isLocked);
    const check = session.check as unknown as (...args: readonly unknown[]) => boolean;
    const may = (name: Permission) => check(null, name, 'app://desk/', {});
    expect(may('notifications')).toBe(true);
    powerMonitor.emit('lock-screen');
    expect([may('notifications'), may('clipboard-sanitized-write')]).toEqual([false, true]);
    powerMonitor.emit('unlock-screen');
    expect(may('notifications')).toBe(true);
  });

  it('are installed on a session, refuse by callback and report', () => {
    const session = new FakeSession('persist:phone');
    const refused: string[] = [];
    installPermissions(
      session as never,
      HEADSET_VENDORS,
      (name, site) => void refused.push(`${name} ${site}`),
      () => false,
    );
    const answers: boolean[] = [];
    const request = session.request as unknown as (...args: unknown[]) => void;
    const answer = (isGiven: boolean) => void answers.push(isGiven);
    request(null, 'media', answer, {
      requestingUrl: 'app://phone/',
      isMainFrame: true,
      mediaTypes: ['audio'],
    });
    request(null, 'geolocation', answer, { requestingUrl: 'app://phone/', isMainFrame: true });
    expect(answers).toEqual([true, false]);
    expect(refused).toEqual(['geolocation app://phone']);
    const check = session.check as unknown as (...args: unknown[]) => boolean;
    expect(check(null, 'media', 'app://phone/', { mediaType: 'audio', isMainFrame: true })).toBe(
      true,
    );
    const display = session.display as unknown as (...args: unknown[]) => void;
    const streams: unknown[] = [];
    display({}, (given: unknown) => void streams.push(given));
    expect(streams).toEqual([null]);
  });
});

const page = (usagePage: number, usage = 1) => ({ usagePage, usage });
const jabra: HidFacts = { vendorId: 0x0b0e, collections: [page(0x0b, 5), page(0x0c)] };

describe('SEC-11 headsets', () => {
  it.each<[string, HidFacts, boolean]>([
    ['a headset of a known maker', jabra, true],
    ['a headset of an unknown maker', { ...jabra, vendorId: 0x1234 }, false],
    ['a security key', { vendorId: 0x1050, collections: [page(0xf1d0)] }, false],
    [
      'a security key in a headset’s clothes',
      { vendorId: 0x0b0e, collections: [page(0x0b, 5), page(0xf1d0)] },
      false,
    ],
    ['a keyboard of a headset maker', { vendorId: 0x046d, collections: [page(1, 6)] }, false],
    [
      'a keyboard with a telephony key',
      { vendorId: 0x046d, collections: [page(1, 6), page(0x0b)] },
      false,
    ],
    ['a mouse', { vendorId: 0x046d, collections: [page(1, 2), page(0x0b)] }, false],
    ['only volume keys', { vendorId: 0x0b0e, collections: [page(0x0c)] }, false],
    ['no collections', { vendorId: 0x0b0e, collections: [] }, false],
    ['no list of collections at all', { vendorId: 0x0b0e }, false],
  ])('%s', (_name, device, isOne) => {
    expect(isHeadset(device, HEADSET_VENDORS)).toBe(isOne);
  });

  it('a busy light is one exact model, and never a keyboard that says it is one', () => {
    const light = { vendorId: 0x04d8, productId: 0xf372, collections: [page(0xff00)] };
    expect(isHeadset(light, HEADSET_VENDORS)).toBe(true);
    expect(isHeadset({ ...light, productId: 0x0001 }, HEADSET_VENDORS)).toBe(false);
    expect(isHeadset({ ...light, collections: [page(1, 6)] }, HEADSET_VENDORS)).toBe(false);
  });

  it('the rule for Linux opens the devices of the same makers, and of no other', () => {
    const rule = readFileSync(
      new URL('../../build/package/70-puesto-headset.rules', import.meta.url),
      'utf8',
    );
    const named = [...rule.matchAll(/idVendor\}=="([0-9a-f]{4})", TAG/g)].map(([, id]) => id);
    expect(named.sort()).toEqual(
      [...HEADSET_VENDORS].map((id) => id.toString(16).padStart(4, '0')).sort(),
    );
    for (const { vendorId, productId } of busyLightIds)
      expect(rule).toContain(
        `ATTRS{idVendor}=="${vendorId.toString(16).padStart(4, '0')}", ATTRS{idProduct}=="${productId.toString(16).padStart(4, '0')}"`,
      );
  });

  it.each([
    ['hid', 'app://phone', true],
    ['hid', 'app://phone/', true],
    ['hid', 'app://desk', false],
    ['hid', 'https://phone', false],
    ['usb', 'app://phone', false],
    ['serial', 'app://phone', false],
  ] as const)('a %s device is opened by %s: %s', (deviceType, origin, isGiven) => {
    expect(mayUseDevice({ deviceType, origin, device: jabra as never }, HEADSET_VENDORS)).toBe(
      isGiven,
    );
  });

  it('select-hid-device always prevents the default, and picks a headset for the phone alone', () => {
    const session = new FakeSession('persist:phone');
    installPermissions(
      session as never,
      HEADSET_VENDORS,
      () => undefined,
      () => false,
    );
    const keyboard = { deviceId: 'keyboard', vendorId: 0x046d, collections: [page(1, 6)] };
    const pick = (origin: string | null, deviceList: readonly object[]): unknown => {
      const event = fakeEvent();
      let picked: unknown = 'nothing';
      const frame = origin === null ? null : { origin };
      session.emit(
        'select-hid-device',
        event,
        { frame, deviceList },
        (id?: string) => (picked = id),
      );
      expect(event.defaultPrevented).toBe(true);
      return picked;
    };
    const list = [keyboard, { ...jabra, deviceId: 'jabra' }];
    expect(pick('app://phone', list)).toBe('jabra');
    expect(pick('app://phone', [keyboard])).toBeUndefined();
    expect(pick('app://desk', list)).toBeUndefined();
    expect(pick(null, list)).toBeUndefined();
  });
});
