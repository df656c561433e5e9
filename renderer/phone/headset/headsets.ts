/**
 * All headsets and busy lights of the phone's page: opens what the page was given, at the start and when it is plugged in,
 * shows the line on those that count, and reports what is there and which keys are pressed. It decides nothing: a key becomes a fact for
 * core; only while core is away the page's own calls obey it (`keys-without-core.ts`).
 */
import { busyLightIds, isBusyLight, toBusyReport } from '#src/headset/busy-light.ts';
import { idleLook, toLineLook, type LineLook } from '#src/headset/line-look.ts';
import { inputsOf, isTelephone, lightsOf, toTelephonyMap } from '#src/headset/telephony-map.ts';
import { TELEPHONY_PAGE } from '#src/headset/usages.ts';
import { headsetsThatCount } from '#src/headset/which-headset.ts';
import type { PhoneCall, PhoneFact } from '#src/contracts/phone.ts';
import type {
  BusyShows,
  HeadsetDevice,
  HeadsetKey,
  HeadsetLight,
  HeadsetModel,
} from '#src/model/headset.ts';
import type { HidDevice, HidPort } from './hid-port.ts';
import { openHeadset, type OpenHeadset } from './open-headset.ts';

/** What the headsets need. */
export interface HeadsetsParts {
  readonly hid: HidPort | null;
  readonly nowMs: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** False when nobody heard it. */
  readonly report: (fact: PhoneFact) => boolean;
  /** A key that nobody else heard. */
  readonly withoutCore: (key: HeadsetKey) => void;
}

/** The headsets of the page. */
export interface Headsets {
  /** The calls as they are now. */
  onCalls(calls: readonly PhoneCall[]): void;
  onMessages(fresh: number): void;
  /** Of several headsets the one whose keys count; null: the one whose microphone is used. */
  prefer(headset: HeadsetModel | null): void;
  /** The name of the microphone in use; null: the agent left it to the system. */
  onMicrophone(label: string | null): void;
  /** Says everything again. */
  tell(): void;
  /** False: no such device, or a call is going on. */
  test(deviceId: string, light: HeadsetLight | null): boolean;
  takeBack(deviceId: string): boolean;
  showBusy(shows: BusyShows): void;
  /** After a click in the page: the browser asks which device the page may have. */
  request(): Promise<'given' | 'none' | 'failed'>;
  /** The page ends: lights out, devices free. */
  close(): Promise<void>;
}

interface Entry {
  readonly device: HidDevice;
  readonly id: string;
  facts: HeadsetDevice;
  open: OpenHeadset | null;
  /** Shows the line, and its keys are obeyed. */
  counts: boolean;
}

const MOST_DEVICES = 16;
/** A program that lets go of the device a moment later, or a device that is not ready yet. */
const TRY_AGAIN_MS = 5_000;

/** Starts looking for devices. */
export function createHeadsets(parts: HeadsetsParts): Headsets {
  const { hid, report } = parts;
  const entries: Entry[] = [];
  let look: LineLook = idleLook;
  let hasMessages = false;
  let busy: BusyShows = 'off';
  let chosen: HeadsetModel | null = null;
  let microphone: string | null = null;
  let lastId = 0;

  const tell = () =>
    report({
      kind: 'headsets',
      support: hid ? 'ok' : 'none',
      devices: entries.map(({ facts, open, counts }) => ({
        ...facts,
        counts,
        isShared: open?.isShared() ?? false,
        isFlooding: open?.isFlooding() ?? false,
      })),
    });
  const patch = (entry: Entry, change: Partial<HeadsetDevice>) => {
    entry.facts = { ...entry.facts, ...change };
    tell();
  };
  const onKey = (entry: Entry, key: HeadsetKey) => {
    patch(entry, { lastKey: { key, atMs: parts.nowMs() } });
    if (!entry.counts) return;
    if (!report({ kind: 'headset-key', deviceId: entry.id, key })) parts.withoutCore(key);
  };
  const lookOf = ({ counts }: Entry): LineLook => (counts ? look : idleLook);
  /** After everything on which it depends; says whether it changed. */
  const choose = (): boolean => {
    const ready = entries.filter(
      ({ facts }) => facts.kind === 'headset' && facts.state === 'ready',
    );
    const counting = headsetsThatCount(
      chosen,
      microphone,
      ready.map(({ facts }) => facts),
    );
    let hasChanged = false;
    for (const entry of entries) {
      const counts = !ready.includes(entry) || counting.includes(entry.facts);
      if (counts === entry.counts) continue;
      hasChanged = true;
      entry.counts = counts;
      entry.open?.setLine(lookOf(entry));
    }
    return hasChanged;
  };
  const chooseAnew = () => {
    if (choose()) tell();
  };
  const showOn = (entry: Entry) => {
    const written = toBusyReport(entry.device.vendorId, entry.device.productId, busy);
    if (!written || entry.facts.state !== 'ready') return;
    const { how, reportId, bytes } = written;
    const sent =
      how === 'feature'
        ? entry.device.sendFeatureReport(reportId, bytes)
        : entry.device.sendReport(reportId, bytes);
    sent.catch(() => patch(entry, { state: 'failed' }));
  };

  const open = async (entry: Entry): Promise<void> => {
    const { device } = entry;
    try {
      if (!device.opened) await device.open();
    } catch (cause) {
      if (!entries.includes(entry)) return;
      patch(entry, { state: stateAfter(cause) });
      parts.after(TRY_AGAIN_MS, () => {
        if (entries.includes(entry)) void open(entry);
      });
      return;
    }
    if (!entries.includes(entry)) return;
    entry.facts = { ...entry.facts, state: 'ready' };
    // Before it is shown anything: a call in another headset is none of its own.
    choose();
    if (entry.facts.kind === 'busy-light') showOn(entry);
    else
      entry.open = openHeadset(
        device,
        { look: lookOf(entry), hasMessages },
        {
          nowMs: parts.nowMs,
          after: parts.after,
          onKey: (key) => onKey(entry, key),
          onChange: tell,
          onWriteFailed() {
            patch(entry, { state: 'failed' });
            chooseAnew();
          },
        },
      );
    tell();
  };

  const add = (device: HidDevice) => {
    const isLight = isBusyLight(device.vendorId, device.productId);
    if (entries.some((entry) => entry.device === device) || entries.length >= MOST_DEVICES) return;
    if (!isLight && !isTelephone(device.collections)) return;
    const map = toTelephonyMap(device.collections);
    lastId += 1;
    const entry: Entry = {
      device,
      id: `hid-${lastId}`,
      open: null,
      counts: true,
      facts: {
        id: `hid-${lastId}`,
        kind: isLight ? 'busy-light' : 'headset',
        name: device.productName.slice(0, 200),
        vendorId: device.vendorId,
        productId: device.productId,
        state: 'opening',
        inputs: [...inputsOf(map)],
        lights: [...lightsOf(map)],
        isShared: false,
        isFlooding: false,
        lastKey: null,
      },
    };
    entries.push(entry);
    tell();
    void open(entry);
  };
  const remove = (device: HidDevice) => {
    const at = entries.findIndex((entry) => entry.device === device);
    if (at < 0) return;
    const [entry] = entries.splice(at, 1);
    entry?.open?.lose();
    choose();
    tell();
  };

  const headsets = () => entries.flatMap((entry) => (entry.open ? [entry.open] : []));
  const find = (deviceId: string) => entries.find(({ id }) => id === deviceId)?.open ?? null;

  hid?.addEventListener('connect', ({ device }) => add(device));
  hid?.addEventListener('disconnect', ({ device }) => remove(device));
  void hid?.getDevices().then(
    (devices) => devices.forEach(add),
    () => {}, // devices are not allowed here: there are none
  );

  return {
    onCalls(calls) {
      look = toLineLook(calls);
      for (const entry of entries) entry.open?.setLine(lookOf(entry));
    },
    onMessages(fresh) {
      hasMessages = fresh > 0;
      for (const headset of headsets()) headset.setMessages(hasMessages);
    },
    prefer(headset) {
      chosen = headset;
      chooseAnew();
    },
    onMicrophone(label) {
      if (label === microphone) return;
      microphone = label;
      chooseAnew();
    },
    tell,
    test(deviceId, light) {
      const headset = find(deviceId);
      if (!headset || look.stage !== 'idle') return false;
      headset.test(light);
      return true;
    },
    takeBack(deviceId) {
      const headset = find(deviceId);
      headset?.takeBack();
      return headset !== null;
    },
    showBusy(shows) {
      busy = shows;
      for (const entry of entries) if (entry.facts.kind === 'busy-light') showOn(entry);
    },
    async request() {
      if (!hid) return 'failed';
      try {
        const devices = await hid.requestDevice({
          filters: [{ usagePage: TELEPHONY_PAGE }, ...busyLightIds],
        });
        devices.forEach(add);
        return devices.length > 0 ? 'given' : 'none';
      } catch {
        return 'failed'; // no click, or not allowed here
      }
    },
    async close() {
      await Promise.all(headsets().map((headset) => headset.close()));
    },
  };
}

/** `NotAllowedError` is the system's refusal (hidraw without the rule), the others mean that somebody else has it. */
function stateAfter(cause: unknown): HeadsetDevice['state'] {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'InvalidStateError' ? 'failed' : 'busy';
}
