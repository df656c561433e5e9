/**
 * Practice colleagues: agents without a phone who are rung by their SIP user name like everyone else, and answer, decline,
 * let it ring or are busy. Their legs live in this process, without SIP, and report the same events as a phone's. A bot that
 * has answered hangs up when everybody else has left. A real phone registered under the same name is rung instead.
 */
import type { CallerScript } from '../../../practice/caller-script.ts';
import type { PracticeBot } from '../../../practice/trunk-port.ts';
import type { LegEnd } from '../../port.ts';
import type { SoundFiles } from '../media/sounds.ts';
import { CallerEngine } from './caller-engine.ts';
import { Leg } from './leg.ts';
import { TrunkParty } from './trunk-party.ts';

const RINGS_AFTER_MS = 100;
const BUSY_AFTER_MS = 300;
const LEAVES_AFTER_MS = 1000;
/** A bot that answered and was never put together with anyone does not wait for ever. */
const GIVES_UP_AFTER_MS = 10_000;

/** The switch, as bots need it. */
export interface BotsHost {
  add(leg: Leg): void;
  advance(leg: Leg, state: 'ringing' | 'up'): void;
  end(leg: Leg, end: LegEnd): void;
  onRegistered(username: string): void;
  onUnregistered(username: string): void;
}

/** Everyone who is a bot. */
export class Bots {
  readonly #host: BotsHost;
  readonly #files: SoundFiles;
  readonly #nowMs: () => number;
  #byName: ReadonlyMap<string, PracticeBot> = new Map();

  constructor(parts: {
    readonly host: BotsHost;
    readonly files: SoundFiles;
    readonly nowMs: () => number;
  }) {
    this.#host = parts.host;
    this.#files = parts.files;
    this.#nowMs = parts.nowMs;
  }

  /** Replaces them all; calls that go on keep the behaviour they began with. */
  set(bots: readonly PracticeBot[]): void {
    const before = this.#byName;
    this.#byName = new Map(bots.map((bot) => [bot.username.toLowerCase(), bot]));
    for (const username of before.keys())
      if (!this.has(username)) this.#host.onUnregistered(username);
    for (const username of this.#byName.keys())
      if (!before.has(username)) this.#host.onRegistered(username);
  }

  /** Whether this user name, in lower case, is a bot's. */
  has(username: string): boolean {
    return this.#byName.has(username);
  }

  /** All user names. */
  usernames(): readonly string[] {
    return [...this.#byName.keys()];
  }

  /** Rings a bot; false when there is none of that name. */
  ring(call: {
    readonly legId: string;
    readonly username: string;
    readonly interactionId: string;
    readonly callerNumber: string;
    readonly displayName: string;
  }): boolean {
    const bot = this.#byName.get(call.username);
    if (!bot) return false;
    const startedAtMs = this.#nowMs();
    let aloneSinceMs: number | null = null;
    let hasMet = false;
    const leaveWhenAlone = (nowMs: number) => {
      if (leg.bridge?.legs.some((other) => other !== leg && other.state === 'up')) {
        hasMet = true;
        aloneSinceMs = null;
        return;
      }
      aloneSinceMs ??= nowMs;
      if (nowMs - aloneSinceMs >= (hasMet ? LEAVES_AFTER_MS : GIVES_UP_AFTER_MS))
        this.#host.end(leg, { reason: 'far-hangup', sipStatus: null });
    };
    const engine = new CallerEngine(scriptOf(bot), (file) => this.#files.speech(file), startedAtMs);
    const party = new TrunkParty(engine, {
      situation: () => {
        if (leg.state !== 'up') return 'ringing';
        return leg.bridge?.isTalking(leg) ? 'talking' : 'unattended';
      },
      onTick: (nowMs) => {
        if (leg.state === 'up') leaveWhenAlone(nowMs);
        else this.#progress(leg, bot, nowMs - startedAtMs);
      },
      onHangUp: () => undefined,
      onEndedByUs: (reason) => {
        this.#host.end(leg, { reason, sipStatus: null });
      },
    });
    const leg: Leg = new Leg(
      {
        legId: call.legId,
        kind: 'agent',
        direction: 'outbound',
        number: call.username,
        displayName: call.displayName,
        dialled: call.callerNumber,
        createdAtMs: startedAtMs,
        context: {},
      },
      party,
      { state: 'trying', interactionId: call.interactionId },
    );
    this.#host.add(leg);
    return true;
  }

  #progress(leg: Leg, { behaviour, answerAfterMs }: PracticeBot, afterMs: number): void {
    if (leg.state === 'ended') return;
    if (behaviour === 'busy') {
      if (afterMs >= BUSY_AFTER_MS) this.#host.end(leg, { reason: 'busy', sipStatus: 486 });
    } else if (leg.state === 'trying') {
      if (afterMs >= RINGS_AFTER_MS) this.#host.advance(leg, 'ringing');
    } else if (afterMs >= answerAfterMs) {
      if (behaviour === 'answers') this.#host.advance(leg, 'up');
      if (behaviour === 'declines') this.#host.end(leg, { reason: 'rejected', sipStatus: 603 });
    }
  }
}

/** What a bot says, in the form that practice callers speak. */
function scriptOf(bot: PracticeBot): CallerScript {
  const line = { when: 'answered', afterMs: 300, text: '', times: 1 } as const;
  return {
    id: 'bot',
    title: { es: bot.username, en: bot.username },
    number: bot.username,
    displayName: '',
    language: 'es',
    dialled: '',
    ivr: null,
    patienceMs: null,
    says: bot.speechFile === null ? [] : [{ ...line, file: bot.speechFile }],
    hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
    repeat: null,
    toneHz: bot.toneHz,
  };
}
