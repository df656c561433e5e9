/**
 * Which page stands in front: the one that was opened, the first-run check, or for a lead with nothing in front the
 * team, and for a learner the screen of who they listen to.
 */
import type { DeskSlice } from '#src/contracts/desk.ts';
import type { AgentId } from '#src/model/ids.ts';
import { findLearning } from '../shadow/shadowings.ts';
import { readSelected, useSelected } from './selected.ts';
import { readSlice, useSlice } from './slices.ts';
import { type Page, type Selection, useView } from './view.ts';

interface PageSources {
  readonly page: Page;
  readonly selection: Selection;
  readonly selected: 'day' | 'other';
  readonly hasCheckedAudio: boolean | undefined;
  readonly isLead: boolean;
  /** Listens to somebody who has a contact to look at. */
  readonly learns: 'no' | 'waits' | 'looks';
}

/** The first-run check comes by itself while nobody calls; a caller always goes first. */
export function deriveShownPage(sources: PageSources): Page {
  const { page, selection, selected, hasCheckedAudio, isLead, learns } = sources;
  if ((page === 'team' || page === 'shelf') && !isLead) return 'none';
  if (page === 'shadow' && learns === 'no') return 'none';
  if (page !== 'none' || selected !== 'day') return page;
  if (hasCheckedAudio === false) return 'check';
  // My day is one press away (Ctrl+0) and then stays until something else is wanted.
  if (selection.kind === 'day') return 'none';
  if (learns === 'looks') return 'shadow';
  return isLead ? 'team' : 'none';
}

function learnsIn(
  shadow: DeskSlice<'shadow'> | null,
  me: AgentId | null | undefined,
): PageSources['learns'] {
  const learning = findLearning(shadow, me);
  if (!learning) return 'no';
  const { view } = shadow ?? { view: null };
  return view?.agentId === learning.agentId && view.views.length > 0 ? 'looks' : 'waits';
}

/** The page in front, for components. */
export function useShownPage(): Page {
  const page = useView((view) => view.page);
  const selection = useView((view) => view.selection);
  const settings = useSlice('settings');
  const session = useSlice('session');
  const selected = useSelected();
  const shadow = useSlice('shadow');
  return deriveShownPage({
    page,
    selection,
    selected: selected.kind === 'day' ? 'day' : 'other',
    hasCheckedAudio: settings?.hasCheckedAudio,
    isLead: session?.agent?.role === 'lead',
    learns: learnsIn(shadow, session?.agent?.id),
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
    learns: learnsIn(readSlice('shadow'), readSlice('session')?.agent?.id),
  });
}
