/**
 * Chats on this desk: what the centre tells of them into the truth, and what the agent writes out to the customer. A message
 * is durable in the outbox before it counts as written; the centre's word replaces ours by the message's id.
 */
import type { CentreEvent, Snapshot } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import type { SessionContext } from './context.ts';

type Intent = Extract<
  DeskIntentName,
  'offer/accept' | 'offer/accept-all' | 'chat/send' | 'chat/resend' | 'chat/discard' | 'chat/draft'
>;
type Acts = {
  readonly [N in Intent]: (payload: DeskIntent<N>) => Promise<Answer<DeskAnswer<N>>>;
};

export interface Chats {
  readonly acts: Acts;
  onEvent(event: Extract<CentreEvent, { kind: 'chat/message' | 'chat/state' }>): void;
  onSnapshot(snapshot: Snapshot): void;
}

/** One per session. */
export function createChats(_ctx: SessionContext): Chats {
  const notYet = () => Promise.resolve(refusal('not-now'));
  return {
    acts: {
      'offer/accept': notYet,
      'offer/accept-all': notYet,
      'chat/send': notYet,
      'chat/resend': notYet,
      'chat/discard': notYet,
      'chat/draft': notYet,
    },
    onEvent: () => undefined,
    onSnapshot: () => undefined,
  };
}
