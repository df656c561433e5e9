import { describe, expect, it } from 'vitest';
import { texts } from '../text/texts.ts';
import { recoveryWords } from './recovery-words.ts';

describe('recoveryWords', () => {
  it.each([
    [undefined, null, null],
    [{ seen: 'well', voiceBackAfterMs: null, atMs: 0 }, null, null],
    [
      { seen: 'well', voiceBackAfterMs: 3_600, atMs: 0 },
      'Voz de vuelta tras 3,6 s',
      'Voice back after 3.6 s',
    ],
    [
      { seen: 'signalling-lost', voiceBackAfterMs: null, atMs: 0 },
      'Sin conexión con la centralita; reconectando…',
      'No connection to the phone system; reconnecting…',
    ],
    [
      { seen: 'voice-lost', voiceBackAfterMs: null, atMs: 0 },
      'No llega su voz; recuperándola…',
      'Their voice does not arrive; getting it back…',
    ],
  ] as const)('says %j', (recovery, spanish, english) => {
    expect([recoveryWords(recovery, texts.es), recoveryWords(recovery, texts.en)]).toEqual([
      spanish,
      english,
    ]);
  });
});
