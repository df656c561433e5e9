/** Who listens to whom on this desk, and what a learner has just heard. Pure but for the store; used by lines, page and keys. */
import { create } from 'zustand';
import type { DeskSlice } from '#src/contracts/desk.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { Shadowing } from '#src/model/shadow.ts';
import type { Act } from '../stores/ask.ts';
import { readSlice } from '../stores/slices.ts';

/** A call that the learner heard and that is over. */
export interface Heard {
  readonly interactionId: InteractionId;
  readonly agentName: string;
  readonly customerName: string;
}

interface ShadowMemory {
  readonly heard: Heard | null;
}

/** What can be practised now. */
export const useShadowMemory = create<ShadowMemory>(() => ({ heard: null }));

/** Forgets everything. */
export function resetShadowMemory(): void {
  useShadowMemory.setState({ heard: null });
}

const none: readonly Shadowing[] = [];

/** The listening of this learner that goes on. */
export function findLearning(
  shadow: DeskSlice<'shadow'> | null,
  me: AgentId | null | undefined,
): Shadowing | null {
  return (
    (shadow?.shadowings ?? none).find(
      ({ learnerId, state }) => learnerId === me && state === 'running',
    ) ?? null
  );
}

/** Who asks this agent and has no answer yet, the first of them. */
export function findAsking(
  shadow: DeskSlice<'shadow'> | null,
  me: AgentId | null | undefined,
): Shadowing | null {
  return (
    (shadow?.shadowings ?? none).find(
      ({ agentId, state }) => agentId === me && state === 'asked',
    ) ?? null
  );
}

/** What the key does: lets in who asks. */
export function allowShadow(act: Act): void {
  const asking = findAsking(readSlice('shadow'), readSlice('session')?.agent?.id);
  if (asking) answerShadow(act, asking, true);
}

/** Yes or not now. */
export function answerShadow(act: Act, { learnerId }: Shadowing, isAllowed: boolean): void {
  void act('shadow/answer', { learnerId, isAllowed });
}

/** Either side ends it, or takes the question back. */
export function endShadow(act: Act, { agentId, learnerId }: Shadowing): void {
  void act('shadow/end', { agentId, learnerId });
}
