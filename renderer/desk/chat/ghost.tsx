/**
 * A lead's suggestion for what the agent writes: shown beside the field it is for, taken with one key, put away with another.
 * The composer uses it, and so may the note; it never changes a text by itself.
 */
import { Sparkles } from 'lucide-react';
import type { InteractionId } from '#src/model/ids.ts';
import type { Whisper } from '#src/model/whisper.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { DismissButton } from '../parts/dismiss-button.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { takePushed } from '../knowledge/pushed-articles.tsx';
import type { Act, Ask } from '../stores/ask.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { readSelected } from '../stores/selected.ts';
import { readSlice, useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { NOTE_ID } from '../wrap-up/note-id.ts';
import { COMPOSER_ID } from './composer-id.ts';
import { insertApart } from './insert-text.ts';

const MOST_SUGGESTED = 2_000;

const newestOf = (whispers: readonly Whisper[] | null, id: InteractionId): Whisper | null =>
  whispers?.findLast((each) => each.kind === 'suggest' && each.interactionId === id) ?? null;

/** The newest suggestion for a contact that was neither taken nor put away; null when there is none. */
export function useGhost(id: InteractionId): Whisper | null {
  return newestOf(useSlice('whispers'), id);
}

/** The suggestion's words, harmless, as a placeholder of an empty field. */
export function ghostWords(ghost: Whisper): string {
  return cleanForeignText(ghost.text, MOST_SUGGESTED);
}

/** Puts it away. */
export function dismissGhost(act: Act, ghost: Whisper): void {
  void act('whisper/dismiss', { id: ghost.id });
}

const fieldOf = (page: Document, id: string): HTMLTextAreaElement | null => {
  const found = page.getElementById(id);
  return found instanceof HTMLTextAreaElement && !found.readOnly ? found : null;
};

/**
 * Takes the suggestion of the contact in the middle into the composer, or into the note where that is being written. An article
 * that a lead pointed to since is opened instead; the cursor stays where it is.
 */
export function takeGhost(act: Act, ask: Ask, page: Document): void {
  const selected = readSelected();
  if (selected.kind !== 'conversation') return;
  const { id } = selected.conversation.interaction;
  const whispers = readSlice('whispers');
  const ghost = newestOf(whispers, id);
  const pushed = whispers?.findLast((each) => each.kind === 'article' && each.interactionId === id);
  if (pushed && (ghost === null || ghost.atMs <= pushed.atMs)) return takePushed(ask, act, pushed);
  if (!ghost) return;
  const note = fieldOf(page, NOTE_ID);
  const composer = fieldOf(page, COMPOSER_ID);
  const field = note !== null && page.activeElement === note ? note : (composer ?? note);
  if (!field) return;
  insertApart(field, ghostWords(ghost));
  dismissGhost(act, ghost);
}

/** Who suggests what, with the two keys. `isShort` leaves the words out where the empty field already shows them. */
export function GhostLine({
  ghost,
  isShort,
}: {
  readonly ghost: Whisper;
  readonly isShort: boolean;
}) {
  const words = useText().chat.ghost;
  const { act } = useDesk();
  return (
    <div className="ghost-line" role="group" aria-label={words.from(ghost.fromName)}>
      <Sparkles aria-hidden="true" />
      <b className="ghost-from clip">
        <ForeignText maxLength={80}>{words.from(ghost.fromName)}</ForeignText>
      </b>
      <span className={isShort ? 'visually-hidden' : 'ghost-text clip'}>
        <ForeignText maxLength={MOST_SUGGESTED}>{ghost.text}</ForeignText>
      </span>
      <span className="spring" />
      <ActButton label={words.take} action="whisper/take" />
      <DismissButton label={words.dismiss} onPress={() => dismissGhost(act, ghost)} />
      <Kbd chord="Escape" />
    </div>
  );
}
