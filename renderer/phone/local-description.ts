/**
 * Writes our offers and answers in place of JsSIP's `_createLocalDescription`, which sends an ICE restart without any address
 * while the gathering before it has not ended, or ends at that moment: the far side then has nowhere to send to. Here a
 * description with new addresses goes out with those that belong to it. Used by `sip-session.ts`.
 */
import { createIceWait, type IceWait } from './ice-wait.ts';
import type { SipSession } from './sip-parts.ts';

/** Without a single address of its own it goes out all the same then; one that is found later is offered again. */
const withoutAddressAfterMs = 600;

/** What it needs. */
export interface LocalDescriptionOptions {
  readonly session: SipSession;
  readonly hasServers: boolean;
  readonly after: (delayMs: number, run: () => void) => () => void;
}

const userOf = (sdp: string | undefined): string | null =>
  /^a=ice-ufrag:(\S+)/m.exec(sdp ?? '')?.[1] ?? null;
const hasAddress = (sdp: string | undefined): boolean => /^a=candidate:/m.test(sdp ?? '');

/** Takes over; answers how to stop waiting when the call ends. */
export function writeOwnDescriptions(options: LocalDescriptionOptions): () => void {
  const { session, hasServers, after } = options;
  let stopWaiting = () => {};

  /** Resolves when the description that was set last can be sent. */
  const addressed = (connection: RTCPeerConnection, user: string | null) =>
    new Promise<void>((resolve) => {
      const wait: IceWait = createIceWait(hasServers, after);
      const stop = () => {
        wait.stop();
        cancel();
        connection.removeEventListener('icecandidate', onCandidate);
        connection.removeEventListener('icegatheringstatechange', onGathering);
        stopWaiting = () => {};
      };
      const ready = () => {
        stop();
        resolve();
      };
      const onCandidate = ({ candidate }: RTCPeerConnectionIceEvent) => {
        // The end of gathering may be that of the description before.
        if (!candidate) onGathering();
        else if (candidate.usernameFragment === user) {
          cancel();
          wait.onCandidate(candidate.type, ready);
        }
      };
      const onGathering = () => {
        const isOver = connection.iceGatheringState === 'complete';
        if (isOver && hasAddress(connection.localDescription?.sdp)) ready();
      };
      const cancel = after(withoutAddressAfterMs, ready);
      connection.addEventListener('icecandidate', onCandidate);
      connection.addEventListener('icegatheringstatechange', onGathering);
      stopWaiting = stop;
    });

  session._createLocalDescription = async (type, constraints) => {
    const { connection } = session;
    if (!connection) throw new Error('The call has no connection.');
    session._rtcReady = false;
    try {
      const before = userOf(connection.localDescription?.sdp);
      const description =
        type === 'offer'
          ? await connection.createOffer(constraints)
          : await connection.createAnswer(constraints);
      const user = userOf(description.sdp);
      // From the moment at which it is set candidates may come.
      const isAddressed = user === before ? null : addressed(connection, user);
      await connection.setLocalDescription(description);
      await isAddressed;
    } finally {
      session._rtcReady = true;
      stopWaiting();
    }
    const event = {
      originator: 'local' as const,
      type,
      sdp: connection.localDescription?.sdp ?? '',
    };
    session.emit('sdp', event);
    return event.sdp;
  };
  return () => stopWaiting();
}
