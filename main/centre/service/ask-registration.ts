/**
 * Asks the telephone system whether an agent's phone is registered, when what was heard of it and what happens differ: a ring
 * that failed, a desk that says that it can be rung. Its answer is believed; without one nothing changes.
 */
import type { AgentId } from '#src/model/ids.ts';
import { inOneCommit } from '../store/commit.ts';
import type { CentreContext } from './context.ts';

/** Takes over what the telephone system says now. */
export function askRegistration(context: CentreContext, agentId: AgentId): void {
  const { db, driver, log } = context.ports;
  context.ask('ask whether a phone is registered', async () => {
    const { registered } = await driver.state();
    const { state, isRegistered: wasRegistered } = context.agents.get(agentId);
    const isRegistered = state.sipUsername !== null && registered.includes(state.sipUsername);
    if (isRegistered === wasRegistered) return;
    log.warn('the telephone system corrects what was believed of a phone', {
      agentId,
      isRegistered,
    });
    inOneCommit(db, () => {
      context.agents.note(agentId, { isRegistered });
      context.settle();
    });
  });
}
