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
  type LegAudio,
  type LegEnd,
  type RecordingState,
  type TelephonyEvent,
  type TelephonyState,
} from '../../port.ts';
import type { UserToUser } from '../../user-to-user.ts';
import { rmsOf, type Frame } from '../media/frame.ts';
import { playLoop, type SoundFiles } from '../media/sounds.ts';
import type { AgentCall } from '../sip/agent-call.ts';
import { AgentLine, type LineListener } from '../sip/agent-line.ts';
import { AgentParty } from './agent-party.ts';
import { Bridge } from './bridge.ts';
import { Leg, playSilence, soundFor } from './leg.ts';
import { Trunk, type TrunkHost } from './trunk.ts';

/** A phone that nobody answers and nobody stops ringing is stopped then. */
const RING_AT_MOST_MS = 90_000;
/** How long a leg may stay alone in its bridge while no centre is connected. */
const ALONE_AT_MOST_MS = 3000;
const CENTRE_ACTS_WITHIN_MS = 2000;

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
export class Switch implements LineListener, TrunkHost {
  readonly line: AgentLine;
  readonly trunk: Trunk;
  doesRecorderAnswer = true;
  readonly #options: SwitchOptions;
  readonly #legs = new Map<string, Leg>();
  readonly #bridges = new Map<string, Bridge>();
  #isControlled = false;
  /** Legs left alone by another one's end, and since when. */
  readonly #aloneSinceMs = new Map<Leg, number>();

  constructor(options: SwitchOptions) {
    this.#options = options;
    this.line = new AgentLine(options, this);
    this.trunk = new Trunk({ ...options, host: this });
  }

  /** Says whether a centre service is connected: while one is, only it ends what was left alone. */
  setControlled(isControlled: boolean): void {
    this.#isControlled = isControlled;
    if (isControlled) this.#aloneSinceMs.clear();
  }

  /** Everything known now. */
  state(): TelephonyState {
    return {
      legs: [...this.#legs.values()].map((leg) => leg.snapshot()),
      registered: this.line.registrar.registered(),
      recordings: Object.fromEntries(
        [...this.#bridges.values()].map((b) => [b.bridgeId, b.recording]),
      ),
    };
  }

  /** What an unbridged leg hears. */
  play(legId: string, audio: LegAudio): void {
    this.#leg(legId).sound = soundFor(audio, this.#options.files);
  }

  /** Answers a ringing customer. */
  answer(legId: string): void {
    const leg = this.#leg(legId);
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
    this.#refuseKnown(call.legId);
    const username = call.username.toLowerCase();
    if (!this.line.registrar.knows(username))
      throw new TelephonyError('no-such-agent', `There is no agent ${call.username}.`);
    const agentCall = this.line.callOut(username, {
      number: call.callerNumber,
      name: call.callerName,
    });
    if (!agentCall)
      throw new TelephonyError(
        'not-registered',
        `The phone of ${call.username} is not registered.`,
      );
    this.#addAgentLeg(agentCall, call.legId, 'outbound', call.callerNumber, call.interactionId);
    await this.line.ring(agentCall, { interactionId: call.interactionId, legId: call.legId });
  }

  /** Calls a number on the trunk for the centre. */
  dialNumber(call: { legId: string; number: string; interactionId: string }): void {
    this.#refuseKnown(call.legId);
    this.trunk.dial(call);
  }

  /** Puts exactly these legs into one bridge. */
  bridge(bridgeId: string, legIds: readonly string[]): void {
    const legs = new Set(legIds.map((legId) => this.#leg(legId)));
    const bridge = this.#bridges.get(bridgeId) ?? this.#openBridge(bridgeId, false);
    bridge.isPair = false;
    for (const leg of bridge.legs) if (!legs.has(leg)) this.#move(leg, null);
    for (const leg of legs) {
      if (leg.bridge) leg.bridge.isPair = false;
      this.#move(leg, bridge);
    }
    this.#closeIfEmpty(bridge);
  }

  /** Ends a leg from our side. */
  hangUp(legId: string, reason: LegEnd['reason']): void {
    this.#leg(legId).party.hangUp(reason);
  }

  /** Tells the recorder; false when it does not confirm. */
  record(bridgeId: string, state: RecordingState): boolean {
    const bridge = this.#bridges.get(bridgeId);
    if (!bridge) throw new TelephonyError('refused', `There is no bridge ${bridgeId}.`);
    if (!this.doesRecorderAnswer) return false;
    if (bridge.recording !== state) {
      bridge.recording = state;
      this.#options.emit({ kind: 'recording/changed', bridgeId, state });
    }
    return true;
  }

  /** How loud the last frames of a recording are; proves that a paused one holds silence. */
  recordedRms(bridgeId: string, frames: number): number {
    const recorded = this.#bridges.get(bridgeId)?.recorded.slice(-frames) ?? [];
    return Math.max(0, ...recorded.map(rmsOf));
  }

  /** What a leg said or heard lately. */
  measure(
    legId: string,
    direction: 'in' | 'out',
    windowMs: number,
    tonesHz: readonly number[],
  ): LegMeasure {
    const { party } = this.#leg(legId);
    return (direction === 'in' ? party.said : party.heard).measure(
      this.#options.nowMs(),
      windowMs,
      tonesHz,
    );
  }

  /** Ends a practice caller as if they hung up. */
  stopCaller(legId: string): void {
    const leg = this.#leg(legId);
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
      if (leg.state === 'up') said.set(leg, leg.party.pull(nowMs));
      else if (
        leg.facts.kind === 'agent' &&
        nowMs - leg.facts.createdAtMs > RING_AT_MOST_MS &&
        leg.state !== 'ended'
      )
        leg.party.hangUp('no-answer');
    }
    for (const bridge of this.#bridges.values()) bridge.tick(said, nowMs);
    for (const leg of said.keys())
      if (leg.bridge === null && leg.state === 'up')
        leg.party.push(leg.sound() ?? playSilence(), nowMs);
    this.#endWhoIsAlone(nowMs);
  }

  /** Ends every call, politely, because the process ends. */
  close(): void {
    for (const leg of [...this.#legs.values()]) leg.party.hangUp('near-hangup');
  }

  // The phones.

  onRegistered(username: string): void {
    this.#options.emit({ kind: 'agent/registered', username });
  }

  onUnregistered(username: string): void {
    this.#options.emit({ kind: 'agent/unregistered', username });
  }

  /** A phone dials: the trunk is called at once, so that it works without the centre. */
  onAgentDials(call: AgentCall, number: string, ids: UserToUser | null): void {
    const wished = ids?.legId ?? null;
    const legId = wished !== null && !this.#legs.has(wished) ? wished : `leg-${randomUUID()}`;
    const interactionId = ids?.interactionId ?? null;
    const agentLeg = this.#addAgentLeg(call, legId, 'inbound', number, interactionId);
    const pair = this.#openBridge(`pair-${legId}`, true);
    this.#move(agentLeg, pair);
    const called = this.trunk.dial({ legId: `call-${randomUUID()}`, number, interactionId });
    this.#move(called, pair);
  }

  // The trunk.

  add(leg: Leg): void {
    this.#legs.set(leg.legId, leg);
    this.#options.emit({ kind: 'leg/created', leg: leg.snapshot() });
  }

  advance(leg: Leg, state: 'ringing' | 'up'): void {
    leg.state = state;
    if (state === 'up') leg.answeredAtMs = this.#options.nowMs();
    this.#changed(leg);
    if (leg.facts.kind === 'agent' || !leg.bridge?.isPair) return;
    for (const other of leg.bridge.legs) {
      if (!(other.party instanceof AgentParty) || other.facts.direction !== 'inbound') continue;
      if (state === 'ringing') {
        other.party.call.progress();
        if (other.state === 'trying') this.advance(other, 'ringing');
      } else other.party.call.accept();
    }
  }

  end(leg: Leg, end: LegEnd): void {
    if (leg.state === 'ended') return;
    const { bridge } = leg;
    leg.state = 'ended';
    this.#legs.delete(leg.legId);
    this.#aloneSinceMs.delete(leg);
    this.#options.emit({ kind: 'leg/ended', leg: leg.snapshot(), end });
    if (!bridge) return;
    bridge.legs.delete(leg);
    leg.bridge = null;
    const [left, ...others] = bridge.legs;
    if (left && others.length === 0) {
      if (bridge.isPair) left.party.hangUp(left.state === 'up' ? 'near-hangup' : end.reason);
      else this.#aloneSinceMs.set(left, this.#options.nowMs());
    }
    this.#closeIfEmpty(bridge);
  }

  #addAgentLeg(
    call: AgentCall,
    legId: string,
    direction: 'inbound' | 'outbound',
    dialled: string,
    interactionId: string | null,
  ): Leg {
    const { username } = call;
    const facts = {
      legId,
      kind: 'agent',
      direction,
      number: username,
      displayName: this.line.registrar.displayName(username),
      dialled,
      createdAtMs: this.#options.nowMs(),
      context: {},
    } as const;
    const leg = new Leg(facts, new AgentParty(call), { state: 'trying', interactionId });
    call.listen({
      onRinging: () => {
        this.advance(leg, 'ringing');
      },
      onUp: () => {
        this.advance(leg, 'up');
      },
      onHeld: (isHeld) => {
        leg.isHeld = isHeld;
        this.#changed(leg);
      },
      onDtmf: (digit) => {
        this.#options.emit({ kind: 'leg/dtmf', legId, digit });
      },
      onEnded: (end) => {
        this.end(leg, end);
      },
    });
    this.add(leg);
    return leg;
  }

  #move(leg: Leg, to: Bridge | null): void {
    const from = leg.bridge;
    this.#aloneSinceMs.delete(leg);
    if (from === to) return;
    from?.legs.delete(leg);
    to?.legs.add(leg);
    leg.bridge = to;
    if (to) leg.sound = playSilence;
    this.#changed(leg);
    if (from) this.#closeIfEmpty(from);
  }

  #openBridge(bridgeId: string, isPair: boolean): Bridge {
    const bridge = new Bridge(bridgeId, isPair, () => playLoop(this.#options.files.music()));
    this.#bridges.set(bridgeId, bridge);
    return bridge;
  }

  #closeIfEmpty(bridge: Bridge): void {
    if (bridge.legs.size > 0 || !this.#bridges.delete(bridge.bridgeId)) return;
    if (bridge.recording === 'off') return;
    this.#options.emit({ kind: 'recording/changed', bridgeId: bridge.bridgeId, state: 'off' });
  }

  /** A connected centre has decided what to do with the leg; one that died just then may not have. */
  #endWhoIsAlone(nowMs: number): void {
    for (const [leg, sinceMs] of this.#aloneSinceMs) {
      if (this.#isControlled && nowMs - sinceMs >= CENTRE_ACTS_WITHIN_MS)
        this.#aloneSinceMs.delete(leg);
      if (!this.#isControlled && nowMs - sinceMs >= ALONE_AT_MOST_MS)
        leg.party.hangUp('near-hangup');
    }
  }

  #changed(leg: Leg): void {
    this.#options.emit({ kind: 'leg/changed', leg: leg.snapshot() });
  }

  #leg(legId: string): Leg {
    const leg = this.#legs.get(legId);
    if (!leg) throw new TelephonyError('no-such-leg', `There is no leg ${legId}.`);
    return leg;
  }

  #refuseKnown(legId: string): void {
    if (this.#legs.has(legId))
      throw new TelephonyError('refused', `The leg ${legId} exists already.`);
  }
}
