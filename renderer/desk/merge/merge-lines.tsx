/** Beside the card: that somebody seems to be the same person, whose cards were merged into it with the way back, and the way in. */
import { GitMerge, Undo2 } from 'lucide-react';
import { isLikely } from '#src/customers/evidence.ts';
import { lastMerge } from '#src/customers/merge.ts';
import type { Customer } from '#src/model/customer.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatDay } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { mayUndo, undoMerge } from './merge-acts.ts';
import { useDuplicates } from './use-duplicates.ts';

/** The way in; nothing where cards are not merged. */
export function MergeButton() {
  const text = useText();
  const mayMerge = useSlice('session')?.capabilities?.mergeCustomers === true;
  return mayMerge ? (
    <ActButton label={text.merge.open} icon={<GitMerge />} action="merge/open" />
  ) : null;
}

/** Above the history: the quiet hint, and what is part of this card. */
export function MergeLines({ customer }: { readonly customer: Customer }) {
  const text = useText();
  const words = text.merge;
  const found = useDuplicates(customer, false);
  const likely = (found ?? []).filter(({ evidence }) => isLikely(evidence));
  const [first] = likely;
  return (
    <>
      {first ? (
        <div className="merge-mark" role="note">
          <GitMerge aria-hidden="true" />
          <span className="merge-mark-words">
            {likely.length === 1 ? (
              <ForeignText maxLength={200}>{words.likely(first.customer.name)}</ForeignText>
            ) : (
              words.likelyMore(likely.length)
            )}
          </span>
          <ActButton label={words.look} tone="quiet" action="merge/open" />
        </div>
      ) : null}
      <MergeMarks customer={customer} />
    </>
  );
}

/** Whose cards are part of this one, the newest first; the last can be undone. */
function MergeMarks({ customer }: { readonly customer: Customer }) {
  const text = useText();
  const language = useLanguage();
  const { act, ticker } = useDesk();
  const marks = (customer.merged ?? []).toReversed();
  const last = lastMerge(customer);
  if (marks.length === 0) return null;
  return (
    <div className="merge-marks" role="group" aria-label={text.merge.marks}>
      {marks.map((mark) => (
        <div key={mark.mergeId} className="merge-mark">
          <GitMerge aria-hidden="true" />
          <span className="merge-mark-words">
            <ForeignText maxLength={200}>{text.merge.mark(mark.name)}</ForeignText>{' '}
            <span className="muted num">
              · {mark.byName === '' ? text.merge.unknownBy : mark.byName} ·{' '}
              {formatDay(mark.atMs, ticker.nowMs(), language)}
            </span>
          </span>
          {mark === last && mayUndo(mark, ticker.nowMs()) ? (
            <ActButton
              label={text.merge.undo}
              icon={<Undo2 />}
              tone="quiet"
              action="merge/undo"
              onPress={() => void undoMerge(act, mark)}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
