/** The order of the team's table: one's own team first, then the others by name; leads after their agents. Pure. */
import type { TeamRow } from '../model/team.ts';

type Ordered = Pick<TeamRow, 'team' | 'name' | 'role'>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Below zero when `a` stands above `b` for a lead of this team. */
export function compareTeamRows(ownTeam: string): (a: Ordered, b: Ordered) => number {
  return (a, b) =>
    Number(b.team === ownTeam) - Number(a.team === ownTeam) ||
    compare(a.team, b.team) ||
    Number(a.role === 'lead') - Number(b.role === 'lead') ||
    compare(a.name, b.name);
}
