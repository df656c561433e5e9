/**
 * The centre service's end of the practice telephony: the telephony port and the practice trunk over the control channel.
 * It reconnects by itself for ever and says `driver/down` and `driver/up`; commands while it is away are refused at
 * once, never queued. It holds no state about calls.
 */
import { WebSocket as NodeWebSocket } from 'ws';
import { z } from 'zod';
import type { PracticeTrunk } from '../../practice/trunk-port.ts';
import {
  TelephonyError,
  type LegAudio,
  type TelephonyDriver,
  type TelephonyEvent,
} from '../port.ts';
import {
  controlMessage,
  type ControlMethod,
  type ControlParams,
} from './control/control-protocol.ts';

const ANSWER_WITHIN_MS = 5000;
const START_WITHIN_MS = 10_000;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 2000;

/** Where the telephony is, and what may be replaced in tests. */
export interface PracticeDriverOptions {
  readonly url: string;
  readonly token: string;
  /** Opens a connection with the token as bearer. */
  readonly webSocket?: (url: string, headers: Readonly<Record<string, string>>) => NodeWebSocket;
  /** Calls back once after a delay; returns the canceller. */
  readonly after?: (delayMs: number, then: () => void) => () => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: TelephonyError) => void;
  readonly cancelTimer: () => void;
}

/** A driver that is not connected until `start`. */
export function createPracticeDriver(
  options: PracticeDriverOptions,
): TelephonyDriver & PracticeTrunk {
  const open = options.webSocket ?? ((url, headers) => new NodeWebSocket(url, { headers }));
  const after = options.after ?? nodeTimer;
  const listeners = new Set<(event: TelephonyEvent) => void>();
  const waiting = new Map<number, Waiting>();
  let socket: NodeWebSocket | null = null;
  let opening: NodeWebSocket | null = null;
  let isWanted = false;
  let lastId = 0;
  let retryMs = RETRY_FIRST_MS;
  let cancelRetry: () => void = () => undefined;
  let cancelStart: () => void = () => undefined;
  let onFirstUp: (() => void) | null = null;

  const emit = (event: TelephonyEvent) => {
    for (const listener of [...listeners]) listener(event);
  };

  function connect(): void {
    const connection = open(options.url, { authorization: `Bearer ${options.token}` });
    let wasUp = false;
    opening = connection;
    connection.on('open', () => {
      wasUp = true;
      socket = connection;
      retryMs = RETRY_FIRST_MS;
      onFirstUp?.();
      emit({ kind: 'driver/up' });
    });
    connection.on('message', (data) => {
      receive(String(data as Buffer));
    });
    // Always followed by `close`; without a listener it would end the service.
    connection.on('error', () => undefined);
    connection.on('close', () => {
      if (socket === connection) socket = null;
      if (opening === connection) opening = null;
      failAll('The telephony is away. Calls go on; the command was not carried out.');
      if (wasUp) emit({ kind: 'driver/down' });
      if (!isWanted) return;
      cancelRetry = after(retryMs, connect);
      retryMs = Math.min(retryMs * 2, RETRY_MOST_MS);
    });
  }

  function receive(text: string): void {
    const message = controlMessage.safeParse(parseJson(text));
    if (!message.success) return;
    if ('event' in message.data) {
      // The process is ours and its events are typed there; only the frame is checked here.
      emit(message.data.event as unknown as TelephonyEvent);
      return;
    }
    const { id } = message.data;
    const asked = waiting.get(id);
    if (!asked) return;
    waiting.delete(id);
    asked.cancelTimer();
    if (message.data.ok) asked.resolve(message.data.result);
    else asked.reject(new TelephonyError(message.data.code, message.data.message));
  }

  function failAll(sentence: string): void {
    for (const asked of waiting.values()) {
      asked.cancelTimer();
      asked.reject(new TelephonyError('away', sentence));
    }
    waiting.clear();
  }

  function ask<M extends ControlMethod>(method: M, params: ControlParams<M>): Promise<unknown> {
    const through = socket;
    if (through?.readyState !== NodeWebSocket.OPEN)
      return Promise.reject(
        new TelephonyError('away', 'The telephony is away. Try again when it is back.'),
      );
    const id = (lastId += 1);
    return new Promise((resolve, reject) => {
      const cancelTimer = after(ANSWER_WITHIN_MS, () => {
        waiting.delete(id);
        reject(new TelephonyError('away', `The telephony did not answer ${method} within 5 s.`));
      });
      waiting.set(id, { resolve, reject, cancelTimer });
      through.send(JSON.stringify({ id, method, params }));
    });
  }

  const tell = async <M extends ControlMethod>(
    method: M,
    params: ControlParams<M>,
  ): Promise<void> => {
    await ask(method, params);
  };
  // Answers come from our own process; these casts name what control-server.ts returns for each command.
  const get = async <T, M extends ControlMethod>(method: M, params: ControlParams<M>): Promise<T> =>
    (await ask(method, params)) as T;

  return {
    start: () =>
      new Promise((resolve, reject) => {
        isWanted = true;
        cancelStart = after(START_WITHIN_MS, () => {
          onFirstUp = null;
          reject(
            new TelephonyError(
              'away',
              'The telephony did not come up within 10 s. Trying goes on.',
            ),
          );
        });
        onFirstUp = () => {
          onFirstUp = null;
          cancelStart();
          resolve();
        };
        connect();
      }),
    stop: () => {
      isWanted = false;
      onFirstUp = null;
      cancelStart();
      cancelRetry();
      const closing = opening;
      if (!closing) return Promise.resolve();
      return new Promise((resolve) => {
        closing.once('close', () => {
          resolve();
        });
        if (socket === closing) closing.close();
        else closing.terminate();
      });
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => get('state', {}),
    issueCredentials: (agent) => get('issueCredentials', agent),
    revokeCredentials: (username) => tell('revokeCredentials', { username }),
    play: (legId, audio) => tell('play', { legId, audio: writableAudio(audio) }),
    answer: (legId) => tell('answer', { legId }),
    dialAgent: (call) => tell('dialAgent', call),
    dialNumber: (call) => tell('dialNumber', call),
    bridge: (bridgeId, legIds) => tell('bridge', { bridgeId, legIds: [...legIds] }),
    arrange: (bridgeId, members) =>
      tell('arrange', {
        bridgeId,
        members: members.map(({ legId, hears, isMuted, waiting, isRecorded = true }) => ({
          legId,
          hears: [...hears],
          isMuted,
          waiting: writableAudio(waiting),
          isRecorded,
        })),
      }),
    hangUp: (legId, reason) => tell('hangUp', { legId, reason }),
    record: (bridgeId, state) => get('record', { bridgeId, state }),
    startCaller: (script) => get('startCaller', { script }),
    stopCaller: (legId) => tell('stopCaller', { legId }),
    setCallees: (callees) => tell('setCallees', { callees: [...callees] }),
    setBots: (bots) => tell('setBots', { bots: [...bots] }),
    measure: (legId, direction, windowMs, tonesHz) =>
      get('measure', { legId, direction, windowMs, tonesHz: [...tonesHz] }),
    setRecorderAnswers: (answers) => tell('setRecorderAnswers', { answers }),
  };
}

/** The same in the type that the schema infers, which knows no readonly. */
function writableAudio(audio: LegAudio) {
  return audio.kind === 'announcement' ? { ...audio, files: [...audio.files] } : audio;
}

function nodeTimer(delayMs: number, then: () => void): () => void {
  const timer = setTimeout(then, delayMs);
  return () => {
    clearTimeout(timer);
  };
}

function parseJson(text: string): unknown {
  const parsed = z.string().transform((value, context) => {
    try {
      return JSON.parse(value) as unknown;
    } catch (error) {
      context.addIssue(error instanceof Error ? error.message : 'not JSON');
      return z.NEVER;
    }
  });
  return parsed.safeParse(text).data;
}
