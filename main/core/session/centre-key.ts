/**
 * By which name this machine knows a centre: its address. The practice centre inside has another port after every start and
 * is the same centre all the same.
 */
import type { CoreOptions } from '../ports.ts';

const PRACTICE = 'practice';
/** There is none: nothing ever waits for it. */
const NONE = 'none';

/** The name under which rows wait for the centre of these options. */
export const centreKey = ({ signInAs, centreUrl, sip }: CoreOptions): string =>
  sip ? NONE : signInAs ? PRACTICE : new URL(centreUrl).origin;
