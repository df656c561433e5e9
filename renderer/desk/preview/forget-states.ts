/** A lead with a customer in the middle, who may be forgotten: `state=forget`, and `state=forgetAway` without the centre. */
import type { DeskState } from '#src/contracts/desk.ts';
import { states } from './fixtures.ts';

function lead(now: number): DeskState {
  const { session, ...rest } = states['wrap-up'](now);
  const { agent, capabilities } = session;
  return {
    ...rest,
    session: {
      ...session,
      agent: agent && { ...agent, role: 'lead' },
      capabilities: capabilities && { ...capabilities, forgetCustomers: true },
    },
  };
}

/** By name, as in the address of the preview page. */
export const forgetStates = {
  forget: lead,
  forgetAway: (now: number): DeskState => {
    const state = lead(now);
    const { strip } = state;
    return {
      ...state,
      strip: {
        ...strip,
        centre: { ...strip.centre, state: 'unreachable' },
        outbox: { waiting: 2, needsAttention: 0 },
      },
    };
  },
};
