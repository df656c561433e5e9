import { describe, expect, it } from 'vitest';
import { DESKTOP_TEXT } from './desktop-text.ts';
import { createDialSelection } from './dial-selection.ts';
import type { DialogText } from './shell-text.ts';

const setUp = (text: string | Error, pressed = 0, isTaken = true) => {
  const shown: DialogText[] = [];
  const dialled: string[] = [];
  const run = createDialSelection({
    read: () => (text instanceof Error ? Promise.reject(text) : Promise.resolve(text)),
    dialogs: {
      ask: (dialog) => {
        shown.push(dialog);
        return Promise.resolve(false);
      },
      choose: (dialog) => {
        shown.push(dialog);
        return Promise.resolve(pressed);
      },
    },
    raise: () => undefined,
    dial: (number) => {
      dialled.push(number);
      return Promise.resolve(isTaken);
    },
    text: () => DESKTOP_TEXT.en,
  });
  return { run, shown, dialled };
};

describe('createDialSelection', () => {
  it('asks before it dials the number', async () => {
    const yes = setUp('call 911 22 23 33 please');
    await yes.run();
    expect(yes.shown[0]?.message).toBe('Call 911222333?');
    expect(yes.dialled).toEqual(['911222333']);
    const no = setUp('911222333', 1);
    await no.run();
    expect(no.dialled).toEqual([]);
  });

  it('lets the agent choose among several, or none', async () => {
    const second = setUp('911222333 or 600111222', 1);
    await second.run();
    expect(second.shown[0]?.buttons).toEqual(['911222333', '600111222', 'None of them']);
    expect(second.dialled).toEqual(['600111222']);
    const none = setUp('911222333 or 600111222', 2);
    await none.run();
    expect(none.dialled).toEqual([]);
  });

  it.each([['no number here'], [''], [new Error('no selection')]])(
    'says that there is no number: %s',
    async (text) => {
      const { run, shown, dialled } = setUp(text);
      await run();
      expect(shown.map(({ message }) => message)).toEqual(['No number is selected']);
      expect(dialled).toEqual([]);
    },
  );

  it('says that the call was refused', async () => {
    const { run, shown } = setUp('911222333', 0, false);
    await run();
    expect(shown.at(-1)?.message).toBe('The call could not be made');
  });

  it('asks once, however often the key is pressed', async () => {
    const { run, shown } = setUp('911222333', 1);
    await Promise.all([run(), run(), run()]);
    expect(shown).toHaveLength(1);
  });
});
