/** The other cases with what speaks for each, which name stays, and what the two will be together. */
import { ArrowLeftRight, GitMerge } from 'lucide-react';
import { useState } from 'react';
import { sharedReasons, type CaseEvidence } from '#src/timeline/case-evidence.ts';
import { joinedCase } from '#src/timeline/arrange-cases.ts';
import { findBinding } from '#src/keys/keymap.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Empty } from '../parts/empty.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd, useBindings } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showOverlay } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { joinNow } from './case-acts.ts';
import { CaseFacts, useReasonWords } from './case-facts.tsx';

/** The list and its confirmation. */
export function JoinPart({
  of,
  others,
}: {
  readonly of: CaseEvidence;
  readonly others: readonly CaseEvidence[];
}) {
  const text = useText();
  const words = text.cases;
  const { act } = useDesk();
  const reasonWords = useReasonWords();
  // What both are about comes first; else the newest.
  const [first] = others.toSorted(
    (a, b) => sharedReasons(of, b).length - sharedReasons(of, a).length,
  );
  const [chosenId, setChosenId] = useState(first?.case.id ?? null);
  const [isSwapped, setSwapped] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const bindings = useBindings();
  const other = others.find((each) => each.case.id === chosenId) ?? first;
  if (!other) return <Empty>{words.onlyOne}</Empty>;
  const [into, taken] = isSwapped ? [other, of] : [of, other];
  const after = joinedCase(into.case, taken.case);
  const shared = reasonWords(sharedReasons(of, other));
  const swap = () => setSwapped(!isSwapped);
  return (
    <form
      className="case-part"
      onKeyDown={(event) => {
        if (findBinding(event.nativeEvent, bindings, ['row'])?.action !== 'row/swap') return;
        event.preventDefault();
        swap();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWorking) return;
        setWorking(true);
        void joinNow(act, taken.case, into.case).then((isDone) => {
          setWorking(false);
          if (isDone) showOverlay('none');
        });
      }}
    >
      <fieldset className="merge-scroll case-list">
        <legend className="visually-hidden">{words.others}</legend>
        {others.map((each) => (
          <label
            key={each.case.id}
            className={`merge-choice case-choice ${each === other ? 'is-chosen' : ''}`}
          >
            <input
              type="radio"
              name="case-other"
              autoFocus={each === first}
              checked={each === other}
              onChange={() => setChosenId(each.case.id)}
            />
            <CaseFacts of={each} />
          </label>
        ))}
      </fieldset>
      <p className="small">
        <b>
          <ForeignText maxLength={400}>{words.stays(after.title)}</ForeignText>
        </b>{' '}
        {words.after(
          into.entries.length + taken.entries.length,
          text.timeline.cases[after.state].toLowerCase(),
        )}
        {shared === '' ? '' : ` ${words.both(shared)}.`}
      </p>
      <div className="form-acts">
        <button
          type="submit"
          className={`act act-primary ${isWorking ? 'is-asking' : ''}`}
          aria-busy={isWorking}
        >
          <span className="act-icon" aria-hidden="true">
            <GitMerge />
          </span>
          <span className="act-label">{isWorking ? words.working : words.confirmJoin}</span>
          <Kbd chord="Enter" />
        </button>
        <ActButton label={words.swap} icon={<ArrowLeftRight />} action="row/swap" onPress={swap} />
      </div>
    </form>
  );
}
