/**
 * How a practice caller behaves: plays a CallerScript frame by frame. It says lines when their moment comes, notices
 * whether the agent speaks, is patient for so long, and hangs up. Pure but for the sounds it is given: time and what is
 * heard are arguments, so tests run it without waiting.
 *
 *   ringing ──▶ waiting ──agent──▶ talking ◀──▶ held        any ──patience, script──▶ hang up
 */
import type { CallerScript } from '../../../practice/caller-script.ts';
import { SILENCE, rmsOf, type Frame } from '../media/frame.ts';
import { playOnce, playTone, type Sound } from '../media/sounds.ts';

/** What the switch knows about the caller's leg at this moment. */
export type CallerSituation = 'ringing' | 'unattended' | 'talking';

type Line = CallerScript['says'][number];

/** About −39 dB of full scale: above a quiet room, below soft speech. */
const VOICE_RMS = 350;
/** A voice counts after so much of it, and as ended after so much silence. */
const VOICE_MS = 100;
const PAUSE_MS = 300;
const FRAME_MS = 20;

/** One running caller. */
export class CallerEngine {
  /** True once an agent took the call: whoever hangs up before has abandoned it. */
  hasTalked = false;
  readonly #script: CallerScript;
  readonly #speech: (file: string) => Int16Array;
  readonly #startedAtMs: number;
  readonly #tone: Sound | null;
  readonly #said: number[];
  #situation: CallerSituation = 'ringing';
  #line: Sound | null = null;
  #talkSinceMs = 0;
  #heldSinceMs = 0;
  #resumedAtMs: number | null = null;
  #ownLineEndedAtMs = 0;
  #voiceMs = 0;
  #isAgentSpeaking = false;
  #agentLastHeardMs = 0;
  #hasAgentSpokenSinceOwnLine = false;
  /** Lines already said in this hold or after this resumption. */
  readonly #saidThisTime = new Set<Line>();

  constructor(script: CallerScript, speech: (file: string) => Int16Array, nowMs: number) {
    this.#script = script;
    this.#speech = speech;
    this.#startedAtMs = nowMs;
    this.#said = script.says.map(() => 0);
    this.#tone = script.toneHz === null ? null : playTone(script.toneHz, script.tonePeak);
  }

  /** Lets 20 ms pass; `heard` is what came down the line in them. */
  advance(nowMs: number, situation: CallerSituation, heard: Frame): 'stay' | 'hang-up' {
    this.#notice(nowMs, situation);
    if (situation === 'talking') this.#listen(nowMs, heard);
    if (this.#wantsToHangUp(nowMs)) return 'hang-up';
    if (this.#line === null && situation !== 'ringing') this.#chooseLine(nowMs);
    return 'stay';
  }

  /** What the caller says in these 20 ms. */
  pull(nowMs: number): Frame {
    if (this.#situation === 'ringing') return SILENCE;
    if (this.#tone) return this.#tone() ?? SILENCE;
    const frame = this.#line?.() ?? null;
    if (frame === null && this.#line !== null) {
      this.#line = null;
      this.#ownLineEndedAtMs = nowMs;
      this.#hasAgentSpokenSinceOwnLine = false;
    }
    return frame ?? SILENCE;
  }

  get #isHeld(): boolean {
    return this.hasTalked && this.#situation === 'unattended';
  }

  #notice(nowMs: number, situation: CallerSituation): void {
    if (situation === this.#situation) return;
    this.#situation = situation;
    this.#saidThisTime.clear();
    this.#isAgentSpeaking = false;
    this.#voiceMs = 0;
    this.#agentLastHeardMs = nowMs;
    if (situation === 'talking') {
      if (this.hasTalked) this.#resumedAtMs = nowMs;
      else this.#talkSinceMs = nowMs;
      this.hasTalked = true;
    } else if (this.hasTalked) {
      this.#heldSinceMs = nowMs;
      this.#line = null;
    }
  }

  #listen(nowMs: number, heard: Frame): void {
    if (rmsOf(heard) >= VOICE_RMS) {
      this.#voiceMs += FRAME_MS;
      if (this.#voiceMs >= VOICE_MS) {
        this.#isAgentSpeaking = true;
        this.#hasAgentSpokenSinceOwnLine = true;
      }
      if (this.#isAgentSpeaking) this.#agentLastHeardMs = nowMs;
      return;
    }
    this.#voiceMs = Math.max(0, this.#voiceMs - FRAME_MS / 2);
    if (nowMs - this.#agentLastHeardMs >= PAUSE_MS) {
      this.#isAgentSpeaking = false;
      this.#voiceMs = 0;
    }
  }

  #wantsToHangUp(nowMs: number): boolean {
    const { patienceMs, hangUp } = this.#script;
    const isOver = (sinceMs: number, limitMs: number | null) =>
      limitMs !== null && nowMs - sinceMs >= limitMs;
    if (!this.hasTalked) return isOver(this.#startedAtMs, patienceMs);
    if (isOver(this.#talkSinceMs, hangUp.afterTalkMs)) return true;
    if (this.#isHeld) return isOver(this.#heldSinceMs, hangUp.afterHoldMs);
    return this.#line === null && isOver(this.#silentSinceMs(), hangUp.afterAgentSilenceMs);
  }

  /** Since when neither side has said anything. */
  #silentSinceMs(): number {
    return Math.max(this.#agentLastHeardMs, this.#ownLineEndedAtMs);
  }

  #chooseLine(nowMs: number): void {
    const index = this.#script.says.findIndex(
      (line, i) =>
        (this.#said[i] ?? 0) < line.times &&
        !this.#saidThisTime.has(line) &&
        this.#isTimeFor(line, nowMs),
    );
    const line = this.#script.says[index];
    if (!line) return;
    this.#said[index] = (this.#said[index] ?? 0) + 1;
    if (line.when === 'held' || line.when === 'resumed' || line.when === 'answered')
      this.#saidThisTime.add(line);
    this.#line = playOnce(this.#speech(line.file));
  }

  #isTimeFor(line: Line, nowMs: number): boolean {
    if (line.when === 'held') return this.#isHeld && nowMs - this.#heldSinceMs >= line.afterMs;
    if (this.#situation !== 'talking') return false;
    switch (line.when) {
      case 'answered':
        return this.#resumedAtMs === null && nowMs - this.#talkSinceMs >= line.afterMs;
      case 'resumed':
        return this.#resumedAtMs !== null && nowMs - this.#resumedAtMs >= line.afterMs;
      case 'agent-silent':
        return !this.#isAgentSpeaking && nowMs - this.#silentSinceMs() >= line.afterMs;
      case 'agent-spoke':
        return (
          this.#hasAgentSpokenSinceOwnLine &&
          !this.#isAgentSpeaking &&
          nowMs - this.#agentLastHeardMs >= Math.max(line.afterMs, PAUSE_MS)
        );
    }
  }
}
