/**
 * The page's notifications, and what one may say of a customer: the system shows it over other programs and on some locks, and may
 * keep it. Used by everything in the page that notifies; core follows the same settings for its own.
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

/** Shown while the desk cannot be seen and the agent wants it; a press brings the desk to the front. */
export function notifyHidden(
  page: Window & typeof globalThis,
  title: string,
  options: { readonly body: string; readonly tag: string },
  onPress: () => void,
): Notification | null {
  const isWanted = readSlice('settings')?.notifications ?? defaultSettings.notifications;
  if (!isWanted || !page.document.hidden || !('Notification' in page)) return null;
  if (page.Notification.permission !== 'granted') return null;
  const notification = new page.Notification(title, { ...options, silent: true });
  notification.onclick = () => {
    page.focus();
    onPress();
  };
  return notification;
}
