/** Whether a customer in a chat waits for longer than their queue wants; a minute where it does not say. */
import type { Conversation } from '#src/contracts/desk.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';

const USUAL_GOAL_MS = 60_000;

/** Renewed every second. */
export function useIsLate({ interaction }: Conversation, waitingSinceMs: number | null): boolean {
  const now = useNow();
  const queue = useSlice('catalogue')?.queues.find(({ id }) => id === interaction.queueId);
  const goalMs = queue?.answerGoalMs ?? USUAL_GOAL_MS;
  return waitingSinceMs !== null && now - waitingSinceMs >= goalMs;
}
