/** The start of most fault specs: an agent and a customer hear each other, with a different tone each. */
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, until } from '../fixtures/facts.ts';
import type { PuestoOptions, Running } from '../fixtures/test.ts';
import type { FaultBench } from './fault-bench.ts';

/** What the desk says while there is no line. */
export const CUT_OFF = /Sin conexión con la centralita/;

/** A call in which both were heard. */
export interface Talk extends Running {
  readonly customerCallId: string;
  readonly legId: string;
  /** Resolves when the telephone system hears the agent. */
  agentIsHeard(limitMs?: number): Promise<void>;
}

/** Starts the desk on the bench, calls it, answers, and waits until the agent is heard. */
export async function talk(
  { centre, url }: FaultBench,
  puesto: (options?: PuestoOptions) => Promise<Running>,
): Promise<Talk> {
  const running = await puesto({ centre, centreUrl: url, micHz: AGENT_HZ });
  const { desk } = running;
  await desk.goReady();
  const customerCallId = await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await desk.answer(MARTA.name);
  const { legId } = await centre.agentLeg();
  const agentIsHeard = async (limitMs = 20_000) => {
    await until(
      () => centre.measure(legId, 'in', 1_000, [AGENT_HZ]),
      (one) => (one.tones[AGENT_HZ] ?? 0) > HEARD,
      limitMs,
    );
  };
  await agentIsHeard();
  return { ...running, customerCallId, legId, agentIsHeard };
}
