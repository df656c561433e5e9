/**
 * Hostile messages of the telephone system, at the whole desk: nothing crashes, nothing is obeyed that must not be, and a call
 * that can be taken can be taken. The torture messages themselves are unit tests (renderer/phone/sip-torture.test.ts).
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { SipHeaders } from '#main/centre/telephony/practice/sip/sip-message.ts';
import { until } from '../../fixtures/facts.ts';
import { timed } from '../fault-bench.ts';
import { expect, fault, type PlainDesk } from '../fault-test.ts';
import type { RingOptions } from '../sip-server-call.ts';
import type { SipServer } from '../sip-server.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A request as text, outside of any call. */
function request(method: string, headers: readonly string[] = [], body = ''): string {
  const id = randomBytes(6).toString('hex');
  return [
    `${method} sip:lucia@127.0.0.1 SIP/2.0`,
    `Via: SIP/2.0/WS far.invalid;branch=z9hG4bK${id}`,
    'Max-Forwards: 70',
    `From: <sip:+34600111222@127.0.0.1>;tag=${id}`,
    'To: <sip:lucia@127.0.0.1>',
    `Call-ID: ${id}`,
    `CSeq: 1 ${method}`,
    'Contact: <sip:pbx@127.0.0.1;transport=ws>',
    ...headers,
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** Rings, looks at the offer, answers, hangs up. */
async function takes(
  server: SipServer,
  { desk }: PlainDesk,
  options: RingOptions,
): Promise<{ readonly text: string; readonly ringsAfterMs: number }> {
  const offer = desk.ringing.getByRole('article').first();
  let text = '';
  const ringsAfterMs = await timed(
    (async () => {
      await server.ring(options);
      await expect(offer).toBeVisible();
    })(),
  );
  text = await offer.innerText();
  const [column, card] = [await desk.ringing.boundingBox(), await offer.boundingBox()];
  expect(card!.x + card!.width, 'nothing sticks out').toBeLessThanOrEqual(
    column!.x + column!.width + 1,
  );
  expect(card!.height, 'no tower').toBeLessThan(260);
  await desk.press('F2');
  await desk.expectCall('talking');
  await desk.hangUp();
  if (await desk.wrapUp.isVisible()) await desk.press('Control+Enter');
  return { text, ringsAfterMs };
}

/** The desk lives and can take a call. */
async function isWell(server: SipServer, plain: PlainDesk): Promise<void> {
  const { text } = await takes(server, plain, { name: 'Núria Tono' });
  expect(text).toContain('Núria Tono');
}

fault(
  {
    id: 'H01',
    fault: 'a name of 40 KiB, and a message of 10 MB',
    expected: 'the name is cut to a readable length, the message dropped, the desk goes on',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    const long = await takes(server, here, { name: 'Maximiliana '.repeat(3_400) });
    expect(long.text.length).toBeLessThan(500);
    server.say(request('OPTIONS', [`X-Long: ${'x'.repeat(10_000_000)}`]));
    await isWell(server, here);
    seen(`${long.text.length} characters on the card, ringing after ${long.ringsAfterMs} ms`);
  },
);

fault(
  {
    id: 'H02',
    fault: 'HTML, templates and ANSI in the name; URLs in Alert-Info and Call-Info',
    expected: 'shown as text, no script, no URL fetched',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    let fetched = 0;
    const trap = createServer((_, response) => {
      fetched += 1;
      response.end();
    });
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const address = trap.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/ring.wav`;
    const headers: SipHeaders = [
      ['alert-info', `<${url}>`],
      ['call-info', `<${url}>;purpose=icon`],
      ['p-asserted-identity', `"<script>window.hacked=1</script>" <sip:+34600111222@127.0.0.1>`],
      ['subject', '{{constructor.constructor("window.hacked=1")()}}'],
    ];
    try {
      for (const name of [
        '<img src=x onerror=window.hacked=1><script>window.hacked=1</script>Eva',
        '{{7*7}} ${7*7} **bold** [x](javascript:alert(1))',
        'Eva \u009b31m Roja',
      ]) {
        const { text } = await takes(server, here, { name, headers });
        expect(await here.desk.page.evaluate(() => 'hacked' in window)).toBe(false);
        expect(text).not.toContain('49');
      }
    } finally {
      trap.close();
    }
    expect(fetched).toBe(0);
    seen('three names shown as text and answered; nothing ran, 0 URLs fetched');
  },
);

fault(
  {
    id: 'H03',
    fault: 'right-to-left override, zero-width characters, 300 combining marks',
    expected: 'direction marks removed, height bounded, call can be taken',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    for (const name of [
      'Eva \u202Egnp.exe\u202C \u2066\u200B\u200Fabc',
      `Z${'\u0301\u0316'.repeat(300)}algo`,
    ]) {
      const { text } = await takes(server, here, { name });
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
    }
    seen('both without marks of direction, no higher than others, answered');
  },
);

fault(
  {
    id: 'H04',
    fault: 'a name that pretends: “Internal: Security”, and one that is another number',
    expected: 'the number of the address is always shown beside it',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    for (const name of ['Internal: Security', '+34 900 100 200']) {
      const { text } = await takes(server, here, { name, number: '+34666777888' });
      expect(text.replaceAll(/\s/g, '')).toContain('666777888');
    }
    seen('666 777 888 beside both names');
  },
);

fault(
  {
    id: 'H05',
    fault: 'odd numbers: letters, 60 digits, ;phone-context, %00, ,,,123#, tel: From',
    expected: 'each rings and can be taken; no digit is sent by itself',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    const numbers = [
      'ventas',
      '6'.repeat(60),
      '123;phone-context=x.invalid',
      '6%0000',
      '600,,,123%23',
    ];
    for (const number of numbers) {
      await takes(server, here, { number });
      expect(server.requests('INFO')).toHaveLength(0);
    }
    seen(`${numbers.length} rang and were answered; 0 digits sent`);
    const froms = [
      '<tel:+34666777888>',
      'tel:+34666777888',
      '<tel:666777888;phone-context=+34>',
      '"+34 900 100 200" <tel:+34666777888>',
    ];
    for (const from of froms) {
      const { text } = await takes(server, here, { from });
      expect(text.replaceAll(/\s/g, ''), from).toContain('666777888');
      expect(text, from).not.toMatch(/tel:|phone-context|Núria|anónim|invalid/i);
    }
    seen(`${froms.length} with a tel: From rang with 666 777 888 on the card`);
  },
);

fault(
  {
    id: 'H06',
    fault: 'bad SDP: empty, huge, 1,000 candidates, video alone, no crypto, wrong media lines',
    expected: 'refused or unanswerable, nothing crashes, the next call is taken',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    const candidates = Array.from(
      { length: 1_000 },
      (_, at) => `a=candidate:${at} 1 udp 1 127.0.0.1 ${1_024 + at} typ host\r\n`,
    ).join('');
    const bad: readonly (readonly [string, (offer: string) => string])[] = [
      ['no SDP at all', () => 'hello'],
      ['huge', (offer) => `${offer}${'a=x:y\r\n'.repeat(4_000)}`],
      ['candidates', (offer) => `${offer}${candidates}`.slice(0, 60_000)],
      ['video alone', (offer) => offer.replace('m=audio', 'm=video')],
      ['no crypto', (offer) => offer.replaceAll(/^a=(fingerprint|setup).*\r\n/gm, '')],
      ['wrong lines', (offer) => offer.replace(/^m=.*$/m, 'm=audio none XX/YY 0 0 0')],
    ];
    for (const [what, sdp] of bad) {
      const call = await server.ring({ sdp });
      await pause(400); // a moment in which it may ring
      if (await here.desk.ringing.getByRole('article').first().isVisible()) {
        await here.desk.press('F2');
        await pause(1_000);
        if (call.answer) await call.ask('BYE');
      }
      await expect(here.desk.ringing.getByRole('article')).toHaveCount(0, { timeout: 40_000 });
      seen(`${what}: ${call.answer ? 'answered' : 'not answered'}`);
    }
    await until(
      async () => {
        if (await here.desk.wrapUp.isVisible()) await here.desk.press('Control+Enter');
        return here.desk.contacts.count();
      },
      (count) => count === 0,
      30_000,
    );
    await isWell(server, here);
    seen('then a sound call was taken');
  },
);

fault(
  {
    id: 'H07',
    fault: 'floods: 1,000 OPTIONS, NOTIFY and MESSAGE in a second, 40 INVITEs at once',
    expected: 'few are answered, at most a handful ring, the desk answers to keys',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    for (let at = 0; at < 334; at += 1)
      for (const method of ['OPTIONS', 'NOTIFY', 'MESSAGE']) server.say(request(method));
    const calls = await Promise.all(Array.from({ length: 40 }, () => server.ring()));
    const offers = here.desk.ringing.getByRole('article');
    await expect(offers.first()).toBeVisible();
    await until(
      () => calls.filter(({ isEnded }) => isEnded).length,
      (count) => count >= 36,
      15_000,
    );
    const ringing = await offers.count();
    expect(ringing).toBeLessThanOrEqual(4);
    const keyMs = await timed(
      (async () => {
        await here.desk.press('Control+K');
        await expect(here.desk.page.getByRole('combobox').first()).toBeFocused();
      })(),
    );
    await here.desk.press('Escape');
    seen(`${ringing} ring, ${40 - ringing} got busy; the palette opened after ${keyMs} ms`);
  },
);

fault(
  {
    id: 'H08',
    fault: 'REFER to a paid number, INVITE with Replaces of a call not ours, auto-answer headers',
    expected:
      'REFER refused, nothing dialled; Replaces refused; it rings and nobody answers by itself',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    server.say(request('REFER', ['Refer-To: <sip:+34806000000@127.0.0.1>']));
    const replacing = await server.ring({
      headers: [['replaces', 'nobody@x;to-tag=a;from-tag=b']],
    });
    await until(
      () => replacing.isEnded,
      (is) => is,
    );
    const call = await server.ring({
      headers: [
        ['call-info', '<sip:x>;answer-after=0'],
        ['alert-info', '<http://x.invalid>;info=alert-autoanswer;delay=0'],
        ['p-auto-answer', 'normal'],
      ],
    });
    await expect(here.desk.ringing.getByRole('article').first()).toBeVisible();
    await pause(2_500); // longer than any tone before an auto-answer
    expect(call.answer).toBe('');
    await expect(here.desk.ringing.getByRole('article').first()).toBeVisible();
    expect(server.requests('INVITE')).toHaveLength(0);
    seen(
      'REFER dialled nothing, Replaces refused, three auto-answer headers: still ringing after 2.5 s',
    );
  },
);

fault(
  {
    id: 'H09',
    fault: 'INFO of odd types within a call, text that is no SIP, binary, cut-off and huge frames',
    expected: 'refused with 415 or ignored, the call goes on, the next one rings',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const here = await plain([server.url]);
    await server.registered();
    const call = await server.ring();
    await expect(here.desk.ringing.getByRole('article').first()).toBeVisible();
    await here.desk.press('F2');
    await here.desk.expectCall('talking');
    const registers = server.requests('REGISTER').length;
    const statuses: (readonly [type: string, status: number])[] = [];
    for (const [type, body] of [
      ['application/x-executable', '\u0001\u0002'],
      ['text/html', '<script>window.hacked=1</script>'],
      ['application/dtmf-relay', 'Signal=999999\r\nDuration=-1'],
    ] as const) {
      const answer = await call.ask('INFO', { headers: [['content-type', type]], body });
      statuses.push([type, answer?.status ?? 0]);
    }
    for (const text of ['\u0000\uffff\ufffe', 'GET / HTTP/1.1\r\n\r\n', 'SIP/2.0 200 OK\r\n\r\n'])
      server.say(text);
    const invite = request('INVITE', ['Content-Type: application/sdp'], 'v=0\r\n');
    const frames: readonly (string | Uint8Array)[] = [
      new Uint8Array(0),
      randomBytes(2_000),
      randomBytes(5_000_000),
      Buffer.from(invite),
      ...[9, 60, invite.indexOf('Content-Length'), invite.length - 3].map((at) =>
        invite.slice(0, at),
      ),
      invite.replace(/Content-Length: \d+/, 'Content-Length: 99999999'),
      'x'.repeat(5_000_000),
    ];
    for (const frame of frames) server.say(frame);
    await call.agentIsHeard();
    await here.desk.expectCall('talking');
    await expect(here.desk.ringing.getByRole('article')).toHaveCount(0);
    expect(server.requests('REGISTER').length, 'the connection stood it').toBe(registers);
    expect(await here.desk.page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(statuses.slice(0, 2).map(([, status]) => status)).toEqual([415, 415]);
    seen(`${statuses.map(([type, status]) => `${type} ${status}`).join(', ')}; nonsense ignored`);
    await here.desk.hangUp();
    if (await here.desk.wrapUp.isVisible()) await here.desk.press('Control+Enter');
    await isWell(server, here);
    seen(`${frames.length} bad frames ignored on the same connection; the next call was taken`);
  },
);
