/** The rows of the messages' list: the team first, then who wrote, unread and newest first, then who else is there. Pure. */
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { TeamMessage, Thread, ThreadWith } from '#src/model/team-chat.ts';
import { foldText } from '#src/text/fold.ts';

/** A colleague one can write to. */
export type Colleague = DeskAnswer<'team-chat/people'>['people'][number];

/** One row. */
export interface ThreadRow {
  readonly with: ThreadWith;
  readonly name: string;
  readonly unread: number;
  readonly last: TeamMessage | null;
  /** Null for the team, and while it is not known. */
  readonly colleague: Colleague | null;
}

interface Sources {
  readonly threads: readonly Thread[];
  readonly people: readonly Colleague[];
  readonly query: string;
  readonly teamName: string;
}

/** The rows that fit what was typed. */
export function deriveThreadRows({
  threads,
  people,
  query,
  teamName,
}: Sources): readonly ThreadRow[] {
  const team = threads.find((thread) => thread.with.kind === 'team');
  const written = threads.flatMap((thread): ThreadRow[] => {
    const which = thread.with;
    if (which.kind === 'team') return [];
    const colleague = people.find(({ agentId }) => agentId === which.agentId) ?? null;
    return [rowOf(which, colleague?.name ?? thread.name, thread, colleague)];
  });
  const known = new Set(
    written.map((row) => (row.with.kind === 'agent' ? row.with.agentId : null)),
  );
  const others = people
    .filter(({ agentId }) => !known.has(agentId))
    .map((colleague) =>
      rowOf({ kind: 'agent', agentId: colleague.agentId }, colleague.name, undefined, colleague),
    );
  const rows = [
    rowOf({ kind: 'team' }, teamName, team, null),
    ...written.toSorted((a, b) => Number(b.unread > 0) - Number(a.unread > 0) || atOf(b) - atOf(a)),
    ...others.toSorted(
      (a, b) =>
        Number(b.colleague?.isSignedIn === true) - Number(a.colleague?.isSignedIn === true) ||
        a.name.localeCompare(b.name),
    ),
  ];
  return rows.filter(({ name }) => fits(query, name));
}

const atOf = ({ last }: ThreadRow): number => last?.atMs ?? 0;

const rowOf = (
  which: ThreadWith,
  name: string,
  thread: Thread | undefined,
  colleague: Colleague | null,
): ThreadRow => ({
  with: which,
  name,
  unread: thread?.unread ?? 0,
  last: thread?.messages.at(-1) ?? null,
  colleague,
});

/** Every word typed begins a word of the name. */
function fits(query: string, name: string): boolean {
  if (query.trim() === '') return true;
  const words = foldText(name).split(' ');
  return foldText(query)
    .split(' ')
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
