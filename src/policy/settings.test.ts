import { describe, expect, it } from 'vitest';
import { defaultSettings, settings, settingsEdit } from './settings.ts';

describe('settingsEdit', () => {
  it('is what was sent and nothing else', () => {
    expect(settingsEdit.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(settingsEdit.parse({})).toEqual({});
  });

  it('knows every setting and refuses a wrong value', () => {
    expect(Object.keys(settingsEdit.shape)).toEqual(Object.keys(defaultSettings));
    expect(settingsEdit.safeParse({ ringVolume: 2 }).success).toBe(false);
  });
});

describe('settings', () => {
  it('takes its own defaults and misses nothing silently', () => {
    expect(settings.parse(defaultSettings)).toEqual(defaultSettings);
    expect(settings.safeParse({ theme: 'dark' }).success).toBe(false);
  });
});
