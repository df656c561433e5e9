/** The address of the agent's machine changes in the middle of a call. */
import { openAddressBench } from '../address-change.ts';
import { expect, fault, notRunBecause } from '../fault-test.ts';
import { whyNoNetworks } from '../network/two-networks.ts';

const CHANGES = 4;
/** p95, over 20 changes, is measured by the benchmark; a few must never take this long. */
const LONGEST_MS = 6_000;

fault(
  {
    id: 'F17',
    fault: `the network changes under a call, ${CHANGES} times (old line dead, new line with another address)`,
    expected: 'voice back both ways, goal p95 4 s; the call stays one call',
  },
  async ({ seen }) => {
    notRunBecause(whyNoNetworks());
    const bench = await openAddressBench();
    try {
      const { legId, callId } = await bench.talk();
      const tookMs: number[] = [];
      const timelines: string[] = [];
      for (let turn = 0; turn < CHANGES; turn += 1) {
        const fromMs = Date.now();
        const change = await bench.change(legId);
        timelines.push(await bench.timelineSince(fromMs));
        seen(
          `${turn + 1}: agent heard after ${change.agentHeardMs} ms, customer after ${change.customerHeardMs} ms`,
        );
        tookMs.push(Math.max(change.agentHeardMs, change.customerHeardMs));
      }
      expect(bench.phone.calls().map((call) => [call.callId, call.state])).toEqual([
        [callId, 'talking'],
      ]);
      const slowest = tookMs.indexOf(Math.max(...tookMs));
      expect(tookMs[slowest], timelines[slowest]).toBeLessThan(LONGEST_MS);
    } finally {
      await bench.close();
    }
  },
);
