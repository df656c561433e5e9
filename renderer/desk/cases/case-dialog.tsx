/** Joining a case with another, or taking contacts out of one: both compared, what comes of it said before it is done. */
import { useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { CaseId, CustomerId } from '#src/model/ids.ts';
import { arrangeCases } from '#src/timeline/arrange-cases.ts';
import { caseEvidence } from '#src/timeline/case-evidence.ts';
import { Choose } from '../parts/choose.tsx';
import { Empty } from '../parts/empty.tsx';
import { OverlayDialog } from '../parts/overlay-dialog.tsx';
import { customerIdOf, useSelected } from '../stores/selected.ts';
import { useTimelines } from '../stores/timelines.ts';
import { useText } from '../text/use-text.ts';
import { useUnsentNotes, withNotes } from '../timeline/unsent-notes.ts';
import { useCaseChoice } from './case-choice.ts';
import { JoinPart } from './join-part.tsx';
import { SplitPart } from './split-part.tsx';

/** The dialog, when it is asked for. */
export function CaseDialog() {
  const text = useText();
  const customerId = customerIdOf(useSelected());
  return (
    <OverlayDialog
      overlay="cases"
      modalClass="merge-modal"
      dialogClass="merge-dialog"
      label={text.cases.title}
    >
      {customerId === null ? null : <Box key={customerId} customerId={customerId} />}
    </OverlayDialog>
  );
}

function Box({ customerId }: { readonly customerId: CustomerId }) {
  const text = useText();
  const words = text.cases;
  const timeline = useTimelines(({ byId }) => byId[customerId]?.timeline);
  const unsent = useUnsentNotes(customerId);
  const choice = useCaseChoice();
  const [chosen, setChosen] = useState<CaseId | null>(null);
  const [part, setPart] = useState<'join' | 'split'>('join');
  const arranged = arrangeCases(withNotes(timeline?.entries ?? [], unsent), timeline?.cases ?? []);
  const evidence = caseEvidence(arranged.entries, arranged.cases);
  const rowKey = choice.row?.customerId === customerId ? choice.row.key : null;
  const ofRow = arranged.entries.find(({ id }) => id === rowKey)?.caseId;
  const wanted = chosen ?? choice.caseId ?? ofRow;
  const shown = evidence.find((each) => each.case.id === wanted) ?? evidence[0];
  if (!shown)
    return (
      <div className="merge-body">
        <Heading slot="title">{words.title}</Heading>
        <Empty>{words.none}</Empty>
      </div>
    );
  const others = evidence.filter((each) => each !== shown);
  return (
    <div className="merge-body case-body">
      <Heading slot="title">{words.title}</Heading>
      <div className="case-top">
        <Choose
          label={words.which}
          value={shown.case.id}
          choices={evidence.map(({ case: one, entries }) => ({
            id: one.id,
            label: `${one.title} · ${words.contacts(entries.length)}`,
          }))}
          onChange={(id) =>
            setChosen(evidence.find((each) => each.case.id === id)?.case.id ?? null)
          }
        />
        <div className="filter" role="group" aria-label={words.title}>
          {(['join', 'split'] as const).map((each) => (
            <ToggleButton
              key={each}
              className="filter-item"
              isSelected={part === each}
              onChange={() => setPart(each)}
            >
              {words[each]}
            </ToggleButton>
          ))}
        </div>
      </div>
      {part === 'join' ? (
        <JoinPart key={`join ${shown.case.id}`} of={shown} others={others} />
      ) : (
        <SplitPart key={`split ${shown.case.id}`} of={shown} rowKey={rowKey} />
      )}
      <p className="muted small">
        {words.keys}
        {timeline?.next ? ` · ${words.partial}` : ''}
      </p>
    </div>
  );
}
