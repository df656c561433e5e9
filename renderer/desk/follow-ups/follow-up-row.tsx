/** One thing to come back to: who, when, what. In the left column it opens the customer; beside the day it has buttons. */
import { CalendarClock, Check } from 'lucide-react';
import type { FollowUp } from '#src/model/follow-up.ts';
import { ContactRow } from '../contacts/contact-row.tsx';
import { SideRow } from '../day/side-row.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatDay } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { select, showOverlay } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { useFollowUp } from './use-follow-up.ts';

/** The row in the left column. */
export function FollowUpRow({ followUp }: { readonly followUp: FollowUp }) {
  const { name, onKeyDown } = useFollowUp(followUp);
  return (
    <ContactRow
      icon={<CalendarClock aria-hidden="true" />}
      name={name}
      time={<Due atMs={followUp.dueAtMs} />}
      line={<What followUp={followUp} />}
      onPress={() => {
        if (followUp.customerId === null) showOverlay('dial');
        else select({ kind: 'customer', customerId: followUp.customerId });
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** The row beside the day. */
export function FollowUpSideRow({ followUp }: { readonly followUp: FollowUp }) {
  const text = useText();
  const { name, call, markDone, onKeyDown } = useFollowUp(followUp);
  return (
    <SideRow
      name={name}
      line={
        <>
          <Due atMs={followUp.dueAtMs} /> · <What followUp={followUp} />
        </>
      }
      onKeyDown={onKeyDown}
      canCall={followUp.number !== ''}
      onCall={call}
      dismissLabel={text.followUps.markDone}
      dismissIcon={<Check />}
      onDismiss={markDone}
    />
  );
}

function Due({ atMs }: { readonly atMs: number }) {
  const text = useText();
  const now = useNow();
  const day = formatDay(atMs, now, useLanguage());
  return atMs < now ? <b className="bad-ink">{text.followUps.overdue(day)}</b> : <>{day}</>;
}

function What({ followUp }: { readonly followUp: FollowUp }) {
  const text = useText();
  return (
    <>
      {followUp.interactionId === null ? `${text.shell.promised}: ` : ''}
      <ForeignText>{followUp.text}</ForeignText>
    </>
  );
}
