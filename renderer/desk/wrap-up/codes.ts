/** The reasons and outcomes of one contact in order of their digits, and the reason to suggest. Pure. */
import type { Conversation } from '#src/contracts/desk.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import type { Catalogue, WrapUpCode } from '#src/model/queue.ts';
import { foldText } from '#src/text/fold.ts';

/** The queue's reasons in its order; without a queue (dialled out) all of them. */
export function reasonsOf(
  conversation: Conversation,
  catalogue: Catalogue | null,
): readonly WrapUpCode[] {
  if (!catalogue) return [];
  const queue = catalogue.queues.find(({ id }) => id === conversation.interaction.queueId);
  if (!queue) return catalogue.reasons;
  const known = new Map(catalogue.reasons.map((reason) => [reason.id, reason]));
  const own = queue.reasonIds.flatMap((id) => known.get(id) ?? []);
  return own.length > 0 ? own : catalogue.reasons;
}

/**
 * The likeliest reason: the one whose words are in what the customer chose or said before the call, else the reason of the
 * customer's last contact over this issue. Null rather than a wild guess.
 */
export function suggestReason(
  conversation: Conversation,
  reasons: readonly WrapUpCode[],
  entries: readonly TimelineEntry[],
): string | null {
  const { ivrChoice, intent, caseId } = conversation.interaction;
  const said = new Set(wordsOf(`${ivrChoice ?? ''} ${intent ?? ''}`));
  const scored = reasons
    .map((reason) => ({
      id: reason.id,
      score: wordsOf(`${reason.label.es} ${reason.label.en}`).filter((word) => said.has(word))
        .length,
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best && best.score > 0 && best.score > (second?.score ?? 0)) return best.id;
  const openCase = conversation.openCase?.id ?? caseId;
  const last =
    openCase === null
      ? undefined
      : entries.find((entry) => entry.caseId === openCase && entry.reasonId !== null);
  return reasons.find(({ id }) => id === last?.reasonId)?.id ?? null;
}

// Short words (de, la, the) say nothing; the stem forgives plural and gender.
const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    foldText(text)
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5)),
  ),
];
