/**
 * What the tray may show: presence, calls and language, read from the slices that core publishes to the desk anyway. A
 * copy for showing only; nothing is decided from it, and it keeps the last word while the desk is being reopened.
 */
import { deskFrame, deskSlices } from '#src/contracts/desk.ts';
import type { LinkFrame } from '#src/contracts/link.ts';
import type { Language } from '#src/model/text.ts';
import type { PresenceWord } from './shell-text.ts';

export interface DeskFacts {
  readonly presence: PresenceWord;
  readonly calls: number;
  readonly language: Language | null;
}

export interface DeskMirror {
  /** A frame on its way to the desk. */
  see(frame: LinkFrame): void;
  facts(): DeskFacts;
}

const sameFacts = (a: DeskFacts, b: DeskFacts): boolean =>
  a.presence === b.presence && a.calls === b.calls && a.language === b.language;

function withSlice(facts: DeskFacts, name: string, value: unknown): DeskFacts {
  switch (name) {
    case 'session': {
      const parsed = deskSlices.session.safeParse(value);
      return parsed.success && parsed.data.state !== 'signed-in'
        ? { ...facts, presence: 'unknown' }
        : facts;
    }
    case 'presence': {
      const parsed = deskSlices.presence.safeParse(value);
      return parsed.success ? { ...facts, presence: parsed.data.status.presence.kind } : facts;
    }
    case 'conversations': {
      const parsed = deskSlices.conversations.safeParse(value);
      return parsed.success
        ? { ...facts, calls: parsed.data.filter(({ wrapUp }) => wrapUp === null).length }
        : facts;
    }
    case 'settings': {
      const parsed = deskSlices.settings.safeParse(value);
      return parsed.success ? { ...facts, language: parsed.data.language } : facts;
    }
    default:
      return facts;
  }
}

/** Makes a mirror; `onChange` hears only real changes. */
export function createDeskMirror(onChange: (facts: DeskFacts) => void): DeskMirror {
  let facts: DeskFacts = { presence: 'unknown', calls: 0, language: null };
  return {
    see(frame) {
      if (frame.kind !== 'tell') return;
      const parsed = deskFrame.safeParse(frame.payload);
      if (!parsed.success || parsed.data.kind !== 'slice') return;
      const next = withSlice(facts, parsed.data.name, parsed.data.value);
      if (sameFacts(facts, next)) return;
      facts = next;
      onChange(facts);
    },
    facts: () => facts,
  };
}
