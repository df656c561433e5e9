/**
 * A field for a card number that is spoken on a call. It opens only while it is certain that nobody records, and keeps nothing:
 * the number lives in this component alone, goes when the field is left or shut, and is never asked of, saved to or logged by
 * anybody. What stays is the scheme and the last four digits, in the note, when the agent says so.
 */
import { CreditCard } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import type { FormField } from '#src/model/queue.ts';
import { isLuhnRight, isOfScheme } from '#src/privacy/card-schemes.ts';
import { Kbd, KeyHint } from '../parts/key-hint.tsx';
import { formatRemaining } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { announcePolitely } from '../stores/notices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { changeDraft, readDraft } from '../wrap-up/draft.ts';
import { PAYMENT_ID } from './payment-id.ts';
import { schemeOf } from './scheme.ts';
import { usePaymentPause } from './use-payment-pause.ts';

/** From here on the agent is asked whether it still goes on. */
const ASK_BEFORE_MS = 30_000;
const SHOWN = /[^0-9 ]/g;

/** The field with what it says of itself. */
export function PaymentField({
  conversation,
  field,
  isFirst,
}: {
  readonly conversation: Conversation;
  readonly field: FormField;
  /** The one that the key leads to. */
  readonly isFirst: boolean;
}) {
  const text = useText();
  const words = text.payment;
  const language = useLanguage();
  const now = useNow();
  const { gate, pause, resume } = usePaymentPause(conversation);
  const [typed, setTyped] = useState('');
  const [noted, setNoted] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const fieldId = isFirst ? PAYMENT_ID : `payment-${field.id}`;
  const isOpen = gate.kind === 'open';
  // Shut in the middle of typing: what was typed goes before anything is recorded again.
  if (!isOpen && typed !== '') setTyped('');
  const digits = typed.replaceAll(' ', '');
  const isWhole = isOfScheme(digits) && isLuhnRight(digits);
  const scheme = schemeOf(digits) ?? words.scheme;
  const state = describe();
  useEffect(() => {
    if (state !== '') announcePolitely(state);
  }, [state]);

  function describe(): string {
    if (gate.kind === 'asking') return words.asking;
    if (gate.kind === 'closed') return gate.because === 'recording' ? '' : words.why[gate.because];
    if (isWhole) return `${words.typed(scheme, digits.length)}: ${words.right}`;
    if (digits.length >= 16) return words.wrong;
    return gate.isRecorded ? words.open : words.notRecorded;
  }
  const finish = () => {
    if (!isWhole) return;
    const reference = `${scheme} •••• ${digits.slice(-4)}`;
    const { note } = readDraft(conversation);
    changeDraft(conversation, { note: note === '' ? reference : `${note}\n${reference}` });
    setTyped('');
    setNoted(reference);
    input.current?.blur();
  };
  const isEnding =
    isOpen && gate.untilMs !== null && digits !== '' && gate.untilMs - now < ASK_BEFORE_MS;
  const goIn = () => {
    if (document.activeElement === input.current) pause();
    else input.current?.focus();
  };
  const isRetry = gate.kind === 'closed' && gate.because !== 'recording';
  return (
    <section className={`card payment payment-${gate.kind}`}>
      <CreditCard aria-hidden="true" />
      <label htmlFor={fieldId}>{field.label[language]}</label>
      <input
        ref={input}
        id={fieldId}
        className="field num"
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={32}
        readOnly={!isOpen}
        aria-describedby={`${fieldId}-state`}
        placeholder={isOpen ? '' : words.hint}
        onFocus={() => {
          setNoted(null);
          pause();
        }}
        onBlur={() => {
          // Another program has the keyboard, perhaps the one that takes the money: the customer is still dictating.
          if (document.activeElement === input.current) return;
          setTyped('');
          resume();
        }}
        onCopy={(event) => event.preventDefault()}
        onCut={(event) => event.preventDefault()}
        onChange={(event) => setTyped(event.target.value.replace(SHOWN, ''))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (isOpen && isWhole) finish();
          else if (isEnding || gate.kind === 'closed') pause();
        }}
      />
      {isFirst ? <KeyHint action="recording/payment" /> : null}
      {isWhole && isOpen ? <InFieldButton label={words.done} onPress={finish} isFirst /> : null}
      {isRetry ? <InFieldButton label={words.pause} onPress={goIn} /> : null}
      <p
        id={`${fieldId}-state`}
        className={`payment-state ${isRetry ? 'bad-ink' : 'muted'}`}
        role={isRetry ? 'alert' : undefined}
      >
        {/* What is wrong now goes before what was done. */}
        {noted === null || isRetry ? state : words.noted(noted)}
      </p>
      {isEnding && gate.untilMs !== null ? (
        <p className="payment-ending num" role="status">
          {words.ending(formatRemaining(gate.untilMs - now))}
          <InFieldButton label={words.longer} onPress={pause} />
        </p>
      ) : null}
    </section>
  );
}

/** Beside the field and of its key, Enter: pressing it must not take the focus away, because leaving ends the pause. */
function InFieldButton(props: {
  readonly label: string;
  readonly onPress: () => void;
  readonly isFirst?: boolean;
}) {
  return (
    <button
      type="button"
      className={`act ${props.isFirst === true ? 'act-primary' : 'act-plain'}`}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      <span className="act-label">{props.label}</span>
      <Kbd chord="Enter" />
    </button>
  );
}
