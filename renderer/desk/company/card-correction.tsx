/** A card that was sent, open for its author's correction. What was typed stays when the centre refuses it. */
import { useState } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
import type { ConsultCard } from '#src/model/party.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { type CardWords, closeCorrection, editCorrection } from '../stores/cards.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';
import { fitCard } from './card-draft.ts';
import { CardField } from './card-field.tsx';

/** The fields with their two buttons; Escape leaves the card as it was. */
export function CardCorrection({
  card,
  written,
}: {
  readonly card: ConsultCard;
  readonly written: Partial<CardWords>;
}) {
  const words = useText().company.card;
  const { ask } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { interactionId, why, done, asked, note } = card;
  const now = { why, done, asked, note, ...written };
  const send = () => {
    setAsking(true);
    void ask('card/edit', { interactionId, card: fitCard(now) }).then((answer) => {
      setAsking(false);
      if (answer.ok) closeCorrection(interactionId);
      else setFault(answer.error);
    });
  };
  return (
    <div
      className="card-body card-correction"
      role="group"
      aria-label={words.correct}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        closeCorrection(interactionId);
      }}
    >
      {(['asked', 'why', 'done', 'note'] as const).map((name) => (
        <CardField
          key={name}
          name={name}
          value={now[name]}
          hasFocusAtFirst={name === 'asked'}
          onChange={(value) => editCorrection(interactionId, { [name]: value })}
        />
      ))}
      {fault ? <FaultLine fault={fault} /> : null}
      <p className="card-correction-acts">
        <ActButton label={words.sendCorrection} tone="primary" isAsking={isAsking} onPress={send} />
        <ActButton
          label={words.cancelCorrection}
          tone="quiet"
          onPress={() => closeCorrection(interactionId)}
        />
      </p>
    </div>
  );
}
