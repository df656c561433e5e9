/** Who, over which number and queue, and why: biggest, top left, the same before, during and after the call. */
import type { Customer } from '#src/model/customer.ts';
import type { Interaction } from '#src/model/interaction.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { Pill, SegmentPill } from '../parts/pill.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** The head of a contact. */
export function ContactHead({
  interaction,
  customer,
}: {
  readonly interaction: Interaction;
  readonly customer: Customer | null;
}) {
  const text = useText();
  const language = useLanguage();
  const queue = useSlice('catalogue')?.queues.find(({ id }) => id === interaction.queueId);
  const name = nameOfContact(interaction, customer, text);
  const isWritten = interaction.channel !== 'call' && interaction.channel !== 'callback';
  const number = isWritten
    ? text.timeline.channels[interaction.channel]
    : interaction.number === ''
      ? text.offer.withheld
      : formatNumber(interaction.number);
  return (
    <div className="who">
      <div className="who-line">
        <h1 className="clip" title={name}>
          <bdi>{name}</bdi>
        </h1>
        {customer ? (
          <SegmentPill segment={customer.segment} />
        ) : (
          <Pill tone="ring">{text.offer.unknown}</Pill>
        )}
        <span className="who-facts num clip">
          {[
            number === name ? '' : number,
            queue?.name[language] ?? text.call[interaction.direction],
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </div>
      <p className="who-why clip">
        {interaction.ivrChoice ? (
          <>
            <ForeignText>{interaction.ivrChoice}</ForeignText>
            {interaction.intent ? ' → ' : ''}
          </>
        ) : null}
        {interaction.intent ? <ForeignText>{`«${interaction.intent}»`}</ForeignText> : null}
        {!interaction.intent && !interaction.ivrChoice && interaction.direction === 'inbound'
          ? text.offer.unknownIntent
          : null}
      </p>
    </div>
  );
}
