/**
 * Call quality from WebRTC's statistics: two readings become loss, jitter, delay, levels and an estimated opinion score.
 * The reading is separate from the arithmetic so that the arithmetic can be tested with numbers.
 */

/** What one reading says, in totals. */
export interface MediaReading {
  readonly atMs: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly jitterMs: number;
  readonly roundTripMs: number | null;
  /** Energy totals and durations: level is the root of their quotient. */
  readonly inboundEnergy: number;
  readonly inboundSeconds: number;
  readonly outboundEnergy: number;
  readonly outboundSeconds: number;
  /** Samples that were made up although somebody may have spoken, and all that came out. */
  readonly concealedSamples: number;
  readonly samples: number;
  /** What the other end reports about what we send; null: it has not. */
  readonly farLoss: number | null;
  readonly farJitterMs: number | null;
  /** Sound that this computer was too slow to fetch in time, and all that it played, in seconds. */
  readonly missedSeconds: number;
  readonly playedSeconds: number;
}

/** Quality between two readings. */
export interface MediaQuality {
  readonly mos: number;
  readonly roundTripMs: number | null;
  readonly jitterMs: number;
  readonly loss: number;
  readonly inboundLevel: number;
  readonly outboundLevel: number;
  readonly concealed: number;
  readonly farLoss: number | null;
  readonly farJitterMs: number | null;
  readonly stalled: number;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isFinite(value) ? value : least));

/** ITU-T G.107 reduced to delay and loss for a narrow-band codec with concealment (Bpl 25, Ie 0). */
export function estimateMos(roundTripMs: number, jitterMs: number, loss: number): number {
  const delayMs = roundTripMs / 2 + jitterMs * 2 + 10;
  const forDelay = 0.024 * delayMs + (delayMs > 177.3 ? 0.11 * (delayMs - 177.3) : 0);
  const percent = loss * 100;
  const forLoss = (95 * percent) / (percent + 25);
  const r = clamp(93.2 - forDelay - forLoss, 0, 100);
  return clamp(1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6, 1, 4.5);
}

const share = (part: number, all: number): number => (all > 0 ? clamp(part / all, 0, 1) : 0);

const level = (energy: number, seconds: number): number =>
  seconds > 0 ? clamp(Math.sqrt(energy / seconds), 0, 1) : 0;

/**
 * What happened between the readings; null when nothing can be said: the counters began anew, or nothing came and nothing had
 * to. A stream that brings nothing although it should has lost everything: no counter says that, since only a packet that
 * comes shows how many did not.
 */
export function compareReadings(
  before: MediaReading,
  now: MediaReading,
  isExpected: boolean,
): MediaQuality | null {
  const received = now.packetsReceived - before.packetsReceived;
  if (received < 0 || (received === 0 && !isExpected)) return null;
  const lost = Math.max(0, now.packetsLost - before.packetsLost);
  const loss = received === 0 ? 1 : clamp(lost / (received + lost), 0, 1);
  return {
    mos: estimateMos(now.roundTripMs ?? 0, now.jitterMs, loss),
    roundTripMs: now.roundTripMs,
    jitterMs: now.jitterMs,
    loss,
    // What is played then is what concealment makes up.
    inboundLevel:
      received === 0
        ? 0
        : level(
            now.inboundEnergy - before.inboundEnergy,
            now.inboundSeconds - before.inboundSeconds,
          ),
    outboundLevel: level(
      now.outboundEnergy - before.outboundEnergy,
      now.outboundSeconds - before.outboundSeconds,
    ),
    concealed: share(now.concealedSamples - before.concealedSamples, now.samples - before.samples),
    farLoss: now.farLoss,
    farJitterMs: now.farJitterMs,
    stalled: share(
      now.missedSeconds - before.missedSeconds,
      now.playedSeconds - before.playedSeconds,
    ),
  };
}

type Row = Readonly<Record<string, unknown>>;
const number = (row: Row | undefined, name: string): number => {
  const value = row?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** One reading from a report's rows. */
export function toReading(rows: Iterable<Row>, atMs: number): MediaReading {
  const all = [...rows];
  const row = (type: string) => all.find((one) => one.type === type && one.kind === 'audio');
  // A far side that changes its source (a transfer, another bridge) opens a row more, and the old one stands still.
  const inbound = all.filter((one) => one.type === 'inbound-rtp' && one.kind === 'audio');
  const newest = inbound.toSorted(
    (a, b) => number(b, 'lastPacketReceivedTimestamp') - number(a, 'lastPacketReceivedTimestamp'),
  )[0];
  const sum = (name: string) => inbound.reduce((total, one) => total + number(one, name), 0);
  const remote = row('remote-inbound-rtp');
  const source = row('media-source');
  const playout = row('media-playout');
  const pair = all.find((one) => one.type === 'candidate-pair' && one.nominated === true);
  const roundTrip = number(remote, 'roundTripTime') || number(pair, 'currentRoundTripTime');
  return {
    atMs,
    packetsReceived: sum('packetsReceived'),
    packetsLost: sum('packetsLost'),
    jitterMs: Math.max(0, number(newest, 'jitter') * 1000),
    roundTripMs: roundTrip > 0 ? roundTrip * 1000 : null,
    inboundEnergy: sum('totalAudioEnergy'),
    inboundSeconds: number(newest, 'totalSamplesDuration'),
    outboundEnergy: number(source, 'totalAudioEnergy'),
    outboundSeconds: number(source, 'totalSamplesDuration'),
    concealedSamples: sum('concealedSamples') - sum('silentConcealedSamples'),
    samples: sum('totalSamplesReceived'),
    farLoss: remote ? clamp(number(remote, 'fractionLost'), 0, 1) : null,
    farJitterMs: remote ? Math.max(0, number(remote, 'jitter') * 1000) : null,
    missedSeconds: number(playout, 'synthesizedSamplesDuration'),
    playedSeconds: number(playout, 'totalSamplesDuration'),
  };
}

/** Reads a connection once. */
export async function readMedia(
  connection: RTCPeerConnection,
  atMs: number,
): Promise<MediaReading> {
  const report = await connection.getStats();
  const rows: Row[] = [];
  report.forEach((row) => rows.push(row as Row));
  return toReading(rows, atMs);
}
