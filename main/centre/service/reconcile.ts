/**
 * After this service or the telephone system was away: compares what is stored with the legs that exist now, and puts right
 * what differs. Legs are believed; an interaction whose leg is gone ended meanwhile; a leg nobody knows is a new caller or a
 * call that was dialled meanwhile.
 */
import type { LegEnd, TelephonyState } from '../telephony/port.ts';
import type { Calls } from './calls.ts';
import type { CompanyPart } from './company/company.ts';
import { guestLegsOf } from './company/seats.ts';
import type { CentreContext } from './context.ts';
import { legOfWork } from './leg-of-work.ts';
import type { Recorder } from './recorder.ts';

/** An offer found ringing after the return rings at least so much longer. */
const RING_ON_MS = 5_000;

/** Brings the interactions in step with the telephone system. `lost` is how a leg ended that is no longer there. */
export function reconcile(
  context: CentreContext,
  parts: { readonly calls: Calls; readonly company: CompanyPart; readonly recorder: Recorder },
  state: TelephonyState,
  lost: LegEnd['reason'],
): void {
  const { calls, company, recorder } = parts;
  const { clock, driver } = context.ports;
  const wasOurs = new Set(
    context.works
      .open()
      .flatMap((work) => [work.customerLegId, work.agentLegId, ...guestLegsOf(work)]),
  );
  const legs = new Map(state.legs.map((leg) => [leg.legId, leg]));
  for (const agent of context.agents.all())
    context.agents.note(agent.profile.id, {
      isRegistered:
        agent.state.sipUsername !== null && state.registered.includes(agent.state.sipUsername),
    });

  for (const known of context.works.open()) {
    // Guests first: who is gone cannot take over from an owner who is gone too.
    for (const legId of [...guestLegsOf(known), known.customerLegId, known.agentLegId]) {
      // A seat in a chat is no leg: no telephone system knows it.
      if (known.interaction.channel !== 'call' || legId === null || legs.has(legId)) continue;
      const work = context.works.byLeg(legId);
      if (!work) continue;
      calls.ended(
        legOfWork(work, legId, {
          state: 'ended',
          direction: 'inbound',
          answeredAtMs: work.interaction.answeredAtMs,
        }),
        {
          reason: work.agentLegId === legId && work.offer ? 'cancelled' : lost,
          sipStatus: null,
        },
      );
    }
    const rest = context.works.get(known.interaction.id);
    if (rest?.offer)
      context.works.put({
        ...rest,
        offer: {
          ...rest.offer,
          deadlineAtMs: Math.max(rest.offer.deadlineAtMs, clock.nowMs() + RING_ON_MS),
        },
      });
  }

  // Agents' legs first, so that the called party of an outgoing call finds its interaction.
  const inOrder = [...state.legs].sort((a, b) =>
    a.kind === b.kind ? 0 : a.kind === 'agent' ? -1 : 1,
  );
  for (const leg of inOrder) {
    // Just let go of above, or left over from a contact that is closed: no new caller.
    const isLeftOver = wasOurs.has(leg.legId) || (leg.kind === 'customer' && leg.bridgeId !== null);
    const isOfOurs =
      context.works.byLeg(leg.legId) !== null ||
      (leg.bridgeId !== null && context.works.byBridge(leg.bridgeId) !== null);
    if (isOfOurs || !isLeftOver || leg.interactionId !== null) calls.follow(leg);
    const isOurs = context.works.byLeg(leg.legId) !== null;
    if (!isOurs) context.ask('end a leg nobody has', () => driver.hangUp(leg.legId, 'near-hangup'));
  }
  for (const [bridgeId, recording] of Object.entries(state.recordings))
    recorder.heard(bridgeId, recording);
  company.restore();
}
