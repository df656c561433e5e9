/**
 * Directions of our own description while we hold: we may send (nothing but silence leaves the gate anyway) and never say
 * that we listen. Pure; used by `sip-session.ts`.
 */

/** `sendrecv` becomes `sendonly`, `recvonly` becomes `inactive`, in the session part and in every audio part. */
export function silenceInSdp(sdp: string): string {
  return sdp
    .replace(/^a=sendrecv(\r?)$/gm, 'a=sendonly$1')
    .replace(/^a=recvonly(\r?)$/gm, 'a=inactive$1');
}
