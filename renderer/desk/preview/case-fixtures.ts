/** Marta's history after two of her cases were joined and a contact was taken out of one. `cases=joined` in the preview's address. */
import type { Timeline } from '#src/contracts/desk.ts';
import { agentId, caseId } from '#src/model/ids.ts';
import { mergeCases, splitCase } from '#src/timeline/case-acts.ts';
import { ids, timelineOf } from './fixtures.ts';

const MINUTE = 60_000;

/** The history; the same entries and cases, with what was done to them. */
export function arrangedTimelineOf(now: number): Timeline {
  const made = timelineOf(now, 38);
  const by = { agentId: agentId.parse('agent-lucia'), name: 'Lucía Prieto' };
  const [newest] = made.entries;
  const split = splitCase(made.cases, {
    ...{ actId: 'act-split-1', atMs: now - 90 * MINUTE, by, caseId: ids.caseBill },
    newId: caseId.parse('case-made'),
    title: 'Abono pendiente',
    openedAtMs: newest?.startedAtMs ?? now,
    entryIds: newest ? [newest.id] : [],
  });
  const merged = mergeCases(split.ok ? split.value : made.cases, {
    ...{ actId: 'act-merge-1', atMs: now - 40 * MINUTE, by },
    ...{ caseId: ids.caseFibre, intoId: ids.caseBill },
  });
  return { ...made, cases: [...(merged.ok ? merged.value : made.cases)] };
}
