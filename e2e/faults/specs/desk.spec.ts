/** What happens to the desk, and to the machine around it, in the middle of a call. */
import { AGENT_HZ } from '../../fixtures/facts.ts';
import { expect, fault, notRunBecause } from '../fault-test.ts';
import { talk } from '../in-a-call.ts';

fault(
  {
    id: 'F33',
    fault: 'the process of the desk is killed in a call',
    expected: 'the voice goes on; the desk shows the call again within 3 s, with the draft',
  },
  async ({ puesto, bench, seen }) => {
    const running = await talk(await bench(), puesto);
    await running.desk.writeNote('Abono de 54,90 € pedido');
    const { desk: pid } = await running.rendererPids();
    const crashed = running.desk.page.waitForEvent('crash');
    const startedAtMs = performance.now();
    process.kill(pid, 'SIGKILL');
    await crashed;
    const desk = await running.nextDesk();
    await desk.expectCall('talking');
    const backMs = Math.round(performance.now() - startedAtMs);
    await expect(desk.note).toHaveValue('Abono de 54,90 € pedido');
    const { longestGapMs } = await running.centre.measure(running.legId, 'in', 3_000, [AGENT_HZ]);
    seen(`call and draft back after ${backMs} ms, longest gap in the voice ${longestGapMs} ms`);
    expect(longestGapMs).toBeLessThan(400);
    expect(backMs).toBeLessThan(3_000);
  },
);

const NOT_HERE = [
  ['F29', 'a PAC file is bad or slow', 'direct, or the last good proxy, after 5 s'],
  ['F32', 'the screen is locked in a call', 'masked by policy, the call is kept'],
] as const;

for (const [id, what, expected] of NOT_HERE)
  fault({ id, fault: what, expected }, ({ seen }) => {
    void seen;
    notRunBecause('Electron decides that, and its binary is not here');
  });
