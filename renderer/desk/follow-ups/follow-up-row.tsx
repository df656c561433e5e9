/** One thing to come back to: who, when, what. In the left column it opens the customer; beside the day it has buttons. */
import { CalendarClock, Check, Phone } from 'lucide-react';
import type { FollowUp } from '#src/model/follow-up.ts';
import { ContactRow } from '../contacts/contact-row.tsx';
import { ActButton } from '../parts/act-button.tsx';
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
    <li className="side-row" data-row-keys onKeyDown={onKeyDown}>
      <span className="side-words">
        <b className="clip">
          <bdi>{name}</bdi>
        </b>
        <span className="muted clip small">
          <Due atMs={followUp.dueAtMs} /> · <What followUp={followUp} />
        </span>
      </span>
      <ActButton
        label={`${text.missed.call}: ${name}`}
        shownLabel={text.missed.call}
        icon={<Phone />}
        action="row/call"
        isOff={followUp.number === ''}
        onPress={call}
      />
      <ActButton
        label={`${text.followUps.markDone}: ${name}`}
        shownLabel=""
        icon={<Check />}
        tone="quiet"
        className="act-square"
        onPress={markDone}
      />
    </li>
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
