import { describe, expect, it } from 'vitest';
import { redact, redactText } from './redact.ts';

describe('redactText', () => {
  it.each([
    ['call from +34 600 11 22 33 ended', 'call from …33 ended'],
    ['card 4111-1111-1111-1111', 'card …11'],
    ['mail to lucia.nunez@example.org failed', 'mail to …@… failed'],
    ['token 0123456789abcdef0123456789abcdef', 'token …'],
    ['line one\nline two\u001b[31m', 'line one line two [31m'],
    ['status 503 after 2000 ms', 'status 503 after 2000 ms'],
  ])('masks %j', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });
});

describe('redact', () => {
  it('keeps ids, counts and instants, and hides names, numbers, notes and secrets', () => {
    expect(
      redact({
        callId: 'call-1',
        atMs: 1_800_000_000_000,
        status: 503,
        code: 'busy',
        name: 'Lucía',
        number: '600112233',
        note: 'x',
        token: 'abc',
        ha1: 'abc',
        deep: { password: 'p', list: ['+34600112233'] },
        cause: new Error('no route to 600112233'),
      }),
    ).toEqual({
      callId: 'call-1',
      atMs: 1_800_000_000_000,
      status: 503,
      code: 'busy',
      name: '…',
      number: '…',
      note: '…',
      token: '…',
      ha1: '…',
      deep: { password: '…', list: ['…33'] },
      cause: 'Error: no route to …33',
    });
  });
  it('ends in circular and odd values', () => {
    const loop: Record<string, unknown> = {};
    loop['again'] = loop;
    expect(JSON.stringify(redact(loop))).toContain('[deep]');
    expect(redact({ run: () => 1 })).toEqual({ run: '[function]' });
  });
});
