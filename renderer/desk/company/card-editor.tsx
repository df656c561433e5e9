/** The card that goes along with a consult or a transfer, prefilled; nothing has to be written for it to be useful. */
import type { Conversation } from '#src/contracts/desk.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { Field } from '../parts/field.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { SegmentPill } from '../parts/pill.tsx';
import { editCard } from '../stores/cards.ts';
import { useText } from '../text/use-text.ts';
import { CARD_LIMITS, useCardDraft } from './card-draft.ts';

/** The card's fields. */
export function CardEditor({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const words = text.company.card;
  const { interaction, customer } = conversation;
  const card = useCardDraft(conversation);
  const field = (name: 'why' | 'done' | 'asked' | 'note', lines: number) => (
    <Field
      label={words[name]}
      value={card[name]}
      lines={lines}
      maxLength={CARD_LIMITS[name]}
      onChange={(value) => editCard(interaction.id, { [name]: value })}
    />
  );
  return (
    <div className="card-editor" role="group" aria-label={words.title}>
      <header className="card-editor-head">
        <h2>{words.title}</h2>
        <span className="muted small">{words.goesAlong}</span>
      </header>
      <p className="card-editor-who">
        <b className="clip">
          <bdi>{nameOfContact(interaction, customer, text)}</bdi>
        </b>
        {customer ? <SegmentPill segment={customer.segment} small /> : null}
        <span className="muted clip">
          <ForeignText maxLength={120}>{customer?.contract ?? ''}</ForeignText>
        </span>
      </p>
      {field('asked', 2)}
      {field('why', 2)}
      {field('done', 2)}
      {field('note', 2)}
    </div>
  );
}
