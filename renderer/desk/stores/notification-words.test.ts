import { afterEach, expect, it } from 'vitest';
import { defaultSettings } from '#src/policy/settings.ts';
import { notificationWords } from './notification-words.ts';
import { writeSlice } from './slices.ts';

afterEach(() => {
  writeSlice('settings', defaultSettings);
});

it('says who it is, and where that is not wanted only that somebody is there', () => {
  writeSlice('settings', { ...defaultSettings, language: 'es' });
  expect(notificationWords('Marta', 'la cuota')).toEqual({ name: 'Marta', words: 'la cuota' });
  writeSlice('settings', { ...defaultSettings, language: 'es', namesInNotifications: false });
  expect(notificationWords('Marta', 'la cuota')).toEqual({ name: 'Un cliente', words: '' });
});
