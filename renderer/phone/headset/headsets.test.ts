import { describe, expect, it } from 'vitest';
import type { PhoneCall, PhoneFact } from '#src/contracts/phone.ts';
import { headsetDevice } from '#src/model/headset.ts';
import { callId } from '#src/model/ids.ts';
import {
  epos,
  families,
  jabra,
  logitech,
  poly,
  yealink,
} from '#src/headset/testing/device-families.ts';
import { createFakeHid } from '#src/headset/testing/fake-hid.ts';
import type { DeviceFamily } from '#src/headset/testing/device-families.ts';
import type { HidPort } from './hid-port.ts';
import { createHeadsets } from './headsets.ts';

const call = (change: Partial<PhoneCall>): PhoneCall => ({
  callId: callId.parse('call-1'),
  interactionId: null,
  direction: 'inbound',
  state: 'ringing',
  isMuted: false,
  hasInboundAudio: false,
  number: '1',
  displayName: '',
  startedAtMs: 1,
  answeredAtMs: null,
  endReason: null,
  ...change,
});

/** The headsets of a page on a clock that the test owns; `keys` is what core heard. */
function setUp(plugged: readonly string[], isCoreThere = true) {
  const fake = createFakeHid(families, plugged);
  const facts: PhoneFact[] = [];
  const alone: string[] = [];
  let nowMs = 10_000;
  let timers: { readonly atMs: number; readonly run: () => void }[] = [];
  const headsets = createHeadsets({
    hid: fake.hid as unknown as HidPort,
    nowMs: () => nowMs,
    after(delayMs, run) {
      const timer = { atMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    report(fact) {
      if (!isCoreThere) return false;
      facts.push(fact);
      return true;
    },
    withoutCore: (key) => alone.push(key),
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    headsets,
    alone,
    ...fake.control,
    settle,
    timers: () => timers.length,
    async wait(ms: number) {
      await settle();
      const endMs = nowMs + ms;
      for (;;) {
        const next = timers.toSorted((a, b) => a.atMs - b.atMs)[0];
        if (!next || next.atMs > endMs) break;
        timers = timers.filter((one) => one !== next);
        nowMs = next.atMs;
        next.run();
        await settle();
      }
      nowMs = endMs;
      await settle();
    },
    keys: () => facts.flatMap((fact) => (fact.kind === 'headset-key' ? [fact.key] : [])),
    devices: () => facts.findLast((fact) => fact.kind === 'headsets')?.devices ?? [],
  };
}

async function line(desk: ReturnType<typeof setUp>, ...calls: readonly Partial<PhoneCall>[]) {
  desk.headsets.onCalls(calls.map(call));
  await desk.settle();
}

describe('headsets of the page', () => {
  it('opens what it was given and says what each can do', async () => {
    const desk = setUp([jabra.name, yealink.name]);
    await desk.settle();
    const devices = desk.devices();
    expect(devices.map(({ name, state }) => [name, state])).toEqual([
      [jabra.name, 'ready'],
      [yealink.name, 'ready'],
    ]);
    for (const device of devices) expect(() => headsetDevice.parse(device)).not.toThrow();
  });

  it.each<DeviceFamily>([jabra, poly, epos, logitech, yealink])(
    'carries a whole call on $name: answer, mute, unmute and hang up by its keys, its lights in step',
    async (family) => {
      const desk = setUp([family.name]);
      const { name } = family;
      await desk.wait(2_000);
      await line(desk, { state: 'ringing' });
      expect(desk.lights(name)).toEqual(['ring']);
      desk.press(name, 'hook');
      await line(desk, { state: 'talking', answeredAtMs: 2 });
      expect(desk.lights(name)).toEqual(['off-hook']);
      await desk.wait(3_000);
      desk.press(name, 'mute');
      await line(desk, { state: 'talking', isMuted: true });
      expect(desk.lights(name)).toEqual(['mute', 'off-hook']);
      await desk.wait(3_000);
      desk.press(name, 'mute');
      await line(desk, { state: 'talking' });
      expect(desk.lights(name)).toEqual(['off-hook']);
      await desk.wait(3_000);
      desk.press(name, 'hook');
      await line(desk);
      expect(desk.keys()).toEqual(['hook-off', 'mute-on', 'mute-off', 'hook-on']);
      expect(desk.lights(name)).toEqual([]);
      await desk.wait(60_000);
      expect(desk.keys()).toHaveLength(4);
    },
  );

  it('hears nothing of its own when everything is done on the desk', async () => {
    for (const { name } of families) {
      const desk = setUp([name]);
      await desk.wait(2_000);
      for (const calls of [
        [{ state: 'ringing' }],
        [{ state: 'talking' }],
        [{ state: 'talking', isMuted: true }],
        [{ state: 'talking' }],
        [{ state: 'held' }],
        [{ state: 'talking' }],
        [{ state: 'talking' }, { state: 'ringing' }],
        [],
      ] as const) {
        await line(desk, ...calls);
        await desk.wait(400);
      }
      await desk.wait(30_000);
      expect([name, desk.keys(), desk.devices().some(({ isShared }) => isShared)]).toEqual([
        name,
        [],
        false,
      ]);
    }
  });

  it('restates the lights after a replug in each state, and asks for nothing', async () => {
    for (const { name, lightBits } of families)
      for (const [state, isMuted, lights] of [
        ['ringing', false, ['ring']],
        ['talking', false, ['off-hook']],
        ['talking', true, ['mute', 'off-hook']],
        ['held', false, ['hold', 'off-hook']],
      ] as const) {
        const desk = setUp([name]);
        await desk.wait(2_000);
        await line(desk, { state, isMuted });
        await desk.wait(2_000);
        desk.unplug(name);
        await desk.wait(700);
        expect(desk.devices()).toEqual([]);
        desk.plug(name);
        await desk.wait(30_000);
        const has = lights.filter((light) => light in lightBits);
        expect([name, state, desk.lights(name), desk.keys()]).toEqual([name, state, has, []]);
      }
  });

  it('tells a refusal of the system from a device that another program holds, and tries again', async () => {
    const desk = setUp([jabra.name]);
    desk.unplug(jabra.name);
    desk.refuse(jabra.name, 'NotAllowedError');
    desk.plug(jabra.name);
    await desk.settle();
    expect(desk.devices()[0]?.state).toBe('refused');
    desk.refuse(jabra.name, 'NetworkError');
    await desk.wait(5_000);
    expect(desk.devices()[0]?.state).toBe('busy');
    desk.refuse(jabra.name, null);
    await desk.wait(5_000);
    expect(desk.devices()[0]?.state).toBe('ready');
  });

  it('gives the keys to the page’s own calls while core is away', async () => {
    const desk = setUp([jabra.name], false);
    await desk.wait(2_000);
    await line(desk, { state: 'ringing' });
    desk.press(jabra.name, 'hook');
    expect(desk.alone).toEqual(['hook-off']);
  });

  it('lights one lamp on a quiet line, and refuses while somebody calls', async () => {
    const desk = setUp([jabra.name]);
    await desk.wait(2_000);
    const id = desk.devices()[0]?.id ?? '';
    expect(desk.headsets.test(id, 'hold')).toBe(true);
    await desk.settle();
    expect(desk.lights(jabra.name)).toEqual(['hold']);
    expect(desk.headsets.test(id, null)).toBe(true);
    await desk.settle();
    expect(desk.lights(jabra.name)).toEqual([]);
    await line(desk, { state: 'talking' });
    expect(desk.headsets.test(id, 'hold')).toBe(false);
    expect(desk.headsets.test('hid-9', 'hold')).toBe(false);
  });

  it('ignores reports that are too short, unknown or empty', async () => {
    const desk = setUp([jabra.name]);
    await desk.wait(2_000);
    await line(desk, { state: 'talking' });
    await desk.wait(1_000);
    desk.raw(jabra.name, 2, []);
    desk.raw(jabra.name, 99, [255, 255, 255]);
    desk.raw(jabra.name, 1, [255]);
    await desk.settle();
    expect(desk.keys()).toEqual([]);
  });

  it('puts its lights out and lets go when the page ends, and leaves no timer', async () => {
    const desk = setUp([jabra.name]);
    await desk.wait(2_000);
    await line(desk, { state: 'talking', isMuted: true });
    await desk.headsets.close();
    expect(desk.lights(jabra.name)).toEqual([]);
    expect(desk.isOpen(jabra.name)).toBe(false);
    expect(desk.timers()).toBe(0);
  });
});

describe('of several headsets', () => {
  /** Both are plugged in, and the agent speaks into the microphone of the first. */
  async function two(microphone: string | null = jabra.name) {
    const desk = setUp([jabra.name, poly.name]);
    desk.headsets.onMicrophone(microphone);
    await desk.wait(2_000);
    const counting = () =>
      desk.devices().flatMap(({ name, counts }) => (counts === false ? [] : [name]));
    return { desk, counting };
  }

  it('the one whose microphone is used counts: the other stays dark and its keys do nothing', async () => {
    const { desk, counting } = await two();
    expect(counting()).toEqual([jabra.name]);
    await line(desk, { state: 'ringing' });
    expect([desk.lights(jabra.name), desk.lights(poly.name)]).toEqual([['ring'], []]);
    desk.press(poly.name, 'hook');
    await desk.settle();
    expect(desk.keys()).toEqual([]);
    // It is shown all the same: the settings tell what a key is.
    expect(desk.devices()[1]?.lastKey?.key).toBe('hook-off');
    desk.press(jabra.name, 'hook');
    await line(desk, { state: 'talking', answeredAtMs: 2 });
    await desk.wait(3_000);
    desk.press(poly.name, 'hook');
    await desk.wait(3_000);
    expect(desk.keys()).toEqual(['hook-off']);
    expect([desk.lights(jabra.name), desk.lights(poly.name)]).toEqual([['off-hook'], []]);
  });

  it('the agent’s own choice counts before the microphone', async () => {
    const { desk, counting } = await two();
    const { vendorId, productId, name } = poly;
    desk.headsets.prefer({ vendorId, productId, name });
    expect(counting()).toEqual([poly.name]);
    await line(desk, { state: 'ringing' });
    desk.press(jabra.name, 'hook');
    desk.press(poly.name, 'hook');
    await desk.settle();
    expect(desk.keys()).toEqual(['hook-off']);
    desk.headsets.prefer(null);
    expect(counting()).toEqual([jabra.name]);
  });

  it('a choice made in a call moves the call’s light and ends nothing', async () => {
    const { desk } = await two();
    await line(desk, { state: 'talking', answeredAtMs: 2 });
    expect(desk.lights(jabra.name)).toEqual(['off-hook']);
    desk.headsets.onMicrophone(poly.name);
    await desk.wait(10_000);
    expect([desk.lights(jabra.name), desk.lights(poly.name)]).toEqual([[], ['off-hook']]);
    expect(desk.keys()).toEqual([]);
    desk.press(poly.name, 'hook');
    expect(desk.keys()).toEqual(['hook-on']);
  });

  it('all count while the microphone is none of theirs', async () => {
    const { desk, counting } = await two(null);
    expect(counting()).toEqual([jabra.name, poly.name]);
    desk.headsets.onMicrophone('Built-in Audio');
    expect(counting()).toEqual([jabra.name, poly.name]);
  });

  it('the other one takes over when the chosen one is unplugged or cannot be opened', async () => {
    const { desk, counting } = await two();
    await line(desk, { state: 'talking', answeredAtMs: 2 });
    desk.unplug(jabra.name);
    await desk.wait(3_000);
    expect(counting()).toEqual([poly.name]);
    expect(desk.lights(poly.name)).toEqual(['off-hook']);
    desk.refuse(jabra.name, 'NotAllowedError');
    desk.plug(jabra.name);
    await desk.wait(1_000);
    desk.press(poly.name, 'hook');
    expect(desk.keys()).toEqual(['hook-on']);
  });
});
