/** Cases that became others, by this agent or anybody else: histories that show them follow without a jump. Called by `subscriptions.ts` alone. */
import type { DeskFrame } from '#src/contracts/desk.ts';
import { customerId } from '#src/model/ids.ts';
import { forgetUndos, showNotice } from '../stores/notices.ts';
import { readSlice } from '../stores/slices.ts';
import { putTimeline, useTimelines } from '../stores/timelines.ts';
import { texts } from '../text/texts.ts';

/** Takes over the cases. */
export function receiveCases(frame: Extract<DeskFrame, { kind: 'cases/changed' }>): void {
  const concerned = new Set<string>(frame.customerIds);
  const gone = new Set(frame.gone);
  for (const [id, { timeline }] of Object.entries(useTimelines.getState().byId)) {
    if (!timeline || !concerned.has(id)) continue;
    const cases = new Map(
      [...timeline.cases, ...frame.cases].map((each) => [each.id, each] as const),
    );
    putTimeline(customerId.parse(id), {
      timeline: { ...timeline, cases: [...cases.values()].filter((each) => !gone.has(each.id)) },
    });
  }
  // Refused, or taken back by somebody else: there is nothing left to take back.
  const acts = frame.cases.flatMap((each) => each.acts ?? []);
  const standing = new Set(acts.filter(({ undone }) => !undone).map(({ actId }) => actId));
  forgetUndos(
    (of) => of.kind === 'case-act' && concerned.has(of.customerId) && !standing.has(of.id),
  );
  if (!frame.refused) return;
  const text = texts[readSlice('settings')?.language ?? 'es'];
  const { what, todo } = text.faults[frame.refused.fault.code];
  showNotice('warn', `${text.cases.refused[frame.refused.act]} ${what} ${todo}`);
}
