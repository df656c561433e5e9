import { describe, expect, it } from 'vitest';
import { headerOf, parseSipMessage, type SipRequest } from './sip-message.ts';
import type { SipSocket } from './sip-socket.ts';
import { SipTransactions, type ServerTransaction } from './sip-transactions.ts';

const open = () => {
  let nowMs = 0;
  const sent: string[] = [];
  const requests: ServerTransaction[] = [];
  const cancelled: ServerTransaction[] = [];
  const acks: SipRequest[] = [];
  const socket: SipSocket = {
    id: 1,
    username: null,
    isOpen: true,
    send: (text) => sent.push(text),
    close: () => undefined,
  };
  const transactions = new SipTransactions(
    {
      onRequest: (transaction) => requests.push(transaction),
      onAck: (request) => acks.push(request),
      onCancel: (invite) => cancelled.push(invite),
    },
    () => nowMs,
  );
  const receive = (text: string) => {
    transactions.receive(socket, parseSipMessage(text));
  };
  const pass = (ms: number) => {
    nowMs += ms;
    transactions.tick(nowMs);
  };
  return { transactions, socket, sent, requests, cancelled, acks, receive, pass };
};

const incoming = (method: string, branch = 'z9hG4bKa') =>
  `${method} sip:1@x SIP/2.0\r\nVia: SIP/2.0/WS a;branch=${branch}\r\nFrom: <sip:a@b>;tag=f\r\nTo: <sip:1@x>\r\nCall-ID: c\r\nCSeq: 1 ${method}\r\n\r\n`;

const outgoing: SipRequest = {
  kind: 'request',
  method: 'INVITE',
  uri: 'sip:a@b',
  headers: [
    ['from', '<sip:x@y>;tag=1'],
    ['to', '<sip:a@b>'],
    ['call-id', 'out'],
    ['cseq', '4 INVITE'],
  ],
  body: '',
};

const responseTo = (request: string, status: number, toTag = '') =>
  request
    .replace(/^.*\r\n/, `SIP/2.0 ${String(status)} Test\r\n`)
    .replace(/To: .*\r\n/, `To: <sip:a@b>${toTag}\r\n`);

describe('SipTransactions', () => {
  it('gives a repeated request the same answer and asks its user only once', () => {
    const { sent, requests, receive, pass } = open();
    receive(incoming('OPTIONS'));
    requests[0]?.respond(200, 'OK');
    requests[0]?.respond(500, 'Too late');
    receive(incoming('OPTIONS'));
    expect(requests).toHaveLength(1);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toBe(sent[1]);
    pass(40_000);
    receive(incoming('OPTIONS'));
    expect(requests).toHaveLength(2);
  });

  it('cancels the INVITE that a CANCEL names, and no other', () => {
    const { sent, cancelled, requests, receive } = open();
    receive(incoming('CANCEL', 'z9hG4bKother'));
    expect(sent[0]).toMatch(/^SIP\/2\.0 481/);
    receive(incoming('INVITE'));
    receive(incoming('CANCEL'));
    expect(sent[1]).toMatch(/^SIP\/2\.0 200/);
    expect(cancelled).toEqual([requests[0]]);
    requests[0]?.respond(487, 'Request Terminated');
    receive(incoming('CANCEL', 'z9hG4bKa'));
    expect(cancelled).toHaveLength(1);
  });

  it('answers 400 to what it cannot read, but never to an ACK', () => {
    const { sent, requests, receive } = open();
    receive(incoming('INVITE').replace('1 INVITE', '1 BYE'));
    expect(sent[0]).toMatch(/^SIP\/2\.0 400/);
    receive(incoming('ACK').replace('1 ACK', '1 BYE'));
    receive('nonsense');
    expect(sent).toHaveLength(1);
    expect(requests).toHaveLength(0);
  });

  it('finds the request for a response, and acknowledges a refusal itself', () => {
    const { transactions, socket, sent, receive } = open();
    const heard: (number | null)[] = [];
    transactions.send(socket, outgoing, (response) => heard.push(response?.status ?? null));
    const asked = sent[0] ?? '';
    receive(responseTo(asked, 180, ';tag=p'));
    receive(responseTo(asked, 486, ';tag=p'));
    receive(responseTo(asked, 486, ';tag=p'));
    receive(responseTo(asked.replace(/branch=\w+/, 'branch=z9hG4bKx'), 200));
    expect(heard).toEqual([180, 486]);
    const acks = sent.slice(1).map((text) => parseSipMessage(text));
    expect(acks).toHaveLength(2);
    for (const ack of acks) {
      expect(ack).toMatchObject({ kind: 'request', method: 'ACK' });
      if (ack.kind === 'request') {
        expect(headerOf(ack, 'to')).toBe('<sip:a@b>;tag=p');
        expect(headerOf(ack, 'cseq')).toBe('4 ACK');
      }
    }
  });

  it('says null when no answer comes in 32 s or the connection goes, but waits for a ringing phone', () => {
    const { transactions, socket, sent, receive, pass } = open();
    const heard: (number | null)[] = [];
    const ask = () => {
      transactions.send(socket, outgoing, (response) => heard.push(response?.status ?? null));
    };
    ask();
    pass(33_000);
    expect(heard).toEqual([null]);
    ask();
    receive(responseTo(sent[1] ?? '', 180, ';tag=p'));
    pass(120_000);
    expect(heard).toEqual([null, 180]);
    transactions.closed(socket);
    expect(heard).toEqual([null, 180, null]);
  });

  it('repeats the INVITE branch in its CANCEL', () => {
    const { transactions, socket, sent } = open();
    const invite = transactions.send(socket, outgoing, () => undefined);
    transactions.cancel(invite, socket);
    const branch = /branch=\w+/.exec(sent[0] ?? '')?.[0];
    expect(sent[1]).toContain(branch);
    expect(sent[1]).toContain('CSeq: 4 CANCEL');
  });
});
