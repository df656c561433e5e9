/**
 * Practice colleagues without a desk in chats: who is handed a chat or asked aside in one answers, declines, is busy or says
 * nothing, as the practice says; who has the customer says a few sensible words and ends it. Only a practice centre has them;
 * in calls the practice telephony plays them.
 */
import { messageId } from '#src/model/chat.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { Language } from '#src/model/text.ts';
import { readMessages } from '../../store/chat-records.ts';
import type { Work } from '../../store/work-records.ts';
import type { CompanyPart } from '../company/company.ts';
import { reachOf } from '../company/targets.ts';
import type { CentreContext } from '../context.ts';
import type { Offers } from '../offers.ts';
import { Refusal } from '../refusal.ts';
import type { Chats } from './chats.ts';
import { ownerOf, peopleOf } from './chat-people.ts';

const ANSWER_MS = 3_000;
const WRITE_MS = 2_500;
/** A colleague who has the customer closes the window when nothing more is said for so long. */
const QUIET_MS = 30_000;

const WORDS = {
  es: {
    hello: (name: string) => `Hola, soy ${name}. He leído todo lo de arriba, sigo yo.`,
    reply: 'De acuerdo. Lo dejo anotado y te lo resuelvo hoy mismo.',
    bye: 'Queda resuelto. ¡Gracias por escribirnos!',
    aside: 'Lo he visto. Yo lo abonaría y dejaría una nota en el caso.',
    joined: (name: string) => `Hola, soy ${name}. Me uno para ayudar.`,
  },
  en: {
    hello: (name: string) => `Hello, this is ${name}. I have read everything above and go on here.`,
    reply: 'All right. I have noted it and will settle it today.',
    bye: 'That is settled. Thank you for writing to us!',
    aside: 'I have seen it. I would refund it and leave a note in the case.',
    joined: (name: string) => `Hello, this is ${name}. I am here to help.`,
  },
} as const satisfies Record<Language, unknown>;

export interface ChatColleagues {
  tick(): void;
}

export function createChatColleagues(
  context: CentreContext,
  parts: { readonly chats: Chats; readonly company: CompanyPart; readonly offers: Offers },
): ChatColleagues {
  const { clock, db } = context.ports;
  const { chats, company, offers } = parts;

  const botOf = (id: AgentId | null) =>
    id !== null && reachOf(context, id).isBot
      ? (context.ports.practice?.bots?.find(({ agentId }) => agentId === id) ?? null)
      : null;

  /** What a colleague does who is asked; `sinceMs`: since when. */
  const react = (work: Work, id: AgentId, sinceMs: number, isGuest: boolean): void => {
    const bot = botOf(id);
    if (!bot) return;
    const behaviour = bot.behaviour ?? (bot.doesAnswer ? 'answers' : 'silent');
    const isTime = clock.nowMs() - sinceMs >= (bot.answerAfterMs ?? ANSWER_MS);
    if (behaviour === 'answers' && isTime) chats.accept(id, work.interaction.id);
    else if (behaviour === 'busy' || (behaviour === 'declines' && isTime)) {
      if (isGuest) company.decline(id, work.interaction.id);
      else offers.giveBack(work, 'declined', behaviour === 'busy' ? 'busy' : 'declined');
    }
  };

  /** Says it once: a message of this name is there or not. */
  const say = (
    work: Work,
    id: AgentId,
    name: string,
    text: string,
    audience: 'all' | 'staff',
  ): void => {
    try {
      chats.send(id, {
        interactionId: work.interaction.id,
        messageId: messageId.parse(`bot-${name}-${work.interaction.id}`.slice(0, 80)),
        text,
        audience,
      });
    } catch (cause) {
      // The customer has left, or somebody else has it: nobody to say it to.
      if (!(cause instanceof Refusal)) throw cause;
    }
  };
  const nameOf = (id: AgentId): string => context.agents.get(id).profile.name;

  const speakAside = (work: Work): void => {
    const words = WORDS[work.language];
    for (const { agentId, role } of peopleOf(work)) {
      const guest = work.company?.guests.find((each) => each.agentId === agentId);
      if (!botOf(agentId) || !guest || clock.nowMs() - guest.sinceMs < WRITE_MS) continue;
      if (role === 'consulted') say(work, agentId, `aside-${agentId}`, words.aside, 'staff');
      if (role === 'joined')
        say(work, agentId, `join-${agentId}`, words.joined(nameOf(agentId)), 'all');
    }
  };
  const serve = (work: Work, id: AgentId): void => {
    const words = WORDS[work.language];
    const sinceMs = work.interaction.answeredAtMs ?? clock.nowMs();
    if (clock.nowMs() - sinceMs < WRITE_MS) return;
    say(work, id, `hello-${id}`, words.hello(nameOf(id)), 'all');
    const messages = readMessages(db, work.interaction.id).filter(({ notice }) => notice === null);
    const last = messages.at(-1);
    if (!last || last.atMs < sinceMs) return;
    const quietMs = clock.nowMs() - last.atMs;
    if (last.from === 'customer' && quietMs >= WRITE_MS)
      say(work, id, `reply-${id}-${messages.length}`, words.reply, 'all');
    if (quietMs < QUIET_MS) return;
    say(work, id, `bye-${id}`, words.bye, 'all');
    chats.end(id, work.interaction.id);
  };

  return {
    tick() {
      if (!context.ports.practice?.bots) return;
      for (const { interaction } of context.works.open()) {
        const work = context.works.get(interaction.id);
        if (work?.interaction.channel !== 'chat' || work.partOf !== null) continue;
        if (work.offer) react(work, work.offer.agentId, work.offer.madeAtMs, false);
        for (const guest of work.company?.guests ?? [])
          if (guest.state === 'ringing' && guest.agentId !== null)
            react(work, guest.agentId, guest.sinceMs, true);
        const now = context.works.get(interaction.id);
        if (!now) continue;
        speakAside(now);
        const owner = ownerOf(now);
        if (botOf(owner) && owner !== null) serve(now, owner);
      }
    },
  };
}
