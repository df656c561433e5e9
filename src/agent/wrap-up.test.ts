import { describe, expect, it } from 'vitest';
import { queueId } from '../model/ids.ts';
import type { Catalogue } from '../model/queue.ts';
import { emptyDraft } from '../model/wrap-up.ts';
import {
  checkCompletion,
  DEFAULT_WRAP_UP_MS,
  extendWrapUp,
  isOverdue,
  startWrapUp,
} from './wrap-up.ts';

const text = { es: 'x', en: 'x' };
const code = (id: string) => ({ id, label: text, letters: { es: 'aa', en: 'aa' } });
const orders = queueId.parse('orders');
const catalogue: Catalogue = {
  queues: [{ id: orders, name: text, number: '1', ringMs: 1, wrapUpMs: 45_000, reasonIds: [] }],
  reasons: [code('delivery')],
  outcomes: [code('solved')],
  cannedReplies: [],
};

describe('startWrapUp', () => {
  it('takes the time of the queue, or the usual one for own calls', () => {
    expect(startWrapUp(catalogue, orders, 1_000).deadlineAtMs).toBe(46_000);
    expect(startWrapUp(catalogue, null, 0).deadlineAtMs).toBe(DEFAULT_WRAP_UP_MS);
  });
});

describe('extendWrapUp', () => {
  it('adds thirty seconds, counted from now when time is already over', () => {
    const clock = { deadlineAtMs: 10_000, extensions: 0 };
    expect(extendWrapUp(clock, 5_000)).toEqual({ deadlineAtMs: 40_000, extensions: 1 });
    expect(extendWrapUp(clock, 12_000)).toEqual({ deadlineAtMs: 42_000, extensions: 1 });
    expect([isOverdue(clock, 9_999), isOverdue(clock, 10_000)]).toEqual([false, true]);
  });
});

describe('checkCompletion', () => {
  it('asks for a reason that is known', () => {
    expect(checkCompletion(emptyDraft, catalogue)).toEqual({ ok: false, reason: 'no-reason' });
    const draft = { ...emptyDraft, reasonId: 'delivery' };
    expect(checkCompletion(draft, catalogue)).toEqual({ ok: true });
    expect(checkCompletion({ ...draft, outcomeId: 'odd' }, catalogue).ok).toBe(false);
    expect(checkCompletion({ ...draft, reasonId: 'odd' }, catalogue).ok).toBe(false);
  });
  it('checks no codes when the centre has never been seen', () => {
    const empty = { queues: [], reasons: [], outcomes: [], cannedReplies: [] };
    expect(checkCompletion({ ...emptyDraft, reasonId: 'any' }, empty)).toEqual({ ok: true });
  });
});
