/**
 * One life of a worker as core sees it: what was asked, and which answer belongs to it. Whatever a worker leaves unanswered when it dies
 * is handed over in its order, because only who asked knows whether it may be asked again. Used by the clients of store and reader.
 */
import type { StoreWorkerPort } from '../ports.ts';
import type { StoreReply } from './store-port.ts';

export interface Question {
  readonly method: string;
  readonly args: readonly unknown[];
  /** Null: the worker ended before it answered. */
  readonly answer: (reply: StoreReply | null) => void;
}

export interface WorkerLine<Q extends Question> {
  /** Answered in this order. */
  post(question: Q): void;
  /** Settles when nothing of the worker is left; what is still open is answered with null. */
  end(): Promise<void>;
}

/** Throws where no worker can be started. */
export function openLine<Q extends Question>(
  startWorker: () => StoreWorkerPort,
  on: {
    /** It says something without being asked. */
    readonly told?: (message: unknown) => void;
    /** It died by itself. */
    readonly died: (cause: Error | null, unanswered: readonly Q[]) => void;
  },
): WorkerLine<Q> {
  const worker = startWorker();
  const waiting = new Map<number, Q>();
  let lastN = 0;
  let isOver = false;
  const takeAll = (): readonly Q[] => {
    isOver = true;
    const all = [...waiting.values()];
    waiting.clear();
    return all;
  };
  worker.onMessage((message) => {
    if (!isReply(message)) {
      on.told?.(message);
      return;
    }
    const question = waiting.get(message.n);
    waiting.delete(message.n);
    question?.answer(message);
  });
  worker.onExit((cause) => {
    if (!isOver) on.died(cause, takeAll());
  });
  return {
    post(question) {
      lastN += 1;
      waiting.set(lastN, question);
      worker.post({ n: lastN, method: question.method, args: question.args });
    },
    async end() {
      for (const question of takeAll()) question.answer(null);
      await worker.terminate();
    },
  };
}

const isReply = (message: unknown): message is StoreReply =>
  typeof message === 'object' && message !== null && 'n' in message;
