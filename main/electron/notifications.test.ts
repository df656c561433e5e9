import { beforeEach, describe, expect, it } from 'vitest';
import { createNotify, watchLock } from './notifications.ts';
import { callsOf, Notification, powerMonitor, resetFakeElectron } from './testing/fake-electron.ts';
import { createFakeLog } from './testing/fake-timers.ts';

beforeEach(resetFakeElectron);

const setUp = (isSupported = true, platform: NodeJS.Platform = 'linux') => {
  const log = createFakeLog();
  const pressed: string[] = [];
  const notify = createNotify({
    isSupported: () => isSupported,
    platform,
    buttons: () => ({ answer: 'Answer', decline: 'Back to queue' }),
    make: (options) => new Notification(options as Record<string, unknown>),
    isLocked: watchLock(powerMonitor as unknown as Parameters<typeof watchLock>[0]),
    log,
  });
  const show = (id: string, title = 'Ana') => {
    notify.show({
      id,
      title,
      body: 'rings',
      discreet: 'Somebody calls',
      onPress: () => pressed.push(id),
    });
  };
  const ring = () => {
    notify.show({
      id: 'ring',
      title: 'Ana',
      body: 'rings',
      discreet: 'Somebody calls',
      onPress: () => pressed.push('press'),
      answer: {
        onAnswer: () => pressed.push('answer'),
        onDecline: () => pressed.push('decline'),
      },
    });
  };
  return { notify, show, ring, pressed, log, last: () => Notification.shown.at(-1) };
};

describe('createNotify', () => {
  it('shows without a sound of its own and without buttons, which Linux would not show', () => {
    const { show, last } = setUp();
    show('1');
    expect(last()?.options).toEqual({
      title: 'Ana',
      body: 'rings',
      silent: true,
      urgency: 'critical',
      timeoutType: 'never',
    });
  });

  it('names nobody on a locked screen', () => {
    const { show, last } = setUp();
    powerMonitor.emit('lock-screen');
    show('1', 'Marta');
    expect(last()?.options).toMatchObject({ title: 'Somebody calls', body: '' });
    powerMonitor.emit('unlock-screen');
    show('2', 'Marta');
    expect(last()?.options).toMatchObject({ title: 'Marta', body: 'rings' });
  });

  it.each(['win32', 'darwin'] as const)('has the buttons of a ring on %s', (platform) => {
    const { ring, last, pressed } = setUp(true, platform);
    ring();
    expect(last()?.options.actions).toEqual([
      { type: 'button', text: 'Answer' },
      { type: 'button', text: 'Back to queue' },
    ]);
    last()?.emit('action', { actionIndex: 0 });
    ring();
    last()?.emit('action', { actionIndex: 1 });
    last()?.emit('action', { actionIndex: 7 });
    expect(pressed).toEqual(['answer', 'decline']);
  });

  it('has no buttons on Linux, where they would not be shown', () => {
    const { ring, last } = setUp();
    ring();
    expect(last()?.options).not.toHaveProperty('actions');
  });

  it('tells a press once', () => {
    const { show, last, pressed } = setUp();
    show('1');
    last()?.emit('click');
    expect(pressed).toEqual(['1']);
  });

  it('replaces and closes by id', () => {
    const { notify, show } = setUp();
    show('1');
    show('1');
    expect(callsOf('notification.close')).toHaveLength(1);
    notify.close('1');
    notify.close('1');
    notify.close('unknown');
    expect(callsOf('notification.close')).toHaveLength(2);
  });

  it('forgets what the agent closed or the system refused', () => {
    const { notify, show, last, log } = setUp();
    show('1');
    last()?.emit('close');
    notify.close('1');
    show('2');
    last()?.emit('failed', {}, 'not signed');
    notify.close('2');
    expect(callsOf('notification.close')).toEqual([]);
    expect(log.lines.join()).toContain('not signed');
  });

  it('does nothing where nothing can be shown', () => {
    const { show } = setUp(false);
    show('1');
    expect(Notification.shown).toEqual([]);
  });

  it('cleans hostile names', () => {
    const { show, last } = setUp();
    show('1', `\u202e\u0000Ana\n${'x'.repeat(10_000)}`);
    expect(last()?.options.title).toMatch(/^Ana x+$/);
    expect(String(last()?.options.title).length).toBe(200);
  });
});
