/**
 * Addresses of this machine that the browser found after the offer of a repair had gone out. Chromium learns of a new network up
 * to four seconds after the system has it; an offer of before leads nowhere, and waiting for the next one costs seconds more.
 * Used by `sip-session.ts`. It never tells an address twice in one trouble, so that a slow STUN server begins no endless round.
 */

/** What is told of a candidate. */
export type FoundCandidate = Pick<
  RTCIceCandidate,
  'address' | 'protocol' | 'usernameFragment' | 'type'
>;

/** The late addresses of one call. */
export interface LateAddresses {
  watch(connection: RTCPeerConnection): void;
  /** A description of ours goes out. */
  onSaid(sdp: string): void;
  onCandidate(candidate: FoundCandidate): void;
  /** The trouble is over: the next one may come with addresses that were there before. */
  forget(): void;
}

const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1';

/** Of a call that has just begun; `isTroubled` while it is being repaired. */
export function createLateAddresses(options: {
  readonly isTroubled: () => boolean;
  readonly onFound: () => void;
}): LateAddresses {
  let saidAs: string | null = null;
  let said: ReadonlySet<string> = new Set();
  const told = new Set<string>();

  const late: LateAddresses = {
    watch(connection) {
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate) late.onCandidate(candidate);
      });
    },
    onSaid(sdp) {
      saidAs = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? null;
      said = new Set(
        [...sdp.matchAll(/^a=candidate:(?:\S+ ){4}(\S+)/gm)].map(([, one]) => one ?? ''),
      );
    },
    onCandidate({ address, protocol, usernameFragment, type }) {
      // Of a description that has not gone out yet: it will stand in there.
      if (usernameFragment !== saidAs || !options.isTroubled()) return;
      // By TCP we only call others; a relay's address is not ours.
      if (!address || protocol !== 'udp' || type === 'relay' || isLoopback(address)) return;
      if (said.has(address) || told.has(address)) return;
      told.add(address);
      options.onFound();
    },
    forget: () => told.clear(),
  };
  return late;
}
