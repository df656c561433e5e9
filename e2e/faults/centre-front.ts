/**
 * A door in front of the practice centre that changes nothing but the address of the telephone system: desks that come
 * through it reach that one through the proxies of the fault bench.
 */
import { createServer } from 'node:http';
import { connect } from 'node:net';

/** The running door. */
export interface CentreFront {
  readonly url: string;
  stop(): Promise<void>;
}

/** In front of the centre on this port; `rewrite` sees the text of every answer. */
export async function startCentreFront(
  centrePort: number,
  rewrite: (answer: string) => string,
): Promise<CentreFront> {
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      const headers = Object.entries(request.headers).filter(
        ([name, value]) =>
          typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name),
      );
      const answer = await fetch(`http://127.0.0.1:${centrePort}${request.url ?? '/'}`, {
        method: request.method ?? 'GET',
        headers: Object.fromEntries(headers) as Record<string, string>,
        ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
      });
      const text = rewrite(await answer.text());
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'application/json',
      });
      response.end(text);
    })().catch((cause: unknown) => {
      response.writeHead(502);
      response.end(String(cause));
    });
  });
  // Events go through untouched.
  const open = new Set<{ destroy(): unknown }>();
  server.on('upgrade', (request, near, head) => {
    const far = connect(centrePort, '127.0.0.1', () => {
      const lines = [`${request.method ?? 'GET'} ${request.url ?? '/'} HTTP/1.1`];
      for (let at = 0; at < request.rawHeaders.length; at += 2)
        lines.push(`${request.rawHeaders[at] ?? ''}: ${request.rawHeaders[at + 1] ?? ''}`);
      far.write(`${lines.join('\r\n')}\r\n\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined); // `close` follows
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The door has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      for (const socket of [...open]) socket.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
