/**
 * Erasing what an agent's computers keep, from afar: a lead asks, the order stands in the store until each computer has said that it is
 * done, and reaches it on whatever way it comes first: its open connection, its next snapshot, the refusal of an old token, its next
 * sign-in. Both the order and its end are in the audit log about that agent.
 */
import type { CentreAnswer, CentreRequest, WipeOrder } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import { readDesks } from '../store/desk-records.ts';
import { readPendingWipe, writeWipe, writeWiped } from '../store/wipe-records.ts';
import type { CentreContext } from './context.ts';
import { Refusal } from './refusal.ts';
import type { SignedIn } from './sign-in.ts';
import { noteAct } from './team/audit.ts';

/** What this computer of the agent has still to do. */
export const wipeFor = (
  context: Pick<CentreContext, 'ports'>,
  agentId: AgentId,
  deskId: string,
): WipeOrder | null => readPendingWipe(context.ports.db, agentId, deskId);

/** A lead asks for it. */
export function askWipe(
  context: CentreContext,
  who: SignedIn,
  { wipeId, agentId, deskId }: CentreRequest<'team/wipe'>,
  currentDeskOf: (agentId: AgentId) => string | null,
): CentreAnswer<'team/wipe'> {
  const { clock, db, log } = context.ports;
  requireLead(context, who);
  if (!context.agents.all().some(({ profile }) => profile.id === agentId))
    throw new Refusal('not-found', 'no such agent');
  const askedAtMs = clock.nowMs();
  const open = currentDeskOf(agentId);
  const isConnected = open !== null && (deskId === null || deskId === open);
  const isNew = writeWipe(db, { wipeId, askedAtMs, agentId, deskId, byAgentId: who.agentId });
  if (!isNew) return { isConnected };
  noteAct(context, { actorId: who.agentId, agentId, interactionId: null, act: 'wipe' });
  log.info('the computers of an agent are to be erased', { agentId, byAgentId: who.agentId });
  if (isConnected) context.tell(agentId, { kind: 'desk/wipe', order: { wipeId, askedAtMs } });
  return { isConnected };
}

/** A lead looks which there are. */
export function listDesks(
  context: CentreContext,
  who: SignedIn,
  agentId: AgentId,
  currentDeskOf: (agentId: AgentId) => string | null,
): CentreAnswer<'team/desks'> {
  const { clock, db } = context.ports;
  requireLead(context, who);
  const open = currentDeskOf(agentId);
  return {
    desks: readDesks(db, agentId).map((desk) => ({
      ...desk,
      isConnected: desk.deskId === open,
      lastSeenMs: desk.deskId === open ? clock.nowMs() : desk.lastSeenMs,
      isWiping: wipeFor(context, agentId, desk.deskId) !== null,
    })),
  };
}

function requireLead(context: CentreContext, who: SignedIn): void {
  if (context.agents.get(who.agentId).profile.role !== 'lead')
    throw new Refusal('refused', 'only leads');
}

/** A computer says that it is done. */
export function noteWiped(
  context: CentreContext,
  agentId: AgentId,
  deskId: string,
  { wipeId, wipedAtMs, unsent }: CentreRequest<'desk/wiped'>,
): CentreAnswer<'desk/wiped'> {
  const { clock, db, log } = context.ports;
  // A computer's clock may be wrong; it cannot have been done later than now.
  const atMs = Math.min(wipedAtMs, clock.nowMs());
  const id = wipeId ?? readPendingWipe(db, agentId, deskId)?.wipeId;
  if (!id || !writeWiped(db, agentId, deskId, { wipeId: id, atMs, unsent })) return {};
  const detail = `${new Date(atMs).toISOString()}${unsent > 0 ? ` · ${unsent}` : ''}`;
  noteAct(context, { actorId: agentId, agentId, interactionId: null, act: 'wiped', detail });
  log.info('a computer of an agent is erased', { agentId, unsentCount: unsent });
  return {};
}
