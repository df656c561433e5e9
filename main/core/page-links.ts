/**
 * Core's end of a link to one page: asks, answers, tells and pings over a `PagePort`. Every frame is checked; a question
 * always gets an answer, also when it is refused. What the frames mean is not decided here.
 */
import { linkFrame } from '#src/contracts/link.ts';
import type { Answer, Fault, FaultCode } from '#src/contracts/fault.ts';
import type { LogPort, PagePort, Timers } from './ports.ts';

/** A refusal as data. */
export const refusal = (
  code: FaultCode,
  retryable = false,
): { readonly ok: false; readonly error: Fault } => ({ ok: false, error: { code, retryable } });

export interface PageLink {
  /** Sends a question to the page; a silent page is a fault, not an exception. */
  ask(name: string, payload: unknown, timeoutMs: number): Promise<Answer<unknown>>;
  tell(payload: unknown): void;
  isOpen(): boolean;
  /** Stops listening; open questions are answered `phone-lost`. */
  close(): void;
}

export interface PageLinkEvents {
  onAsk(name: string, payload: unknown): Promise<Answer<unknown>>;
  onTell(payload: unknown): void;
  onClose(): void;
}

/** Wraps a page's port. */
export function createPageLink(
  page: PagePort,
  deps: { readonly timers: Timers; readonly log: LogPort },
  events: PageLinkEvents,
): PageLink {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let nextN = 1;
  let isOpen = true;

  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    const open = [...waiting.values()];
    waiting.clear();
    for (const resolve of open) resolve(refusal('phone-lost', true));
  };

  const answer = async (n: number, name: string, payload: unknown): Promise<void> => {
    let result: Answer<unknown>;
    try {
      result = await events.onAsk(name, payload);
    } catch (cause) {
      // Our own mistake: the page still gets its answer, the log the reason.
      deps.log.warn('link', 'handler threw', { name, cause });
      result = refusal('internal');
    }
    if (isOpen) page.send({ kind: 'answer', n, answer: result });
  };

  page.onFrame((frame) => {
    if (!isOpen) return;
    const parsed = linkFrame.safeParse(frame);
    if (!parsed.success) {
      deps.log.warn('link', 'unreadable frame');
      return;
    }
    const { data } = parsed;
    switch (data.kind) {
      case 'ask':
        void answer(data.n, data.name, data.payload);
        return;
      case 'answer': {
        const resolve = waiting.get(data.n);
        waiting.delete(data.n);
        resolve?.(readAnswer(data.answer));
        return;
      }
      case 'tell':
        events.onTell(data.payload);
        return;
      case 'ping':
        page.send({ kind: 'pong', n: data.n });
        return;
      case 'pong':
        return;
    }
  });
  page.onClose(() => {
    if (!isOpen) return;
    close();
    events.onClose();
  });

  return {
    ask: (name, payload, timeoutMs) =>
      new Promise((resolve) => {
        if (!isOpen) {
          resolve(refusal('phone-lost', true));
          return;
        }
        const n = nextN;
        nextN += 1;
        const cancel = deps.timers.after(timeoutMs, () => {
          waiting.delete(n);
          resolve(refusal('phone-lost', true));
        });
        waiting.set(n, (result) => {
          cancel();
          resolve(result);
        });
        page.send({ kind: 'ask', n, name, payload });
      }),
    tell(payload) {
      if (isOpen) page.send({ kind: 'tell', payload });
    },
    isOpen: () => isOpen,
    close,
  };
}

function readAnswer(value: unknown): Answer<unknown> {
  if (typeof value === 'object' && value !== null && 'ok' in value) {
    if (value.ok === true) return { ok: true, value: 'value' in value ? value.value : {} };
    const error: unknown = 'error' in value ? value.error : null;
    if (typeof error === 'object' && error !== null && 'code' in error)
      return {
        ok: false,
        error: {
          code: error.code as FaultCode,
          retryable: 'retryable' in error && error.retryable === true,
        },
      };
  }
  return refusal('internal');
}
