/**
 * Recording: asks the telephone system and believes only what it confirms. Silence of the recorder is said loudly: the state
 * becomes `unknown` and the agent's request fails with `recorder-silent`. A pause for a payment ends by itself, whatever became
 * of the desk that asked for it; every pause is written into the timeline with who or what ended it.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { RecordingPause, RecordingState } from '#src/model/interaction.ts';
import type { Work } from '../store/work-records.ts';
import type { CentreContext } from './context.ts';
import { auditPauses } from './recording-audit.ts';
import { pauseAfter, withPauseEnded, type PauseEnd } from './recording-pauses.ts';
import { Refusal, toError } from './refusal.ts';

/** How long a recorder that did not answer is left alone before it is asked again to go on. */
const ASK_AGAIN_MS = 5_000;

export interface Recorder {
  /** Begins recording of a new bridge when the customer agreed. */
  begin(work: Work): void;
  /** For a payment it ends only the pause that was made for one. */
  set(
    agentId: AgentId,
    id: InteractionId,
    state: 'recording' | 'paused',
    because?: RecordingPause['because'],
  ): Promise<RecordingState>;
  /** The telephone system says so by itself. */
  heard(bridgeId: string, state: RecordingState): void;
  /** Goes on with recordings whose pause has lasted long enough. */
  tick(): void;
}

interface Why {
  readonly because?: RecordingPause['because'];
  readonly endedBy?: PauseEnd;
}

/** One per service. */
export function createRecorder(context: CentreContext): Recorder {
  const { clock, driver, log } = context.ports;
  /** When the recorder was last asked to go on by itself. */
  const askedAtMs = new Map<InteractionId, number>();
  /** What is being asked of the recorder: its news may come before its answer, and means this. */
  const asking = new Map<InteractionId, Why>();

  const note = (
    id: InteractionId,
    state: RecordingState,
    why: Why = asking.get(id) ?? {},
  ): void => {
    const work = context.works.get(id);
    if (!work) return;
    const before = work.interaction.recordingPause ?? null;
    // What the recorder says by itself neither prolongs a pause nor gives it another reason.
    const isSaid = why.because === undefined;
    const pause =
      state === 'paused'
        ? isSaid && before
          ? before
          : pauseAfter(before, why.because ?? 'agent', clock.nowMs())
        : // Not known to go on: the pause is not over, and is tried again.
          state === 'unknown'
          ? before
          : null;
    if (work.interaction.recording === state && before?.untilMs === pause?.untilMs) return;
    const moved =
      pause === null ? withPauseEnded(work, clock.nowMs(), why.endedBy ?? 'recorder') : work;
    const next: Work = {
      ...moved,
      interaction: { ...moved.interaction, recording: state, recordingPause: pause },
    };
    auditPauses(context, work, next);
    context.works.put(next);
    context.tell(work.interaction.agentId, {
      kind: 'recording/changed',
      interactionId: id,
      state,
      pause,
    });
  };
  const ask = async (
    work: Work,
    state: 'recording' | 'paused',
    why: Why = {},
  ): Promise<RecordingState> => {
    const { id } = work.interaction;
    asking.set(id, why);
    try {
      const confirmed = await driver.record(work.bridgeId ?? '', state);
      note(id, confirmed, why);
      return confirmed;
    } catch (cause) {
      log.warn('the recorder did not confirm', {
        interactionId: id,
        cause: toError(cause).message,
      });
      note(id, 'unknown', why);
      throw new Refusal('recorder-silent', toError(cause).message);
    } finally {
      if (asking.get(id) === why) asking.delete(id);
    }
  };

  return {
    begin(work) {
      if (work.interaction.channel !== 'call') return;
      const customer = context.customers.get(work.interaction.customerId);
      // Callers heard the recording notice; a known customer who said no is never recorded.
      if (customer && !customer.hasRecordingConsent) return;
      ask(work, 'recording').catch((cause: unknown) => {
        log.warn('recording did not begin', { cause: toError(cause).message });
      });
    },
    async set(agentId, id, state, because = 'agent') {
      const work = context.works.get(id);
      if (!work || work.interaction.agentId !== agentId)
        throw new Refusal('not-found', 'no such interaction of this agent');
      if (work.interaction.channel !== 'call') throw new Refusal('refused', 'not a call');
      if (work.bridgeId === null || work.interaction.state !== 'active')
        throw new Refusal('too-late', 'nothing is being recorded');
      if (because === 'payment') {
        const { recording, recordingPause } = work.interaction;
        // A customer who is not recorded is not recorded because somebody paid.
        if (recording === 'off') return 'off';
        const isNotOurs = recording === 'paused' && recordingPause?.because === 'agent';
        if (state === 'recording' && (recording === 'recording' || isNotOurs)) return recording;
      }
      return ask(work, state, { because, endedBy: 'agent' });
    },
    heard(bridgeId, state) {
      const work = context.works.byBridge(bridgeId);
      if (work) note(work.interaction.id, state);
    },
    tick() {
      const nowMs = clock.nowMs();
      for (const id of [...askedAtMs.keys()]) if (!context.works.get(id)) askedAtMs.delete(id);
      for (const work of context.works.open()) {
        const { id, recordingPause, state } = work.interaction;
        const untilMs = recordingPause?.untilMs ?? null;
        if (untilMs === null || nowMs < untilMs || state !== 'active') continue;
        if (work.bridgeId === null || nowMs - (askedAtMs.get(id) ?? -Infinity) < ASK_AGAIN_MS)
          continue;
        askedAtMs.set(id, nowMs);
        log.info('a pause for a payment lasted too long', { interactionId: id });
        ask(work, 'recording', { endedBy: 'time' }).catch(() => undefined);
      }
    },
  };
}
