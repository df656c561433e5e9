/**
 * One open headset: its reports go into the headset machine, what the machine answers goes back as lights or as a key. Writes
 * go one after another, and of those that wait only the newest counts. It never decides what a key does.
 */
import type { HeadsetKey, HeadsetLight } from '#src/model/headset.ts';
import { isFlooding, isShared, stepHeadset } from '#src/headset/headset-machine.ts';
import { absentHeadset, type HeadsetEvent, type HeadsetState } from '#src/headset/headset-state.ts';
import { idleLook, type LineLook, toLights } from '#src/headset/line-look.ts';
import { quirksOf } from '#src/headset/quirks.ts';
import { readReport, toOutputReports, type Lights } from '#src/headset/read-report.ts';
import { toTelephonyMap } from '#src/headset/telephony-map.ts';
import type { HidDevice, HidReportEvent } from './hid-port.ts';

/** What a headset needs. */
export interface HeadsetParts {
  readonly nowMs: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly onKey: (key: HeadsetKey) => void;
  /** Shared or flooding changed. */
  readonly onChange: () => void;
  /** A light could not be written. */
  readonly onWriteFailed: (cause: unknown) => void;
}

/** A headset that listens. */
export interface OpenHeadset {
  isShared(): boolean;
  isFlooding(): boolean;
  setLine(look: LineLook): void;
  setMessages(hasMessages: boolean): void;
  test(light: HeadsetLight | null): void;
  takeBack(): void;
  /** It is gone: nothing can be written any more. */
  lose(): void;
  /** Puts its lights out and lets go of it. */
  close(): Promise<void>;
}

const bytesOf = ({ data }: HidReportEvent): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

/** Begins to listen to an opened device and shows the line on it. */
export function openHeadset(
  device: HidDevice,
  line: { readonly look: LineLook; readonly hasMessages: boolean },
  parts: HeadsetParts,
): OpenHeadset {
  const map = toTelephonyMap(device.collections);
  let state: HeadsetState = absentHeadset(line.look, line.hasMessages);
  let cancelWake = (): void => {};
  let waiting: Lights | null = null;
  let writing: Promise<void> | null = null;
  let told = '';

  const send = async (): Promise<void> => {
    for (let lights = waiting; lights; lights = waiting) {
      waiting = null;
      for (const { reportId, bytes } of toOutputReports(map, lights))
        try {
          await device.sendReport(reportId, bytes);
        } catch (cause) {
          parts.onWriteFailed(cause);
          return;
        }
    }
  };
  const write = (lights: Lights): void => {
    waiting = lights;
    writing ??= send().finally(() => (writing = null));
  };
  const feed = (event: HeadsetEvent): void => {
    const step = stepHeadset(state, event, parts.nowMs());
    ({ state } = step);
    for (const effect of step.effects)
      if (effect.kind === 'write') write(effect.lights);
      else parts.onKey(effect.key);
    cancelWake();
    const { wakeAtMs } = state;
    cancelWake =
      wakeAtMs === null
        ? () => {}
        : parts.after(Math.max(wakeAtMs - parts.nowMs(), 1), () => feed({ kind: 'time' }));
    const now = `${isShared(state, parts.nowMs())} ${isFlooding(state, parts.nowMs())}`;
    if (now === told) return;
    told = now;
    parts.onChange();
  };
  const onReport = (event: HidReportEvent): void => {
    const readings = readReport(map, event.reportId, bytesOf(event));
    if (readings.length > 0) feed({ kind: 'report', readings });
  };
  const lose = (): void => {
    device.removeEventListener('inputreport', onReport);
    cancelWake();
    feed({ kind: 'unplugged' });
  };

  device.addEventListener('inputreport', onReport);
  feed({ kind: 'plugged', quirks: quirksOf(device.vendorId, device.productId) });

  return {
    isShared: () => isShared(state, parts.nowMs()),
    isFlooding: () => isFlooding(state, parts.nowMs()),
    setLine: (look) => feed({ kind: 'line', look }),
    setMessages: (hasMessages) => feed({ kind: 'messages', hasMessages }),
    test: (light) =>
      feed({
        kind: 'test',
        lights: light === null ? null : { ...toLights(idleLook, false), [light]: true },
      }),
    takeBack: () => feed({ kind: 'take-back' }),
    lose,
    async close() {
      lose();
      write(toLights(idleLook, false));
      await writing;
      await device.close().catch(() => {}); // it may be gone by now
    },
  };
}
