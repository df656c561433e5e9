/** J2: dial out, take a second call while talking, swap by hold, and never talk to two at once. */
import { expect, test } from '../fixtures/test.ts';
import {
  AGENT_HZ,
  CUSTOMER_HZ,
  HEARD,
  SECOND_CUSTOMER_HZ,
  SILENT,
  until,
} from '../fixtures/facts.ts';

const DIALLED = '+34911000440';
const SECOND = '+34911001030';

test('J2 dial out, second call, swap by hold @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto({ micHz: AGENT_HZ });
  await desk.goReady();
  await centre.callees([
    { number: DIALLED, behaviour: 'answers', answerAfterMs: 800, toneHz: CUSTOMER_HZ },
    { number: SECOND, behaviour: 'answers', answerAfterMs: 800, toneHz: SECOND_CUSTOMER_HZ },
  ]);

  desk.countFrom();
  await desk.dial(DIALLED);
  await desk.expectCall('talking');
  // Task 23: typing the number plus Enter in the bar.
  expect(desk.presses, 'presses to dial out, without typing').toBeLessThanOrEqual(2);
  const first = await until(
    async () =>
      (await centre.legs()).find((leg) => leg.kind === 'customer' && leg.number === DIALLED),
    (leg) => leg?.state === 'up',
  );
  const firstId = first!.legId;
  await until(
    () => centre.measure(firstId, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );

  // A second call while talking: the first is held by itself and hears music.
  await desk.dial(SECOND);
  const second = await until(
    async () =>
      (await centre.legs()).find((leg) => leg.kind === 'customer' && leg.number === SECOND),
    (leg) => leg?.state === 'up',
  );
  const secondId = second!.legId;
  await until(
    () => centre.measure(secondId, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );
  await until(
    () => centre.measure(firstId, 'out', 1000, [AGENT_HZ]),
    (m) => m.rms > SILENT && (m.tones[AGENT_HZ] ?? 0) < 0.02,
  );

  // Back to the first: one press on its row, and the second hears music.
  await desk.press('Control+1');
  await desk.press('F7');
  await until(
    () => centre.measure(firstId, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );
  await until(
    () => centre.measure(secondId, 'out', 1000, [AGENT_HZ]),
    (m) => m.rms > SILENT && (m.tones[AGENT_HZ] ?? 0) < 0.02,
  );
  await desk.press('F4');
  await until(
    async () =>
      (await centre.legs()).filter((leg) => leg.legId === firstId && leg.state !== 'ended').length,
    (left) => left === 0,
  );
  // The other call is untouched: still up, still hearing music.
  expect((await centre.legs()).find((leg) => leg.legId === secondId)?.state).toBe('up');
});

test('J2 a number that is busy, silent, refusing or unknown says so in words @P1', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto({});
  await desk.goReady();
  await centre.callees([
    { number: '+34911000486', behaviour: 'busy' },
    { number: '+34911000603', behaviour: 'rejects' },
    { number: '+34911000404', behaviour: 'not-found' },
  ]);
  for (const [number, words] of [
    ['+34911000486', /comunica/i],
    ['+34911000603', /rechaz/i],
    ['+34911000404', /no existe/i],
  ] as const) {
    await desk.dial(number);
    await expect(desk.work).toContainText(words);
    await desk.finishWrapUp();
  }
});
