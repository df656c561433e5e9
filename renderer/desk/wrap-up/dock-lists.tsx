/** Reason, outcome and follow-up, as a wrap-up and a note without a contact have them. Whose draft a choice changes is told. */
import type { CustomerId, InteractionId } from '#src/model/ids.ts';
import type { WrapUpCode } from '#src/model/queue.ts';
import type { WrapUpDraft } from '#src/model/wrap-up.ts';
import { setTyping, typingOf, useCodeTyping } from '../stores/code-typing.ts';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import type { PointedMark } from '../whispers/pointing.ts';
import { CodeList } from './code-list.tsx';
import { nothingTyped } from './code-typing.ts';
import { FollowUp } from './follow-up.tsx';

/** The two lists and the follow-up below them. */
export function DockLists({
  id,
  draft,
  reasons,
  suggested,
  marks,
  onChange,
}: {
  /** What is typed for: an interaction, or a customer. */
  readonly id: InteractionId | CustomerId;
  readonly draft: WrapUpDraft;
  readonly reasons: readonly WrapUpCode[];
  readonly suggested: string | null;
  /** What a lead points at; only of a contact. */
  readonly marks?: { readonly reason: PointedMark; readonly outcome: PointedMark };
  readonly onChange: (change: Partial<WrapUpDraft>) => void;
}) {
  const text = useText();
  const outcomes = useSlice('catalogue')?.outcomes ?? [];
  const { stage, letter } = useCodeTyping((state) => typingOf(state, id));
  return (
    <div className="dock-lists">
      <CodeList
        label={text.wrapUp.reason}
        {...(marks ? { mark: marks.reason } : {})}
        codes={reasons}
        chosen={draft.reasonId}
        suggested={suggested}
        isActive={stage === 'reason'}
        letter={letter}
        onPick={(reasonId) => {
          onChange({ reasonId });
          setTyping(id, { stage: 'outcome', letter: '' });
        }}
      />
      <CodeList
        label={text.wrapUp.outcome}
        {...(marks ? { mark: marks.outcome } : {})}
        codes={outcomes}
        chosen={draft.outcomeId}
        suggested={null}
        isActive={stage === 'outcome'}
        letter={letter}
        onPick={(outcomeId) => {
          onChange({ outcomeId });
          setTyping(id, nothingTyped);
        }}
      />
      <FollowUp
        key={id}
        atMs={draft.followUpAtMs}
        onChange={(followUpAtMs) => onChange({ followUpAtMs })}
      />
    </div>
  );
}
