/**
 * A labelled field for what people write freely, with the word about what of it will be masked. Where text is typed this stands in
 * the place of a bare `Field` (`free-text-fields.test.ts`).
 */
import { type ComponentProps, useId } from 'react';
import { Field } from '../parts/field.tsx';
import { PrivacyLine } from './privacy-line.tsx';

/** `known`: lines that were there before and are not masked; absent: everything is new. */
export function PrivateField({
  known = [],
  ...field
}: Omit<ComponentProps<typeof Field>, 'id' | 'describedBy'> & {
  readonly known?: readonly string[];
}) {
  const fieldId = useId();
  const privacyId = useId();
  return (
    <div className="private-field">
      <Field {...field} id={fieldId} describedBy={privacyId} />
      <PrivacyLine id={privacyId} text={withoutKnown(field.value, known)} fieldId={fieldId} />
    </div>
  );
}

/** The text with blanks in the place of what is known, so that places in it stay what they are. */
function withoutKnown(text: string, known: readonly string[]): string {
  return known.reduce(
    (left, each) => (each === '' ? left : left.replaceAll(each, ' '.repeat(each.length))),
    text,
  );
}
