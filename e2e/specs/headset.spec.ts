/** A headset on its own: it answers, mutes, holds and hangs up a call of the practice centre, and its lights follow the desk. */
import { expect, test } from '../fixtures/test.ts';
import { MARTA } from '../fixtures/facts.ts';
import { headsetScript, JABRA, takeHeadset } from '../fixtures/headset.ts';

test('a headset answers, mutes, holds and hangs up, and its lights follow @P1', async ({
  puesto,
}) => {
  const { desk, centre, launched } = await puesto();
  const phone = await launched.phonePage();
  // Before the agent is signed in no key means anything.
  await expect(desk.stage('Mi día')).toBeVisible();
  await phone.addInitScript(headsetScript([JABRA]));
  await phone.reload();
  // Shown in the settings: the new page has reached core, and what the strip says from here on is about it.
  await desk.press('Control+,');
  const section = desk.page.getByRole('region', { name: 'Auricular' });
  await expect(section.getByRole('article', { name: JABRA })).toContainText('listo');
  await desk.press('Escape');
  await desk.goReady();
  const headset = takeHeadset(phone, JABRA);
  const lights = (on: string) => expect.poll(() => headset.lights()).toBe(on);
  // For 300 ms after a light was written what the device says about it is an echo; seen lit, it is over after that long.
  const echoIsOver = () => desk.page.waitForTimeout(350);

  await centre.call({ number: MARTA.number });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await lights('ring');
  await echoIsOver();
  await headset.press('hook');
  await desk.expectCall('talking');
  await lights('off-hook');
  await echoIsOver();

  await headset.press('mute');
  await lights('mute off-hook');
  await expect(desk.controls.getByRole('button', { pressed: true })).toHaveCount(1);
  // From the desk, the light follows; and what the device says about it is no key.
  await desk.press('F6');
  await lights('off-hook');

  await headset.press('flash');
  await desk.expectCall('held');
  await lights('hold off-hook');
  await desk.press('F7');
  await desk.expectCall('talking');
  await lights('off-hook');

  await echoIsOver();
  await headset.press('hook');
  await expect(desk.wrapUp).toBeVisible();
  await lights('');
});
