import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import type { ChatPerson } from './chat-people.ts';
import { noticesBetween, type ChatCompany } from './chat-notices.ts';

const id = (name: string) => agentId.parse(name);
const who = (
  name: string,
  role: ChatPerson['role'],
  supervision: ChatPerson['supervision'] = null,
): ChatPerson => ({ agentId: id(name), name, role, supervision });
const chat = (
  owner: string | null,
  people: readonly ChatPerson[] = [],
  taken: readonly string[] = [],
): ChatCompany => ({
  ownerId: owner === null ? null : id(owner),
  people: [...people],
  taken: taken.map(id),
});
const lines = (before: ChatCompany, now: ChatCompany): string[] =>
  noticesBetween(before, now).map(({ notice, about, audience }) =>
    audience === 'staff' ? `(${notice} ${about})` : `${notice} ${about}`,
  );

describe('what is told of who comes and goes', () => {
  const listens = who('lola', 'lead', 'listen');
  const barges = who('lola', 'lead', 'barge');
  it.each<[string, ChatCompany, ChatCompany, string[]]>([
    ['the first agent', chat(null), chat('ana'), ['joined ana']],
    ['nothing new', chat('ana', [listens]), chat('ana', [listens]), []],
    ['handed over', chat('ana'), chat('luis'), ['handed-over luis']],
    ['asked aside', chat('ana'), chat('ana', [who('luis', 'consulted')]), ['(joined luis)']],
    [
      'from aside to all',
      chat('ana', [who('luis', 'consulted')]),
      chat('ana', [who('luis', 'joined')]),
      ['joined luis'],
    ],
    [
      'one who was asked leaves',
      chat('ana', [who('luis', 'consulted')]),
      chat('ana'),
      ['(left luis)'],
    ],
    ['one who wrote leaves', chat('ana', [who('luis', 'joined')]), chat('ana'), ['left luis']],
    [
      'who was asked has it now',
      chat('ana', [who('luis', 'consulted')]),
      chat('luis'),
      ['handed-over luis'],
    ],
    ['a lead reads along', chat('ana'), chat('ana', [listens]), ['(joined lola)']],
    ['a lead begins to write', chat('ana', [listens]), chat('ana', [barges]), ['joined lola']],
    ['a lead only reads again', chat('ana', [barges]), chat('ana', [listens]), ['left lola']],
    ['a learner is nobody’s news', chat('ana'), chat('ana', [who('noa', 'learner')]), []],
    [
      'taken over',
      chat('ana', [listens]),
      chat('lola', [who('ana', 'lead', 'listen')], ['ana']),
      ['taken-over lola'],
    ],
    [
      'handed back',
      chat('lola', [who('ana', 'lead', 'listen')], ['ana']),
      chat('ana', [listens]),
      ['handed-back ana'],
    ],
  ])('%s', (_what, before, now, expected) => {
    expect(lines(before, now)).toEqual(expected);
  });
});
