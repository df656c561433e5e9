/**
 * The switch: the one place that knows all legs and bridges, carries out the commands of the telephony port and reports
 * events. It keeps every call when the centre service dies; only then, and only when a leg has been left alone by the
 * end of another, does it end something by itself. Time comes from `tick`, once per 20 ms.
 */
import { randomUUID } from 'node:crypto';
import type { CallerScript } from '../../../practice/caller-script.ts';
import type { LegMeasure } from '../../../practice/trunk-port.ts';
import {
  TelephonyError,
  type BridgeMember,
  type LegAudio,
  type LegEnd,
  type RecordingState,
  type TelephonyEvent,
  type TelephonyState,
} from '../../port.ts';
import type { UserToUser } from '../../user-to-user.ts';
import { rmsOf, type Frame } from '../media/frame.ts';
import type { SoundFiles } from '../media/sounds.ts';
import type { AgentCall } from '../sip/agent-call.ts';
import { AgentLine, type LineListener } from '../sip/agent-line.ts';
import { newAgentLeg, type AgentLegFacts } from './agent-party.ts';
import { AMONG_ALL, type Place } from './bridge.ts';
import { Bots, type BotsHost } from './bots.ts';
import { Bridges } from './bridges.ts';
import { playSilence, soundFor, type Leg } from './leg.ts';
import { LonelyLegs } from './lonely-legs.ts';
import { Trunk, type TrunkHost } from './trunk.ts';

/** A phone that nobody answers and nobody stops ringing is stopped then. */
const RING_AT_MOST_MS = 90_000;

/** What the switch is made of. */
export interface SwitchOptions {
  readonly realm: string;
  readonly mediaHost: string;
  readonly nowMs: () => number;
  readonly files: SoundFiles;
  readonly findScript: (id: string) => CallerScript | null;
  readonly emit: (event: TelephonyEvent) => void;
}

/** The telephone system. */
export class Switch implements LineListener, TrunkHost, BotsHost {
  readonly line: AgentLine;
  readonly trunk: Trunk;
  readonly bots: Bots;
  doesRecorderAnswer = true;
  readonly #options: SwitchOptions;
  readonly #legs = new Map<string, Leg>();
  readonly #bridges: Bridges;
  readonly #lonely = new LonelyLegs();
  /** Called legs with the call of the phone that dialled them, until that is connected. */
  readonly #dialling = new Map<Leg, AgentCall>();

  constructor(options: SwitchOptions) {
    this.#options = options;
    this.line = new AgentLine(options, this);
    this.trunk = new Trunk({ ...options, host: this });
    this.bots = new Bots({ ...options, host: this });
    this.#bridges = new Bridges((audio) => soundFor(audio, options.files), {
      onMoved: (leg) => {
        this.#lonely.forget(leg);
        this.changed(leg);
      },
      onRecording: (bridgeId, state) => {
        options.emit({ kind: 'recording/changed', bridgeId, state });
      },
    });
  }

  /** Says whether a centre service is connected: while one is, only it ends what was left alone. */
  setControlled(isControlled: boolean): void {
    this.#lonely.setControlled(isControlled);
  }

  /** Everything known now. */
  state(): TelephonyState {
    return {
      legs: [...this.#legs.values()].map((leg) => leg.snapshot()),
      registered: [
        ...new Set([...this.line.registrar.registered(), ...this.bots.usernames()]),
      ].sort(),
      recordings: this.#bridges.recordings(),
    };
  }

  /** What an unbridged leg hears. */
  play(legId: string, audio: LegAudio): void {
    this.leg(legId).sound = soundFor(audio, this.#options.files);
  }

  /** A leg that exists. */
  leg(legId: string): Leg {
    const leg = this.#legs.get(legId);
    if (!leg) throw new TelephonyError('no-such-leg', `There is no leg ${legId}.`);
    return leg;
  }

  /** Answers a ringing customer. */
  answer(legId: string): void {
    const leg = this.leg(legId);
    if (leg.facts.kind !== 'customer' || leg.facts.direction !== 'inbound')
      throw new TelephonyError('refused', `The leg ${legId} is not a customer who called.`);
    if (leg.state === 'ringing') this.advance(leg, 'up');
  }

  /** Rings an agent's phone. */
  async dialAgent(call: {
    legId: string;
    username: string;
    interactionId: string;
    callerNumber: string;
    callerName: string;
  }): Promise<void> {
    const { legId, interactionId, callerNumber } = call;
    this.#refuseKnown(legId);
    const username = call.username.toLowerCase();
    const { registrar } = this.line;
    if (
      !registrar.binding(username) &&
      this.bots.ring({ ...call, username, displayName: registrar.displayName(username) })
    )
      return;
    if (!registrar.knows(username))
      throw new TelephonyError('no-such-agent', `There is no agent ${call.username}.`);
    const agentCall = this.line.callOut(username, { number: callerNumber, name: call.callerName });
    if (!agentCall)
      throw new TelephonyError(
        'not-registered',
        `The phone of ${call.username} is not registered.`,
      );
    this.#addAgentLeg(agentCall, {
      legId,
      direction: 'outbound',
      dialled: callerNumber,
      interactionId,
    });
    await this.line.ring(agentCall, { interactionId, legId });
  }

  /** Calls a number on the trunk for the centre. */
  dialNumber(call: { legId: string; number: string; interactionId: string }): void {
    this.#refuseKnown(call.legId);
    this.trunk.dial(call);
  }

  /** Puts exactly these legs into one bridge, where everyone hears everyone else. */
  bridge(bridgeId: string, legIds: readonly string[]): void {
    this.#arrange(bridgeId, new Map(legIds.map((legId) => [this.leg(legId), AMONG_ALL])));
  }

  /** Puts exactly these legs into one bridge, each hearing whom its member says; nothing changes when one is wrong. */
  arrange(bridgeId: string, members: readonly BridgeMember[]): void {
    const legs = new Map(members.map(({ legId }) => [legId, this.leg(legId)]));
    if (legs.size < members.length)
      throw new TelephonyError('refused', 'A leg can have one place in a bridge only.');
    const places = new Map<Leg, Place>();
    for (const { legId, hears, isMuted, waiting, isRecorded = true } of members) {
      const heard = hears.map((otherId) => {
        const other = legs.get(otherId);
        if (!other || otherId === legId)
          throw new TelephonyError('refused', `${legId} cannot hear ${otherId} in this bridge.`);
        return other;
      });
      places.set(this.leg(legId), { hears: new Set(heard), isMuted, waiting, isRecorded });
    }
    this.#arrange(bridgeId, places);
  }

  /** Ends a leg from our side. */
  hangUp(legId: string, reason: LegEnd['reason']): void {
    this.leg(legId).party.hangUp(reason);
  }

  /** Tells the recorder; false when it does not confirm. */
  record(bridgeId: string, state: RecordingState): boolean {
    const bridge = this.#bridges.find(bridgeId);
    if (!bridge) throw new TelephonyError('refused', `There is no bridge ${bridgeId}.`);
    if (this.doesRecorderAnswer) this.#bridges.record(bridge, state);
    return this.doesRecorderAnswer;
  }

  /** How loud the last frames of a recording are; proves that a paused one holds silence. */
  recordedRms(bridgeId: string, frames: number): number {
    const recorded = this.#bridges.find(bridgeId)?.recorded.slice(-frames) ?? [];
    return Math.max(0, ...recorded.map(rmsOf));
  }

  /** What a leg said or heard lately. */
  measure(
    legId: string,
    direction: 'in' | 'out',
    windowMs: number,
    tonesHz: readonly number[],
  ): LegMeasure {
    const { party } = this.leg(legId);
    const ring = direction === 'in' ? party.said : party.heard;
    return ring.measure(this.#options.nowMs(), windowMs, tonesHz);
  }

  /** Ends a practice caller as if they hung up. */
  stopCaller(legId: string): void {
    const leg = this.leg(legId);
    if (leg.facts.kind !== 'customer')
      throw new TelephonyError('refused', `The leg ${legId} is not a caller.`);
    this.end(leg, { reason: 'far-hangup', sipStatus: null });
  }

  /** One frame of everything. */
  tick(nowMs: number): void {
    this.line.tick(nowMs);
    this.trunk.tick(nowMs);
    const said = new Map<Leg, Frame>();
    for (const leg of [...this.#legs.values()]) {
      leg.party.tick(nowMs);
      if (leg.state === 'up') {
        this.#watch(leg, nowMs);
        said.set(leg, leg.party.pull(nowMs));
      } else if (leg.facts.kind === 'agent' && nowMs - leg.facts.createdAtMs > RING_AT_MOST_MS)
        leg.party.hangUp('no-answer');
    }
    this.#bridges.tick(said, nowMs);
    for (const leg of said.keys())
      if (leg.bridge === null && leg.state === 'up')
        leg.party.push(leg.sound() ?? playSilence(), nowMs);
    for (const leg of this.#lonely.due(nowMs)) leg.party.hangUp('near-hangup');
  }

  /** Ends every call, politely, because the process ends; who talks is told that the line is gone, not that somebody hung up. */
  close(): void {
    for (const leg of [...this.#legs.values()])
      leg.party.hangUp(leg.state === 'up' ? 'unreachable' : 'near-hangup');
  }

  // What the phones report.

  onRegistered(username: string): void {
    this.#options.emit({ kind: 'agent/registered', username });
  }

  onUnregistered(username: string): void {
    // A phone and a bot may share a name: one of them is left.
    if (this.line.registrar.binding(username) || this.bots.has(username)) return;
    this.#options.emit({ kind: 'agent/unregistered', username });
  }

  /** A phone dials: the trunk is called at once, so that it works without the centre. */
  onAgentDials(call: AgentCall, number: string, ids: UserToUser | null): void {
    const wished = ids?.legId ?? null;
    const legId = wished !== null && !this.#legs.has(wished) ? wished : `leg-${randomUUID()}`;
    const interactionId = ids?.interactionId ?? null;
    const agent = this.#addAgentLeg(call, {
      legId,
      direction: 'inbound',
      dialled: number,
      interactionId,
    });
    const called = this.trunk.dial({ legId: `call-${randomUUID()}`, number, interactionId });
    this.#dialling.set(called, call);
    const pair = this.#bridges.open(`pair-${legId}`, true);
    for (const leg of [agent, called]) this.#bridges.move(leg, pair);
  }

  // What legs go through.

  add(leg: Leg): void {
    this.#legs.set(leg.legId, leg);
    this.#options.emit({ kind: 'leg/created', leg: leg.snapshot() });
  }

  advance(leg: Leg, state: 'ringing' | 'up'): void {
    leg.state = state;
    if (state === 'up') leg.answeredAtMs = this.#options.nowMs();
    this.changed(leg);
    if (state === 'ringing') this.#dialling.get(leg)?.progress();
    else this.#dialling.get(leg)?.accept();
    if (state === 'up') this.#dialling.delete(leg);
  }

  end(leg: Leg, end: LegEnd): void {
    if (leg.state === 'ended') return;
    leg.state = 'ended';
    this.#legs.delete(leg.legId);
    this.#lonely.forget(leg);
    this.#options.emit({ kind: 'leg/ended', leg: leg.snapshot(), end });
    this.#dialling.get(leg)?.hangUp(end.reason);
    this.#dialling.delete(leg);
    const { stranded, wasPair } = this.#bridges.leave(leg);
    for (const left of stranded)
      if (wasPair) left.party.hangUp(left.state === 'up' ? 'near-hangup' : 'cancelled');
      else this.#lonely.add(left, this.#options.nowMs());
  }

  changed(leg: Leg): void {
    this.#options.emit({ kind: 'leg/changed', leg: leg.snapshot() });
  }

  #addAgentLeg(call: AgentCall, facts: Omit<AgentLegFacts, 'displayName' | 'createdAtMs'>): Leg {
    const leg = newAgentLeg(
      call,
      {
        ...facts,
        displayName: this.line.registrar.displayName(call.username),
        createdAtMs: this.#options.nowMs(),
      },
      this,
      (digit) => {
        this.#options.emit({ kind: 'leg/dtmf', legId: facts.legId, digit });
      },
    );
    this.add(leg);
    return leg;
  }

  #arrange(bridgeId: string, places: ReadonlyMap<Leg, Place>): void {
    this.#bridges.arrange(bridgeId, places);
    for (const leg of places.keys()) this.#lonely.forget(leg);
  }

  /** Says so when a leg falls silent for longer than a network's hiccup, and when it is heard again. */
  #watch(leg: Leg, nowMs: number): void {
    const isLost = leg.party.isLost?.(nowMs) ?? false;
    if (isLost === leg.isLost) return;
    leg.isLost = isLost;
    this.changed(leg);
  }

  #refuseKnown(legId: string): void {
    if (this.#legs.has(legId))
      throw new TelephonyError('refused', `The leg ${legId} exists already.`);
  }
}
