/**
 * The connection to the telephone system breaks in every way in the middle of a call: the voice goes on, the desk says the
 * truth, and everything is in step again afterwards.
 */
import { AGENT_HZ, MARTA, SILENT, until } from '../../fixtures/facts.ts';
import { timed } from '../fault-bench.ts';
import { expect, fault } from '../fault-test.ts';
import { CUT_OFF, talk } from '../in-a-call.ts';

fault(
  {
    id: 'F13',
    fault: 'SIP socket reset in a call, server away for a while',
    expected: 'voice goes on, said at once, hold silent at once and told later, call renewed',
  },
  async ({ puesto, bench, seen }) => {
    const here = await bench();
    const { desk, centre, legId, agentIsHeard } = await talk(here, puesto);
    const [proxy] = here.sip;

    proxy!.set({ kind: 'refuse' });
    proxy!.cut();
    const saidMs = await timed(expect(desk.work).toContainText(CUT_OFF));
    // Nothing of the voice goes through that connection.
    const during = await centre.measure(legId, 'in', 1_000, [AGENT_HZ]);
    // A busy machine drops a frame or two; a voice that is cut is away for as long as the line.
    expect(during.longestGapMs).toBeLessThan(400);
    seen(`said after ${saidMs} ms, longest gap in the voice ${during.longestGapMs} ms`);

    await desk.press('F7');
    await expect(desk.work).toContainText('En espera: no te oye');
    await until(
      () => centre.measure(legId, 'in', 500, [AGENT_HZ]),
      ({ rms }) => rms < SILENT,
    );
    expect((await centre.agentLeg()).isHeld, 'the telephone system cannot know yet').toBe(false);

    proxy!.set({ kind: 'none' });
    const backMs = await timed(expect(desk.work).not.toContainText(CUT_OFF, { timeout: 15_000 }));
    await until(
      () => centre.agentLeg(),
      ({ isHeld }) => isHeld,
    );
    await desk.expectCall('held');
    seen(`held at once; line back ${backMs} ms after the server, the hold told`);

    // To resume it the line is needed, and that is said.
    proxy!.set({ kind: 'refuse' });
    proxy!.cut();
    await expect(desk.work).toContainText(CUT_OFF);
    await desk.press('F7');
    await expect(desk.page.getByText('La línea telefónica no contesta').first()).toBeVisible();
    await expect(desk.work).toContainText('En espera: no te oye');
    proxy!.set({ kind: 'none' });
    await expect(desk.work).not.toContainText(CUT_OFF, { timeout: 15_000 });
    await desk.press('F7');
    await desk.expectCall('talking');
    await agentIsHeard();
    seen('resume refused in words without a line, voice both ways with it');
  },
);

fault(
  {
    id: 'F14',
    fault: 'SIP socket swallows everything in a call',
    expected:
      'noticed within 5 s (10 s at the desk of a busy machine), hang-up works here, told later',
  },
  async ({ puesto, bench, seen }) => {
    const here = await bench();
    const { desk, centre } = await talk(here, puesto);
    const [proxy] = here.sip;

    proxy!.set({ kind: 'black-hole' });
    const noticedMs = await timed(expect(desk.work).toContainText(CUT_OFF, { timeout: 20_000 }));
    // What the desk needs to show it comes on top; a machine under load is late by more.
    expect(noticedMs).toBeLessThan(10_000);
    // Nothing can be said now: the phone hangs up here at once and tells it when it can.
    await desk.hangUp();
    await expect(desk.wrapUp).toBeVisible();

    proxy!.set({ kind: 'none' });
    proxy!.cut();
    const toldMs = await timed(
      until(
        async () =>
          (await centre.legs()).filter((one) => one.kind === 'agent' && one.state !== 'ended')
            .length,
        (count) => count === 0,
        20_000,
      ),
    );
    seen(`noticed after ${noticedMs} ms; hang-up told ${toldMs} ms after the server was back`);
  },
);

fault(
  {
    id: 'F19',
    fault: 'the customer hangs up while the phone is cut off',
    expected: 'the call ends here too, with its reason',
  },
  async ({ puesto, bench, seen }) => {
    const here = await bench();
    const { desk, centre, customerCallId } = await talk(here, puesto);
    const [proxy] = here.sip;

    proxy!.set({ kind: 'refuse' });
    proxy!.cut();
    await expect(desk.work).toContainText(CUT_OFF);
    await centre.stop(customerCallId);
    await until(
      async () => (await centre.legs()).filter((one) => one.state !== 'ended').length,
      (count) => count === 0,
    );
    proxy!.set({ kind: 'none' });
    const endedMs = await timed(
      expect(desk.controls.getByRole('button', { name: 'Colgar' })).toBeHidden({ timeout: 15_000 }),
    );
    await expect(desk.wrapUp).toBeVisible();
    await expect(desk.work).toContainText(/Colgó el cliente|Terminó mientras/);
    const said = /Colgó el cliente|Terminó mientras[^.]*/.exec(await desk.work.innerText())?.[0];
    seen(`ended ${endedMs} ms after the server was back: “${said ?? ''}”`);
  },
);

for (const [how, kind] of [
  ['refuses', 'refuse'],
  ['swallows everything', 'black-hole'],
] as const)
  fault(
    {
      id: 'F18',
      fault: `first SIP server ${how} at sign-in`,
      expected: 'second in use within 5 s of the attempt, and calls come',
    },
    async ({ puesto, bench, seen }) => {
      const { centre, sip, url } = await bench(2);
      const [first, second] = sip;
      first!.set({ kind });
      const { desk } = await puesto({ centre, centreUrl: url });
      // Signing in began the attempt: what is left of it now is at most as long.
      const readyMs = await timed(
        until(
          () => second!.open(),
          (open) => open === 1,
          15_000,
        ),
      );
      expect(readyMs).toBeLessThan(7_000);
      await desk.goReady();
      await centre.call({ number: MARTA.number });
      await desk.answer(MARTA.name);
      await desk.hangUp();
      seen(`second in use ${readyMs} ms after sign-in; a call came and was answered`);
    },
  );
