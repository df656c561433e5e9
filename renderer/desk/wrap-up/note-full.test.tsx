/** A full note says so, in both languages; one with room says nothing. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { MOST_NOTE_CHARACTERS } from '#src/model/wrap-up.ts';
import { texts } from '../text/texts.ts';
import { NoteFull } from './note-full.tsx';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

it('is said when nothing more goes in, and no earlier', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const said = async (letters: number) => {
    await act(async () => {
      root.render(<NoteFull note={'x'.repeat(letters)} />);
    });
    return place.textContent;
  };
  expect(await said(MOST_NOTE_CHARACTERS - 1)).toBe('');
  const sentence = await said(MOST_NOTE_CHARACTERS);
  expect([texts.es.notes.full, texts.en.notes.full]).toContain(sentence);
  expect(sentence).toContain('100');
  await act(async () => {
    root.unmount();
  });
});
