/** The card that went to a colleague, or came from one, while somebody may read it. Used by calls and chats. */
import type { Conversation } from '#src/contracts/desk.ts';
import { CardView } from '../company/card-view.tsx';
import { shortName } from '../company/party-words.ts';
import { useSlice } from '../stores/slices.ts';

/** The card; nothing when there is none. */
export function SharedCard({
  conversation,
  mayFold = false,
}: {
  readonly conversation: Conversation;
  readonly mayFold?: boolean;
}) {
  const { company, role } = conversation;
  const me = useSlice('session')?.agent?.name;
  if (!company?.card) return null;
  const isMine = role === 'owner' && company.card.fromName === me;
  const reader =
    company.parties.find((party) => party.role === 'consulted')?.name ??
    company.transfer?.targetName ??
    company.parties.find((party) => party.role === 'joined')?.name ??
    null;
  // Nobody is there to read it any more.
  if (isMine && reader === null) return null;
  return (
    <CardView
      card={company.card}
      reader={isMine && reader ? shortName(reader) : null}
      mayFold={mayFold}
      mayCorrect={isMine}
    />
  );
}
