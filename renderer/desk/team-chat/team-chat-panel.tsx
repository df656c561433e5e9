/**
 * What the staff write to each other, over the right column and never modal: the contact stays in sight and in hand. Escape
 * closes it and gives the focus back; what was being written stays.
 */
import { ArrowLeft, X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { ThreadWith } from '#src/model/team-chat.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useSlice } from '../stores/slices.ts';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import { closeTeamChat, findThread, nameThread, showThread, useOpenChat } from './open-chat.ts';
import { ThreadList } from './thread-list.tsx';
import type { Colleague } from './thread-rows.ts';
import { ThreadView } from './thread-view.tsx';
import { useColleagues } from './use-colleagues.ts';

/** The panel, when it is open. */
export function TeamChatPanel() {
  const isOpen = useOpenChat((view) => view.isOpen);
  return isOpen ? <Panel /> : null;
}

/** What a conversation is called. */
export function nameOfThread(
  which: ThreadWith,
  name: string | undefined,
  people: readonly Colleague[],
  text: Texts,
): string {
  const words = text.together.chat;
  if (which.kind === 'team') return name ? words.teamOf(name) : words.team;
  return people.find(({ agentId }) => agentId === which.agentId)?.name ?? name ?? '–';
}

function Panel() {
  const text = useText();
  const words = text.together.chat;
  const shown = useOpenChat((view) => view.shown);
  const threads = useSlice('threads');
  const found = useColleagues();
  const people = found?.people ?? [];
  const box = useRef<HTMLElement>(null);
  // Before the effects of what is inside, which take the focus.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const panel = box.current;
    return () => {
      const now = document.activeElement;
      const isOurs = now === null || now === document.body || panel?.contains(now) === true;
      if (isOurs && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const colleague =
    shown?.kind === 'agent' ? people.find(({ agentId }) => agentId === shown.agentId) : undefined;
  return (
    <section
      className="team-chat"
      role="dialog"
      aria-label={words.open}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        closeTeamChat();
      }}
    >
      <div className="team-chat-head">
        {shown === null ? (
          <h2>{words.title}</h2>
        ) : (
          <>
            <ActButton
              label={words.back}
              icon={<ArrowLeft />}
              isLabelHidden
              tone="quiet"
              className="act-square"
              onPress={() => showThread(null)}
            />
            <div className="team-chat-who">
              <h2 className="clip">
                <ForeignText maxLength={120}>
                  {nameOfThread(shown, findThread(threads, shown)?.name, people, text)}
                </ForeignText>
              </h2>
              {colleague ? <ColleagueState colleague={colleague} /> : null}
            </div>
          </>
        )}
        <span className="spring" />
        <ActButton
          label={words.close}
          icon={<X />}
          isLabelHidden
          tone="quiet"
          action="team-chat/open"
          onPress={closeTeamChat}
        />
      </div>
      {shown === null ? (
        <ThreadList found={found} />
      ) : (
        <ThreadView
          key={nameThread(shown)}
          which={shown}
          thread={findThread(threads, shown) ?? null}
          name={nameOfThread(shown, findThread(threads, shown)?.name, people, text)}
        />
      )}
    </section>
  );
}

/** Whether somebody is there, and their own words beside it. */
export function ColleagueState({ colleague }: { readonly colleague: Colleague }) {
  const text = useText();
  const words = text.together.chat;
  return (
    <p className="colleague-state muted small clip">
      <i className={`dot ${colleague.isSignedIn ? 'dot-available' : 'dot-offline'}`} />
      <ForeignText maxLength={240}>
        {[
          colleague.role === 'lead' ? words.lead : '',
          colleague.isSignedIn ? words.here : words.away,
          colleague.presenceNote === '' ? '' : text.together.note.shown(colleague.presenceNote),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </ForeignText>
    </p>
  );
}
