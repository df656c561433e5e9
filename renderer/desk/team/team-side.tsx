/** The chosen person at the side: with whom, the steps beside them, words on their screen, and their contact's story. */
import type { TeamRow } from '#src/model/team.ts';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { shortName } from '../company/party-words.ts';
import { Empty } from '../parts/empty.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { nameOfPresence } from '../presence/choices.ts';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import { ActsMenu, FollowMenu } from './acts-menu.tsx';
import { ContactStory } from './contact-story.tsx';
import { HelpCard } from './help-lines.tsx';
import { Ladder } from './ladder.tsx';
import { describeState, isLong, isOpen, orderContactsOf, sinceOf } from './row-facts.ts';
import { type SkillNames, useSkillNames } from './skill-names.ts';
import { chooseAgent } from './team-view.ts';
import { TextWhisper } from './text-whisper.tsx';
import { type ChosenRow, useChosenRow } from './use-lead.ts';

/** The side panel. */
export function TeamSide({
  isMenuShown,
  onMenu,
  onLeaveField,
}: {
  readonly isMenuShown: boolean;
  readonly onMenu: (isShown: boolean) => void;
  readonly onLeaveField: () => void;
}) {
  const text = useText();
  const chosen = useChosenRow();
  if (!chosen)
    return (
      <aside className="team-side" aria-label={text.team.side.label}>
        <Empty>{text.team.truth.chooseAgent}</Empty>
      </aside>
    );
  const { row, contact } = chosen;
  return (
    <aside className="team-side" aria-label={text.team.side.label}>
      <HelpCard />
      <div className="team-side-head">
        <div className="side-who">
          <h2 className="clip">
            <ForeignText maxLength={160}>
              {contact
                ? text.team.side.with(shortName(row.name), contact.customerName)
                : text.team.side.alone(row.name)}
            </ForeignText>
          </h2>
          <FollowMenu chosen={chosen} />
          <ActsMenu chosen={chosen} isShown={isMenuShown} onShow={onMenu} />
        </div>
        <SideFacts chosen={chosen} />
        <SideContacts chosen={chosen} />
        <Ladder chosen={chosen} />
      </div>
      {contact && isOpen(contact) && contact.isOwner ? (
        <TextWhisper
          key={contact.interactionId}
          row={row}
          contact={contact}
          onLeave={onLeaveField}
        />
      ) : null}
      <ContactStory chosen={chosen} />
    </aside>
  );
}

/** State, since when, what comes next, the agent's own words, what they know. */
function SideFacts({ chosen: { row } }: { readonly chosen: ChosenRow }) {
  const text = useText();
  const state = describeState(row, text);
  const since = sinceOf(row);
  const names = useSkillNames();
  return (
    <p className="side-facts clip">
      <Pill tone={state.tone} dot={!state.isReady} small>
        {state.isReady ? <i className="dot dot-available" /> : null}
        {state.words}
        {since === null ? null : (
          <span className={isLong(row) ? 'bad-ink' : ''}>
            <TimeSince sinceMs={since} />
          </span>
        )}
      </Pill>{' '}
      <span className="two">
        <ForeignText maxLength={300}>{describeFacts(row, text, names)}</ForeignText>
      </span>
    </p>
  );
}

function describeFacts(row: TeamRow, text: Texts, { nameOf }: SkillNames): string {
  return [
    row.next ? text.team.next(nameOfPresence(row.next, text)) : '',
    row.presenceNote === '' ? '' : text.team.note(row.presenceNote),
    row.skills.length === 0
      ? text.team.side.noSkills
      : row.skills.map(({ skill, level }) => text.team.side.skill(nameOf(skill), level)).join(', '),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}

/** All contacts of the agent where there is more than one; the chosen one is what the keys mean. */
function SideContacts({ chosen: { row, contact } }: { readonly chosen: ChosenRow }) {
  const text = useText();
  if (row.contacts.length < 2) return null;
  return (
    <div
      className="side-contacts"
      role="radiogroup"
      aria-label={text.team.contactsOf(shortName(row.name))}
    >
      {orderContactsOf(row).map((each) => (
        <button
          key={each.interactionId}
          type="button"
          role="radio"
          aria-checked={each.interactionId === contact?.interactionId}
          className={`side-contact ${each.interactionId === contact?.interactionId ? 'is-chosen' : ''}`}
          onClick={() => chooseAgent(row.agentId, each.interactionId)}
        >
          <ChannelIcon channel={each.channel} />
          <span className="clip">
            <ForeignText maxLength={60}>{each.customerName}</ForeignText>
          </span>
          <span className="muted">
            <TimeSince sinceMs={each.sinceMs} />
          </span>
        </button>
      ))}
    </div>
  );
}
