/**
 * The shell's few native dialogs: for when no page is there to speak, and for what no page may answer.
 */
import type { BrowserWindow, Dialog, MessageBoxOptions } from 'electron/main';
import type { DialogText } from './shell-text.ts';

export interface Dialogs {
  /** True when the first button was pressed; Escape is the last one. */
  ask(text: DialogText, signal?: AbortSignal): Promise<boolean>;
  /** The number of the button that was pressed, from 0; Escape is the last one. */
  choose(text: DialogText, signal?: AbortSignal): Promise<number>;
}

/** Dialogs on top of the desk when there is one. */
export function createDialogs(
  dialog: Pick<Dialog, 'showMessageBox'>,
  parent: () => BrowserWindow | null,
): Dialogs {
  const dialogs: Dialogs = {
    ask: async (text, signal) => (await dialogs.choose(text, signal)) === 0,
    async choose({ message, detail, buttons }, signal) {
      const last = buttons.length - 1;
      const options: MessageBoxOptions = {
        type: 'warning',
        title: 'Puesto',
        message,
        detail,
        buttons: [...buttons],
        defaultId: last,
        cancelId: last,
        noLink: true,
        ...(signal ? { signal } : {}),
      };
      const window = parent();
      const { response } = window?.isVisible()
        ? await dialog.showMessageBox(window, options)
        : await dialog.showMessageBox(options);
      return response;
    },
  };
  return dialogs;
}
