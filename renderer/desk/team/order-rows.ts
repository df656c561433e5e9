/**
 * Which rows of the team are shown, and in which order. Pure. Equal rows stand by name and then by id, so that a change of
 * one never moves two others past each other.
 */
import type { AgentId } from '#src/model/ids.ts';
import type { TeamRow } from '#src/model/team.ts';
import { foldText } from '#src/text/fold.ts';
import type { Texts } from '../text/texts.ts';
import { contactOf, describeState, sinceOf, voiceOf } from './row-facts.ts';

/** The table's columns in their order. */
export const teamColumns = ['agent', 'state', 'who', 'load', 'time', 'voice', 'beside'] as const;
export type TeamColumn = (typeof teamColumns)[number];

/** By which column, and whether from the end. */
export interface TeamSort {
  readonly column: TeamColumn;
  readonly isDown: boolean;
}

/** What is shown. */
export interface TeamChoice {
  readonly sort: TeamSort;
  readonly filter: string;
  readonly onlyAlerts: boolean;
}

type Key = string | number;
const LAST = Number.MAX_SAFE_INTEGER;

/** Ready people first, then those in contact, then those who are away; what is broken before all. */
function rankState(row: TeamRow): number {
  if (!row.isSignedIn || row.presence.kind === 'offline') return 9;
  if (row.alerts.includes('desk-lost')) return 0;
  if (row.contacts.length > 0) return row.presence.kind === 'wrap-up' ? 4 : 3;
  if (row.presence.kind === 'available') return row.isRingable ? 2 : 1;
  return row.presence.kind === 'away' && row.presence.reason === 'not-ringable' ? 1 : 6;
}

function keyOf(row: TeamRow, column: TeamColumn): Key {
  switch (column) {
    case 'agent':
      return '';
    case 'state':
      return rankState(row);
    case 'who':
      return foldText(contactOf(row)?.customerName ?? '') || '\uffff';
    case 'load':
      return row.load.most === 0 ? LAST : -row.load.now / row.load.most;
    case 'time':
      return sinceOf(row) ?? LAST;
    case 'voice':
      return voiceOf(row)?.mos ?? LAST;
    case 'beside':
      return -row.contacts.reduce((sum, { beside }) => sum + beside.length, row.shadowedBy.length);
  }
}

const names = new WeakMap<TeamRow, string>();
/** Folded once per row: the order is asked for with every change. */
function nameOf(row: TeamRow): string {
  const known = names.get(row);
  if (known !== undefined) return known;
  const folded = foldText(row.name);
  names.set(row, folded);
  return folded;
}

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

type SkillName = (skill: string) => string;

/** Everything that is written on a row, for typing. */
function wordsOf(row: TeamRow, text: Texts, skillName: SkillName): string {
  return foldText(
    [
      row.name,
      row.team,
      row.presenceNote,
      describeState(row, text).words,
      ...row.skills.map(({ skill }) => skillName(skill)),
      ...row.alerts.map((alert) => text.team.alerts[alert]),
      ...row.contacts.flatMap(({ customerName, intent, withName }) => [
        customerName,
        intent ?? '',
        withName ?? '',
      ]),
    ].join(' '),
  );
}

/** The agents to show in order. Every word typed must be somewhere on the row. */
export function orderRows(
  rows: ReadonlyMap<AgentId, TeamRow>,
  { sort, filter, onlyAlerts }: TeamChoice,
  text: Texts,
  skillName: SkillName = (skill) => skill,
): readonly AgentId[] {
  const typed = foldText(filter)
    .split(' ')
    .filter((word) => word !== '');
  const shown: { readonly row: TeamRow; readonly key: Key; readonly name: string }[] = [];
  for (const row of rows.values()) {
    if (onlyAlerts && row.alerts.length === 0) continue;
    if (typed.length > 0) {
      const words = wordsOf(row, text, skillName);
      if (!typed.every((word) => words.includes(word))) continue;
    }
    shown.push({ row, key: keyOf(row, sort.column), name: nameOf(row) });
  }
  const turn = sort.isDown ? -1 : 1;
  shown.sort(
    (a, b) =>
      turn * (sort.column === 'agent' ? compare(a.name, b.name) : compare(a.key, b.key)) ||
      compare(a.name, b.name) ||
      compare(a.row.agentId, b.row.agentId),
  );
  return shown.map(({ row }) => row.agentId);
}
