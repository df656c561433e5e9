/**
 * Turns a finished interaction into a row of the customer's timeline and tells the desks that show this customer. Writing
 * the same interaction again replaces its row.
 */
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import { caseId, type AgentId, type CustomerId } from '#src/model/ids.ts';
import { readCallVoice } from '../store/voice-records.ts';
import { readCases, writeCase, writeEntry } from '../store/records.ts';
import type { Work } from '../store/work-records.ts';
import { chatBodyOf } from './chat/chat-timeline.ts';
import type { CentreContext } from './context.ts';
import { withPauseEnded } from './recording-pauses.ts';

const firstLine = (text: string): string =>
  (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, 300);

/** One line for colleagues: the note's first line, else what the customer wanted. */
export function summaryOf(context: CentreContext, work: Work): string {
  const reason = context.catalogue.reasons.find((each) => each.id === work.draft.reasonId);
  return (
    firstLine(work.draft.note) ||
    work.interaction.intent ||
    reason?.label[work.language] ||
    work.interaction.ivrChoice ||
    ''
  );
}

/** A follow-up without an open case opens one, so that the promise is found again. */
function caseFor(context: CentreContext, work: Work): CustomerCase | null {
  const { customerId, caseId: known } = work.interaction;
  if (customerId === null) return null;
  const found = readCases(context.ports.db, customerId).find((each) => each.id === known);
  if (found) return found;
  if (work.draft.followUpAtMs === null) return null;
  return beginCase(context, customerId, summaryOf(context, work) || work.interaction.number);
}

/** Opens a case. */
export function beginCase(
  context: CentreContext,
  customerId: CustomerId,
  title: string,
): CustomerCase {
  const { db, newId, clock } = context.ports;
  const opened: CustomerCase = {
    id: caseId.parse(newId('case')),
    customerId,
    title: title.slice(0, 300),
    state: 'open',
    openedAtMs: clock.nowMs(),
    closedAtMs: null,
  };
  writeCase(db, opened);
  return opened;
}

/** Writes the row; nothing when no customer is known yet (`interaction/link` may come later). */
export function writeTimeline(context: CentreContext, work: Work): Work {
  const { interaction, draft } = work;
  if (interaction.customerId === null) return work;
  const opened = caseFor(context, work);
  const voice =
    interaction.channel === 'call' ? readCallVoice(context.ports.db, interaction.id) : null;
  const { recordingPauses } = withPauseEnded(
    work,
    interaction.endedAtMs ?? context.ports.clock.nowMs(),
    'call-end',
  );
  const entry: TimelineEntry = {
    id: interaction.id,
    customerId: interaction.customerId,
    caseId: opened?.id ?? null,
    channel: interaction.channel,
    direction: interaction.direction,
    startedAtMs: interaction.startedAtMs,
    durationMs:
      interaction.answeredAtMs === null || interaction.endedAtMs === null
        ? 0
        : Math.max(0, interaction.endedAtMs - interaction.answeredAtMs),
    queueId: interaction.queueId,
    agentName:
      interaction.agentId === null ? null : context.agents.get(interaction.agentId).profile.name,
    reasonId: draft.reasonId,
    outcomeId: draft.outcomeId,
    summary: summaryOf(context, work),
    body: interaction.channel === 'chat' ? chatBodyOf(context, work, work.language) : draft.note,
    satisfaction: null,
    endReason: interaction.endReason,
    ...(voice && { voice }),
    ...(recordingPauses && recordingPauses.length > 0 && { recordingPauses: [...recordingPauses] }),
  };
  publishEntry(context, entry, opened, interaction.agentId);
  return opened && opened.id !== interaction.caseId
    ? { ...work, interaction: { ...interaction, caseId: opened.id } }
    : work;
}

/** Keeps a row and tells everybody who has this customer before them, and its author. */
export function publishEntry(
  context: CentreContext,
  entry: TimelineEntry,
  ofCase: CustomerCase | null,
  authorId: AgentId | null,
): void {
  writeEntry(context.ports.db, entry);
  const card = context.customers.get(entry.customerId);
  const readers = new Set(
    context.works
      .open()
      // Shown under the same card: also with somebody who was merged into the other.
      .filter((each) => context.customers.get(each.interaction.customerId) === card)
      .map((each) => each.interaction.agentId),
  );
  readers.add(authorId);
  for (const agentId of readers)
    context.tell(agentId, { kind: 'timeline/added', entry, case: ofCase });
}
