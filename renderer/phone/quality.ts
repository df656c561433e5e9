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
}

/** Quality between two readings. */
export interface MediaQuality {
  readonly mos: number;
  readonly roundTripMs: number | null;
  readonly jitterMs: number;
  readonly loss: number;
  readonly inboundLevel: number;
  readonly outboundLevel: number;
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

const level = (energy: number, seconds: number): number =>
  seconds > 0 ? clamp(Math.sqrt(energy / seconds), 0, 1) : 0;

/** What happened between the readings. */
export function compareReadings(before: MediaReading, now: MediaReading): MediaQuality {
  const received = Math.max(0, now.packetsReceived - before.packetsReceived);
  const lost = Math.max(0, now.packetsLost - before.packetsLost);
  const loss = received + lost > 0 ? clamp(lost / (received + lost), 0, 1) : 0;
  return {
    mos: estimateMos(now.roundTripMs ?? 0, now.jitterMs, loss),
    roundTripMs: now.roundTripMs,
    jitterMs: now.jitterMs,
    loss,
    inboundLevel: level(
      now.inboundEnergy - before.inboundEnergy,
      now.inboundSeconds - before.inboundSeconds,
    ),
    outboundLevel: level(
      now.outboundEnergy - before.outboundEnergy,
      now.outboundSeconds - before.outboundSeconds,
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
  const inbound = row('inbound-rtp');
  const remote = row('remote-inbound-rtp');
  const source = row('media-source');
  const pair = all.find((one) => one.type === 'candidate-pair' && one.nominated === true);
  const roundTrip = number(remote, 'roundTripTime') || number(pair, 'currentRoundTripTime');
  return {
    atMs,
    packetsReceived: number(inbound, 'packetsReceived'),
    packetsLost: number(inbound, 'packetsLost'),
    jitterMs: Math.max(0, number(inbound, 'jitter') * 1000),
    roundTripMs: roundTrip > 0 ? roundTrip * 1000 : null,
    inboundEnergy: number(inbound, 'totalAudioEnergy'),
    inboundSeconds: number(inbound, 'totalSamplesDuration'),
    outboundEnergy: number(source, 'totalAudioEnergy'),
    outboundSeconds: number(source, 'totalSamplesDuration'),
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
