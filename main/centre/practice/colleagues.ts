/**
 * Colleagues of the practice centre who are not at a desk, played by the telephony so that consults, conferences and transfers
 * can be tried alone: most answer and speak, one declines, one lets it ring, one is on another call, one is away. Who signs in
 * at a desk is no bot any more.
 */
import { z } from 'zod';
import { agentId, type AgentId } from '#src/model/ids.ts';
import { practiceBot, type PracticeBot } from './trunk-port.ts';

/** One colleague and how they behave when they are rung. */
export const practiceColleague = z.strictObject({
  agentId,
  behaviour: practiceBot.shape.behaviour,
  answerAfterMs: practiceBot.shape.answerAfterMs.default(3_000),
  isAway: z.boolean().default(false),
  speechFile: practiceBot.shape.speechFile.default('callee-greeting'),
  toneHz: practiceBot.shape.toneHz.default(null),
});
export type PracticeColleague = z.infer<typeof practiceColleague>;

/** The user name of the phone that a colleague without a desk has. */
export function sipUsernameOf(id: AgentId): string {
  return `bot-${id}`;
}

/** What the telephony needs of them. */
export function botsOf(colleagues: readonly PracticeColleague[]): PracticeBot[] {
  return colleagues.map((colleague) => ({
    username: sipUsernameOf(colleague.agentId),
    behaviour: colleague.behaviour,
    answerAfterMs: colleague.answerAfterMs,
    toneHz: colleague.toneHz,
    speechFile: colleague.toneHz === null ? colleague.speechFile : null,
  }));
}

/** The seeded ones: a mix, so that each ending of a consult and of a transfer can be met. */
export function practiceColleagues(): PracticeColleague[] {
  const rows: readonly (readonly [string, Partial<PracticeColleague>])[] = [
    ['amaia', {}],
    ['omar', { answerAfterMs: 4_000, speechFile: 'callee-greeting-2' }],
    ['irene', { speechFile: 'callee-greeting-2' }],
    ['hugo', { answerAfterMs: 5_000 }],
    ['sara', {}],
    ['grace', { speechFile: 'callee-greeting-en' }],
    ['carmen', { behaviour: 'declines', answerAfterMs: 4_000 }],
    ['teo', { behaviour: 'silent' }],
    ['iker', { behaviour: 'busy' }],
    ['pau', { isAway: true }],
  ];
  return rows.map(([username, more]) =>
    practiceColleague.parse({ agentId: `agent-${username}`, behaviour: 'answers', ...more }),
  );
}
