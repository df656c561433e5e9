/**
 * How an interaction begins: from a caller on the trunk, from a customer who writes, from an agent's `interaction/dial`, or from an agent's leg that was
 * dialled while this service was away. Ids from outside are parsed; names from outside are cleaned.
 */
import { interactionId, type AgentId, type CustomerId, type QueueId } from '#src/model/ids.ts';
import type { Interaction } from '#src/model/interaction.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { maskSensitive } from '#src/privacy/mask.ts';
import { cleanDisplayName } from '#src/text/display-name.ts';
import { countContacts } from '../store/records.ts';
import { countWorksByNumber, type Work } from '../store/work-records.ts';
import type { TelephonyLeg } from '../telephony/port.ts';
import type { ChatTrunkEvent } from './chat/chat-trunk.ts';
import { plainMessage } from './chat/chat-text.ts';
import { customerSeat, tableOf } from './chat/seated-driver.ts';
import type { CentreContext } from './context.ts';
import { openCase } from './views.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

/** Contacts of the last seven days, the new one included. */
export function contactsThisWeek(
  context: CentreContext,
  customerId: CustomerId | null,
  number: string,
): number {
  const { db, clock } = context.ports;
  const sinceMs = clock.nowMs() - WEEK_MS;
  if (customerId !== null) return countContacts(db, customerId, sinceMs) + 1;
  return number === '' ? 1 : countWorksByNumber(db, number, sinceMs) + 1;
}

function begin(
  context: CentreContext,
  given: Pick<Interaction, 'id' | 'direction' | 'state' | 'number'> &
    Partial<Interaction> & { readonly customerId: CustomerId | null },
  legs: Partial<Pick<Work, 'customerLegId' | 'agentLegId' | 'bridgeId' | 'language'>>,
): Work {
  const customer = context.customers.get(given.customerId);
  return context.works.put({
    interaction: {
      channel: 'call',
      queueId: null,
      agentId: null,
      caseId: openCase(context, given.customerId)?.id ?? null,
      displayName: '',
      intent: null,
      ivrChoice: null,
      startedAtMs: context.ports.clock.nowMs(),
      answeredAtMs: null,
      endedAtMs: null,
      endReason: null,
      recording: 'off',
      contactsThisWeek: contactsThisWeek(context, given.customerId, given.number),
      ...given,
    },
    language: legs.language ?? customer?.language ?? 'es',
    segment: customer?.segment ?? null,
    customerLegId: legs.customerLegId ?? null,
    agentLegId: legs.agentLegId ?? null,
    bridgeId: legs.bridgeId ?? null,
    draft: emptyDraft,
    offer: null,
    refusals: [],
    isReturned: false,
    wrapUp: null,
    heldSinceMs: null,
    heldMs: 0,
    completion: null,
    closedBy: null,
    company: null,
    partOf: null,
  });
}

/** A customer calls: the number they dialled decides the queue. */
export function beginInbound(context: CentreContext, leg: TelephonyLeg, queueId: QueueId): Work {
  const isWithheld = leg.number === '' || /anonymous|withheld|unknown/i.test(leg.number);
  // A number is shown and dialled again: only what a number or an address can hold.
  const number = isWithheld ? '' : leg.number.replace(/[^\w+*#.@-]/g, '').slice(0, 80);
  const customerId = context.customers.ownerOf(number);
  const { language, intent, choice } = leg.context;
  return begin(
    context,
    {
      id: interactionId.parse(context.ports.newId('int')),
      direction: 'inbound',
      state: 'queued',
      queueId,
      customerId,
      number,
      displayName: leg.displayName.trim() === '' ? '' : cleanDisplayName(leg.displayName, number),
      intent: intent ? maskSensitive(intent, context.privacy).slice(0, 400) : null,
      ivrChoice: choice?.slice(0, 100) ?? null,
      startedAtMs: leg.createdAtMs,
    },
    {
      customerLegId: leg.legId,
      ...(language === 'es' || language === 'en' ? { language } : {}),
    },
  );
}

/** A customer writes: the place where they do decides the queue. Everyone in a chat has a seat instead of a leg. */
export function beginChat(
  context: CentreContext,
  began: Extract<ChatTrunkEvent, { kind: 'chat/began' }>,
  queueId: QueueId,
): Work {
  const number = began.number.replace(/[^\w+*#.@-]/g, '').slice(0, 80);
  const id = interactionId.parse(context.ports.newId('int'));
  return begin(
    context,
    {
      id,
      channel: 'chat',
      direction: 'inbound',
      state: 'queued',
      queueId,
      customerId: context.customers.ownerOf(number),
      number,
      displayName:
        began.displayName.trim() === '' ? '' : cleanDisplayName(began.displayName, number),
      intent:
        began.intent === null
          ? null
          : maskSensitive(plainMessage(began.intent), context.privacy).trim().slice(0, 400),
      startedAtMs: began.atMs,
    },
    {
      customerLegId: customerSeat(began.chatId),
      bridgeId: tableOf(id),
      language: began.language,
    },
  );
}

/** An agent calls out; the interaction is theirs from the beginning. */
export function beginOutbound(
  context: CentreContext,
  call: {
    readonly id: Interaction['id'];
    readonly agentId: AgentId;
    readonly number: string;
    readonly customerId: CustomerId | null;
    readonly agentLegId: string | null;
  },
): Work {
  return begin(
    context,
    {
      id: call.id,
      direction: 'outbound',
      state: 'active',
      agentId: call.agentId,
      number: call.number,
      customerId: call.customerId ?? context.customers.ownerOf(call.number),
    },
    { agentLegId: call.agentLegId },
  );
}
