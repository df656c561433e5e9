/**
 * Consult and transfer without a centre, behind the same intents and keys as with one: asking somebody aside is a second call,
 * handing over is a REFER of the phone. Two calls of the desk are each other's company. A transfer that fails brings the call
 * back and says why. Used by `plain-parts.ts`; the calls themselves are changed by `calls.ts` alone.
 */
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import type { PhoneFact } from '#src/contracts/phone.ts';
import type { Call } from '#src/model/call.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { partyId, type Company, type Party, type TargetRow } from '#src/model/party.ts';
import { parseDialString } from '#src/text/dial-string.ts';
import { foldText } from '#src/text/fold.ts';
import { refusal } from '../../page-links.ts';
import type { Calls } from '../calls.ts';
import type { CompanyActs } from '../company.ts';
import { done, type Nothing, type SessionContext } from '../context.ts';
import type { Dialling } from '../dialling.ts';
import {
  findCallOf,
  findConversation,
  patchConversation,
  type ConversationState,
  type Truth,
} from '../truth.ts';
import { PLAIN_AGENT } from './plain-mode.ts';

/** The phone gives up a silent telephone system after that. */
const SHOWN_MS = 20_000;
const MOST_ROWS = 8;

type Referred = Extract<PhoneFact, { kind: 'referred' }>;

/** What the intents of company do without a centre. */
export type PlainCompanyActs = Pick<
  CompanyActs,
  | 'people/find'
  | 'consult/start'
  | 'consult/focus'
  | 'consult/complete'
  | 'consult/cancel'
  | 'party/mute'
  | 'party/remove'
  | 'transfer/start'
  | 'transfer/pull-back'
>;

export interface PlainCompany {
  readonly acts: PlainCompanyActs;
  onReferred(fact: Referred): void;
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** These say that the agent has the call back. */
const BROUGHT_BACK: readonly FaultCode[] = [
  'transfer-refused',
  'transfer-busy',
  'transfer-no-answer',
  'transfer-not-found',
  'transfer-unheard',
];

/** In the agent's words what a NOTIFY, or the answer to the REFER, said. */
export function codeOfTransfer(status: number | null): FaultCode {
  if (status === null) return 'transfer-unheard';
  if (status === 486 || status === 600) return 'transfer-busy';
  if (status === 408 || status === 480 || status === 487) return 'transfer-no-answer';
  if ([404, 410, 484, 604].includes(status)) return 'transfer-not-found';
  return 'transfer-refused';
}

const isUp = (call: Call | null): boolean =>
  call?.state.kind === 'talking' || call?.state.kind === 'held';
const isOnTheLine = (call: Call): boolean =>
  !['announced', 'ringing', 'rejecting', 'ended', 'unknown'].includes(call.state.kind);

const nameOf = ({ interaction, customer }: ConversationState): string =>
  customer?.name ?? (interaction.displayName || interaction.number);

/** One per session in plain mode. */
export function createPlainCompany(
  ctx: SessionContext,
  calls: Calls,
  dialling: () => Dialling,
): PlainCompany {
  const { clock, log } = ctx.ports;
  /** Referred calls, and the call that goes with them when it is done. */
  let isJoining = false;
  const leaving = new Map<string, { readonly id: InteractionId; readonly other: Call | null }>();

  const callOf = (id: InteractionId): Call | null => findCallOf(ctx.truth(), id);

  const partnerOf = (id: InteractionId): ConversationState | null => {
    const other = ctx
      .truth()
      .conversations.filter((one) => one.interaction.id !== id)
      .filter(({ interaction }) => {
        const call = callOf(interaction.id);
        return call !== null && isOnTheLine(call);
      });
    return other.length === 1 ? (other[0] ?? null) : null;
  };

  const giveBack = async (id: InteractionId, code: FaultCode): Promise<void> => {
    ctx.change((truth) =>
      patchConversation(truth, id, {
        company: null,
        askingCompany: null,
        fault: { code, retryable: true },
      }),
    );
    ctx.change(paired);
    // Who knows what became of it is not disturbed: the agent takes it off hold.
    if (code === 'transfer-unheard') return;
    const call = callOf(id);
    if (call?.state.kind === 'held') await calls.resume(call.id);
    // What the phone says of a call that is gone would hide why it is gone.
    if (callOf(id)?.state.kind === 'ended') ctx.change((truth) => cut(truth, id));
  };

  const refer = async (
    id: InteractionId,
    to: { readonly number: string | null; readonly other: Call | null; readonly name: string },
  ): Promise<Answer<Nothing>> => {
    const call = callOf(id);
    if (!call || !isUp(call)) return refusal('no-such-call');
    if (call.state.kind === 'talking') {
      const held = await calls.ask(call.id, { kind: 'agent/hold' });
      if (!held.ok) return held;
    }
    const untilMs = clock.nowMs() + SHOWN_MS;
    const target = { kind: 'number', number: to.number ?? (to.name.slice(0, 60) || '?') } as const;
    ctx.change((truth) =>
      patchConversation(truth, id, {
        askingCompany: 'other',
        fault: null,
        company: {
          ...(findConversation(truth, id)?.company ?? alone),
          transfer: { target, targetName: to.name, untilMs },
        },
      }),
    );
    leaving.set(call.id, { id, other: to.other });
    const answer = await ctx.phone('refer', {
      callId: call.id,
      number: to.number,
      replaces: to.other?.id ?? null,
    });
    log.info('company', 'refer', { callId: call.id, result: answer.ok ? 'ok' : answer.error.code });
    if (answer.ok) return done;
    leaving.delete(call.id);
    await giveBack(id, answer.error.code);
    return refusal(answer.error.code, answer.error.retryable);
  };

  const part = (): void => {
    if (ctx.truth().joined.length === 0) return;
    ctx.change((truth) => ({ ...truth, joined: [] }));
    void ctx.phone('join', { callIds: [] });
  };

  const join = async (one: InteractionId, other: InteractionId): Promise<Answer<Nothing>> => {
    const pair = [callOf(one), callOf(other)].filter((call) => call !== null);
    if (pair.length !== 2 || !pair.every(isUp)) return refusal('not-now');
    const callIds = pair.map(({ id }) => id);
    isJoining = true;
    // Before the second talks: two who talk at once are parted otherwise.
    ctx.change((truth) => ({ ...truth, joined: callIds }));
    const faults: Answer<Nothing>[] = [];
    for (const { id, state } of pair)
      if (state.kind === 'held') faults.push(await calls.ask(id, { kind: 'agent/resume' }));
    const mixed = faults.find(({ ok }) => !ok) ?? (await ctx.phone('join', { callIds }));
    isJoining = false;
    if (mixed.ok) {
      ctx.change(paired);
      return done;
    }
    part();
    // Two who talk and do not hear each other: the one who waited waits again.
    for (const { id, state } of pair)
      if (state.kind === 'held') void calls.ask(id, { kind: 'agent/hold' });
    return refusal(mixed.error.code, mixed.error.retryable);
  };

  const complete: PlainCompanyActs['consult/complete'] = async ({ interactionId: shown }) => {
    const partner = partnerOf(shown);
    if (!partner) return refusal('not-now');
    const mine = callOf(shown);
    const theirs = callOf(partner.interaction.id);
    if (!mine || !theirs) return refusal('no-such-call');
    part();
    // The one on hold is handed to the one in the ear, whichever of the two is looked at.
    const [stays, goes, to] =
      theirs.state.kind === 'held' || !isUp(mine)
        ? [mine, partner.interaction.id, shown]
        : [theirs, shown, partner.interaction.id];
    const conversation = findConversation(ctx.truth(), to);
    const name = conversation ? nameOf(conversation) : '';
    if (isUp(stays)) return refer(goes, { number: null, other: stays, name });
    // Still ringing over there: nobody to replace yet, so that it is handed over unasked.
    const number = conversation?.interaction.number ?? '';
    await calls.ask(stays.id, { kind: 'agent/hang-up' });
    return refer(goes, { number, other: null, name });
  };

  return {
    acts: {
      'people/find': ({ query }) => {
        const row = (number: string, name: string): TargetRow => ({
          target: { kind: 'number', number },
          name,
          detail: name === number ? '' : number,
          state: 'number',
          awayReason: null,
          load: null,
          readyAgents: null,
          expectedWaitMs: null,
          note: '',
        });
        const words = foldText(query.trim());
        const typed = parseDialString(query);
        const known = ctx
          .truth()
          .recent.filter(
            ({ name, number }) =>
              number !== '' && (foldText(name).includes(words) || number.includes(query.trim())),
          )
          .filter(({ number }, at, all) => all.findIndex((one) => one.number === number) === at)
          .filter(({ number }) => !typed.ok || number !== typed.value)
          .map(({ number, name }) => row(number.slice(0, 60), name || number));
        const rows = [...(typed.ok ? [row(typed.value, typed.value)] : []), ...known];
        return Promise.resolve({ ok: true, value: { rows: rows.slice(0, MOST_ROWS) } });
      },
      'consult/start': async ({ target }) => {
        if (target.kind !== 'number') return refusal('needs-centre');
        const dialled = await dialling().dial({ number: target.number, customerId: null });
        return dialled.ok ? done : dialled;
      },
      'consult/focus': async ({ interactionId, focus }) => {
        const partner = partnerOf(interactionId);
        if (!partner) return refusal('not-now');
        if (focus === 'all') return join(interactionId, partner.interaction.id);
        const call = callOf(focus === 'customer' ? interactionId : partner.interaction.id);
        return call?.state.kind === 'held' ? calls.resume(call.id) : refusal('not-now');
      },
      'consult/complete': complete,
      'consult/cancel': async ({ interactionId: shown }) => {
        const partner = partnerOf(shown);
        const mine = callOf(shown);
        const theirs = partner && callOf(partner.interaction.id);
        if (!mine || !theirs) return refusal('not-now');
        // The one asked aside goes: it is the one in the ear.
        const [goes, stays] = theirs.state.kind === 'held' ? [mine, theirs] : [theirs, mine];
        const ended = await calls.ask(goes.id, { kind: 'agent/hang-up' });
        if (!ended.ok) return ended;
        return stays.state.kind === 'held' ? calls.resume(stays.id) : done;
      },
      'transfer/start': ({ interactionId, target }) => {
        if (target.kind !== 'number') return Promise.resolve(refusal('needs-centre'));
        const number = parseDialString(target.number);
        if (!number.ok) return Promise.resolve(refusal(number.error));
        return refer(interactionId, { number: number.value, other: null, name: number.value });
      },
      'party/mute': () => Promise.resolve(refusal('needs-centre')),
      'party/remove': async ({ interactionId }) => {
        const call = callOf(partnerOf(interactionId)?.interaction.id ?? interactionId);
        return call ? calls.ask(call.id, { kind: 'agent/hang-up' }) : refusal('no-such-call');
      },
      'transfer/pull-back': () => Promise.resolve(refusal('too-late')),
    },
    onReferred({ callId, state, status }) {
      const found = leaving.get(callId);
      if (!found || state === 'trying' || state === 'ringing') return;
      leaving.delete(callId);
      if (state === 'failed') {
        void giveBack(found.id, codeOfTransfer(status));
        return;
      }
      for (const call of [callOf(found.id), found.other])
        if (call) void calls.ask(call.id, { kind: 'agent/hang-up' });
    },
    react(before, after) {
      if (before.calls === after.calls && before.conversations === after.conversations) return;
      for (const [callId, { id }] of leaving)
        if (findCallOf(after, id)?.state.kind === 'ended') leaving.delete(callId);
      // Some telephone systems say that it failed and cut the call all the same.
      for (const { interaction, fault } of after.conversations)
        if (
          fault !== null &&
          BROUGHT_BACK.includes(fault.code) &&
          findCallOf(after, interaction.id)?.state.kind === 'ended' &&
          before.calls !== after.calls
        )
          ctx.change((truth) => cut(truth, interaction.id));
      const isApart = after.joined.some((id) => {
        const kind = after.calls.find((call) => call.id === id)?.state.kind ?? 'ended';
        return ['held', 'holding', 'hanging-up', 'ended', 'unknown'].includes(kind);
      });
      if (isApart && !isJoining) part();
      ctx.change(paired);
    },
    stop: () => undefined,
  };
}

/** The telephone system has ended what it could not pass on. */
const cut = (truth: Truth, id: InteractionId): Truth =>
  patchConversation(truth, id, { fault: { code: 'transfer-lost', retryable: false } });

const alone: Company = {
  parties: [],
  focus: 'customer',
  card: null,
  transfer: null,
  returned: null,
  takenFrom: null,
};

/** Two calls on the desk are each other's company; one alone has none, unless it is on its way to somebody. */
export function paired(truth: Truth): Truth {
  const lines = truth.conversations.flatMap((conversation) => {
    const call = findCallOf(truth, conversation.interaction.id);
    return call && isOnTheLine(call) ? [{ conversation, call }] : [];
  });
  const [first, second] = lines;
  const isPair = lines.length === 2 && lines.some(({ call }) => call.answeredAtMs !== null);
  const isJoined =
    isPair &&
    lines.every(({ call }) => truth.joined.includes(call.id) && call.state.kind === 'talking');
  let next = truth;
  for (const { interaction, company } of truth.conversations) {
    const line = lines.find(({ conversation }) => conversation.interaction.id === interaction.id);
    const other = line === first ? second : first;
    const wanted = isPair && line && other ? companyOf(line, other, isJoined) : null;
    if (company?.transfer || JSON.stringify(company) === JSON.stringify(wanted)) continue;
    next = patchConversation(next, interaction.id, { company: wanted });
  }
  return next;
}

interface Line {
  readonly conversation: ConversationState;
  readonly call: Call;
}

function companyOf(mine: Line, other: Line, isJoined: boolean): Company {
  const party = (role: Party['role'], { conversation, call }: Line): Party => ({
    id: partyId.parse(`${role}-${conversation.interaction.id}`.slice(0, 80)),
    role,
    name: nameOf(conversation).slice(0, 200),
    agentId: null,
    number: conversation.interaction.number,
    state: call.answeredAtMs === null ? 'ringing' : 'up',
    isMuted: false,
    supervision: null,
    sinceMs: call.answeredAtMs ?? call.startedAtMs,
  });
  const owner: Party = {
    ...party('owner', mine),
    id: partyId.parse('owner'),
    name: '',
    agentId: PLAIN_AGENT,
    number: '',
    state: 'up',
  };
  const isWithOther = mine.call.state.kind === 'held' || mine.call.state.kind === 'holding';
  return {
    ...alone,
    parties: [party('customer', mine), owner, party(isJoined ? 'joined' : 'consulted', other)],
    focus: isJoined ? 'all' : isWithOther ? 'consult' : 'customer',
  };
}
