/**
 * Over a contact in the middle, for leads: whom they are beside and how to leave, or from whom they took it and how to give it
 * back. The same keys as on the row: Esc leaves, Y hands back while no field is written in.
 */
import { Ear, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import { deriveBindings, findBinding } from '#src/keys/keymap.ts';
import { shortName } from '../company/party-words.ts';
import { isTextField } from '../keys/text-field.ts';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { readSlice, useSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { describeTruth, stepIn } from './beside.ts';
import { handBack, leaveContactBeside } from './lead-acts.ts';
import { useTeamView } from './team-view.ts';
import { useIsCentreThere, useMe } from './use-lead.ts';

/** The line; nothing for agents and in a lead's own contacts. */
export function LeadLine({ conversation }: { readonly conversation: Conversation }) {
  const isLead = useSlice('session')?.agent?.role === 'lead';
  const { role, company } = conversation;
  if (!isLead) return null;
  if (role === 'lead') return <BesideAgent conversation={conversation} />;
  return role === 'owner' && company?.takenFrom ? (
    <TakenContact conversation={conversation} from={company.takenFrom} />
  ) : null;
}

/** True while a press on the page may mean the line: no field, menu or overlay has it. */
const isFree = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.repeat &&
  !event.isComposing &&
  useView.getState().overlay === 'none' &&
  !isTextField(document.activeElement) &&
  !document.activeElement?.closest('[role=menu],[role=listbox],[role=dialog],[data-row-keys]');

function usePageKey(onPress: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isFree(event) && onPress(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

function BesideAgent({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const { act } = useDesk();
  const me = useMe();
  const isShown = useSlice('session')?.capabilities?.showsSupervision ?? false;
  const { interaction, company, customer } = conversation;
  const leave = () => void leaveContactBeside(act, interaction.id);
  usePageKey((event) => {
    if (event.key !== 'Escape') return false;
    leave();
    return true;
  });
  const step = stepIn(interaction.id, me, [conversation], null);
  const owner = company?.parties.find(({ role }) => role === 'owner');
  if (!step || !owner) return null;
  return (
    <div className="lead-line" role="status">
      <Ear aria-hidden="true" />
      <span className="lead-line-words">
        <b>{text.team.ladder.steps[step]}.</b>{' '}
        <ForeignText maxLength={400}>
          {describeTruth({
            agentName: owner.name,
            customerName: nameOfContact(interaction, customer, text),
            step,
            contact: interaction,
            company,
            me,
            isShown,
            text,
          })}
        </ForeignText>
      </span>
      <button type="button" className="link leave" onClick={leave}>
        <Kbd chord="Escape" /> {text.team.ladder.leave}
      </button>
    </div>
  );
}

function TakenContact({
  conversation,
  from,
}: {
  readonly conversation: Conversation;
  readonly from: NonNullable<NonNullable<Conversation['company']>['takenFrom']>;
}) {
  const text = useText();
  const { act } = useDesk();
  const isThere = useIsCentreThere();
  const asked = useTeamView((view) => view.asked);
  const give = () => void handBack(act, from);
  usePageKey((event) => {
    const bindings = deriveBindings(readSlice('settings')?.keys ?? {});
    if (findBinding(event, bindings, ['row'])?.action !== 'row/hand-back') return false;
    give();
    return true;
  });
  const words = text.team.ladder;
  return (
    <div className="lead-line">
      <span className="lead-line-words">
        <ForeignText maxLength={200}>{words.takenFrom(from.name)}</ForeignText>
      </span>
      <ActButton
        label={words.handBack(shortName(from.name))}
        icon={<Undo2 />}
        action="row/hand-back"
        className="act-small"
        isOff={!isThere}
        isAsking={
          asked?.step === 'hand-back' && asked.interactionId === conversation.interaction.id
        }
        onPress={give}
      />
    </div>
  );
}
