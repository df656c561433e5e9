/**
 * The digits of one call: in the sound (RFC 4733), or as SIP INFO where a telephone system reads only those. INFOs go one by
 * one, the next when the one before was taken, so that none overtakes another. It counts what was sent, never keeps it, and no
 * failure of it may end the call.
 */
import type { Answer } from '#src/contracts/fault.ts';
import { done, refused, type Nothing, type SipCallOptions } from './sip-call.ts';

const toneMs = 100;
const toneGapMs = 70;

/** How digits go out. */
export type DigitsBy = 'rfc4733' | 'info';

/** The digits of a call. */
export interface CallDigits {
  /** Answers when they are on their way; by INFO when the far side has taken them all. */
  send(digits: string): Answer<Nothing> | Promise<Answer<Nothing>>;
  onEnd(): void;
}

/** Of a call that has just begun. */
export function createCallDigits(
  options: Pick<SipCallOptions, 'session' | 'isConnected' | 'onDigits'> & {
    readonly by: DigitsBy;
  },
): CallDigits {
  const { session } = options;
  let count = 0;
  let isOver = false;
  let queue: Promise<unknown> = Promise.resolve();
  const sent = () => {
    count += 1;
    options.onDigits(count);
  };

  const inSound = (digits: string): Answer<Nothing> => {
    const sender = session.connection?.getSenders().find(({ dtmf }) => dtmf !== null);
    if (!sender?.dtmf?.canInsertDTMF) return refused('media-failed');
    sender.dtmf.ontonechange = ({ tone }) => {
      if (tone !== '') sent();
    };
    session.sendDTMF(digits, {
      transportType: 'RFC2833',
      duration: toneMs,
      interToneGap: toneGapMs,
    });
    return done;
  };

  const inform = (digit: string): Promise<Answer<Nothing>> =>
    new Promise((resolve) => {
      if (isOver) return resolve(refused('no-such-call', false));
      if (!options.isConnected()) return resolve(refused('sip-unreachable'));
      const failed = () => resolve(refused('digits-refused'));
      session.sendRequest('INFO', {
        extraHeaders: ['Content-Type: application/dtmf-relay'],
        body: `Signal=${digit}\r\nDuration=${toneMs}`,
        eventHandlers: {
          onSuccessResponse() {
            sent();
            resolve(done);
          },
          onErrorResponse: failed,
          onRequestTimeout: failed,
          onDialogError: failed,
          onTransportError: () => resolve(refused('sip-unreachable')),
        },
      });
    });

  const byInfo = (digits: string): Promise<Answer<Nothing>> => {
    const all = queue.then(async () => {
      for (const digit of digits) {
        const answer = await inform(digit);
        // Digits with one missing in between would choose something else.
        if (!answer.ok) return answer;
      }
      return done;
    });
    queue = all;
    return all;
  };

  return {
    send: (digits) => (options.by === 'info' ? byInfo(digits) : inSound(digits)),
    onEnd() {
      isOver = true;
    },
  };
}
