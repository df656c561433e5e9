/** Which case, and which row of a history, keys and the dialog mean. Only the window's own comfort. */
import { create } from 'zustand';
import type { CaseId, CustomerId } from '#src/model/ids.ts';
import { showOverlay } from '../stores/view.ts';

interface CaseChoice {
  /** Of the dialog; null: the one of the row, else the one with the newest contact. */
  readonly caseId: CaseId | null;
  /** The row that had the focus last, of which history. */
  readonly row: { readonly customerId: CustomerId; readonly key: string } | null;
}

const initial: CaseChoice = { caseId: null, row: null };

/** What is meant. */
export const useCaseChoice = create<CaseChoice>(() => initial);

/** A row of a history took the focus. */
export function noteRow(customerId: CustomerId, key: string): void {
  useCaseChoice.setState({ row: { customerId, key } });
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
