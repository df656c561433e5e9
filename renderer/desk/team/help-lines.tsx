/** Who asks for help: the sign in the top line wherever the lead is, and the request that is open before them. */
import { Check, LifeBuoy } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { shortName } from '../company/party-words.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { closeHelp, finishHelp, openHelp, showHelp } from './lead-acts.ts';
import { useTeamView } from './team-view.ts';
import { useIsCentreThere, useMe } from './use-lead.ts';

/** How many ask, for leads; the key beside it opens the oldest. */
export function HelpSign() {
  const text = useText();
  const { run } = useDesk();
  const session = useSlice('session');
  const open = openHelp(useSlice('help'));
  if (session?.agent?.role !== 'lead' || open.length === 0) return null;
  return (
    <Button className="pill pill-ring help-sign" onPress={() => run('help/ask')}>
      <i className="dot" />
      {text.team.help.count(open.length)}
      <KeyHint action="help/ask" />
    </Button>
  );
}

/** The requests in a line, the oldest first; nothing while nobody asks. */
export function HelpList() {
  const text = useText();
  const { act, ask, ticker } = useDesk();
  const words = text.team.help;
  const open = openHelp(useSlice('help'));
  const helpId = useTeamView((view) => view.helpId);
  if (open.length === 0) return null;
  return (
    <ul className="help-list" aria-label={words.title}>
      {open.slice(0, 4).map((help) => (
        <li key={help.id}>
          <Button
            className={`help-item ${help.id === helpId ? 'is-open' : ''}`}
            onPress={() => showHelp(ask, act, help, ticker.nowMs())}
          >
            <LifeBuoy aria-hidden="true" />
            <b className="clip">
              <ForeignText maxLength={60}>{help.agentName}</ForeignText>
            </b>
            <TimeSince sinceMs={help.askedAtMs} />
            <span className="clip">{help.reason === 'none' ? '' : words.reasons[help.reason]}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The open request at the side: why, who else looks, and being done with it. */
export function HelpCard() {
  const text = useText();
  const { act } = useDesk();
  const words = text.team.help;
  const me = useMe();
  const isThere = useIsCentreThere();
  const helpId = useTeamView((view) => view.helpId);
  const agentId = useTeamView((view) => view.agentId);
  const help = (useSlice('help') ?? []).find(({ id }) => id === helpId);
  if (!help || help.agentId !== agentId) return null;
  const others = help.looking
    .filter((each) => each.agentId !== me)
    .map(({ name }) => shortName(name));
  return (
    <section className="help-card" aria-label={words.asks(help.agentName)}>
      <p className="help-why">
        <LifeBuoy aria-hidden="true" />
        <span>
          <b>
            <ForeignText maxLength={100}>{words.asks(shortName(help.agentName))}</ForeignText>
          </b>{' '}
          <TimeSince sinceMs={help.askedAtMs} /> · {words.reasons[help.reason]}
          {help.text === '' ? null : (
            <span className="help-text">
              <ForeignText maxLength={500}>{`«${help.text}»`}</ForeignText>
            </span>
          )}
        </span>
      </p>
      {help.state !== 'open' ? (
        <p className="two">{words.ended}</p>
      ) : (
        <div className="help-acts">
          <ActButton
            label={words.done}
            icon={<Check />}
            isOff={!isThere}
            onPress={() => void finishHelp(act, help)}
          />
          <ActButton label={words.later} tone="quiet" onPress={() => closeHelp(act)} />
          {others.length === 0 ? null : (
            <span className="two small">{words.looking(text.team.truth.and(others))}</span>
          )}
        </div>
      )}
    </section>
  );
}
