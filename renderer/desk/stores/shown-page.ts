/** Which page stands in front: the one that was opened, the first-run check, or for a lead with nothing in front the team. */
import { readSelected, useSelected } from './selected.ts';
import { readSlice, useSlice } from './slices.ts';
import { type Page, type Selection, useView } from './view.ts';

interface PageSources {
  readonly page: Page;
  readonly selection: Selection;
  readonly selected: 'day' | 'other';
  readonly hasCheckedAudio: boolean | undefined;
  readonly isLead: boolean;
}

/** The first-run check comes by itself while nobody calls; a caller always goes first. */
export function deriveShownPage(sources: PageSources): Page {
  const { page, selection, selected, hasCheckedAudio, isLead } = sources;
  if (page === 'team' && !isLead) return 'none';
  if (page !== 'none' || selected !== 'day') return page;
  if (hasCheckedAudio === false) return 'check';
  // My day is one press away (Ctrl+0) and then stays until something else is wanted.
  return isLead && selection.kind !== 'day' ? 'team' : 'none';
}

/** The page in front, for components. */
export function useShownPage(): Page {
  const page = useView((view) => view.page);
  const selection = useView((view) => view.selection);
  const settings = useSlice('settings');
  const session = useSlice('session');
  const selected = useSelected();
  return deriveShownPage({
    page,
    selection,
    selected: selected.kind === 'day' ? 'day' : 'other',
    hasCheckedAudio: settings?.hasCheckedAudio,
    isLead: session?.agent?.role === 'lead',
  });
}

/** The page in front, for effects and acts. */
export function readShownPage(): Page {
  const { page, selection } = useView.getState();
  return deriveShownPage({
    page,
    selection,
    selected: readSelected().kind === 'day' ? 'day' : 'other',
    hasCheckedAudio: readSlice('settings')?.hasCheckedAudio,
    isLead: readSlice('session')?.agent?.role === 'lead',
  });
}
