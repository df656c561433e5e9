/**
 * The pages beside the desk: the call bar, and the shell itself. They get a part of the slices and may ask a part of the
 * intents (`src/contracts/aside.ts`), whatever becomes of the desk's page; that is how a call is answered with its window
 * closed. Of each kind the newest counts.
 */
import { ASIDE_INTENTS, ASIDE_SLICES, type AsideKind } from '#src/contracts/aside.ts';
import { DESK_CONTRACT } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { CorePorts, PagePort } from '../ports.ts';
import { createPageLink, refusal, type PageLink } from '../page-links.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import type { Truth } from './truth.ts';

export interface AsidePorts {
  attach(kind: AsideKind, page: PagePort): void;
  /** The truth has changed. */
  touch(): void;
  flush(): void;
  stop(): void;
}

/** One per core. */
export function createAsidePorts(
  ports: Pick<CorePorts, 'timers' | 'log'>,
  deps: {
    truth(): Truth;
    onAsk(name: string, payload: unknown): Promise<Answer<unknown>>;
    later(run: () => void): void;
    readonly startedAtMs: number;
  },
): AsidePorts {
  const open = new Map<AsideKind, { readonly link: PageLink; readonly publisher: Publisher }>();
  const close = (kind: AsideKind): void => {
    const last = open.get(kind);
    open.delete(kind);
    last?.link.close();
  };
  return {
    attach(kind, page) {
      close(kind);
      const link = createPageLink(page, ports, {
        async onAsk(name, payload) {
          if (open.get(kind)?.link !== link) return refusal('not-now');
          if (!ASIDE_INTENTS[kind].some((may) => may === name)) {
            ports.log.warn('aside', 'not its to ask', { kind, name });
            return refusal('invalid');
          }
          const answer = await deps.onAsk(name, payload);
          publisher.flush();
          return answer;
        },
        onTell: () => undefined,
        onClose() {
          if (open.get(kind)?.link === link) open.delete(kind);
        },
      });
      const publisher = createPublisher({
        truth: deps.truth,
        tell: (frame) => {
          link.tell(frame);
        },
        later: deps.later,
        names: ASIDE_SLICES[kind],
      });
      open.set(kind, { link, publisher });
      link.tell({ kind: 'hello', contract: DESK_CONTRACT, coreStartedAtMs: deps.startedAtMs });
      publisher.flush();
    },
    touch() {
      for (const { publisher } of open.values()) publisher.touch();
    },
    flush() {
      for (const { publisher } of open.values()) publisher.flush();
    },
    stop() {
      for (const kind of [...open.keys()]) close(kind);
    },
  };
}
