/** Customers who are forgotten leave the screen, and it is said. Called by `subscriptions.ts` alone. */
import type { DeskFrame } from '#src/contracts/desk.ts';
import { showNotice } from '../stores/notices.ts';
import { customerIdOf, readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import { useTimelines } from '../stores/timelines.ts';
import { select, useView } from '../stores/view.ts';
import { texts } from '../text/texts.ts';

/** Takes them off the screen. */
export function receiveForgotten(frame: Extract<DeskFrame, { kind: 'customers/forgotten' }>): void {
  const text = texts[readSlice('settings')?.language ?? 'es'];
  const words = text.forget;
  if (frame.refused) {
    const { what, todo } = text.faults[frame.refused.code];
    showNotice('warn', `${words.refused} ${what} ${todo}`);
    return;
  }
  const gone = new Set<string>(frame.customerIds);
  const without = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
  const selected = readSelected();
  const id = customerIdOf(selected);
  useTimelines.setState(({ byId, cards }) => ({ byId: without(byId), cards: without(cards) }));
  if (id !== null && gone.has(id)) {
    if (selected.kind === 'customer') select({ kind: 'auto' });
    else useView.setState({ overlay: 'none' });
  }
  const draft = frame.hadDraft ? ` ${words.draftToo}` : '';
  if (frame.contacts !== null) showNotice('done', `${words.done(frame.contacts)}${draft}`);
  else if (frame.wasHere) showNotice('warn', `${words.byOther}${draft}`);
}
