/**
 * The wrap-up at the foot of the contact, from the first second of the call: reason and outcome by digit, letters or
 * pointer, a follow-up, the time left and the one key that finishes. Digits stand on the list that the next digit picks from.
 */
import { Check } from 'lucide-react';
import type { Conversation } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CountdownBar } from '../parts/countdown-bar.tsx';
import { TimeUntil } from '../parts/running-time.tsx';
import { useNow } from '../stores/desk-context.tsx';
import { canFinish } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { useTimelines } from '../stores/timelines.ts';
import { useText } from '../text/use-text.ts';
import { reasonsOf, suggestReason } from './codes.ts';
import { usePointed } from '../whispers/pointing.ts';
import { changeDraft, useDraft } from './draft.ts';
import { DockLists } from './dock-lists.tsx';

/** The dock. */
export function WrapUpDock({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const catalogue = useSlice('catalogue');
  const { id, customerId } = conversation.interaction;
  const draft = useDraft(conversation);
  const reasonMark = usePointed('reason');
  const outcomeMark = usePointed('outcome');
  const known = conversation.customer?.id ?? customerId;
  const entries =
    useTimelines(({ byId }) => (known === null ? undefined : byId[known]?.timeline?.entries)) ?? [];
  const reasons = reasonsOf(conversation, catalogue);
  const suggested = draft.reasonId === null ? suggestReason(conversation, reasons, entries) : null;
  return (
    <section className="dock" aria-label={text.wrapUp.title}>
      <Finish conversation={conversation} />
      {reasons.length === 0 ? (
        <p className="muted">{text.wrapUp.noReasons}</p>
      ) : (
        <DockLists
          id={id}
          draft={draft}
          reasons={reasons}
          suggested={suggested}
          marks={{ reason: reasonMark, outcome: outcomeMark }}
          onChange={(change) => changeDraft(conversation, change)}
        />
      )}
    </section>
  );
}

function Finish({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const queue = useSlice('catalogue')?.queues.find(
    ({ id }) => id === conversation.interaction.queueId,
  );
  const { wrapUp } = conversation;
  const now = useNow();
  const leftMs = wrapUp ? wrapUp.deadlineAtMs - now : Infinity;
  return (
    <header className="finish">
      <h2>{text.wrapUp.title}</h2>
      {wrapUp ? (
        <span className={`finish-time num ${leftMs < 15_000 ? 'bad-ink' : 'muted'}`}>
          {leftMs > 0 ? (
            <>
              {text.wrapUp.remaining('')}
              <TimeUntil atMs={wrapUp.deadlineAtMs} />
            </>
          ) : (
            text.wrapUp.overdue
          )}
          {leftMs > 0 && wrapUp.extensions > 0
            ? ` · ${text.wrapUp.extended(wrapUp.extensions)}`
            : ''}
        </span>
      ) : (
        <span className="finish-time muted">{text.wrapUp.hint}</span>
      )}
      {wrapUp && leftMs > 0 ? (
        <CountdownBar
          fromMs={wrapUp.deadlineAtMs - (queue?.wrapUpMs ?? 60_000)}
          toMs={wrapUp.deadlineAtMs}
          tone={leftMs < 15_000 ? 'bad' : 'accent'}
        />
      ) : null}
      <span className="spring" />
      {wrapUp ? <ActButton label={text.wrapUp.extend} action="wrap-up/extend" /> : null}
      <ActButton
        label={text.wrapUp.complete}
        icon={<Check />}
        tone={canFinish(conversation) ? 'primary' : 'plain'}
        action="wrap-up/complete"
        isOff={!canFinish(conversation)}
        className="finish-button"
      />
    </header>
  );
}
