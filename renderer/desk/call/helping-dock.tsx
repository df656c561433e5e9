/** Whose contact it is, where the wrap-up would stand: one who helps has none. Used by calls and chats. */
import type { Conversation } from '#src/contracts/desk.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';

/** The line. */
export function HelpingDock({ conversation }: { readonly conversation: Conversation }) {
  const text = textFor(useText(), conversation.interaction.channel);
  const owner = conversation.company?.parties.find((party) => party.role === 'owner');
  return (
    <div className="dock dock-done">
      <ForeignText maxLength={200}>{text.company.helping(owner?.name ?? '–')}</ForeignText>
    </div>
  );
}
