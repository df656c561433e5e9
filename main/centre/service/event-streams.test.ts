import { describe, expect, it } from 'vitest';
import type { CentreEvent, EventEnvelope } from '#src/centre/wire.ts';
import { agentId } from '#src/model/ids.ts';
import { openCentreDb } from '../store/open.ts';
import { newAgentState } from './agent-board.ts';
import { writeAgent } from '../store/records.ts';
import { readLiveSessions, type SessionRecord } from '../store/session-records.ts';
import { createEventStreams, REPLAY_LIMIT, type StreamSink } from './event-streams.ts';

const ANA = agentId.parse('agent-ana');
const session: SessionRecord = {
  id: 'ses-1',
  agentId: ANA,
  deskId: 'desk-0001',
  startedAtMs: 0,
  reservedSeq: 0,
  ended: null,
};
const start = () => {
  const db = openCentreDb(null);
  writeAgent(db, {
    username: 'ana',
    password: '',
    profile: {
      id: ANA,
      name: 'Ana',
      role: 'agent',
      team: '',
      language: 'es',
      skills: [],
      queueIds: [],
    },
    state: newAgentState(0),
  });
  const clock = { nowMs: () => 0, monotonicMs: () => 0 };
  const streams = createEventStreams({ clock, db });
  streams.open(session);
  return { db, clock, streams };
};
const sinkOf = (): StreamSink & { got: EventEnvelope[]; closed: string[] } => {
  const got: EventEnvelope[] = [];
  const closed: string[] = [];
  return { got, closed, send: (envelope) => got.push(envelope), close: (why) => closed.push(why) };
};
const seqs = (got: readonly EventEnvelope[]): number[] => got.map((each) => each.seq);
const kinds = (got: readonly EventEnvelope[]): string[] => got.map((each) => each.event.kind);
const day: CentreEvent = { kind: 'queues/changed', queues: [] };

describe('createEventStreams', () => {
  it('numbers from one and replays exactly what is missing', () => {
    const { streams } = start();
    for (let at = 0; at < 5; at += 1) streams.emit(ANA, day);
    const sink = sinkOf();
    streams.attach('ses-1', 2, sink);
    streams.emit(ANA, day);
    expect(seqs(sink.got)).toEqual([3, 4, 5, 6]);
  });

  it('says resync to who is behind what it remembers', () => {
    const { streams } = start();
    for (let at = 0; at < REPLAY_LIMIT + 5; at += 1) streams.emit(ANA, day);
    const behind = sinkOf();
    streams.attach('ses-1', 3, behind);
    expect(kinds(behind.got)).toEqual(['resync']);
    expect(seqs(behind.got)).toEqual([REPLAY_LIMIT + 6]);
    const near = sinkOf();
    streams.attach('ses-1', 10, near);
    expect(near.got).toHaveLength(REPLAY_LIMIT - 4);
    expect(behind.closed).toEqual(['replaced']);
  });

  it('goes on above everything a desk can have seen when the service died', () => {
    const { db, clock, streams } = start();
    for (let at = 0; at < 700; at += 1) streams.emit(ANA, day);
    const after = createEventStreams({ clock, db });
    for (const found of readLiveSessions(db)) after.open(found);
    const sink = sinkOf();
    after.attach('ses-1', 700, sink);
    expect(kinds(sink.got)).toEqual(['resync']);
    expect(sink.got[0]?.seq).toBeGreaterThan(700);
  });

  it('says why it ends, and then is silent', () => {
    const { streams } = start();
    const sink = sinkOf();
    streams.attach('ses-1', 0, sink);
    streams.end('ses-1', 'signed-out');
    streams.emit(ANA, day);
    expect(kinds(sink.got)).toEqual(['session/ended']);
    expect(sink.closed).toEqual(['ended']);
    const late = sinkOf();
    streams.attach('ses-1', 0, late);
    expect(late.closed).toEqual(['ended']);
  });
});
