/**
 * Writes each pause of a recording into the audit log when it begins and when it is over: who had the call, why, how long, and who or
 * what went on. Called with a work before and after a change, in the commit of that change.
 */
import { writePauseDetail } from '#src/team/pause-detail.ts';
import type { Work } from '../store/work-records.ts';
import type { CentreContext } from './context.ts';
import { noteAct } from './team/audit.ts';

/** Nothing where no pause began or ended between the two. */
export function auditPauses(context: CentreContext, before: Work, after: Work): void {
  const { id, agentId } = before.interaction;
  if (agentId === null) return;
  const who = { actorId: agentId, agentId, interactionId: id };
  const had = before.interaction.recordingPause ?? null;
  const has = after.interaction.recordingPause ?? null;
  if (had === null && has !== null)
    noteAct(context, { ...who, act: 'recording-pause', detail: writePauseDetail(has) });
  const ended = after.recordingPauses?.at(-1);
  if (had !== null && has === null && ended)
    noteAct(context, { ...who, act: 'recording-resume', detail: writePauseDetail(ended) });
}
