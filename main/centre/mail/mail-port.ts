/**
 * THE PORT for e-mail that leaves the centre: plain text to one address. A centre gives one adapter (SMTP, or the practice one
 * that writes files); the service composes what is said and never knows a mail server. Never carries HTML or attachments.
 */

/** One message as the service means it. Its words may come from anybody: an adapter must let none of them become a header. */
export interface Mail {
  /** One checked address (`src/text/mail-address.ts`). */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends messages. */
export interface MailPort {
  /**
   * Resolves when the mail server (or the file) has taken the message over; rejects with a `MailError` after at most half a
   * minute. Safe to call while others are being sent. Never tries twice: who asked decides that.
   */
  send(mail: Mail): Promise<void>;
}

/**
 * Why a message did not leave. `unreachable`: no mail server answered in time. `refused`: it answered and will not have it
 * (address, credentials, size). `failed`: anything else, such as a full disk.
 */
export type MailErrorCode = 'unreachable' | 'refused' | 'failed';

/** What `send` rejects with. The message is for logs and names no person. */
export class MailError extends Error {
  readonly code: MailErrorCode;
  constructor(code: MailErrorCode, message: string) {
    super(message);
    this.name = 'MailError';
    this.code = code;
  }
}
