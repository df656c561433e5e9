/**
 * Working together on this desk: help requests, whispers by text, shadowing, team chat, and the team that a lead watches.
 * Most acts are the centre's and only pass through here; what the centre tells is put into the truth.
 */
import type { CentreEvent, CentreRequest, CentreRequestName, Snapshot } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import { passedIntents } from '#src/contracts/desk-team.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import type { SessionContext } from './context.ts';

type Own =
  'team/watch' | 'team-chat/send' | 'team-chat/resend' | 'whisper/dismiss' | 'supervise/set';
type Intent = keyof typeof passedIntents | Own;
type Acts = {
  readonly [N in Intent & DeskIntentName]: (
    payload: DeskIntent<N>,
  ) => Promise<Answer<DeskAnswer<N>>>;
};
type TeamEvent = Extract<
  CentreEvent,
  {
    kind:
      | 'help/changed'
      | 'team/changed'
      | 'team/queues'
      | 'team/following'
      | 'whisper/said'
      | 'shadow/changed'
      | 'shadow/view'
      | 'team-chat/message';
  }
>;

export interface Team {
  readonly acts: Acts;
  onEvent(event: TeamEvent): void;
  onSnapshot(snapshot: Snapshot): void;
}

/** One per session. */
export function createTeam(ctx: SessionContext): Team {
  const notYet = () => Promise.resolve(refusal('not-now'));
  const passed = Object.fromEntries(
    Object.keys(passedIntents).map((name) => [
      name,
      async (payload: unknown) => {
        const answer = await ctx.centre.request(
          name as CentreRequestName,
          payload as CentreRequest<CentreRequestName>,
        );
        return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
      },
    ]),
  ) as unknown as Omit<Acts, Own>;
  return {
    acts: {
      ...passed,
      'team/watch': notYet,
      'team-chat/send': notYet,
      'team-chat/resend': notYet,
      'whisper/dismiss': notYet,
      'supervise/set': notYet,
    },
    onEvent: () => undefined,
    onSnapshot: () => undefined,
  };
}
