/** What the requests of leads about knowledge share: who may, and how every desk hears of it. */
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../sign-in.ts';

/** Refuses everybody else. */
export function leadOnly(context: CentreContext, who: SignedIn): void {
  if (context.agents.get(who.agentId).profile.role !== 'lead')
    throw new Refusal('refused', 'only leads');
}

/** Every desk that is there fetches what it does not have. */
export function tellKnowledgeChanged(context: CentreContext): void {
  for (const { profile, sessionId } of context.agents.all())
    if (sessionId !== null) context.tell(profile.id, { kind: 'knowledge/changed' });
}
