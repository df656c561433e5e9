/** Joining and splitting cases as keys, dialog and history do it, with what is said afterwards and the way back. */
import type { CaseAct } from '#src/model/case-act.ts';
import type { CustomerId, InteractionId } from '#src/model/ids.ts';
import type { CustomerCase } from '#src/model/interaction.ts';
import type { Act } from '../stores/ask.ts';
import { forgetUndos, showNotice, showUndo } from '../stores/notices.ts';
import { customerIdOf, readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import { showOverlay, useView } from '../stores/view.ts';
import { texts } from '../text/texts.ts';
import { openCases } from './case-choice.ts';

const text = () => texts[readSlice('settings')?.language ?? 'es'].cases;

/** Cases may be joined and split at this centre. */
export const readMayArrange = (): boolean =>
  readSlice('session')?.capabilities?.arrangeCases === true;

/** This agent may take it back: whose it was, or a lead. */
export function mayUndoCaseAct(act: CaseAct, nowMs: number): boolean {
  const me = readSlice('session')?.agent;
  return nowMs <= act.undoUntilMs && (me?.role === 'lead' || me?.id === act.byAgentId);
}

/** Takes one act back. */
export async function undoCaseActNow(
  act: Act,
  customerId: CustomerId,
  actId: string,
): Promise<void> {
  if (!(await act('case/undo', { customerId, actId }))) return;
  forgetUndos(({ id }) => id === actId);
  showNotice('done', text().undone);
}

const tell = (
  act: Act,
  customerId: CustomerId,
  done: { readonly actId: string; readonly isWaiting: boolean },
  said: string,
): void => {
  const undo = () => void undoCaseActNow(act, customerId, done.actId);
  showUndo(done.isWaiting ? `${said} ${text().waits}` : said, undo, {
    kind: 'case-act',
    id: done.actId,
    customerId,
  });
};

/** Joins two; false when it was refused, which has been said. */
export async function joinNow(act: Act, taken: CustomerCase, into: CustomerCase): Promise<boolean> {
  const { customerId } = into;
  const done = await act('case/merge', { customerId, caseId: taken.id, intoId: into.id });
  if (done) tell(act, customerId, done, text().joined(taken.title, into.title));
  return done !== null;
}

/** Takes contacts out; false when it was refused, which has been said. */
export async function splitNow(
  act: Act,
  from: CustomerCase,
  what: {
    readonly title: string;
    readonly openedAtMs: number;
    readonly entryIds: readonly InteractionId[];
  },
): Promise<boolean> {
  const { customerId, id: caseId } = from;
  const { title, openedAtMs, entryIds } = what;
  const done = await act('case/split', {
    ...{ customerId, caseId, title, openedAtMs },
    entryIds: [...entryIds],
  });
  if (done) tell(act, customerId, done, text().splitDone(title));
  return done !== null;
}

/** What the key does. */
export const caseActions = {
  'case/open': () => {
    if (!readMayArrange() || customerIdOf(readSelected()) === null) return;
    if (useView.getState().overlay === 'cases') showOverlay('none');
    else openCases(null);
  },
};
