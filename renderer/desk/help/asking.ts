/**
 * Asking the leads for help: one key asks at once, the same key takes it back, one more press says why. What is asked is the
 * centre's and comes back in the slice; here is only what this window shows of it. Used by the key, the line and its tests.
 */
import { create } from 'zustand';
import type { HelpId, HelpReason, HelpRequest } from '#src/model/help.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { Act } from '../stores/ask.ts';
import { readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';

/** Reasons in the order of their digits. */
export const helpReasons = [
  'question',
  'upset-customer',
  'approval',
  'technical',
  'safety',
] as const satisfies readonly HelpReason[];

/** The request about this contact, or about none. */
export type HelpTarget = InteractionId | null;

interface HelpView {
  /** The request whose reason is being chosen. */
  readonly choosing: { readonly target: HelpTarget } | null;
  /** The first words to the centre are on their way. */
  readonly asking: { readonly target: HelpTarget } | null;
  /** Ended ones that were put away. */
  readonly closed: readonly HelpId[];
}

const initial: HelpView = { choosing: null, asking: null, closed: [] };

/** What the line shows besides the requests. */
export const useHelpView = create<HelpView>(() => initial);

/** Forgets everything. */
export function resetHelpView(): void {
  useHelpView.setState(initial);
}

/** One's own requests that are open, the oldest first. */
export function ownOpenHelp(
  help: readonly HelpRequest[] | null,
  me: AgentId | null | undefined,
): readonly HelpRequest[] {
  return (help ?? []).filter(({ agentId, state }) => state === 'open' && agentId === me);
}

const findOpen = (target: HelpTarget): HelpRequest | undefined =>
  ownOpenHelp(readSlice('help'), readSlice('session')?.agent?.id).find(
    ({ interactionId }) => interactionId === target,
  );

/** The contact in front, if it is the agent's own and goes on. */
function readTarget(): HelpTarget {
  const selected = readSelected();
  if (selected.kind !== 'conversation') return null;
  const { role, isCompletedHere, interaction } = selected.conversation;
  return role === 'owner' && !isCompletedHere ? interaction.id : null;
}

/** What the key does: asks at once, or takes back what was asked about the same thing. */
export function toggleHelp(act: Act): void {
  const target = readTarget();
  const open = findOpen(target);
  if (open) return withdrawHelp(act, open);
  // A second press while the first is on its way is the same wish.
  if (useHelpView.getState().asking) return;
  useHelpView.setState({ asking: { target }, choosing: { target } });
  void act('help/ask', { interactionId: target, reason: 'none', text: '' }).then((answer) => {
    useHelpView.setState({ asking: null });
    if (answer === null) stopChoosing();
  });
}

/** Takes it back. */
export function withdrawHelp(act: Act, { id }: HelpRequest): void {
  stopChoosing();
  void act('help/withdraw', { helpId: id });
}

/** Says why, with the words that go along; asking again about the same contact changes what is asked. */
export function explainHelp(
  act: Act,
  target: HelpTarget,
  reason: HelpReason,
  text: string,
): Promise<unknown> {
  return act('help/ask', { interactionId: target, reason, text });
}

/** Opens the choice of a reason. */
export function startChoosing(target: HelpTarget): void {
  useHelpView.setState({ choosing: { target } });
}

/** Puts the choice of a reason away; what was asked stays. */
export function stopChoosing(): void {
  useHelpView.setState({ choosing: null });
}

/** Puts an ended one away. */
export function closeEnded(id: HelpId): void {
  useHelpView.setState(({ closed }) => ({ closed: [...closed, id].slice(-50) }));
}
