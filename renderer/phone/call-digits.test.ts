import { describe, expect, it } from 'vitest';
import { createCallDigits, type DigitsBy } from './call-digits.ts';
import type { SipRequestOptions, SipSession } from './sip-parts.ts';

type Asked = SipRequestOptions & { readonly body?: string };

function setUp(by: DigitsBy) {
  const infos: Asked[] = [];
  const tones: string[] = [];
  const counts: number[] = [];
  const dtmf = { canInsertDTMF: true, ontonechange: (_event: { tone: string }) => {} };
  let isConnected = true;
  const session = {
    connection: { getSenders: () => [{ dtmf: null }, { dtmf }] },
    sendDTMF: (digits: string) => tones.push(digits),
    sendRequest: (method: string, request: Asked) => method === 'INFO' && infos.push(request),
  } as unknown as SipSession;
  const digits = createCallDigits({
    session,
    by,
    isConnected: () => isConnected,
    onDigits: (count) => counts.push(count),
  });
  return {
    digits,
    infos,
    tones,
    counts,
    dtmf,
    cut: () => (isConnected = false),
    take: async () => {
      infos.at(-1)?.eventHandlers?.onSuccessResponse?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('digits in the sound', () => {
  it('go out at once and are counted as they are heard', async () => {
    const { digits, tones, infos, counts, dtmf } = setUp('rfc4733');
    expect(await digits.send('42#')).toEqual({ ok: true, value: {} });
    expect([tones, infos]).toEqual([['42#'], []]);
    for (const tone of ['4', '2', '#', '']) dtmf.ontonechange({ tone });
    expect(counts).toEqual([1, 2, 3]);
  });

  it('are refused where the far side takes none', async () => {
    const { digits, dtmf } = setUp('rfc4733');
    dtmf.canInsertDTMF = false;
    expect(await digits.send('4')).toMatchObject({ error: { code: 'media-failed' } });
  });
});

describe('digits by INFO', () => {
  it('go one by one, each after the one before was taken', async () => {
    const { digits, infos, take, counts, tones } = setUp('info');
    const first = digits.send('4*');
    const second = digits.send('7');
    await settled();
    expect(infos.map(({ body }) => body)).toEqual(['Signal=4\r\nDuration=100']);
    expect(infos[0]?.extraHeaders).toEqual(['Content-Type: application/dtmf-relay']);
    await take();
    await take();
    expect(await first).toEqual({ ok: true, value: {} });
    await settled();
    await take();
    expect(await second).toEqual({ ok: true, value: {} });
    expect(infos.map(({ body }) => body?.slice(7, 8))).toEqual(['4', '*', '7']);
    expect([counts, tones]).toEqual([[1, 2, 3], []]);
  });

  it.each(['onErrorResponse', 'onRequestTimeout', 'onDialogError'] as const)(
    'stop and say so at %s',
    async (what) => {
      const { digits, infos, counts } = setUp('info');
      const answer = digits.send('12');
      await settled();
      infos[0]?.eventHandlers?.[what]?.();
      expect(await answer).toMatchObject({ error: { code: 'digits-refused' } });
      expect([infos.length, counts]).toEqual([1, []]);
    },
  );

  it('are refused without a connection, and after the call', async () => {
    const away = setUp('info');
    away.cut();
    expect(await away.digits.send('1')).toMatchObject({ error: { code: 'sip-unreachable' } });
    const over = setUp('info');
    over.digits.onEnd();
    expect(await over.digits.send('1')).toMatchObject({ error: { code: 'no-such-call' } });
    expect([...away.infos, ...over.infos]).toEqual([]);
  });
});
