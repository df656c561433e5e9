/**
 * One field of a card. It takes whatever is typed or pasted and loses nothing: near its limit it counts, beyond it says in a
 * sentence what will go along. Used by the editor and by the correction.
 */
import { useId } from 'react';
import { Field } from '../parts/field.tsx';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import type { CardWords } from '../stores/cards.ts';
import { useText } from '../text/use-text.ts';
import { CARD_LIMITS } from './card-draft.ts';

/** From this share of the limit on it counts. */
const COUNT_FROM = 0.8;

/** The field with its count. */
export function CardField({
  name,
  value,
  hasFocusAtFirst = false,
  onChange,
}: {
  readonly name: keyof CardWords;
  readonly value: string;
  readonly hasFocusAtFirst?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const text = useText();
  const words = text.company.card;
  const most = CARD_LIMITS[name];
  const figure = (count: number) => count.toLocaleString(text.locale, { useGrouping: true });
  const over = value.length - most;
  const fieldId = useId();
  const privacyId = useId();
  return (
    <div className="card-field">
      <Field
        id={fieldId}
        describedBy={privacyId}
        label={words[name]}
        value={value}
        lines={2}
        hasFocusAtFirst={hasFocusAtFirst}
        onChange={onChange}
      />
      <PrivacyLine id={privacyId} text={value} fieldId={fieldId} />
      {value.length < most * COUNT_FROM ? null : (
        <p className={`small ${over > 0 ? 'people-warn is-loud' : 'muted'}`} role="status">
          {over > 0
            ? words.tooLong(figure(most), figure(over))
            : words.count(figure(value.length), figure(most))}
        </p>
      )}
    </div>
  );
}
