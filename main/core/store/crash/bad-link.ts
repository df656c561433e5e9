/**
 * The link of the outbox chaos: passes requests on to the centre, and harms those of the outbox. Some never arrive, some arrive and
 * their answer is lost, some arrive twice, the second time after later ones, and some are late. Seeded.
 */
import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const HARMED = '/v1/request/team-chat/send';
const LONGEST_DELAY_MS = 60;

/** How often each harm was done. */
export interface Harms {
  dropped: number;
  unanswered: number;
  doubled: number;
  late: number;
}

export interface BadLink {
  readonly url: string;
  readonly harms: Harms;
  close(): Promise<void>;
}

const readAll = async (stream: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Listens on this machine alone. */
export async function openBadLink(centreUrl: string, dice: () => number): Promise<BadLink> {
  const harms: Harms = { dropped: 0, unanswered: 0, doubled: 0, late: 0 };

  const pass = (
    asked: IncomingMessage,
    body: Buffer,
    answer: ServerResponse | null,
  ): Promise<void> =>
    new Promise((resolve) => {
      const headers = { ...asked.headers, host: new URL(centreUrl).host };
      const on = request(
        `${centreUrl}${asked.url ?? ''}`,
        { method: asked.method, headers },
        (came) => {
          void readAll(came).then((bytes) => {
            if (answer && !answer.destroyed) answer.writeHead(came.statusCode ?? 502).end(bytes);
            resolve();
          }, resolve);
        },
      );
      on.on('error', () => {
        answer?.destroy();
        resolve();
      });
      on.end(body);
    });

  const harm = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await readAll(asked);
    const roll = asked.url === HARMED ? dice() : 1;
    if (roll < 0.06) {
      harms.dropped += 1;
      answer.destroy();
    } else if (roll < 0.12) {
      harms.unanswered += 1;
      await pass(asked, body, null);
      answer.destroy();
    } else if (roll < 0.2) {
      harms.doubled += 1;
      await pass(asked, body, answer);
      await wait(dice() * LONGEST_DELAY_MS);
      await pass(asked, body, null);
    } else {
      if (roll < 0.3) {
        harms.late += 1;
        await wait(dice() * LONGEST_DELAY_MS);
      }
      await pass(asked, body, answer);
    }
  };

  const server: Server = createServer((asked, answer) => {
    // A killed child breaks its requests off in the middle.
    harm(asked, answer).catch(() => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    harms,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
