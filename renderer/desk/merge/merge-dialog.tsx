/** Merging two cards: find the other one, compare them, confirm. Opened for the customer in the middle. */
import { useState } from 'react';
import type { CustomerId } from '#src/model/ids.ts';
import { OverlayDialog } from '../parts/overlay-dialog.tsx';
import { customerIdOf, customerOf, useSelected } from '../stores/selected.ts';
import { useTimelines } from '../stores/timelines.ts';
import { useText } from '../text/use-text.ts';
import { MergePick } from './merge-pick.tsx';
import { MergePreview } from './merge-preview.tsx';

/** The dialog, when it is asked for. */
export function MergeDialog() {
  const text = useText();
  return (
    <OverlayDialog
      overlay="merge"
      modalClass="merge-modal"
      dialogClass="merge-dialog"
      label={text.merge.title}
    >
      <Box />
    </OverlayDialog>
  );
}

function Box() {
  const selected = useSelected();
  const id = customerIdOf(selected);
  const card = useTimelines(({ cards }) => (id === null ? undefined : cards[id]));
  const customer = customerOf(selected) ?? card ?? null;
  const [other, setOther] = useState<CustomerId | null>(null);
  if (!customer) return null;
  return other === null ? (
    <MergePick customer={customer} onPick={setOther} />
  ) : (
    <MergePreview oneId={customer.id} otherId={other} onBack={() => setOther(null)} />
  );
}
