/**
 * Leads and colleagues of a practice centre, so that help and team chat can be tried alone. A practice lead looks at a call
 * for help after a few seconds, whispers something that fits, and says that it is done when the contact is; colleagues answer,
 * decline or stay silent as they do on the phone. Leads are played only while no real one is there, colleagues only while
 * nobody is signed in as them. Nothing by chance: the same acts give the same answers.
 */
import { messageId } from '#src/model/chat.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { TeamMessage } from '#src/model/team-chat.ts';
import type { Language } from '#src/model/text.ts';
import { otherIn, threadKey } from '#src/team/thread-key.ts';
import type { HelpRecord } from '../../store/help-records.ts';
import { ANSWERS, HELP_WORDS } from '../../practice/team-words.ts';
import type { CentreContext } from '../context.ts';
import { contactFor } from './contacts.ts';
import type { Help } from './help.ts';
import type { LeadActs } from './lead-acts.ts';
import type { TeamChat } from './team-chat.ts';
import { practiceLeads } from './practice-leads.ts';
import { sayToOwner } from './whispers.ts';

const LOOKS_AFTER_MS = 3_000;
const SAYS_AFTER_MS = 4_000;
/** A call for help without a contact is over so long after it was answered. */
const DONE_AFTER_MS = 20_000;
const ANSWERS_AFTER_MS = 4_000;
const BUSY_ANSWERS_AFTER_MS = 12_000;
/** In the team's thread somebody answers every other message. */
const TEAM_ANSWERS_EVERY = 2;

export interface PracticeTeam {
  tick(): void;
}

export function createPracticeTeam(
  context: CentreContext,
  parts: { readonly acts: LeadActs; readonly chat: TeamChat; readonly help: Help },
): PracticeTeam {
  const { clock, log, newId } = context.ports;
  const { acts, chat, help } = parts;
  /** What a practice lead said to a call for help: for which words of it, and when. */
  const helped = new Map<string, { readonly about: string; readonly atMs: number }>();
  let due: { readonly atMs: number; readonly run: () => void }[] = [];
  const turns = new Map<string, number>();
  const nextTurn = (key: string): number => {
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return turn;
  };
  const languageOf = (id: AgentId): Language => context.agents.get(id).profile.language;
  const write = (from: AgentId, to: AgentId | null, text: string): void => {
    chat.send(from, {
      with: to === null ? { kind: 'team' } : { kind: 'agent', agentId: to },
      messageId: messageId.parse(newId('msg')),
      text,
      interactionId: null,
    });
  };

  /** One step of a practice lead towards this call for help. */
  const helpOut = (record: HelpRecord, leadId: AgentId): void => {
    const nowMs = clock.nowMs();
    if (record.looking.length === 0) {
      if (nowMs - record.askedAtMs >= LOOKS_AFTER_MS) help.look(leadId, record.id, true);
      return;
    }
    const said = helped.get(record.id);
    const about = `${record.reason} ${record.text}`;
    const text = HELP_WORDS[record.reason][languageOf(record.agentId)];
    const work =
      record.interactionId === null
        ? null
        : contactFor(context, record.agentId, record.interactionId);
    if (said && work?.interaction.state === 'wrap-up') return help.done(leadId, record.id);
    if (said && work === null && nowMs - said.atMs >= DONE_AFTER_MS)
      return help.done(leadId, record.id);
    if (said?.about === about) return;
    if (nowMs - record.askedAtMs < LOOKS_AFTER_MS + SAYS_AFTER_MS) return;
    helped.set(record.id, { about, atMs: nowMs });
    // A guest has no screen that a whisper belongs to.
    if (record.interactionId === null || work?.interaction.agentId !== record.agentId)
      return write(leadId, record.agentId, text);
    sayToOwner(
      context,
      leadId,
      { interactionId: record.interactionId, kind: 'say', text, field: null },
      (agentId, act) => acts.demand(leadId, agentId, act),
    );
  };

  /** Who is played by the practice now, and how they are. */
  const playedAs = (id: AgentId): 'answers' | 'declines' | 'silent' | 'busy' | 'away' | null => {
    if (context.agents.get(id).sessionId !== null) return null;
    const bot = context.ports.practice?.bots?.find(({ agentId }) => agentId === id);
    if (bot?.isAway) return 'away';
    if (bot) return bot.behaviour ?? (bot.doesAnswer ? 'answers' : 'silent');
    return practiceLeads(context).some(({ agentId }) => agentId === id) ? 'answers' : null;
  };
  const answerTo = (message: TeamMessage, from: AgentId): void => {
    const manner = playedAs(from);
    if (manner === null || manner === 'away' || manner === 'silent') return;
    const language = languageOf(message.authorId);
    const { plain } = ANSWERS;
    const words = {
      declines: ANSWERS.declines,
      busy: ANSWERS.busy,
      answers:
        message.card === null
          ? plain[nextTurn(`${message.authorId} ${from}`) % plain.length]
          : ANSWERS.withCard,
    }[manner];
    const afterMs = manner === 'busy' ? BUSY_ANSWERS_AFTER_MS : ANSWERS_AFTER_MS;
    if (words)
      due.push({
        atMs: clock.nowMs() + afterMs,
        run: () => write(from, message.authorId, words[language]),
      });
  };
  const answerTeam = (message: TeamMessage, key: string): void => {
    const turn = nextTurn(key);
    if (turn % TEAM_ANSWERS_EVERY !== 0) return;
    const answering = context.agents
      .all()
      .filter(
        ({ profile }) =>
          threadKey(profile, { kind: 'team' }) === key && playedAs(profile.id) === 'answers',
      );
    const colleague = answering.find(({ profile }) => profile.role === 'agent') ?? answering[0];
    const { team } = ANSWERS;
    const words = team[(turn / TEAM_ANSWERS_EVERY) % team.length];
    if (!colleague || !words) return;
    const language = languageOf(message.authorId);
    due.push({
      atMs: clock.nowMs() + ANSWERS_AFTER_MS,
      run: () => write(colleague.profile.id, null, words[language]),
    });
  };

  chat.onMessage((key, message) => {
    if ((context.ports.practice?.bots ?? []).length === 0) return;
    // Those who are played do not talk to each other.
    if (playedAs(message.authorId) !== null) return;
    const other = otherIn(key, message.authorId);
    if (other === null) answerTeam(message, key);
    else answerTo(message, other);
  });

  const attempt = (what: string, run: () => void): void => {
    try {
      run();
    } catch (cause) {
      // The contact or the call for help ended in the meantime.
      log.info(`a practice colleague could not ${what}`, { cause: String(cause) });
    }
  };

  return {
    tick() {
      const nowMs = clock.nowMs();
      const now = due.filter(({ atMs }) => atMs <= nowMs);
      due = due.filter(({ atMs }) => atMs > nowMs);
      for (const { run } of now) attempt('write', run);
      const leads = practiceLeads(context);
      const open = help.open();
      for (const id of helped.keys()) if (!open.some((each) => each.id === id)) helped.delete(id);
      for (const record of open) {
        const lead = leads.find(({ agentId }) => record.toldIds.includes(agentId));
        if (lead) attempt('help', () => helpOut(record, lead.agentId));
      }
    },
  };
}
