/** What waits on this computer for the centre: whose it is, since when, why it is stuck, and what can be done with it by key. */
import { useEffect, useRef, useState } from 'react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { ConflictCards } from '../conflicts/conflict-cards.tsx';
import { Empty } from '../parts/empty.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { rowsOf, useFocusNext } from '../parts/use-focus-next.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { OutboxRow } from './outbox-row.tsx';

/** The page; read again whenever the strip's count changes, and after each act. */
export function OutboxPage() {
  const text = useText();
  const { ask } = useDesk();
  const outbox = useSlice('strip')?.outbox;
  const [items, setItems] = useState<DeskAnswer<'outbox/list'>['items'] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const readAgain = () => setTurn((before) => before + 1);
  useEffect(() => {
    let isStale = false;
    void ask('outbox/list', {}).then((answer) => {
      if (isStale) return;
      if (answer.ok) setItems(answer.value.items);
      else setFault(answer.error);
    });
    return () => {
      isStale = true;
    };
  }, [ask, outbox?.waiting, outbox?.needsAttention, turn]);
  const noteFocus = useFocusNext(list, (row) => row);
  const stuck = items?.filter(({ state }) => state === 'needs-attention').length ?? 0;
  const waiting = (items?.length ?? 0) - stuck;
  /** The row after, or before, the one that has the focus. */
  const move = (from: Element, by: 1 | -1) => {
    const rows = rowsOf(list.current);
    rows[rows.findIndex((row) => row === from) + by]?.focus();
  };
  return (
    <PageFrame
      title={text.outbox.title}
      intro={text.outbox.intro}
      onArrowDown={() => rowsOf(list.current)[0]?.focus()}
    >
      <ConflictCards />
      {fault ? <FaultLine fault={fault} /> : null}
      {items === null && !fault ? <p className="muted">{text.outbox.loading}</p> : null}
      {items?.length === 0 ? (
        <Empty>
          {text.outbox.empty} {text.sendLater.emptyWhy}
        </Empty>
      ) : null}
      {items !== null && items.length > 0 ? (
        <p className="outbox-sum" role="status">
          {stuck > 0 ? <b className="bad-ink">{text.sendLater.needsYou(stuck)}</b> : null}{' '}
          {waiting > 0 ? text.sendLater.waiting(waiting) : null}{' '}
          <span className="muted">{text.sendLater.keysHint}</span>
        </p>
      ) : null}
      <ul className="list" ref={list} aria-label={text.sendLater.list} onFocus={noteFocus}>
        {(items ?? []).map((item) => (
          <OutboxRow key={item.id} item={item} onChanged={readAgain} onMove={move} />
        ))}
      </ul>
    </PageFrame>
  );
}
