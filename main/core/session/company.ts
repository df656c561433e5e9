/**
 * Consult, conference and transfer: intents of the agent into requests to the centre, one at a time per conversation. They
 * are about this moment, so they are never queued; what the centre answers or tells is the only truth about the company.
 */
import { consultedOf, deriveCompanyControls, faultOfControl } from '#src/call/company-controls.ts';
import type { CompanyControl, CompanyControls } from '#src/call/company-controls.ts';
import type { CentreRequest, CentreRequestName, Held } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { Company, Target } from '#src/model/party.ts';
import { parseDialString } from '#src/text/dial-string.ts';
import { refusal } from '../page-links.ts';
import type { Calls } from './calls.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { mergeHeld } from './leg-first.ts';
import {
  findCallOf,
  findConversation,
  isUntoldSince,
  patchConversation,
  type ConversationState,
} from './truth.ts';

type Intent =
  | 'consult/start'
  | 'consult/focus'
  | 'consult/complete'
  | 'consult/cancel'
  | 'party/mute'
  | 'party/remove'
  | 'transfer/start'
  | 'transfer/pull-back'
  | 'card/read'
  | 'card/edit';

/** The intents by name; `people/find` asks and changes nothing. */
export type CompanyActs = {
  readonly [N in Intent]: (payload: DeskIntent<N>) => Promise<Answer<Nothing>>;
} & {
  readonly 'people/find': (
    payload: DeskIntent<'people/find'>,
  ) => Promise<Answer<DeskAnswer<'people/find'>>>;
};

/** Acts after which somebody else has the contact. */
const HANDING_OVER: readonly Intent[] = ['consult/complete', 'transfer/start'];

/** One per session. `sentAll` waits for the words that were written before. */
export function createCompany(
  ctx: SessionContext,
  calls: Calls,
  sentAll: (id: InteractionId) => Promise<boolean>,
): CompanyActs {
  /** What is under way, by contact. */
  const under = new Map<InteractionId, Promise<unknown>>();
  /** Whom a consulted colleague is about to take over, by contact. */
  const passing = new Map<InteractionId, Promise<Answer<Nothing>>>();

  /** Sends an act if its control is ready; further ones are refused until the answer is there. */
  const send = async <N extends Intent & CentreRequestName>(
    name: N,
    payload: CentreRequest<N> & { readonly interactionId: InteractionId },
    controlOf: (controls: CompanyControls) => CompanyControl | undefined,
  ): Promise<Answer<Nothing>> => {
    const id = payload.interactionId;
    const truth = ctx.truth();
    const conversation = findConversation(truth, id);
    if (!conversation) return refusal('not-found');
    const controls = deriveCompanyControls(
      { ...conversation, call: findCallOf(truth, id) },
      truth.strip,
      ctx.ports.clock.nowMs(),
    );
    const control = controlOf(controls);
    const fault = control ? faultOfControl(control) : 'not-found';
    if (fault) return refusal(fault, control?.state === 'asking');
    ctx.change((now) =>
      patchConversation(now, id, { askingCompany: beginning(name), fault: null }),
    );
    const asked = request(name, payload, conversation);
    under.set(id, asked);
    const answer = await asked;
    under.delete(id);
    ctx.change((now) => {
      const held = answer.ok && isUntoldSince(now, conversation) ? asHeld(answer.value) : null;
      return patchConversation(held ? mergeHeld(now, held) : now, id, { askingCompany: null });
    });
    ctx.ports.log.info('company', name, {
      interactionId: id,
      result: answer.ok ? 'ok' : answer.error.code,
    });
    return answer.ok ? done : refusal(answer.error.code, answer.error.retryable);
  };

  const request = async <N extends Intent & CentreRequestName>(
    name: N,
    payload: CentreRequest<N>,
    { interaction, draft, draftState }: ConversationState,
  ) => {
    // What was written goes along with the contact: who takes over reads it as it stands now.
    if (HANDING_OVER.includes(name)) await sentAll(interaction.id);
    if (HANDING_OVER.includes(name) && draftState === 'saved-here')
      await ctx.centre.request('draft/save', { interactionId: interaction.id, draft });
    return ctx.centre.request(name, payload);
  };

  /**
   * Quick fingers take back, or pass on, what has just begun before it has been answered: that wish waits, and is not lost. `isOn`:
   * there is still something to do it to.
   */
  const afterOthers = async (
    name: 'transfer/pull-back' | 'consult/cancel' | 'consult/complete',
    payload: DeskIntent<'consult/cancel'>,
    isOn: (company: Company | null) => boolean,
    controlOf: (controls: CompanyControls) => CompanyControl,
  ): Promise<Answer<Nothing>> => {
    const id = payload.interactionId;
    const hasWaited = under.has(id);
    while (under.has(id)) await under.get(id);
    const found = findConversation(ctx.truth(), id);
    if (found ? !isOn(found.company) : hasWaited) return done;
    return send(name, payload, controlOf);
  };

  /** The same target as the centre shall have it, or why it is none. */
  const checked = (target: Target): Answer<Target> => {
    const { agent, capabilities } = ctx.truth().session;
    if (target.kind === 'agent' && target.agentId === agent?.id) return refusal('target-is-you');
    if (target.kind !== 'number') return { ok: true, value: target };
    if (capabilities?.dialOut === false) return refusal('centre-refused');
    const number = parseDialString(target.number);
    return number.ok
      ? { ok: true, value: { kind: 'number', number: number.value } }
      : refusal(number.error);
  };

  const start = async (
    name: 'consult/start' | 'transfer/start',
    payload: DeskIntent<'consult/start'>,
  ): Promise<Answer<Nothing>> => {
    const target = checked(payload.target);
    if (!target.ok) return target;
    const act = name === 'consult/start' ? 'consult' : 'transfer';
    const answer = await send(name, { ...payload, target: target.value }, (all) => all[act]);
    if (!answer.ok || name === 'transfer/start') return answer;
    // The customer hears the centre's music now; a leg that is still held here would keep the agent silent for the colleague.
    const call = findCallOf(ctx.truth(), payload.interactionId);
    if (call?.state.kind === 'held') await calls.resume(call.id);
    return answer;
  };

  return {
    'people/find': async (query) => {
      const answer = await ctx.centre.request('people/find', query);
      return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
    },
    'consult/start': (payload) => start('consult/start', payload),
    'consult/focus': (payload) =>
      send('consult/focus', payload, (all) =>
        payload.focus === 'all' ? all.conference : all.swap,
      ),
    'consult/complete': (payload) => {
      const id = payload.interactionId;
      // Two nervous presses are one wish.
      const now =
        passing.get(id) ??
        afterOthers(
          'consult/complete',
          payload,
          (company) => !company?.transfer,
          (all) => all.complete,
        ).finally(() => passing.delete(id));
      passing.set(id, now);
      return now;
    },
    'consult/cancel': (payload) =>
      afterOthers(
        'consult/cancel',
        payload,
        (company) => consultedOf(company) !== null,
        (all) => all.cancel,
      ),
    'party/mute': (payload) =>
      send('party/mute', payload, (all) => all.parties.get(payload.partyId)?.mute),
    'party/remove': (payload) =>
      send('party/remove', payload, (all) => all.parties.get(payload.partyId)?.remove),
    'transfer/start': (payload) => start('transfer/start', payload),
    'transfer/pull-back': (payload) =>
      afterOthers(
        'transfer/pull-back',
        payload,
        (company) => Boolean(company?.transfer),
        (all) => all.pullBack,
      ),
    'card/edit': async (payload) => {
      const conversation = findConversation(ctx.truth(), payload.interactionId);
      if (!conversation) return refusal('not-found');
      const answer = await ctx.centre.request('card/edit', payload);
      if (!answer.ok) return refusal(answer.error.code, answer.error.retryable);
      ctx.change((now) => (isUntoldSince(now, conversation) ? mergeHeld(now, answer.value) : now));
      return done;
    },
    // Not an act on the company: whoever has been sent a card may say that it was read.
    'card/read': async (payload) => {
      const answer = await ctx.centre.request('card/read', payload);
      return answer.ok ? done : refusal(answer.error.code, answer.error.retryable);
    },
  };
}

const beginning = (name: Intent): 'consult' | 'transfer' | 'other' =>
  name === 'consult/start' ? 'consult' : name === 'transfer/start' ? 'transfer' : 'other';

/** Most acts answer how the interaction now stands; completing leaves it and answers nothing. */
function asHeld(value: object): Held | null {
  return 'interaction' in value ? (value as Held) : null;
}
