/**
 * The body of a chat's row in the timeline: what the agent noted, then what was written, with who and when. What the staff
 * said among themselves stays out. Never longer than a row may be; what is left out is said.
 */
import type { ChatMessage, ChatNotice } from '#src/model/chat.ts';
import type { Language } from '#src/model/text.ts';
import type { CentreContext } from '../context.ts';
import { readMessages } from '../../store/chat-records.ts';
import type { Work } from '../../store/work-records.ts';

const MOST_BODY = 20_000;

const WORDS = {
  es: {
    cut: '… (la conversación sigue; aquí ya no cabe)',
    lost: '(no le llegó)',
    notices: {
      joined: (name) => `${name} entra en la conversación.`,
      left: (name) => `${name} sale de la conversación.`,
      'handed-over': (name) => `Sigue ${name}.`,
      'taken-over': (name) => `${name} toma la conversación.`,
      'handed-back': (name) => `La conversación vuelve a ${name}.`,
      'customer-left': () => 'El cliente se ha ido.',
      ended: () => 'Fin de la conversación.',
    },
  },
  en: {
    cut: '… (the conversation goes on; there is no more room here)',
    lost: '(did not reach them)',
    notices: {
      joined: (name) => `${name} joins the conversation.`,
      left: (name) => `${name} leaves the conversation.`,
      'handed-over': (name) => `${name} goes on.`,
      'taken-over': (name) => `${name} takes the conversation over.`,
      'handed-back': (name) => `The conversation goes back to ${name}.`,
      'customer-left': () => 'The customer has left.',
      ended: () => 'End of the conversation.',
    },
  },
} as const satisfies Record<
  Language,
  {
    readonly cut: string;
    readonly lost: string;
    readonly notices: Record<ChatNotice, (name: string) => string>;
  }
>;

/** One message as a line of a transcript. */
function lineOf(message: ChatMessage, language: Language): string {
  const at = new Date(message.atMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const words = WORDS[language];
  if (message.notice !== null)
    return `${time} · ${words.notices[message.notice](message.authorName)}`;
  const lost = message.state === 'delivered' ? '' : ` ${words.lost}`;
  return `${time} ${message.authorName || '?'}: ${message.text}${lost}`;
}

/** Note and transcript as plain text. */
export function chatBody(
  note: string,
  messages: readonly ChatMessage[],
  language: Language,
): string {
  const lines = messages
    // Who listens, and that the customer left while nobody wrote, is no part of what was said.
    .filter(({ audience, notice }) => audience === 'all' || notice === 'customer-left')
    .map((message) => lineOf(message, language));
  const whole = [note.trim(), lines.join('\n')].filter((part) => part !== '').join('\n\n');
  if (whole.length <= MOST_BODY) return whole;
  const { cut } = WORDS[language];
  return `${whole.slice(0, MOST_BODY - cut.length - 1).replace(/\p{Cs}$/u, '')}\n${cut}`;
}

/** The body of this work's row. */
export function chatBodyOf(context: CentreContext, work: Work, language: Language): string {
  const id = work.partOf ?? work.interaction.id;
  return chatBody(work.draft.note, readMessages(context.ports.db, id), language);
}
