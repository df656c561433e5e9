/** The whole desk on a link to nobody, for tests: opened with a state, closed with all that it keeps, and asked what it asked. */
import { act } from 'react';
import type { DeskState } from '#src/contracts/desk.ts';
import { startDesk } from '../start-desk.tsx';
import { resetDrafts } from '../stores/drafts.ts';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { resetView } from '../stores/view.ts';
import { createFakeLink } from './fake-link.ts';

/** One desk after another; a test that opens closes. */
export function createStage() {
  let stop: (() => void) | null = null;
  let link = createFakeLink(null, { now: 0 });
  return {
    async open(state: DeskState): Promise<void> {
      (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
      link = createFakeLink(state, { now: Date.now() });
      document.body.innerHTML = '<div id="desk"></div>';
      const root = document.getElementById('desk');
      if (!root) throw new Error('no root');
      await act(async () => {
        stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
      });
    },
    async close(): Promise<void> {
      await act(async () => stop?.());
      stop = null;
      for (const reset of [resetSlices, resetView, resetNotices, resetLinkState]) reset();
      for (const reset of [resetTimelines, resetDrafts]) reset();
    },
    /** Everything that core was asked. */
    askedAll: () => link.asked,
    /** What core was asked by this name, in order. */
    asked: (name: string): readonly unknown[] =>
      link.asked.filter((each) => each.name === name).map(({ payload }) => payload),
    /** What core tells. */
    tell: (name: string, value: unknown) =>
      act(async () => link.tell({ kind: 'slice', name, value })),
  };
}
