/**
 * Which article is open, for which contact, and what each contact makes of articles: the one in use, the steps ticked. Core
 * keeps that with the contact (`follow-knowledge.ts`). Used by the reader, the card that goes along, the palette and the keys.
 */
import { create } from 'zustand';
import type { Fault } from '#src/contracts/fault.ts';
import { type ArticleFilter, isNarrowed } from '#src/model/article-filter.ts';
import type { Article, ArticleRef, ArticleUse } from '#src/model/article.ts';
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
  /** By contact; under the empty name what was read without one. */
  readonly uses: Readonly<Record<string, ArticleUse>>;
  readonly turn: number;
  /** Which version was read, by contact and article: what was ticked are its steps. */
  readonly versions: Readonly<Record<string, number>>;
}

const nothing: Knowledge = { open: null, uses: {}, turn: 0, versions: {} };
const unused: ArticleUse = { inUse: null, isLeftOut: false, ticks: {} };

/** What a contact makes of articles. */
const useOf = (uses: Knowledge['uses'], id: InteractionId | null): ArticleUse =>
  uses[id ?? ''] ?? unused;

const changed = (
  uses: Knowledge['uses'],
  id: InteractionId | null,
  change: Partial<ArticleUse>,
): Knowledge['uses'] => ({ ...uses, [id ?? '']: { ...useOf(uses, id), ...change } });

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
  useKnowledge.setState(({ open, uses }) => {
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
            uses: changed(uses, forId, {
              inUse: ref,
              // Another article is another decision.
              isLeftOut: useOf(uses, forId).inUse?.id === id && useOf(uses, forId).isLeftOut,
            }),
          }),
    };
  });
  const answer = await ask('article/get', { articleId: id });
  useKnowledge.setState(({ open, turn: now, uses, versions }) => {
    if (open === null || now !== turn) return {};
    if (!answer.ok)
      return { open: { ...open, fault: open.article === null ? answer.error : null } };
    const article = answer.value;
    const read = `${forId ?? ''} ${id}`;
    const { [id]: _ticked, ...ticks } = useOf(uses, forId).ticks;
    return {
      open: { ...open, article, fault: null },
      versions: { ...versions, [read]: article.version },
      // Of another version nobody knows which steps are the same.
      ...((versions[read] ?? article.version) === article.version
        ? {}
        : { uses: changed(uses, forId, { ticks }) }),
    };
  });
}

/** Closes the reader; the article stays in use. */
export function closeArticle(): void {
  useKnowledge.setState({ open: null });
}

/** The contact goes on without an article. */
export function dropArticle(id: InteractionId): void {
  useKnowledge.setState(({ open, uses }) => ({
    uses: changed(uses, id, { inUse: null, isLeftOut: false }),
    open: open?.forId === id ? null : open,
  }));
}

/** Whether the card of this contact goes with its article. */
export function takeAlong(id: InteractionId, isTaken: boolean): void {
  useKnowledge.setState(({ uses }) => ({ uses: changed(uses, id, { isLeftOut: !isTaken }) }));
}

/** The article that goes with a card of this contact; null when none does. */
export function readArticleAlong(id: InteractionId): ArticleRef | null {
  const { inUse, isLeftOut } = useOf(useKnowledge.getState().uses, id);
  return isLeftOut ? null : inUse;
}

/** The article that a contact has in use, for components. */
export function useArticleInUse(id: InteractionId): ArticleRef | null {
  return useKnowledge(({ uses }) => useOf(uses, id).inUse);
}

/** Whether the card of this contact goes without its article, for components. */
export function useIsLeftOut(id: InteractionId): boolean {
  return useKnowledge(({ uses }) => useOf(uses, id).isLeftOut);
}

/** Which articles are looked at for this contact. */
export function filterArticles(id: InteractionId, filter: ArticleFilter): void {
  useKnowledge.setState(({ uses }) => ({
    uses: changed(uses, id, { filter: isNarrowed(filter) ? filter : undefined }),
  }));
}

const noSteps: readonly number[] = [];

/** The steps of an article that are done for a contact, for components. */
export function useTicks(forId: InteractionId | null, id: ArticleId): readonly number[] {
  return useKnowledge(({ uses }) => useOf(uses, forId).ticks[id]) ?? noSteps;
}

/** Ticks a step, or takes the tick away. */
export function tickStep(
  forId: InteractionId | null,
  id: ArticleId,
  step: number,
  isDone: boolean,
): void {
  useKnowledge.setState(({ uses }) => {
    const { ticks } = useOf(uses, forId);
    const others = (ticks[id] ?? []).filter((each) => each !== step);
    const done = isDone ? [...others, step] : others;
    return { uses: changed(uses, forId, { ticks: { ...ticks, [id]: done } }) };
  });
}

/** Takes over what core has kept of a contact, unless this window knows better. */
export function restoreUse(id: InteractionId, use: ArticleUse): void {
  useKnowledge.setState(({ uses }) => (uses[id] ? {} : { uses: { ...uses, [id]: use } }));
}

/** A contact is over: what was used in it is not used any more. */
export function forgetContact(id: InteractionId): void {
  useKnowledge.setState(({ open, uses: { [id]: _gone, ...uses } }) => ({
    uses,
    open: open?.forId === id ? null : open,
  }));
}

/** Another customer, without a contact: what was read and ticked for the one before is not done for them. */
export function forgetLookedUp(): void {
  useKnowledge.setState(({ open, uses: { '': _ticked, ...uses } }) => ({
    uses,
    open: open?.forId === null ? null : open,
  }));
}

/** Whether the open article is to be seen: only with the contact that it was opened for. */
export function isShown(open: OpenArticle | null, selected: Selected): open is OpenArticle {
  return open !== null && open.forId === contactIdOf(selected);
}

/** What the key does: goes to what is open, and closes it from there; opens what is in use; else finds one. */
export function toggleArticle(ask: Ask, isReading: boolean): void {
  const selected = readSelected();
  const { open, uses } = useKnowledge.getState();
  if (isShown(open, selected))
    return isReading ? closeArticle() : void openArticle(ask, open.ref, { takesFocus: true });
  const id = contactIdOf(selected);
  const used = id === null ? null : useOf(uses, id).inUse;
  if (used) void openArticle(ask, used, { takesFocus: true });
  else showOverlay('palette');
}
