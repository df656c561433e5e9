/**
 * When what went in and out of a page's sockets, by the page itself: no hop of the bench is in the figures. The script runs
 * before the page's own; both pages of the bench, Puesto's phone and plain JsSIP, carry the same one.
 */
import type { Page } from 'playwright';

/** One message, or one press. `atMs` is the time of day, of a clock that never jumps. */
export interface Mark {
  readonly way: 'in' | 'out' | 'here';
  readonly atMs: number;
  /** The first line of SIP with its CSeq, or the beginning of a frame of the link. */
  readonly text: string;
}

/** Runs in the page before anything else. */
export const MARKS_SCRIPT = `(() => {
  const marks = [];
  const now = () => performance.timeOrigin + performance.now();
  const brief = (data) => {
    if (typeof data !== 'string' || data.length < 5) return null;
    if (data[0] === '{') return data.slice(0, 160);
    return data.slice(0, data.indexOf('\\r\\n')) + ' ' + (/\\r\\nCSeq: *(.*)\\r\\n/i.exec(data)?.[1] ?? '');
  };
  const mark = (way, atMs, text) => { if (text) marks.push({ way, atMs, text }); };
  const Own = window.WebSocket;
  window.WebSocket = class extends Own {
    constructor(...words) {
      super(...words);
      // First of all listeners; the event's own time is from before any of them.
      this.addEventListener('message', (event) =>
        mark('in', performance.timeOrigin + event.timeStamp, brief(event.data)));
    }
    send(data) {
      mark('out', now(), brief(data));
      super.send(data);
    }
  };
  window.puestoMarks = marks;
  window.markHere = (text) => mark('here', now(), text);
})()`;

/** Everything so far; they are forgotten. */
export const takeMarks = (page: Page): Promise<readonly Mark[]> =>
  page.evaluate(() => {
    const { puestoMarks } = window as unknown as { puestoMarks: Mark[] };
    return puestoMarks.splice(0);
  });

/** From the first mark of one kind to the next one of another; null when either is missing. */
export function between(
  marks: readonly Mark[],
  from: (mark: Mark) => boolean,
  to: (mark: Mark) => boolean,
): number | null {
  const first = marks.findIndex(from);
  if (first < 0) return null;
  const then = marks.slice(first).find(to);
  return then ? then.atMs - marks[first]!.atMs : null;
}

export const isInviteOut = ({ way, text }: Mark) => way === 'out' && text.startsWith('INVITE ');
export const isInviteIn = ({ way, text }: Mark) => way === 'in' && text.startsWith('INVITE ');
export const isOkOut = ({ way, text }: Mark) =>
  way === 'out' && /^SIP\/2\.0 200 .* \d+ INVITE/.test(text);
/** Core asks the phone for this. */
export const isAsked = (name: string) => (mark: Mark) =>
  mark.way === 'in' && mark.text.includes(`"name":"${name}"`);
export const isHere = (name: string) => (mark: Mark) => mark.way === 'here' && mark.text === name;
