/**
 * The mail of a practice centre: nothing leaves; each message becomes a readable `.eml` file in the centre's data folder, as
 * the library would send it, and can be listed by tests and by who practises. Without a folder it is kept in memory only.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { MailError, type MailPort } from './mail-port.ts';
import { messageOf } from './message-of.ts';

/** A message that would have left. */
export interface PracticeMail {
  /** The file's name; a made-up one without a folder. */
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The whole message as it would leave. */
  readonly source: string;
}

/** The adapter with what it has taken. */
export interface PracticeMailbox extends MailPort {
  /** Oldest first; after a start only what was sent since has `to`, `subject` and `text` apart from `source`. */
  list(): readonly PracticeMail[];
  /** From now on it takes nothing, as a mail server that is away; or takes again. */
  setAway(isAway: boolean): void;
}

const MOST_LISTED = 200;
const FOLDER = 'mails';
/** Reserved so that it can never be somebody's (RFC 2606). */
const FROM = 'puesto@centro-de-practicas.example';

/** The mailbox; `data` is the centre's folder, null keeps nothing. */
export function createPracticeMail(
  data: string | null,
  senderName: string,
  nowMs: () => number,
): PracticeMailbox {
  const folder = data === null ? null : join(data, FOLDER);
  if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const taken: PracticeMail[] = [];
  if (folder !== null)
    for (const name of readdirSync(folder)
      .filter((each) => each.endsWith('.eml'))
      .sort()
      .slice(-MOST_LISTED))
      taken.push({
        name,
        to: '',
        subject: '',
        text: '',
        source: readFileSync(join(folder, name), 'utf8'),
      });
  // CRLF is how a message leaves; the files are read by people on any system, who all can.
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  let isAway = false;
  let count = 0;
  return {
    list: () => taken,
    setAway(away) {
      isAway = away;
    },
    async send(mail) {
      if (isAway) throw new MailError('unreachable', 'the practice mail is away');
      const { message } = await composer.sendMail(
        messageOf(mail, { name: senderName, address: FROM }),
      );
      const source = message.toString();
      count += 1;
      const name = `${String(nowMs())}-${String(count).padStart(3, '0')}.eml`;
      try {
        if (folder !== null) await writeFile(join(folder, name), source, { mode: 0o600 });
      } catch (cause) {
        throw new MailError('failed', cause instanceof Error ? cause.message : String(cause));
      }
      taken.push({ name, to: mail.to, subject: mail.subject, text: mail.text, source });
      if (taken.length > MOST_LISTED) taken.shift();
    },
  };
}
