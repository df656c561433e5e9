/**
 * Our INVITE to a phone until its final answer: ringing, refusal, and giving up at any moment. A CANCEL may not overtake
 * the first answer (RFC 3261 section 9.1), so giving up early waits for it; an answer that crosses the CANCEL is still
 * reported, because somebody must acknowledge and end it. AgentCall uses it.
 */
import { dialogRequest, type Dialog } from './dialog.ts';
import type { SipHeaders, SipRequest, SipResponse } from './sip-message.ts';
import type { SipSocket } from './sip-socket.ts';
import type { SipTransactions } from './sip-transactions.ts';

/** Who hears how it goes. */
export interface OutgoingInviteListener {
  onRinging(): void;
  /** A 200, every time it comes: each one wants its ACK. */
  onAnswered(response: SipResponse): void;
  onRefused(status: number): void;
  /** No answer came, or the connection went. */
  onLost(): void;
}

/** One INVITE. */
export class OutgoingInvite {
  readonly #transactions: SipTransactions;
  readonly #socket: SipSocket;
  readonly #listener: OutgoingInviteListener;
  #sent: SipRequest | null = null;
  #hasProvisional = false;
  #isGivenUp = false;

  constructor(transactions: SipTransactions, socket: SipSocket, listener: OutgoingInviteListener) {
    this.#transactions = transactions;
    this.#socket = socket;
    this.#listener = listener;
  }

  /** Sends it. */
  send(dialog: Dialog, headers: SipHeaders, sdp: string): void {
    const invite = dialogRequest(dialog, 'INVITE', {
      headers: [...headers, ['content-type', 'application/sdp']],
      body: sdp,
    });
    this.#sent = this.#transactions.send(this.#socket, invite, (response) => {
      this.#onResponse(response);
    });
  }

  /** Stops the ringing, as soon as that is allowed. */
  giveUp(): void {
    if (this.#isGivenUp) return;
    this.#isGivenUp = true;
    if (this.#hasProvisional) this.#cancel();
  }

  #onResponse(response: SipResponse | null): void {
    if (response === null) {
      this.#listener.onLost();
      return;
    }
    const { status } = response;
    if (status >= 300) this.#listener.onRefused(status);
    else if (status >= 200) this.#listener.onAnswered(response);
    else {
      const isFirst = !this.#hasProvisional;
      this.#hasProvisional = true;
      if (this.#isGivenUp && isFirst) this.#cancel();
      else if (status > 100) this.#listener.onRinging();
    }
  }

  #cancel(): void {
    if (this.#sent) this.#transactions.cancel(this.#sent, this.#socket);
  }
}
