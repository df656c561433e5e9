/**
 * Calls for help. One lives here until a lead says that it is done, the agent withdraws it or its contact is over: no sign-out
 * of a lead loses it. It reaches the leads of the agent's team who are there, or every lead who is when none of them is; a
 * lead who comes later gets what is open. Who has it keeps it. Events go to the agent and to everyone who has it.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import { helpId, type HelpRequest } from '#src/model/help.ts';
import type { AgentId } from '#src/model/ids.ts';
import { leadsToTell, type LeadThere } from '#src/team/help-rules.ts';
import { plainText } from '#src/team/plain-text.ts';
import { readHelp, readOpenHelp, writeHelp, type HelpRecord } from '../../store/help-records.ts';
import { DESK_SILENT_MS } from '../agent-board.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { contactFor, customerNameOf } from './contacts.ts';

export interface Help {
  ask(agentId: AgentId, request: CentreRequest<'help/ask'>): HelpRequest;
  withdraw(agentId: AgentId, id: string): void;
  look(leadId: AgentId, id: string, isLooking: boolean): void;
  done(leadId: AgentId, id: string): void;
  /** The open ones that this agent asked, or has as a lead. */
  snapshotOf(agentId: AgentId): HelpRequest[];
  isAsking(agentId: AgentId): boolean;
  open(): readonly HelpRecord[];
  /** Follows leads who come and go, and contacts that end. */
  tick(): void;
}

export function createHelp(
  context: CentreContext,
  outside: {
    readonly touch: (agentId: AgentId) => void;
    /** Practice leads, who count as there while no real one is. */
    readonly practiceLeads: () => readonly LeadThere[];
  },
): Help {
  const { clock, db, newId } = context.ports;
  const open = new Map<string, HelpRecord>(readOpenHelp(db).map((each) => [each.id, each]));
  /** What each desk was told last, so that nothing is said twice. */
  const said = new Map<string, string>();

  const there = (): LeadThere[] => {
    const real = context.agents.all().flatMap(({ profile, sessionId, heardAtMs }) => {
      const isThere = sessionId !== null && clock.nowMs() - heardAtMs < DESK_SILENT_MS;
      return profile.role === 'lead' && isThere
        ? [{ agentId: profile.id, team: profile.team }]
        : [];
    });
    return real.length > 0 ? real : [...outside.practiceLeads()];
  };

  const requestOf = (record: HelpRecord, leads: readonly LeadThere[]): HelpRequest => {
    const { toldIds, ...rest } = record;
    const isThere = (id: AgentId): boolean => leads.some(({ agentId }) => agentId === id);
    return { ...rest, deliveredTo: toldIds.filter(isThere).length };
  };

  /** Stores it and tells everyone who has it, if there is anything new to say. */
  const put = (record: HelpRecord, leads: readonly LeadThere[] = there()): HelpRequest => {
    const help = requestOf(record, leads);
    const text = JSON.stringify([help, record.toldIds]);
    if (said.get(record.id) === text) return help;
    writeHelp(db, record);
    if (record.state === 'open') {
      open.set(record.id, record);
      said.set(record.id, text);
    } else {
      open.delete(record.id);
      said.delete(record.id);
    }
    for (const agentId of new Set([record.agentId, ...record.toldIds]))
      context.tell(agentId, { kind: 'help/changed', help });
    outside.touch(record.agentId);
    return help;
  };

  /** As it is with the leads who are there now. */
  const withLeads = (record: HelpRecord, leads: readonly LeadThere[]): HelpRecord => {
    const { team } = context.agents.get(record.agentId).profile;
    const asked = leadsToTell({ agentId: record.agentId, team }, leads);
    const added = asked.filter((id) => !record.toldIds.includes(id));
    const looking = record.looking.filter(({ agentId }) =>
      leads.some((lead) => lead.agentId === agentId),
    );
    if (added.length === 0 && looking.length === record.looking.length) return record;
    return { ...record, toldIds: [...record.toldIds, ...added], looking };
  };

  const openOne = (id: string): HelpRecord => {
    const found = open.get(id) ?? readHelp(db, id);
    if (!found) throw new Refusal('not-found', 'no such call for help');
    if (found.state !== 'open') throw new Refusal('too-late', 'it is over');
    return found;
  };
  const lead = (id: AgentId): string => {
    const { role, name } = context.agents.get(id).profile;
    if (role !== 'lead') throw new Refusal('refused', 'only leads');
    return name;
  };

  return {
    ask(agentId, { interactionId, reason, text }) {
      const work = interactionId === null ? null : contactFor(context, agentId, interactionId);
      if (interactionId !== null && !work)
        throw new Refusal('not-found', 'no such contact of this agent');
      const leads = there();
      const words = { reason, text: plainText(text).slice(0, 500) };
      const before = [...open.values()].find(
        (each) => each.agentId === agentId && each.interactionId === interactionId,
      );
      const record: HelpRecord = before
        ? { ...before, ...words }
        : {
            id: helpId.parse(newId('help')),
            agentId,
            agentName: context.agents.get(agentId).profile.name,
            interactionId,
            customerName: work ? customerNameOf(context, work) : '',
            ...words,
            askedAtMs: clock.nowMs(),
            toldIds: [],
            looking: [],
            state: 'open',
          };
      return put(withLeads(record, leads), leads);
    },
    withdraw(agentId, id) {
      const found = open.get(id) ?? readHelp(db, id);
      if (found?.agentId !== agentId) throw new Refusal('not-found', 'no such call for help');
      if (found.state === 'open') put({ ...found, state: 'withdrawn', looking: [] });
    },
    look(leadId, id, isLooking) {
      const name = lead(leadId);
      const record = openOne(id);
      const others = record.looking.filter(({ agentId }) => agentId !== leadId);
      put({
        ...record,
        // Who opens it has it, also when it was not meant for them.
        toldIds: [...new Set([...record.toldIds, leadId])],
        looking: isLooking ? [...others, { agentId: leadId, name }] : others,
      });
    },
    done(leadId, id) {
      lead(leadId);
      const found = open.get(id) ?? readHelp(db, id);
      if (!found) throw new Refusal('not-found', 'no such call for help');
      // Another lead said so already: the same wish, fulfilled.
      if (found.state === 'done') return;
      if (found.state === 'withdrawn') throw new Refusal('too-late', 'it is over');
      put({ ...found, state: 'done' });
    },
    snapshotOf(agentId) {
      const leads = there();
      return [...open.values()]
        .map((record) => withLeads(record, leads))
        .filter((record) => record.agentId === agentId || record.toldIds.includes(agentId))
        .map((record) => requestOf(record, leads));
    },
    isAsking: (agentId) => [...open.values()].some((each) => each.agentId === agentId),
    open: () => [...open.values()],
    tick() {
      if (open.size === 0) return;
      const leads = there();
      for (const record of [...open.values()]) {
        const isOver =
          record.interactionId === null
            ? context.agents.get(record.agentId).sessionId === null
            : contactFor(context, record.agentId, record.interactionId) === null;
        if (isOver) put({ ...record, state: 'withdrawn', looking: [] }, leads);
        else put(withLeads(record, leads), leads);
      }
    },
  };
}
