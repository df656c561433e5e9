/**
 * Says under a field what of its words will be masked and why, as soon as a number is whole, and leads to it: who sees that it
 * is no card number changes it before leaving the field. Said aloud once for each number, never as an alarm.
 */
import { ShieldCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { findSensitive } from '#src/privacy/find.ts';
import { ActButton } from '../parts/act-button.tsx';
import { announcePolitely } from '../stores/notices.ts';
import { useText } from '../text/use-text.ts';
import { usePrivacyRules } from './kept-masked.ts';

/** Nothing while there is nothing to mask. */
export function PrivacyLine({
  id,
  text: written,
  fieldId,
}: {
  /** For the field's `aria-describedby`. */
  readonly id: string;
  readonly text: string;
  readonly fieldId: string;
}) {
  const words = useText().privacy;
  const found = findSensitive(written, usePrivacyRules());
  const [first] = found;
  const said = useRef(0);
  const sentence = first ? `${words.what[first.kind]} ${words.why[first.kind]}` : '';
  useEffect(() => {
    // Fewer than before: some was taken back. More: say it.
    if (found.length > said.current) announcePolitely(sentence);
    said.current = found.length;
  }, [found.length, sentence]);
  if (!first) return null;
  const goThere = () => {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    field.focus();
    field.setSelectionRange(first.from, first.to);
  };
  return (
    <div className="privacy-line">
      <ShieldCheck aria-hidden="true" />
      <p id={id}>
        <strong>{words.what[first.kind]}</strong> {words.why[first.kind]}
      </p>
      <ActButton label={words.goThere} tone="quiet" onPress={goThere} />
    </div>
  );
}
