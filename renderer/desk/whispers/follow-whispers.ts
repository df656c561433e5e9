/**
 * The effects of a lead's whispers: said aloud once, politely; a finger opens the tab where its field is and leaves after ten
 * seconds. Nothing takes the focus, and nothing scrolls while the agent types.
 */
import type { PointedField, Whisper } from '#src/model/whisper.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { isTextField } from '../keys/text-field.ts';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import type { Ask } from '../stores/ask.ts';
import { announcePolitely } from '../stores/notices.ts';
import { readSelected } from '../stores/selected.ts';
import { readSlice, slices } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { closeTeamChat } from '../team-chat/open-chat.ts';
import { texts } from '../text/texts.ts';
import { POINTED_MS, usePointing } from './pointing.ts';

/** What these effects need from the page. */
export interface WhisperPorts {
  readonly ask: Ask;
  readonly page: Window & typeof globalThis;
}

const MOST_SAID = 300;
const TAB_OF: Partial<Readonly<Record<PointedField, 'history' | 'card'>>> = {
  timeline: 'history',
  'customer-phone': 'card',
  'customer-email': 'card',
  'customer-address': 'card',
};

const OF_CUSTOMER: readonly PointedField[] = [
  'customer-name',
  'customer-phone',
  'customer-email',
  'customer-address',
  'promises',
  'timeline',
];

/** Starts them; answers the remover. */
export function followWhispers({ ask, page }: WhisperPorts): () => void {
  const known = new Set<string>((readSlice('whispers') ?? []).map(({ id }) => id));
  /** Shown once; core takes a moment to forget them. */
  const pointed = new Set<string>();
  let timer: number | undefined;
  const stopPointing = () => {
    const { now } = usePointing.getState();
    page.clearTimeout(timer);
    timer = undefined;
    usePointing.setState({ now: null });
    if (now) void ask('whisper/dismiss', { id: now.id });
  };
  const point = (whisper: Whisper) => {
    const { id, field, fromName, text, interactionId } = whisper;
    if (field === null) return;
    stopPointing();
    pointed.add(id);
    usePointing.setState({ now: { id, field, fromName, text, interactionId } });
    const tab = TAB_OF[field];
    if (tab) useView.setState({ customerTab: tab });
    // The messages stand where the customer was.
    const isWriting = isTextField(page.document.activeElement);
    if (OF_CUSTOMER.includes(field) && !isWriting) closeTeamChat();
    timer = page.setTimeout(stopPointing, POINTED_MS);
    if (isWriting) return;
    // Once the tab with the field is drawn.
    page.requestAnimationFrame(() => {
      const place = page.document.querySelector(`[data-point~="${field}"]`);
      place?.scrollIntoView?.({ block: 'nearest' });
    });
  };
  const look = () => {
    const whispers = readSlice('whispers') ?? [];
    for (const whisper of whispers) {
      if (known.has(whisper.id)) continue;
      known.add(whisper.id);
      say(whisper);
    }
    for (const id of known) if (!whispers.some((each) => each.id === id)) known.delete(id);
    const selected = readSelected();
    const front =
      selected.kind === 'conversation' && useView.getState().page === 'none'
        ? selected.conversation.interaction.id
        : null;
    const { now } = usePointing.getState();
    // The contact went from the middle: the ring has nothing to stand on.
    if (now && now.interactionId !== front) return stopPointing();
    const newest = whispers.findLast(
      ({ id, kind, interactionId }) =>
        kind === 'point' && interactionId === front && !pointed.has(id),
    );
    if (newest) point(newest);
  };
  look();
  const removers = [
    slices.whispers.subscribe(look),
    slices.conversations.subscribe(look),
    useView.subscribe(look),
  ];
  return () => {
    page.clearTimeout(timer);
    for (const remove of removers) remove();
  };
}

function say({ kind, fromName, text: said, field, article }: Whisper): void {
  const text = texts[readSlice('settings')?.language ?? defaultSettings.language];
  const words = text.together.whispers;
  const name = cleanForeignText(fromName, 80);
  const cleaned = cleanForeignText(said, MOST_SAID);
  if (kind === 'say') announcePolitely(words.announceSay(name, cleaned));
  else if (kind === 'suggest') announcePolitely(words.announceSuggest(name, cleaned));
  else if (kind === 'article')
    announcePolitely(
      text.knowledge.announcePoints(name, cleanForeignText(article?.title ?? '', MOST_SAID)),
    );
  else if (field !== null)
    announcePolitely(words.announcePoint(name, text.team.whisper.fields[field]));
}
