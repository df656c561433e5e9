/** Sentences about devices and voices, for the call, the settings and the reader. Pure. */
import type { MovedDevice } from '#src/contracts/phone.ts';
import type { VoiceTrouble } from '#src/model/voice.ts';
import type { Texts } from '../text/texts.ts';

/** That other devices are used than the chosen ones, and which: one sentence for each device that is missed. */
export function movedWords(moved: readonly MovedDevice[], text: Texts): readonly string[] {
  const missed = new Map<string, MovedDevice[]>();
  for (const one of moved) {
    const key = `${one.why} ${one.from}`;
    missed.set(key, [...(missed.get(key) ?? []), one]);
  }
  return [...missed.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const now = all.map(({ part, to }) =>
      text.sound.now(text.sound.parts[part], to ?? text.sound.theSystems),
    );
    return [text.sound.moved[first.why](first.from, now.join(', '))];
  });
}

/** What is wrong with a voice, where, and what helps. */
export function troubleWords({ what, side }: Omit<VoiceTrouble, 'sinceMs'>, text: Texts): string {
  const { voice } = text.sound;
  // One figure for both ways: it says nothing about whose network it is.
  return `${voice.what[what]} ${what === 'delay' ? voice.delaySide : voice.side[side]}`;
}
