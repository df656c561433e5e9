/**
 * F43: headsets that contradict, repeat, vanish or belong to somebody else too, with a fake `navigator.hid` in the real phone
 * page. Where the screen matters the whole of Puesto runs; elsewhere the spec stands in core's place.
 */
import type { Page } from 'playwright';
import type { PhoneFact } from '#src/contracts/phone.ts';
import { until } from '../../fixtures/facts.ts';
import { headsetScript, JABRA, LOGITECH, takeHeadset } from '../../fixtures/headset.ts';
import type { PhonePage } from '../../pbx/phone-page.ts';
import { timed } from '../fault-bench.ts';
import { expect, fault } from '../fault-test.ts';
import { talk } from '../in-a-call.ts';
import type { PhoneAt } from '../fault-test.ts';
import type { SipServer } from '../sip-server.ts';

/** The time for which the phone takes what the device says for an echo, and a little more. */
const deafMs = 350;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const keysOf = (phone: PhonePage): readonly string[] =>
  phone.facts.flatMap((fact) => (fact.kind === 'headset-key' ? [fact.key] : []));
const deviceOf = (phone: PhonePage) =>
  phone.facts
    .findLast((fact): fact is Extract<PhoneFact, { kind: 'headsets' }> => fact.kind === 'headsets')
    ?.devices.at(0);

/** Gives the page a way to lose its link to core for good. */
const cuttableLink = `{
  const links = [];
  let isCut = false;
  const Real = WebSocket;
  window.WebSocket = class extends Real {
    constructor(url, protocols) {
      const isLink = String(url).endsWith('/link');
      super(isLink && isCut ? 'ws://127.0.0.1:9/' : url, protocols);
      if (isLink) links.push(this);
    }
  };
  window.cutLink = () => {
    isCut = true;
    return Promise.all(
      links.map((link) => {
        const closed = new Promise((resolve) => link.addEventListener('close', () => resolve()));
        link.close();
        return closed;
      }),
    );
  };
}`;

/** A phone with a headset, and a call that talks (or only rings); `act` is what core would order. */
async function withHeadset(
  sipServer: () => Promise<SipServer>,
  phoneAt: (server: SipServer, more?: PhoneAt) => Promise<PhonePage>,
  { name = JABRA, rings = false } = {},
) {
  const server = await sipServer();
  const phone = await phoneAt(server, {
    page: { initScript: headsetScript([name]) + cuttableLink },
  });
  await phone.until('the headset is open', () => deviceOf(phone)?.state === 'ready');
  const headset = takeHeadset(phone.page, name);
  await server.ring();
  const { callId } = await phone.until('it rings', () => phone.calls().at(0));
  const call = () => phone.calls().find((one) => one.callId === callId);
  const lights = (on: string) => expect.poll(() => headset.lights(), { timeout: 5_000 }).toBe(on);
  const act = async (what: 'answer' | 'hold' | 'resume') =>
    void (await phone.ask(what, { callId }));
  const mute = async (isMuted: boolean) => void (await phone.ask('mute', { callId, isMuted }));
  await lights('ring');
  if (!rings) {
    await act('answer');
    await phone.until('it talks', () => call()?.state === 'talking');
    await lights('off-hook');
    await pause(deafMs);
  }
  return { phone, headset, call, lights, act, mute };
}

const lightsIn = (page: Page, name: string) => takeHeadset(page, name).lights();

fault(
  {
    id: 'F43',
    fault: 'mute pressed twice fast, and once more',
    expected: 'screen and headset agree in 300 ms after each',
  },
  async ({ puesto, bench, seen }) => {
    const { desk, launched, agentIsHeard } = await talk(await bench(), async (options) => {
      const running = await puesto(options);
      await expect(running.desk.presence).toBeVisible({ timeout: 20_000 });
      const page = await running.launched.phonePage();
      await page.addInitScript(headsetScript([JABRA]));
      await page.reload();
      await running.desk.press('Control+,');
      await expect(running.desk.page.getByRole('region', { name: 'Auricular' })).toContainText(
        'listo',
      );
      await running.desk.press('Escape');
      return running;
    });
    const page = await launched.phonePage();
    const headset = takeHeadset(page, JABRA);
    await expect.poll(() => lightsIn(page, JABRA)).toBe('off-hook');
    await pause(deafMs);
    const isMutedOnScreen = async () =>
      (await desk.controls.getByRole('button', { pressed: true }).count()) === 1;
    const agree = (isMuted: boolean) =>
      timed(
        until(
          async () => [await isMutedOnScreen(), (await headset.lights()).includes('mute')],
          ([screen, light]) => screen === isMuted && light === isMuted,
        ),
      );
    await headset.press('mute');
    await headset.press('mute');
    const twiceMs = await agree(false);
    // Both lights of it have had their echo by then, and it is still so.
    await pause(deafMs);
    await agree(false);
    await headset.press('mute');
    const onceMs = await agree(true);
    await pause(deafMs);
    await headset.press('mute');
    await agree(false);
    await agentIsHeard();
    expect(Math.max(twiceMs, onceMs)).toBeLessThan(300);
    seen(`after two presses open, ${twiceMs} ms; after one muted, ${onceMs} ms`);
  },
);

fault(
  {
    id: 'F43',
    fault: 'the hook follows our own light: answered, held, resumed and hung up on the desk',
    expected: 'no key is heard',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const { phone, act, lights, call } = await withHeadset(sipServer, phoneAt);
    await act('hold');
    await lights('hold off-hook');
    await act('resume');
    await lights('off-hook');
    const { callId } = call() ?? {};
    if (callId) await phone.ask('hang-up', { callId });
    await lights('');
    await pause(deafMs);
    expect(keysOf(phone)).toEqual([]);
    seen('keys heard: none');
  },
);

fault(
  {
    id: 'F43',
    fault: 'the device says hung up within 300 ms of our own hold, and of its own mute key',
    expected: 'the call goes on, lights restated, the second time another program is named',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const { phone, headset, act, lights, call } = await withHeadset(sipServer, phoneAt);
    await Promise.all([headset.setOnLight('hold', 'hook', false), act('hold')]);
    await lights('hold off-hook');
    await act('resume');
    await lights('off-hook');
    await pause(deafMs);
    await headset.set('hook', true);
    await headset.setAll([
      ['mute', true],
      ['mute', false],
      ['hook', false],
    ]);
    await phone.until('shared', () => deviceOf(phone)?.isShared);
    expect(keysOf(phone)).toEqual(['mute-on']);
    expect(call()?.state).toBe('talking');
    seen('call talking, device marked as shared, keys heard: mute-on alone');
  },
);

fault(
  {
    id: 'F43',
    fault: 'a second HID client has the headset off the hook, then hangs its own call up',
    expected: 'our call stays; hanging up is a request until a second press',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const { phone, headset, act, lights, call } = await withHeadset(sipServer, phoneAt, {
      rings: true,
    });
    await pause(deafMs);
    // A press that nobody asked for, and that stays: somebody else talks on it. Core is told, and does not answer.
    await headset.set('hook', true);
    await phone.until('key', () => keysOf(phone).includes('hook-off'));
    await phone.until('shared', () => deviceOf(phone)?.isShared, 10_000);
    await act('answer');
    await phone.until('talking', () => call()?.state === 'talking');
    await lights('off-hook');
    await pause(deafMs);
    await headset.set('hook', false);
    await phone.until('asked', () => keysOf(phone).includes('hang-up-request'));
    expect(call()?.state).toBe('talking');
    await headset.set('hook', true);
    await pause(deafMs);
    await headset.set('hook', false);
    await phone.until('confirmed', () => keysOf(phone).includes('hook-on'));
    seen(`keys heard: ${keysOf(phone).join(', ')}`);
  },
);

fault(
  {
    id: 'F43',
    fault: 'a flood of 400 reports in a muted call',
    expected: 'muted throughout, not listened to, lights restated after it',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const { phone, headset, mute, lights, call } = await withHeadset(sipServer, phoneAt, {
      name: LOGITECH,
    });
    await mute(true);
    await lights('mute off-hook');
    await pause(deafMs);
    await headset.flood('hold', 20);
    await headset.flood('mute', 200);
    await headset.flood('hook', 200);
    await phone.until('flooding', () => deviceOf(phone)?.isFlooding);
    await phone.until('over', () => deviceOf(phone)?.isFlooding === false);
    await lights('mute off-hook');
    expect(call()?.isMuted).toBe(true);
    expect(keysOf(phone)).not.toContain('mute-off');
    expect(keysOf(phone)).not.toContain('hook-on');
    seen(`${keysOf(phone).length} keys of 400 reports, none of them opens or ends anything`);
  },
);

fault(
  {
    id: 'F43',
    fault: 'reports that are empty, too short, or of an unknown id',
    expected: 'nothing happens, the next real key works',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const { phone, headset } = await withHeadset(sipServer, phoneAt);
    await headset.raw(2, []);
    await headset.raw(2, [1]);
    await headset.raw(200, [255, 255, 255, 255]);
    await headset.raw(0, [255]);
    await headset.press('flash');
    await phone.until('flash', () => keysOf(phone).includes('flash'));
    expect(keysOf(phone)).toEqual(['flash']);
    seen('keys heard: flash alone');
  },
);

const replugs = [
  { while: 'it rings', lights: 'ring' },
  { while: 'talking', lights: 'off-hook' },
  { while: 'on hold', lights: 'hold off-hook' },
  { while: 'muted', lights: 'mute off-hook' },
] as const;
for (const one of replugs)
  fault(
    {
      id: 'F43',
      fault: `headset unplugged and plugged in again while ${one.while}`,
      expected: 'the call is untouched, never unmuted, and the lights are right again',
    },
    async ({ sipServer, phoneAt, seen }) => {
      const rings = one.while === 'it rings';
      const { phone, headset, act, mute, lights, call } = await withHeadset(sipServer, phoneAt, {
        rings,
      });
      if (one.while === 'on hold') await act('hold');
      if (one.while === 'muted') await mute(true);
      await lights(one.lights);
      const before = { state: call()?.state, isMuted: call()?.isMuted };
      await headset.unplug();
      await phone.until('gone', () => deviceOf(phone) === undefined);
      await headset.plug();
      const backMs = await timed(lights(one.lights));
      await pause(deafMs);
      expect({ state: call()?.state, isMuted: call()?.isMuted }).toEqual(before);
      expect(keysOf(phone)).toEqual([]);
      seen(
        `${before.state ?? ''}${before.isMuted ? ', muted' : ''}; lights again after ${backMs} ms`,
      );
    },
  );

fault(
  {
    id: 'F43',
    fault: 'core is away while the headset is used',
    expected: 'the phone’s own call is muted and hung up by the keys all the same',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const { phone, headset, lights } = await withHeadset(sipServer, phoneAt);
    await phone.page.evaluate(() =>
      (globalThis as unknown as { cutLink: () => Promise<unknown> }).cutLink(),
    );
    const heard = keysOf(phone).length;
    await pause(deafMs);
    await headset.press('mute');
    await lights('mute off-hook');
    // At once it would be taken for another program's answer to the mute key.
    await pause(deafMs);
    await headset.press('hook');
    await lights('');
    expect(keysOf(phone)).toHaveLength(heard);
    seen('core heard nothing; muted, then hung up by the keys');
  },
);
