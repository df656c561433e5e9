/**
 * A call about which phone and centre differ: what is known, and the choice, with its keys. It stands above the conversation until
 * the agent has chosen or the two agree again.
 */
import type { Conversation } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TimeUntil } from '../parts/running-time.tsx';
import { useText } from '../text/use-text.ts';

/** The line; nothing where nothing differs. */
export function DifferenceLine({ conversation }: { readonly conversation: Conversation }) {
  const words = useText().ring.difference;
  const { difference } = conversation;
  if (!difference || (difference.kind === 'not-at-centre' && difference.isKept)) return null;
  const isLost = difference.kind === 'lost-here';
  const isDialled = conversation.interaction.direction === 'outbound';
  const lostTodo = isDialled ? words.lost.todoDialled : words.lost.todo;
  return (
    <section className="difference" role="alert" aria-label={words.title}>
      <p>
        <b>{isLost ? words.lost.what : words.unknown.what}</b>{' '}
        {isLost ? lostTodo : words.unknown.todo}{' '}
        {isLost ? <TimeUntil atMs={difference.untilMs} /> : null}
      </p>
      <div className="form-acts">
        <ActButton
          label={isLost ? words.lost.rejoin : words.unknown.keep}
          tone="primary"
          action="difference/take"
        />
        <ActButton
          label={isLost ? words.lost.end : words.unknown.end}
          tone="danger"
          action="call/hang-up"
        />
      </div>
    </section>
  );
}
