/**
 * The centre's door into the practice telephony process: a WebSocket on 127.0.0.1 behind a token. Commands go to the
 * switch, events go to everyone connected. Web pages are kept out: a browser always names its origin, and whoever does
 * is refused.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { TelephonyError, type TelephonyEvent } from '../../port.ts';
import type { Switch } from '../exchange/switch.ts';
import {
  controlCommands,
  controlRequest,
  type ControlMethod,
  type ControlParams,
} from './control-protocol.ts';

const RECORDER_WAIT_MS = 2000;

type Handlers = { readonly [M in ControlMethod]: (params: ControlParams<M>) => unknown };

/** The open door. */
export interface ControlDoor {
  readonly port: number;
  broadcast(event: TelephonyEvent): void;
  close(): Promise<void>;
}

/** Opens the door; rejects when the port is taken. */
export async function openControlDoor(options: {
  readonly host: string;
  readonly port: number;
  readonly token: string;
  readonly exchange: Switch;
  readonly sipUrl: () => string;
  readonly report: (fact: string, error: unknown) => void;
}): Promise<ControlDoor> {
  const { exchange } = options;
  const server = new WebSocketServer({
    host: options.host,
    port: options.port,
    maxPayload: 1024 * 1024,
    perMessageDeflate: false,
    verifyClient: ({ req }: { readonly req: IncomingMessage }) =>
      req.headers.origin === undefined && isToken(req.headers.authorization, options.token),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const handlers = handlersFor(exchange, options.sipUrl);
  server.on('connection', (webSocket) => {
    exchange.setControlled(true);
    webSocket.on('message', (data) => {
      void answer(webSocket, String(data as Buffer), handlers, options.report);
    });
    webSocket.on('error', (error) => {
      options.report('control connection failed', error);
    });
    webSocket.on('close', () => {
      const isAnyoneLeft = [...server.clients].some((client) => client.readyState === client.OPEN);
      exchange.setControlled(isAnyoneLeft);
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    broadcast(event) {
      const text = JSON.stringify({ event });
      for (const client of server.clients) if (client.readyState === client.OPEN) client.send(text);
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function answer(
  webSocket: WebSocket,
  text: string,
  handlers: Handlers,
  report: (fact: string, error: unknown) => void,
): Promise<void> {
  const request = controlRequest.safeParse(parseJson(text));
  if (!request.success) {
    webSocket.close(1007, 'The request cannot be read.');
    return;
  }
  const { id, method, params } = request.data;
  const reply = (value: object) => {
    if (webSocket.readyState === webSocket.OPEN) webSocket.send(JSON.stringify({ id, ...value }));
  };
  try {
    reply({ ok: true, result: (await run(handlers, method, params)) ?? null });
  } catch (error) {
    const isRefusal = error instanceof TelephonyError;
    if (!isRefusal) report(`command ${method} failed`, error);
    const message = error instanceof Error ? error.message : 'The telephony failed.';
    reply({ ok: false, code: isRefusal ? error.code : 'refused', message });
  }
}

async function run(handlers: Handlers, method: string, params: unknown): Promise<unknown> {
  if (!isMethod(method)) throw new TelephonyError('refused', `There is no command ${method}.`);
  const checked = controlCommands[method].safeParse(params);
  if (!checked.success)
    throw new TelephonyError(
      'refused',
      `The parameters of ${method} are wrong: ${checked.error.message}`,
    );
  // Name and parameters were checked against the same table.
  const handler = handlers[method] as (params: unknown) => unknown;
  return handler(checked.data);
}

function handlersFor(exchange: Switch, sipUrl: () => string): Handlers {
  return {
    state: () => exchange.state(),
    issueCredentials: (agent) => exchange.line.registrar.issue(agent, sipUrl()),
    revokeCredentials: ({ username }) => {
      exchange.line.registrar.revoke(username);
    },
    play: ({ legId, audio }) => {
      exchange.play(legId, audio);
    },
    answer: ({ legId }) => {
      exchange.answer(legId);
    },
    dialAgent: (call) => exchange.dialAgent(call),
    dialNumber: (call) => {
      exchange.dialNumber(call);
    },
    bridge: ({ bridgeId, legIds }) => {
      exchange.bridge(bridgeId, legIds);
    },
    arrange: ({ bridgeId, members }) => {
      exchange.arrange(bridgeId, members);
    },
    hangUp: ({ legId, reason }) => {
      exchange.hangUp(legId, reason);
    },
    record: async ({ bridgeId, state }) => {
      if (exchange.record(bridgeId, state)) return state;
      await new Promise((resolve) => setTimeout(resolve, RECORDER_WAIT_MS));
      throw new TelephonyError('refused', 'The recorder did not confirm within 2 s.');
    },
    startCaller: ({ script }) => exchange.trunk.startCaller(script).legId,
    stopCaller: ({ legId }) => {
      exchange.stopCaller(legId);
    },
    setCallees: ({ callees }) => {
      exchange.trunk.setCallees(callees);
    },
    setBots: ({ bots }) => {
      exchange.bots.set(bots);
    },
    measure: ({ legId, direction, windowMs, tonesHz }) =>
      exchange.measure(legId, direction, windowMs, tonesHz),
    setRecorderAnswers: ({ answers }) => {
      exchange.doesRecorderAnswer = answers;
    },
  };
}

function isMethod(method: string): method is ControlMethod {
  return Object.hasOwn(controlCommands, method);
}

function isToken(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return error instanceof SyntaxError ? null : undefined;
  }
}
