/** A case in a few words, for somebody who compares two: its name, whether it is open, how many contacts when, what about. */
import type { CaseEvidence } from '#src/timeline/case-evidence.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { formatDay } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

const TONES = { open: 'accent', reopened: 'ring', closed: 'plain' } as const;

/** Contact reasons by their names. */
export function useReasonWords(): (ids: readonly string[]) => string {
  const language = useLanguage();
  const reasons = useSlice('catalogue')?.reasons;
  return (ids) =>
    ids
      .map((id) => reasons?.find((each) => each.id === id)?.label[language] ?? '')
      .filter((label) => label !== '')
      .join(', ');
}

/** The lines. */
export function CaseFacts({ of }: { readonly of: CaseEvidence }) {
  const text = useText();
  const language = useLanguage();
  const { ticker } = useDesk();
  const reasons = useReasonWords()(of.reasonIds);
  const day = (atMs: number) => formatDay(atMs, ticker.nowMs(), language);
  const when =
    of.firstAtMs === null || of.lastAtMs === null
      ? ''
      : text.cases.between(day(of.firstAtMs), day(of.lastAtMs));
  const count =
    of.entries.length === 0 ? text.cases.noContacts : text.cases.contacts(of.entries.length);
  return (
    <span className="case-facts">
      <span className="case-facts-head">
        <b>
          <ForeignText maxLength={300}>{of.case.title}</ForeignText>
        </b>
        <Pill tone={TONES[of.case.state]} small>
          {text.timeline.cases[of.case.state]}
        </Pill>
      </span>
      <span className="muted num">
        {[count, when, reasons].filter((part) => part !== '').join(' · ')}
      </span>
    </span>
  );
}
