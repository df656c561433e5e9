/** A row of the history that is no contact: who joined two cases or cards, or took one apart, when, with the way back. */
import { GitMerge, Split, Undo2 } from 'lucide-react';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatClock, formatDay } from '../parts/time.ts';
import { mayUndo, undoMerge } from '../merge/merge-acts.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import type { ArrangedRow } from '../timeline/arranged-rows.ts';
import { mayUndoCaseAct, undoCaseActNow } from './case-acts.ts';

/** The row. */
export function ActRow({ row, todayMs }: { readonly row: ArrangedRow; readonly todayMs: number }) {
  const text = useText();
  const words = text.cases.rows;
  const language = useLanguage();
  const { act, ticker } = useDesk();
  const { what } = row;
  const said = what.kind === 'customer' ? what.mark : what.act;
  const who = said.byName === '' ? text.merge.unknownBy : said.byName;
  const sentence =
    what.kind === 'customer'
      ? words.customer(who, what.mark.name)
      : what.act.kind === 'merge'
        ? words.merge(who, what.act.title, what.title)
        : words.split(who, what.title, what.act.entryIds.length, what.act.title);
  const isOpen =
    what.kind === 'customer'
      ? what.isLast && mayUndo(what.mark, ticker.nowMs())
      : mayUndoCaseAct(what.act, ticker.nowMs());
  const undo = () =>
    what.kind === 'customer'
      ? void undoMerge(act, what.mark)
      : void undoCaseActNow(act, what.customerId, what.act.actId);
  return (
    <div className="act-row">
      {what.kind === 'case' && what.act.kind === 'split' ? (
        <Split aria-hidden="true" />
      ) : (
        <GitMerge aria-hidden="true" />
      )}
      <span className="act-row-words">
        <time className="num" dateTime={new Date(said.atMs).toISOString()}>
          {new Date(said.atMs).setHours(12, 0, 0, 0) === todayMs
            ? formatClock(said.atMs, language)
            : formatDay(said.atMs, todayMs, language)}
        </time>{' '}
        <ForeignText maxLength={700}>{sentence}</ForeignText>
      </span>
      {isOpen ? (
        <ActButton label={words.undo} icon={<Undo2 />} tone="quiet" onPress={undo} />
      ) : null}
    </div>
  );
}
