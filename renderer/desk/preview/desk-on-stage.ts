/** The whole desk on a link to nobody, for tests: opened with a state, closed with all that it keeps, and asked what it asked. */
import { act } from 'react';
import type { DeskFrame, DeskState } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { startDesk } from '../start-desk.tsx';
import type { Ask } from '../stores/ask.ts';
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
  let answers: readonly { readonly name: string; readonly answer: Answer<unknown> }[] = [];
  return {
    async open(state: DeskState): Promise<void> {
      (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
      const made = createFakeLink(state, { now: Date.now() });
      link = made;
      const asking = {
        ...made,
        ask: (name: string, payload: unknown): Promise<Answer<unknown>> => {
          const own = answers.find((each) => each.name === name);
          answers = answers.filter((each) => each !== own);
          const usual = made.ask(name, payload);
          return own ? Promise.resolve(own.answer) : usual;
        },
      };
      document.body.innerHTML = '<div id="desk"></div>';
      const root = document.getElementById('desk');
      if (!root) throw new Error('no root');
      await act(async () => {
        stop = startDesk(window as unknown as Window & typeof globalThis, asking, root);
      });
    },
    async close(): Promise<void> {
      await act(async () => stop?.());
      stop = null;
      answers = [];
      for (const reset of [resetSlices, resetView, resetNotices, resetLinkState]) reset();
      for (const reset of [resetTimelines, resetDrafts]) reset();
    },
    /** The next questions of these names are answered so, each once, in place of the preview. */
    answersAre: (list: typeof answers): void => {
      answers = list;
    },
    /** As the desk asks. */
    ask: ((name: string, payload: unknown) => link.ask(name, payload)) as Ask,
    /** Everything that core was asked. */
    askedAll: () => link.asked,
    /** What core was asked by this name, in order. */
    asked: (name: string): readonly unknown[] =>
      link.asked.filter((each) => each.name === name).map(({ payload }) => payload),
    /** What core tells. */
    tell: (name: string, value: unknown) =>
      act(async () => link.tell({ kind: 'slice', name, value })),
    /** The same for what is no slice. */
    tellFrame: (frame: DeskFrame) => act(async () => link.tell(frame)),
  };
}
