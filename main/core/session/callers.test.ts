import { describe, expect, it } from 'vitest';
import type { Offer } from '#src/centre/wire.ts';
import type { PhoneCall } from '#src/contracts/phone.ts';
import { newCall } from '#src/call/call-machine.ts';
import type { Customer } from '#src/model/customer.ts';
import { callId, customerId, interactionId } from '#src/model/ids.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createCallers, HOLD_MS } from './callers.ts';
import {
  bareInteraction,
  mergeHeld,
  promoteOffer,
  provisionalOffer,
  untouched,
} from './leg-first.ts';
import {
  emptyTruth,
  patchConversation,
  putConversation,
  removeOffer,
  type Truth,
} from './truth.ts';

const ID = interactionId.parse('int-a');
const LEG = callId.parse('leg-a');
const NUMBER = '+34600112233';
const owner = (id: string, number: string) =>
  ({
    id: customerId.parse(id),
    name: `Customer ${id}`,
    phones: [{ number, label: '' }],
  }) as unknown as Customer;
const past = (id: string) => ({ id, summary: 'Asked for a refund' });
const openCase = { id: '4790', state: 'open', openedAtMs: 1 };

const empty = emptyTruth({
  session: {} as Truth['session'],
  settings: defaultSettings,
  locked: [],
  protection: 'weak',
  nowMs: 0,
});
const leg = (number: string) =>
  ({ callId: LEG, direction: 'inbound', number, displayName: 'Network name' }) as PhoneCall;
const rings = (number: string, truth = empty): Truth => provisionalOffer(truth, leg(number), ID, 0);
/** As the centre's words take the place of the provisional offer. */
const toldBy = (truth: Truth, customer: Customer | null): Truth => {
  const interaction = {
    ...bareInteraction(ID, 'inbound', 0),
    number: NUMBER,
    customerId: customer?.id ?? null,
  };
  const offer: Offer = {
    ...{ interaction, customer, recent: [], openCase: null, deadlineAtMs: 1, from: null },
  };
  const rest = removeOffer(truth, ID);
  const state = { offer, isProvisional: false, isWithdrawn: false, isAsking: false };
  return { ...rest, offers: [...rest.offers, state] };
};
const answered = (truth: Truth): Truth => {
  const { id, ...call } = newCall(
    { id: LEG, interactionId: ID, direction: 'inbound' },
    { kind: 'talking' },
    0,
  );
  return promoteOffer(truth, { ...call, id, answeredAtMs: 5 }, 5);
};

/** A desk whose cache has these customers and answers when it is told to. */
function desk(customers: readonly Customer[], { hasCentre = true } = {}) {
  let truth = empty;
  const queries: string[] = [];
  const answers: (() => void)[] = [];
  const time = createFakeClock();
  const callers = createCallers(
    {
      truth: () => truth,
      change: (update) => {
        go(update);
      },
      store: {
        async whoCalls(query) {
          queries.push(query);
          await new Promise<void>((resolve) => answers.push(resolve));
          const entries = [past('one'), past('two'), past('three'), past('four')];
          const page = { entries, cases: [openCase], total: 4, next: null, asOfMs: 0 } as never;
          const timeline = customers.length === 1 ? page : null;
          return { ok: true, value: { owners: customers, timeline } };
        },
      },
      ports: { timers: time.timers },
    },
    { hasCentre },
  );
  const go = (update: (now: Truth) => Truth): void => {
    const before = truth;
    truth = update(truth);
    callers.react(before, truth);
  };
  return {
    go,
    queries,
    time,
    callers,
    async cacheAnswers() {
      for (const answer of answers.splice(0)) answer();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    offer: () => truth.offers[0]?.offer,
    conversation: () => truth.conversations[0],
  };
}

describe('createCallers', () => {
  it('puts customer and story to the ring before the centre has spoken, and asks once', async () => {
    const { go, cacheAnswers, offer, queries } = desk([owner('c1', '0034 600 112 233')]);
    go((now) => rings(NUMBER, now));
    go((now) => ({ ...now, offers: [...now.offers] }));
    await cacheAnswers();
    expect(offer()).toMatchObject({
      customer: { name: 'Customer c1' },
      interaction: { customerId: 'c1' },
      recent: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
      openCase: { id: '4790' },
    });
    expect(queries).toEqual([NUMBER]);
  });

  it('is looking up until the cache has answered, or for a moment when it is busy', async () => {
    const { go, cacheAnswers, callers, time, offer } = desk([owner('c1', NUMBER)]);
    expect(callers.lookingUp()).toBeNull();
    go((now) => rings(NUMBER, now));
    const first = callers.lookingUp();
    expect(first).not.toBeNull();
    await cacheAnswers();
    await first;
    expect(offer()?.customer).not.toBeNull();
    expect(callers.lookingUp()).toBeNull();
    expect(time.pending()).toBe(0);
    const busy = desk([owner('c1', NUMBER)]);
    busy.go((now) => rings(NUMBER, now));
    const late = busy.callers.lookingUp();
    await busy.time.advance(HOLD_MS);
    await late;
    expect(busy.offer()?.customer).toBeNull();
    await busy.cacheAnswers();
    expect(busy.offer()?.customer).not.toBeNull();
  });

  it('names nobody when two have the number, however it is written, or when nobody has', async () => {
    for (const known of [[owner('c1', NUMBER), owner('c2', '600112233')], []]) {
      const { go, cacheAnswers, offer } = desk(known);
      go((now) => rings(NUMBER, now));
      await cacheAnswers();
      expect(offer()).toMatchObject({
        customer: null,
        interaction: { customerId: null, displayName: 'Network name' },
        recent: [],
      });
    }
  });

  it('does not ask about a number that is withheld, or hardly one', () => {
    for (const number of ['', 'anonymous', 'agent600112233', '12']) {
      const { go, queries } = desk([owner('c1', number)]);
      go((now) => rings(number, now));
      expect(queries).toEqual([]);
    }
  });

  it('leaves the word to the centre, whoever it names and however late the cache is', async () => {
    for (const [told, name] of [
      [owner('c9', NUMBER), 'Customer c9'],
      [null, undefined],
    ] as const) {
      const { go, cacheAnswers, offer, conversation } = desk([owner('c1', NUMBER)]);
      go((now) => rings(NUMBER, now));
      go((now) => toldBy(now, told));
      await cacheAnswers();
      expect(offer()?.customer?.name).toBe(name);
      go(answered);
      await cacheAnswers();
      expect(conversation()?.customer?.name).toBe(name);
    }
  });

  it('names who was answered meanwhile, and gives way to the centre without losing what was written', async () => {
    const { go, cacheAnswers, conversation } = desk([owner('c1', NUMBER)]);
    go((now) => rings(NUMBER, now));
    go(answered);
    await cacheAnswers();
    expect(conversation()).toMatchObject({ customer: { name: 'Customer c1' } });
    const draft = { reasonId: null, outcomeId: null, note: 'Wants it back', followUpAtMs: null };
    go((now) => patchConversation(now, ID, { draft, draftState: 'saved' }));
    const other = owner('c9', NUMBER);
    go((now) =>
      mergeHeld(now, {
        interaction: { ...bareInteraction(ID, 'inbound', 0), number: NUMBER, customerId: other.id },
        customer: other,
        ...{ openCase: null, wrapUp: null, company: null, role: 'owner' },
        draft: { reasonId: null, outcomeId: null, note: '', followUpAtMs: null },
      }),
    );
    expect(conversation()).toMatchObject({
      customer: { name: 'Customer c9' },
      interaction: { customerId: 'c9' },
      draft: { note: 'Wants it back' },
    });
  });

  it('keeps whom the agent has named meanwhile', async () => {
    const { go, cacheAnswers, conversation } = desk([owner('c1', NUMBER)]);
    go((now) => rings(NUMBER, now));
    go(answered);
    go((now) => patchConversation(now, ID, { customer: owner('c5', NUMBER) }));
    await cacheAnswers();
    expect(conversation()?.customer?.name).toBe('Customer c5');
    expect(conversation()?.interaction.customerId).toBeNull();
  });

  it('names nobody to one who listens in order to learn', () => {
    const { go, queries } = desk([owner('c1', NUMBER)]);
    go((now) => rings(NUMBER, { ...now, following: {} as never }));
    expect(queries).toEqual([]);
  });
});

describe('createCallers without a centre', () => {
  it('names the customer also in a conversation, else by the name of the call history', async () => {
    const talk = (now: Truth) =>
      putConversation(now, {
        ...untouched,
        interaction: { ...bareInteraction(ID, 'inbound', 0), number: NUMBER },
      });
    const known = desk([owner('c1', NUMBER)], { hasCentre: false });
    known.go(talk);
    await known.cacheAnswers();
    expect(known.conversation()?.customer?.name).toBe('Customer c1');

    const remembered = desk([], { hasCentre: false });
    remembered.go((now) =>
      talk({
        ...now,
        recent: [{ number: '600112233', name: 'Núria' }] as unknown as Truth['recent'],
      }),
    );
    await remembered.cacheAnswers();
    expect(remembered.conversation()).toMatchObject({
      customer: null,
      interaction: { displayName: 'Núria' },
    });
  });
});
