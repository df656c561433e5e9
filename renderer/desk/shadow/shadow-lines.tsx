/**
 * Listening to learn, said to both sides under the top line: who asks, who listens, how to end it; and for the learner what
 * has just been heard, to be practised.
 */
import { GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Shadowing } from '#src/model/shadow.ts';
import { shortName } from '../company/party-words.ts';
import { ActButton } from '../parts/act-button.tsx';
import { DismissButton } from '../parts/dismiss-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { showNotice } from '../stores/notices.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useShownPage } from '../stores/shown-page.ts';
import { useSlice } from '../stores/slices.ts';
import { openPage } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { answerShadow, endShadow, findAsking, useShadowMemory } from './shadowings.ts';

/** The lines; nothing while nobody listens or asks. */
export function ShadowLines() {
  const shadow = useSlice('shadow');
  const me = useSlice('session')?.agent?.id;
  const all = (shadow?.shadowings ?? []).filter(
    ({ agentId, learnerId, state }) =>
      (agentId === me && (state === 'asked' || state === 'running')) || learnerId === me,
  );
  const first = findAsking(shadow, me);
  return (
    <>
      {all.map((each) =>
        each.agentId === me ? (
          <Watched key={each.learnerId} shadowing={each} hasKey={each === first} />
        ) : (
          <Learning key={each.agentId} shadowing={each} />
        ),
      )}
      <Practise />
    </>
  );
}

function Line({
  words,
  more,
  children,
}: {
  readonly words: string;
  readonly more?: string;
  readonly children?: ReactNode;
}) {
  const text = useText();
  return (
    <section className="note-line shadow-line" aria-label={text.together.shadow.title}>
      <p className="note-words">
        <GraduationCap aria-hidden="true" />
        <b>
          <ForeignText maxLength={300}>{words}</ForeignText>
        </b>
        {more === undefined ? null : <span className="muted">{more}</span>}
      </p>
      <span className="spring" />
      {children}
    </section>
  );
}

function Watched({
  shadowing,
  hasKey,
}: {
  readonly shadowing: Shadowing;
  readonly hasKey: boolean;
}) {
  const words = useText().together.shadow;
  const { act } = useDesk();
  const name = shortName(shadowing.learnerName);
  if (shadowing.state === 'asked')
    return (
      <Line words={words.asks(name)} more={words.asksWhy}>
        <ActButton
          label={words.allow}
          tone="primary"
          {...(hasKey ? { action: 'shadow/allow' as const } : {})}
          onPress={() => answerShadow(act, shadowing, true)}
        />
        <ActButton label={words.notNow} onPress={() => answerShadow(act, shadowing, false)} />
      </Line>
    );
  return (
    <Line words={words.watched(name)}>
      <ActButton label={words.end} onPress={() => endShadow(act, shadowing)} />
    </Line>
  );
}

function Learning({ shadowing }: { readonly shadowing: Shadowing }) {
  const words = useText().together.shadow;
  const { act } = useDesk();
  const views = useSlice('shadow')?.view?.views ?? [];
  const page = useShownPage();
  const name = shortName(shadowing.agentName);
  switch (shadowing.state) {
    case 'asked':
      return (
        <Line words={words.waiting(name)}>
          <ActButton label={words.cancel} onPress={() => endShadow(act, shadowing)} />
        </Line>
      );
    case 'declined':
      return <Line words={words.declined(name)} />;
    case 'ended':
      return null;
    case 'running':
      return (
        <Line words={views.length === 0 ? words.quiet(name) : words.listening(name)}>
          {page === 'shadow' ? null : (
            <ActButton label={words.see} onPress={() => openPage('shadow')} />
          )}
          <ActButton label={words.end} onPress={() => endShadow(act, shadowing)} />
        </Line>
      );
  }
}

function Practise() {
  const words = useText().together.shadow;
  const { act } = useDesk();
  const heard = useShadowMemory((memory) => memory.heard);
  const isPractice = useSlice('session')?.capabilities?.practice === true;
  if (!heard || !isPractice) return null;
  const drop = () => useShadowMemory.setState({ heard: null });
  return (
    <Line words={words.practiseAfter(shortName(heard.agentName), heard.customerName)}>
      <ActButton
        label={words.practise}
        tone="primary"
        onPress={() =>
          void act('shadow/practise', { interactionId: heard.interactionId }).then((answer) => {
            if (answer === null) return;
            drop();
            showNotice('done', words.practiseComes);
          })
        }
      />
      <DismissButton label={words.dismiss} onPress={drop} />
    </Line>
  );
}
