/** The desk page as core sees it: the newest page counts, an older one is no longer heard nor told anything. */
import type { DeskFrame } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { CorePorts, PagePort } from '../ports.ts';
import { createPageLink, refusal, type PageLink } from '../page-links.ts';

export interface DeskPort {
  attach(page: PagePort): void;
  tell(frame: DeskFrame): void;
  stop(): void;
}

/** One per core. */
export function createDeskPort(
  ports: Pick<CorePorts, 'timers' | 'log'>,
  on: {
    onAsk(name: string, payload: unknown): Promise<Answer<unknown>>;
    /** A page is there and has nothing yet. */
    onAttached(): void;
  },
): DeskPort {
  let link: PageLink | null = null;
  return {
    attach(page) {
      link?.close();
      const mine = createPageLink(page, ports, {
        onAsk: (name, payload) =>
          link === mine ? on.onAsk(name, payload) : Promise.resolve(refusal('not-now')),
        onTell: () => undefined,
        onClose() {
          if (link === mine) link = null;
        },
      });
      link = mine;
      on.onAttached();
    },
    tell(frame) {
      link?.tell(frame);
    },
    stop() {
      link?.close();
      link = null;
    },
  };
}
