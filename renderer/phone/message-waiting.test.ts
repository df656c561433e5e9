import { describe, expect, it } from 'vitest';
import { type MessageAgent, type Messages, readSummary, watchMessages } from './message-waiting.ts';

const summary = (waiting: string, counts = '') => `Messages-Waiting: ${waiting}\r\n${counts}`;

describe('readSummary', () => {
  it('reads how many are new and old', () => {
    expect(
      readSummary(
        'Messages-Waiting: yes\r\nMessage-Account: sip:601@pbx\r\nVoice-Message: 3/8 (1/0)\r\n',
      ),
    ).toEqual({ fresh: 3, old: 8 });
    expect(readSummary(summary('no', 'Voice-Message: 0/2'))).toEqual({ fresh: 0, old: 2 });
    expect(readSummary(summary('yes'))).toEqual({ fresh: 1, old: 0 });
  });

  it.each([null, '', 'SIP/2.0 200 OK', '<xml/>', 'Voice-Message: 3/8'])(
    'takes nothing from %j',
    (body) => expect(readSummary(body)).toBeNull(),
  );

  it('believes no absurd number', () => {
    expect(readSummary(summary('yes', 'Voice-Message: 999999/1'))?.fresh).toBe(9_999);
  });
});

describe('watchMessages', () => {
  function setUp() {
    const listeners = new Map<string, (event: object) => void>();
    const subscribers: Record<string, (...args: unknown[]) => void>[] = [];
    const told: Messages[] = [];
    const pending: { readonly delayMs: number; readonly run: () => void }[] = [];
    const ua = {
      on: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
      subscribe() {
        const own: Record<string, (...args: unknown[]) => void> = {};
        subscribers.push(own);
        return {
          on: (name: string, listener: (...args: unknown[]) => void) => (own[name] = listener),
          subscribe: () => undefined,
        };
      },
    } as unknown as MessageAgent;
    watchMessages(ua, {
      target: 'sip:601@pbx',
      report: (messages) => told.push(messages),
      after(delayMs, run) {
        pending.push({ delayMs, run });
        return () => undefined;
      },
    });
    const emit = (name: string, event: object = {}) => listeners.get(name)?.(event);
    return { subscribers, told, pending, emit };
  }

  it('asks once it is registered, and tells each change once', () => {
    const { subscribers, told, emit } = setUp();
    expect(subscribers).toHaveLength(0);
    emit('registered');
    emit('registered');
    expect(subscribers).toHaveLength(1);
    const say = (body: string) => subscribers[0]?.['notify']?.(false, {}, body);
    say(summary('yes', 'Voice-Message: 2/0'));
    say(summary('yes', 'Voice-Message: 2/0'));
    say(summary('no', 'Voice-Message: 0/2'));
    expect(told).toEqual([
      { fresh: 2, old: 0 },
      { fresh: 0, old: 2 },
    ]);
  });

  it('hears a system that tells without being asked', () => {
    const { told, emit } = setUp();
    emit('sipEvent', {
      event: { event: 'message-summary' },
      request: { body: summary('yes', 'Voice-Message: 1/0') },
    });
    emit('sipEvent', { event: { event: 'presence' }, request: { body: summary('no') } });
    expect(told).toEqual([{ fresh: 1, old: 0 }]);
  });

  it('asks again, seldom, when the subscription ends, and not while it is not registered', () => {
    const { subscribers, pending, emit } = setUp();
    emit('registered');
    subscribers[0]?.['terminated']?.();
    expect(pending.map(({ delayMs }) => delayMs)).toEqual([300_000]);
    pending[0]?.run();
    expect(subscribers).toHaveLength(2);
    subscribers[1]?.['terminated']?.();
    emit('disconnected');
    pending[1]?.run();
    expect(subscribers).toHaveLength(2);
    emit('registered');
    expect(subscribers).toHaveLength(3);
  });
});
