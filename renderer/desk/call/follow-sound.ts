/** Says once, in passing, what changed about sound: a device that went or is back, a warning about the ears. */
import { crossedWarning } from '#src/audio/hearing-dose.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { showNotice } from '../stores/notices.ts';
import { readSlice, watchSlice } from '../stores/slices.ts';
import { texts } from '../text/texts.ts';
import { movedWords } from './sound-words.ts';

/** Starts it; answers the remover. */
export function followSound(): () => void {
  return watchSlice('sound', (sound, before) => {
    if (!sound || !before) return;
    const text = texts[readSlice('settings')?.language ?? defaultSettings.language];
    const isSame = (a: (typeof sound.moved)[number], b: typeof a) =>
      a.part === b.part && a.from === b.from && a.to === b.to;
    const fresh = sound.moved.filter((one) => !before.moved.some((other) => isSame(one, other)));
    for (const words of movedWords(fresh, text)) showNotice('warn', words);
    const back = before.moved.filter(
      ({ part, from }) =>
        !sound.moved.some((one) => one.part === part) &&
        readSlice('settings')?.[part]?.label === from,
    );
    if (back.length > 0) {
      const names = [...new Set(back.map(({ from }) => `«${from}»`))].join(', ');
      showNotice('done', text.sound.returned(names));
    }
    const crossed =
      sound.dose.day === before.dose.day
        ? crossedWarning(before.dose.share, sound.dose.share)
        : null;
    if (crossed !== null)
      showNotice('warn', crossed >= 1 ? text.sound.dose.full : text.sound.dose.half);
  });
}
