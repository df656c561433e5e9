/**
 * Own calls: the number is checked, the talking call held, the centre asked for an interaction, the phone told to dial. With
 * the centre away the call is made all the same and reported when it returns.
 */
import { newCall } from '#src/call/call-machine.ts';
import { isBusyConnecting, planDial } from '#src/call/call-set.ts';
import { OUTBOX_HELD_BACK_MS } from '#src/offline/outbox-rules.ts';
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import {
  callId as parseCallId,
  interactionId as parseInteractionId,
  type CallId,
  type InteractionId,
} from '#src/model/ids.ts';
import { parseDialString } from '#src/text/dial-string.ts';
import type { StoredRow } from '../store/store-port.ts';
import { refusal } from '../page-links.ts';
import type { Calls } from './calls.ts';
import type { SessionContext } from './context.ts';
import { isPlain } from './plain/plain-mode.ts';
import { bareInteraction, mergeHeld, untouched } from './leg-first.ts';
import {
  patchConversation,
  putConversation,
  removeConversation,
  findConversation,
} from './truth.ts';

/** Longer than any call: the report waits for the call's end (`outbox.release`), or is dropped before. */
const REPORT_HELD_BACK_MS = OUTBOX_HELD_BACK_MS;

export interface Dialling {
  dial(intent: DeskIntent<'call/dial'>): Promise<Answer<DeskAnswer<'call/dial'>>>;
  /** A call made while the centre was away has been reported: it gets its real name. */
  onReported(row: StoredRow, answer: CentreAnswer<'interaction/dial'>): void;
}

/** The centre's name for a call that was reported afterwards, if it is another; null for every other row. */
export function newNameAfter(row: StoredRow, answer: unknown): string | null {
  if (row.name !== 'interaction/dial') return null;
  const { id } = (answer as CentreAnswer<'interaction/dial'>).held.interaction;
  return id === row.interactionId ? null : id;
}

/** One per session. */
export function createDialling(ctx: SessionContext, calls: Calls): Dialling {
  const { clock, newId } = ctx.ports;
  /** From the press until there is a call: a second press must not make another one. */
  let isPreparing = false;

  const dialNow = async (
    callId: CallId,
    interactionId: InteractionId,
    number: string,
  ): Promise<Answer<DeskAnswer<'call/dial'>>> => {
    calls.addDialled(
      newCall(
        { id: callId, interactionId, direction: 'outbound' },
        { kind: 'dialling' },
        clock.nowMs(),
      ),
    );
    ctx.tellDesk({ kind: 'focus', interactionId });
    const answer = await ctx.phone('dial', { callId, interactionId, number });
    if (answer.ok) return { ok: true, value: { interactionId } };
    ctx.change((truth) => patchConversation(truth, interactionId, { fault: answer.error }));
    await calls.ask(callId, { kind: 'phone/refused', code: answer.error.code });
    return answer;
  };

  const dialUnreported = async (
    request: CentreRequest<'interaction/dial'> & { readonly interactionId: InteractionId },
  ): Promise<Answer<DeskAnswer<'call/dial'>>> => {
    const { callId, interactionId, number, customerId } = request;
    const cached = customerId ? await ctx.store.getCustomer(customerId) : null;
    const nowMs = clock.nowMs();
    const interaction = {
      ...bareInteraction(interactionId, 'outbound', nowMs),
      number,
      displayName: number,
      customerId,
    };
    const customer = cached?.ok ? cached.value : null;
    ctx.change((truth) =>
      putConversation(truth, { ...untouched, interaction, customer, isLocal: true }),
    );
    // Nobody to report it to.
    if (isPlain(ctx.options)) return dialNow(callId, interactionId, number);
    await ctx.outbox.put(
      {
        name: 'interaction/dial',
        interactionId,
        // The telephone system carries our id in User-to-User: a centre that returns while the call lives adopts it under
        // that id and needs no report. Only a call that it never saw is registered afterwards.
        payload: request,
        delayMs: REPORT_HELD_BACK_MS,
      },
      [],
    );
    return dialNow(callId, interactionId, number);
  };

  const prepare = async (
    number: string,
    customerId: DeskIntent<'call/dial'>['customerId'],
  ): Promise<Answer<DeskAnswer<'call/dial'>>> => {
    const held = await calls.carryOut(planDial(ctx.truth().calls));
    if (!held.ok) return held;
    const callId = parseCallId.parse(newId('call'));
    const interactionId = parseInteractionId.parse(newId('int-local'));
    const request = { number, customerId, callId, interactionId };
    if (ctx.truth().strip.centre.state === 'connected') {
      const answer = await ctx.centre.request('interaction/dial', request);
      if (answer.ok) {
        const { held: dialled } = answer.value;
        ctx.change((truth) =>
          findConversation(truth, dialled.interaction.id) ? truth : mergeHeld(truth, dialled),
        );
        return dialNow(callId, dialled.interaction.id, answer.value.dial);
      }
      // A refusal in the centre's own words stands; a silent centre does not stop a call.
      if (answer.error.status !== null) return refusal(answer.error.code, answer.error.retryable);
    }
    return dialUnreported(request);
  };

  return {
    async dial({ number: typed, customerId }) {
      const number = parseDialString(typed);
      if (!number.ok) return refusal(number.error);
      if (ctx.truth().session.state !== 'signed-in') return refusal('signed-out');
      if (ctx.truth().strip.phone.state !== 'registered') return refusal('phone-not-ready', true);
      if (isPreparing || isBusyConnecting(ctx.truth().calls, null)) return refusal('not-now', true);
      isPreparing = true;
      try {
        return await prepare(number.value, customerId);
      } finally {
        isPreparing = false;
      }
    },
    onReported(row, { held }) {
      const local = parseInteractionId.parse(row.interactionId);
      const { id } = held.interaction;
      const former = findConversation(ctx.truth(), local);
      if (!former) return;
      // Wrapped up there in the meantime by its deadline; what was written here follows it in the outbox.
      if (held.interaction.state === 'closed' && !former.isCompletedHere) {
        ctx.change((truth) => removeConversation(truth, local));
        return;
      }
      ctx.change((truth) => {
        const renamed = putConversation(removeConversation(truth, local), {
          ...former,
          interaction: { ...former.interaction, id },
          isLocal: false,
        });
        const calls = renamed.calls.map((call) =>
          call.interactionId === local ? { ...call, interactionId: id } : call,
        );
        return mergeHeld({ ...renamed, calls }, { ...held, wrapUp: held.wrapUp ?? former.wrapUp });
      });
    },
  };
}
