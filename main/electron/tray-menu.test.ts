import { describe, expect, it } from 'vitest';
import { callState, type CallStateKind } from '#src/model/call.ts';
import type { Conversation, RingingOffer } from '#src/contracts/desk.ts';
import { emptyView, type ShellView } from '#src/desktop/shell-view.ts';
import { DESKTOP_TEXT } from './desktop-text.ts';
import { badgeOf, trayMenuOf, trayTipOf, type TrayItem } from './tray-menu.ts';
import { openTray, toTemplate } from './tray.ts';
import { MARKS, withMark } from './tray-image.ts';
import { createFakeLog } from './testing/fake-timers.ts';

const text = DESKTOP_TEXT.en;
const can = { dialSelection: true };
const interaction = (id: string, displayName: string) => ({
  id,
  channel: 'call',
  displayName,
  number: '+34911222333',
});
const rings = (id = 'i', name = 'Ana'): RingingOffer =>
  ({
    offer: { interaction: interaction(id, name), customer: null },
    call: { state: { kind: 'ringing' } },
  }) as unknown as RingingOffer;
const talks = (kind: CallStateKind, isMuted = false, id = 'c'): Conversation =>
  ({
    interaction: interaction('i', 'Luis'),
    customer: null,
    call: { id, state: { kind }, isMuted },
  }) as unknown as Conversation;
const ready: ShellView = {
  ...emptyView,
  isSignedIn: true,
  presence: { kind: 'available' },
  ringable: { state: 'yes', reason: 'none', sinceMs: 0 },
};

/** `*` a choice that is made; a menu with its items in brackets. */
const words = (items: readonly TrayItem[]): readonly string[] =>
  items.map((item) => {
    if (item.kind === 'separator') return '-';
    if (item.kind === 'menu') return `${item.text} [${words(item.items).join(', ')}]`;
    return item.kind === 'act' && item.isChosen ? `*${item.text}` : item.text;
  });
const presences =
  'State: Available [*Available, Break, Lunch, Meeting, Training, Back office, Offline]';
const tail = ['Call the selected number', 'Show Puesto', 'Quit'];

describe('trayMenuOf', () => {
  it.each<[string, ShellView, readonly string[]]>([
    [
      'nobody signed in',
      emptyView,
      ['Not signed in: you cannot be rung', '-', 'Show Puesto', 'Quit'],
    ],
    ['ready', ready, ['You can be rung', '-', presences, ...tail]],
    [
      'not ringable, with the reason',
      { ...ready, ringable: { state: 'no', reason: 'no-microphone', sinceMs: 0 } },
      ['You cannot be rung: there is no microphone', '-', presences, ...tail],
    ],
    [
      'plain: no presence',
      { ...ready, isPlain: true, presence: null },
      ['You can be rung', '-', ...tail],
    ],
    [
      'somebody rings',
      { ...ready, offers: [rings()] },
      ['You can be rung', '-', 'Answer Ana', 'Back to the queue: Ana', '-', presences, ...tail],
    ],
    [
      'talking',
      { ...ready, conversations: [talks('talking')] },
      [
        'You can be rung',
        '-',
        'Luis · talking [Mute the microphone, Hold, Hang up]',
        '-',
        presences,
        ...tail,
      ],
    ],
    [
      'muted, and one more held',
      { ...ready, conversations: [talks('talking', true), talks('held', false, 'd')] },
      [
        'You can be rung',
        '-',
        'Luis · microphone muted [Open the microphone, Hold, Hang up]',
        'Luis · on hold [Take back, Hang up]',
        '-',
        presences,
        ...tail,
      ],
    ],
  ])('%s', (_what, view, expected) => {
    expect(words(trayMenuOf(view, text, can))).toEqual(expected);
  });

  it('has the reason of an absence chosen', () => {
    const away = { ...ready, presence: { kind: 'away', reason: 'lunch' } } as const;
    expect(words(trayMenuOf(away, text, can)).join()).toContain('*Lunch');
  });

  it.each(['es', 'en'] as const)('has words for every state of a call: %s', (language) => {
    for (const option of callState.options) {
      const kind = option.shape.kind.value;
      if (kind === 'ended') continue;
      const menu = words(
        trayMenuOf({ ...ready, conversations: [talks(kind)] }, DESKTOP_TEXT[language], can),
      );
      expect(menu.join()).not.toMatch(/undefined|null|\[object/);
    }
  });

  it('shows three rings at most, and cleans their names', () => {
    const offers = ['1', '2', '3', '4'].map((id) => rings(id, `Ana\u202e\n${'x'.repeat(200)}`));
    const menu = words(trayMenuOf({ ...ready, offers }, text, can));
    expect(menu.filter((line) => line.startsWith('Answer'))).toHaveLength(3);
    expect(menu.join()).not.toMatch(/[\u202e\n]/);
    expect(Math.max(...menu.map((line) => line.length))).toBeLessThan(110);
  });
});

describe('trayTipOf and badgeOf', () => {
  it('tell who rings, else what matters', () => {
    expect(trayTipOf({ ...ready, offers: [rings()] }, text)).toBe('Puesto · Ana is calling');
    expect(trayTipOf({ ...ready, missed: 2, conversations: [talks('held')] }, text)).toBe(
      'Puesto · Available · You can be rung · 1 call · 2 missed',
    );
    expect(trayTipOf(emptyView, DESKTOP_TEXT.es)).toBe('Puesto · Sin sesión');
    expect(badgeOf({ ...ready, missed: 2, offers: [rings()] })).toBe(3);
  });
});

describe('openTray', () => {
  const setUp = () => {
    const menus: unknown[] = [];
    const images: string[] = [];
    const acts: unknown[] = [];
    let click = (): void => undefined;
    const tray = openTray({
      makeTray: () => ({
        setToolTip: () => undefined,
        setContextMenu: (menu: unknown) => void menus.push(menu),
        setImage: (image: string) => void images.push(image),
        on: (_event, listener) => (click = listener),
        destroy: () => undefined,
      }),
      imageFor: (look) => look,
      buildMenu: (items) => items,
      onAct: (act) => void acts.push(act),
      text: () => text,
      canDialSelection: true,
      log: createFakeLog(),
    });
    return {
      tray,
      menus,
      images,
      acts,
      click: () => {
        click();
      },
    };
  };

  it('draws a new menu only for what changed, and the icon by its state', () => {
    const { tray, menus, images } = setUp();
    tray.update(ready);
    tray.update({ ...ready });
    tray.update({ ...ready, offers: [rings()] });
    expect(menus).toHaveLength(2);
    expect(images).toEqual(['ready', 'ringing']);
  });

  it('carries out what is pressed', () => {
    const { acts, click } = setUp();
    click();
    const [item] = toTemplate(
      [{ kind: 'act', text: 'R&D', act: { kind: 'quit' }, isChosen: true }],
      (act) => void acts.push(act),
    );
    expect(item).toMatchObject({ label: 'R&&D', type: 'radio', checked: true });
    (item?.click as () => void)();
    expect(acts).toEqual([{ kind: 'show' }, { kind: 'quit' }]);
  });
});

describe('withMark', () => {
  it('marks each state with a shape of its own, and leaves the rest of the icon', () => {
    const plain = new Uint8Array(32 * 32 * 4).fill(7);
    const drawn = Object.keys(MARKS).map((look) => withMark(plain, 32, look as keyof typeof MARKS));
    expect(new Set(drawn.map((pixels) => Buffer.from(pixels).toString('hex'))).size).toBe(5);
    for (const pixels of drawn) expect(pixels.slice(0, 4)).toEqual(plain.slice(0, 4));
    expect(plain.every((byte) => byte === 7)).toBe(true);
    expect(withMark(new Uint8Array(3), 32, 'ready')).toHaveLength(3);
  });
});
