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
    [
      `Unexpected token 'M', "Marta Ib"... is not valid JSON`,
      `Unexpected token 'M', "…"... is not valid JSON`,
    ],
    [
      'Bad control character in "he said "no",\nthen left" at 3',
      'Bad control character in "…" at 3',
    ],
    ['cannot read “Marta', 'cannot read “…'],
    [
      "undefined (reading 'customerId') of 'Marta Ibáñez'",
      "undefined (reading 'customerId') of '…'",
    ],
    [
      "ENOENT: no such file, open '/home/a/puesto.log'",
      "ENOENT: no such file, open '/home/a/puesto.log'",
    ],
    ['refused https://example.org/marta?q=deuda now', 'refused https://example.org… now'],
    ['refused wss://marta:deuda@pbx.example.org/ws', 'refused wss://pbx.example.org…'],
    ['refused mailto:a@b.example?subject=Marta', 'refused mailto:…'],
    ['refused app://desk/find?q=Marta', 'refused app://desk/find…'],
    ['at open (app://desk/desk-a1.js:3:14)', 'at open (app://desk/desk-a1.js:3:14)'],
    ['at http://127.0.0.1:4020/desk-a1.js:3:14', 'at http://127.0.0.1:4020/desk-a1.js:3:14'],
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
