/**
 * INVITE-to-pop (goal 1) with the whole of Puesto: from the INVITE's bytes in the phone page to the customer's card, painted on
 * the desk. Two pages, one machine, one clock.
 */
import type { Page } from 'playwright';
import { startFaultBench } from '../../faults/fault-bench.ts';
import { MARTA, until } from '../../fixtures/facts.ts';
import { launchWeb } from '../../fixtures/launch-web.ts';
import { Desk } from '../../pages/desk.ts';
import { endCall, openPlain, openPuestoPhone, ringAgent, type Exchange } from './exchange.ts';
import { figureOf, inWords, type Figure } from './figure.ts';
import { between, isHere, isInviteIn, MARKS_SCRIPT, takeMarks } from './marks.ts';

const TURNS = 100;
const PLAIN_TURNS = 10;

interface Watching {
  /** When the next ring stood on screen whole. Made before it rings. */
  popAtMs(): Promise<number>;
}

/**
 * The page itself notes when the ring, the head and the customer's card of this person are painted: the first task after the
 * frame that drew them. Nobody asks it meanwhile: looking for roles from outside is work of the very page that is measured.
 */
const watchPop = (page: Page, name: string): Promise<void> =>
  page.evaluate((who) => {
    let tell: ((atMs: number) => void) | null = null;
    const names = (selector: string) =>
      document.querySelector(selector)?.textContent?.includes(who) === true;
    const look = () => {
      const found = tell;
      if (
        !found ||
        !names('section[aria-label="Te llaman"] article') ||
        !names('main h1') ||
        !names('aside[aria-label="Cliente"]')
      )
        return;
      tell = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => found(performance.timeOrigin + performance.now());
        port2.postMessage(0);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const watching: Watching = {
      popAtMs: () => new Promise((resolve) => (tell = resolve)),
    };
    Object.assign(window, { watching });
  }, name);

const popAtMs = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { watching: Watching }).watching.popAtMs());

/** The call before is over everywhere, and the page has nothing left to do: as an agent is who waits for a ring. */
async function settle(desk: Desk, phone: Page): Promise<void> {
  await desk.ringing.getByRole('article').first().waitFor({ state: 'hidden' });
  await desk.presenceNow.filter({ hasText: /Disponible/ }).waitFor();
  for (const page of [desk.page, phone])
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
}

async function plainPops(exchange: Exchange): Promise<readonly number[]> {
  const phone = await openPuestoPhone();
  try {
    const plain = await openPlain(phone, await exchange.credentials('plain-pop', []));
    const pops: number[] = [];
    for (let turn = 0; turn < PLAIN_TURNS; turn += 1) {
      await takeMarks(plain.page);
      const rung = await ringAgent(exchange.driver, 'plain-pop');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const took = between(await takeMarks(plain.page), isInviteIn, isHere('painted'));
      if (took !== null) pops.push(took);
      await endCall(exchange.driver, rung);
    }
    return pops;
  } finally {
    await phone.close();
  }
}

export async function popFigures(exchange: Exchange): Promise<readonly Figure[]> {
  const plain = inWords(await plainPops(exchange), 'ms');
  const bench = await startFaultBench();
  const launched = await launchWeb({ agent: 'lucia', centreUrl: bench.url, micHz: 620 });
  try {
    const phone = await launched.phonePage();
    const desk = new Desk(await launched.deskPage(), 'lucia');
    await desk.signIn('puesto');
    await desk.strip.filter({ hasText: 'Puede sonar' }).waitFor({ timeout: 30_000 });
    await phone.addInitScript(MARKS_SCRIPT);
    await phone.reload();
    await phone.waitForTimeout(1_000);
    await desk.strip.filter({ hasText: 'Puede sonar' }).waitFor({ timeout: 30_000 });
    await desk.press('Shift+F8');
    await watchPop(desk.page, MARTA.name);
    const pops: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      await settle(desk, phone);
      await takeMarks(phone);
      const popped = popAtMs(desk.page);
      const leg = await bench.centre.call({ number: MARTA.number });
      const atMs = await popped;
      const invite = await until(
        () => takeMarks(phone),
        (marks) => marks.some(isInviteIn),
      );
      pops.push(atMs - (invite.find(isInviteIn)?.atMs ?? NaN));
      await bench.centre.stop(leg);
    }
    return [
      figureOf(
        {
          name: 'invite-to-pop (goal 1)',
          how: 'from the bytes in the phone page to ring, head and card of the customer, painted on the desk; below zero: the offer of the centre was painted before the INVITE came',
          unit: 'ms',
          judgedBy: 'p95',
          limit: 100,
          plain: `${plain}: a name on a page, without a customer`,
        },
        pops,
      ),
    ];
  } finally {
    await launched.stop();
    await bench.stop();
  }
}
