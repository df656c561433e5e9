import { describe, expect, it } from 'vitest';
import type { LegEnd } from '../../port.ts';
import { SILENCE } from '../media/frame.ts';
import { MeasureRing } from '../media/measure-ring.ts';
import { AgentCall, type CallAudio } from './agent-call.ts';
import { dialogForCallOut, dialogForInvite } from './dialog.ts';
import { parseSipMessage, type SipRequest } from './sip-message.ts';
import type { SipSocket } from './sip-socket.ts';
import { SipTransactions, type ServerTransaction } from './sip-transactions.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

const aDialog = () =>
  dialogForCallOut({
    localUri: 'sip:+34600@realm',
    localName: 'X',
    contact: 'sip:practice@realm',
    remoteUri: 'sip:ana@realm',
    remoteTarget: 'sip:c@x.invalid',
  });

const open = () => {
  let nowMs = 0;
  const sent: string[] = [];
  const heard: string[] = [];
  let lastRequest: ServerTransaction | null = null;
  const socket: SipSocket = {
    id: 1,
    username: 'ana',
    isOpen: true,
    send: (text) => sent.push(text),
    close: () => undefined,
  };
  const audio = {
    isHeld: false as boolean,
    aliveAtMs: 0,
    /** How often the phone's audio was begun to be waited for. */
    waits: 0,
    beginWaiting() {
      audio.waits += 1;
    },
    said: new MeasureRing(),
    heard: new MeasureRing(),
    offer: (): Promise<string> => Promise.resolve('our-offer'),
    takeAnswer: (sdp: string) => Promise.resolve(sdp !== 'bad'),
    answer(sdp: string) {
      audio.isHeld = sdp === 'hold';
      return Promise.resolve(sdp === 'bad' ? null : `answer-to-${sdp}`);
    },
    close: () => Promise.resolve(),
    pull: () => SILENCE,
    push: () => undefined,
  } satisfies CallAudio & { readonly waits: number };
  const transactions: SipTransactions = new SipTransactions(
    {
      onRequest: (transaction) => {
        lastRequest = transaction;
      },
      onAck: (request) => {
        call?.onAck(request);
      },
      onCancel: (invite) => {
        if (call?.isInvitedBy(invite)) call.onCancel(invite);
      },
    },
    () => nowMs,
  );
  let call: AgentCall | null = null;
  const make = (dialog: AgentCall['dialog']) => {
    call = new AgentCall({
      username: 'ana',
      dialog,
      media: audio,
      socket,
      transactions,
      nowMs: () => nowMs,
    });
    call.listen({
      onRinging: () => heard.push('ringing'),
      onUp: () => heard.push('up'),
      onHeld: (isHeld) => heard.push(isHeld ? 'held' : 'resumed'),
      onDtmf: (digit) => heard.push(`key ${digit}`),
      onEnded: (end: LegEnd) => heard.push(`${end.reason} ${String(end.sipStatus)}`),
    });
    return call;
  };
  const receive = (text: string) => {
    const message = parseSipMessage(text);
    expect(message.kind).not.toBe('malformed');
    transactions.receive(socket, message);
    return lastRequest;
  };
  const pass = (ms: number) => {
    nowMs += ms;
    transactions.tick(nowMs);
    call?.tick(nowMs);
  };
  /** A call that we started, its INVITE sent. */
  const ring = async () => {
    const made = make(aDialog());
    await made.ring([]);
    return made;
  };
  const respond = (status: number, body = '') => {
    const invite = sent.find((text) => text.startsWith('INVITE')) ?? '';
    const head = invite.split('\r\n\r\n')[0] ?? '';
    receive(
      `${head
        .replace(/^.*\r\n/, `SIP/2.0 ${String(status)} Test\r\n`)
        .replace(/\r\nTo: .*?(?=\r\n)/, '\r\nTo: <sip:ana@realm>;tag=far')
        .replace(/\r\nContent-(Length|Type): .*?(?=\r\n|$)/g, '')
        .replace(/\r\nContact: .*?(?=\r\n)/, '\r\nContact: <sip:new@x.invalid>')}\r\n\r\n${body}`,
    );
  };
  const methods = () => sent.map((text) => text.split(' ').slice(0, 2).join(' '));
  /** A request of the phone within the call. */
  const within = (made: AgentCall, method: string, cseq: number, body = '', more = '') => {
    const { dialog } = made;
    const transaction = receive(
      `${method} sip:practice@realm SIP/2.0\r\nVia: SIP/2.0/WS p;branch=z9hG4bK${method}${String(cseq)}\r\nFrom: <sip:ana@realm>;tag=${String(dialog.remoteTag)}\r\nTo: <sip:x@realm>;tag=${dialog.localTag}\r\nCall-ID: ${dialog.callId}\r\nCSeq: ${String(cseq)} ${method}\r\n${more}\r\n${body}`,
    );
    if (transaction && method !== 'ACK') made.onRequest(transaction);
  };
  return { sent, heard, audio, socket, make, ring, respond, methods, within, pass, receive };
};

describe('AgentCall started by us', () => {
  it('is over without a word when it ends while its offer is being written', async () => {
    const { audio, make, heard, sent } = open();
    let fail = (_cause: Error) => {};
    audio.offer = () =>
      new Promise((_resolve, reject) => {
        fail = reject;
      });
    const call = make(aDialog());
    const rung = call.ring([]);
    call.hangUp('cancelled');
    fail(new Error('RTCPeerConnection is closed'));
    await expect(rung).resolves.toBeUndefined();
    expect([heard, sent]).toEqual([['cancelled null'], []]);
  });

  it('says what hindered it from ringing otherwise', async () => {
    const { audio, make } = open();
    audio.offer = () => Promise.reject(new Error('no port'));
    await expect(make(aDialog()).ring([])).rejects.toThrow('no port');
  });

  it('rings, connects, acknowledges at the new contact and ends with the phone', async () => {
    const { ring, respond, heard, sent, methods, within } = open();
    const call = await ring();
    respond(100);
    respond(180);
    respond(200, 'sdp');
    await settle();
    expect(heard).toEqual(['ringing', 'up']);
    expect(methods()).toEqual(['INVITE sip:c@x.invalid', 'ACK sip:new@x.invalid']);
    expect(sent[1]).toContain('CSeq: 1 ACK');
    within(call, 'BYE', 1);
    expect(heard[2]).toBe('far-hangup null');
  });

  it('says in its BYE that the line is gone where nobody hung up', async () => {
    for (const [reason, said] of [
      ['unreachable', 'Reason: SIP;cause=503'],
      ['near-hangup', null],
    ] as const) {
      const { ring, respond, sent } = open();
      const call = await ring();
      respond(200, 'sdp');
      await settle();
      call.hangUp(reason);
      expect(sent.at(-1)).toContain('BYE sip:new@x.invalid');
      if (said) expect(sent.at(-1)).toContain(said);
      else expect(sent.at(-1)).not.toMatch(/^Reason:/m);
    }
  });

  it('sends CANCEL only after the first provisional answer', async () => {
    const { ring, respond, heard, methods } = open();
    const call = await ring();
    call.hangUp('no-answer');
    expect(methods()).toHaveLength(1);
    expect(heard).toEqual(['no-answer null']);
    respond(180);
    expect(methods()[1]).toBe('CANCEL sip:c@x.invalid');
    respond(487);
    expect(methods()[2]).toBe('ACK sip:c@x.invalid');
    expect(heard).toHaveLength(1);
  });

  it('acknowledges and ends an answer that crossed the CANCEL', async () => {
    const { ring, respond, methods } = open();
    const call = await ring();
    respond(180);
    call.hangUp('cancelled');
    respond(200, 'sdp');
    expect(methods().slice(1)).toEqual([
      'CANCEL sip:c@x.invalid',
      'ACK sip:new@x.invalid',
      'BYE sip:new@x.invalid',
    ]);
  });

  it('ends a call whose answer has no audio for us', async () => {
    const { ring, respond, heard, methods } = open();
    await ring();
    respond(200, 'bad');
    await settle();
    expect(heard).toEqual(['up', 'failed 488']);
    expect(methods().at(-1)).toBe('BYE sip:new@x.invalid');
  });

  it('does not survive its connection before it is up, but does afterwards, for 90 s of silence', async () => {
    const early = open();
    (await early.ring()).onSocketClosed();
    expect(early.heard).toEqual(['unreachable null']);
    const { ring, respond, heard, pass, audio } = open();
    const call = await ring();
    respond(200, 'sdp');
    await settle();
    // However long it rang, its silence is counted from here.
    expect(audio.waits).toBe(1);
    call.onSocketClosed();
    pass(89_000);
    expect(heard).toEqual(['up']);
    audio.aliveAtMs = 89_000;
    pass(89_000);
    expect(heard).toEqual(['up']);
    pass(2000);
    expect(heard).toEqual(['up', 'media-lost null']);
  });

  it('answers hold, resume and session refresh, one offer at a time', async () => {
    const { ring, respond, heard, within, sent } = open();
    const call = await ring();
    respond(200, 'sdp');
    await settle();
    within(call, 'INVITE', 1, 'hold');
    within(call, 'INVITE', 2, 'talk');
    await settle();
    const [first, second] = sent.slice(-2);
    expect(first).toMatch(/^SIP\/2\.0 200[^]*answer-to-hold$/);
    expect(second).toMatch(/^SIP\/2\.0 200[^]*answer-to-talk$/);
    within(call, 'UPDATE', 3);
    expect(sent.at(-1)).toMatch(/^SIP\/2\.0 200/);
    expect(heard).toEqual(['up', 'held', 'resumed']);
    within(call, 'INVITE', 4, 'talk');
    await settle();
    within(call, 'INVITE', 5, 'bad');
    await settle();
    expect(sent.at(-1)).toMatch(/^SIP\/2\.0 488/);
    within(call, 'INVITE', 6);
    expect(sent.at(-1)).toMatch(/^SIP\/2\.0 488/);
    within(call, 'BYE', 3);
    expect(sent.at(-1)).toMatch(/^SIP\/2\.0 500/);
    within(call, 'MESSAGE', 9);
    expect(sent.at(-1)).toMatch(/^SIP\/2\.0 405/);
    expect(heard).toHaveLength(3);
  });
});

describe('AgentCall before its audio is ready', () => {
  it('lets a hold wait until the answer has been taken', async () => {
    const { ring, respond, within, sent, heard } = open();
    const call = await ring();
    respond(200, 'sdp');
    within(call, 'INVITE', 1, 'hold');
    expect(sent.at(-1)).not.toMatch(/^SIP\/2\.0 (?:488|491)/);
    await settle();
    expect(sent.at(-1)).toMatch(/^SIP\/2\.0 200[^]*answer-to-hold$/);
    expect(heard).toEqual(['up', 'held']);
  });

  it('refuses only a pile of offers', async () => {
    const { ring, respond, within, sent } = open();
    const call = await ring();
    respond(200, 'sdp');
    await settle();
    for (let cseq = 1; cseq <= 5; cseq += 1) within(call, 'INVITE', cseq, 'talk');
    expect(sent.at(-1)).toMatch(/^SIP\/2\.0 491/);
    await settle();
    expect(sent.filter((text) => /^SIP\/2\.0 200/.test(text))).toHaveLength(4);
  });
});

describe('AgentCall started by the phone', () => {
  const invite = (): SipRequest => {
    const message = parseSipMessage(
      'INVITE sip:+34911@realm SIP/2.0\r\nVia: SIP/2.0/WS p;branch=z9hG4bKi\r\nFrom: <sip:ana@realm>;tag=f\r\nTo: <sip:+34911@realm>\r\nCall-ID: in\r\nCSeq: 1 INVITE\r\nContact: <sip:c@x.invalid>\r\n\r\noffer',
    );
    if (message.kind !== 'request') throw new Error('unreadable');
    return message;
  };
  const start = async () => {
    const scene = open();
    const dialog = dialogForInvite(invite(), 'sip:practice@realm');
    if (!dialog) throw new Error('no dialog');
    const call = scene.make(dialog);
    const transaction = scene.receive(
      `INVITE sip:+34911@realm SIP/2.0\r\n${invite()
        .headers.map(([name, value]) => `${name}: ${value}`)
        .join('\r\n')}\r\n\r\noffer`,
    );
    if (!transaction) throw new Error('no transaction');
    await call.takeOffer(transaction);
    return { ...scene, call };
  };

  it('rings, answers, repeats the 200 until its ACK, on a new connection too', async () => {
    const { call, sent, heard, pass, within, socket } = await start();
    call.progress();
    call.accept();
    expect(sent.map((text) => text.split(' ')[1])).toEqual(['100', '180', '200']);
    const moved: string[] = [];
    call.socket = { ...socket, send: (text) => moved.push(text) };
    pass(500);
    expect(moved).toEqual([sent[2]]);
    pass(1000);
    expect(moved).toHaveLength(2);
    within(call, 'ACK', 1);
    pass(5000);
    expect(moved).toHaveLength(2);
    expect(heard).toEqual(['ringing', 'up']);
  });

  it('is refused with the status of the reason', async () => {
    const { call, sent, heard } = await start();
    call.hangUp('busy');
    expect(sent.at(-1)).toMatch(/^SIP\/2\.0 486/);
    expect(heard).toEqual(['busy 486']);
  });

  it('is given up by the phone', async () => {
    const { sent, heard, receive } = await start();
    receive(
      'CANCEL sip:+34911@realm SIP/2.0\r\nVia: SIP/2.0/WS p;branch=z9hG4bKi\r\nFrom: <sip:ana@realm>;tag=f\r\nTo: <sip:+34911@realm>\r\nCall-ID: in\r\nCSeq: 1 CANCEL\r\n\r\n',
    );
    expect(sent.slice(-2).map((text) => text.split(' ')[1])).toEqual(['200', '487']);
    expect(heard).toEqual(['cancelled 487']);
  });
});
