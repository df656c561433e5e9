/** Whose contact it is, where the wrap-up would stand: one who helps has none. Used by calls and chats. */
import type { Conversation } from '#src/contracts/desk.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useSlice } from '../stores/slices.ts';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';

/** The line. */
export function HelpingDock({ conversation }: { readonly conversation: Conversation }) {
  const text = textFor(useText(), conversation.interaction.channel);
  const me = useSlice('session')?.agent?.id;
  const owner = conversation.company?.parties.find((party) => party.role === 'owner');
  const { shadow } = text.together;
  const words =
    conversation.role === 'learner'
      ? shadow.dock
      : conversation.company?.takenFrom?.agentId === me && me !== undefined
        ? shadow.dockTaken
        : text.company.helping;
  return (
    <div className="dock dock-done">
      <ForeignText maxLength={200}>{words(owner?.name ?? '–')}</ForeignText>
    </div>
  );
}
