/** On the head of a case: the way to join it with another or to split it, for the pointer; keys have theirs. */
import { GitMerge } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { CaseId } from '#src/model/ids.ts';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { openCases } from './case-choice.ts';

/** The button; nothing where cases are not arranged. */
export function CaseOpen({ caseId }: { readonly caseId: CaseId }) {
  const text = useText();
  const mayArrange = useSlice('session')?.capabilities?.arrangeCases === true;
  if (!mayArrange) return null;
  return (
    <Button
      className="act act-quiet case-open"
      excludeFromTabOrder
      aria-label={text.cases.open}
      onPress={() => openCases(caseId)}
    >
      <span className="act-icon" aria-hidden="true">
        <GitMerge />
      </span>
    </Button>
  );
}
