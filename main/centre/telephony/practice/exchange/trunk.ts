/**
 * The practice trunk: customers who call in by a CallerScript and numbers that can be called (CalleeScript). Its legs
 * have no SIP: their audio goes straight into the mixer. A caller who gave up may call again by script.
 */
import { randomUUID } from 'node:crypto';
import type { CalleeScript, CallerScript } from '../../../practice/caller-script.ts';
import type { LegEnd } from '../../port.ts';
import type { SoundFiles } from '../media/sounds.ts';
import { CallerEngine } from './caller-engine.ts';
import { Leg, type LegFacts } from './leg.ts';
import { TrunkParty } from './trunk-party.ts';

const NOT_FOUND_AFTER_MS = 300;
const RINGS_AFTER_MS = 400;
const BUSY_AFTER_MS = 1200;
const NO_ANSWER_AFTER_MS = 30_000;
const DEFAULT_ANSWER_AFTER_MS = 2500;

/** The switch, as the trunk needs it. */
export interface TrunkHost {
  add(leg: Leg): void;
  /** Moves a leg on; `up` also notes the time. */
  advance(leg: Leg, state: 'ringing' | 'up'): void;
  end(leg: Leg, end: LegEnd): void;
}

interface Repeat {
  readonly script: CallerScript;
  readonly timesLeft: number;
  readonly atMs: number;
}

/** The trunk with everyone on it. */
export class Trunk {
  readonly #host: TrunkHost;
  readonly #files: SoundFiles;
  readonly #findScript: (id: string) => CallerScript | null;
  readonly #nowMs: () => number;
  #callees = new Map<string, CalleeScript>();
  #repeats: readonly Repeat[] = [];

  constructor(parts: {
    readonly host: TrunkHost;
    readonly files: SoundFiles;
    readonly findScript: (id: string) => CallerScript | null;
    readonly nowMs: () => number;
  }) {
    this.#host = parts.host;
    this.#files = parts.files;
    this.#findScript = parts.findScript;
    this.#nowMs = parts.nowMs;
  }

  /** Someone calls now. */
  startCaller(script: CallerScript, repeatsLeft = script.repeat?.times ?? 0): Leg {
    const context: Record<string, string> = { language: script.language };
    if (script.ivr)
      Object.assign(context, { intent: script.ivr.intent, choice: script.ivr.choice });
    const facts: LegFacts = {
      legId: `call-${randomUUID()}`,
      kind: 'customer',
      direction: 'inbound',
      number: script.number,
      displayName: script.displayName,
      dialled: script.dialled,
      createdAtMs: this.#nowMs(),
      context,
    };
    const { party, leg } = this.#newLeg(
      facts,
      script,
      null,
      () => undefined,
      () => {
        if (!party.engine.hasTalked) this.#planRepeat(script, repeatsLeft);
        this.#host.end(leg, { reason: 'far-hangup', sipStatus: null });
      },
    );
    leg.state = 'ringing';
    this.#host.add(leg);
    return leg;
  }

  /** Calls a number; the leg goes its way by the number's CalleeScript. */
  dial(call: {
    readonly legId: string;
    readonly number: string;
    readonly interactionId: string | null;
  }): Leg {
    const number = toE164(call.number);
    const callee = this.#callees.get(number) ?? defaultCallee(number);
    const startedAtMs = this.#nowMs();
    const facts: LegFacts = {
      legId: call.legId,
      kind: 'customer',
      direction: 'outbound',
      number,
      displayName: '',
      dialled: call.number,
      createdAtMs: startedAtMs,
      context: {},
    };
    const { leg } = this.#newLeg(
      facts,
      this.#scriptOf(callee),
      call.interactionId,
      (nowMs) => {
        this.#progress(leg, callee, nowMs - startedAtMs);
      },
      () => {
        this.#host.end(leg, { reason: 'far-hangup', sipStatus: null });
      },
    );
    this.#host.add(leg);
    return leg;
  }

  /** Replaces how called numbers behave. */
  setCallees(callees: readonly CalleeScript[]): void {
    this.#callees = new Map(callees.map((callee) => [toE164(callee.number), callee]));
  }

  /** Lets time pass: starts the callers who call again. */
  tick(nowMs: number): void {
    if (this.#repeats.every((repeat) => repeat.atMs > nowMs)) return;
    const due = this.#repeats.filter((repeat) => repeat.atMs <= nowMs);
    this.#repeats = this.#repeats.filter((repeat) => repeat.atMs > nowMs);
    for (const { script, timesLeft } of due) this.startCaller(script, timesLeft);
  }

  #newLeg(
    facts: LegFacts,
    script: CallerScript,
    interactionId: string | null,
    onTick: (nowMs: number) => void,
    onHangUp: () => void,
  ): { party: TrunkParty; leg: Leg } {
    const engine = new CallerEngine(script, (file) => this.#files.speech(file), facts.createdAtMs);
    const party: TrunkParty = new TrunkParty(engine, {
      situation: () => {
        if (leg.state !== 'up') return 'ringing';
        return leg.bridge?.isTalking(leg) ? 'talking' : 'unattended';
      },
      onTick,
      onHangUp,
      onEndedByUs: (reason) => {
        this.#host.end(leg, { reason, sipStatus: null });
      },
    });
    const leg: Leg = new Leg(facts, party, { state: 'trying', interactionId });
    return { party, leg };
  }

  #planRepeat(script: CallerScript, repeatsLeft: number): void {
    if (!script.repeat || repeatsLeft <= 0) return;
    const atMs = this.#nowMs() + script.repeat.afterMs;
    this.#repeats = [...this.#repeats, { script, timesLeft: repeatsLeft - 1, atMs }];
  }

  #progress(leg: Leg, callee: CalleeScript, afterMs: number): void {
    if (leg.state === 'up' || leg.state === 'ended') return;
    const end = (reason: LegEnd['reason']) => {
      this.#host.end(leg, { reason, sipStatus: null });
    };
    const { behaviour, answerAfterMs } = callee;
    if (behaviour === 'not-found' && afterMs >= NOT_FOUND_AFTER_MS) end('not-found');
    else if (behaviour === 'busy' && afterMs >= BUSY_AFTER_MS) end('busy');
    else if (behaviour === 'rejects' && afterMs >= answerAfterMs) end('rejected');
    else if (behaviour === 'no-answer' && afterMs >= NO_ANSWER_AFTER_MS) end('no-answer');
    else if (behaviour === 'answers' && afterMs >= answerAfterMs) this.#host.advance(leg, 'up');
    else if (
      leg.state === 'trying' &&
      behaviour !== 'busy' &&
      behaviour !== 'not-found' &&
      afterMs >= RINGS_AFTER_MS
    )
      this.#host.advance(leg, 'ringing');
  }

  #scriptOf(callee: CalleeScript): CallerScript {
    const known = callee.speaksAs === null ? null : this.#findScript(callee.speaksAs);
    const script = known ?? greetingScript(callee.number);
    return { ...script, toneHz: callee.toneHz ?? script.toneHz, patienceMs: null, repeat: null };
  }
}

/** The practice trunk is in Spain: nine digits are a national number, 00 is the international prefix. */
function toE164(dialled: string): string {
  if (/^[6-9]\d{8}$/.test(dialled)) return `+34${dialled}`;
  return dialled.replace(/^00(?=[1-9]\d{6,})/, '+');
}

function defaultCallee(number: string): CalleeScript {
  return {
    number,
    behaviour: 'answers',
    answerAfterMs: DEFAULT_ANSWER_AFTER_MS,
    speaksAs: null,
    toneHz: null,
  };
}

/** Spanish numbers answer in one of two voices, others in English. */
function greetingFile(number: string): string {
  if (number.startsWith('+') && !number.startsWith('+34')) return 'callee-greeting-en';
  return Number(number.at(-1)) % 2 === 1 ? 'callee-greeting-2' : 'callee-greeting';
}

function greetingScript(number: string): CallerScript {
  return {
    id: 'greeting',
    title: { es: 'Saludo breve', en: 'Short greeting' },
    number,
    displayName: '',
    language: 'es',
    dialled: number,
    ivr: null,
    patienceMs: null,
    says: [
      { when: 'answered', afterMs: 300, file: greetingFile(number), text: '¿Diga?', times: 1 },
    ],
    hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
    repeat: null,
    toneHz: null,
  };
}
