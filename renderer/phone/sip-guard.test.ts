import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardSip } from './sip-guard.ts';

/** An INVITE with some headers replaced or added. */
const invite = (
  changes: Readonly<Record<string, string | null>> = {},
  first = 'INVITE sip:lucia@x.invalid SIP/2.0',
) => {
  const headers: Record<string, string | null> = {
    Via: 'SIP/2.0/WS 1.2.3.4;branch=z9hG4bK1',
    From: '"Ana" <sip:+34600@puesto.practice>;tag=a',
    To: '<sip:lucia@puesto.practice>',
    'Call-ID': 'c1',
    CSeq: '1 INVITE',
    Contact: '<sip:pbx@1.2.3.4;transport=ws>',
    'Max-Forwards': '70',
    ...changes,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return [first, ...lines, 'Content-Length: 0', '', ''].join('\r\n');
};
const passed = (raw: string): string => {
  const guard = guardSip(raw);
  if (guard.kind !== 'pass') throw new Error(`${guard.kind}: ${guard.reason}`);
  return guard.text;
};
const header = (raw: string, name: string) =>
  passed(raw)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

describe('guardSip', () => {
  it('passes an ordinary message and keep-alives unchanged', () => {
    expect(passed(invite())).toBe(invite());
    expect(passed('\r\n')).toBe('\r\n');
    expect(passed('\r\n\r\n')).toBe('\r\n\r\n');
    const ok = invite({ CSeq: '2 REGISTER' }, 'SIP/2.0 200 OK');
    expect(passed(ok)).toBe(ok);
  });

  it('refuses a call that offers no voice before it rings, and no other', () => {
    const offering = (sdp: string, changes: Readonly<Record<string, string | null>> = {}) =>
      guardSip(invite({ 'Content-Type': 'application/sdp', ...changes }) + sdp);
    const video = 'v=0\r\nm=video 9 RTP/AVP 96\r\n';
    expect(offering(video)).toMatchObject({ kind: 'refuse', reason: 'no voice offered' });
    expect(offering('v=0\r\nm=audio 0 RTP/AVP 0\r\n').kind).toBe('refuse');
    expect(offering(`${video}m=audio 9 RTP/AVP 0\r\n`).kind).toBe('pass');
    expect(offering('').kind).toBe('pass');
    // Within a call it is the call's own affair.
    expect(offering(video, { To: '<sip:lucia@puesto.practice>;tag=b' }).kind).toBe('pass');
  });

  it.each([
    ['application/dtmf-relay', 'pass'],
    ['application/dtmf', 'pass'],
    ['text/html', 'refuse'],
    ['application/x-executable', 'refuse'],
    [null, 'pass'],
  ])('takes INFO of the type %s: %s', (type, kind) => {
    const first = 'INFO sip:lucia@x.invalid SIP/2.0';
    expect(guardSip(invite({ CSeq: '2 INFO', 'Content-Type': type }, first)).kind).toBe(kind);
  });

  it('leaves a Contact with an instance id alone', () => {
    const contact =
      '<sip:x@y.invalid;transport=ws>;+sip.ice;reg-id=1;+sip.instance="<urn:uuid:5f0c7a52-1d0f-4c1e-9a44-0c6f2f0b8f11>";expires=120';
    expect(header(invite({ Contact: contact }, 'SIP/2.0 200 OK'), 'Contact')).toBe(contact);
  });

  it.each([
    ['tel:+34600112233;tag=a', '<sip:+34600112233@x.invalid;user=phone>;tag=a'],
    ['<tel:+34-600-11>;tag=a', '<sip:+3460011@x.invalid;user=phone>;tag=a'],
    ['<tel:+34600;phone-context=x>;tag=a', '<sip:+34600@x.invalid;user=phone>;tag=a'],
    ['"tel:1" <tel:+34>;tag=a', '"tel:1" <sip:+34@x.invalid;user=phone>;tag=a'],
  ])('mends the sender %s', (from, mended) => {
    expect(header(invite({ From: from }), 'From')).toBe(mended);
  });

  it.each([
    ['Núria Vidal <sip:a@b>;tag=a', '"Núria Vidal" <sip:a@b>;tag=a'],
    ['نور <sip:a@b>;tag=a', '"نور" <sip:a@b>;tag=a'],
    ['"Núria" <sip:a@b>;tag=a', '"Núria" <sip:a@b>;tag=a'],
    ['"half <sip:a@b>;tag=a', '"\\"half" <sip:a@b>;tag=a'],
    ['Ana Ruiz <sip:a@b>;tag=a', 'Ana Ruiz <sip:a@b>;tag=a'],
    ['<b>Ana</b> <sip:a@b>;tag=a', '"<b>Ana</b>" <sip:a@b>;tag=a'],
  ])('quotes the name in %s', (from, mended) => {
    expect(header(invite({ From: from }), 'From')).toBe(mended);
  });

  it('strips NUL, drops absurd Expires and reads only the type of the body', () => {
    expect(passed(invite({ From: '"A\0na" <sip:a@b>;tag=a' }))).not.toContain('\0');
    expect(header(invite({ Expires: '4294967' }), 'Expires')).toBeUndefined();
    expect(header(invite({ Expires: '60' }), 'Expires')).toBe('60');
    expect(
      header(invite({ 'Content-Type': 'application/sdp;charset=utf-8' }), 'Content-Type'),
    ).toBe('application/sdp');
  });

  it.each([
    [
      'a transfer by the far side',
      invite({ CSeq: '1 REFER' }, 'REFER sip:lucia@x SIP/2.0'),
      '603 Decline',
    ],
    ['another scheme', invite({}, 'INVITE tel:123 SIP/2.0'), '416 Unsupported URI Scheme'],
    ['a script as sender', invite({ From: '<javascript:alert(1)>;tag=a' }), '400 Bad Request'],
    ['a method that its CSeq denies', invite({ CSeq: '1 BYE' }), '400 Bad Request'],
    ['a broken CSeq', invite({ CSeq: '99999999999 INVITE' }), '400 Bad Request'],
    ['Contact: *', invite({ Contact: '*' }), '400 Bad Request'],
    ['a second Call-ID', invite({ i: 'c2' }), '400 Bad Request'],
    ['a second From', invite({ f: '<sip:b@b>;tag=b' }), '400 Bad Request'],
    ['a second To', invite({ t: '<sip:b@b>' }), '400 Bad Request'],
    ['a second CSeq', invite({ cseq: '2 INVITE' }), '400 Bad Request'],
    [
      'a NOTIFY without event',
      invite({ CSeq: '1 NOTIFY' }, 'NOTIFY sip:lucia@x SIP/2.0'),
      '489 Bad Event',
    ],
    ['an extension that nobody knows', invite({ Require: 'nonsense' }), '420 Bad Extension'],
    [
      'an unknown extension among known ones',
      invite({ Require: 'timer, nonsense' }),
      '420 Bad Extension',
    ],
    [
      'an extension asked of another request',
      invite({ CSeq: '1 OPTIONS', Require: 'nonsense' }, 'OPTIONS sip:lucia@x SIP/2.0'),
      '420 Bad Extension',
    ],
    ['a header of 10 KiB', invite({ Subject: 'x'.repeat(10_240) }), '513 Message Too Large'],
  ])('answers %s itself', (_what, raw, status) => {
    const guard = guardSip(raw);
    expect(guard.kind).toBe('refuse');
    if (guard.kind !== 'refuse') return;
    expect(guard.response.split('\r\n')[0]).toBe(`SIP/2.0 ${status}`);
    expect(guard.response).toContain('Via: SIP/2.0/WS 1.2.3.4;branch=z9hG4bK1');
    expect(guard.response).toMatch(/\r\nTo: .*;tag=guard\r\n/);
  });

  it('names the extension that it does not have', () => {
    const guard = guardSip(invite({ Require: 'timer, Nonsense , replaces,other' }));
    expect(guard.kind === 'refuse' && guard.response).toContain(
      '\r\nUnsupported: Nonsense, other\r\n',
    );
  });

  it.each([
    ['INVITE', 'Require', 'replaces, timer'],
    ['CANCEL', 'Require', 'nonsense'],
  ])('passes %s with %s: %s', (method, name, value) => {
    const raw = invite({ CSeq: `1 ${method}`, [name]: value }, `${method} sip:lucia@x SIP/2.0`);
    expect(passed(raw)).toBe(raw);
  });

  it.each([
    ['Expires', '4294967', undefined],
    ['Expires', 'soon', undefined],
    ['Expires', '-1', undefined],
    ['Min-Expires', '4294967295', undefined],
    ['Min-Expires', '600', '600'],
    ['Contact', '<sip:x@y>;expires=4294967', '<sip:x@y>;expires=3600'],
    ['Contact', '<sip:x@y>;expires=120', '<sip:x@y>;expires=120'],
    ['Contact', '*', undefined],
  ])('mends %s: %s of an answer', (name, value, mended) => {
    const raw = invite({ CSeq: '2 REGISTER', [name]: value }, 'SIP/2.0 200 OK');
    expect(header(raw, name)).toBe(mended);
  });

  it.each([
    ['no CSeq', { CSeq: null }],
    ['a broken CSeq', { CSeq: 'one INVITE' }],
    ['two Call-IDs', { i: 'c2' }],
    ['two From', { f: '<sip:b@b>;tag=b' }],
    ['no To', { To: null }],
  ])('forgets an answer with %s', (_what, change) => {
    expect(guardSip(invite(change, 'SIP/2.0 200 OK')).kind).toBe('drop');
  });

  it('calls a 491 to an INVITE by another name, and to nothing else', () => {
    const of = (method: string) =>
      passed(invite({ CSeq: `2 ${method}` }, 'SIP/2.0 491 Request Pending')).split('\r\n')[0];
    expect(of('INVITE')).toBe('SIP/2.0 499 Request Pending');
    expect(of('UPDATE')).toBe('SIP/2.0 491 Request Pending');
  });

  it.each(['SIP/7.0', 'SIP/1.0', 'SIP/2.00', 'HTTP/1.1', 'sip/2.0'])('forgets %s', (version) => {
    expect(guardSip(invite({}, `INVITE sip:lucia@x.invalid ${version}`)).kind).toBe('drop');
    expect(guardSip(invite({}, `${version} 200 OK`)).kind).toBe('drop');
  });

  it('forgets what cannot be answered', () => {
    for (const raw of [
      '',
      'hello',
      'INVITE sip:a@b SIP/7.0\r\n\r\n',
      'x'.repeat(70_000),
      `INVITE sip:a@b SIP/2.0\r\n${'A: b\r\n'.repeat(300)}\r\n`,
      invite({ Via: null, Contact: '*' }),
      invite({ CSeq: '1 ACK', Contact: '*' }, 'ACK sip:a@b SIP/2.0'),
    ])
      expect(guardSip(raw).kind).toBe('drop');
  });

  it('keeps a name of 10,000 characters', () => {
    const name = 'a'.repeat(10_000);
    expect(header(invite({ From: `"${name}" <sip:a@b>;tag=a` }), 'From')).toContain(name);
  });

  it('never throws, and is quick with hostile text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        guardSip(text);
        guardSip(invite({ From: text.replace(/[\r\n]/g, ' ') }));
      }),
      { numRuns: 500 },
    );
    // The best of at most ten: a busy machine may interrupt any one of them.
    let bestMs = Infinity;
    for (let turn = 0; turn < 10 && bestMs >= 200; turn += 1) {
      const startedAtMs = performance.now();
      guardSip(invite({ From: `${'"\\"'.repeat(10_000)} <sip:a@b>` }));
      guardSip(invite({ From: `${'tel:;'.repeat(6_000)}<` }));
      guardSip(invite({ From: '<sip:'.repeat(6_000) }));
      bestMs = Math.min(bestMs, performance.now() - startedAtMs);
    }
    expect(bestMs).toBeLessThan(200);
  });
});
