/** What waits on this computer for the centre: its age, its attempts, and what the agent can do where it is stuck. */
import { useEffect, useState } from 'react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ConflictCards } from '../conflicts/conflict-cards.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Empty } from '../parts/empty.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
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
  const [discarding, setDiscarding] = useState<string | null>(null);
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
  const names: Readonly<Record<string, string>> = text.outbox.names;
  return (
    <PageFrame title={text.outbox.title} intro={text.outbox.intro}>
      <ConflictCards />
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
              {item.otherCentre !== null
                ? text.outbox.otherCentre(item.otherCentre)
                : item.fault
                  ? `${text.faults[item.fault.code].what} ${text.faults[item.fault.code].todo}`
                  : text.outbox.attempts(item.attempts)}
            </span>
            <span className="muted">
              <Age atMs={item.createdAtMs} />
            </span>
            {item.state === 'needs-attention' ? (
              <ActButton
                label={text.outbox.retry}
                onPress={() => void act('outbox/retry', { id: item.id }).then(readAgain)}
              />
            ) : null}
            {item.state === 'needs-attention' || item.otherCentre !== null ? (
              <ActButton
                label={text.outbox.discard}
                tone="quiet"
                onPress={() => setDiscarding(item.id)}
              />
            ) : null}
            {item.text === undefined ? null : (
              <p className="outbox-words">
                <ForeignText maxLength={MOST_MESSAGE_CHARACTERS}>{item.text}</ForeignText>
              </p>
            )}
          </li>
        ))}
      </ul>
      <DiscardDialog
        isOpen={discarding !== null}
        onClose={() => setDiscarding(null)}
        onDiscard={() => {
          if (discarding !== null) void act('outbox/discard', { id: discarding }).then(readAgain);
          setDiscarding(null);
        }}
      />
    </PageFrame>
  );
}

/** What is thrown away is gone for good, so it is asked first; keeping is what Enter does. */
function DiscardDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}) {
  const text = useText();
  return (
    <ModalOverlay className="veil" isOpen={props.isOpen} onOpenChange={props.onClose} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{text.outbox.discardTitle}</Heading>
          <p>{text.outbox.discardBody}</p>
          <div className="form-acts">
            <ActButton label={text.outbox.keep} tone="primary" onPress={props.onClose} />
            <ActButton label={text.outbox.discardAnyway} tone="danger" onPress={props.onDiscard} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
