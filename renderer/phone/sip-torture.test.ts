/**
 * The kinds of message of RFC 4475, turned to this phone, through the guard into a real JsSIP: none crashes it, a call that
 * can be taken rings, and what is refused is refused in an answer wherever one can be given.
 */
import { debug, UA, type Socket } from 'jssip';
import { afterEach, describe, expect, it } from 'vitest';
import { guardSip } from './sip-guard.ts';
import type { SipSocket, SipUa } from './sip-parts.ts';

const sdp =
  'v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 49217 RTP/AVP 0\r\n';
const base: Readonly<Record<string, string | null>> = {
  Via: 'SIP/2.0/WS pbx.invalid;branch=z9hG4bKtorture',
  From: '<sip:caller@example.net>;tag=98asjd8',
  To: '<sip:lucia@puesto.practice>',
  'Call-ID': 'torture.1@192.0.2.1',
  CSeq: '9 INVITE',
  'Max-Forwards': '68',
  Contact: '<sip:caller@192.0.2.1>',
};
/** An INVITE with some headers replaced, added or (null) left out; `Length` is the word for its own length. */
function invite(
  changes: Readonly<Record<string, string | null>> = {},
  first = 'INVITE sip:lucia@puesto.practice SIP/2.0',
  body = sdp,
): string {
  const all = { ...base, 'Content-Type': 'application/sdp', ...changes };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  if (!('Content-Length' in changes) && !('l' in changes))
    lines.push(`Content-Length: ${String(body.length)}`);
  return [first, ...lines, '', body].join('\r\n');
}
const bare = (method: string, changes: Readonly<Record<string, string | null>> = {}): string =>
  invite(
    { CSeq: `9 ${method}`, 'Content-Type': null, ...changes },
    `${method} sip:lucia@puesto.practice SIP/2.0`,
    '',
  );

let running: SipUa | null = null;
afterEach(() => {
  running?.stop();
  running = null;
});

/** What becomes of a message: `rings`, the first answer, or `nothing`. */
function deliver(raw: string): string {
  debug.disable();
  Object.assign(window, { RTCPeerConnection: class {} });
  const sent: string[] = [];
  let rings = 0;
  const socket: SipSocket = {
    via_transport: 'WS',
    url: 'ws://127.0.0.1:1',
    sip_uri: 'sip:127.0.0.1:1;transport=ws',
    connect: () => socket.onconnect(),
    disconnect() {},
    send(text) {
      sent.push(text);
      return true;
    },
    isConnected: () => true,
    isConnecting: () => false,
    onconnect() {},
    ondisconnect() {},
    ondata() {},
  };
  running = new UA({
    sockets: [socket as Socket],
    uri: 'sip:lucia@puesto.practice',
    register: false,
    session_timers: false,
  }) as unknown as SipUa;
  running.on('newRTCSession', () => (rings += 1));
  running.start();
  const guard = guardSip(raw);
  if (guard.kind === 'refuse') sent.push(guard.response);
  if (guard.kind === 'pass') socket.ondata(guard.text);
  const answers = sent.flatMap((text) => /^SIP\/2\.0 (\d{3})/.exec(text)?.[1] ?? []);
  if (rings > 0) return 'rings';
  return answers.find((status) => status !== '100') ?? 'nothing';
}

describe('torture messages', () => {
  it.each([
    ['an ordinary INVITE', invite()],
    [
      'wsinv: folded lines, spaces everywhere, short and odd names',
      [
        'INVITE sip:lucia@puesto.practice;unknownparam SIP/2.0',
        'TO :',
        ' sip:lucia@puesto.practice',
        'from   : "J Rosenberg \\\\\\""       <sip:jdrosen@example.com>',
        '  ;',
        '  tag = 98asjd8',
        'MaX-fOrWaRdS: 0068',
        'Call-ID: wsinv.ndaksdj@192.0.2.1',
        `Content-Length   : ${String(sdp.length)}`,
        'cseq: 0009',
        '  INVITE',
        'Via  : SIP  /   2.0',
        ' /UDP',
        '    192.0.2.2;branch=390skdjuw',
        's :',
        'NewFangledHeader:   newfangled value',
        ' continued newfangled value',
        'UnknownHeaderWithUnusualValue: ;;,,;;,;',
        'Content-Type: application/sdp',
        'v:  SIP  / 2.0  / TCP     spindle.example.com   ;',
        '  branch  =   z9hG4bK9ikj8  ,',
        ' SIP  /    2.0   / UDP  192.168.255.111   ; branch=',
        ' z9hG4bK30239',
        'm:"Quoted string \\"\\"" <sip:jdrosen@example.com> ; newparam =',
        '      newvalue ;',
        '  secondparam ; q = 0.33',
        '',
        sdp,
      ].join('\r\n'),
    ],
    [
      'esc01: escaped characters in addresses',
      invite({ From: '<sip:I%20have%20spaces@example.net>;tag=938' }),
    ],
    [
      'escnull: escaped NULs in addresses',
      invite({ From: 'sip:null-%00-null@example.com;tag=839923423' }),
    ],
    ['a NUL in the name', invite({ From: '"null\0name" <sip:caller@example.net>;tag=938' })],
    [
      'lwsdisp: no space between name and address',
      invite({ From: 'caller<sip:caller@example.com>;tag=323' }),
    ],
    ['a tel: sender', invite({ From: '<tel:+34-600-11-22-33>;tag=1' })],
    ['a tel: sender without brackets', invite({ From: 'tel:+34600112233;tag=1' })],
    ['a name in unquoted UTF-8', invite({ From: 'Núria Íñiguez <sip:caller@example.net>;tag=1' })],
    ['a name in Arabic', invite({ From: 'نور <sip:caller@example.net>;tag=1' })],
    [
      'quotbal: a quote that never ends in the name',
      invite({ From: '"Mr. J. User <sip:caller@example.net>;tag=1' }),
    ],
    [
      'semiuri: a semicolon in the user part',
      invite({ From: '<sip:user;par=u%40example.net@example.com>;tag=1' }),
    ],
    [
      'transports: an unknown transport in Via',
      invite({ Via: 'SIP/2.0/UNKNOWN t5.example.com;branch=z9hG4bKkdjuw' }),
    ],
    [
      'longreq: long values',
      invite({
        From: `"${'I have a user name of extreme proportion '.repeat(20)}" <sip:${'a'.repeat(300)}@example.net>;tag=${'1'.repeat(200)}`,
        Via: `SIP/2.0/TCP sip33.example.com;branch=z9hG4bK${'b'.repeat(300)}`,
      }),
    ],
    [
      'mpart01: a type of body with parameters',
      invite({ 'Content-Type': 'application/sdp;charset=utf-8' }),
    ],
    [
      'inv2543: no branch and no Max-Forwards',
      invite({ Via: 'SIP/2.0/UDP iftgw.example.com', 'Max-Forwards': null }),
    ],
    [
      'unksm2: an unknown scheme in a Reply-To',
      invite({ 'Reply-To': '<nobodyKnowsThisScheme:x>' }),
    ],
    [
      'novelsc: many unknown headers',
      invite(
        Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`X-Odd-${String(at)}`, ';;,,"'])),
      ),
    ],
    [
      'regescrt-like: parameters of parameters in Contact',
      invite({ Contact: '<sip:u@192.0.2.1?Route=%3Csip:sip.example.com%3E>' }),
    ],
    [
      'ltgtruri-like: a second, odd Accept',
      invite({ Accept: 'text/nobodyKnowsThis, application/sdp' }),
    ],
    ['bext-like: a known extension', invite({ Require: 'replaces' })],
    ['a name of spaces only', invite({ From: '"   " <sip:caller@example.net>;tag=1' })],
    [
      'an emoji and a right-to-left override',
      invite({ From: '"📞\u202Eevil" <sip:caller@example.net>;tag=1' }),
    ],
    [
      'an anonymous caller',
      invite({ From: '"Anonymous" <sip:anonymous@anonymous.invalid>;tag=1' }),
    ],
    ['an IPv6 sender', invite({ From: '<sip:caller@[2001:db8::1]>;tag=1' })],
    [
      'badaspec: spaces within the brackets',
      invite({ From: '"Bell, Alexander" < sip:a.g.bell@example.com >;tag=43' }),
    ],
    [
      'unquoted comma in the name',
      invite({ From: 'Bell, Alexander <sip:a.g.bell@example.com>;tag=43' }),
    ],
    ['baddate: a date that is none', invite({ Date: 'Fri, 01 Jan 2010 16:00:00 EST' })],
    ['ncl-like: a negative Expires', invite({ Expires: '-1' })],
    ['scalar: an Expires beyond every timer', invite({ Expires: '10000000000' })],
  ])('rings: %s', (_what, raw) => {
    expect(deliver(raw)).toBe('rings');
  });

  it.each([
    [
      'intmeth: a method of odd characters',
      bare("!interesting-Method0123456789_*+`.%indeed'~"),
      'nothing',
    ],
    [
      'unreason: a reason of UTF-8 in an answer to nothing',
      invite({}, 'SIP/2.0 200 = 2**3 * 5**2 но сто'),
      'nothing',
    ],
    ['noreason: an answer without a reason', invite({}, 'SIP/2.0 100 '), 'nothing'],
    [
      'badinv01: separators where a value belongs',
      invite({ Via: 'SIP/2.0/UDP 192.0.2.15;;,;,,', Contact: '"" <>' }),
      '400',
    ],
    ['clerr: a Content-Length beyond the body', invite({ 'Content-Length': '9999' }), '400'],
    ['ncl: a negative Content-Length', invite({ 'Content-Length': '-999' }), '400'],
    ['scalar02: a CSeq beyond 32 bits', invite({ CSeq: '36893488147419103232 INVITE' }), '400'],
    [
      'ltgtruri: brackets around the address of the request',
      invite({}, 'INVITE <sip:lucia@puesto.practice> SIP/2.0'),
      '416',
    ],
    [
      'lwsruri: a space in it',
      invite({}, 'INVITE sip:lucia@puesto.practice; lr SIP/2.0'),
      'nothing',
    ],
    [
      'lwsstart: several spaces',
      invite({}, 'INVITE  sip:lucia@puesto.practice  SIP/2.0'),
      'nothing',
    ],
    [
      'trws: a space at the end',
      invite({}, 'INVITE sip:lucia@puesto.practice SIP/2.0 '),
      'nothing',
    ],
    [
      'escruri: headers in it',
      invite({}, 'INVITE sip:lucia@puesto.practice?Route=%3Csip:e%3E SIP/2.0'),
      'rings',
    ],
    [
      'regbadct: a Contact that cannot be read',
      invite({ Contact: 'sip:u@192.0.2.1?Route=<sip:x>' }),
      'rings',
    ],
    ['badvers: another version', invite({}, 'INVITE sip:lucia@puesto.practice SIP/7.0'), 'nothing'],
    ['mismatch01: a method that CSeq denies', invite({ CSeq: '8 OPTIONS' }), '400'],
    ['mismatch02: an unknown one that CSeq denies', bare('NEWMETHOD', { CSeq: '8 INVITE' }), '400'],
    [
      'bigcode: a status of ten digits',
      invite({}, 'SIP/2.0 4294967301 better not break'),
      'nothing',
    ],
    [
      'badbranch: nothing after the cookie',
      invite({ Via: 'SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK' }),
      'rings',
    ],
    [
      'insuf: neither From, To nor Call-ID',
      invite({ From: null, To: null, 'Call-ID': null }),
      'nothing',
    ],
    [
      'unkscm: an unknown scheme',
      bare('OPTIONS', {}).replace('sip:lucia@', 'nobodyKnows:lucia@'),
      '416',
    ],
    [
      'novelsc: a scheme that is known elsewhere',
      invite({}, 'INVITE soap.beep://192.0.2.103:3002 SIP/2.0'),
      '416',
    ],
    [
      'unksm: a sender of another world',
      invite({ From: '<http://www.example.com/>;tag=1' }),
      '400',
    ],
    [
      'bext01: an extension that nobody has',
      invite({ Require: 'nothingSupportsThis, nothingSupportsThisEither' }),
      '420',
    ],
    [
      'invut: a body of an unknown type',
      invite({ 'Content-Type': 'application/unknownformat' }),
      '415',
    ],
    [
      'multi01: everything twice',
      `${invite().split('\r\n\r\n')[0] ?? ''}\r\nFrom: <sip:b@b>;tag=2\r\nTo: <sip:c@c>\r\nCall-ID: 2\r\nCSeq: 5 INVITE\r\n\r\n`,
      '400',
    ],
    ['mcl01: two lengths', invite({ 'Content-Length': '5', l: '7' }), '400'],
    ['zeromf: no hop left', bare('OPTIONS', { 'Max-Forwards': '0' }), '200'],
    [
      'cparam01: a REGISTER to a phone',
      bare('REGISTER', { Contact: '<sip:a@b>;unknownparam' }),
      '405',
    ],
    ['sdp01: an offer of another type', invite({ Accept: 'text/nobodyKnowsThis' }), 'rings'],
    ['dblreq: a second request behind the first', invite() + bare('OPTIONS'), 'rings'],
    ['test: neither head nor end', 'INVITE', 'nothing'],
    ['NULs alone', '\0\0\0\0', 'nothing'],
  ])('lives on: %s', (_what, raw, outcome) => {
    expect(deliver(raw)).toBe(outcome);
    running?.stop();
    expect(deliver(invite())).toBe('rings');
  });
});
