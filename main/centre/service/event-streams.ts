/**
 * The event stream of every sign-in: numbers, a bounded memory for desks that come back, and the socket that listens now.
 * Numbers are reserved in blocks on disk, so that a restarted service goes on above everything a desk has ever seen. A desk
 * that asks for more than is remembered is told `resync`. Never holds an event back for a slow desk: its socket is closed.
 */
import type { CentreEvent, EventEnvelope } from '#src/centre/wire.ts';
import type { Clock } from '#src/model/clock.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { CentreDb } from '../store/open.ts';
import { writeSession, type SessionRecord } from '../store/session-records.ts';

/** Envelopes remembered per sign-in. */
export const REPLAY_LIMIT = 1000;
const RESERVE = 500;

/** Where a stream's envelopes go: the desk's socket. */
export interface StreamSink {
  send(envelope: EventEnvelope): void;
  /** The stream goes elsewhere or is over. */
  close(reason: 'replaced' | 'ended'): void;
}

interface Stream {
  session: SessionRecord;
  seq: number;
  buffer: EventEnvelope[];
  sink: StreamSink | null;
}

export interface EventStreams {
  /** Begins the stream of a sign-in, also one that a dead service left behind. */
  open(session: SessionRecord): void;
  /** Sends to the agent's desk, now or when it comes back. */
  emit(agentId: AgentId, event: CentreEvent): void;
  /** Connects a desk's socket after the number it has seen; answers the remover. */
  attach(sessionId: string, after: number, sink: StreamSink): () => void;
  /** Says why, closes the socket, forgets the stream. */
  end(sessionId: string, reason: 'signed-in-elsewhere' | 'token-expired' | 'signed-out'): void;
  /** The newest number of the agent's stream. */
  seqOf(sessionId: string): number;
  hasSink(agentId: AgentId): boolean;
  /** Closes every socket, e.g. when the service stops. */
  closeAll(): void;
}

export function createEventStreams(options: {
  readonly clock: Clock;
  readonly db: CentreDb;
}): EventStreams {
  const { clock, db } = options;
  const streams = new Map<string, Stream>();
  const ofAgent = (agentId: AgentId): Stream | undefined =>
    [...streams.values()].find((stream) => stream.session.agentId === agentId);

  const push = (stream: Stream, event: CentreEvent): void => {
    stream.seq += 1;
    if (stream.seq > stream.session.reservedSeq) {
      stream.session = { ...stream.session, reservedSeq: stream.seq + RESERVE };
      writeSession(db, stream.session);
    }
    const envelope = { seq: stream.seq, atMs: clock.nowMs(), event };
    stream.buffer.push(envelope);
    if (stream.buffer.length > REPLAY_LIMIT) stream.buffer.shift();
    stream.sink?.send(envelope);
  };

  return {
    open(session) {
      streams.set(session.id, { session, seq: session.reservedSeq, buffer: [], sink: null });
    },
    emit(agentId, event) {
      const stream = ofAgent(agentId);
      if (stream) push(stream, event);
    },
    attach(sessionId, after, sink) {
      const stream = streams.get(sessionId);
      if (!stream) {
        sink.close('ended');
        return () => undefined;
      }
      const before = stream.sink;
      stream.sink = sink;
      before?.close('replaced');
      const missing = stream.buffer.filter((envelope) => envelope.seq > after);
      if (after <= stream.seq && missing.length === stream.seq - after) {
        for (const envelope of missing) sink.send(envelope);
      } else {
        stream.seq = Math.max(stream.seq, after);
        push(stream, { kind: 'resync' });
      }
      return () => {
        if (stream.sink === sink) stream.sink = null;
      };
    },
    end(sessionId, reason) {
      const stream = streams.get(sessionId);
      if (!stream) return;
      push(stream, { kind: 'session/ended', reason });
      streams.delete(sessionId);
      stream.sink?.close('ended');
    },
    seqOf: (sessionId) => streams.get(sessionId)?.seq ?? 0,
    hasSink: (agentId) => Boolean(ofAgent(agentId)?.sink),
    closeAll() {
      for (const stream of streams.values()) stream.sink?.close('replaced');
    },
  };
}
