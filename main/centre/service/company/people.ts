/**
 * The picker's rows: a number as it was typed, colleagues with skill, presence and load, queues with who is ready and what a
 * newcomer would wait; most likely first, absent ones last, the asker not at all. Reads only.
 */
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { TargetRow } from '#src/model/party.ts';
import { compareTargets, type LikelyTarget } from '#src/routing/likely-target.ts';
import { expectedWaitMs } from '#src/routing/expected-wait.ts';
import { parseDialString } from '#src/text/dial-string.ts';
import { foldText } from '#src/text/fold.ts';
import { HANDLE_MS } from '../announcements.ts';
import type { CentreContext } from '../context.ts';
import { reachOf } from './targets.ts';

const MOST_ROWS = 50;
/** Queues keep their place even in a centre of hundreds. */
const MOST_PEOPLE = 36;

type Ranked = LikelyTarget & { readonly row: TargetRow };

/** Every word of the query begins a word of the text. */
function isMatch(query: string, text: string): boolean {
  const words = foldText(text).split(' ');
  return foldText(query)
    .split(' ')
    .every((part) => part === '' || words.some((word) => word.startsWith(part)));
}

/** The rows for what was typed, for the interaction at hand. */
export function findPeople(
  context: CentreContext,
  asker: AgentId,
  { query, interactionId }: CentreRequest<'people/find'>,
): CentreAnswer<'people/find'> {
  const { language } = context.agents.get(asker).profile;
  const work = interactionId === null ? null : context.works.find(interactionId);
  const queueId = work?.company?.transfer?.fromQueueId ?? work?.interaction.queueId ?? null;
  const skillName = (skill: string): string =>
    context.catalogue.queues.find(({ id }) => id === skill)?.name[language] ?? skill;

  const people: Ranked[] = context.agents.all().flatMap(({ profile, state: { note } }) => {
    if (profile.id === asker) return [];
    const detail = [...profile.skills]
      .sort((a, b) => b.level - a.level)
      .map(({ skill, level }) => `${skillName(skill)} ${level}`)
      .join(' · ')
      .slice(0, 300);
    if (!isMatch(query, `${profile.name} ${profile.team} ${detail}`)) return [];
    const reach = reachOf(context, profile.id, work?.interaction.channel);
    const { call, chat } = context.agents.capacityOf(profile.id);
    const row: TargetRow = {
      target: { kind: 'agent', agentId: profile.id },
      name: profile.name,
      detail,
      state: reach.state,
      awayReason: reach.awayReason,
      load: { now: context.works.loadOf(profile.id), most: call + chat },
      readyAgents: null,
      expectedWaitMs: null,
      note,
    };
    const level = profile.skills.find(({ skill }) => skill === queueId)?.level ?? 0;
    return [{ row, state: reach.state, level, idleSinceMs: reach.sinceMs, name: profile.name }];
  });

  const waiting = context.works.open().filter(({ interaction }) => interaction.state === 'queued');
  const queues: Ranked[] = context.catalogue.queues.flatMap((queue, index) => {
    const name = queue.name[language];
    if (!isMatch(query, `${queue.name.es} ${queue.name.en}`)) return [];
    const members = context.agents
      .all()
      .filter(({ profile }) => profile.id !== asker && profile.queueIds.includes(queue.id))
      .map(({ profile }) => reachOf(context, profile.id, work?.interaction.channel));
    const ready = members.filter(({ state }) => state === 'free').length;
    const working = members.filter(({ state }) => state === 'busy' || state === 'wrap-up').length;
    const ahead = waiting.filter(({ interaction }) => interaction.queueId === queue.id).length;
    const row: TargetRow = {
      target: { kind: 'queue', queueId: queue.id },
      name,
      detail: queue.number,
      state: 'queue',
      awayReason: null,
      load: null,
      readyAgents: ready,
      // Nobody there at all: nothing honest can be said.
      expectedWaitMs:
        ready + working === 0 ? null : expectedWaitMs(ahead, ready, working, HANDLE_MS),
      note: '',
    };
    // In the catalogue's order, the interaction's own queue last: it was just taken from there.
    return [{ row, state: 'queue', level: queue.id === queueId ? 0 : 1, idleSinceMs: index, name }];
  });

  const dial = parseDialString(query);
  const numbers: TargetRow[] =
    dial.ok && query.replace(/\D/g, '').length >= 3
      ? [
          {
            target: { kind: 'number', number: dial.value },
            name: dial.value,
            detail: context.customers.byNumber(dial.value)?.name ?? '',
            state: 'number',
            awayReason: null,
            load: null,
            readyAgents: null,
            expectedWaitMs: null,
            note: '',
          },
        ]
      : [];
  const ranked = [...people.sort(compareTargets).slice(0, MOST_PEOPLE), ...queues]
    .sort(compareTargets)
    .map(({ row }) => row);
  return { rows: [...numbers, ...ranked].slice(0, MOST_ROWS) };
}
