/** Two facts of the card: what the customer allowed, and whether the queue of the contact in the middle is open. */
import { Check, X } from 'lucide-react';
import { deriveOpening } from '#src/hours/opening-hours.ts';
import type { Customer } from '#src/model/customer.ts';
import type { QueueId } from '#src/model/ids.ts';
import { formatDay, formatWhen } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** What else than the recording. */
export function Permissions({ consents }: { readonly consents: Customer['consents'] }) {
  const { card } = useText();
  const language = useLanguage();
  const now = useMinute();
  if (!consents || consents.length === 0) return <span className="muted">–</span>;
  return consents.map(({ kind, isGiven, atMs }) => (
    <div key={kind} className="permission">
      {isGiven ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
      <span>
        {card.consents[kind]}: {isGiven ? card.given : card.refused}
      </span>
      <span className="muted num">{formatDay(atMs, now, language)}</span>
    </div>
  ));
}

/** The queue of the contact in the middle; null where there is none or nobody knows its hours. */
export function useQueueHours(): string | null {
  const { card } = useText();
  const language = useLanguage();
  const now = useMinute();
  const catalogue = useSlice('catalogue');
  const id = queueOf(useSelected());
  const queue = catalogue?.queues.find((each) => each.id === id);
  const opening = queue?.openingHours ? deriveOpening(now, queue.openingHours) : null;
  if (!queue || !opening) return null;
  const name = queue.name[language];
  switch (opening.kind) {
    case 'always':
      return card.always(name);
    case 'open':
      return card.open(name, formatWhen(opening.untilMs, now, language));
    case 'closed':
      return opening.opensAtMs === null
        ? card.closedForLong(name)
        : card.closed(name, formatWhen(opening.opensAtMs, now, language));
  }
}

function queueOf(selected: ReturnType<typeof useSelected>): QueueId | null {
  if (selected.kind === 'conversation') return selected.conversation.interaction.queueId;
  return selected.kind === 'offer' ? selected.ringing.offer.interaction.queueId : null;
}
