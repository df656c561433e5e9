/**
 * The privacy filter at core's doors: what the page asks, what the centre tells and answers. Behind them no text holds a number
 * that must not be kept, so no file, notification or title can show one. Made by `agent-session.ts`.
 */
import type { CentreEvent, CentreRequestName, Snapshot } from '#src/centre/wire.ts';
import { rulesOf, type PrivacyPolicy } from '#src/policy/privacy.ts';
import { maskFreeText } from '#src/privacy/free-text.ts';
import type { PrivacyRules } from '#src/privacy/rules.ts';
import type { CentreClient } from '../centre/centre-client.ts';

export interface PrivacyFilter {
  /** A payload with its free texts masked. */
  mask<T>(value: T): T;
  event(event: CentreEvent): CentreEvent;
  snapshot(snapshot: Snapshot): Snapshot;
  /** The same centre, masked both ways: rows of an older version of Puesto may still wait in clear. */
  client(client: CentreClient): CentreClient;
}

/** Rows of figures come four times a second and hold no words of customers. */
const WITHOUT_WORDS: readonly CentreEvent['kind'][] = [
  'team/changed',
  'team/queues',
  'queues/changed',
  'day/changed',
];
/** What the company itself wrote, with numbers of its own that people are to be told. */
const isOfCompany = (name: CentreRequestName): boolean =>
  name.startsWith('article/') || name.startsWith('glossary/');

/** Asks for the policy each time, because IT may change it while core runs. */
export function createPrivacyFilter(policy: () => PrivacyPolicy): PrivacyFilter {
  let known: { readonly policy: PrivacyPolicy; readonly rules: PrivacyRules } | null = null;
  const rules = (): PrivacyRules => {
    const now = policy();
    if (known?.policy !== now) known = { policy: now, rules: rulesOf(now) };
    return known.rules;
  };
  const mask = <T>(value: T): T => maskFreeText(value, rules());
  return {
    mask,
    event: (event) => (WITHOUT_WORDS.includes(event.kind) ? event : mask(event)),
    snapshot: mask,
    client: (client) => ({
      ...client,
      request: async (name, payload, key, onLeftOut) => {
        const answer = await client.request(name, mask(payload), key, onLeftOut);
        return answer.ok && !isOfCompany(name) ? { ...answer, value: mask(answer.value) } : answer;
      },
    }),
  };
}
