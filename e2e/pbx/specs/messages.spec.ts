/** Voice messages that wait at Asterisk: there at the start, and one that is left while the desk looks on. */
import { AGENT_HZ, CUSTOMER_HZ } from '../desk-steps.ts';
import { AGENTS, NUMBERS } from '../pbx-plan.ts';
import type { Pbx } from '../pbx.ts';
import { expect, test, wsOf } from '../test.ts';

/** A customer speaks into the mailbox of 101 until Asterisk has recorded some of it. */
async function leaveMessage(pbx: Pbx): Promise<void> {
  const customer = await pbx.customer({ to: NUMBERS.leaveMessage, hz: CUSTOMER_HZ });
  // The customer's own ear and mouth are recorded, too: two seconds spoken are two seconds of message.
  await customer.says([CUSTOMER_HZ], 2_500);
  await customer.hangUp();
  await pbx.quiet();
}

test('a message left in the mailbox is on screen, and gone when it is heard', async ({
  pbx,
  puesto,
}) => {
  const { desk } = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  await pbx.registered('101');
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await expect(desk.strip).not.toContainText('mensaje de voz');
  await leaveMessage(pbx);
  await expect(desk.strip).toContainText('1 mensaje de voz nuevo', { timeout: 20_000 });
  await leaveMessage(pbx);
  await expect(desk.strip).toContainText('2 mensajes de voz nuevos', { timeout: 20_000 });
  // Who registers later is told, too.
  const later = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  await expect(later.desk.strip).toContainText('2 mensajes de voz nuevos', { timeout: 20_000 });
  await pbx.forgetMessages('101');
  await expect(later.desk.strip).not.toContainText('mensajes de voz', { timeout: 20_000 });
});
