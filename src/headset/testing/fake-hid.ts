/**
 * A `navigator.hid` with plugs that a test pulls: devices that follow their lights as the real ones do, and send the bytes of
 * their family. One function without any import, because browser tests hand its text to the page.
 */
import type { DeviceFamily } from './device-families.ts';

/** What a test does to the devices. */
export interface FakeHidControl {
  plug(name: string): void;
  unplug(name: string): void;
  /** One press: a switch changes over, a key goes down and up. */
  press(name: string, key: string): void;
  /** Sets one bit and sends the report. */
  set(name: string, key: string, isOn: boolean): void;
  raw(name: string, reportId: number, bytes: readonly number[]): void;
  /** The lights that are on, as the device sees them. */
  lights(name: string): string[];
  /** Writes so far. */
  writes(name: string): number;
  isOpen(name: string): boolean;
  /** The next opens fail with this error; null: they work. */
  refuse(name: string, errorName: string | null): void;
  /** Another program writes the off-hook light, as an output report of its own. */
  otherProgram(name: string, isOffHook: boolean): void;
}

/** The fake and its handle. */
export interface FakeHid {
  readonly hid: {
    getDevices(): Promise<readonly object[]>;
    requestDevice(): Promise<readonly object[]>;
    addEventListener(name: string, listener: (event: never) => void): void;
    removeEventListener(name: string, listener: (event: never) => void): void;
  };
  readonly control: FakeHidControl;
}

/** All families are known, those in `plugged` are there. */
export function createFakeHid(
  families: readonly DeviceFamily[],
  plugged: readonly string[] = [],
): FakeHid {
  type Listener = (event: unknown) => void;
  const portListeners: { readonly name: string; readonly listener: Listener }[] = [];
  const devices = new Map<string, ReturnType<typeof makeDevice>>();
  const refusals = new Map<string, string>();

  function makeDevice(family: DeviceFamily) {
    let listeners: Listener[] = [];
    const on = new Set<string>();
    let lights = new Set<string>();
    let writes = 0;
    const emit = (reportId: number, bytes: Uint8Array) => {
      if (!device.opened) return;
      const data = new DataView(bytes.buffer.slice(0) as ArrayBuffer);
      for (const listener of [...listeners]) listener({ reportId, data });
    };
    const emitKeys = () => {
      const bytes = new Uint8Array(family.inputBytes);
      for (const key of on) {
        const bit = family.inputBits[key] ?? 0;
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
      }
      emit(family.inputReportId, bytes);
    };
    const follow = (light: string, key: string, isOn: boolean) => {
      if (lights.has(light) === isOn) return;
      if (on.has(key) === isOn) return;
      if (isOn) on.add(key);
      else on.delete(key);
      void Promise.resolve().then(emitKeys);
    };
    const write = (reportId: number, bytes: Uint8Array) => {
      const next = new Set(lights);
      for (const [light, [id, bit]] of Object.entries(family.lightBits)) {
        if (id !== reportId) continue;
        if ((((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1) next.add(light);
        else next.delete(light);
      }
      if (family.isHookEchoed) follow('off-hook', 'hook', next.has('off-hook'));
      if (family.isMuteState) follow('mute', 'mute', next.has('mute'));
      lights = next;
    };
    const device = {
      opened: false,
      vendorId: family.vendorId,
      productId: family.productId,
      productName: family.name,
      collections: family.collections,
      open() {
        const refusal = refusals.get(family.name);
        if (refusal !== undefined) {
          const error = new Error('Failed to open the device.');
          error.name = refusal;
          return Promise.reject(error);
        }
        device.opened = true;
        return Promise.resolve();
      },
      close() {
        device.opened = false;
        return Promise.resolve();
      },
      sendReport(reportId: number, data: Uint8Array) {
        if (!device.opened) return Promise.reject(new Error('The device is not open.'));
        writes += 1;
        write(reportId, data);
        return Promise.resolve();
      },
      sendFeatureReport: () => Promise.resolve(),
      addEventListener: (_name: string, listener: Listener) => void listeners.push(listener),
      removeEventListener(_name: string, listener: Listener) {
        listeners = listeners.filter((one) => one !== listener);
      },
    };
    return { device, on, emit, emitKeys, write, lights: () => lights, writes: () => writes };
  }

  const find = (name: string) => {
    const found = devices.get(name);
    if (!found) throw new Error(`${name} is not plugged in.`);
    return found;
  };
  const tell = (what: string, device: object) => {
    for (const { name, listener } of portListeners) if (name === what) listener({ device });
  };
  const add = (name: string) => {
    const family = families.find((one) => one.name === name);
    if (!family) throw new Error(`No such device: ${name}`);
    const made = makeDevice(family);
    devices.set(name, made);
    return made.device;
  };
  for (const name of plugged) add(name);

  const control: FakeHidControl = {
    plug: (name) => tell('connect', add(name)),
    unplug(name) {
      const { device } = find(name);
      device.opened = false;
      devices.delete(name);
      tell('disconnect', device);
    },
    press(name, key) {
      const one = find(name);
      const family = families.find((each) => each.name === name);
      const isSwitch = key === 'hook' || (key === 'mute' && family?.isMuteState === true);
      if (isSwitch) {
        if (one.on.has(key)) one.on.delete(key);
        else one.on.add(key);
        one.emitKeys();
        return;
      }
      one.on.add(key);
      one.emitKeys();
      one.on.delete(key);
      one.emitKeys();
    },
    set(name, key, isOn) {
      const one = find(name);
      if (isOn) one.on.add(key);
      else one.on.delete(key);
      one.emitKeys();
    },
    raw: (name, reportId, bytes) => find(name).emit(reportId, Uint8Array.from(bytes)),
    lights: (name) => [...find(name).lights()].sort(),
    writes: (name) => find(name).writes(),
    isOpen: (name) => find(name).device.opened,
    refuse(name, errorName) {
      if (errorName === null) refusals.delete(name);
      else refusals.set(name, errorName);
    },
    otherProgram(name, isOffHook) {
      const one = find(name);
      if (isOffHook) one.on.add('hook');
      else one.on.delete('hook');
      one.emitKeys();
    },
  };
  return {
    control,
    hid: {
      getDevices: () => Promise.resolve([...devices.values()].map(({ device }) => device)),
      requestDevice: () => Promise.resolve([...devices.values()].map(({ device }) => device)),
      addEventListener: (name, listener) =>
        void portListeners.push({ name, listener: listener as Listener }),
      removeEventListener: () => {},
    },
  };
}
