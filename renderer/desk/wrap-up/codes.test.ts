/** Which reasons stand in the dock, and which one is suggested. */
import { describe, expect, it } from 'vitest';
import { must } from '#src/base/never.ts';
import { catalogue, ids, states, timelineOf } from '../preview/fixtures.ts';
import { reasonsOf, suggestReason } from './codes.ts';

const now = Date.UTC(2026, 10, 21, 12);
const conversation = must(states.call(now).conversations[0], 'a call');
const heard = (ivrChoice: string | null, intent: string | null) => ({
  ...conversation,
  interaction: { ...conversation.interaction, ivrChoice, intent, caseId: null },
  openCase: null,
});

describe('reasonsOf', () => {
  it("keeps the queue's order, which is the order of the digits", () => {
    const billing = {
      ...conversation,
      interaction: { ...conversation.interaction, queueId: ids.billing },
    };
    expect(reasonsOf(billing, catalogue).map(({ id }) => id)).toEqual(['double', 'bill']);
  });
  it('offers all of them without a queue, and none before the catalogue came', () => {
    const dialled = {
      ...conversation,
      interaction: { ...conversation.interaction, queueId: null },
    };
    expect(reasonsOf(dialled, catalogue)).toHaveLength(9);
    expect(reasonsOf(conversation, null)).toEqual([]);
  });
});

describe('suggestReason', () => {
  it('follows what the customer chose or said', () => {
    expect(suggestReason(heard('Contraseña', null), catalogue.reasons, [])).toBe('password');
    expect(suggestReason(heard(null, 'tengo dudas con las facturas'), catalogue.reasons, [])).toBe(
      'bill',
    );
  });
  it('else follows the open case', () => {
    const silent = { ...heard(null, null), openCase: conversation.openCase };
    expect(suggestReason(silent, catalogue.reasons, timelineOf(now).entries)).toBe('double');
  });
  it('says nothing rather than guess', () => {
    expect(
      suggestReason(
        heard(null, 'quiero hablar con alguien'),
        catalogue.reasons,
        timelineOf(now).entries,
      ),
    ).toBeNull();
  });
});
