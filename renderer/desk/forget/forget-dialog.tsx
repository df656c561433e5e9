/**
 * Forgetting a customer: says what goes and what stays, what is sent first and whether the centre is there, and asks that their name
 * is typed. Opened from the card and the palette for the customer in the middle; done by core, which says in its own time when.
 */
import { UserX } from 'lucide-react';
import { useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import type { Fault } from '#src/contracts/fault.ts';
import type { Customer } from '#src/model/customer.ts';
import { foldText } from '#src/text/fold.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { Field } from '../parts/field.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { OverlayDialog } from '../parts/overlay-dialog.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { customerIdOf, customerOf, useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { useTimelines } from '../stores/timelines.ts';
import { showOverlay } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

/** This agent may have customers forgotten. */
export const useMayForget = (): boolean =>
  useSlice('session')?.capabilities?.forgetCustomers === true;

/** The way in; nothing for who may not. */
export function ForgetButton() {
  const text = useText();
  return useMayForget() ? (
    <ActButton
      label={text.forget.command}
      icon={<UserX />}
      tone="quiet"
      onPress={() => showOverlay('forget')}
    />
  ) : null;
}

/** The dialog, when it is asked for. */
export function ForgetDialog() {
  const selected = useSelected();
  const id = customerIdOf(selected);
  const card = useTimelines(({ cards }) => (id === null ? undefined : cards[id]));
  const customer = customerOf(selected) ?? card ?? null;
  return customer ? (
    <OverlayDialog overlay="forget" dialogClass="dialog forget-dialog" role="alertdialog">
      <Question key={customer.id} customer={customer} />
    </OverlayDialog>
  ) : null;
}

function Question({ customer }: { readonly customer: Customer }) {
  const words = useText().forget;
  const { ask } = useDesk();
  const strip = useSlice('strip');
  const [typed, setTyped] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const isThere = strip?.centre.state === 'connected';
  const unsent = strip?.outbox.waiting ?? 0;
  const isSame = foldText(typed) === foldText(customer.name);
  const isWrong = typed.length >= customer.name.length && !isSame;
  const forget = async () => {
    setAsking(true);
    const answer = await ask('customer/forget', { customerId: customer.id, typedName: typed });
    setAsking(false);
    if (!answer.ok) {
      setFault(answer.error);
      return;
    }
    showOverlay('none');
    const said = answer.value.isWaiting ? words.waits : words.asked;
    showNotice('done', said(customer.name));
  };
  return (
    <form
      className="forget-body"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame && !isAsking) void forget();
      }}
    >
      <Heading slot="title">
        <ForeignText maxLength={220}>{words.title(customer.name)}</ForeignText>
      </Heading>
      <p>{words.erased}</p>
      <p>{words.stays}</p>
      <p className="forget-final">{words.final}</p>
      {unsent > 0 ? <p className="muted">{words.unsent(unsent)}</p> : null}
      {isThere ? null : <p className="forget-offline">{words.offline}</p>}
      <p className="muted">
        {words.type} <ForeignText maxLength={220}>{customer.name}</ForeignText>
      </p>
      <Field
        label={words.type}
        className="forget-name"
        value={typed}
        onChange={setTyped}
        maxLength={300}
        autoComplete="off"
        hasFocusAtFirst
      />
      <p className="forget-wrong" aria-live="polite">
        {isWrong ? words.wrong : ''}
      </p>
      {fault ? <FaultLine fault={fault} /> : null}
      <div className="form-acts">
        <ActButton
          label={words.cancel}
          tone="primary"
          chord="Escape"
          onPress={() => showOverlay('none')}
        />
        <ActButton
          label={isAsking ? words.asking : words.confirm}
          tone="danger"
          chord="Enter"
          type="submit"
          isOff={!isSame}
          isAsking={isAsking}
        />
      </div>
    </form>
  );
}
