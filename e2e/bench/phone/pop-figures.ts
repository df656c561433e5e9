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

const TURNS = 30;
const PLAIN_TURNS = 10;

interface Watched {
  popAtMs: number | null;
}

/** Notes when the ringing call and its card are painted: the first task after the frame that drew them. */
const watchPop = (page: Page, name: string): Promise<void> =>
  page.evaluate((who) => {
    const watched: Watched = { popAtMs: null };
    Object.assign(window, { watchedPop: watched });
    let isDue = false;
    const look = () => {
      const ring = document.querySelector('section[aria-label="Te llaman"] article');
      const head = document.querySelector('main h1')?.textContent ?? '';
      if (!ring?.textContent?.includes(who) || !head.includes(who) || isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watched.popAtMs = performance.timeOrigin + performance.now();
        };
        port2.postMessage(0);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, {
      popAgain: () => {
        watched.popAtMs = null;
        isDue = false;
      },
    });
  }, name);

const popOf = (page: Page): Promise<number | null> =>
  page.evaluate(() => (window as unknown as { watchedPop: Watched }).watchedPop.popAtMs);

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
    const becomes = desk.presence.getByRole('button', { name: /^Disponible/ });
    await until(
      async () => {
        if (await becomes.isVisible()) await desk.press('Shift+F8');
        await desk.page.waitForTimeout(700);
        return becomes.isVisible();
      },
      (isOffered) => !isOffered,
    );
    await watchPop(desk.page, MARTA.name);
    const pops: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      await takeMarks(phone);
      await desk.page.evaluate(() => (window as unknown as { popAgain(): void }).popAgain());
      const leg = await bench.centre.call({ number: MARTA.number });
      await desk.offer(MARTA.name).waitFor({ timeout: 20_000 });
      const popAtMs = await until(
        () => popOf(desk.page),
        (at) => at !== null,
      );
      const invite = await until(
        () => takeMarks(phone),
        (marks) => marks.some(isInviteIn),
      );
      const inviteAtMs = invite.find(isInviteIn)?.atMs ?? NaN;
      pops.push((popAtMs ?? NaN) - inviteAtMs);
      await bench.centre.stop(leg);
      await desk.ringing.getByRole('article').first().waitFor({ state: 'hidden' });
    }
    return [
      figureOf(
        {
          name: 'invite-to-pop (goal 1)',
          how: 'from the bytes in the phone page to who calls and the card, painted on the desk, through core and the cache; below zero: the offer of the centre was painted before the INVITE came',
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
