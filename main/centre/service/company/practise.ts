/**
 * Practising what was just heard: a practice caller like that contact, who is for the learner alone. Routing never sees the
 * caller; who does not take them lets them go. Only a practice centre has callers.
 */
import type { CallerScript } from '../../practice/caller-script.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import { foldText } from '#src/text/fold.ts';
import type { Work } from '../../store/work-records.ts';
import type { TelephonyLeg } from '../../telephony/port.ts';
import type { CentreContext } from '../context.ts';
import type { Offers } from '../offers.ts';
import { Refusal, toError } from '../refusal.ts';
import type { WrapUps } from '../wrap-ups.ts';
import { isPhoneFree } from './talks.ts';

/** From the start of a caller to the ringing of their leg. */
const CALLS_WITHIN_MS = 10_000;
/** So long a caller waits for a learner who is busy with something else. */
const WAITS_MS = 60_000;
const RING_MS = 30_000;

export interface Practise {
  start(learnerId: AgentId, id: InteractionId): Promise<void>;
  /** For whom this caller calls, if for somebody alone. */
  claim(leg: TelephonyLeg): AgentId | null;
  /** The learner did not take it: true when the caller is let go. */
  turnedBack(work: Work): boolean;
  tick(): void;
}

/** How alike a scenario is to a contact: the queue first, then what the customer wanted, then the language. */
export function likenessOf(
  script: Pick<CallerScript, 'dialled' | 'ivr' | 'language' | 'title'>,
  contact: { readonly dialled: string; readonly words: string; readonly language: string },
): number {
  const wordsOf = (text: string): Set<string> =>
    new Set(
      foldText(text)
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word.length > 3),
    );
  const wanted = wordsOf(contact.words);
  const offered = wordsOf(
    [script.ivr?.choice ?? '', script.ivr?.intent ?? '', script.title[script.language]].join(' '),
  );
  const shared = [...offered].filter((word) => wanted.has(word)).length;
  return (
    (script.dialled === contact.dialled ? 100 : 0) +
    10 * shared +
    (script.language === contact.language ? 5 : 0)
  );
}

export function createPractise(
  context: CentreContext,
  parts: { readonly offers: Offers; readonly wrapUps: WrapUps },
): Practise {
  const { clock, driver, practice } = context.ports;
  let expected: readonly {
    readonly learnerId: AgentId;
    readonly script: CallerScript;
    readonly atMs: number;
  }[] = [];

  const nearest = (work: Work): CallerScript | null => {
    const { queueId, intent, ivrChoice } = work.interaction;
    const reason = context.catalogue.reasons.find(({ id }) => id === work.draft.reasonId);
    const contact = {
      dialled: context.queue(queueId)?.number ?? '',
      words: [intent ?? '', ivrChoice ?? '', reason?.label[work.language] ?? ''].join(' '),
      language: work.language,
    };
    // Tones are for tests that measure.
    const people = (practice?.scenarios ?? []).filter(({ toneHz }) => toneHz === null);
    return people.reduce<CallerScript | null>(
      (best, script) =>
        best === null || likenessOf(script, contact) > likenessOf(best, contact) ? script : best,
      null,
    );
  };
  const letGo = (work: Work): void => {
    const { customerLegId } = work;
    if (customerLegId !== null)
      context.ask('let the practice caller go', () => driver.hangUp(customerLegId, 'near-hangup'));
    parts.wrapUps.close(work, 'declined');
  };

  return {
    async start(learnerId, id) {
      if (!practice) throw new Refusal('refused', 'this is not a practice centre');
      const work = context.works.find(id);
      if (!work) throw new Refusal('not-found', 'no such interaction');
      const script = nearest(work);
      if (!script) throw new Refusal('not-found', 'no scenario at all');
      if (!context.agents.isRingable(learnerId))
        throw new Refusal('target-away', 'their own phone cannot ring');
      if (!isPhoneFree(context, learnerId)) throw new Refusal('refused', 'in another contact');
      const one = { learnerId, script, atMs: clock.nowMs() };
      expected = [...expected, one];
      try {
        await practice.startCaller(script);
      } catch (cause) {
        expected = expected.filter((each) => each !== one);
        throw new Refusal('telephony-away', toError(cause).message);
      }
    },
    claim(leg) {
      const freshMs = clock.nowMs() - CALLS_WITHIN_MS;
      expected = expected.filter(({ atMs }) => atMs > freshMs);
      const one = expected.find(
        ({ script }) => script.number === leg.number && script.dialled === leg.dialled,
      );
      expected = expected.filter((each) => each !== one);
      return one?.learnerId ?? null;
    },
    turnedBack(work) {
      if (!work.onlyAgentId || work.company) return false;
      letGo(work);
      return true;
    },
    tick() {
      for (const work of context.works.open()) {
        const { onlyAgentId: learnerId, interaction } = work;
        if (!learnerId) continue;
        // Answered once, it is a contact as any other.
        if (interaction.state === 'active') context.works.put({ ...work, onlyAgentId: null });
        if (interaction.state !== 'queued') continue;
        const isThere = context.agents.isRingable(learnerId);
        const isLate = clock.nowMs() - interaction.startedAtMs > WAITS_MS;
        if (!isThere || isLate) letGo(work);
        else if (isPhoneFree(context, learnerId)) parts.offers.offerTo(work, learnerId, RING_MS);
      }
    },
  };
}
