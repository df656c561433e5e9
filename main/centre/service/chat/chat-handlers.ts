/**
 * The requests about written conversations.
 */
import { Refusal } from '../refusal.ts';
import type { CentreContext } from '../context.ts';
import type { RequestHandlers } from '../requests.ts';

export type ChatHandlers = Pick<
  RequestHandlers,
  'offer/accept' | 'chat/send' | 'chat/resend' | 'chat/end' | 'chat/typing'
>;

/** One per service. */
export function createChatHandlers(_context: CentreContext): ChatHandlers {
  const notYet = (): never => {
    throw new Refusal('refused', 'not offered yet');
  };
  return {
    'offer/accept': notYet,
    'chat/send': notYet,
    'chat/resend': notYet,
    'chat/end': notYet,
    'chat/typing': notYet,
  };
}
