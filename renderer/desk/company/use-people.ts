/**
 * People for what is being typed. The rows carry the query that they answer: a choice made before the answer is there must
 * wait for it, or the wrong person would be called.
 */
import { useEffect, useState } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import type { TargetRow } from '#src/model/party.ts';
import { formatNumber, isNumberLike, toDialable } from '../parts/format-number.ts';
import { useDesk } from '../stores/desk-context.tsx';

const SEARCH_AFTER_MS = 120;

/** What was found, and for which query. */
export interface FoundPeople {
  readonly query: string;
  readonly rows: readonly TargetRow[];
  readonly fault: Fault | null;
}

/** The newest answer; null before the first. The last one stays while the next is on its way. */
export function usePeople(
  query: string,
  conversation: { readonly interaction: Pick<Conversation['interaction'], 'id'> },
): FoundPeople | null {
  const { ask } = useDesk();
  const { id } = conversation.interaction;
  const [found, setFound] = useState<FoundPeople | null>(null);
  const wanted = query.trim();
  useEffect(() => {
    let isStale = false;
    const search = () => {
      void ask('people/find', { query: wanted, interactionId: id }).then((answer) => {
        if (isStale) return;
        setFound({
          query: wanted,
          rows: withTyped(wanted, answer.ok ? answer.value.rows : []),
          fault: answer.ok ? emergencyIn(wanted) : answer.error,
        });
      });
    };
    const timer = setTimeout(search, wanted === '' ? 0 : SEARCH_AFTER_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [ask, id, wanted]);
  return found;
}

/** Said while it is being typed: an emergency number is nobody to ask or to hand over to. */
function emergencyIn(query: string): Fault | null {
  const typed = isNumberLike(query) ? toDialable(query) : null;
  return typed?.ok === false && typed.error === 'number-is-emergency'
    ? { code: typed.error, retryable: false }
    : null;
}

/** A typed number is a target too, also when the centre does not know it. */
function withTyped(query: string, rows: readonly TargetRow[]): readonly TargetRow[] {
  const typed = isNumberLike(query) ? toDialable(query) : null;
  if (!typed?.ok || rows.some(({ target }) => target.kind === 'number')) return rows;
  const number: TargetRow = {
    target: { kind: 'number', number: typed.value },
    name: formatNumber(typed.value),
    detail: '',
    state: 'number',
    awayReason: null,
    load: null,
    readyAgents: null,
    expectedWaitMs: null,
    note: '',
  };
  return [...rows, number];
}
