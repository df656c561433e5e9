/**
 * Reads a `tel:`, `sip:`, `callto:` or `puesto:` link: the only reader for the command line, a second instance and macOS.
 * Anybody can write such a link, so it yields a number to ask about or nothing; it never signs in, changes or opens files.
 */
import { err, ok, type Result } from '../base/result.ts';
import { customerId, interactionId, type CustomerId, type InteractionId } from '../model/ids.ts';

/** What a link may ask for. Dialling is always confirmed by the agent first. */
export type Link =
  | { readonly kind: 'dial'; readonly number: string }
  | { readonly kind: 'show' }
  /** One contact in the history of a customer. */
  | ({ readonly kind: 'entry' } & EntryLink);

/** The stable address of a contact; its moment spares reading everything before it. */
export interface EntryLink {
  readonly customerId: CustomerId;
  readonly entryId: InteractionId;
  readonly startedAtMs: number;
}

export type LinkRefusal =
  'too-long' | 'not-ours' | 'control-characters' | 'other-host' | 'extras' | 'not-a-number';

const MAX_LENGTH = 256;
const SCHEME = /^(tel|sip|sips|callto|puesto):/i;

/** Digits with an optional plus, from what people write between them. */
function numberFrom(text: string): Result<Link, LinkRefusal> {
  const number = text.replace(/[\s().-]/g, '');
  return /^\+?[0-9]{2,20}$/.test(number) ? ok({ kind: 'dial', number }) : err('not-a-number');
}

/** As `formatEntryLink` writes it. */
const ENTRY = /^(?:\/\/)?entry\/([^/?#;&=]+)\/([^/?#;&=]+)\/(\d{1,15})\/?$/i;

function entryFrom(text: string): Result<Link, LinkRefusal> {
  const [, ofCustomer, ofEntry, at] = ENTRY.exec(text) ?? [];
  const customer = customerId.safeParse(ofCustomer);
  const entry = interactionId.safeParse(ofEntry);
  if (!customer.success || !entry.success) return err('extras');
  const startedAtMs = Number(at);
  return ok({ kind: 'entry', customerId: customer.data, entryId: entry.data, startedAtMs });
}

/** The address of a contact, as others may paste it. */
export const formatEntryLink = ({ customerId: of, entryId, startedAtMs }: EntryLink): string =>
  `puesto:entry/${of}/${entryId}/${Math.round(startedAtMs)}`;

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // broken percent signs
  }
};

/** Control characters, direction marks and line ends would let a link look like something else when it is shown. */
const hasControls = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.test(text);

/** Reads one raw link. `hosts` are those that a `sip:` address may name: the centre's. */
export function parseLink(raw: string, hosts: ReadonlySet<string>): Result<Link, LinkRefusal> {
  if (raw.length > MAX_LENGTH) return err('too-long');
  const scheme = SCHEME.exec(raw)?.[1]?.toLowerCase();
  if (scheme === undefined) return err('not-ours');
  const rest = decoded(raw.slice(scheme.length + 1));
  if (rest === null) return err('not-a-number');
  if (hasControls(rest)) return err('control-characters');
  switch (scheme) {
    case 'tel': {
      // `ext` and `phone-context` are the two parameters of RFC 3966 in the wild; the agent sees the number without them.
      const number = rest.replace(/;(ext|phone-context)=[0-9A-Za-z+.-]{0,40}/gi, '');
      return /[;?&=@]/.test(number) ? err('extras') : numberFrom(number);
    }
    case 'callto': {
      const number = rest.replace(/^\/\//, '');
      return /[;?&=@]/.test(number) ? err('extras') : numberFrom(number);
    }
    case 'puesto': {
      if (/^(\/\/)?show\/?$/i.test(rest)) return ok({ kind: 'show' });
      if (ENTRY.test(rest)) return entryFrom(rest);
      const number = /^(?:\/\/)?dial\/([^/?#;&=@]+)$/i.exec(rest)?.[1];
      return number === undefined ? err('extras') : numberFrom(number);
    }
    default: {
      if (/[;?&=]/.test(rest)) return err('extras');
      const [user = '', host, ...more] = rest.split('@');
      if (more.length > 0) return err('extras');
      if (host !== undefined && !hosts.has(host.toLowerCase())) return err('other-host');
      return user.includes(':') ? err('extras') : numberFrom(user);
    }
  }
}

/** True for what other programs hand over to be opened; everything behind such a word is theirs, never an option of ours. */
export const isLink = (word: string): boolean => SCHEME.test(word);

/**
 * The links among the arguments of a program start, and what `--dial` names; switches and everything else are ignored.
 * `--dial 911222333` is a `tel:` link as any other: it is asked about before it is dialled.
 */
export function linksAmong(argv: unknown): readonly string[] {
  if (!Array.isArray(argv)) return [];
  const words = argv.filter((word): word is string => typeof word === 'string');
  const links = words.flatMap((word, index) => {
    const dial =
      /^--dial=(.+)$/s.exec(word)?.[1] ?? (words[index - 1] === '--dial' ? word : undefined);
    if (dial !== undefined) return [isLink(dial) ? dial : `tel:${dial}`];
    return isLink(word) ? [word] : [];
  });
  return links.slice(0, 5);
}
