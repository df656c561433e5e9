/**
 * The voice of one call as it really arrives: whether packets come, how good they are, and one ICE restart before JsSIP may
 * end a call whose media is lost. It reports; what a desk does about a dead stream is core's business.
 */
import type { CallId } from '#src/model/ids.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import { compareReadings, readMedia, type MediaReading } from './quality.ts';
import type { SipEnding, SipSession } from './sip-parts.ts';

const iceRepairWithinMs = 30_000;
const firstPacketPollMs = 200;
const packetPollMs = 500;
/** Decisions, figures: no inbound packet for so long while one is expected is lost media. */
export const silentAfterMs = 1_500;

/** What the call tells its media. */
export interface CallMediaOptions {
  readonly session: SipSession;
  readonly callId: CallId;
  readonly nowMs: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly phase: () => 'before' | 'up' | 'ended';
  /** We hold: nothing needs to come. */
  readonly isHeld: () => boolean;
  readonly isConnected: () => boolean;
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** Packets began or ceased to come. */
  readonly onChange: () => void;
  readonly onRemote: (stream: MediaStream) => void;
  /** Ends the call for good. */
  readonly terminate: (ending: SipEnding) => void;
}

/** The media of one call. */
export interface CallMedia {
  /** True only while packets come. */
  hasInboundAudio(): boolean;
  watch(connection: RTCPeerConnection): void;
  /** ICE has failed: one restart, and only if that brings nothing the call ends. */
  repairIce(ending: SipEnding): void;
  measure(): Promise<VoiceQuality | null>;
  onReachable(): void;
  stop(): void;
}

/** False when the far side has said that it sends nothing (it holds us without music). */
const isFarSending = (connection: RTCPeerConnection): boolean =>
  connection
    .getTransceivers()
    .every(({ currentDirection }) => !['inactive', 'sendonly'].includes(currentDirection ?? ''));

/** The media of a call that has just begun. */
export function createCallMedia(options: CallMediaOptions): CallMedia {
  const { session, nowMs, after, phase } = options;
  let hasInboundAudio = false;
  let packets = 0;
  let lastPacketAtMs = nowMs();
  let cancelPoll: (() => void) | null = null;
  let cancelIceRepair: (() => void) | null = null;
  let lastReading: MediaReading | null = null;

  const isExpected = (connection: RTCPeerConnection): boolean =>
    !options.isHeld() && isFarSending(connection);

  const judge = (connection: RTCPeerConnection, reading: MediaReading) => {
    if (phase() === 'ended') return;
    const hasMore = reading.packetsReceived !== packets && reading.packetsReceived > 0;
    packets = reading.packetsReceived;
    if (hasMore || !isExpected(connection)) lastPacketAtMs = reading.atMs;
    const isSilent = reading.atMs - lastPacketAtMs >= silentAfterMs;
    if (hasInboundAudio ? !isSilent : !hasMore) return;
    hasInboundAudio = !hasInboundAudio;
    options.onChange();
  };
  const poll = (connection: RTCPeerConnection) => {
    if (phase() === 'ended') return;
    cancelPoll?.();
    void readMedia(connection, nowMs())
      .then((reading) => {
        judge(connection, reading);
        cancelPoll?.();
        cancelPoll = after(hasInboundAudio ? packetPollMs : firstPacketPollMs, () =>
          poll(connection),
        );
      })
      .catch(() => {}); // closed meanwhile
  };
  const restartIce = () => {
    if (!options.isConnected() || phase() !== 'up') return;
    void options.inTurn(async () => {
      session.renegotiate({ rtcOfferConstraints: { iceRestart: true } });
    });
  };

  return {
    hasInboundAudio: () => hasInboundAudio,
    watch(connection) {
      connection.addEventListener('track', ({ track, streams }) => {
        options.onRemote(streams[0] ?? new MediaStream([track]));
        poll(connection);
      });
      connection.addEventListener('iceconnectionstatechange', () => {
        if (!['connected', 'completed'].includes(connection.iceConnectionState)) return;
        cancelIceRepair?.();
        cancelIceRepair = null;
      });
    },
    repairIce(ending) {
      if (cancelIceRepair) return;
      cancelIceRepair = after(iceRepairWithinMs, () => {
        if (phase() !== 'ended') options.terminate(ending);
      });
      restartIce();
    },
    async measure() {
      const { connection } = session;
      if (phase() !== 'up' || !connection) return null;
      const reading = await readMedia(connection, nowMs());
      judge(connection, reading);
      const before = lastReading;
      lastReading = reading;
      const quality = before && compareReadings(before, reading, isExpected(connection));
      return quality && { callId: options.callId, atMs: reading.atMs, ...quality };
    },
    onReachable() {
      if (cancelIceRepair) restartIce();
    },
    stop() {
      cancelPoll?.();
      cancelIceRepair?.();
    },
  };
}
