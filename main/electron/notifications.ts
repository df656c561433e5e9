/**
 * Desktop notifications for core. Linux shows no buttons on them, so a press means only "bring me there"; answering and
 * rejecting are the desk's. The object is kept while it is shown (or its press is lost) and closed with what it told of.
 */
import type { NotificationConstructorOptions } from 'electron/main';
import type { LogPort, NotifyPort } from '#main/core/ports.ts';

/** The part of Electron's Notification that is used. */
export interface NotificationLike {
  on(event: 'click' | 'close', listener: () => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
  show(): void;
  close(): void;
}

export interface NotifyInput {
  readonly isSupported: () => boolean;
  readonly make: (options: NotificationConstructorOptions) => NotificationLike;
  readonly log: LogPort;
}

const MAX_TEXT = 200;

/** The control characters of a hostile display name do not reach the system's notification server. */
const plain = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- they are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT);

/** Core's port; where nothing can be shown it does nothing. */
export function createNotify({ isSupported, make, log }: NotifyInput): NotifyPort {
  const shown = new Map<string, NotificationLike>();
  const close = (id: string): void => {
    const note = shown.get(id);
    shown.delete(id);
    note?.close();
  };
  return {
    show({ id, title, body, onPress }) {
      close(id);
      if (!isSupported()) return;
      const note = make({
        title: plain(title),
        body: plain(body),
        // The phone rings on the device that the agent chose; a second sound would come from another one.
        silent: true,
        urgency: 'critical',
        timeoutType: 'never',
      });
      const forget = (): void => {
        if (shown.get(id) === note) shown.delete(id);
      };
      note.on('click', () => {
        forget();
        onPress();
      });
      note.on('close', forget);
      note.on('failed', (_event, error) => {
        forget();
        log.warn('notify', 'not shown', { error });
      });
      shown.set(id, note);
      note.show();
    },
    close,
  };
}
