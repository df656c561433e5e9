/**
 * The voice of one call as it really arrives: whether packets come, how good they are, and whether there is a way for them.
 * It reports; `call-recovery.ts` mends, and what a desk does about a dead stream is core's business.
 */
import { VOICE_LOST_AFTER_MS } from '#src/call/recovery-machine.ts';
import type { CallId } from '#src/model/ids.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import type { RecoveryNews } from './call-recovery.ts';
import { compareReadings, readMedia, type MediaReading } from './quality.ts';
import type { SipSession } from './sip-parts.ts';

const firstPacketPollMs = 200;
const packetPollMs = 500;

/** What the call tells its media. */
export interface CallMediaOptions {
  readonly session: SipSession;
  readonly callId: CallId;
  readonly nowMs: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly phase: () => 'before' | 'up' | 'ended';
  /** We hold: nothing needs to come. */
  readonly isHeld: () => boolean;
  /** Packets began or ceased to come. */
  readonly onChange: () => void;
  readonly onRemote: (stream: MediaStream) => void;
  /** Behind the limiter the browser no longer knows the level of what comes: who plays it says it. */
  readonly heardLevel: () => number | null;
  /** Voice is lost or heard again, its way broken or found. */
  readonly onNews: (news: RecoveryNews) => void;
}

/** The media of one call. */
export interface CallMedia {
  /** True only while packets come. */
  hasInboundAudio(): boolean;
  watch(connection: RTCPeerConnection): void;
  measure(): Promise<VoiceQuality | null>;
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
  let isLossTold = false;
  let lastReading: MediaReading | null = null;

  const isExpected = (connection: RTCPeerConnection): boolean =>
    !options.isHeld() && isFarSending(connection);

  const judge = (connection: RTCPeerConnection, reading: MediaReading) => {
    if (phase() === 'ended') return;
    const hasMore = reading.packetsReceived !== packets && reading.packetsReceived > 0;
    packets = reading.packetsReceived;
    const isNeeded = isExpected(connection);
    if (hasMore || !isNeeded) lastPacketAtMs = reading.atMs;
    const isSilent = reading.atMs - lastPacketAtMs >= VOICE_LOST_AFTER_MS;
    tellLoss(hasMore, isNeeded, isSilent);
    if (hasInboundAudio ? !isSilent : !hasMore) return;
    hasInboundAudio = !hasInboundAudio;
    options.onChange();
  };
  /** Voice that never came is not lost: the far side may still be connecting. */
  const tellLoss = (hasMore: boolean, isNeeded: boolean, isSilent: boolean) => {
    if (phase() !== 'up') return;
    if (isLossTold && (hasMore || !isNeeded)) {
      isLossTold = false;
      options.onNews({ kind: hasMore ? 'voice/heard' : 'voice/unneeded' });
    } else if (!isLossTold && isSilent && packets > 0) {
      isLossTold = true;
      options.onNews({ kind: 'voice/lost', sinceMs: lastPacketAtMs });
    }
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
  return {
    hasInboundAudio: () => hasInboundAudio,
    watch(connection) {
      connection.addEventListener('track', ({ track, streams }) => {
        options.onRemote(streams[0] ?? new MediaStream([track]));
        poll(connection);
      });
      connection.addEventListener('iceconnectionstatechange', () => {
        const { iceConnectionState: ice } = connection;
        if (ice === 'connected' || ice === 'completed') options.onNews({ kind: 'path/well' });
        if (ice === 'disconnected' || ice === 'failed') options.onNews({ kind: 'path/broken' });
      });
    },
    async measure() {
      const { connection } = session;
      if (phase() !== 'up' || !connection) return null;
      const reading = await readMedia(connection, nowMs());
      judge(connection, reading);
      const before = lastReading;
      lastReading = reading;
      const quality = before && compareReadings(before, reading, isExpected(connection));
      if (!quality) return null;
      const heard = quality.loss < 1 ? options.heardLevel() : null;
      return {
        callId: options.callId,
        atMs: reading.atMs,
        ...quality,
        ...(heard !== null && { inboundLevel: heard }),
      };
    },
    stop() {
      cancelPoll?.();
    },
  };
}
