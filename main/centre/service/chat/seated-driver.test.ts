import { describe, expect, it } from 'vitest';
import { interactionId } from '#src/model/ids.ts';
import { createFakeTelephony } from '../../testing/fake-telephony.ts';
import { createSeatedDriver, customerSeat, isSeat, legPrefix, tableOf } from './seated-driver.ts';

describe('a driver with seats', () => {
  it('keeps every command about a seat from the telephone system, and lets the others through', async () => {
    const telephony = createFakeTelephony(() => 0);
    const reached: string[] = [];
    const asked: string[] = [];
    // Whatever is called is written down.
    const spied = new Proxy(telephony, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          reached.push(`${String(name)} ${JSON.stringify(given[0])}`);
          return Promise.resolve();
        };
      },
    });
    const driver = createSeatedDriver(spied, (seatId) => asked.push(seatId));
    const seat = `${legPrefix('chat')}-1`;
    const table = tableOf(interactionId.parse('int-1'));
    const call = { username: 'u', interactionId: 'int-1', callerNumber: '', callerName: '' };
    await driver.dialAgent({ ...call, legId: seat });
    await driver.play(seat, { kind: 'music' });
    await driver.answer(customerSeat('chat-1'));
    await driver.bridge(table, [seat]);
    await driver.arrange(table, []);
    expect(await driver.record(table, 'recording')).toBe('off');
    await driver.hangUp(seat, 'near-hangup');
    expect(reached).toEqual([]);
    expect(asked).toEqual([seat]);

    await driver.dialAgent({ ...call, legId: `${legPrefix('call')}-1` });
    await driver.hangUp('leg-1', 'near-hangup');
    expect(reached.map((line) => line.split(' ')[0])).toEqual(['dialAgent', 'hangUp']);
    expect(asked).toEqual([seat]);
  });

  it('knows seats by their names', () => {
    expect(isSeat(customerSeat('x'))).toBe(true);
    expect(isSeat('leg-7')).toBe(false);
  });
});
