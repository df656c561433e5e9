/**
 * What a lead puts on the screen of a contact's owner: words, a suggestion for what the agent writes, a finger on a field, an
 * article. Worth something only now: it is told, written into the audit log, and not kept.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { LeadAct } from '#src/model/team.ts';
import { plainText } from '#src/team/plain-text.ts';
import { readArticle } from '../../store/article-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { noteAct } from './audit.ts';

const ACT = {
  say: 'text-whisper',
  suggest: 'suggest',
  point: 'point',
  article: 'push-article',
} as const satisfies Record<CentreRequest<'supervise/text'>['kind'], LeadAct>;

/** Says it to the owner's desk. `demand` refuses what this lead may not do to that agent. */
export function sayToOwner(
  context: CentreContext,
  leadId: AgentId,
  request: CentreRequest<'supervise/text'>,
  demand: (agentId: AgentId, act: LeadAct) => void,
): void {
  const { clock, newId } = context.ports;
  const { interactionId, kind, field } = request;
  const text = plainText(request.text);
  const found = context.works.find(interactionId);
  if (!found) throw new Refusal('not-found', 'no such contact');
  const { agentId, state } = found.interaction;
  if (agentId !== null) demand(agentId, ACT[kind]);
  else demand(leadId, 'look');
  if (state === 'closed') throw new Refusal('too-late', 'the contact is over');
  if (agentId === null || found.offer) throw new Refusal('too-late', 'nobody has it yet');
  if (kind === 'point' && field === null) throw new Refusal('invalid', 'nothing to point at');
  const saysNothing = text === '' && (kind === 'say' || kind === 'suggest');
  if (saysNothing) throw new Refusal('invalid', 'nothing to say');
  const known =
    kind === 'article' && request.articleId
      ? readArticle(context.ports.db, request.articleId)
      : null;
  if (kind === 'article' && !known) throw new Refusal('not-found', 'no such article');
  const article = known && { id: known.id, title: known.title };
  if (context.agents.get(agentId).sessionId === null)
    throw new Refusal('target-away', 'the agent has no desk');
  noteAct(context, {
    actorId: leadId,
    agentId,
    interactionId,
    act: ACT[kind],
    detail: detailOf(kind === 'point' ? field : (article?.title ?? null), text),
  });
  context.tell(agentId, {
    kind: 'whisper/said',
    whisper: {
      id: newId('whi'),
      interactionId,
      fromName: context.agents.get(leadId).profile.name,
      kind,
      text,
      field: kind === 'point' ? field : null,
      article,
      atMs: clock.nowMs(),
    },
  });
}

/** What it was about, and the words with it. */
const detailOf = (subject: string | null, text: string): string =>
  [subject ?? '', text].filter((part) => part !== '').join(': ');
