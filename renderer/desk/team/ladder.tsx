/** The steps beside an agent, one key each, with where the lead stands now and one line of truth about who hears whom. */
import { DoorOpen, Ear, Hand, MessageCircle, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActionName } from '#src/keys/keymap.ts';
import type { Supervision } from '#src/model/party.ts';
import { shortName } from '../company/party-words.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { describeTruth, takenFrom } from './beside.ts';
import { handBack, leaveBeside, stepBeside, takeOver } from './lead-acts.ts';
import { useTeamView } from './team-view.ts';
import { type ChosenRow, useIsCentreThere, useMe } from './use-lead.ts';

const STEPS: readonly {
  readonly step: Supervision;
  readonly action: ActionName;
  readonly icon: ReactNode;
}[] = [
  { step: 'listen', action: 'row/listen', icon: <Ear /> },
  { step: 'whisper', action: 'row/whisper', icon: <MessageCircle /> },
  { step: 'barge', action: 'row/barge', icon: <DoorOpen /> },
];

/** The ladder of the chosen row. */
export function Ladder({ chosen }: { readonly chosen: ChosenRow }) {
  const text = useText();
  const { act } = useDesk();
  const words = text.team.ladder;
  const me = useMe();
  const asked = useTeamView((view) => view.asked);
  const isThere = useIsCentreThere();
  const conversations = useSlice('conversations') ?? [];
  const { row, contact, step } = chosen;
  const isAsking = (wanted: string) =>
    asked?.step === wanted && asked.interactionId === contact?.interactionId;
  const canJoin =
    isThere &&
    row.agentId !== me &&
    contact !== null &&
    contact.state !== 'offered' &&
    contact.state !== 'wrap-up';
  const isMine = takenFrom(row.agentId, conversations) !== null;
  return (
    <div className="ladder-box">
      <div className="ladder" role="group" aria-label={words.title}>
        {STEPS.map((each) => (
          <ActButton
            key={each.step}
            label={words[each.step]}
            icon={each.icon}
            action={each.action}
            className={`ladder-step ${step === each.step ? 'is-now' : ''}`}
            isPressed={step === each.step}
            isOff={!canJoin || isMine}
            isAsking={isAsking(each.step)}
            onPress={() => void stepBeside(act, row, each.step)}
          />
        ))}
        {isMine ? (
          <ActButton
            label={words.handBack(shortName(row.name))}
            shownLabel={words.handBackShort}
            icon={<Undo2 />}
            action="row/hand-back"
            className="ladder-step"
            isOff={!isThere}
            isAsking={asked?.step === 'hand-back'}
            onPress={() => void handBack(act, row)}
          />
        ) : (
          <ActButton
            label={words.takeOver}
            icon={<Hand />}
            action="row/take-over"
            className="ladder-step"
            isOff={!canJoin}
            isAsking={isAsking('take-over')}
            onPress={() => void takeOver(act, row)}
          />
        )}
      </div>
      <p className="truth" role="status">
        <span>
          <ForeignText maxLength={400}>{useTruth(chosen, isMine)}</ForeignText>
        </span>
        {step === null ? null : (
          <button type="button" className="link leave" onClick={() => leaveBeside(act)}>
            <Kbd chord="Escape" /> {words.leave}
          </button>
        )}
      </p>
    </div>
  );
}

/** What is true now, or what is on its way. */
function useTruth({ row, contact, step, conversation }: ChosenRow, isMine: boolean): string {
  const text = useText();
  const me = useMe();
  const words = text.team.truth;
  const asked = useTeamView((view) => view.asked);
  const looked = useTeamView((view) => view.looked);
  const isShown = useSlice('session')?.capabilities?.showsSupervision ?? false;
  const name = shortName(row.name);
  if (asked && asked.interactionId === contact?.interactionId) {
    if (asked.step === 'leave') return words.leaving;
    if (asked.step === 'take-over') return words.taking;
    if (asked.step === 'hand-back') return words.returning;
    if (step === null) return words.entering;
  }
  if (isMine) return words.mine;
  if (!contact) return words.nobodyToJoin(name);
  if (contact.state === 'offered') return words.offered;
  if (contact.state === 'wrap-up') return words.wrapUp;
  if (step === null) return words.notBeside;
  const seen = looked?.interactionId === contact.interactionId ? looked.view?.company : null;
  return describeTruth({
    agentName: row.name,
    customerName: contact.customerName,
    step,
    contact,
    company: conversation?.company ?? seen ?? null,
    me,
    isShown,
    text,
  });
}
