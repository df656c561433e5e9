/**
 * The switch on a virtual clock with an ear at every leg: each leg's voice is one bit of what is heard, so that every frame
 * says exactly who was in it. Frame by frame it is compared with the last arrangement that the switch accepted, worked out
 * here a second time. For the model test; it throws at the first frame that is wrong.
 */
import { TelephonyError, type BridgeMember, type TelephonyEvent } from '../../port.ts';
import type { Leg } from '../exchange/leg.ts';
import { FRAME_SAMPLES, type Frame } from '../media/frame.ts';
import { SoundFiles } from '../media/sounds.ts';
import { openExchange } from './virtual-exchange.ts';

const VOICE = 16;
const MUSIC = 7;
/** Two seconds. */
const SILENT_AT_MOST_FRAMES = 100;
/** So many legs at once. */
const VOICES = 11;

class ConstantSounds extends SoundFiles {
  constructor() {
    super('/nonexistent', () => undefined);
  }
  override music(): Int16Array {
    return new Int16Array(FRAME_SAMPLES).fill(MUSIC);
  }
  override speech(): Int16Array {
    return new Int16Array(FRAME_SAMPLES * 20).fill(MUSIC);
  }
}

interface Ear {
  readonly leg: Leg;
  readonly bit: number;
  readonly said: Frame;
  silentFrames: number;
}

/** Opens it. `mayBeSilent`: whose silence is their own affair, as that of agents in a centre that plays them none. */
export const openListeningExchange = (mayBeSilent: (leg: Leg) => boolean = () => false) => {
  const { exchange, events, pass, nowMs } = openExchange(new ConstantSounds());
  const ears = new Map<string, Ear>();
  const arranged = new Map<string, ReadonlyMap<string, BridgeMember>>();
  let isCentreThere = true;
  /** Frames by how many voices were in them. */
  const heard = Array.from({ length: VOICES }, () => 0);
  let read = 0;

  const isSpeaking = (legId: string, member: BridgeMember | undefined): boolean => {
    const leg = ears.get(legId)?.leg;
    return leg?.state === 'up' && !leg.isHeld && !leg.isLost && member?.isMuted !== true;
  };

  const isIn = (legId: string, bridgeId: string): boolean =>
    ears.get(legId)?.leg.bridge?.bridgeId === bridgeId;

  const expectedAt = ({ leg }: Ear): number => {
    const bridgeId = leg.bridge?.bridgeId;
    const members = bridgeId === undefined ? undefined : arranged.get(bridgeId);
    if (!members || leg.isHeld) return 0;
    let mask = 0;
    for (const otherId of members.get(leg.legId)?.hears ?? []) {
      const other = ears.get(otherId);
      if (other?.leg.bridge === leg.bridge && isSpeaking(otherId, members.get(otherId)))
        mask |= other.bit;
    }
    return mask;
  };

  const listen = (ear: Ear, frame: Frame): void => {
    const { leg } = ear;
    const value = frame[0] ?? 0;
    // Ringback is the one sound that is not the same all through a frame.
    const mask = frame[0] === frame[37] && value >= 0 ? Math.floor(value / VOICE) : 0;
    const expected = expectedAt(ear);
    const voices = mask.toString(2).replaceAll('0', '').length;
    heard[voices] = (heard[voices] ?? 0) + 1;
    if (mask !== expected)
      throw new Error(`${leg.legId} hears ${mask.toString(2)} instead of ${expected.toString(2)}.`);
    if (mask > 0 && value % VOICE !== 0) throw new Error(`${leg.legId} hears music under a voice.`);
    if (leg.isHeld) {
      if (value !== 0) throw new Error(`${leg.legId} holds and hears something.`);
      ear.silentFrames = 0;
      return;
    }
    const isGuarded = (leg.bridge !== null || isCentreThere) && !mayBeSilent(leg);
    ear.silentFrames = value === 0 && isGuarded ? ear.silentFrames + 1 : 0;
    if (ear.silentFrames > SILENT_AT_MOST_FRAMES)
      throw new Error(`${leg.legId} has heard nothing for more than two seconds.`);
  };

  /** Gives each new leg its voice and its ear, and takes them from those that have ended. */
  const attend = (): void => {
    for (; read < events.length; read += 1) {
      const event = events[read];
      if (event?.kind === 'leg/ended') ears.delete(event.leg.legId);
      if (event?.kind !== 'leg/created') continue;
      const leg = exchange.leg(event.leg.legId);
      const taken = new Set([...ears.values()].map(({ bit }) => bit));
      const bit = Array.from({ length: VOICES }, (_, i) => 1 << i).find((one) => !taken.has(one));
      if (bit === undefined) throw new Error('There are more legs than voices.');
      const said = new Int16Array(FRAME_SAMPLES).fill(bit * VOICE);
      const ear: Ear = { leg, bit, said, silentFrames: 0 };
      ears.set(leg.legId, ear);
      leg.party.pull = () => ear.said;
      leg.party.push = (frame) => {
        listen(ear, frame);
      };
    }
  };

  return {
    exchange,
    events,
    attend,
    /** Lets whole frames pass. */
    passFrames(count: number): void {
      for (let i = 0; i < count; i += 1) {
        pass(20);
        attend();
      }
    },
    /** Arranges and remembers it for comparison; the code when it was refused, which must have changed nothing. */
    arrange(bridgeId: string, members: readonly BridgeMember[]): 'done' | TelephonyError['code'] {
      const before = JSON.stringify(exchange.state());
      try {
        exchange.arrange(bridgeId, members);
      } catch (error) {
        if (!(error instanceof TelephonyError)) throw error;
        if (JSON.stringify(exchange.state()) !== before)
          throw new Error('A refused arrangement has changed something.', { cause: error });
        return error.code;
      }
      arranged.set(bridgeId, new Map(members.map((member) => [member.legId, member])));
      return 'done';
    },
    /** The bridge of all. */
    bridge(bridgeId: string, legIds: readonly string[]): void {
      exchange.bridge(bridgeId, legIds);
      const others = (legId: string) => legIds.filter((other) => other !== legId);
      const rest = { isMuted: false, waiting: { kind: 'music' } } as const;
      arranged.set(
        bridgeId,
        new Map(legIds.map((legId) => [legId, { legId, hears: others(legId), ...rest }])),
      );
    },
    /** Whom each leg was last told to hear, of those who are still there; for comparison with what a centre believes. */
    told(bridgeId: string): Readonly<Record<string, string>> {
      const members = arranged.get(bridgeId) ?? new Map<string, BridgeMember>();
      return matrixOf([...members.values()].filter(({ legId }) => isIn(legId, bridgeId)));
    },
    setCentreThere(isThere: boolean): void {
      isCentreThere = isThere;
      exchange.setControlled(isThere);
    },
    nowMs,
    heard: (): readonly number[] => heard,
  };
};

/** Who hears whom, as text: of those given, without the muted. */
export function matrixOf(members: readonly BridgeMember[]): Readonly<Record<string, string>> {
  const audible = new Set(members.filter(({ isMuted }) => !isMuted).map(({ legId }) => legId));
  return Object.fromEntries(
    members.map(({ legId, hears }) => [
      legId,
      hears
        .filter((other) => audible.has(other))
        .sort()
        .join(' '),
    ]),
  );
}

/** A listening exchange. */
export type ListeningExchange = ReturnType<typeof openListeningExchange>;

/** Checks that what was reported is a story that makes sense and ends where the switch says it stands. */
export function checkStory(
  events: readonly TelephonyEvent[],
  state: { readonly legs: readonly { readonly legId: string }[] },
): void {
  const alive = new Map<string, string>();
  const over = new Set<string>();
  for (const event of events) {
    if (!('leg' in event)) continue;
    const { legId } = event.leg;
    if (event.kind === 'leg/created') {
      if (alive.has(legId) || over.has(legId)) throw new Error(`${legId} was made twice.`);
    } else if (!alive.has(legId)) throw new Error(`${event.kind} of ${legId}, which is not there.`);
    if (event.kind === 'leg/ended') {
      alive.delete(legId);
      over.add(legId);
    } else alive.set(legId, JSON.stringify(event.leg));
  }
  for (const leg of state.legs)
    if (alive.get(leg.legId) !== JSON.stringify(leg))
      throw new Error(`${leg.legId} is not as it was last reported.`);
  if (alive.size !== state.legs.length) throw new Error('A reported leg is not there.');
}
