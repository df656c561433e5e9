/** Line and voice are lost together, for a while that is survived or for one that is not. */
import { until } from '../../fixtures/facts.ts';
import { timed } from '../fault-bench.ts';
import { expect, fault } from '../fault-test.ts';
import { talk } from '../in-a-call.ts';

fault(
  {
    id: 'F16',
    fault: 'line and voice both lost until the phone gave the connection up',
    expected: 'said within seconds, kept, repaired, and said how long it took',
  },
  async ({ puesto, bench, seen }) => {
    const here = await bench();
    const { desk, centre, launched, agentIsHeard } = await talk(here, puesto);
    const [proxy] = here.sip;

    const { telephony } = centre.ready.pids;
    process.kill(telephony, 'SIGSTOP');
    try {
      const saidMs = await timed(expect(desk.work).toContainText('No llega su voz'));
      seen(`said after ${saidMs} ms`);
      // Until the phone has given the dead connection up and tried another one.
      await until(
        () => proxy!.opened(),
        (count) => count > 1,
        20_000,
      );
      await expect(desk.work).toContainText('No llega su voz');
    } finally {
      process.kill(telephony, 'SIGCONT');
    }
    const backMs = await timed(
      expect(desk.work).toContainText(/Voz de vuelta tras \d+,\d s/, { timeout: 20_000 }),
    );
    await desk.expectCall('talking');
    await agentIsHeard();
    expect(launched.logs()).toMatch(/voice back after \d+\.\d s/);
    const said = /Voz de vuelta tras \d+,\d s/.exec((await desk.work.textContent()) ?? '')?.[0];
    seen(`“${said ?? ''}”, ${backMs} ms after the telephone system went on`);
  },
);
