/**
 * Whether we can be reached: an OPTIONS to our own address, marked. A registrar that sends it on to the phone that is registered
 * there proves the whole way in; one that answers by itself proves that it still listens. `user-agent.ts` uses it.
 */
import type { RingFindings } from '#src/model/ring.ts';
import type { SipMessage, SipUa, SipUaEvent } from './sip-parts.ts';

/** What a probe found. */
export type Reach = RingFindings['reach'];

/** What the probe needs. */
export interface ReachProbeOptions {
  readonly ua: Pick<SipUa, 'on' | 'sendOptions'>;
  /** Our own address. */
  readonly uri: string;
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly newToken: () => string;
}

const MARK = 'X-Puesto-Proof';
const withinMs = 4_000;
/** The registrar knows of no phone at our address, or sent it on and nobody answered. */
const nobodyThere = [408, 430, 480];

/** One per user agent; a second question while one is under way gets the same answer. */
export function createReachProbe(options: ReachProbeOptions): () => Promise<Reach> {
  const { ua, uri, after } = options;
  let mark: string | null = null;
  let cameBack = false;
  /** A server that has never answered cannot be judged by its silence. */
  let hasAnswered = false;
  let asking: Promise<Reach> | null = null;

  ua.on('newOptions', ({ originator, request }: SipUaEvent) => {
    if (originator === 'remote' && mark !== null && request?.getHeader(MARK) === mark)
      cameBack = true;
  });

  const ask = async (): Promise<Reach> => {
    mark = options.newToken();
    cameBack = false;
    const status = await new Promise<number | null>((resolve) => {
      const cancel = after(withinMs, () => resolve(null));
      const answered = (response: SipMessage | null, otherwise: number | null) => {
        cancel();
        resolve(response?.status_code ?? otherwise);
      };
      try {
        ua.sendOptions(uri, null, {
          extraHeaders: [`${MARK}: ${mark ?? ''}`],
          eventHandlers: {
            succeeded: () => answered(null, 200),
            failed: ({ response }) => answered(response, null),
          },
        });
      } catch {
        answered(null, null); // the connection went at this moment
      }
    });
    mark = null;
    if (status !== null) hasAnswered = true;
    if (cameBack) return 'round-trip';
    if (status === null) return hasAnswered ? 'silent' : 'not-asked';
    return nobodyThere.includes(status) ? 'silent' : 'answered';
  };

  return () => {
    asking ??= ask().finally(() => (asking = null));
    return asking;
  };
}
