/** The height of a table row in pixels, which the list must know before it draws: it grows with the agent's letters. */
import { useLayoutEffect, useState } from 'react';
import { useSlice } from '../stores/slices.ts';

const ROW_REM = 2.25;
const HEAD_REM = 2;

/** Rows and head as tall as the style sheet says (`styles/team.css`). */
export function useRowHeights(): { readonly row: number; readonly head: number } {
  const textSize = useSlice('settings')?.textSize;
  const [rem, setRem] = useState(16);
  useLayoutEffect(() => {
    const px = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (Number.isFinite(px) && px > 0) setRem(px);
  }, [textSize]);
  return { row: Math.round(ROW_REM * rem), head: Math.round(HEAD_REM * rem) };
}
