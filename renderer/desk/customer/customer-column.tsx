/** The right column: who the person is, and everything that was ever said. On a wide window card and history stand apart. */
import { useDeferredValue } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { ShadowScreen } from '../shadow/shadow-screen.tsx';
import { Empty } from '../parts/empty.tsx';
import { useAfterPaint } from '../parts/after-paint.ts';
import { useIsWide } from '../parts/use-is-wide.ts';
import { MergeLines } from '../merge/merge-lines.tsx';
import { customerIdOf, customerOf, useSelected } from '../stores/selected.ts';
import { useTimelines } from '../stores/timelines.ts';
import { useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { useUnsentNotes } from '../timeline/unsent-notes.ts';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { CustomerCard } from './customer-card.tsx';
import { CustomerHead } from './customer-head.tsx';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';

/** The customer of what stands in the middle. */
export function CustomerColumn() {
  const text = useText();
  const selected = useSelected();
  const isWide = useIsWide();
  const id = customerIdOf(selected);
  const card = useTimelines(({ cards }) => (id === null ? undefined : cards[id]));
  const customer = customerOf(selected) ?? card ?? null;
  // A learner has the agent's screen beside, masked, and no customer of their own.
  if (selected.kind === 'conversation' && selected.conversation.role === 'learner')
    return (
      <aside className="right" aria-label={text.together.shadow.title}>
        <ShadowScreen />
      </aside>
    );
  return (
    <aside className="right" aria-label={text.shell.customer}>
      {id === null ? (
        <Empty>{text.customer.noCustomer}</Empty>
      ) : (
        <Known
          key={id}
          id={id}
          customer={customer}
          isWide={isWide}
          isRinging={selected.kind === 'offer'}
        />
      )}
    </aside>
  );
}

function Known({
  id,
  customer,
  isWide,
  isRinging,
}: {
  readonly id: CustomerId;
  readonly customer: Customer | null;
  readonly isWide: boolean;
  readonly isRinging: boolean;
}) {
  const text = useText();
  const tab = useView((view) => view.customerTab);
  // Of a ring the eye wants who it is: what stands below comes with the frame after.
  const isDue = useAfterPaint(isRinging);
  const count = <HistoryCount id={id} />;
  if (isWide)
    return (
      <div className="right-wide">
        <div className="right-part">
          {customer ? <CustomerHead customer={customer} /> : null}
          <div className="scroll">
            {customer ? <CardBeside customer={customer} isDue={isDue} /> : null}
          </div>
        </div>
        <section className="right-part" aria-label={text.customer.history}>
          <header className="tabs">
            <h2 className="tab-title">
              {text.customer.history} {count}
            </h2>
          </header>
          {customer && isDue ? <MergeLines customer={customer} /> : null}
          <TimelineView customerId={id} isDue={isDue} />
        </section>
      </div>
    );
  return (
    <>
      {customer ? <CustomerHead customer={customer} /> : null}
      <Tabs
        className="right-tabs"
        selectedKey={tab}
        onSelectionChange={(key) =>
          useView.setState({ customerTab: key === 'card' ? 'card' : 'history' })
        }
      >
        <TabList className="tabs" aria-label={text.shell.customer}>
          <Tab id="history" className="tab">
            {text.customer.history} {count}
          </Tab>
          <Tab id="card" className="tab">
            {text.customer.card}
          </Tab>
        </TabList>
        <TabPanel id="history" className="tab-panel">
          {customer && isDue ? <MergeLines customer={customer} /> : null}
          <TimelineView customerId={id} isDue={isDue} />
        </TabPanel>
        <TabPanel id="card" className="tab-panel scroll">
          {customer ? <CustomerCard customer={customer} /> : null}
        </TabPanel>
      </Tabs>
    </>
  );
}

/** How many contacts there are. By itself: tabs and card are not drawn again when it comes with the history. */
function HistoryCount({ id }: { readonly id: CustomerId }) {
  const timeline = useTimelines(({ byId }) => byId[id]?.timeline);
  const unsent = useUnsentNotes(id);
  if (!timeline) return null;
  const { entries, total } = timeline;
  // One that has just arrived may stand among both.
  const more = unsent.filter((note) => !entries.some((entry) => entry.id === note.id));
  return <span className="tab-count num">{total + more.length}</span>;
}

/** The card under its head, a frame after it: a ring and who rings do not wait for the year's chart. */
function CardBeside({ customer, isDue }: { readonly customer: Customer; readonly isDue: boolean }) {
  return useDeferredValue(isDue, false) ? <CustomerCard customer={customer} /> : null;
}
