/** The history around the contact of a link, because it lies deeper than what was read; Escape leads back to all of it. */
import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Timeline } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { useText } from '../text/use-text.ts';
import { EntryList } from './entry-list.tsx';
import { stackedRows } from './stacked-rows.ts';
import type { Linked } from './use-linked.ts';

/** The rows under a line that says what they are. */
export function LinkedRows({ linked, page }: { readonly linked: Linked; readonly page: Timeline }) {
  const text = useText();
  const words = text.history;
  const { pages, state } = linked.newer;
  const rows = useMemo(() => stackedRows([...pages, page.entries], page.cases), [page, pages]);
  return (
    <div
      className="linked"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        linked.leave();
      }}
    >
      <div className="act-row linked-head" role="status">
        <span className="act-row-words">
          {state === 'failed' ? words.linkNewerFailed : words.linkFrom}
        </span>
        {state === 'failed' ? (
          <ActButton label={text.timeline.retry} tone="quiet" onPress={linked.retryNewer} />
        ) : null}
        <ActButton label={words.linkLeave} icon={<X />} tone="quiet" onPress={linked.leave} />
      </div>
      <EntryList
        rows={rows}
        hasMore={page.next !== null}
        isLoadingMore={linked.isLoadingMore}
        onMore={linked.more}
        end={text.timeline.end}
        goTo={linked.goTo}
        onTop={linked.moreNewer}
      />
    </div>
  );
}
