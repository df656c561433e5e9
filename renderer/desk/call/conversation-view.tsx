/** A contact in the middle: head, calls, controls, the note as the work area, and the wrap-up at the foot. */
import type { Conversation } from '#src/contracts/desk.ts';
import { NameCaller } from '../customer/name-caller.tsx';
import { UnknownCaller } from '../customer/unknown-caller.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { formatDay, formatDuration } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { usePointed } from '../whispers/pointing.ts';
import { NoteField } from '../wrap-up/note-field.tsx';
import { WrapUpDock } from '../wrap-up/wrap-up-dock.tsx';
import { CallControlsRow } from './call-controls-row.tsx';
import { CallLegs } from './call-legs.tsx';
import { CompanyRow } from '../company/company-row.tsx';
import { PeoplePicker } from '../company/people-picker.tsx';
import { HeadsetLine } from './headset-line.tsx';
import { ReturnedLine } from '../company/returned-line.tsx';
import { PaymentFields } from '../payment/payment-fields.tsx';
import { useIsPlain } from '../stores/plain.ts';
import { useView } from '../stores/view.ts';
import { ContactHead } from './contact-head.tsx';
import { HelpingDock } from './helping-dock.tsx';
import { SharedCard } from './shared-card.tsx';
import { SoundLines } from './sound-lines.tsx';
import { VoiceGraph } from './voice-graph.tsx';

/** One contact from answering to the end of wrap-up. */
export function ConversationView({ conversation }: { readonly conversation: Conversation }) {
  const { interaction, customer, company, role, isCompletedHere } = conversation;
  const picking = useView(({ overlay, pickerFor }) =>
    pickerFor === interaction.id && (overlay === 'consult' || overlay === 'transfer')
      ? overlay
      : null,
  );
  const text = useText();
  const isPlain = useIsPlain();
  const isRecordingUnsure = interaction.recording === 'unknown' && !isPlain;
  // The recorder's silence is over as soon as the centre confirms a state: the two must not contradict each other.
  const fault =
    conversation.fault?.code === 'recorder-silent' && !isRecordingUnsure
      ? null
      : conversation.fault;
  return (
    <>
      <div className="call-head">
        <ContactHead interaction={interaction} customer={customer} />
        <CallLegs conversation={conversation} />
        <VoiceGraph conversation={conversation} />
        <CompanyRow conversation={conversation} />
        {/* A learner touches nothing; the line at the top ends the listening. */}
        {role === 'learner' ? null : <CallControlsRow conversation={conversation} />}
        {company?.returned ? (
          <ReturnedLine returned={company.returned} channel={interaction.channel} />
        ) : null}
        <HeadsetLine />
        <SoundLines conversation={conversation} />
        {fault ? <FaultLine fault={fault} /> : null}
        {isRecordingUnsure && fault?.code !== 'recorder-silent' ? (
          <p className="fault" role="alert">
            {text.recording.notConfirmed}
          </p>
        ) : null}
      </div>
      {picking ? <PeoplePicker key={picking} conversation={conversation} act={picking} /> : null}
      <div className="work" hidden={picking !== null}>
        <SharedCard conversation={conversation} />
        {isPlain && customer === null && interaction.number !== '' ? (
          <section className="card" aria-label={text.plain.contact.title}>
            <div className="card-body unknown">
              <p className="muted">{text.plain.contact.intro}</p>
              <NameCaller
                key={interaction.id}
                number={interaction.number}
                name={interaction.displayName}
                interactionId={interaction.id}
              />
            </div>
          </section>
        ) : null}
        {role === 'learner' || isPlain ? null : customer === null ? (
          <UnknownCaller conversation={conversation} />
        ) : (
          <KnownFacts conversation={conversation} />
        )}
        {role === 'owner' && !isPlain ? (
          <NoteField key={interaction.id} conversation={conversation} />
        ) : null}
        {role === 'owner' && !isPlain ? (
          <PaymentFields key={`pay ${interaction.id}`} conversation={conversation} />
        ) : null}
      </div>
      {picking || isPlain ? null : role !== 'owner' ? (
        <HelpingDock conversation={conversation} />
      ) : isCompletedHere ? (
        <div className="dock dock-done">{text.wrapUp.completedHere}</div>
      ) : (
        <WrapUpDock conversation={conversation} />
      )}
    </>
  );
}

/** What an agent wants in the corner of the eye while talking: the case, promises, the time waited, the recording. */
function KnownFacts({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const { interaction, customer, openCase } = conversation;
  const pointed = usePointed('case');
  const waitedMs = (interaction.answeredAtMs ?? interaction.startedAtMs) - interaction.startedAtMs;
  return (
    <section className="card" aria-label={text.offer.openCase} {...pointed}>
      <header className="card-head">
        <h2 className="clip">
          {openCase ? <ForeignText>{openCase.title}</ForeignText> : text.offer.noOpenCase}
        </h2>
        {openCase ? (
          <Pill tone="ring" small>
            {text.timeline.cases[openCase.state]}
          </Pill>
        ) : null}
      </header>
      <p className="card-body facts-line">
        {interaction.direction === 'inbound' ? (
          <span>{text.offer.waited(formatDuration(waitedMs))}</span>
        ) : null}
        <span>{text.offer.contactsThisWeek(interaction.contactsThisWeek)}</span>
        {(customer?.promises ?? []).slice(0, 2).map((promise) => (
          <span key={promise.dueAtMs}>
            {text.shell.promised} {formatDay(promise.dueAtMs, now, language)}:{' '}
            <ForeignText>{promise.text}</ForeignText>
          </span>
        ))}
      </p>
    </section>
  );
}
