/** What waits on this computer for the centre: its age, its attempts, and a retry where it needs the agent. */
import { useEffect, useState } from 'react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Empty } from '../parts/empty.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { Pill } from '../parts/pill.tsx';
import { Age } from '../parts/running-time.tsx';
import { PageFrame } from '../shell/page-frame.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';

/** The page; read again whenever the strip's count changes. */
export function OutboxPage() {
  const text = useText();
  const { ask, act } = useDesk();
  const outbox = useSlice('strip')?.outbox;
  const [items, setItems] = useState<DeskAnswer<'outbox/list'>['items'] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
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
  const names: Readonly<Record<string, string>> = text.outbox.names;
  return (
    <PageFrame title={text.outbox.title} intro={text.outbox.intro}>
      {fault ? <FaultLine fault={fault} /> : null}
      {items === null && !fault ? <p className="muted">{text.outbox.loading}</p> : null}
      {items?.length === 0 ? <Empty>{text.outbox.empty}</Empty> : null}
      <ul className="list">
        {(items ?? []).map((item) => (
          <li key={item.id} className="list-row list-row-outbox">
            <b>{names[item.name] ?? text.outbox.other}</b>
            <Pill tone={item.state === 'needs-attention' ? 'bad' : 'plain'} small>
              {text.outbox.states[item.state]}
            </Pill>
            <span className={item.fault ? 'list-fault' : 'muted'}>
              {item.fault
                ? `${text.faults[item.fault.code].what} ${text.faults[item.fault.code].todo}`
                : text.outbox.attempts(item.attempts)}
            </span>
            <span className="muted">
              <Age atMs={item.createdAtMs} />
            </span>
            {item.state === 'needs-attention' ? (
              <ActButton
                label={text.outbox.retry}
                onPress={() =>
                  void act('outbox/retry', { id: item.id }).then(() =>
                    setTurn((before) => before + 1),
                  )
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
