/**
 * What was written, oldest first. It stays at the latest words while one is there, and never moves while one reads further up:
 * then a button says how much is new below. The place is kept while another contact is in front.
 */
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { MessageList } from './message-list.tsx';
import { notePlace, placeOf, useReading } from './reading.ts';
import { isOwnMessage, listUnread } from './transcript.ts';

/** So near to the end counts as at the end. */
const NEAR_PX = 32;

/** The transcript of a chat that this agent has. */
export function TranscriptView({
  chat,
  customerName,
}: {
  readonly chat: DeskChat;
  readonly customerName: string;
}) {
  const words = useText().chat;
  const self = useSlice('session')?.agent?.id ?? null;
  const { interactionId: id, messages } = chat;
  const place = useReading((state) => placeOf(state, id));
  const box = useRef<HTMLDivElement>(null);
  const unread = listUnread(messages, self, place.readUpTo).length;
  const last = messages.at(-1);
  const isLastOwn = last !== undefined && isOwnMessage(last, self);
  const lastSeen = useRef(last?.id);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const isNew = lastSeen.current !== last?.id;
    lastSeen.current = last?.id;
    // One's own new words are always gone to; all else, such as a line under a message, only while one is at the end.
    if (placeOf(useReading.getState(), id).isAtBottom || (isNew && isLastOwn))
      element.scrollTop = element.scrollHeight;
  }, [id, messages, last?.id, isLastOwn]);
  useRestoredPlace(box, id);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    // A taller composer or an unfolded note takes room from above: the latest words stay in sight.
    const observer = new ResizeObserver(() => {
      if (placeOf(useReading.getState(), id).isAtBottom) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  return (
    <div className="transcript-frame">
      <div
        className="transcript"
        role="log"
        aria-label={words.title}
        tabIndex={0}
        ref={box}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          if (clientHeight === 0) return;
          const isAtBottom = scrollHeight - scrollTop - clientHeight <= NEAR_PX;
          notePlace(id, { top: scrollTop, isAtBottom });
        }}
      >
        <MessageList
          messages={messages}
          unreadAfter={place.unreadAfter}
          customerName={customerName}
          interactionId={id}
        />
      </div>
      <p className="typing muted small" aria-live="off">
        {chat.isCustomerTyping && !chat.hasCustomerLeft ? (
          <>
            <span className="typing-dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            <ForeignText maxLength={120}>{words.typing(customerName)}</ForeignText>
          </>
        ) : null}
      </p>
      {place.isAtBottom ? null : (
        <ActButton
          label={unread > 0 ? words.below(unread) : words.toBottom}
          icon={<ArrowDown />}
          tone={unread > 0 ? 'primary' : 'plain'}
          className="to-bottom"
          onPress={() => {
            if (box.current) box.current.scrollTop = box.current.scrollHeight;
            notePlace(id, { isAtBottom: true });
          }}
        />
      )}
    </div>
  );
}

/** Where one was; a chat with more news than fit begins at the first of them. */
function useRestoredPlace(
  box: { readonly current: HTMLDivElement | null },
  id: DeskChat['interactionId'],
) {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { isAtBottom, top } = placeOf(useReading.getState(), id);
    const mark = element.querySelector<HTMLElement>('.unread-mark');
    const fromMark = mark ? element.scrollHeight - mark.offsetTop : 0;
    if (!isAtBottom) element.scrollTop = top;
    else if (mark && fromMark > element.clientHeight) {
      element.scrollTop = mark.offsetTop - element.offsetTop;
      notePlace(id, { isAtBottom: false, top: element.scrollTop });
    } else element.scrollTop = element.scrollHeight;
  }, [box, id]);
}
