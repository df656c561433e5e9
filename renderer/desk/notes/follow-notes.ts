/** Effects of notes: what core kept is fetched when a customer is looked up, and what is written is kept a moment later. */
import type { CustomerId } from '#src/model/ids.ts';
import { saveAfter } from '../privacy/kept-masked.ts';
import type { Ask } from '../stores/ask.ts';
import { useView } from '../stores/view.ts';
import { noNote, putNote, readNote, useNoteDrafts } from './note-drafts.ts';

const SAVE_AFTER_MS = 250;
const RETRY_MS = 2_000;

/** Starts them; answers the remover. */
export function followNotes(ask: Ask, page: Window): () => void {
  const timers = new Map<CustomerId, number>();

  const plan = (id: CustomerId, afterMs: number) => {
    page.clearTimeout(timers.get(id));
    timers.set(
      id,
      page.setTimeout(() => void save(id), afterMs),
    );
  };
  const save = async (id: CustomerId) => {
    page.clearTimeout(timers.get(id));
    timers.delete(id);
    const { draft, edit } = readNote(id);
    putNote(id, { state: 'saving' });
    const answer = await ask('note/keep', { customerId: id, draft });
    if (readNote(id).edit !== edit) return;
    if (answer.ok) putNote(id, { state: 'kept', savedAtMs: answer.value.savedAtMs });
    else {
      putNote(id, { state: 'failed' });
      plan(id, RETRY_MS);
    }
  };
  const flush = () => {
    for (const id of timers.keys()) void save(id);
  };

  let shown: CustomerId | null = null;
  const look = () => {
    const { selection } = useView.getState();
    const id = selection.kind === 'customer' ? selection.customerId : null;
    if (id === shown) return;
    shown = id;
    if (id === null || useNoteDrafts.getState().byId[id]) return;
    void ask('note/kept', { customerId: id }).then((answer) => {
      if (!answer.ok || !answer.value.draft || useNoteDrafts.getState().byId[id]) return;
      const { draft, savedAtMs } = answer.value;
      putNote(id, { ...noNote, draft, savedAtMs, state: 'kept' });
    });
  };
  look();
  const removers = [
    useView.subscribe(look),
    useNoteDrafts.subscribe(({ byId }, before) => {
      for (const [id, note] of Object.entries(byId) as [CustomerId, (typeof byId)[CustomerId]][]) {
        if (!note || note.edit === before.byId[id]?.edit) continue;
        if (note.state === 'editing') plan(id, saveAfter(note.draft.note, SAVE_AFTER_MS));
        else {
          page.clearTimeout(timers.get(id));
          timers.delete(id);
        }
      }
    }),
  ];
  page.addEventListener('pagehide', flush);
  page.addEventListener('blur', flush);
  return () => {
    for (const remove of removers) remove();
    page.removeEventListener('pagehide', flush);
    page.removeEventListener('blur', flush);
    for (const timer of timers.values()) page.clearTimeout(timer);
  };
}
