/**
 * HTTP for tests and the practice page on the customers' side of chats: begin one, write in the customer's name, leave, read
 * the customer's window, lose the next messages. A chat may be named by its own id or by its interaction's. Token-protected by
 * `practice-routes.ts`, which asks here.
 */
import { z } from 'zod';
import type { CentreContext } from '../../service/context.ts';
import { customerSeat } from '../../service/chat/seated-driver.ts';
import { Refusal } from '../../service/refusal.ts';
import { chatScript, type ChatScript } from './chat-script.ts';
import type { PracticeChatTrunk } from './practice-chat-trunk.ts';

const beginRequest = z.object({
  script: z.unknown().optional(),
  scenarioId: z.string().optional(),
  overrides: z.record(z.string(), z.unknown()).default({}),
});
const writeRequest = z.object({ text: z.string().min(1).max(1_000_000) });
const failRequest = z.object({
  times: z.number().int().min(0).max(1_000),
  chatId: z.string().nullable().default(null),
});

/** Answers below `/practice/chats`; null when the path is not one of these. */
export type ChatRoutes = (method: string, path: string, body: unknown) => unknown;

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refusal('invalid', z.prettifyError(parsed.error));
  return parsed.data;
}

/** The routes; POST `/practice/chats` begins, `/practice/chats/<id>/(write|leave)` act, GET `…/<id>` is the window. */
export function createChatRoutes(
  context: CentreContext,
  trunk: PracticeChatTrunk,
  scripts: readonly ChatScript[],
): ChatRoutes {
  const interactionOf = (chatId: string): string | null =>
    context.works.byLeg(customerSeat(chatId))?.interaction.id ?? null;
  const chatIdOf = (given: string): string => {
    const found = trunk
      .list()
      .find(({ chatId }) => chatId === given || interactionOf(chatId) === given);
    if (!found) throw new Refusal('not-found', 'no such chat');
    return found.chatId;
  };
  const begin = (body: unknown): unknown => {
    const asked = parse(beginRequest, body);
    const base = asked.script ?? scripts.find(({ id }) => id === asked.scenarioId);
    if (!base || typeof base !== 'object') throw new Refusal('not-found', 'no such scenario');
    const script = chatScript.safeParse({ ...base, ...asked.overrides });
    if (!script.success) throw new Refusal('invalid', z.prettifyError(script.error));
    const chatId = trunk.begin(script.data);
    return { chatId, interactionId: interactionOf(chatId) };
  };

  return (method, path, body) => {
    if (path !== '/practice/chats' && !path.startsWith('/practice/chats/')) return null;
    const [, id, act] = /^\/practice\/chats(?:\/([\w.:-]+))?(?:\/([a-z]+))?$/.exec(path) ?? [];
    if (method === 'POST' && id === undefined) return begin(body);
    if (method === 'GET' && id === undefined)
      return {
        chats: trunk.list().map((chat) => ({ ...chat, interactionId: interactionOf(chat.chatId) })),
      };
    if (method === 'POST' && id === 'fail-next') {
      const { times, chatId } = parse(failRequest, body);
      trunk.failNext(times, chatId === null ? null : chatIdOf(chatId));
      return {};
    }
    const chatId = chatIdOf(id ?? '');
    if (method === 'GET' && (act === undefined || act === 'transcript'))
      return trunk.windowOf(chatId);
    if (method !== 'POST') throw new Refusal('not-found', 'no such address');
    const isDone =
      act === 'write'
        ? trunk.write(chatId, parse(writeRequest, body).text)
        : act === 'leave' && trunk.leave(chatId);
    if (!isDone) throw new Refusal('too-late', 'the chat is over, or no such act');
    return {};
  };
}
