/**
 * From a link to a call: read, confirmed by the agent, then asked of core like any press on the desk. A link alone never
 * dials; many links at once ask once.
 */
import type { Answer } from '#src/contracts/fault.ts';
import type { LogPort } from '#main/core/ports.ts';
import { type EntryLink, parseLink } from '#src/desktop/deep-link.ts';
import type { DialogText, ShellText } from './shell-text.ts';

export interface LinkDiallingPorts {
  /** Hosts that a `sip:` address may name. */
  readonly hosts: ReadonlySet<string>;
  readonly raise: () => void;
  /** True when the agent pressed the first button. */
  readonly ask: (text: DialogText) => Promise<boolean>;
  readonly dial: (number: string) => Promise<Answer<unknown>>;
  /** Only shows: nothing to confirm. */
  readonly showEntry: (link: EntryLink) => void;
  readonly text: () => ShellText;
  readonly log: LogPort;
}

/** Answers the function that takes a raw link. */
export function createLinkDialling(ports: LinkDiallingPorts): (raw: string) => Promise<void> {
  let isAsking = false;
  return async (raw) => {
    const link = parseLink(raw, ports.hosts);
    ports.raise();
    if (isAsking) {
      ports.log.warn('link', 'another link is being asked about');
      return;
    }
    isAsking = true;
    try {
      if (!link.ok) {
        ports.log.warn('link', 'refused', { code: link.error });
        await ports.ask(ports.text().badLink);
      } else if (link.value.kind === 'dial') {
        const { number } = link.value;
        if (!(await ports.ask(ports.text().dial(number)))) return;
        const answer = await ports.dial(number);
        if (!answer.ok) await ports.ask(ports.text().dialFailed);
      } else if (link.value.kind === 'entry') ports.showEntry(link.value);
    } finally {
      isAsking = false;
    }
  };
}
