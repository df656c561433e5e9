/**
 * Gives a number a name on a desk without a centre: one field and one press, in a call and in the history. The card is kept on
 * this machine; the next call from there rings with its name.
 */
import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { InteractionId } from '#src/model/ids.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { putCard } from '../stores/timelines.ts';
import { useText } from '../text/use-text.ts';

/** The field; with `interactionId` the call that goes on gets the card, too. */
export function NameCaller(props: {
  readonly number: string;
  readonly name: string;
  readonly interactionId?: InteractionId;
  readonly hasFocusAtFirst?: boolean;
  readonly onDone?: () => void;
}) {
  const text = useText();
  const words = text.plain.contact;
  const { ask } = useDesk();
  const [name, setName] = useState(props.name === '?' ? '' : props.name);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    if (name.trim() === '' || isAsking) return;
    setAsking(true);
    setProblem(null);
    // As the telephone system writes it: with or without a country, or an extension.
    const number = props.number.slice(0, 40);
    const made = await ask('customer/create', {
      name: name.trim(),
      phones: [{ number, label: '' }],
    });
    const linked =
      made.ok && props.interactionId
        ? await ask('customer/link', {
            interactionId: props.interactionId,
            customerId: made.value.id,
          })
        : made;
    setAsking(false);
    if (made.ok) putCard(made.value);
    if (!linked.ok) {
      const { what, todo } = text.faults[linked.error.code];
      return setProblem(`${what} ${todo}`);
    }
    showNotice('done', text.customer.saved);
    props.onDone?.();
  };
  return (
    <form className="name-caller" onSubmit={(event) => void save(event)}>
      <Field
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={200}
        className="grow"
        hasFocusAtFirst={props.hasFocusAtFirst ?? false}
      />
      <ActButton
        label={words.save}
        icon={<Check />}
        isAsking={isAsking}
        isOff={name.trim() === ''}
        type="submit"
      />
      {problem === null ? null : (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
