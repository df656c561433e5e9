/**
 * Every request of the wire by name: what it does. The server has checked the token and the request's form; a handler throws
 * a Refusal or answers. Handlers that write change the boards at once and synchronously, so that the result and the effect
 * reach the disk in one commit; only those that ask the telephone system answer later.
 */
import type { CentreAnswer, CentreRequest, CentreRequestName, Held } from '#src/centre/wire.ts';
import { interactionId, type CustomerId, type InteractionId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { parseDialString } from '#src/text/dial-string.ts';
import { customerChanges } from '../store/customer-changes.ts';
import { REPEAT_WITHIN_MS } from '#src/timeline/marks.ts';
import { deriveYear, YEAR_MS } from '#src/timeline/year.ts';
import {
  countEntries,
  readCases,
  readEntries,
  readEntriesSince,
  readNewestCustomers,
} from '../store/records.ts';
import type { Work } from '../store/work-records.ts';
import { askRegistration } from './ask-registration.ts';
import type { Calls } from './calls.ts';
import { createChatHandlers } from './chat/chat-handlers.ts';
import type { Chats } from './chat/chats.ts';
import { createBesideHandlers } from './company/beside-handlers.ts';
import type { CompanyPart } from './company/company.ts';
import { findPeople } from './company/people.ts';
import type { CentreContext } from './context.ts';
import { doneFollowUp } from './follow-ups.ts';
import { createArticleEditorHandlers } from './knowledge/article-editor.ts';
import { createFeedbackHandlers } from './knowledge/article-feedback.ts';
import { createBriefingHandlers } from './knowledge/briefings.ts';
import { createGlossaryHandlers } from './knowledge/glossary-handlers.ts';
import { createKnowledgeHandlers } from './knowledge/knowledge-handlers.ts';
import { createCaseHandlers } from './case-acts.ts';
import { createMergeHandlers } from './merges.ts';
import { forgetCustomer } from './forget.ts';
import { beginOutbound, contactsThisWeek } from './new-work.ts';
import { writeNote } from './notes.ts';
import type { Offers } from './offers.ts';
import type { PracticeCallers } from './practice-callers.ts';
import type { Recorder } from './recorder.ts';
import { Refusal, toError } from './refusal.ts';
import type { SignedIn, SignIn } from './sign-in.ts';
import type { TeamPart } from './team/team.ts';
import { createTeamHandlers } from './team/team-handlers.ts';
import { tellCustomer } from './tell-customer.ts';
import { writeTimeline } from './timeline-writer.ts';
import { heldOf, openCase } from './views.ts';
import { askWipe, listDesks, noteWiped } from './wipes.ts';
import type { WrapUps } from './wrap-ups.ts';

/** One handler per request. */
export type RequestHandlers = {
  readonly [N in CentreRequestName]: (
    who: SignedIn,
    request: CentreRequest<N>,
  ) => CentreAnswer<N> | Promise<CentreAnswer<N>>;
};

/** A shift: how long SIP credentials are valid (decision 11). */
const SHIFT_MS = 12 * 3_600_000;
/** A call that began a moment ago may not be in a phone's restatement yet. */
const FRESH_MS = 3_000;

export function createRequestHandlers(
  context: CentreContext,
  parts: {
    readonly signIn: SignIn;
    readonly calls: Calls;
    readonly chats: Chats;
    readonly company: CompanyPart;
    readonly offers: Offers;
    readonly recorder: Recorder;
    readonly wrapUps: WrapUps;
    readonly practice: PracticeCallers | null;
    readonly team: TeamPart;
  },
): RequestHandlers {
  const { clock, db, driver, log, newId } = context.ports;
  const { signIn, calls, company, offers, recorder, wrapUps } = parts;

  const own = (who: SignedIn, id: InteractionId): Work => {
    const work = context.works.findFor(who.agentId, id);
    const isOwn =
      work && (context.works.isOf(who.agentId, work) || work.offer?.agentId === who.agentId);
    if (!work || !isOwn) throw new Refusal('not-found', 'no such interaction of this agent');
    return work;
  };
  const link = (who: SignedIn, work: Work, customerId: CustomerId): Held => {
    const customer = context.customers.get(customerId);
    if (!customer) throw new Refusal('not-found', 'no such customer');
    const linked = context.works.put({
      ...work,
      segment: customer.segment,
      interaction: {
        ...work.interaction,
        customerId: customer.id,
        contactsThisWeek: contactsThisWeek(context, customer.id, work.interaction.number),
        caseId: openCase(context, customer.id)?.id ?? null,
      },
    });
    const held = heldOf(context, linked);
    if (linked.interaction.state === 'closed') context.works.put(writeTimeline(context, linked));
    else {
      context.tell(who.agentId, { kind: 'held/changed', held });
      if (linked.company) company.companies.publish(linked);
    }
    return held;
  };
  /** A desk reports a call that is here already. */
  const dialledBefore = (who: SignedIn, known: Work, customerId: CustomerId | null): Held => {
    const { agentId, direction, customerId: linkedTo } = known.interaction;
    if (agentId !== who.agentId || direction !== 'outbound')
      throw new Refusal('conflict', 'this interaction is of somebody else');
    return customerId !== null && linkedTo === null
      ? link(who, known, customerId)
      : heldOf(context, known);
  };
  const practice = (): PracticeCallers => {
    if (!parts.practice) throw new Refusal('refused', 'this is not a practice centre');
    return parts.practice;
  };

  return {
    'session/renew': (who) => signIn.renew(who.sessionId),
    'session/sign-out': (who) => {
      signIn.end(who.sessionId, 'signed-out');
      return {};
    },
    'phone/credentials': async (who) => {
      const agent = context.agents.get(who.agentId);
      try {
        const credentials = await driver.issueCredentials({
          agentId: who.agentId,
          displayName: agent.profile.name,
          expiresAtMs: clock.nowMs() + SHIFT_MS,
        });
        context.agents.change(who.agentId, { sipUsername: credentials.username });
        return { ...credentials, iceServers: [] };
      } catch (cause) {
        throw new Refusal('telephony-away', toError(cause).message);
      }
    },
    'phone/ringable': (who, { isRingable, reason }) => {
      log.info('a desk says whether it can be rung', { agentId: who.agentId, isRingable, reason });
      const agent = context.agents.get(who.agentId);
      if (isRingable && !agent.state.isDeskRingable) context.agents.ringProved(who.agentId);
      context.agents.change(who.agentId, {
        isDeskRingable: isRingable,
        deskReason: isRingable ? null : reason,
      });
      // One of us is wrong about the phone, or its registration is on its way here.
      if (isRingable && !agent.isRegistered) askRegistration(context, who.agentId);
      return {};
    },
    'phone/restated': (who, { interactionIds }) => {
      for (const work of context.works.ofAgent(who.agentId)) {
        const { id, channel, state, startedAtMs, answeredAtMs } = work.interaction;
        // The customer waits for this agent already, and the phone may be ringing for it.
        if (work.lost) continue;
        // A phone knows nothing of chats and mails.
        if (channel !== 'call' || state !== 'active' || interactionIds.includes(id)) continue;
        if (clock.nowMs() - (answeredAtMs ?? startedAtMs) < FRESH_MS) continue;
        calls.drop(work, 'phone-lost');
      }
      company.restated(who.agentId, interactionIds, clock.nowMs() - FRESH_MS);
      return {};
    },
    'call/rejoin': (who, request) => {
      calls.lostOwner.rejoin(who.agentId, request.interactionId);
      return {};
    },
    'call/give-up': (who, request) => {
      calls.lostOwner.giveUp(who.agentId, request.interactionId);
      return {};
    },
    'presence/set': (who, { presence }) => context.agents.choose(who.agentId, presence),
    'presence/cancel-next': (who) => {
      context.agents.change(who.agentId, { next: null });
      return context.agents.status(who.agentId);
    },
    'offer/decline': (who, request) => {
      const work = context.works.get(request.interactionId);
      if (company.decline(who.agentId, request.interactionId)) return {};
      if (work?.offer?.agentId !== who.agentId) throw new Refusal('too-late', 'the offer is over');
      offers.giveBack(work, 'declined');
      return {};
    },
    'interaction/dial': (who, { number, customerId, interactionId: named }) => {
      const dial = parseDialString(number);
      if (!dial.ok) throw new Refusal('invalid', dial.error);
      if (customerId !== null && !context.customers.get(customerId))
        throw new Refusal('not-found', 'no such customer');
      const known = named ? context.works.find(named) : null;
      // Asked before without an answer that arrived, or adopted from the telephone system before it was reported.
      if (known) return { held: dialledBefore(who, known, customerId), dial: dial.value };
      const work = beginOutbound(context, {
        id: named ?? interactionId.parse(newId('int')),
        agentId: who.agentId,
        number: dial.value,
        customerId,
        agentLegId: null,
      });
      const held = heldOf(context, work);
      context.tell(who.agentId, { kind: 'held/changed', held });
      return { held, dial: dial.value };
    },
    'interaction/link': (who, request) =>
      link(who, own(who, request.interactionId), request.customerId),
    'draft/save': (who, { interactionId: id, draft }) => {
      wrapUps.saveDraft(who.agentId, id, draft);
      return {};
    },
    'wrap-up/complete': (who, { interactionId: id, draft, completedAtMs }) => {
      wrapUps.complete(who.agentId, id, draft, completedAtMs);
      return {};
    },
    'wrap-up/extend': (who, request) => wrapUps.extend(who.agentId, request.interactionId),
    'follow-up/done': (who, { followUpId, doneAtMs }) => {
      doneFollowUp(context, who.agentId, followUpId, doneAtMs);
      return {};
    },
    'note/write': (who, note) => writeNote(context, who.agentId, note),
    'recording/set': async (who, { interactionId: id, state, because }) => ({
      state: await recorder.set(who.agentId, id, state, because),
      pause: context.works.get(id)?.interaction.recordingPause ?? null,
    }),
    'customer/find': (_who, { query, limit }) => ({
      customers: [...context.customers.find(query, limit)],
    }),
    'customer/get': (_who, { customerId }) => {
      const customer = context.customers.get(customerId);
      if (!customer) throw new Refusal('not-found', 'no such customer');
      return customer;
    },
    'customer/create': (_who, edit) => context.customers.create(edit),
    'customer/update': (_who, { customerId, version, edit }) => {
      const customer = context.customers.update(customerId, version, edit);
      tellCustomer(context, company, customer);
      return customer;
    },
    'timeline/page': (_who, { customerId, before, limit }) => {
      if (!context.customers.get(customerId)) throw new Refusal('not-found', 'no such customer');
      const rows = readEntries(db, customerId, before, limit + 1);
      const entries = rows.slice(0, limit);
      const last = entries.at(-1);
      return {
        entries,
        cases: [...readCases(db, customerId)],
        total: countEntries(db, customerId),
        next: last && rows.length > limit ? { startedAtMs: last.startedAtMs, id: last.id } : null,
      };
    },
    'customer/changes': (who, asked) => {
      const { queueIds } = context.agents.get(who.agentId).profile;
      return customerChanges(db, { agentId: who.agentId, queueIds }, asked);
    },
    'customer/forget': (who, request) => forgetCustomer(context, who, request),
    'team/desks': (who, { agentId }) => listDesks(context, who, agentId, signIn.deskOf),
    'team/wipe': (who, request) => askWipe(context, who, request, signIn.deskOf),
    'desk/wiped': (who, request) => noteWiped(context, who.agentId, who.deskId, request),
    'customer/year': (_who, { customerId }) => {
      if (!context.customers.get(customerId)) throw new Refusal('not-found', 'no such customer');
      const nowMs = context.ports.clock.nowMs();
      // A week more, so that the first contact of the year can be a repeated one.
      const sinceMs = nowMs - YEAR_MS - REPEAT_WITHIN_MS;
      const cases = readCases(db, customerId);
      return deriveYear(readEntriesSince(db, customerId, sinceMs), nowMs, cases);
    },
    'cache/warm': (who, { limit }) => {
      const { queueIds } = context.agents.get(who.agentId).profile;
      const waiting = context.works.open().flatMap((work) => work.interaction.customerId ?? []);
      const ids = new Set([...waiting, ...readNewestCustomers(db, queueIds, limit)]);
      // Who was merged comes with the one they are shown as: a desk undoes it also without a network.
      const named = [...ids].slice(0, limit);
      const known = named.flatMap((id) => [context.customers.get(id), context.customers.own(id)]);
      const customers = [...new Set(known)].filter((each) => each !== null);
      return {
        customers,
        entries: customers.flatMap((each): TimelineEntry[] => [
          ...readEntries(db, each.id, null, 5),
        ]),
        cases: customers.flatMap((each) => [...readCases(db, each.id)]),
      };
    },
    'people/find': (who, request) => findPeople(context, who.agentId, request),
    'consult/start': (who, request) => company.consults.start(who.agentId, request),
    'consult/focus': (who, request) => company.consults.focus(who.agentId, request),
    'consult/complete': (who, request) => {
      company.consults.complete(who.agentId, request.interactionId);
      return {};
    },
    'consult/cancel': (who, request) => company.consults.cancel(who.agentId, request.interactionId),
    'party/mute': (who, request) => company.consults.mute(who.agentId, request),
    'party/remove': (who, request) => company.consults.remove(who.agentId, request),
    'transfer/start': (who, request) => company.transfers.start(who.agentId, request),
    'transfer/pull-back': (who, request) =>
      company.transfers.pullBack(who.agentId, request.interactionId),
    'card/read': (who, request) => {
      company.readCard(who.agentId, request.interactionId);
      return {};
    },
    'card/edit': (who, request) => company.editCard(who.agentId, request),
    'supervise/set': (who, request) => {
      company.supervision.set(who.agentId, request);
      return {};
    },
    ...createChatHandlers(parts.chats),
    ...createBesideHandlers(company),
    ...createBriefingHandlers(context),
    ...createArticleEditorHandlers(context, parts.team.chat),
    ...createFeedbackHandlers(context),
    ...createGlossaryHandlers(context),
    ...createKnowledgeHandlers(context),
    ...createMergeHandlers(context, company),
    ...createCaseHandlers(context, company),
    ...createTeamHandlers(context, parts.team),
    'practice/scenarios': () => practice().list(),
    'practice/call': async (_who, { scenarioId }) => {
      await practice().callNow(scenarioId);
      return {};
    },
    'practice/pace': (_who, { everyMs }) => {
      practice().setPace(everyMs);
      return {};
    },
  };
}
