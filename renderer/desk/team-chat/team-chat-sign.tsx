/** The messages' button in the top line, with how many are unread. */
import { MessagesSquare } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { KeyHint } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { countUnread, useOpenChat } from './open-chat.ts';

/** The button. */
export function TeamChatSign() {
  const words = useText().together.chat;
  const { run } = useDesk();
  const unread = countUnread(useSlice('threads'));
  const isOpen = useOpenChat((view) => view.isOpen);
  return (
    <Button
      className={`act act-quiet team-chat-sign ${unread > 0 ? 'is-unread' : ''}`}
      aria-expanded={isOpen}
      onPress={() => run('team-chat/open')}
    >
      <MessagesSquare aria-hidden="true" />
      <span className="visually-hidden">
        {unread > 0 ? `${words.open}: ${words.unread(unread)}` : words.open}
      </span>
      {unread > 0 ? (
        <span className="unread-count num" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
      <KeyHint action="team-chat/open" />
    </Button>
  );
}
