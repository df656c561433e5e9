/** Whether this desk has a SIP account and no centre: then everything that a centre gives is left out of the screen. */
import { readSlice, useSlice } from './slices.ts';

/** For components. */
export const useIsPlain = (): boolean => useSlice('session')?.mode === 'plain';

/** For actions. */
export const readIsPlain = (): boolean => readSlice('session')?.mode === 'plain';
