/**
 * The machine sleeps, or the phone's page stands still: nobody is silently ready meanwhile nor afterwards, and what is shown is
 * asked anew, never assumed.
 */
import { MARTA, until } from '../../fixtures/facts.ts';
import { timed } from '../fault-bench.ts';
import { expect, fault } from '../fault-test.ts';

const HOUR_MS = 3_600_000;

fault(
  {
    id: 'F31',
    fault: 'sleep of one hour, then awake',
    expected: 'line taken anew within 3 s, not ready until the agent says to be there, then rung',
  },
  async ({ bench, puesto, seen }) => {
    const here = await bench();
    const { desk, centre, launched } = await puesto({ centre: here.centre, centreUrl: here.url });
    const [door] = here.sip;
    await desk.goReady();
    await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
    const phone = await launched.phonePage();
    const openedBefore = door!.opened();
    // What a page sees of a sleep: an hour is gone between two looks at the clock.
    const wokeAtMs = performance.now();
    await phone.evaluate((sleptMs) => {
      const awake = Date.now.bind(Date);
      Date.now = () => awake() + sleptMs;
    }, HOUR_MS);
    await until(
      () => door!.opened(),
      (count) => count > openedBefore,
    );
    await expect(desk.strip).toContainText('el equipo ha estado dormido');
    await expect(desk.strip).toContainText('Teléfono: listo');
    const backMs = Math.round(performance.now() - wokeAtMs);
    expect(backMs).toBeLessThan(3_000);

    await centre.call({ number: MARTA.number });
    await expect(desk.page.getByText('No puede sonar').first()).toBeVisible();
    await expect(desk.ringing.getByRole('article')).toHaveCount(0);
    seen(`line taken anew and back ${backMs} ms after waking, a waiting customer not offered`);

    await desk.press('Shift+F8');
    await expect(desk.offer(MARTA.name)).toBeVisible();
    await desk.press('F2');
    await desk.expectCall('talking');
    seen('offered as soon as the agent said to be there, and talked');
    await desk.press('F4');
  },
);

fault(
  {
    id: 'F31',
    fault: 'the phone page stands still while idle and does not go on',
    expected:
      'red within 15 s and out of the queue, a new phone by itself, the waiting customer rings',
  },
  async ({ puesto, seen }) => {
    const running = await puesto();
    const { desk, centre } = running;
    await desk.goReady();
    await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
    const { phone } = await running.rendererPids();
    process.kill(phone, 'SIGSTOP');
    const redMs = await timed(
      expect(desk.strip).toContainText('No puede sonar', { timeout: 15_000 }),
    );
    await centre.call({ number: MARTA.number });
    seen(`red after ${redMs} ms`);
    const rungMs = await timed(expect(desk.offer(MARTA.name)).toBeVisible({ timeout: 40_000 }));
    await desk.press('F2');
    await desk.expectCall('talking');
    seen(`a new phone rang for the waiting customer ${rungMs} ms later, and they talked`);
    await desk.press('F4');
  },
);
