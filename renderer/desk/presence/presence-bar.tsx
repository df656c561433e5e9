/** The agent's state in the top bar: what it is, for how long, what comes next, and the menu to change it. */
import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Header } from 'react-aria-components/Header';
import { MenuSection } from 'react-aria-components/Menu';
import type { Presence } from '#src/model/agent.ts';
import { isChatOpen } from '../chat/chats.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Kbd, KeyHint } from '../parts/key-hint.tsx';
import { Pill } from '../parts/pill.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { isLive } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { showOverlay, useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { PresenceNote, PresenceNoteField } from './presence-note.tsx';
import { isInContact, nameOfPresence, presenceChoices } from './choices.ts';

const TONES = {
  offline: 'plain',
  available: 'talk',
  reserved: 'ring',
  busy: 'talk',
  'wrap-up': 'accent',
  away: 'hold',
} as const satisfies Record<Presence['kind'], string>;

/** State, next state and menu. */
export function PresenceBar() {
  const text = useText();
  const slice = useSlice('presence');
  const { act, run } = useDesk();
  const chats = useChatsAlone();
  if (!slice) return null;
  const { presence, sinceMs, next } = slice.status;
  return (
    <div className="presence" role="group" aria-label={text.presence.state}>
      <Pill tone={TONES[presence.kind]} dot>
        <span className="clip">
          {presence.kind === 'busy' && chats > 0
            ? text.chat.presence.chats(chats)
            : nameOfPresence(presence, text)}
        </span>{' '}
        <TimeSince sinceMs={sinceMs} />
      </Pill>
      <PresenceNote />
      <PresenceMenu>
        <Button className={`act act-plain presence-button ${slice.isAsking ? 'is-asking' : ''}`}>
          {slice.isAsking ? (
            <span className="act-icon" aria-hidden="true">
              <span className="wheel" />
            </span>
          ) : null}
          <span className="act-label">
            {next ? text.presence.next(nameOfPresence(next, text)) : text.presence.state}
          </span>
          <KeyHint action="presence/menu" />
        </Button>
      </PresenceMenu>
      {next ? (
        <Button
          className="act act-quiet act-square"
          aria-label={text.presence.cancelNext(nameOfPresence(next, text))}
          onPress={() => void act('presence/cancel-next', {})}
        >
          <X aria-hidden="true" />
        </Button>
      ) : null}
      {presence.kind === 'away' || presence.kind === 'offline' ? (
        <ActButton
          label={text.presence.available}
          tone="primary"
          action="presence/available"
          onPress={() => run('presence/available')}
        />
      ) : null}
    </div>
  );
}

/** How many chats go on while there is no call: "in a call" would not be true then. */
function useChatsAlone(): number {
  const conversations = useSlice('conversations') ?? [];
  return conversations.some(isLive) ? 0 : conversations.filter(isChatOpen).length;
}

function PresenceMenu({ children }: { readonly children: React.ReactElement }) {
  const text = useText();
  const presence = useSlice('presence')?.status.presence ?? { kind: 'offline' as const };
  const isOpen = useView((view) => view.overlay === 'presence');
  const { run } = useDesk();
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={(open) => showOverlay(open ? 'presence' : 'none')}>
      {children}
      <Popover className="popover presence-popover">
        <Menu
          className="menu"
          aria-label={text.presence.choose}
          onAction={(key) =>
            run(
              key === 'available'
                ? 'presence/available'
                : (`presence/choose-${String(key)}` as 'presence/choose-1'),
            )
          }
        >
          <MenuSection>
            <Header className="menu-head">
              {isInContact(presence) ? text.presence.chooseNext : text.presence.choose}
            </Header>
            <MenuItem id="available" className="menu-item" textValue={text.presence.available}>
              <i className="dot dot-available" />
              <span className="menu-label">{text.presence.available}</span>
              <KeyHint action="presence/available" />
            </MenuItem>
            {presenceChoices.map((choice, index) => (
              <MenuItem
                key={index}
                id={String(index + 1)}
                className="menu-item"
                textValue={nameOfPresence(choice, text)}
              >
                <i className={`dot dot-${choice.kind}`} />
                <span className="menu-label">{nameOfPresence(choice, text)}</span>
                <Kbd chord={String(index + 1)} />
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
        <PresenceNoteField />
      </Popover>
    </MenuTrigger>
  );
}
