/**
 * A card that also goes to somebody outside by e-mail: sent when the number is being rung, never waited for, its end told to
 * the author and written into the leg's row of the timeline. Plain text in the author's language; never tried twice.
 */
import type { AgentId } from '#src/model/ids.ts';
import type { CardDraft, ConsultCard, Target } from '#src/model/party.ts';
import { parseMailAddress } from '#src/text/mail-address.ts';
import { inOneCommit } from '../../store/commit.ts';
import { readEntries, writeEntry } from '../../store/records.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal, toError } from '../refusal.ts';
import { mailLine } from './cards.ts';
import type { Companies } from './companies.ts';

export interface CardMails {
  /** Sends the card of a consult or transfer that has begun, if it goes to a number and an address was given. */
  begin(work: Work, from: AgentId, target: Target, draft: CardDraft): Work;
  /** What was being sent when the service died: nobody knows, so it counts as not sent. */
  restore(): void;
}

/** So many rows back the leg of a card is looked for. */
const ROWS_BACK = 20;

const WORDS = {
  es: {
    subject: (name: string, centre: string) => `Ficha de ${name} (${centre})`,
    intro: (name: string, centre: string) =>
      `${name}, de ${centre}, te llama por este asunto y te deja la ficha por escrito.`,
    who: 'Quién',
    why: 'Qué pasa',
    done: 'Ya hecho',
    asked: 'Pido',
    note: 'Nota',
    article: 'Artículo en uso',
    outro: 'Este correo se ha enviado desde la llamada. No hace falta que lo contestes.',
  },
  en: {
    subject: (name: string, centre: string) => `Card from ${name} (${centre})`,
    intro: (name: string, centre: string) =>
      `${name} of ${centre} is calling you about this and leaves you the card in writing.`,
    who: 'Who',
    why: 'What it is',
    done: 'Done so far',
    asked: 'I ask for',
    note: 'Note',
    article: 'Article in use',
    outro: 'This message was sent during the call. There is no need to answer it.',
  },
} as const;

/** Refuses an address that is none, before anybody is rung. */
export function checkMail({ emailTo }: CardDraft): void {
  if (emailTo && parseMailAddress(emailTo) === null)
    throw new Refusal('address-not-valid', 'not an e-mail address');
}

/** What the person outside reads. What the timeline knows stays inside. */
export function mailOf(
  card: ConsultCard,
  language: 'es' | 'en',
  centreName: string,
): { readonly subject: string; readonly text: string } {
  const words = WORDS[language];
  const blocks = (['asked', 'who', 'why', 'done', 'note'] as const).flatMap((field) =>
    card[field] === '' ? [] : [`${words[field]}:\n${card[field]}`],
  );
  if (card.article) blocks.push(`${words.article}:\n${card.article.title}`);
  return {
    subject: words.subject(card.fromName, centreName),
    text: [words.intro(card.fromName, centreName), ...blocks, words.outro].join('\n\n') + '\n',
  };
}

export function createCardMails(context: CentreContext, companies: Companies): CardMails {
  const { db, log, mail: port, centreName } = context.ports;

  /** Rows that were written while it was on its way say how it ended. */
  const rewriteRows = (work: Work, mail: NonNullable<ConsultCard['mail']>): void => {
    const { customerId, id } = work.interaction;
    if (customerId === null) return;
    const before = mailLine(work.language, { ...mail, state: 'sending' });
    for (const entry of readEntries(db, customerId, null, ROWS_BACK)) {
      const [first, ...rest] = entry.body.split('\n');
      if (!entry.id.startsWith(`${id}.leg`) || first !== before) continue;
      const next = { ...entry, body: [mailLine(work.language, mail), ...rest].join('\n') };
      writeEntry(db, next);
      const readers = new Set(
        context.works
          .open()
          .filter((each) => each.interaction.customerId === customerId)
          .map((each) => each.interaction.agentId),
      );
      for (const reader of readers)
        context.tell(reader, { kind: 'timeline/added', entry: next, case: null });
    }
  };

  const ended = (asked: Work, card: ConsultCard, from: AgentId, isSent: boolean): void => {
    if (!card.mail) return;
    const mail = { ...card.mail, state: isSent ? ('sent' as const) : ('failed' as const) };
    const id = asked.interaction.id;
    rewriteRows(asked, mail);
    const work = context.works.open().find((each) => each.interaction.id === id);
    const now = work?.company?.card ?? null;
    if (work && now?.mail && now.sentAtMs === card.sentAtMs)
      companies.publish(companies.change(work, { card: { ...now, mail } }));
    context.tell(from, { kind: 'card/mailed', interactionId: id, isSent });
  };

  return {
    begin(work, from, target, draft) {
      const to = draft.emailTo ? parseMailAddress(draft.emailTo) : null;
      const company = work.company;
      if (to === null || target.kind !== 'number' || !company?.card) return work;
      const card: ConsultCard = {
        ...company.card,
        mail: { to, number: target.number, state: 'sending' },
      };
      const next = companies.change(work, { card });
      const { language } = context.agents.get(from).profile;
      const message = { to, ...mailOf(card, language, centreName) };
      const sending = port ? port.send(message) : Promise.reject(new Error('no mail server'));
      const end = (isSent: boolean): void => inOneCommit(db, () => ended(next, card, from, isSent));
      sending
        .then(
          () => end(true),
          (cause: unknown) => {
            log.warn('a card was not mailed', { cause: toError(cause).message });
            end(false);
          },
        )
        .catch((cause: unknown) =>
          log.warn('the end of a mail is not noted', { cause: toError(cause).message }),
        );
      return next;
    },
    restore() {
      for (const work of context.works.open()) {
        const { card = null, cardFrom = null } = work.company ?? {};
        if (card?.mail?.state === 'sending' && cardFrom !== null)
          ended(work, card, cardFrom, false);
      }
    },
  };
}
