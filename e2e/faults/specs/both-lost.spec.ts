/** Line and voice are lost together, for a while that is survived or for one that is not. */
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, until } from '../../fixtures/facts.ts';
import { openAddressBench } from '../address-change.ts';
import { timed } from '../fault-bench.ts';
import { expect, fault, notRunBecause } from '../fault-test.ts';
import { talk } from '../in-a-call.ts';
import { whyNoNetworks } from '../network/two-networks.ts';

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

for (const outageMs of [10_000, 30_000])
  fault(
    {
      id: 'F16',
      fault: `every cable is out for ${outageMs / 1_000} s, then there is another network`,
      expected: 'the call is kept, and both are heard again within 6 s',
    },
    async ({ seen }) => {
      notRunBecause(whyNoNetworks());
      const here = await openAddressBench();
      try {
        const { legId, callId } = await here.talk();
        here.networks.unplug();
        // The fault itself: so long there is no network.
        await new Promise((resolve) => setTimeout(resolve, outageMs));
        const pluggedAtMs = Date.now();
        here.networks.plug(2);
        const backMs = await timed(
          until(
            () => here.far.driver.measure(legId, 'in', 500, [AGENT_HZ]),
            ({ tones }) => (tones[String(AGENT_HZ)] ?? 0) > HEARD,
            30_000,
          ),
        );
        await here.phone.until('the customer is heard', () =>
          here.phone.facts.find((fact) => fact.kind === 'recovery' && fact.voiceBackAfterMs),
        );
        expect(here.phone.calls().map((call) => [call.callId, call.state])).toEqual([
          [callId, 'talking'],
        ]);
        expect(backMs, await here.timelineSince(pluggedAtMs)).toBeLessThan(6_000);
        seen(`kept; the agent is heard ${backMs} ms after the network was back`);
      } finally {
        await here.close();
      }
    },
  );

fault(
  {
    id: 'F16',
    fault: 'every cable is out for 90 s',
    expected:
      'ended after a minute as “voice lost”, the goodbye is said later, the next call comes',
  },
  async ({ seen }) => {
    notRunBecause(whyNoNetworks());
    const here = await openAddressBench();
    try {
      const { legId, callId } = await here.talk();
      const startedAtMs = performance.now();
      here.networks.unplug();
      const reason = await here.phone.until(
        'ended',
        () => here.phone.calls().find((call) => call.callId === callId)?.endReason,
        85_000,
      );
      const endedMs = performance.now() - startedAtMs;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 90_000 - endedMs)));
      here.networks.plug(2);
      await until(
        async () => (await here.far.driver.state()).legs.some((leg) => leg.legId === legId),
        (isThere) => !isThere,
        20_000,
      );
      await here.phone.until('registered again', () => {
        const last = here.phone.facts.findLast((fact) => fact.kind === 'registration');
        return last?.kind === 'registration' && last.state === 'registered';
      });
      expect(reason).toBe('media-lost');
      seen(`ended as “${reason}” after ${(endedMs / 1_000).toFixed(0)} s, the other end too`);
      await here.talk();
      seen('the next call came and both were heard');
    } finally {
      await here.close();
    }
  },
);

fault(
  {
    id: 'F16',
    fault: 'line and voice out for 90 s, seen by the agent',
    expected: 'said that the sound was lost; “call again” is offered, and the customer is heard',
  },
  async ({ puesto, bench, seen }) => {
    const { desk, centre } = await talk(await bench(), puesto);
    const { telephony } = centre.ready.pids;
    const startedAtMs = performance.now();
    process.kill(telephony, 'SIGSTOP');
    try {
      await expect(desk.work).toContainText('Se perdió el sonido', { timeout: 80_000 });
      seen(`said after ${((performance.now() - startedAtMs) / 1_000).toFixed(0)} s`);
      // The fault itself: so long there is nothing.
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(0, 90_000 - (performance.now() - startedAtMs))),
      );
    } finally {
      process.kill(telephony, 'SIGCONT');
    }
    await expect(desk.strip).toContainText('Teléfono: listo', { timeout: 20_000 });
    await until(
      async () => (await centre.legs()).length,
      (count) => count === 0,
      60_000,
    );
    await centre.callees([
      { number: MARTA.number, behaviour: 'answers', answerAfterMs: 500, toneHz: CUSTOMER_HZ },
    ]);
    await desk.work.getByRole('button', { name: 'Volver a llamar' }).press('Enter');
    await desk.expectCall('talking');
    const leg = await until(
      async () => (await centre.legs()).find(({ kind }) => kind === 'customer'),
      (found) => found?.state === 'up',
    );
    await until(
      () => centre.measure(leg!.legId, 'out', 1_000, [AGENT_HZ]),
      ({ tones }) => (tones[String(AGENT_HZ)] ?? 0) > HEARD,
    );
    seen('“Volver a llamar” rang the customer, who hears the agent');
    await desk.hangUp();
  },
);
