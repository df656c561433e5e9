/** The card that goes along with a consult or a transfer, prefilled; nothing has to be written for it to be useful. */
import type { Conversation } from '#src/contracts/desk.ts';
import type { Target } from '#src/model/party.ts';
import { ArticleOnCard } from '../knowledge/article-in-use.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { FaultLine } from '../parts/fault-line.tsx';
import { Field } from '../parts/field.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { SegmentPill } from '../parts/pill.tsx';
import { editCard, rememberAddress, useCards } from '../stores/cards.ts';
import { useText } from '../text/use-text.ts';
import { useCardWords } from './card-draft.ts';
import { CardField } from './card-field.tsx';

/** The card's fields. Of a number outside also where it goes by e-mail; `isAddressWrong`: that is why nobody was called. */
export function CardEditor({
  conversation,
  target = null,
  isAddressWrong = false,
}: {
  readonly conversation: Conversation;
  readonly target?: Target | null;
  readonly isAddressWrong?: boolean;
}) {
  const text = useText();
  const words = text.company.card;
  const { interaction, customer } = conversation;
  const card = useCardWords(conversation);
  const number = target?.kind === 'number' ? target.number : null;
  const address = useCards(({ addresses }) => (number === null ? '' : (addresses[number] ?? '')));
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
      {number === null ? null : (
        <div className="card-field card-email">
          <Field
            label={words.email}
            value={address}
            autoComplete="off"
            onChange={(value) => rememberAddress(number, value)}
          />
          {isAddressWrong ? (
            <FaultLine fault={{ code: 'address-not-valid', retryable: false }} />
          ) : (
            <p className="muted small">{words.emailHint}</p>
          )}
        </div>
      )}
      {(['asked', 'why', 'done', 'note'] as const).map((name) => (
        <CardField
          key={name}
          name={name}
          value={card[name]}
          onChange={(value) => editCard(interaction.id, { [name]: value })}
        />
      ))}
      <ArticleOnCard interactionId={interaction.id} />
    </div>
  );
}
