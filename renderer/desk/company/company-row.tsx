/**
 * The acts on the company, under the legs, always in the same row: ask or hand over while there is nobody; hand over, swap,
 * join and go back while there is. A transfer on its way has its countdown here and one key that takes it back.
 */
import { ArrowLeftRight, ArrowRight, Undo2, UserRoundPlus, Users } from 'lucide-react';
import type { CompanyControl } from '#src/call/company-controls.ts';
import { consultedOf, presentOf, successorOf } from '#src/call/company-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { CountdownBar } from '../parts/countdown-bar.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { TimeUntil } from '../parts/running-time.tsx';
import { useView } from '../stores/view.ts';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';
import { shortName } from './party-words.ts';
import { useCompanyControls } from './use-company-controls.ts';

/** How long a blind transfer can be taken back, for the bar's length. */
const PULL_BACK_MS = 15_000;

const looks = (control: CompanyControl) => ({
  isOff: control.state === 'off',
  isAsking: control.state === 'asking',
});

/** The row; nothing when no act has a meaning. */
export function CompanyRow({ conversation }: { readonly conversation: Conversation }) {
  const text = textFor(useText(), conversation.interaction.channel);
  const words = text.company;
  const controls = useCompanyControls(conversation);
  const overlay = useView((view) => view.overlay);
  if (!controls || conversation.role !== 'owner') return null;
  const { company, interaction, customer } = conversation;
  if (company?.transfer && controls.pullBack.state !== 'hidden')
    return <TransferBar conversation={conversation} control={controls.pullBack} />;
  const consulted = consultedOf(company);
  if (consulted) {
    const name = shortName(consulted.name);
    const count = presentOf(company).filter(({ role }) => role !== 'lead').length;
    return (
      <div className="controls company-row" role="group" aria-label={words.controls}>
        <ActButton
          label={words.completeTo(name)}
          icon={<ArrowRight />}
          tone="primary"
          action="company/pass"
          {...looks(controls.complete)}
        />
        {controls.swap.state === 'hidden' ? null : (
          <ActButton
            label={words.swap}
            icon={<ArrowLeftRight />}
            action="call/swap"
            {...looks(controls.swap)}
          />
        )}
        <ActButton
          label={words.join(count)}
          icon={<Users />}
          action="company/join"
          isOff={controls.conference.state !== 'ready'}
          isAsking={controls.conference.state === 'asking'}
        />
        <ActButton
          label={words.backTo(shortName(nameOfContact(interaction, customer, text)))}
          action="company/aside"
          {...looks(controls.cancel)}
        />
      </div>
    );
  }
  if (controls.consult.state === 'hidden') return null;
  const successor = successorOf(company);
  return (
    <div className="controls company-row" role="group" aria-label={words.controls}>
      <ActButton
        label={words.consult}
        icon={<UserRoundPlus />}
        action="company/aside"
        isPressed={overlay === 'consult'}
        {...looks(controls.consult)}
      />
      {successor ? (
        <ActButton
          label={words.leaveTo(shortName(successor.name))}
          icon={<ArrowRight />}
          action="company/pass"
          {...looks(controls.complete)}
        />
      ) : (
        <ActButton
          label={words.transfer}
          icon={<ArrowRight />}
          action="company/pass"
          isPressed={overlay === 'transfer'}
          {...looks(controls.transfer)}
        />
      )}
      {controls.consult.state === 'off' ? (
        <span className="muted small why-off clip">{words.reasons[controls.consult.reason]}</span>
      ) : null}
    </div>
  );
}

function TransferBar({
  conversation,
  control,
}: {
  readonly conversation: Conversation;
  readonly control: CompanyControl;
}) {
  const text = textFor(useText(), conversation.interaction.channel);
  const transfer = conversation.company?.transfer;
  if (!transfer) return null;
  const { targetName, untilMs } = transfer;
  return (
    <div className="transfer-bar" role="group" aria-label={text.company.controls}>
      <div className="transfer-words">
        <b className="clip">
          <ForeignText maxLength={80}>{text.company.passing(targetName)}</ForeignText>
        </b>
        <CountdownBar fromMs={untilMs - PULL_BACK_MS} toMs={untilMs} tone="accent" />
      </div>
      <span className="num leg-time">
        <TimeUntil atMs={untilMs} />
      </span>
      <ActButton
        label={text.company.pullBack}
        icon={<Undo2 />}
        tone="primary"
        action="company/aside"
        isOff={control.state === 'off'}
      />
    </div>
  );
}
