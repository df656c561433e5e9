/**
 * The little the practice telephony must know about SDP beyond what werift does: who may send (hold), whether a phone
 * offers a codec we speak, and which payload type carries key presses. Never throws.
 */

/** Direction from the describer's point of view (RFC 3264 section 5.1). */
export type SdpDirection = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** What an offer or answer says about its audio. */
export interface SdpAudio {
  readonly direction: SdpDirection;
  readonly hasPcmu: boolean;
  /** Payload type of telephone-event at 8 kHz; null when the phone cannot send it. */
  readonly telephoneEventType: number | null;
}

/** Reads the first audio section; null when there is none in use. */
export function readSdpAudio(sdp: string): SdpAudio | null {
  if (!/^v=0\s*$/m.test(sdp.slice(0, 20))) return null;
  const [session = '', ...sections] = sdp.split(/\r?\n(?=m=)/);
  const audio = sections.find((section) => section.startsWith('m=audio '));
  const line = /^m=audio (\d+)(?:\/\d+)? \S+ ([\d ]+)/.exec(audio ?? '');
  if (!audio || !line || line[1] === '0') return null;
  const types = (line[2] ?? '').trim().split(/ +/).map(Number);
  const event = [...audio.matchAll(/^a=rtpmap:(\d+) telephone-event\/8000\b/gim)]
    .map((match) => Number(match[1]))
    .find((type) => types.includes(type));
  return {
    direction: directionIn(audio) ?? directionIn(session) ?? 'sendrecv',
    hasPcmu: types.includes(0),
    telephoneEventType: event ?? null,
  };
}

/** An offer without the codecs that we do not speak, so that none of them can be picked by mistake. */
export function narrowOffer(sdp: string): string {
  const audio = readSdpAudio(sdp);
  if (!audio) return sdp;
  const keep = [0, ...(audio.telephoneEventType === null ? [] : [audio.telephoneEventType])];
  let isAudio = false;
  return sdp
    .split(/\r?\n/)
    .flatMap((line) => {
      if (line.startsWith('m=')) isAudio = line.startsWith('m=audio ');
      if (!isAudio) return [line];
      if (line.startsWith('m=audio '))
        return [line.replace(/^(m=audio \S+ \S+) .*/, `$1 ${keep.join(' ')}`)];
      const type = /^a=(?:rtpmap|fmtp|rtcp-fb):(\d+)/.exec(line)?.[1];
      return type === undefined || keep.includes(Number(type)) ? [line] : [];
    })
    .join('\r\n');
}

/**
 * Without the phone's own count of its ICE restarts, which no RFC knows: werift leaves out candidates whose count is not its own,
 * and a phone counts offers, too, that were lost on the way.
 */
export const withoutGenerations = (sdp: string): string =>
  sdp.replaceAll(/^(a=candidate:.*?) generation \d+/gm, '$1');

function directionIn(text: string): SdpDirection | null {
  const found = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m.exec(text)?.[1];
  return found === undefined ? null : (found as SdpDirection);
}
