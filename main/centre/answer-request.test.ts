/** What a desk hears when it writes about somebody whom the centre has forgotten in the meantime. */
import { describe, expect, it } from 'vitest';
import { customerId } from '#src/model/ids.ts';
import { createRequestAnswerer } from './answer-request.ts';
import { startTestCentre } from './testing/test-centre.ts';

describe('an unsent act about a customer', () => {
  it('is refused with a reason of its own once they are forgotten, also when it is asked again', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana', { isReady: false });
    const lola = await centre.desk('lola', { isReady: false });
    const answerer = createRequestAnswerer(centre.service);
    const write = async (id: string, key: string) => {
      const body = { customerId: id, version: 1, edit: { city: 'Vigo' } };
      const answer = await answerer.answer(ana.who, 'customer/update', key, body);
      return { status: answer.status, code: (JSON.parse(answer.body) as { code?: string }).code };
    };
    await lola.ask('customer/forget', {
      customerId: customerId.parse('gold'),
      askedAtMs: centre.nowMs(),
    });
    const refused = { status: 410, code: 'customer-forgotten' };
    expect(await write('gold', 'key-0001')).toEqual(refused);
    expect(await write('gold', 'key-0001')).toEqual(refused);
    // Somebody who never was is another thing.
    expect(await write('cus-nobody', 'key-0002')).toEqual({ status: 404, code: 'not-found' });
  });
});
