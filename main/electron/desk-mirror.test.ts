import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#src/policy/settings.ts';
import { createDeskMirror, type DeskFacts } from './desk-mirror.ts';

const slice = (name: string, value: unknown) =>
  ({ kind: 'tell', payload: { kind: 'slice', name, value } }) as const;
const presence = (kind: string) =>
  slice('presence', {
    status: { presence: { kind }, sinceMs: 0, next: null },
    isAsking: false,
    asOfMs: 0,
  });

describe('createDeskMirror', () => {
  it('follows presence and language, and tells only real changes', () => {
    const heard: DeskFacts[] = [];
    const mirror = createDeskMirror((facts) => heard.push(facts));
    mirror.see(presence('available'));
    mirror.see(presence('available'));
    mirror.see(slice('settings', { ...defaultSettings, language: 'en' }));
    mirror.see(slice('conversations', []));
    expect(heard).toEqual([
      { presence: 'available', calls: 0, language: null },
      { presence: 'available', calls: 0, language: 'en' },
    ]);
  });

  it('ignores everything else and everything broken', () => {
    const mirror = createDeskMirror(() => {
      throw new Error('not expected');
    });
    mirror.see({ kind: 'ping', n: 1 });
    mirror.see({ kind: 'tell', payload: null });
    mirror.see(slice('presence', { status: 'odd' }));
    mirror.see(slice('conversations', 'odd'));
    mirror.see(slice('settings', 7));
    mirror.see(slice('strip', {}));
    expect(mirror.facts()).toEqual({ presence: 'unknown', calls: 0, language: null });
  });
});
