/**
 * What the desk's page of unsent work asks: what waits and of whom, throwing away and taking that back, and opening a note to
 * change it. What is thrown away can come back while core lives; the id stays, so the centre takes it once whatever happened.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { interactionId, type CustomerId } from '#src/model/ids.ts';
import { isCaseAct, isForOther, isQuiet, type OutboxName } from '#src/offline/outbox-rules.ts';
import { refusal } from '../page-links.ts';
import type { StoredRow } from '../store/store-port.ts';
import { payloadOf } from './case-view.ts';
import { centreKey } from './centre-key.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { noteRecord } from './notes.ts';
import { findConversation } from './truth.ts';

type Item = DeskAnswer<'outbox/list'>['items'][number];

export interface OutboxPage {
  list(): Promise<Answer<DeskAnswer<'outbox/list'>>>;
  discard(what: DeskIntent<'outbox/discard'>): Promise<Answer<Nothing>>;
  restore(what: DeskIntent<'outbox/restore'>): Promise<Answer<Nothing>>;
  reopen(what: DeskIntent<'outbox/reopen'>): Promise<Answer<DeskAnswer<'outbox/reopen'>>>;
}

/** Rows whose order is of something else than a contact. */
const OF_CONTACT: readonly OutboxName[] = [
  'draft/save',
  'wrap-up/complete',
  'interaction/dial',
  'interaction/link',
  'chat/send',
];

const noteOf = (row: StoredRow): CentreRequest<'note/write'> | null =>
  // Checked when it was put in.
  row.name === 'note/write' ? (row.payload as CentreRequest<'note/write'>) : null;

/** What somebody was to read. */
function wordsOf(row: StoredRow): { readonly text?: string } {
  const isMessage = row.name === 'chat/send' || row.name === 'team-chat/send';
  const text = isMessage
    ? (row.payload as { readonly text?: unknown }).text
    : noteOf(row)?.draft.note;
  return typeof text === 'string' && text !== '' ? { text } : {};
}

/** One per session. `onDiscarded`: what else follows when a row is given up. */
export function createOutboxPage(
  ctx: SessionContext,
  onDiscarded: (row: StoredRow) => void,
): OutboxPage {
  const nameOf = async (id: CustomerId): Promise<string> => {
    const found = await ctx.store.getCustomer(id);
    return found.ok && found.value ? found.value.name : '';
  };

  /** Whose it is, as far as this computer knows. */
  const whose = async (row: StoredRow): Promise<Pick<Item, 'customerId' | 'who'>> => {
    const noted = noteOf(row);
    if (noted) return { customerId: noted.customerId, who: await nameOf(noted.customerId) };
    if (row.name === 'customer/forget') {
      const { customerId } = row.payload as CentreRequest<'customer/forget'>;
      return { customerId, who: await nameOf(customerId) };
    }
    if (isCaseAct(row)) {
      const { customerId } = payloadOf(row);
      return { customerId, who: await nameOf(customerId) };
    }
    if (row.name === 'customer/update') {
      const { customerId } = row.payload as CentreRequest<'customer/update'>;
      return { customerId, who: await nameOf(customerId) };
    }
    if (row.name === 'customer/merge' || row.name === 'customer/unmerge') {
      const { survivorId, mergedId } = row.payload as CentreRequest<'customer/unmerge'>;
      const names = await Promise.all([nameOf(survivorId), nameOf(mergedId)]);
      return { customerId: survivorId, who: names.filter((name) => name !== '').join(' + ') };
    }
    if (!OF_CONTACT.includes(row.name)) return {};
    const found = findConversation(ctx.truth(), interactionId.parse(row.interactionId));
    if (!found) return {};
    const { customerId, displayName, number } = found.interaction;
    const known = found.customer?.id ?? customerId;
    return {
      ...(known === null ? {} : { customerId: known }),
      who: found.customer?.name ?? (displayName === '' ? number : displayName),
    };
  };

  return {
    async list() {
      const rows = ctx.outbox.rows().filter((row) => !isQuiet(row));
      const items = rows.map(async (row): Promise<Item> => ({
        id: row.id,
        name: row.name,
        interactionId: OF_CONTACT.includes(row.name)
          ? interactionId.parse(row.interactionId)
          : null,
        createdAtMs: row.createdAtMs,
        state: row.state,
        attempts: row.attempts,
        otherCentre: isForOther(row, centreKey(ctx.options)) ? row.centre : null,
        ...wordsOf(row),
        ...(await whose(row)),
        fault: row.faultCode ? { code: row.faultCode, retryable: true } : null,
      }));
      return { ok: true, value: { items: await Promise.all(items) } };
    },
    async discard({ id }) {
      const row = await ctx.outbox.discard(id);
      if (!row) return refusal('not-now');
      onDiscarded(row);
      return done;
    },
    async restore({ id }) {
      return (await ctx.outbox.restore(id)) ? done : refusal('too-late');
    },
    async reopen({ id }) {
      const row = ctx.outbox.rows().find((one) => one.id === id);
      const noted = row ? noteOf(row) : null;
      if (!noted) return refusal('not-found');
      const { customerId, draft } = noted;
      // Out of the outbox and back on the desk in one step: it is never in neither.
      const taken = await ctx.outbox.discard(id, [
        {
          kind: 'record/put',
          key: noteRecord(customerId),
          value: { draft, savedAtMs: ctx.ports.clock.nowMs() },
        },
      ]);
      return taken ? { ok: true, value: { customerId, draft } } : refusal('not-now');
    },
  };
}
