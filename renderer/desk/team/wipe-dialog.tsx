/**
 * Erasing what an agent's computers keep: which one, or all, with what becomes of what was not sent. Opened from the lead's menu for the
 * agent in view. Nothing is chosen beforehand, so that Enter alone erases nothing.
 */
import { useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import type { TeamRow } from '#src/model/team.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatWhen } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import type { Texts } from '../text/texts.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { wipeDesks } from './lead-acts.ts';

type Desk = DeskAnswer<'team/desks'>['desks'][number];
/** A computer by its id, or all of them. */
type Which = { readonly deskId: string | null };

/** The question. */
export function WipeQuestion({
  row,
  onClose,
}: {
  readonly row: TeamRow;
  readonly onClose: () => void;
}) {
  const { wipe, forget } = useText();
  const { act, ask } = useDesk();
  const { agentId } = row;
  const [desks, setDesks] = useState<readonly Desk[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [which, setWhich] = useState<Which | null>(null);
  useEffect(() => {
    let isStale = false;
    void ask('team/desks', { agentId }).then((answer) => {
      if (isStale) return;
      if (answer.ok) setDesks(answer.value.desks);
      else setFault(answer.error);
    });
    return () => {
      isStale = true;
    };
  }, [ask, agentId]);
  return (
    <Dialog className="dialog wipe-dialog" role="alertdialog">
      <form
        className="forget-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (!which) return;
          onClose();
          void wipeDesks(act, row, which.deskId);
        }}
      >
        <Heading slot="title">
          <ForeignText maxLength={200}>{wipe.title(row.name)}</ForeignText>
        </Heading>
        <p>{wipe.text}</p>
        <p>{wipe.unsent}</p>
        {fault ? <FaultLine fault={fault} /> : null}
        {desks === null && !fault ? (
          <p className="muted" role="status">
            {wipe.looking}
          </p>
        ) : null}
        {desks ? <Choices desks={desks} which={which} onChoose={setWhich} /> : null}
        <p className="muted small">{wipe.keys}</p>
        <div className="form-acts">
          <ActButton label={forget.cancel} tone="primary" chord="Escape" onPress={onClose} />
          <ActButton
            label={which?.deskId === null ? wipe.confirmAll : wipe.confirm}
            tone="danger"
            chord="Enter"
            type="submit"
            isOff={which === null}
          />
        </div>
      </form>
    </Dialog>
  );
}

function Choices({
  desks,
  which,
  onChoose,
}: {
  readonly desks: readonly Desk[];
  readonly which: Which | null;
  readonly onChoose: (which: Which) => void;
}) {
  const words = useText().wipe;
  const language = useLanguage();
  const nowMs = Date.now();
  const choice = (deskId: string | null, name: string, facts: string, isFirst: boolean) => {
    const isChosen = which !== null && which.deskId === deskId;
    return (
      <label
        key={deskId ?? ''}
        className={`merge-choice wipe-choice ${isChosen ? 'is-chosen' : ''}`}
      >
        <input
          type="radio"
          name="wipe-which"
          checked={isChosen}
          autoFocus={isFirst}
          onChange={() => onChoose({ deskId })}
        />
        <span>
          <b>
            <ForeignText maxLength={120}>{name}</ForeignText>
          </b>
          <span className="muted small">{facts}</span>
        </span>
      </label>
    );
  };
  return (
    <div className="wipe-choices" role="radiogroup" aria-label={words.which}>
      {desks.map((desk, at) =>
        choice(
          desk.deskId,
          desk.name === '' ? words.noName : desk.name,
          factsOf(desk, words, (atMs) => formatWhen(atMs, nowMs, language)),
          at === 0,
        ),
      )}
      {choice(null, words.all(desks.length), words.allFacts, desks.length === 0)}
    </div>
  );
}

function factsOf(desk: Desk, words: Texts['wipe'], when: (atMs: number) => string): string {
  const seen = desk.isConnected ? words.connected : words.seen(when(desk.lastSeenMs));
  if (desk.isWiping) return `${seen} · ${words.isWiping}`;
  return desk.wipedAtMs === null ? seen : `${seen} · ${words.wiped(when(desk.wipedAtMs))}`;
}
