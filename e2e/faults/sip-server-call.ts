/**
 * One call at the scripted telephone system: a dialog and real audio. It behaves until a spec tells it not to: no ACK, no
 * voice, an offer of its own at the wrong moment. Used by `sip-server.ts`.
 */
import { randomBytes } from 'node:crypto';
import { AgentMedia } from '#main/centre/telephony/practice/media/agent-media.ts';
import type { Frame } from '#main/centre/telephony/practice/media/frame.ts';
import {
  dialogForCallOut,
  dialogForInvite,
  dialogRequest,
  learnFromAnswer,
  learnTarget,
  type Dialog,
} from '#main/centre/telephony/practice/sip/dialog.ts';
import {
  formatSipMessage,
  type SipHeaders,
  type SipResponse,
} from '#main/centre/telephony/practice/sip/sip-message.ts';
import type { SipSocket } from '#main/centre/telephony/practice/sip/sip-socket.ts';
import type {
  ServerTransaction,
  SipTransactions,
} from '#main/centre/telephony/practice/sip/sip-transactions.ts';
import { AGENT_HZ, HEARD, until } from '../fixtures/facts.ts';

const CONTACT = 'sip:pbx@127.0.0.1;transport=ws';
const SDP: SipHeaders = [['content-type', 'application/sdp']];

/** How to ring. */
export interface RingOptions {
  readonly number?: string;
  readonly name?: string;
  readonly headers?: SipHeaders;
  /** The 200 of the phone gets no ACK. */
  readonly withoutAck?: boolean;
  /** In place of the address in From, whose tag stays. */
  readonly from?: string;
  /** In place of the offer. */
  readonly sdp?: (offer: string) => string;
}

/** `a=sendrecv` and the like of the last audio offer or answer in this SDP. */
export const directionOf = (sdp: string): string =>
  /^a=(sendrecv|sendonly|recvonly|inactive)\r?$/m.exec(sdp)?.[1] ?? 'sendrecv';

/** The user name of ICE: another one is an ICE restart. */
export const iceUserOf = (sdp: string): string => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? '';

/** The call. */
export class ServerCall {
  readonly dialog: Dialog;
  readonly media: AgentMedia;
  /** Bodies of the phone's re-INVITEs, in order, with the moment. */
  readonly offers: { readonly atMs: number; readonly sdp: string }[] = [];
  /** The phone's answer to the first offer. */
  answer = '';
  socket: SipSocket;
  acks = 0;
  isEnded = false;
  /** Sends no voice. */
  isSilent = false;
  #sdp = '';
  readonly #transactions: SipTransactions;

  private constructor(dialog: Dialog, socket: SipSocket, transactions: SipTransactions) {
    this.dialog = dialog;
    this.socket = socket;
    this.#transactions = transactions;
    this.media = new AgentMedia({
      mediaHost: '127.0.0.1',
      nowMs: () => Date.now(),
      onDtmf: () => undefined,
    });
  }

  /** Rings a phone; its answer is taken by itself. */
  static async rung(
    phone: { readonly socket: SipSocket; readonly contact: string },
    transactions: SipTransactions,
    options: RingOptions,
  ): Promise<ServerCall> {
    const dialog = dialogForCallOut({
      localUri: `sip:${options.number ?? '+34600111222'}@127.0.0.1`,
      localName: options.name ?? 'Núria Tono',
      contact: CONTACT,
      remoteUri: 'sip:lucia@127.0.0.1',
      remoteTarget: phone.contact,
    });
    const call = new ServerCall(dialog, phone.socket, transactions);
    call.#sdp = await call.media.offer();
    const body = options.sdp?.(call.#sdp) ?? call.#sdp;
    const headers = [...SDP, ...(options.headers ?? [])];
    const sound = dialogRequest(dialog, 'INVITE', { headers, body });
    const { from } = options;
    const tag = `;tag=${dialog.localTag}`;
    const invite =
      from === undefined
        ? sound
        : {
            ...sound,
            headers: sound.headers.map(([name, value]) =>
              name === 'from' ? ([name, `${from}${tag}`] as const) : ([name, value] as const),
            ),
          };
    transactions.send(phone.socket, invite, (response) => {
      if (!response || response.status < 200) return;
      if (response.status >= 300) call.isEnded = true;
      else call.#onAnswered(response, options.withoutAck === true);
    });
    return call;
  }

  /** Takes a call of the phone. */
  static taken(invite: ServerTransaction, transactions: SipTransactions): ServerCall | null {
    const dialog = dialogForInvite(invite.request, CONTACT);
    if (!dialog) return null;
    const call = new ServerCall(dialog, invite.socket, transactions);
    call.offers.push({ atMs: performance.now(), sdp: invite.request.body });
    void call.#answer(invite);
    return call;
  }

  #onAnswered(response: SipResponse, withoutAck: boolean): void {
    learnFromAnswer(this.dialog, response);
    this.answer = response.body;
    if (withoutAck) return;
    this.#ack();
    void this.media.takeAnswer(response.body).catch(() => undefined);
  }

  #ack(): void {
    const ack = dialogRequest(this.dialog, 'ACK');
    const branch = randomBytes(8).toString('hex');
    const via = ['via', `SIP/2.0/WS far.invalid;branch=z9hG4bK${branch}`] as const;
    this.socket.send(formatSipMessage({ ...ack, headers: [via, ...ack.headers] }));
  }

  async #answer(invite: ServerTransaction): Promise<void> {
    const sdp = await this.media.answer(invite.request.body).catch(() => null);
    if (sdp === null) return invite.respond(488, 'Not Acceptable Here');
    this.#sdp = sdp;
    const headers: SipHeaders = [['contact', `<${CONTACT}>`], ...SDP];
    invite.respond(200, 'OK', { headers, body: sdp, toTag: this.dialog.localTag });
  }

  /** Within the call, as a sound telephone system does. */
  onRequest(transaction: ServerTransaction): void {
    const { request } = transaction;
    this.socket = transaction.socket;
    learnTarget(this.dialog, request);
    if (request.method === 'INVITE') {
      this.offers.push({ atMs: performance.now(), sdp: request.body });
      void this.#answer(transaction);
    } else if (request.method === 'BYE') {
      this.isEnded = true;
      transaction.respond(200, 'OK');
    } else if (request.method === 'REFER') transaction.respond(202, 'Accepted');
    else transaction.respond(200, 'OK');
  }

  onAck(): void {
    this.acks += 1;
  }

  /** A request of its own within the call; resolves with the final answer, or null when none came. */
  ask(
    method: string,
    more: { readonly headers?: SipHeaders; readonly body?: string } = {},
  ): Promise<SipResponse | null> {
    if (method === 'INVITE') this.dialog.localCSeq += 1;
    const request = dialogRequest(this.dialog, method, more);
    return new Promise((resolve) => {
      this.#transactions.send(this.socket, request, (response) => {
        if (response && response.status < 200) return;
        if (method === 'INVITE' && response && response.status < 300) this.#ack();
        resolve(response);
      });
    });
  }

  /** An offer of its own: the audio as it is, in this direction. The answer's SDP, or the refusal. */
  async offerAgain(
    direction = 'sendrecv',
  ): Promise<{ readonly status: number; readonly sdp: string }> {
    const body = this.#sdp
      .replace(
        /^o=(\S+) (\d+) (\d+)/m,
        (_all, name: string, id: string, version: string) =>
          `o=${name} ${id} ${Number(version) + 1}`,
      )
      .replaceAll(/^a=setup:\w+/gm, 'a=setup:actpass')
      .replaceAll(/^a=(sendrecv|sendonly|recvonly|inactive)(\r?)$/gm, `a=${direction}$2`);
    this.#sdp = body;
    const answer = await this.ask('INVITE', { headers: SDP, body });
    return { status: answer?.status ?? 0, sdp: answer?.body ?? '' };
  }

  /** What becomes of a REFER of the phone. */
  notify(status: number, reason: string): Promise<SipResponse | null> {
    return this.ask('NOTIFY', {
      headers: [
        ['event', 'refer'],
        ['subscription-state', status < 200 ? 'active;expires=60' : 'terminated;reason=noresource'],
        ['content-type', 'message/sipfrag;version=2.0'],
      ],
      body: `SIP/2.0 ${status} ${reason}`,
    });
  }

  /** One frame to the phone. */
  tick(frame: Frame): void {
    this.media.pull();
    if (!this.isEnded && !this.isSilent) this.media.push(frame);
  }

  /** Resolves when the agent's tone is heard here. */
  async agentIsHeard(limitMs = 15_000): Promise<void> {
    await until(
      () => this.media.said.measure(Date.now(), 500, [AGENT_HZ]),
      ({ tones }) => (tones[String(AGENT_HZ)] ?? 0) > HEARD,
      limitMs,
    );
  }

  /** Loudness of the agent over the last half second. */
  agentRms(windowMs = 500): number {
    return this.media.said.measure(Date.now(), windowMs, []).rms;
  }
}
