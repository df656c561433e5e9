/**
 * Desktop notifications for core. Linux shows no buttons on them, so there a press means only "bring me there"; a ring has
 * its buttons elsewhere, because the call bar and the desk have them too. The object is kept while it is shown (or its press is lost) and closed with what it told of.
 */
import type { NotificationConstructorOptions, PowerMonitor } from 'electron/main';
import type { LogPort, NotifyPort } from '#main/core/ports.ts';

/** The part of Electron's Notification that is used. */
export interface NotificationLike {
  on(event: 'click' | 'close', listener: () => void): unknown;
  on(event: 'action', listener: (details: { readonly actionIndex: number }) => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
  show(): void;
  close(): void;
}

export interface NotifyInput {
  readonly isSupported: () => boolean;
  readonly platform: NodeJS.Platform;
  /** The words on the buttons. */
  readonly buttons: () => { readonly answer: string; readonly decline: string };
  readonly make: (options: NotificationConstructorOptions) => NotificationLike;
  /** Others may see the screen, and nobody can act on it. Linux never says so. */
  readonly isLocked: () => boolean;
  readonly log: LogPort;
}

/** Hears of the lock. */
export function watchLock(monitor: Pick<PowerMonitor, 'on'>): () => boolean {
  let isLocked = false;
  monitor.on('lock-screen', () => {
    isLocked = true;
  });
  monitor.on('unlock-screen', () => {
    isLocked = false;
  });
  return () => isLocked;
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
export function createNotify(input: NotifyInput): NotifyPort {
  const { isSupported, make, log } = input;
  const hasButtons = input.platform === 'win32' || input.platform === 'darwin';
  const shown = new Map<string, NotificationLike>();
  const close = (id: string): void => {
    const note = shown.get(id);
    shown.delete(id);
    note?.close();
  };
  return {
    show({ id, title, body, discreet, onPress, answer }) {
      close(id);
      if (!isSupported()) return;
      const note = make({
        title: plain(input.isLocked() ? discreet : title),
        body: input.isLocked() ? '' : plain(body),
        // The phone rings on the device that the agent chose; a second sound would come from another one.
        silent: true,
        urgency: 'critical',
        timeoutType: 'never',
        ...(answer && hasButtons
          ? {
              actions: [input.buttons().answer, input.buttons().decline].map((text) => ({
                type: 'button' as const,
                text,
              })),
            }
          : {}),
      });
      const forget = (): void => {
        if (shown.get(id) === note) shown.delete(id);
      };
      note.on('click', () => {
        forget();
        onPress();
      });
      note.on('action', ({ actionIndex }) => {
        forget();
        if (actionIndex === 0) answer?.onAnswer();
        else if (actionIndex === 1) answer?.onDecline();
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
