import { describe, expect, it } from 'vitest';
import { createReachProbe } from './reach-probe.ts';
import type { SipMessage, SipOptionsOptions, SipUaEvent } from './sip-parts.ts';

function setUp() {
  let asked: SipOptionsOptions | null = null;
  let hear: (event: SipUaEvent) => void = () => {};
  let late: (() => void) | null = null;
  let token = 0;
  const probe = createReachProbe({
    ua: {
      on: (_name, listener) => (hear = listener),
      sendOptions: (_target, _body, options) => (asked = options),
    },
    uri: 'sip:lucia@puesto.practice',
    after(_delayMs, run) {
      late = run;
      return () => (late = null);
    },
    newToken: () => `token-${String((token += 1))}`,
  });
  const mark = () => asked?.extraHeaders[0]?.split(': ')[1] ?? '';
  return {
    probe,
    mark,
    comesBack: (value: string) =>
      hear({
        originator: 'remote',
        request: { getHeader: (name) => (name === 'X-Puesto-Proof' ? value : undefined) },
      }),
    answer: (status: number) =>
      status < 300
        ? asked?.eventHandlers.succeeded()
        : asked?.eventHandlers.failed({ response: { status_code: status } as SipMessage }),
    fail: () => asked?.eventHandlers.failed({ response: null }),
    tooLate: () => late?.(),
  };
}

describe('the probe of our own address', () => {
  it('came back here: the whole way is proven', async () => {
    const { probe, mark, comesBack, answer } = setUp();
    const found = probe();
    comesBack(mark());
    answer(200);
    expect(await found).toBe('round-trip');
  });

  it.each([200, 404, 405, 501])('answered %i by the server alone', async (status) => {
    const { probe, answer, comesBack } = setUp();
    const found = probe();
    comesBack('somebody else’s');
    answer(status);
    expect(await found).toBe('answered');
  });

  it.each([408, 480])('%i: the registrar knows of no phone here', async (status) => {
    const { probe, answer } = setUp();
    const found = probe();
    answer(status);
    expect(await found).toBe('silent');
  });

  it('silence counts only from a server that has answered before', async () => {
    const { probe, answer, tooLate, fail } = setUp();
    const first = probe();
    tooLate();
    expect(await first).toBe('not-asked');
    const second = probe();
    answer(200);
    await second;
    const third = probe();
    tooLate();
    expect(await third).toBe('silent');
    const fourth = probe();
    fail();
    expect(await fourth).toBe('silent');
  });

  it('asks once for two who want to know', async () => {
    const { probe, answer, mark } = setUp();
    const both = [probe(), probe()];
    expect(mark()).toBe('token-1');
    answer(200);
    expect(await Promise.all(both)).toEqual(['answered', 'answered']);
  });
});
