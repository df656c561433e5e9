import { describe, expect, it } from 'vitest';
import type { RecentCall } from '#src/contracts/desk.ts';
import { findCalls, isMissed } from './find-calls.ts';

const call = (name: string, number: string, more: Partial<RecentCall> = {}): RecentCall => ({
  name,
  number,
  customerId: null,
  direction: 'inbound',
  atMs: 0,
  durationMs: 5_000,
  endReason: 'agent-hung-up',
  ...more,
});
const calls = [
  call('Núria Tono', '+34600111222'),
  call('', '102', { durationMs: 0, endReason: 'missed' }),
  call('Diego Ramos', '620', { direction: 'outbound', durationMs: 0, endReason: 'busy' }),
  call('Ana', '103', { durationMs: 0, endReason: 'answered-elsewhere' }),
];
const numbers = (query: string, isOnlyMissed = false) =>
  findCalls(calls, query, isOnlyMissed).map(({ number }) => number);

describe('findCalls', () => {
  it.each([
    ['', ['+34600111222', '102', '620', '103']],
    ['nuria', ['+34600111222']],
    ['to nu', ['+34600111222']],
    ['600 11', ['+34600111222']],
    ['10', ['102', '103']],
    ['ramos', ['620']],
    ['nobody', []],
  ])('finds for “%s”', (query, found) => {
    expect(numbers(query)).toEqual(found);
  });

  it('counts what nobody answered, not what a colleague took or what we dialled', () => {
    expect(calls.filter(isMissed).map(({ number }) => number)).toEqual(['102']);
    expect(numbers('', true)).toEqual(['102']);
  });
});
