/**
 * Mail by SMTP, for a centre that was given `--smtp URL`: `smtps://user:password@host:465/?from=centre@example.com`. With
 * `smtp:` it asks for encryption (STARTTLS) and insists on it unless the server is this machine. Used by the service process.
 */
import { createTransport } from 'nodemailer';
import { parseMailAddress } from '#src/text/mail-address.ts';
import { MailError, type MailErrorCode, type MailPort } from './mail-port.ts';
import { messageOf } from './message-of.ts';

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 15_000;
const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

/** What is wrong with an URL of a mail server, as a sentence; null when nothing is. */
export function faultOfSmtpUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !(url.protocol in PORTS) || url.hostname === '')
    return 'needs an address like smtps://user:password@mail.example.com/?from=centre@example.com';
  return senderOf(url) === null
    ? 'needs a sender: add ?from=centre@example.com to the address'
    : null;
}

function senderOf(url: URL): string | null {
  return parseMailAddress(url.searchParams.get('from') ?? decodeURIComponent(url.username));
}

const codeOf = (cause: unknown): MailErrorCode => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  switch (code) {
    case 'ECONNECTION':
    case 'ETIMEDOUT':
    case 'ESOCKET':
    case 'EDNS':
    case 'ECONNREFUSED':
      return 'unreachable';
    case 'EAUTH':
    case 'EENVELOPE':
    case 'EMESSAGE':
    case 'ETLS':
      return 'refused';
    default:
      return 'failed';
  }
};

/** The adapter; the URL has been checked with `faultOfSmtpUrl`. */
export function createSmtpMail(smtpUrl: string, senderName: string): MailPort {
  const url = new URL(smtpUrl);
  const isSecure = url.protocol === 'smtps:';
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || PORTS[isSecure ? 'smtps:' : 'smtp:'],
    secure: isSecure,
    requireTLS: !isSecure && !isHere,
    ...(url.username === ''
      ? {}
      : {
          auth: {
            user: decodeURIComponent(url.username),
            pass: decodeURIComponent(url.password),
          },
        }),
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
  });
  const from = { name: senderName, address: senderOf(url) ?? '' };
  return {
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail, from));
      } catch (cause) {
        const code = codeOf(cause);
        throw new MailError(code, `the mail server did not take it: ${code}`);
      }
    },
  };
}
