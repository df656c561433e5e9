/**
 * The WebSocket of the event stream: the first frame brings the token, then envelopes go out and pings come in. A desk that
 * sends anything else, sends nothing, or does not read what it gets is cut off; it comes back and catches up.
 */
import { z } from 'zod';
import type { WebSocket } from 'ws';
import { parseHostileJson } from './json-body.ts';
import { later, type Lag } from './lag.ts';
import type { CentreService } from './service/centre-service.ts';
import { Refusal } from './service/refusal.ts';

const TOKEN_WITHIN_MS = 5_000;
/** No ping for so long: the socket is dead even if nobody said so. */
const SILENT_MS = 20_000;
/** Unsent bytes at which a desk counts as not reading. */
const BACKLOG_LIMIT_BYTES = 4 * 1024 * 1024;

const tokenFrame = z.object({ token: z.string().min(1).max(500) });
const pingFrame = z.object({ ping: z.number() });

/** Serves one socket until it closes. */
export function serveEventSocket(
  service: CentreService,
  socket: WebSocket,
  after: number,
  lag: Readonly<Lag>,
): void {
  let detach: (() => void) | null = null;
  let agentId: ReturnType<CentreService['authenticate']>['agentId'] | null = null;
  let timer = setTimeout(() => socket.close(4408, 'no token'), TOKEN_WITHIN_MS);
  const expectMore = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => socket.terminate(), SILENT_MS);
  };

  const begin = (frame: unknown): void => {
    const { token } = tokenFrame.parse(frame);
    const who = service.authenticate(token);
    agentId = who.agentId;
    service.heard(who.agentId);
    detach = service.attach(who.sessionId, after, {
      send(envelope) {
        const text = JSON.stringify(envelope);
        later(lag.eventsMs, () => socket.send(text));
        if (socket.bufferedAmount > BACKLOG_LIMIT_BYTES) socket.terminate();
      },
      close: (reason) => socket.close(reason === 'ended' ? 4401 : 4409, reason),
    });
    service.settle();
  };

  /** The desk learns why from the event, as it would have at the time. */
  const refuse = (cause: unknown): void => {
    const code = cause instanceof Refusal ? cause.code : 'invalid';
    if (code === 'token-expired' || code === 'signed-in-elsewhere' || code === 'desk-wiped')
      socket.send(
        JSON.stringify({
          seq: after + 1,
          atMs: service.context.ports.clock.nowMs(),
          // Why in full it hears when it renews its token.
          event: {
            kind: 'session/ended',
            reason: code === 'desk-wiped' ? 'token-expired' : code,
          },
        }),
      );
    socket.close(code === 'invalid' ? 4400 : 4401, code);
  };

  socket.on('message', (data, isBinary) => {
    try {
      if (isBinary) throw new Refusal('invalid', 'binary frame');
      const frame = parseHostileJson(String(data as Buffer));
      expectMore();
      if (!agentId) return begin(frame);
      const ping = pingFrame.safeParse(frame);
      if (!ping.success) return;
      service.heard(agentId);
      socket.send(JSON.stringify({ pong: ping.data.ping }));
    } catch (cause) {
      refuse(cause);
    }
  });
  // Always followed by `close`.
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearTimeout(timer);
    detach?.();
    if (agentId) service.left(agentId);
  });
}
