/**
 * One call between the telephone system and one phone: SIP dialog plus audio. Started by us (`ring`) or by the phone
 * (`takeOffer`); afterwards both kinds are the same. It survives the phone's socket: `socket` is replaced when the phone
 * comes back. It knows nothing of bridges or customers.
 *
 *   ring ──▶ trying ──180──▶ ringing ──200──▶ up ──BYE / media lost──▶ ended
 *   takeOffer ──▶ trying ──progress──▶ ringing ──accept──▶ up
 */
import type { LegEnd } from '../../port.ts';
import type { AgentMedia } from '../media/agent-media.ts';
import { parseDtmfInfo } from '../media/rtp-dtmf.ts';
import { AwaitedAck } from './awaited-ack.ts';
import { endFromStatus, statusFromReason } from './call-end.ts';
import { ALLOWED, dialogRequest, learnFromAnswer, learnTarget, type Dialog } from './dialog.ts';
import {
  formatSipMessage,
  headerOf,
  parseCSeq,
  type SipHeaders,
  type SipRequest,
  type SipResponse,
} from './sip-message.ts';
import { OutgoingInvite } from './outgoing-invite.ts';
import type { SipSocket } from './sip-socket.ts';
import type { ServerTransaction, SipTransactions } from './sip-transactions.ts';

const MEDIA_LOST_AFTER_MS = 90_000;
const MOST_OFFERS_WAITING = 4;

/** Who hears what happens to the call. */
export interface AgentCallListener {
  onRinging(): void;
  onUp(): void;
  onHeld(isHeld: boolean): void;
  onDtmf(digit: string): void;
  onEnded(end: LegEnd): void;
}

/** The audio of a call, as much of it as the call itself needs; the switch needs the rest. */
export type CallAudio = Pick<
  AgentMedia,
  | 'isHeld'
  | 'aliveAtMs'
  | 'beginWaiting'
  | 'offer'
  | 'takeAnswer'
  | 'answer'
  | 'close'
  | 'said'
  | 'heard'
  | 'pull'
  | 'push'
>;

/** A call with one phone. */
export class AgentCall {
  readonly username: string;
  readonly dialog: Dialog;
  readonly media: CallAudio;
  socket: SipSocket;
  state: 'trying' | 'ringing' | 'up' | 'ended' = 'trying';
  readonly #transactions: SipTransactions;
  readonly #nowMs: () => number;
  #listener: AgentCallListener | null = null;
  #inviteOut: OutgoingInvite | null = null;
  /** The phone's INVITE and our prepared answer. */
  #inviteIn: { readonly transaction: ServerTransaction; readonly sdp: string | null } | null = null;
  #awaitedAck: AwaitedAck | null = null;
  /** The end of the queue of offers and answers: werift can work off only one at a time. */
  #offers: Promise<void> = Promise.resolve();
  #offersWaiting = 0;

  constructor(parts: {
    readonly username: string;
    readonly dialog: Dialog;
    readonly media: CallAudio;
    readonly socket: SipSocket;
    readonly transactions: SipTransactions;
    readonly nowMs: () => number;
  }) {
    this.username = parts.username;
    this.dialog = parts.dialog;
    this.media = parts.media;
    this.socket = parts.socket;
    this.#transactions = parts.transactions;
    this.#nowMs = parts.nowMs;
  }

  /** Says who is told; must be set before the first event can happen. */
  listen(listener: AgentCallListener): void {
    this.#listener = listener;
  }

  /** Rings the phone. Resolves when the INVITE was sent. */
  async ring(headers: SipHeaders): Promise<void> {
    const sdp = await this.media.offer().catch((cause: unknown) => {
      // The caller gave up, or the phone went, before the offer was written: there is nothing left to write it with.
      if (this.#isEnded()) return null;
      throw cause;
    });
    if (sdp === null || this.#isEnded()) return;
    this.#inviteOut = new OutgoingInvite(this.#transactions, this.socket, {
      onRinging: () => {
        if (this.state !== 'trying') return;
        this.state = 'ringing';
        this.#listener?.onRinging();
      },
      onAnswered: (response) => {
        this.#onAnswered(response);
      },
      onRefused: (status) => {
        this.#end(endFromStatus(status));
      },
      onLost: () => {
        if (this.state !== 'up') this.#end({ reason: 'unreachable', sipStatus: null });
      },
    });
    this.#inviteOut.send(this.dialog, headers, sdp);
  }

  /** Prepares the answer to the phone's INVITE; false when its audio cannot be used (already answered 488). */
  async takeOffer(transaction: ServerTransaction): Promise<boolean> {
    transaction.respond(100, 'Trying');
    this.#inviteIn = { transaction, sdp: null };
    const sdp = await this.media.answer(transaction.request.body).catch(() => null);
    if (this.state === 'ended') return false;
    if (sdp === null) {
      transaction.respond(488, 'Not Acceptable Here', { toTag: this.dialog.localTag });
      this.#end({ reason: 'failed', sipStatus: 488 });
      return false;
    }
    this.#inviteIn = { transaction, sdp };
    return true;
  }

  /** Tells a calling phone that it rings at the other end. */
  progress(): void {
    if (this.state !== 'trying' || !this.#inviteIn) return;
    this.state = 'ringing';
    this.#inviteIn.transaction.respond(180, 'Ringing', this.#answerParts(''));
    this.#listener?.onRinging();
  }

  /** Connects a calling phone. */
  accept(): void {
    const invite = this.#inviteIn;
    if (!invite || invite.sdp === null || this.state === 'up' || this.state === 'ended') return;
    this.#inviteIn = null;
    this.#answerInvite(invite.transaction, invite.sdp);
    this.media.beginWaiting();
    this.state = 'up';
    this.#listener?.onUp();
    if (this.media.isHeld) this.#listener?.onHeld(true);
  }

  /** Ends the call from our side, whatever its state. */
  hangUp(reason: LegEnd['reason']): void {
    if (this.state === 'ended') return;
    if (this.#inviteIn) {
      const [status, phrase] = statusFromReason(reason);
      this.#inviteIn.transaction.respond(status, phrase, { toTag: this.dialog.localTag });
      this.#end({ reason, sipStatus: status });
    } else if (this.state === 'up') {
      this.#sendBye(reason);
      this.#end({ reason, sipStatus: null });
    } else {
      this.#inviteOut?.giveUp();
      this.#end({ reason, sipStatus: null });
    }
  }

  /** A request within this call. The sender's identity has been checked. */
  onRequest(transaction: ServerTransaction): void {
    const { request } = transaction;
    const cseq = parseCSeq(headerOf(request, 'cseq') ?? '')?.number ?? 0;
    if (cseq <= this.dialog.remoteCSeq) {
      transaction.respond(500, 'Server Internal Error - The CSeq is older than one already seen.');
      return;
    }
    this.dialog.remoteCSeq = cseq;
    this.socket = transaction.socket;
    switch (request.method) {
      case 'BYE':
        transaction.respond(200, 'OK');
        this.#end({ reason: 'far-hangup', sipStatus: null });
        return;
      case 'INVITE':
      case 'UPDATE':
        this.#onOffer(transaction);
        return;
      case 'INFO': {
        const digit = parseDtmfInfo(headerOf(request, 'content-type') ?? '', request.body);
        transaction.respond(
          digit === null ? 415 : 200,
          digit === null ? 'Unsupported Media Type' : 'OK',
        );
        if (digit !== null) this.#listener?.onDtmf(digit);
        return;
      }
      case 'OPTIONS':
        transaction.respond(200, 'OK', {
          headers: [
            ['allow', ALLOWED],
            ['accept', 'application/sdp'],
          ],
        });
        return;
      default:
        transaction.respond(405, 'Method Not Allowed', { headers: [['allow', ALLOWED]] });
    }
  }

  /** Whether this INVITE started the call and is still unanswered. */
  isInvitedBy(invite: ServerTransaction): boolean {
    return this.#inviteIn?.transaction === invite;
  }

  /** The phone confirmed a 200 of ours. */
  onAck(request: SipRequest): void {
    if (this.#awaitedAck?.isFor(request)) this.#awaitedAck = null;
  }

  /** The calling phone gave up before the call was connected. */
  onCancel(invite: ServerTransaction): void {
    if (this.state === 'up' || this.state === 'ended') return;
    invite.respond(487, 'Request Terminated', { toTag: this.dialog.localTag });
    this.#inviteIn = null;
    this.#end({ reason: 'cancelled', sipStatus: 487 });
  }

  /** The phone's connection is gone: a live call goes on without it, one that was being set up does not. */
  onSocketClosed(): void {
    if (this.state !== 'up') this.#end({ reason: 'unreachable', sipStatus: null });
  }

  /** The phone sent a key press within its audio. */
  onRtpDigit(digit: string): void {
    if (this.state === 'up') this.#listener?.onDtmf(digit);
  }

  /** Lets time pass. */
  tick(nowMs: number): void {
    this.#awaitedAck?.tick(nowMs, this.socket);
    if (this.state === 'up' && nowMs - this.media.aliveAtMs > MEDIA_LOST_AFTER_MS) {
      this.#sendBye();
      this.#end({ reason: 'media-lost', sipStatus: null });
    }
  }

  #onAnswered(response: SipResponse): void {
    learnFromAnswer(this.dialog, response);
    this.socket.send(formatSipMessage(this.#ackRequest()));
    if (this.state === 'ended') this.#sendBye();
    if (this.state === 'ended' || this.state === 'up') return;
    this.media.beginWaiting();
    this.state = 'up';
    this.#listener?.onUp();
    this.#inTurn(async () => {
      const isUsable = await this.media.takeAnswer(response.body).catch(() => false);
      if (!isUsable) this.#failMedia();
      else if (this.media.isHeld) this.#listener?.onHeld(true);
    });
  }

  #failMedia(): void {
    if (this.state === 'ended') return;
    this.#sendBye();
    this.#end({ reason: 'failed', sipStatus: 488 });
  }

  #onOffer(transaction: ServerTransaction): void {
    const { request } = transaction;
    // Refusing a hold ends the call in some phones, so offers wait for their turn as long as that is sane.
    if (this.state !== 'up' || this.#offersWaiting >= MOST_OFFERS_WAITING) {
      transaction.respond(491, 'Request Pending');
      return;
    }
    learnTarget(this.dialog, request);
    if (request.body.trim() === '') {
      // An UPDATE without offer only keeps the session alive; an INVITE without one would need an offer from us.
      if (request.method === 'UPDATE') transaction.respond(200, 'OK', this.#answerParts(''));
      else transaction.respond(488, 'Not Acceptable Here');
      return;
    }
    this.#inTurn(async () => {
      const wasHeld = this.media.isHeld;
      const sdp = await this.media.answer(request.body).catch(() => null);
      if (this.state === 'ended') transaction.respond(481, 'Call/Transaction Does Not Exist');
      else if (sdp === null) transaction.respond(488, 'Not Acceptable Here');
      else if (request.method === 'INVITE') this.#answerInvite(transaction, sdp);
      else transaction.respond(200, 'OK', this.#answerParts(sdp));
      if (wasHeld !== this.media.isHeld) this.#listener?.onHeld(this.media.isHeld);
    });
  }

  #inTurn(work: () => Promise<void>): void {
    this.#offersWaiting += 1;
    this.#offers = this.#offers.then(async () => {
      await work();
      this.#offersWaiting -= 1;
    });
  }

  /** Asked anew after each wait: it may have ended meanwhile. */
  #isEnded(): boolean {
    return this.state === 'ended';
  }

  #answerInvite(transaction: ServerTransaction, sdp: string): void {
    transaction.respond(200, 'OK', this.#answerParts(sdp));
    this.#awaitedAck = new AwaitedAck(transaction, this.#nowMs());
  }

  #answerParts(sdp: string): { headers: SipHeaders; body: string; toTag: string } {
    const type: SipHeaders = sdp === '' ? [] : [['content-type', 'application/sdp']];
    const headers: SipHeaders = [
      ['contact', `<${this.dialog.contact}>`],
      ['allow', ALLOWED],
      ...type,
    ];
    return { headers, body: sdp, toTag: this.dialog.localTag };
  }

  #ackRequest(): SipRequest {
    const ack = dialogRequest(this.dialog, 'ACK');
    const via = `SIP/2.0/WS practice.invalid;branch=z9hG4bK${this.dialog.localTag}${String(this.dialog.localCSeq)}`;
    return { ...ack, headers: [['via', via], ...ack.headers] };
  }

  /** With a `Reason` (RFC 3326) where nobody hung up: the phone would say that the customer did. */
  #sendBye(reason: LegEnd['reason'] = 'near-hangup'): void {
    const [status, phrase] = statusFromReason(reason);
    const headers: SipHeaders =
      status >= 500 && status < 600
        ? [['reason', `SIP;cause=${String(status)};text="${phrase}"`]]
        : [];
    const bye = dialogRequest(this.dialog, 'BYE', { headers });
    this.#transactions.send(this.socket, bye, () => undefined);
  }

  #end(end: LegEnd): void {
    if (this.state === 'ended') return;
    this.state = 'ended';
    this.#awaitedAck = null;
    void this.media.close().catch(() => undefined);
    this.#listener?.onEnded(end);
  }
}
