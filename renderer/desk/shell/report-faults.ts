/**
 * Tells core what fails in this page, so that it is in the log of the machine where it happened: faults of drawing from the
 * fault catcher, and whatever nobody caught. Never shows anything, and never fails itself.
 */
import type { DeskIntent } from '#src/contracts/desk.ts';
import type { Ask } from '../stores/ask.ts';

const LONGEST_MESSAGE = 1_000;
const LONGEST_STACK = 4_096;
/** More than this in one page are the same fault again. */
const MOST = 50;

/** Tells core of one fault. */
export type ReportFault = (
  where: DeskIntent<'desk/fault'>['where'],
  cause: unknown,
  more?: string,
) => void;

/** Listens to the page; `stop` takes the listeners away. */
export function reportFaults(
  page: Window,
  ask: Ask,
): { readonly report: ReportFault; readonly stop: () => void } {
  let count = 0;
  const report: ReportFault = (where, cause, more = '') => {
    count += 1;
    if (count > MOST) return;
    const isError = cause instanceof Error;
    const message = isError ? `${cause.name}: ${cause.message}` : String(cause);
    const stack = `${isError ? (cause.stack ?? '') : ''}${more}`;
    ask('desk/fault', {
      where,
      message: message.slice(0, LONGEST_MESSAGE),
      stack: stack.slice(0, LONGEST_STACK),
    }).catch(() => undefined);
  };
  const onError = (event: ErrorEvent): void => {
    report('error', event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    report('rejection', event.reason);
  };
  page.addEventListener('error', onError);
  page.addEventListener('unhandledrejection', onRejection);
  return {
    report,
    stop() {
      page.removeEventListener('error', onError);
      page.removeEventListener('unhandledrejection', onRejection);
    },
  };
}
