/**
 * Reads key presses from telephone-event packets (RFC 4733). A press is sent as several packets with one RTP timestamp,
 * the last ones with the end bit, each of which may be lost: the first packet of a new timestamp counts, the rest not.
 */

const DIGITS = '0123456789*#ABCD';

/** Turns one phone's event packets into digits. */
export class RtpDtmf {
  #lastTimestamp: number | null = null;

  /** The digit of a new press; null for a continuation or something that is no digit. */
  read(timestamp: number, payload: Uint8Array): string | null {
    if (payload.length < 4 || timestamp === this.#lastTimestamp) return null;
    this.#lastTimestamp = timestamp;
    return DIGITS[payload[0] ?? 255] ?? null;
  }
}

/** Reads the body of an INFO with `application/dtmf-relay` or `application/dtmf`. */
export function parseDtmfInfo(contentType: string, body: string): string | null {
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/dtmf-relay') {
    const signal = /^\s*signal\s*=\s*([0-9*#A-Da-d])\s*$/im.exec(body)?.[1];
    return signal?.toUpperCase() ?? null;
  }
  if (type === 'application/dtmf')
    return /^\s*([0-9*#A-Da-d])\s*$/.exec(body)?.[1]?.toUpperCase() ?? null;
  return null;
}
