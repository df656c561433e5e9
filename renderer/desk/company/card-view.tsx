/** The card as it is read: by the colleague before the voice and during it, and by its author, who sees that it was read. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ConsultCard } from '#src/model/party.ts';
import { ArticleLink } from '../knowledge/article-link.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { editCorrection, useCards } from '../stores/cards.ts';
import { formatClock } from '../parts/time.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { CardCorrection } from './card-correction.tsx';
import { usePointed } from '../whispers/pointing.ts';

/** One card. `reader` is the colleague's name when its author looks at it. */
export function CardView({
  card,
  reader = null,
  mayFold = false,
  mayCorrect = false,
}: {
  readonly card: ConsultCard;
  readonly reader?: string | null;
  /** Where words need the room: its author has it folded at first, its reader open. */
  readonly mayFold?: boolean;
  /** Its author looks at it, and somebody may be reading it. */
  readonly mayCorrect?: boolean;
}) {
  const language = useLanguage();
  const correction = useCards(({ corrections }) => corrections[card.interactionId]);
  const isCorrecting = mayCorrect && correction !== undefined;
  const text = useText();
  const words = text.company.card;
  const pointed = usePointed('card');
  const lines = [
    [words.who, card.who],
    [words.why, card.why],
    [words.done, card.done],
    [words.asked, card.asked],
    [words.note, card.note],
  ] as const;
  const isOwn = reader !== null;
  const [isOpen, setOpen] = useState(!mayFold || !isOwn);
  const title = (
    <h2 className="clip">
      <ForeignText maxLength={80}>
        {isOwn ? words.seenBy(reader) : words.from(card.fromName)}
      </ForeignText>
    </h2>
  );
  return (
    <section className="card consult-card" aria-label={words.title} {...pointed}>
      <header className="card-head">
        {mayFold ? (
          <Button className="card-fold" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            <ChevronRight aria-hidden="true" />
            {title}
          </Button>
        ) : (
          title
        )}
        {isOwn ? (
          <>
            <span className="muted small clip card-hint">{words.sentWith}</span>
            {mayCorrect && !isCorrecting ? (
              <Button
                className="act act-quiet card-correct"
                onPress={() => {
                  setOpen(true);
                  editCorrection(card.interactionId, {});
                }}
              >
                {words.correct}
              </Button>
            ) : null}
            <Pill tone={card.readAtMs === null ? 'plain' : 'talk'} dot small>
              {card.readAtMs === null ? words.unread : words.read}
            </Pill>
          </>
        ) : null}
        {card.correctedAtMs === null ? null : (
          <Pill tone="ring" small>
            {words.corrected(formatClock(card.correctedAtMs, language))}
          </Pill>
        )}
      </header>
      {card.mail === null ? null : (
        <p className="card-mail muted small" role="status">
          <ForeignText maxLength={300}>{words.mail[card.mail.state](card.mail.to)}</ForeignText>
        </p>
      )}
      {isCorrecting ? <CardCorrection card={card} written={correction} /> : null}
      <dl className="card-body consult-facts" hidden={!isOpen || isCorrecting}>
        {lines.map(([label, value]) =>
          value.trim() === '' ? null : (
            <div key={label} className="consult-fact">
              <dt>{label}</dt>
              <dd>
                <ForeignText maxLength={2000}>{value}</ForeignText>
              </dd>
            </div>
          ),
        )}
        {card.article === null ? null : (
          <div className="consult-fact">
            <dt>{text.knowledge.inUse}</dt>
            <dd>
              <ArticleLink article={card.article} />
            </dd>
          </div>
        )}
        {card.lastEvents.length === 0 ? null : (
          <div className="consult-fact">
            <dt>{words.lastEvents}</dt>
            <dd>
              <ul>
                {card.lastEvents.map((line, at) => (
                  <li key={at} className="clip">
                    <ForeignText maxLength={300}>{line}</ForeignText>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
