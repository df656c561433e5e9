/**
 * The consult card: what the agent wrote and what the centre knows, as plain text within the wire's limits (longer input is
 * refused as invalid before it comes here). It goes along with the conversation and ends as a row of the customer's timeline.
 */
import type { AgentId } from '#src/model/ids.ts';
import { interactionId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import type { CardDraft, ConsultCard } from '#src/model/party.ts';
import { readArticle } from '../../store/article-records.ts';
import { readEntries, writeEntry } from '../../store/records.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';
import { noCompany } from './seats.ts';

const LAST_EVENTS = 5;

/** Without control characters and without marks that turn the reading direction of what follows. */
function plain(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- that is what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
  );
}

/** The article by the title that it has here; none when there is no such article. */
function articleOf(context: CentreContext, ref: CardDraft['article']): ConsultCard['article'] {
  const found = ref ? readArticle(context.ports.db, ref.id) : null;
  return found && { id: found.id, title: found.title };
}

/** The whole card from what the agent wrote. */
export function cardOf(
  context: CentreContext,
  work: Work,
  from: AgentId,
  draft: CardDraft,
): ConsultCard {
  const { customerId, displayName, number } = work.interaction;
  const customer = context.customers.get(customerId);
  const entries =
    customerId === null ? [] : readEntries(context.ports.db, customerId, null, LAST_EVENTS);
  return {
    interactionId: work.partOf ?? work.interaction.id,
    customerId,
    who: [customer?.name ?? displayName, customer?.company ?? '', number]
      .filter((part) => part !== '')
      .join(' · ')
      .slice(0, 500),
    why: plain(draft.why),
    done: plain(draft.done),
    asked: plain(draft.asked),
    note: plain(draft.note),
    lastEvents: entries.flatMap(({ summary }) => (summary === '' ? [] : [summary.slice(0, 300)])),
    fromName: context.agents.get(from).profile.name,
    sentAtMs: context.ports.clock.nowMs(),
    readAtMs: null,
    correctedAtMs: null,
    article: articleOf(context, draft.article),
    mail: null,
  };
}

/** The card with the agent's correction: unread again, and said to be corrected. */
export function correctedCard(
  context: CentreContext,
  card: ConsultCard,
  draft: CardDraft,
): ConsultCard {
  const words = {
    why: plain(draft.why),
    done: plain(draft.done),
    asked: plain(draft.asked),
    note: plain(draft.note),
  };
  const article = draft.article === undefined ? card.article : articleOf(context, draft.article);
  const isSame =
    article?.id === card.article?.id &&
    (Object.keys(words) as (keyof typeof words)[]).every((field) => words[field] === card[field]);
  if (isSame) return card;
  return { ...card, ...words, article, readAtMs: null, correctedAtMs: context.ports.clock.nowMs() };
}

const WORDS = {
  es: {
    consult: 'Consulta a',
    transfer: 'Paso a',
    lost: 'Se perdió la línea con',
    lostCard: (name: string) =>
      `Se perdió la línea con ${name}; el cliente ha vuelto al principio de la cola.`,
    why: 'Motivo',
    done: 'Hecho',
    asked: 'Se pide',
    article: 'Artículo en uso',
    mail: {
      sending: (to: string) => `Ficha enviándose por correo a ${to}`,
      sent: (to: string) => `Ficha enviada por correo a ${to}`,
      failed: (to: string) => `La ficha no salió por correo a ${to}`,
    },
  },
  en: {
    consult: 'Consult with',
    transfer: 'Handed to',
    lost: 'The line was lost to',
    lostCard: (name: string) =>
      `The line to ${name} was lost; the customer is back at the head of the queue.`,
    why: 'Why',
    done: 'Done',
    asked: 'Asked',
    article: 'Article in use',
    mail: {
      sending: (to: string) => `Card being sent by e-mail to ${to}`,
      sent: (to: string) => `Card sent by e-mail to ${to}`,
      failed: (to: string) => `Card not sent by e-mail to ${to}`,
    },
  },
} as const;

/** What the timeline says about a card that went outside. */
export function mailLine(language: Work['language'], mail: NonNullable<ConsultCard['mail']>) {
  return WORDS[language].mail[mail.state](mail.to);
}

/** What the next agent reads whose colleague's phone lost the customer. */
export function lostLine(language: Work['language'], name: string): string {
  return WORDS[language].lostCard(name);
}

/** A row of the timeline for one consult, transfer or lost line; answers the work with the row counted. */
export function writeCardEntry(
  context: CentreContext,
  work: Work,
  leg: {
    readonly kind: 'consult' | 'transfer' | 'lost';
    readonly toName: string;
    readonly sinceMs: number;
    readonly from: AgentId;
    /** Of a leg to a number outside. */
    readonly number?: string;
  },
): Work {
  const { interaction, company } = work;
  const card = company?.card ?? null;
  if (interaction.customerId === null || !company || card === null) return work;
  const nowMs = context.ports.clock.nowMs();
  const words = WORDS[work.language];
  const legCount = company.legCount + 1;
  const lines = [
    [words.why, card.why],
    [words.done, card.done],
    [words.asked, card.asked],
    [words.article, card.article?.title ?? ''],
  ].flatMap(([label, text]) => (text === '' ? [] : [`${label}: ${text}`]));
  // First, so that no length of the rest cuts it off.
  if (card.mail && card.mail.number === leg.number)
    lines.unshift(mailLine(work.language, card.mail));
  const entry: TimelineEntry = {
    id: partIdOf(work, legCount),
    customerId: interaction.customerId,
    caseId: interaction.caseId,
    channel: interaction.channel,
    direction: interaction.direction,
    startedAtMs: leg.sinceMs,
    durationMs: leg.kind === 'consult' ? Math.max(0, nowMs - leg.sinceMs) : 0,
    queueId: interaction.queueId,
    agentName: context.agents.get(leg.from).profile.name,
    reasonId: null,
    outcomeId: null,
    summary:
      `${words[leg.kind]} ${leg.toName}${card.why === '' || leg.kind === 'lost' ? '' : `: ${card.why.split('\n')[0] ?? ''}`}`.slice(
        0,
        600,
      ),
    body: lines.join('\n').slice(0, 20_000),
    satisfaction: null,
    endReason: null,
  };
  writeEntry(context.ports.db, entry);
  const readers = new Set([
    interaction.agentId,
    leg.from,
    // A learner gets the customer's story through the mask alone.
    ...company.guests.flatMap(({ agentId, role }) => (role === 'learner' ? [] : [agentId])),
  ]);
  for (const reader of readers) context.tell(reader, { kind: 'timeline/added', entry, case: null });
  return context.works.put({ ...work, company: { ...company, legCount } });
}

/** The id of one agent's leg of an interaction. */
export function partIdOf(work: Work, count: number) {
  return interactionId.parse(`${work.interaction.id}.leg${String(count).padStart(3, '0')}`);
}

/** The card was opened by somebody else than its writer; false when nothing changed. */
export function markRead(context: CentreContext, work: Work, by: AgentId): Work | null {
  const company = work.company ?? noCompany;
  if (!company.card || company.cardFrom === by || company.card.readAtMs !== null) return null;
  return context.works.put({
    ...work,
    company: { ...company, card: { ...company.card, readAtMs: context.ports.clock.nowMs() } },
  });
}
