/** Steps of the state strip: small facts with their age, changed only when they really differ. Pure; used by the session. */
import type { StreamState } from '../centre/event-stream.ts';
import type { Truth } from './truth.ts';

/** Something came from the centre. */
export function withHeard(truth: Truth, atMs: number): Truth {
  const { centre } = truth.strip;
  // The strip shows seconds: finer steps would publish with every frame.
  if (centre.lastHeardMs !== null && atMs - centre.lastHeardMs < 1_000) return truth;
  return { ...truth, strip: { ...truth.strip, centre: { ...centre, lastHeardMs: atMs } } };
}

/** What waits and what needs the agent. */
export function withOutbox(truth: Truth, outbox: Truth['strip']['outbox']): Truth {
  const former = truth.strip.outbox;
  return former.waiting === outbox.waiting && former.needsAttention === outbox.needsAttention
    ? truth
    : { ...truth, strip: { ...truth.strip, outbox } };
}

/** Whether the disk has room. */
export const withDisk = (truth: Truth, isFull: boolean): Truth =>
  (truth.strip.disk === 'full') === isFull
    ? truth
    : { ...truth, strip: { ...truth.strip, disk: isFull ? 'full' : 'ok' } };

/** What became of the local files. None: they could be opened after all. */
export const withStorage = (
  truth: Truth,
  notices: NonNullable<Truth['strip']['storage']>,
): Truth => {
  const former = truth.strip.storage ?? [];
  const isSame = former.length === notices.length && former.every((one, at) => one === notices[at]);
  return isSame ? truth : { ...truth, strip: { ...truth.strip, storage: notices } };
};

/** How the connection is. While tries go on after a loss the state stays `unreachable`: it must not flicker with each of them. */
export function withCentre(truth: Truth, stream: StreamState, nowMs: number): Truth {
  const { centre } = truth.strip;
  const isTryingAgain = stream.kind === 'connecting' && centre.state === 'unreachable';
  const state: Truth['strip']['centre']['state'] =
    stream.kind === 'stopped' ? 'signed-out' : isTryingAgain ? 'unreachable' : stream.kind;
  const next = {
    ...centre,
    state,
    sinceMs: state === centre.state ? centre.sinceMs : nowMs,
    nextTryAtMs: stream.kind === 'unreachable' ? stream.nextTryAtMs : null,
  };
  return { ...truth, strip: { ...truth.strip, centre: next } };
}

/** Nobody talks any more: an old figure would look like a present one. */
export function withoutVoice(truth: Truth): Truth {
  if (truth.strip.voice.atMs === null) return truth;
  return {
    ...truth,
    strip: { ...truth.strip, voice: { mos: null, roundTripMs: null, atMs: null } },
  };
}
