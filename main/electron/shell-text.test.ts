import { describe, expect, it } from 'vitest';
import { SHELL_TEXT, type DialogText, type ShellText } from './shell-text.ts';

const dialogsOf = (text: ShellText): readonly DialogText[] => [
  text.quitWith({ calls: 1, chats: 2, wrapUps: 2, unsent: 3 }),
  ...(['desk', 'phone'] as const).flatMap((role) =>
    (['crash-loop', 'cannot-start', 'cannot-load'] as const).map((why) => text.gaveUp(role, why)),
  ),
  ...Object.values(text.secrets),
  text.secretsWaiting,
  text.dial('+34911222333'),
  text.dialFailed,
  text.badLink,
  text.profile('/home/ana', 'EACCES'),
  text.pagesMissing('desk/index.html'),
  text.centreFailed,
];

describe('SHELL_TEXT', () => {
  it.each(['es', 'en'] as const)('has whole sentences and a way out everywhere: %s', (language) => {
    for (const { message, detail, buttons } of dialogsOf(SHELL_TEXT[language])) {
      expect(message.length).toBeGreaterThan(5);
      expect(detail, message).toMatch(/[.?]$/);
      expect(detail).not.toMatch(/undefined|null|\[object/);
      expect(buttons.length, message).toBeGreaterThan(0);
    }
  });

  it('tells one from many', () => {
    expect(SHELL_TEXT.en.quitWith({ calls: 0, chats: 0, wrapUps: 1, unsent: 0 }).detail).toBe(
      '1 wrap-up is not finished; your note is saved.',
    );
  });
});
