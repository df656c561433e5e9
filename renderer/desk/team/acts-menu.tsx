/** What a lead may do for an agent besides being there: follow them, set their state, skills, give a contact away, sign out. */
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { ChevronDown } from 'lucide-react';
import type { FollowMode } from '#src/centre/team-requests.ts';
import type { ChosenPresence } from '#src/model/agent.ts';
import { shortName } from '../company/party-words.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { nameOfPresence, presenceChoices } from '../presence/choices.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { follow, setPresence } from './lead-acts.ts';
import { isOpen } from './row-facts.ts';
import { useTeamView } from './team-view.ts';
import { type ChosenRow, useIsCentreThere } from './use-lead.ts';
import { writeTo } from './write-to.ts';

const MODES: readonly FollowMode[] = ['now', 'next', 'always'];
const STATES: readonly ChosenPresence[] = [{ kind: 'available' }, ...presenceChoices];

/** This contact, the next one, or all of them. */
export function FollowMenu({ chosen: { row, contact } }: { readonly chosen: ChosenRow }) {
  const text = useText();
  const { act } = useDesk();
  const words = text.team.follow;
  const following = useSlice('following');
  const isThere = useIsCentreThere();
  const mode = following?.agentId === row.agentId ? following.mode : null;
  return (
    <MenuTrigger>
      <Button
        className={`act act-small ${mode === null ? 'act-plain' : 'act-on'}`}
        aria-label={
          mode === null ? words.title : `${words.following(row.name)}: ${words.modes[mode]}`
        }
        isDisabled={!isThere}
      >
        <span className="act-label">{mode === null ? words.short : words.modes[mode]}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={words.title}
          selectionMode="single"
          selectedKeys={mode === null ? [] : [mode]}
          onAction={(key) => void follow(act, row, key as FollowMode)}
          {...(contact === null ? { disabledKeys: ['now'] } : {})}
        >
          {MODES.map((each) => (
            <MenuItem key={each} id={each} className="menu-item" textValue={words.modes[each]}>
              <span className="menu-label">{words.modes[each]}</span>
              {each === mode ? <span aria-hidden="true">✓</span> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The other acts, with the state's choices in place; `isOpen` so that the menu key on the row opens it. */
export function ActsMenu({
  chosen: { row, contact },
  isShown,
  onShow,
}: {
  readonly chosen: ChosenRow;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}) {
  const text = useText();
  const { act, run } = useDesk();
  const words = text.team.acts;
  const isThere = useIsCentreThere();
  const canReassign = contact !== null && contact.isOwner && isOpen(contact);
  const choose = (key: string) => {
    if (key === 'write') return writeTo(run, row.agentId);
    if (key === 'skills' || key === 'reassign' || key === 'sign-out' || key === 'wipe')
      return useTeamView.setState({ dialog: key });
    const presence = STATES[Number(key)];
    if (presence) void setPresence(act, row, presence);
  };
  return (
    <MenuTrigger isOpen={isShown} onOpenChange={onShow}>
      <Button
        className="act act-plain act-small"
        aria-label={words.menuOf(row.name)}
        isDisabled={!isThere}
      >
        <span className="act-label">{words.menu}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={words.menuOf(shortName(row.name))}
          onAction={(key) => choose(String(key))}
          disabledKeys={[
            ...(canReassign ? [] : ['reassign']),
            ...(row.isSignedIn ? [] : ['sign-out']),
          ]}
        >
          <MenuItem id="write" className="menu-item" textValue={words.write}>
            <span className="menu-label">{words.write}</span>
            <KeyHint action="row/write" />
          </MenuItem>
          <MenuItem id="skills" className="menu-item" textValue={words.skills}>
            {words.skills}
          </MenuItem>
          <MenuItem id="reassign" className="menu-item" textValue={words.reassign}>
            {words.reassign}
          </MenuItem>
          <MenuItem id="sign-out" className="menu-item" textValue={words.signOut}>
            {words.signOut}
          </MenuItem>
          <MenuItem id="wipe" className="menu-item" textValue={text.wipe.menu}>
            {text.wipe.menu}
          </MenuItem>
          <MenuSection>
            <Header className="menu-head">{words.state}</Header>
            {STATES.map((presence, at) => (
              <MenuItem
                key={at}
                id={String(at)}
                className="menu-item"
                textValue={nameOfPresence(presence, text)}
              >
                <i className={`dot dot-${presence.kind}`} />
                <span className="menu-label">{nameOfPresence(presence, text)}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
