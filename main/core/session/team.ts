/**
 * Working together on this desk: most acts are the centre's and only pass through here, for they are about this moment and
 * never queued; what the centre tells goes to the part that knows its subject.
 */
import type { CentreEvent, CentreRequest, CentreRequestName, Snapshot } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import { passedIntents } from '#src/contracts/desk-team.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import type { StoredRow } from '../store/store-port.ts';
import type { Beside } from './beside.ts';
import { done, type SessionContext } from './context.ts';
import { createHelp } from './help.ts';
import { createShadow } from './shadow.ts';
import { createTeamChat } from './team-chat.ts';
import { createTeamWatch } from './team-watch.ts';
import { nobody, type Truth } from './truth.ts';
import { withoutWhisper, withWhisper } from './whispers.ts';

/** Kept by `chats.ts`, which knows what was written before. */
type OfChats = 'chat/end' | 'chat/typing';
type Passed = Exclude<keyof typeof passedIntents, OfChats>;
type Own =
  'team/watch' | 'team-chat/send' | 'team-chat/resend' | 'whisper/dismiss' | 'supervise/set';
type Acts = {
  readonly [N in (Passed | Own) & DeskIntentName]: (
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
  /** The centre has a message of ours. */
  onAnswered(row: StoredRow, answer: unknown): void;
  /** A new page knows nothing of the team and has not asked. */
  onPage(): void;
  /** Nobody is signed in any more. */
  forget(): void;
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** One per session. */
export function createTeam(ctx: SessionContext, beside: Beside): Team {
  const help = createHelp(ctx);
  const shadow = createShadow(ctx);
  const chat = createTeamChat(ctx);
  const watch = createTeamWatch(ctx);

  const pass = async (name: CentreRequestName, payload: unknown): Promise<Answer<object>> => {
    if (ctx.truth().strip.centre.state !== 'connected') {
      ctx.stream.retryNow();
      return refusal('centre-unreachable', true);
    }
    // Checked by the contract, whose payload it is.
    const answer = await ctx.centre.request(name, payload as CentreRequest<CentreRequestName>);
    return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
  };
  const passed = Object.fromEntries(
    (Object.keys(passedIntents) as CentreRequestName[]).map((name) => [
      name,
      (payload: unknown) => pass(name, payload),
    ]),
  ) as unknown as { readonly [N in Passed]: Acts[N] };

  return {
    acts: {
      ...withoutChats(passed),
      'presence/note': async (payload) => {
        const answer = await passed['presence/note'](payload);
        if (answer.ok) ctx.change((truth) => ({ ...truth, presenceNote: payload.note }));
        return answer;
      },
      'team/watch': ({ isOn }) => watch.set(isOn),
      'team-chat/send': (intent) => chat.send(intent),
      'team-chat/resend': (intent) => chat.resend(intent),
      'team-chat/read': (intent) => chat.read(intent),
      'team-chat/people': () => chat.people(),
      'whisper/dismiss': ({ id }) => {
        ctx.change((truth) => withoutWhisper(truth, id));
        return Promise.resolve(done);
      },
      'supervise/set': (intent) => beside.set(intent),
      'supervise/take-over': (intent) => beside.takeOver(intent),
    },
    onEvent(event) {
      switch (event.kind) {
        case 'help/changed':
          help.hear(event.help);
          return;
        case 'team/changed':
        case 'team/queues':
          watch.onEvent(event);
          return;
        case 'team/following':
          ctx.change((truth) => ({ ...truth, following: event.following }));
          return;
        case 'whisper/said':
          ctx.change((truth) => withWhisper(truth, event.whisper));
          return;
        case 'shadow/changed':
        case 'shadow/view':
          shadow.onEvent(event);
          return;
        case 'team-chat/message':
          chat.onEvent(event);
      }
    },
    onSnapshot(snapshot) {
      const { presenceNote, following } = snapshot;
      ctx.change((truth) => ({ ...truth, presenceNote, following }));
      help.onSnapshot(snapshot);
      shadow.onSnapshot(snapshot);
      chat.onSnapshot(snapshot);
      watch.onSnapshot();
    },
    onAnswered(row, answer) {
      chat.onAnswered(row, answer);
    },
    onPage() {
      watch.forget();
    },
    forget() {
      watch.forget();
      ctx.change((truth) => ({ ...truth, ...nobody }));
    },
    react(before, after) {
      help.react(before, after);
    },
    stop() {
      help.stop();
      shadow.stop();
    },
  };
}

function withoutChats<T extends object>(passed: T): Omit<T, OfChats> {
  const {
    'chat/end': _end,
    'chat/typing': _typing,
    ...rest
  } = passed as T & Partial<Record<OfChats, unknown>>;
  return rest as Omit<T, OfChats>;
}
