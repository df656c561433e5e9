/** The top line: the product, the agent's state, the search, the queues and the agent's own menu. */
import { ChevronDown, Search } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { ForeignText } from '../parts/foreign-text.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { PresenceBar } from '../presence/presence-bar.tsx';
import { RingSign } from '../ring/ring-sign.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useIsPlain } from '../stores/plain.ts';
import { useSlice } from '../stores/slices.ts';
import { openPage, showOverlay } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { HelpSign } from '../team/help-lines.tsx';
import { TeamChatSign } from '../team-chat/team-chat-sign.tsx';
import { BrandMark } from './brand-mark.tsx';

/** The header of the desk. */
export function TopBar() {
  const text = useText();
  const isPlain = useIsPlain();
  return (
    <header className="top">
      <span className="brand">
        <BrandMark />
        <span className="brand-name">{text.brand}</span>
      </span>
      {isPlain ? <span className="muted">{text.plain.mode}</span> : <PresenceBar />}
      <RingSign />
      <Button className="find" onPress={() => showOverlay('palette')}>
        <Search aria-hidden="true" />
        <span className="clip">{text.shell.search}</span>
        <KeyHint action="palette/open" />
      </Button>
      {isPlain ? (
        <span className="spring" />
      ) : (
        <>
          <HelpSign />
          <QueueLine />
          <TeamChatSign />
        </>
      )}
      <AgentMenu />
    </header>
  );
}

/** The busiest two of my queues; all of them are on my day. */
function QueueLine() {
  const text = useText();
  const language = useLanguage();
  const queues = useSlice('queues')?.queues ?? [];
  const catalogue = useSlice('catalogue');
  const busiest = [...queues].sort((a, b) => b.waiting - a.waiting).slice(0, 2);
  return (
    <span className="top-queues num">
      {busiest.map(({ queueId, waiting, longestWaitSinceMs }, index) => (
        <span key={queueId} className="top-queue">
          {catalogue?.queues.find(({ id }) => id === queueId)?.name[language] ?? ''}{' '}
          <b>{waiting}</b>
          {index === 0 && waiting > 0 ? ` ${text.queues.waiting}` : ''}
          {index === 0 && longestWaitSinceMs !== null ? (
            <span className="top-longest">
              {' · '}
              {text.queues.longest}{' '}
              <b>
                <TimeSince sinceMs={longestWaitSinceMs} />
              </b>
            </span>
          ) : null}
        </span>
      ))}
    </span>
  );
}

function AgentMenu() {
  const text = useText();
  const session = useSlice('session');
  const conversations = useSlice('conversations') ?? [];
  const { act } = useDesk();
  const choose = (key: string) => {
    if (key === 'keys') showOverlay('keys');
    else if (key === 'sign-out') {
      if (conversations.some((each) => !each.isCompletedHere)) showOverlay('sign-out');
      else void act('session/sign-out', { evenWithOpenContacts: false });
    } else openPage(key as 'settings');
  };
  const items = [
    { id: 'settings', label: text.agentMenu.settings },
    { id: 'keys', label: text.agentMenu.keys },
    { id: 'check', label: text.agentMenu.check },
    ...(session?.mode === 'plain'
      ? []
      : [
          { id: 'outbox', label: text.agentMenu.outbox },
          { id: 'audit', label: text.together.audit.title },
        ]),
    ...(session?.agent?.role === 'lead' ? [{ id: 'shelf', label: text.shelf.title }] : []),
    ...(session?.capabilities?.practice === true
      ? [{ id: 'practice', label: text.agentMenu.practice }]
      : []),
    ...(session?.mode === 'plain' ? [] : [{ id: 'sign-out', label: text.agentMenu.signOut }]),
  ];
  return (
    <MenuTrigger>
      <Button className="act act-quiet agent-button">
        <ForeignText className="clip">{session?.agent?.name ?? text.agentMenu.label}</ForeignText>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={text.agentMenu.label}
          items={items}
          onAction={(key) => choose(String(key))}
        >
          {(item) => (
            <MenuItem className="menu-item" textValue={item.label}>
              <span className="menu-label">{item.label}</span>
              {item.id === 'settings' ? <KeyHint action="settings/open" /> : null}
              {item.id === 'shelf' ? <KeyHint action="shelf/open" /> : null}
              {item.id === 'keys' ? <KeyHint action="keys/open" /> : null}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
