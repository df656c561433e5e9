/**
 * The requests about the glossary and about searches that led nowhere. Everybody reads the glossary and tells of searches;
 * only leads write lines and read the list. A change is told to every desk, which fetches it at once.
 */
import { glossaryId, type GlossaryLine } from '#src/model/glossary.ts';
import {
  glossaryChanges,
  readGlossaryLine,
  removeGlossaryLine,
  writeGlossaryLine,
} from '../../store/glossary-records.ts';
import {
  countVainSearch,
  dismissVainSearch,
  forgetVainSearches,
  readVainSearches,
  removeVainSearch,
} from '../../store/vain-search-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { RequestHandlers } from '../requests.ts';
import { leadOnly, tellKnowledgeChanged } from './leads-shelf.ts';

export type GlossaryHandlers = Pick<
  RequestHandlers,
  | 'glossary/changes'
  | 'glossary/put'
  | 'glossary/remove'
  | 'search/vain'
  | 'search/vain-list'
  | 'search/dismiss'
>;

/** One per service. */
export function createGlossaryHandlers(context: CentreContext): GlossaryHandlers {
  const { clock, db } = context.ports;
  return {
    'glossary/changes': (_who, { since, limit }) => {
      const { lines, removed, ...rest } = glossaryChanges(db, since, limit);
      return { ...rest, lines: [...lines], removed: removed.map((id) => glossaryId.parse(id)) };
    },
    'glossary/put': (who, { id, language, says, calls, version, fromSearch }) => {
      leadOnly(context, who);
      const before = readGlossaryLine(db, id);
      if ((before?.version ?? 0) !== version) throw new Refusal('conflict', 'changed meanwhile');
      const line: GlossaryLine = {
        ...{ id, language, says, calls, version: version + 1 },
        changedByName: context.agents.get(who.agentId).profile.name,
        changedAtMs: clock.nowMs(),
      };
      writeGlossaryLine(db, line);
      if (fromSearch) removeVainSearch(db, fromSearch);
      tellKnowledgeChanged(context);
      return line;
    },
    'glossary/remove': (who, { id, version }) => {
      leadOnly(context, who);
      const before = readGlossaryLine(db, id);
      // Taken away twice is taken away.
      if (!before) return {};
      if (before.version !== version) throw new Refusal('conflict', 'changed meanwhile');
      removeGlossaryLine(db, id);
      tellKnowledgeChanged(context);
      return {};
    },
    'search/vain': (_who, { searches }) => {
      const nowMs = clock.nowMs();
      // A desk whose clock runs ahead must not stand at the top for ever.
      for (const each of searches)
        countVainSearch(db, { ...each, atMs: Math.min(each.atMs, nowMs) });
      forgetVainSearches(db, nowMs);
      return {};
    },
    'search/vain-list': (who, { limit }) => {
      leadOnly(context, who);
      return { rows: [...readVainSearches(db, limit)] };
    },
    'search/dismiss': (who, { isDismissed, ...search }) => {
      leadOnly(context, who);
      dismissVainSearch(db, search, isDismissed);
      return {};
    },
  };
}
