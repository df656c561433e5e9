/** Which case, and which row of a history, keys and the dialog mean. Only the window's own comfort. */
import { create } from 'zustand';
import type { CaseId, CustomerId } from '#src/model/ids.ts';
import { showOverlay } from '../stores/view.ts';

/** A contact in a history. */
export interface NotedRow {
  readonly customerId: CustomerId;
  /** The contact's id. */
  readonly key: string;
  readonly startedAtMs: number;
}

interface CaseChoice {
  /** Of the dialog; null: the one of the row, else the one with the newest contact. */
  readonly caseId: CaseId | null;
  /** The row that had the focus last, of which history. */
  readonly row: NotedRow | null;
}

const initial: CaseChoice = { caseId: null, row: null };

/** What is meant. */
export const useCaseChoice = create<CaseChoice>(() => initial);

/** A row of a history took the focus. */
export function noteRow(row: NotedRow): void {
  useCaseChoice.setState({ row });
}

/** Opens the dialog, for a case or for the one of the row. */
export function openCases(caseId: CaseId | null): void {
  useCaseChoice.setState({ caseId });
  showOverlay('cases');
}

/** As at the first start. */
export function resetCaseChoice(): void {
  useCaseChoice.setState(initial);
}
