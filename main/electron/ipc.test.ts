import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WebContents } from 'electron/main';
import { linkFrame, type LinkFrame, type PageRole } from '#src/contracts/link.ts';
import { listenToPages, sendToPage, type FrameRefusal } from './ipc.ts';
import { FakeContents, ipcMain, resetFakeElectron } from './testing/fake-electron.ts';

interface Heard {
  readonly frames: [PageRole, LinkFrame][];
  readonly refusals: [PageRole, FrameRefusal][];
  readonly desk: FakeContents;
  readonly phone: FakeContents;
  readonly stop: () => void;
}

function listen(): Heard {
  const desk = new FakeContents();
  const phone = new FakeContents();
  void desk.loadURL('app://desk/index.html');
  void phone.loadURL('app://phone/index.html');
  const frames: Heard['frames'] = [];
  const refusals: Heard['refusals'] = [];
  const stop = listenToPages({
    contentsOf: (role) => (role === 'desk' ? desk : phone) as unknown as WebContents,
    onFrame: (role, frame) => void frames.push([role, frame]),
    onRefused: (role, why) => void refusals.push([role, why]),
  });
  return { frames, refusals, desk, phone, stop };
}

const good: LinkFrame = { kind: 'ask', n: 1, name: 'call/answer', payload: {} };
const from = (contents: FakeContents, frame: object | null = contents.mainFrame) => ({
  sender: contents,
  senderFrame: frame,
});

beforeEach(resetFakeElectron);

describe('SEC-04 the sender of a message', () => {
  it('is heard from the main frame of the right window', () => {
    const heard = listen();
    ipcMain.emit('puesto/desk', from(heard.desk), good);
    ipcMain.emit('puesto/phone', from(heard.phone), good);
    expect(heard.frames).toEqual([
      ['desk', good],
      ['phone', good],
    ]);
    expect(heard.refusals).toEqual([]);
  });

  const frame = { parent: null, detached: false, origin: 'app://desk', url: 'app://desk/x' };
  it.each<[string, object | null, FrameRefusal]>([
    [
      'an iframe of the mail view',
      { ...frame, parent: {}, origin: 'app://mailview', url: 'app://mailview/' },
      'not-main-frame',
    ],
    ['an iframe of our own site', { ...frame, parent: {} }, 'not-main-frame'],
    ['no frame', null, 'no-frame'],
    [
      'another page of ours',
      { ...frame, origin: 'app://phone', url: 'app://phone/' },
      'other-site',
    ],
    ['a site of the web', { ...frame, origin: 'https://desk', url: 'https://desk/' }, 'other-site'],
    [
      'a host that begins like ours',
      { ...frame, origin: 'app://desk.evil', url: 'app://desk.evil/' },
      'other-site',
    ],
    [
      'credentials before the host',
      { ...frame, origin: 'app://desk@evil', url: 'app://desk@evil/' },
      'other-site',
    ],
    ['about:blank', { ...frame, origin: 'null', url: 'about:blank' }, 'other-site'],
    ['about:blank with our origin', { ...frame, url: 'about:blank' }, 'other-site'],
    ['data:', { ...frame, origin: 'null', url: 'data:text/html,x' }, 'other-site'],
    ['a sandboxed page of ours', { ...frame, origin: 'null' }, 'other-site'],
    ['a frame that is gone', { ...frame, detached: true }, 'detached'],
    [
      'a frame that throws on every read',
      {
        get parent(): never {
          throw new Error('Render frame was disposed');
        },
      },
      'no-frame',
    ],
  ])('is refused: %s', (_name, senderFrame, why) => {
    const heard = listen();
    ipcMain.emit('puesto/desk', from(heard.desk, senderFrame), good);
    expect(heard.frames).toEqual([]);
    expect(heard.refusals).toEqual([['desk', why]]);
  });

  it('is refused: the phone on the desk’s channel, an unknown window, a destroyed one', () => {
    const heard = listen();
    ipcMain.emit('puesto/desk', from(heard.phone), good);
    ipcMain.emit('puesto/desk', from(new FakeContents(), heard.desk.mainFrame), good);
    heard.desk.isGone = true;
    ipcMain.emit('puesto/desk', from(heard.desk), good);
    expect(heard.frames).toEqual([]);
    expect(heard.refusals.map(([, why]) => why)).toEqual(Array(3).fill('unknown-window'));
  });

  it('accepts an origin with a slash at its end', () => {
    const heard = listen();
    ipcMain.emit('puesto/desk', from(heard.desk, { ...frame, origin: 'app://desk/' }), good);
    expect(heard.frames).toHaveLength(1);
  });

  it('is heard by nobody after the listener was removed', () => {
    const heard = listen();
    heard.stop();
    ipcMain.emit('puesto/desk', from(heard.desk), good);
    expect(heard.frames).toEqual([]);
    expect(ipcMain.eventNames()).toEqual([]);
  });
});

describe('SEC-05 the payload of a message', () => {
  it.each(['desk', 'phone'] as const)(
    'is refused without a throw unless it is a frame: 10,000 random ones on the channel of the %s',
    (role) => {
      const heard = listen();
      const event = from(heard[role]);
      const nearFrame = fc.record(
        {
          kind: fc.oneof(fc.constantFrom('ask', 'answer', 'tell', 'ping', 'pong'), fc.string()),
          n: fc.oneof(fc.integer(), fc.anything()),
          name: fc.oneof(fc.string(), fc.anything()),
          payload: fc.anything({
            withMap: true,
            withDate: true,
            withBigInt: true,
            withTypedArray: true,
          }),
        },
        { requiredKeys: [] },
      );
      const random = fc.oneof(
        fc.anything({
          withMap: true,
          withSet: true,
          withDate: true,
          withBigInt: true,
          withNullPrototype: true,
        }),
        nearFrame,
      );
      let sent = 0;
      fc.assert(
        fc.property(random, (payload) => {
          sent += 1;
          ipcMain.emit(`puesto/${role}`, event, payload);
        }),
        { numRuns: 10_000 },
      );
      expect(heard.frames.length + heard.refusals.length).toBe(sent);
      expect(heard.refusals.length).toBeGreaterThan(5_000);
      for (const [, frame] of heard.frames) {
        expect(linkFrame.safeParse(frame).success).toBe(true);
        expect(() => JSON.stringify(frame)).not.toThrow();
      }
    },
    30_000,
  );

  const nested = (depth: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level += 1) value = { value };
    return value;
  };
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  it.each<[string, unknown]>([
    ['200 levels', nested(200)],
    ['a cycle', cyclic],
    ['6 MB of text', 'x'.repeat(6_000_000)],
    ['a million values', Array(1_000_000).fill(0)],
    ['NaN', Number.NaN],
    ['1e400', Number('1e400')],
    ['a date', new Date(0)],
    ['a buffer', Buffer.from('x')],
    ['a map', new Map([[1, 2]])],
    ['a bigint', 1n],
    ['an own __proto__', JSON.parse('{"__proto__":{"isAdmin":true}}')],
  ])('may not hold %s', (_name, payload) => {
    const heard = listen();
    ipcMain.emit('puesto/desk', from(heard.desk), { kind: 'tell', payload });
    expect(heard.refusals).toEqual([['desk', 'not-json']]);
  });

  it('may hold what JSON holds, 20 levels deep', () => {
    const heard = listen();
    ipcMain.emit('puesto/desk', from(heard.desk), { kind: 'tell', payload: nested(20) });
    expect(heard.frames).toHaveLength(1);
  });

  it('is one argument, not two', () => {
    const heard = listen();
    ipcMain.emit('puesto/desk', from(heard.desk), good, good);
    ipcMain.emit('puesto/desk', from(heard.desk));
    expect(heard.refusals.map(([, why]) => why)).toEqual(['not-json', 'not-json']);
  });
});

describe('sendToPage', () => {
  it('says that nobody got it instead of throwing at a crashed or destroyed page', () => {
    const page = new FakeContents();
    const send = () => sendToPage(page as unknown as WebContents, 'desk', good);
    expect(send()).toBe(true);
    expect(page.sent).toEqual([{ channel: 'puesto/desk', frame: good }]);
    page.crashed = true;
    expect(send()).toBe(false);
    page.isCrashed = () => false; // Electron does not know yet, and throws
    expect(send()).toBe(false);
    page.isGone = true;
    expect(send()).toBe(false);
    expect(sendToPage(null, 'desk', good)).toBe(false);
  });
});
