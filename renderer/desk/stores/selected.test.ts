/** What stands in the middle. */
import { describe, expect, it } from 'vitest';
import { must } from '#src/base/never.ts';
import { ids, states } from '../preview/fixtures.ts';
import { deriveSelected, orderContacts } from './selected.ts';

const now = Date.UTC(2026, 10, 21, 12);
const two = states['two-calls'](now).conversations;
const offers = states.ringing(now).offers;
const wrapUp = must(states['wrap-up'](now).conversations[0], 'wrap-up');

describe('deriveSelected', () => {
  it('is the day while nothing goes on', () => {
    expect(deriveSelected({ kind: 'auto' }, [], [])).toEqual({ kind: 'day' });
  });
  it('is who calls, but not over a contact', () => {
    expect(deriveSelected({ kind: 'auto' }, [], offers).kind).toBe('offer');
    expect(deriveSelected({ kind: 'auto' }, [wrapUp], offers).kind).toBe('conversation');
  });
  it('is the call that is talked on rather than the one on hold', () => {
    const selected = deriveSelected({ kind: 'auto' }, two, []);
    expect(selected.kind === 'conversation' && selected.conversation.interaction.id).toBe(
      ids.second,
    );
  });
  it('lets a contact that was done here make room for who calls', () => {
    expect(
      deriveSelected({ kind: 'auto' }, [{ ...wrapUp, isCompletedHere: true }], offers).kind,
    ).toBe('offer');
  });
  it('follows an offer into its conversation under the same id, and lets go when it is over', () => {
    const chosen = { kind: 'contact', interactionId: ids.second } as const;
    expect(deriveSelected(chosen, [], offers).kind).toBe('offer');
    expect(deriveSelected(chosen, two, []).kind).toBe('conversation');
    expect(deriveSelected(chosen, [], []).kind).toBe('day');
  });
});

describe('orderContacts', () => {
  it('numbers what is in progress before who calls', () => {
    expect(orderContacts([wrapUp], offers)).toEqual([ids.first, ids.second]);
  });
});
