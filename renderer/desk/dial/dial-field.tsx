/** A field that takes a number and dials it with Enter. The number is checked where it is typed, and again by core. */
import { Phone, RotateCcw } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { toDialable } from '../parts/format-number.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { dialNumber } from './dial-number.ts';
import { DialTrouble } from './dial-trouble.tsx';

/** Number, call, and the last one again. */
export function DialField() {
  const text = useText();
  const { act } = useDesk();
  const canDial = useSlice('session')?.capabilities?.dialOut === true;
  const hasLast = (useSlice('recent') ?? []).some(({ direction }) => direction === 'outbound');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (!canDial) return <p className="muted">{text.dial.off}</p>;
  const dial = async (event: FormEvent) => {
    event.preventDefault();
    const number = toDialable(typed);
    if (!number.ok) {
      const { what, todo } = text.faults[number.error];
      return setProblem(`${what} ${todo}`);
    }
    setProblem(null);
    if (await dialNumber(act, number.value, null)) setTyped('');
  };
  return (
    <form className="dial" onSubmit={(event) => void dial(event)}>
      <DialTrouble />
      <div className="dial-line">
        <Field
          label={text.dial.number}
          value={typed}
          onChange={setTyped}
          maxLength={60}
          className="grow"
        />
        <ActButton
          label={text.dial.call}
          icon={<Phone />}
          type="submit"
          isOff={typed.trim() === ''}
        />
      </div>
      <p
        className={`dial-problem ${problem === null ? 'muted' : 'bad-ink'}`}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? ' '}
      </p>
      <ActButton
        label={text.dial.redial}
        icon={<RotateCcw />}
        tone="quiet"
        action="dial/redial"
        isOff={!hasLast}
        className="dial-redial"
      />
    </form>
  );
}
