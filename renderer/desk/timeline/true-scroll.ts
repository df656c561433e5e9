/**
 * Where the list of rows is told to stand by the virtualizer, which knows only the place of the last scroll event: what was scrolled
 * since then, in the same frame, would be taken back with a row that arrives above. Used by the history; never moves it by itself.
 */
import { observeElementOffset, type Virtualizer } from '@tanstack/react-virtual';

type Of = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Both belong together: one hears the places, the other corrects them. One per list. */
export interface TrueScroll {
  readonly observeElementOffset: (
    virtual: Of,
    hear: (offset: number, isScrolling: boolean) => void,
  ) => void | (() => void);
  readonly scrollToFn: (
    offset: number,
    how: { readonly adjustments?: number; readonly behavior?: ScrollBehavior },
    virtual: Of,
  ) => void;
}

/** For one list on screen. */
export function createTrueScroll(): TrueScroll {
  let heardPx: number | null = null;
  return {
    observeElementOffset: (virtual, hear) =>
      observeElementOffset(virtual, (offset, isScrolling) => {
        heardPx = offset;
        hear(offset, isScrolling);
      }),
    scrollToFn(offset, { adjustments = 0, behavior }, { scrollElement }) {
      if (!scrollElement) return;
      const wantedPx = offset + adjustments;
      const top = wantedPx + unheardPx(scrollElement, heardPx);
      heardPx = wantedPx;
      scrollElement.scrollTo({ top, ...(behavior ? { behavior } : {}) });
    },
  };
}

/** What was scrolled since the last event; a list that has become shorter was not scrolled. */
function unheardPx(
  { scrollTop, scrollHeight, clientHeight }: HTMLElement,
  heardPx: number | null,
): number {
  if (heardPx === null) return 0;
  const isCut = scrollTop < heardPx && scrollTop >= scrollHeight - clientHeight - 1;
  return isCut ? 0 : scrollTop - heardPx;
}
