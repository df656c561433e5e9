/** The history from the contact of a link backwards, because it lies deeper than what was read; Escape leads back to all of it. */
import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Timeline } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { useText } from '../text/use-text.ts';
import { EntryList } from './entry-list.tsx';
import { deriveRows } from './timeline-rows.ts';
import { arrangeCases } from '#src/timeline/arrange-cases.ts';
import type { Linked } from './use-linked.ts';

/** The rows under a line that says what they are. */
export function LinkedRows({ linked, page }: { readonly linked: Linked; readonly page: Timeline }) {
  const text = useText();
  const words = text.history;
  const rows = useMemo(() => {
    const { entries, cases } = arrangeCases(page.entries, page.cases);
    return deriveRows(entries, cases, null);
  }, [page]);
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
        <span className="act-row-words">{words.linkFrom}</span>
        <ActButton label={words.linkLeave} icon={<X />} tone="quiet" onPress={linked.leave} />
      </div>
      <EntryList
        rows={rows}
        hasMore={page.next !== null}
        isLoadingMore={linked.isLoadingMore}
        onMore={linked.more}
        end={text.timeline.end}
        goTo={linked.goTo}
      />
    </div>
  );
}
