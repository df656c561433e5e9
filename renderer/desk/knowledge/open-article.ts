/**
 * Which article is open, for which contact, and which one each contact has in use; the steps ticked in it. The window's own
 * comfort, gone with the contact. Used by the reader, the card that goes along, the palette and the keys.
 */
import { create } from 'zustand';
import type { Fault } from '#src/contracts/fault.ts';
import type { Article, ArticleRef } from '#src/model/article.ts';
import type { ArticleId, InteractionId } from '#src/model/ids.ts';
import type { Ask } from '../stores/ask.ts';
import { readSelected, type Selected } from '../stores/selected.ts';
import { showOverlay } from '../stores/view.ts';
import { closeTeamChat } from '../team-chat/open-chat.ts';

/** The article that is open. */
export interface OpenArticle {
  readonly ref: ArticleRef;
  /** It is shown while this contact stands in the middle; null: while none does. */
  readonly forId: InteractionId | null;
  /** Rises with each opening that wants the focus; 0: the cursor stays where it is. */
  readonly focusTurn: number;
  readonly article: Article | null;
  readonly fault: Fault | null;
}

interface Knowledge {
  readonly open: OpenArticle | null;
  readonly inUse: Readonly<Record<InteractionId, ArticleRef>>;
  /** Contacts whose card goes without the article. */
  readonly leftOut: Readonly<Record<InteractionId, true>>;
  /** Numbers of the steps that are done, by contact and article. */
  readonly ticks: Readonly<Record<string, readonly number[]>>;
  readonly turn: number;
}

const nothing: Knowledge = { open: null, inUse: {}, leftOut: {}, ticks: {}, turn: 0 };

/** What is open and in use. */
export const useKnowledge = create<Knowledge>(() => nothing);

/** Forgets everything. */
export function resetKnowledge(): void {
  useKnowledge.setState(nothing);
}

/** The contact in the middle that an article can be used for. */
export function contactIdOf(selected: Selected): InteractionId | null {
  if (selected.kind === 'conversation') return selected.conversation.interaction.id;
  return selected.kind === 'offer' ? selected.ringing.offer.interaction.id : null;
}

/** Opens it for the contact in the middle, where it is in use from now on. A late answer to another opening is dropped. */
export async function openArticle(
  ask: Ask,
  { id, title }: ArticleRef,
  { takesFocus }: { readonly takesFocus: boolean },
): Promise<void> {
  const ref = { id, title };
  const forId = contactIdOf(readSelected());
  closeTeamChat();
  const turn = useKnowledge.getState().turn + 1;
  useKnowledge.setState(({ open, inUse, leftOut }) => {
    const isSame = open?.ref.id === id;
    return {
      turn,
      open: {
        ref,
        forId,
        focusTurn: takesFocus ? turn : 0,
        article: isSame ? open.article : null,
        fault: null,
      },
      ...(forId === null
        ? {}
        : {
            inUse: { ...inUse, [forId]: ref },
            // Another article is another decision.
            leftOut: inUse[forId]?.id === id ? leftOut : without(leftOut, forId),
          }),
    };
  });
  const answer = await ask('article/get', { articleId: id });
  useKnowledge.setState(({ open, turn: now }) =>
    open === null || now !== turn
      ? {}
      : {
          open: answer.ok
            ? { ...open, article: answer.value, fault: null }
            : { ...open, fault: open.article === null ? answer.error : null },
        },
  );
}

/** Closes the reader; the article stays in use. */
export function closeArticle(): void {
  useKnowledge.setState({ open: null });
}

/** The contact goes on without an article. */
export function dropArticle(id: InteractionId): void {
  useKnowledge.setState(({ open, inUse, leftOut }) => ({
    inUse: without(inUse, id),
    leftOut: without(leftOut, id),
    open: open?.forId === id ? null : open,
  }));
}

/** Whether the card of this contact goes with its article. */
export function takeAlong(id: InteractionId, isTaken: boolean): void {
  useKnowledge.setState(({ leftOut }) => ({
    leftOut: isTaken ? without(leftOut, id) : { ...leftOut, [id]: true },
  }));
}

/** The article that goes with a card of this contact; null when none does. */
export function readArticleAlong(id: InteractionId): ArticleRef | null {
  const { inUse, leftOut } = useKnowledge.getState();
  return leftOut[id] ? null : (inUse[id] ?? null);
}

/** One name for the ticks of an article in a contact. */
export const nameTicks = (forId: InteractionId | null, id: ArticleId): string =>
  `${forId ?? ''} ${id}`;

/** Ticks a step, or takes the tick away. */
export function tickStep(name: string, step: number, isDone: boolean): void {
  useKnowledge.setState(({ ticks }) => {
    const others = (ticks[name] ?? []).filter((each) => each !== step);
    return { ticks: { ...ticks, [name]: isDone ? [...others, step] : others } };
  });
}

/** A contact is over: what was used in it is not used any more. */
export function forgetContact(id: InteractionId): void {
  dropArticle(id);
  useKnowledge.setState(({ ticks }) => ({
    ticks: Object.fromEntries(Object.entries(ticks).filter(([name]) => !name.startsWith(`${id} `))),
  }));
}

/** Whether the open article is to be seen: only with the contact that it was opened for. */
export function isShown(open: OpenArticle | null, selected: Selected): open is OpenArticle {
  return open !== null && open.forId === contactIdOf(selected);
}

/** What the key does: closes what is open; opens what is in use; else finds one. */
export function toggleArticle(ask: Ask): void {
  const selected = readSelected();
  const { open, inUse } = useKnowledge.getState();
  if (isShown(open, selected)) return closeArticle();
  const id = contactIdOf(selected);
  const used = id === null ? undefined : inUse[id];
  if (used) void openArticle(ask, used, { takesFocus: true });
  else showOverlay('palette');
}

function without<V>(
  all: Readonly<Record<InteractionId, V>>,
  id: InteractionId,
): Readonly<Record<InteractionId, V>> {
  const { [id]: _gone, ...others } = all;
  return others;
}
