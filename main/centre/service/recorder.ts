/**
 * Recording: asks the telephone system and believes only what it confirms. Silence of the recorder is said loudly: the state
 * becomes `unknown` and the agent's request fails with `recorder-silent`.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { RecordingState } from '#src/model/interaction.ts';
import type { Work } from '../store/work-records.ts';
import type { CentreContext } from './context.ts';
import { Refusal, toError } from './refusal.ts';

export interface Recorder {
  /** Begins recording of a new bridge when the customer agreed. */
  begin(work: Work): void;
  set(agentId: AgentId, id: InteractionId, state: 'recording' | 'paused'): Promise<RecordingState>;
  /** The telephone system says so by itself. */
  heard(bridgeId: string, state: RecordingState): void;
}

export function createRecorder(context: CentreContext): Recorder {
  const { driver, log } = context.ports;

  const note = (id: InteractionId, state: RecordingState): void => {
    const work = context.works.get(id);
    if (!work || work.interaction.recording === state) return;
    context.works.put({ ...work, interaction: { ...work.interaction, recording: state } });
    context.tell(work.interaction.agentId, { kind: 'recording/changed', interactionId: id, state });
  };
  const ask = async (work: Work, state: 'recording' | 'paused'): Promise<RecordingState> => {
    const { id } = work.interaction;
    try {
      const confirmed = await driver.record(work.bridgeId ?? '', state);
      note(id, confirmed);
      return confirmed;
    } catch (cause) {
      log.warn('the recorder did not confirm', {
        interactionId: id,
        cause: toError(cause).message,
      });
      note(id, 'unknown');
      throw new Refusal('recorder-silent', toError(cause).message);
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
    async set(agentId, id, state) {
      const work = context.works.get(id);
      if (!work || work.interaction.agentId !== agentId)
        throw new Refusal('not-found', 'no such interaction of this agent');
      if (work.interaction.channel !== 'call') throw new Refusal('refused', 'not a call');
      if (work.bridgeId === null || work.interaction.state !== 'active')
        throw new Refusal('too-late', 'nothing is being recorded');
      return ask(work, state);
    },
    heard(bridgeId, state) {
      const work = context.works.byBridge(bridgeId);
      if (work) note(work.interaction.id, state);
    },
  };
}
