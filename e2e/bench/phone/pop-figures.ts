/**
 * INVITE-to-pop (goal 1) with the whole of Puesto: from the INVITE's bytes in the phone page to the customer's card, painted on
 * the desk. Two pages, one machine, one clock.
 */
import type { Page } from 'playwright';
import { startFaultBench } from '../../faults/fault-bench.ts';
import { MARTA, until } from '../../fixtures/facts.ts';
import { launchWeb, type Launched } from '../../fixtures/launch-web.ts';
import { Desk } from '../../pages/desk.ts';
import { endCall, openPlain, openPuestoPhone, ringAgent, type Exchange } from './exchange.ts';
import { figureOf, inWords, type Figure } from './figure.ts';
import { between, isHere, isInviteIn, MARKS_SCRIPT, takeMarks } from './marks.ts';

const TURNS = 100;
const PLAIN_TURNS = 10;

/** Further words that the customer's card must have, or must not have any more. */
export interface CardWords {
  readonly has?: string;
  readonly hasNot?: string;
}

interface Watching {
  /** When the next ring stood on screen whole. Made before it rings. */
  popAtMs(card: CardWords): Promise<number>;
}

/**
 * The page itself notes when the ring, the head and the customer's card of this person are painted: the first task after the
 * frame that drew them. Nobody asks it meanwhile: looking for roles from outside is work of the very page that is measured.
 */
export const watchPop = (page: Page, name: string): Promise<void> =>
  page.evaluate((who) => {
    const waits = new Set<{ readonly card: CardWords; readonly tell: (atMs: number) => void }>();
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const look = () => {
      if (waits.size === 0) return;
      const card = textOf('aside[aria-label="Cliente"]');
      const isRinging =
        textOf('section[aria-label="Te llaman"] article').includes(who) &&
        textOf('main h1').includes(who) &&
        card.includes(who);
      if (!isRinging) return;
      for (const wait of waits) {
        const { has = '', hasNot = null } = wait.card;
        if (!card.includes(has) || (hasNot !== null && card.includes(hasNot))) continue;
        waits.delete(wait);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => wait.tell(performance.timeOrigin + performance.now());
          port2.postMessage(0);
        });
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const watching: Watching = {
      popAtMs: (card) =>
        new Promise((tell) => {
          waits.add({ card, tell });
          look();
        }),
    };
    Object.assign(window, { watching });
  }, name);

export const popAtMs = (page: Page, card: CardWords = {}): Promise<number> =>
  page.evaluate(
    (words) => (window as unknown as { watching: Watching }).watching.popAtMs(words),
    card,
  );

/** The call before is over everywhere, and the page has nothing left to do: as an agent is who waits for a ring. */
export async function settle(desk: Desk, phone: Page): Promise<void> {
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

/** Lucía is signed in and ready, and her phone notes what it hears. */
export async function readyForRings(
  launched: Launched,
): Promise<{ readonly desk: Desk; readonly phone: Page }> {
  const phone = await launched.phonePage();
  const desk = new Desk(await launched.deskPage(), 'lucia');
  await desk.signIn('puesto');
  await desk.strip.filter({ hasText: 'Puede sonar' }).waitFor({ timeout: 30_000 });
  await phone.addInitScript(MARKS_SCRIPT);
  await phone.reload();
  await phone.waitForTimeout(1_000);
  await desk.strip.filter({ hasText: 'Puede sonar' }).waitFor({ timeout: 30_000 });
  await desk.press('Shift+F8');
  return { desk, phone };
}

export async function popFigures(exchange: Exchange): Promise<readonly Figure[]> {
  const plain = inWords(await plainPops(exchange), 'ms');
  const bench = await startFaultBench();
  const launched = await launchWeb({ agent: 'lucia', centreUrl: bench.url, micHz: 620 });
  try {
    const { desk, phone } = await readyForRings(launched);
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
