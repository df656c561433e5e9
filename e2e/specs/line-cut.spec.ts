/**
 * The smoke test of the fault bench (e2e/faults has the others): the connection to the telephone system is cut in the middle
 * of a call. The voice goes on, it is said at once, and the call is renewed.
 */
import { AGENT_HZ } from '../fixtures/facts.ts';
import { expect, test } from '../fixtures/test.ts';
import { startFaultBench, type FaultBench } from '../faults/fault-bench.ts';
import { CUT_OFF, talk } from '../faults/in-a-call.ts';

let bench: FaultBench | null = null;
test.afterEach(async () => {
  await bench?.stop();
  bench = null;
});

test('F13 the connection is cut mid-call: the voice goes on, and the call is renewed @P0', async ({
  puesto,
}) => {
  bench = await startFaultBench();
  const { desk, centre, legId, agentIsHeard } = await talk(bench, puesto);
  const [proxy] = bench.sip;
  proxy!.set({ kind: 'refuse' });
  proxy!.cut();
  await expect(desk.work).toContainText(CUT_OFF);
  // A busy machine drops a frame or two; a voice that is cut is away for as long as the line.
  expect((await centre.measure(legId, 'in', 1_000, [AGENT_HZ])).longestGapMs).toBeLessThan(400);
  proxy!.set({ kind: 'none' });
  await expect(desk.work).not.toContainText(CUT_OFF, { timeout: 15_000 });
  await desk.expectCall('talking');
  await agentIsHeard();
});
