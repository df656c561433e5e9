import { beforeEach, describe, expect, it } from 'vitest';
import { fence } from './fence.ts';
import { FakeContents, fakeEvent, resetFakeElectron } from './testing/fake-electron.ts';
import type { WindowRole } from './window-roles.ts';

const guard = (role: WindowRole | null) => {
  const contents = new FakeContents();
  const refused: string[] = [];
  const outside: string[] = [];
  fence(contents as never, () => role, {
    onRefused: (what, url) => void refused.push(`${what} ${url}`),
    onOutside: (url) => void outside.push(url),
  });
  return { contents, refused, outside };
};

const EVENTS = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;
const isStopped = (role: WindowRole | null, url: string, isMainFrame: boolean) =>
  EVENTS.map((name) => {
    const event = fakeEvent({ url, isMainFrame });
    guard(role).contents.emit(name, event);
    return event.defaultPrevented;
  });
// `emit` above is on another object per event: each is checked by itself.

beforeEach(resetFakeElectron);

describe('SEC-08 the fence', () => {
  it.each([
    'https://example.com/',
    'http://desk/',
    'app://phone/index.html',
    'app://mailview/index.html',
    'app://desk.evil/',
    'app://desk@evil/',
    'javascript:alert(1)',
    'blob:app://desk/1234',
    'data:text/html,<script>1</script>',
    'about:blank',
    'file:///etc/passwd',
    'filesystem:app://desk/x',
    'view-source:app://desk/index.html',
    'chrome://gpu',
    'devtools://devtools/bundled/inspector.html',
    'tel:+34911222333',
    'ms-settings:',
    '',
    'no address',
  ])('stops the desk’s main frame from going to %j', (url) => {
    expect(isStopped('desk', url, true)).toEqual([true, true, true]);
  });

  it('lets a page reload itself', () => {
    expect(isStopped('desk', 'app://desk/index.html', true)).toEqual([false, false, false]);
    expect(isStopped('phone', 'app://phone/index.html', true)).toEqual([false, false, false]);
  });

  it('lets only the desk frame the mail view, and nothing else be framed', () => {
    expect(isStopped('desk', 'app://mailview/index.html', false)).toEqual([false, false, false]);
    expect(isStopped('desk', 'app://desk/index.html', false)).toEqual([true, true, true]);
    expect(isStopped('desk', 'https://example.com/', false)).toEqual([true, true, true]);
    expect(isStopped('phone', 'app://mailview/index.html', false)).toEqual([true, true, true]);
  });

  it('stops contents that belong to no window of ours everywhere', () => {
    expect(isStopped(null, 'app://desk/index.html', true)).toEqual([true, true, true]);
  });

  it('attaches no webview', () => {
    const { contents, refused } = guard('desk');
    const event = fakeEvent();
    contents.emit('will-attach-webview', event);
    expect(event.defaultPrevented).toBe(true);
    expect(refused).toEqual(['will-attach-webview ']);
  });

  it('opens no window, and offers the desk’s links to the outside', () => {
    const desk = guard('desk');
    expect(desk.contents.windowOpen?.({ url: 'https://example.com' })).toEqual({ action: 'deny' });
    expect(desk.outside).toEqual(['https://example.com']);
    const phone = guard('phone');
    expect(phone.contents.windowOpen?.({ url: 'https://example.com' })).toEqual({ action: 'deny' });
    expect(phone.outside).toEqual([]);
    expect(phone.refused).toEqual(['window-open https://example.com']);
  });

  it('writes at most 200 characters of an address', () => {
    const { contents, refused } = guard('desk');
    contents.emit('will-navigate', fakeEvent({ url: 'x'.repeat(9_999), isMainFrame: true }));
    expect(refused[0]?.length).toBeLessThan(220);
  });
});
