import { describe, expect, it } from 'vitest';
import { createSipFlood } from './sip-flood.ts';

const request = (method: string) => `${method} sip:lucia@x SIP/2.0\r\nCSeq: 1 ${method}\r\n\r\n`;
const tooBrief = 'SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 600\r\nCSeq: 1 REGISTER\r\n\r\n';

describe('createSipFlood', () => {
  it.each(['OPTIONS', 'NOTIFY', 'MESSAGE', 'INFO', 'SUBSCRIBE', 'REFER', 'NONSENSE'])(
    'lets 20 %s requests through in a second, and again in the next',
    (method) => {
      let nowMs = 0;
      const flood = createSipFlood(() => nowMs);
      const passed = () =>
        Array.from({ length: 500 }, () => flood.pass(request(method))).filter(Boolean).length;
      expect(passed()).toBe(20);
      nowMs = 999;
      expect(passed()).toBe(0);
      nowMs = 1_000;
      expect(passed()).toBe(20);
    },
  );

  it('never drops what begins, carries or ends a call, and no answer, in the middle of a flood', () => {
    const flood = createSipFlood(() => 0);
    for (let count = 0; count < 100; count += 1) flood.pass(request('OPTIONS'));
    const ok = 'SIP/2.0 200 OK\r\nCSeq: 1 REGISTER\r\n\r\n';
    for (const raw of [...['INVITE', 'ACK', 'BYE', 'CANCEL', 'UPDATE'].map(request), ok, '\r\n'])
      expect(flood.pass(raw)).toBe(raw);
  });

  it('obeys a registrar that asks for longer twice, and not without end', () => {
    let nowMs = 0;
    const flood = createSipFlood(() => nowMs);
    expect([flood.pass(tooBrief), flood.pass(tooBrief)]).toEqual([tooBrief, tooBrief]);
    expect(flood.pass(tooBrief)).toBe('SIP/2.0 423 Interval Too Brief\r\nCSeq: 1 REGISTER\r\n\r\n');
    nowMs = 30_000;
    expect(flood.pass(tooBrief)).toBe(tooBrief);
  });
});
