/**
 * What a notification may say of a customer: the system shows it over other programs and on some locks, and may keep it. Used by
 * everything in the page that notifies; core follows the same setting for its own.
 */
import { defaultSettings } from '#src/policy/settings.ts';
import { texts } from '../text/texts.ts';
import { readSlice } from './slices.ts';

/** The name and the words, or somebody and nothing. */
export function notificationWords(name: string, words: string): { name: string; words: string } {
  const { namesInNotifications, language } = readSlice('settings') ?? defaultSettings;
  return namesInNotifications
    ? { name, words }
    : { name: texts[language].settings.notificationNames.someone, words: '' };
}
