import { describe, expect, it } from 'vitest';
import type { Customer } from '#src/model/customer.ts';
import { customerId, interactionId } from '#src/model/ids.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { bareInteraction, untouched } from '../leg-first.ts';
import { emptyTruth, putConversation, type Truth } from '../truth.ts';
import { createPlainCallers } from './plain-callers.ts';

const ID = interactionId.parse('leg-a');
const owner = (id: string, number: string) =>
  ({
    id: customerId.parse(id),
    name: `Customer ${id}`,
    phones: [{ number, label: '' }],
  }) as unknown as Customer;

async function callFrom(number: string, customers: readonly Customer[]) {
  const empty = emptyTruth({
    session: {} as Truth['session'],
    settings: defaultSettings,
    locked: [],
    protection: 'weak',
    nowMs: 0,
  });
  let truth = putConversation(empty, {
    ...untouched,
    interaction: { ...bareInteraction(ID, 'inbound', 0), number },
  });
  const queries: string[] = [];
  const callers = createPlainCallers({
    truth: () => truth,
    change: (update) => (truth = update(truth)),
    store: {
      findCustomers(query) {
        queries.push(query);
        return Promise.resolve({ ok: true, value: { customers, asOfMs: 0 } });
      },
    },
  });
  callers.react(empty, truth);
  callers.react(empty, truth);
  await Promise.resolve();
  await Promise.resolve();
  return { conversation: truth.conversations[0], queries };
}

describe('createPlainCallers', () => {
  it('puts the customer of the number to the call, and asks once', async () => {
    const { conversation, queries } = await callFrom('+34600112233', [
      owner('c1', '0034 600 112 233'),
      owner('c2', '+34600112299'),
    ]);
    expect(conversation).toMatchObject({
      customer: { name: 'Customer c1' },
      interaction: { customerId: 'c1' },
    });
    expect(queries).toEqual(['+34600112233']);
  });

  it('takes nobody when two have the number, or when nobody has', async () => {
    const two = await callFrom('602', [owner('c1', '602'), owner('c2', '602')]);
    expect(two.conversation?.customer).toBeNull();
    const none = await callFrom('602', [owner('c1', '6020')]);
    expect(none.conversation?.customer).toBeNull();
  });

  it('does not ask about a number that is hardly one', async () => {
    expect((await callFrom('', [])).queries).toEqual([]);
  });
});
