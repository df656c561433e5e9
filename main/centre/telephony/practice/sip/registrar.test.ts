import { describe, expect, it } from 'vitest';
import { digestResponse } from './sip-digest.ts';
import { Registrar } from './registrar.ts';
import type { SipHeaders, SipRequest } from './sip-message.ts';
import type { SipSocket } from './sip-socket.ts';
import type { ServerTransaction } from './sip-transactions.ts';

interface Answer {
  readonly status: number;
  readonly headers: SipHeaders;
}

const socketOf = (id: number): SipSocket => ({
  id,
  username: null,
  isOpen: true,
  send: () => undefined,
  close: () => undefined,
});

const open = () => {
  let nowMs = 1_000_000;
  const heard: string[] = [];
  const registrar = new Registrar('realm', () => nowMs, {
    onRegistered: (username, socket) => heard.push(`+${username} ${String(socket.id)}`),
    onUnregistered: (username) => heard.push(`-${username}`),
  });
  const ask = (socket: SipSocket, headers: SipHeaders): Answer => {
    const answers: Answer[] = [];
    const request: SipRequest = {
      kind: 'request',
      method: 'REGISTER',
      uri: 'sip:realm',
      headers: [['to', '<sip:ana@realm>'], ...headers],
      body: '',
    };
    const transaction: ServerTransaction = {
      request,
      socket,
      isDone: false,
      respond: (status, _reason, more) => answers.push({ status, headers: more?.headers ?? [] }),
      repeat: () => undefined,
    };
    registrar.register(transaction);
    expect(answers).toHaveLength(1);
    return answers[0] ?? { status: 0, headers: [] };
  };
  const issue = (forMs = 3_600_000) =>
    registrar.issue({ agentId: 'Ana', displayName: 'Ana', expiresAtMs: nowMs + forMs }, 'ws://x');
  /** Challenge and answer. */
  const register = (ha1: string, socket: SipSocket, more: SipHeaders = []) => {
    const contact: SipHeaders =
      more.length > 0 ? more : [['contact', '<sip:c@x.invalid;transport=ws>;expires=60']];
    const challenge = ask(socket, contact).headers[0]?.[1] ?? '';
    const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
    const given = { nonce, uri: 'sip:realm', nc: '00000001', cnonce: 'c', qop: 'auth' };
    const response = digestResponse(ha1, 'REGISTER', given);
    const value = `Digest username="ana", realm="realm", nonce="${nonce}", uri="sip:realm", response="${response}", qop=auth, nc=00000001, cnonce="c"`;
    return ask(socket, [...contact, ['authorization', value]]);
  };
  return {
    registrar,
    heard,
    ask,
    issue,
    register,
    pass: (ms: number) => {
      nowMs += ms;
      registrar.tick(nowMs);
    },
  };
};

describe('Registrar', () => {
  it('challenges, registers, echoes the contact with its time, and lets it run out', () => {
    const { heard, issue, register, registrar, pass } = open();
    const { ha1, username, uri } = issue();
    expect([username, uri]).toEqual(['ana', 'sip:ana@realm']);
    const answer = register(ha1, socketOf(1));
    expect(answer.status).toBe(200);
    expect(answer.headers[0]).toEqual(['contact', '<sip:c@x.invalid;transport=ws>;expires=60']);
    expect(registrar.registered()).toEqual(['ana']);
    pass(61_000);
    expect(registrar.binding('ana')).toBeNull();
    expect(heard).toEqual(['+ana 1', '-ana']);
  });

  it('gives a reconnected phone its new connection and forgets the old one', () => {
    const { heard, issue, register, registrar } = open();
    const { ha1 } = issue();
    const [first, second] = [socketOf(1), socketOf(2)];
    register(ha1, first);
    register(ha1, second);
    registrar.closed(first);
    expect(registrar.binding('ana')?.socket).toBe(second);
    expect(heard).toEqual(['+ana 1', '+ana 2']);
    registrar.closed(second);
    expect(heard[2]).toBe('-ana');
  });

  it('does not sign off a phone’s new connection when the old one says good-bye late', () => {
    const { heard, issue, register, registrar } = open();
    const { ha1 } = issue();
    const [first, second] = [socketOf(1), socketOf(2)];
    register(ha1, first);
    register(ha1, second);
    expect(register(ha1, first, [['contact', '<sip:c@x>;expires=0']]).status).toBe(200);
    expect(registrar.binding('ana')?.socket).toBe(second);
    expect(heard).toEqual(['+ana 1', '+ana 2']);
  });

  it('refuses a wrong, an unknown, an old and an expired account', () => {
    const { issue, register, registrar, pass } = open();
    expect(register('x', socketOf(1)).status).toBe(403);
    const old = issue();
    expect(register('x', socketOf(1)).status).toBe(403);
    const current = issue(10_000);
    expect(register(old.ha1, socketOf(1)).status).toBe(403);
    expect(register(current.ha1, socketOf(1)).status).toBe(200);
    pass(11_000);
    expect(registrar.binding('ana')).toBeNull();
    expect(register(current.ha1, socketOf(1)).status).toBe(403);
    expect(registrar.knows('ana')).toBe(false);
  });

  it('keeps the time within reason and unregisters on zero', () => {
    const { issue, register, heard } = open();
    const { ha1 } = issue();
    const socket = socketOf(1);
    expect(register(ha1, socket, [['contact', '<sip:c@x>;expires=4294967']]).headers[1]).toEqual([
      'expires',
      '600',
    ]);
    expect(register(ha1, socket, [['contact', '<sip:c@x>;expires=x']]).headers[1]).toEqual([
      'expires',
      '600',
    ]);
    expect(register(ha1, socket, [['contact', '*']]).status).toBe(200);
    expect(heard).toEqual(['+ana 1', '-ana']);
  });

  it('answers 400 to an address that names nobody', () => {
    const { ask } = open();
    expect(ask(socketOf(1), [['to', 'nobody']]).status).toBe(401);
  });
});
