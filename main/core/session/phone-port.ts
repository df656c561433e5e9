/**
 * The phone page as the session sees it: one link, commands with a limit, facts checked by the contract. A new page takes
 * the place of the old one and is asked to restate; a page that stays away loses its calls for good.
 */
import { phoneCommands, phoneFact, type PhoneFact } from '#src/contracts/phone.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { LogPort, PagePort, Timers } from '../ports.ts';
import { createPageLink, refusal, type PageLink } from '../page-links.ts';
import type { PhoneCommander } from './context.ts';

/** Longer than any SIP act that still makes sense; the microphone's first question may take the agent a moment. */
const COMMAND_TIMEOUT_MS = 10_000;
/** After that a page that is gone will not bring its calls back. */
export const PHONE_RETURN_MS = 30_000;

export interface PhonePort {
  attach(page: PagePort): void;
  /** The shell saw the page die. */
  gone(): void;
  readonly command: PhoneCommander;
  isAttached(): boolean;
  stop(): void;
}

/** One per core. */
export function createPhonePort(deps: {
  readonly timers: Timers;
  readonly log: LogPort;
  onFact(fact: PhoneFact): void;
  onLost(): void;
  /** Away for so long that its calls are over. */
  onGivenUp(): void;
}): PhonePort {
  let link: PageLink | null = null;
  let cancelReturn: (() => void) | null = null;

  const lose = (): void => {
    const old = link;
    link = null;
    old?.close();
    cancelReturn?.();
    cancelReturn = deps.timers.after(PHONE_RETURN_MS, deps.onGivenUp);
    deps.onLost();
  };

  return {
    attach(page) {
      const former = link;
      link = null;
      former?.close();
      cancelReturn?.();
      cancelReturn = null;
      const mine = createPageLink(page, deps, {
        onAsk: () => Promise.resolve(refusal('invalid')),
        onTell(payload) {
          if (link !== mine) return;
          const parsed = phoneFact.safeParse(payload);
          if (parsed.success) deps.onFact(parsed.data);
          else deps.log.warn('phone', 'unreadable fact');
        },
        onClose() {
          if (link === mine) lose();
        },
      });
      link = mine;
    },
    gone() {
      if (link) lose();
    },
    command: async (name, payload) => {
      if (!link) return refusal('phone-not-ready', true);
      const answer = await link.ask(name, payload, COMMAND_TIMEOUT_MS);
      if (!answer.ok) return answer;
      const parsed = phoneCommands[name].answer.safeParse(answer.value);
      // The table's entry for `name` checked it; TypeScript cannot follow that through the union.
      return parsed.success
        ? ({ ok: true, value: parsed.data } as Answer<never>)
        : refusal('internal');
    },
    isAttached: () => link !== null,
    stop() {
      cancelReturn?.();
      link?.close();
      link = null;
    },
  };
}
