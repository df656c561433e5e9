/**
 * Voice messages that wait at the telephone system (RFC 3842): asked for by a subscription, and heard without one when the
 * system tells by itself. It reads NOTIFYs and reports numbers; nothing else is done with them.
 */
import type { PhoneFact } from '#src/contracts/phone.ts';

/** New and old ones. */
export type Messages = Omit<Extract<PhoneFact, { kind: 'messages' }>, 'kind'>;

const acceptType = 'application/simple-message-summary';
const expiresSeconds = 600;
/** A system that has no such thing is asked seldom. */
const askAgainMs = 300_000;
const mostMessages = 9_999;

/** The part of JsSIP's user agent that tells of messages. */
export interface MessageAgent {
  on(name: string, listener: (event: MessageEventOfUa) => void): unknown;
  subscribe(target: string, event: string, accept: string, options: object): MessageSubscriber;
}

/** One event of it. */
export interface MessageEventOfUa {
  readonly event?: { readonly event?: string };
  readonly request?: { readonly body?: string | null };
}

interface MessageSubscriber {
  on(name: 'notify', listener: (isFinal: boolean, request: unknown, body: string) => void): unknown;
  on(name: 'terminated', listener: () => void): unknown;
  subscribe(): void;
}

/** What a summary says; null when it is none. */
export function readSummary(body: string | null | undefined): Messages | null {
  const text = (body ?? '').slice(0, 4_096);
  const waiting = /^Messages-Waiting\s*:\s*(yes|no)\s*$/im.exec(text)?.[1]?.toLowerCase();
  if (waiting === undefined) return null;
  const counts = /^Voice-Message\s*:\s*(\d{1,6})\s*\/\s*(\d{1,6})/im.exec(text);
  const at = (index: 1 | 2) => Math.min(mostMessages, Number(counts?.[index] ?? 0));
  // Some only say that there are any.
  return { fresh: counts ? at(1) : waiting === 'yes' ? 1 : 0, old: at(2) };
}

/** Watches the messages of `target`; a subscription that ends is made anew while it is registered. */
export function watchMessages(
  ua: MessageAgent,
  options: {
    readonly target: string;
    readonly report: (messages: Messages) => void;
    readonly after: (delayMs: number, run: () => void) => () => void;
  },
): void {
  let told = '';
  let isSubscribed = false;
  const tell = (body: string | null | undefined) => {
    const messages = readSummary(body);
    const words = JSON.stringify(messages);
    if (!messages || words === told) return;
    told = words;
    options.report(messages);
  };
  const subscribe = () => {
    if (isSubscribed) return;
    isSubscribed = true;
    const subscriber = ua.subscribe(options.target, 'message-summary', acceptType, {
      expires: expiresSeconds,
    });
    subscriber.on('notify', (_isFinal, _request, body) => tell(body));
    subscriber.on('terminated', () => {
      if (!isSubscribed) return;
      options.after(askAgainMs, () => {
        isSubscribed = false;
        if (isRegistered) subscribe();
      });
    });
    subscriber.subscribe();
  };
  let isRegistered = false;
  ua.on('registered', () => {
    isRegistered = true;
    try {
      subscribe();
    } catch (cause) {
      console.warn('phone: messages cannot be asked for', cause);
    }
  });
  for (const gone of ['unregistered', 'registrationFailed', 'disconnected'])
    ua.on(gone, () => (isRegistered = false));
  ua.on('sipEvent', ({ event, request }) => {
    if (event?.event === 'message-summary') tell(request?.body);
  });
}
