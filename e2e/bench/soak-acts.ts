/**
 * What an agent and customers do to each other in the soak: one act is one call from the first ring to the last word. The acts
 * press what a person presses and say what they expected and did not get; which act comes when is for `soak.ts` to draw.
 */
import type { Locator } from 'playwright';
import type { FaultBench } from '../faults/fault-bench.ts';
import type { PracticeCentre } from '../fixtures/centre.ts';
import { MARTA } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

/** What an act has to do with. */
export interface Stage {
  readonly desk: Desk;
  readonly centre: PracticeCentre;
  readonly sip: FaultBench['sip'];
  /** Between 0 and 1, from the seed of the run. */
  readonly random: () => number;
  /** Something that must not be: a call that was not shown, one that was never heard. */
  readonly fault: (kind: SoakFault, what: string) => void;
  /** The desk was loaded again: what it holds begins anew. */
  readonly onReload: () => Promise<void>;
}

/** What can go wrong with a call. */
export type SoakFault = 'missed' | 'ghost' | 'lost' | 'stuck';

/** An act with its weight in the draw. */
export interface Act {
  readonly name: string;
  readonly weight: number;
  readonly play: (stage: Stage) => Promise<void>;
}

export const ANSWERS = '+34911000440';
export const SLOW = '+34911000441';
export const BUSY = '+34911000486';
const OTHER = '+34911000442';
/** How the numbers behave that the agent dials. */
export const CALLEES = [
  { number: ANSWERS, behaviour: 'answers', answerAfterMs: 300 },
  { number: OTHER, behaviour: 'answers', answerAfterMs: 300 },
  { number: SLOW, behaviour: 'answers', answerAfterMs: 20_000 },
  { number: BUSY, behaviour: 'busy' },
] as const;

const shownWithinMs = 10_000;

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** A moment that nobody chose. */
const moment = (stage: Stage, mostMs: number) => pause(stage.random() * mostMs);
/** Whether it is on screen within the time. */
export const shows = (what: Locator, withinMs = shownWithinMs): Promise<boolean> =>
  what
    .first()
    .waitFor({ state: 'visible', timeout: withinMs })
    .then(
      () => true,
      () => false,
    );

const hangUpKey = ({ desk }: Stage): Locator =>
  desk.controls.getByRole('button', { name: 'Colgar', disabled: false });
const says = ({ desk }: Stage, words: string | RegExp): Locator =>
  desk.work.filter({ hasText: words });

/** A customer rings; null when the desk never showed it. */
async function ring(stage: Stage): Promise<string | null> {
  const leg = await stage.centre.call({ number: MARTA.number });
  if (await shows(stage.desk.offer(MARTA.name))) return leg;
  const presence = (await stage.desk.presence.textContent()) ?? '';
  const strip = (await stage.desk.strip.textContent()) ?? '';
  const legs = JSON.stringify(await stage.centre.legs());
  stage.fault('missed', `a customer called, not shown; ${presence}; ${strip}; ${legs}`);
  await stage.centre.stop(leg);
  return null;
}

/** The agent takes it; false when it was never heard. */
async function take(stage: Stage): Promise<boolean> {
  await stage.desk.press('F2');
  if (await shows(says(stage, /Hablando/))) return true;
  stage.fault('lost', 'answered, but the two never talked');
  return false;
}

/** A customer whom the agent talks to; null after a fault. */
async function talk(stage: Stage): Promise<string | null> {
  const leg = await ring(stage);
  return leg !== null && (await take(stage)) ? leg : null;
}

async function expectShown(stage: Stage, words: RegExp, what: string): Promise<void> {
  if (!(await shows(says(stage, words)))) await stuck(stage, what);
}

async function stuck(stage: Stage, what: string): Promise<void> {
  const shown = (await stage.desk.work.innerText()).replace(/\s+/g, ' ').slice(0, 400);
  stage.fault('stuck', `${what}; on the desk: ${shown}`);
}

const hangUp = (stage: Stage) => stage.desk.press('F4');

async function dial(stage: Stage, number: string): Promise<void> {
  await stage.desk.dial(number);
  if (!(await shows(hangUpKey(stage)))) stage.fault('stuck', `dialled ${number}, nothing happened`);
}

/** Presses a key when its button can be pressed, and types a number where it is asked for. */
async function choose(stage: Stage, name: RegExp, key: string, number: string): Promise<boolean> {
  const { desk } = stage;
  const acts = desk.work.getByRole('group', { name: 'Consultar y pasar' });
  // The centre has to know that the two talk.
  if (!(await shows(acts.getByRole('button', { name, disabled: false })))) {
    await stuck(stage, `${String(name)} was not to be had`);
    return false;
  }
  await desk.press(key);
  if (!(await shows(desk.page.locator('input:focus')))) {
    await stuck(stage, 'nothing asked for a number');
    return false;
  }
  await desk.page.keyboard.type(number);
  await desk.press('Enter');
  return true;
}

/** The line to the telephone system is cut for a while. */
async function flap(stage: Stage, awayMs: number): Promise<void> {
  const [proxy] = stage.sip;
  proxy?.set({ kind: 'refuse' });
  proxy?.cut();
  await pause(awayMs);
  proxy?.set({ kind: 'none' });
}

/** Every act; the weights are of a day with more trouble than most. */
export const ACTS: readonly Act[] = [
  {
    name: 'in, agent hangs up',
    weight: 4,
    async play(stage) {
      if (!(await talk(stage))) return;
      await moment(stage, 2_500);
      await hangUp(stage);
    },
  },
  {
    name: 'in, customer hangs up',
    weight: 4,
    async play(stage) {
      const leg = await talk(stage);
      if (!leg) return;
      await moment(stage, 2_500);
      await stage.centre.stop(leg);
    },
  },
  {
    name: 'in, customer gives up while it rings',
    weight: 3,
    async play(stage) {
      const leg = await ring(stage);
      if (!leg) return;
      await moment(stage, 1_500);
      await stage.centre.stop(leg);
    },
  },
  {
    name: 'in, taken and given up at the same moment',
    weight: 2,
    async play(stage) {
      const leg = await ring(stage);
      if (!leg) return;
      await Promise.all([
        moment(stage, 120).then(() => stage.desk.press('F2')),
        moment(stage, 120).then(() => stage.centre.stop(leg)),
      ]);
    },
  },
  {
    name: 'in, hold, resume, mute',
    weight: 3,
    async play(stage) {
      if (!(await talk(stage))) return;
      await stage.desk.press('F7');
      await expectShown(stage, /En espera, oye música/, 'hold did not come');
      await moment(stage, 800);
      await stage.desk.press('F7');
      await expectShown(stage, /Hablando/, 'resume did not come');
      await stage.desk.press('F6');
      await expectShown(stage, /Micro apagado/, 'mute did not come');
      await moment(stage, 500);
      await stage.desk.press('F6');
      await hangUp(stage);
    },
  },
  {
    name: 'in, hung up right after hold',
    weight: 1,
    async play(stage) {
      if (!(await talk(stage))) return;
      await stage.desk.press('F7');
      await moment(stage, 100);
      await hangUp(stage);
    },
  },
  {
    name: 'out, answered',
    weight: 3,
    async play(stage) {
      await dial(stage, ANSWERS);
      await expectShown(stage, /Hablando/, 'dialled, but never talked');
      await moment(stage, 2_000);
      await hangUp(stage);
    },
  },
  {
    name: 'out, given up at any moment',
    weight: 2,
    async play(stage) {
      await dial(stage, SLOW);
      await moment(stage, 1_500);
      await hangUp(stage);
    },
  },
  {
    name: 'out, busy',
    weight: 1,
    async play(stage) {
      await stage.desk.dial(BUSY);
      await expectShown(stage, /comunica/i, 'busy was not said');
    },
  },
  {
    name: 'blind transfer',
    weight: 2,
    async play(stage) {
      const leg = await talk(stage);
      if (!leg) return;
      if (!(await choose(stage, /^Pasar/, 'Control+Shift+B', ANSWERS))) return;
      await expectShown(stage, /La pasaste/, 'the blind transfer did not come');
      await stage.centre.stop(leg);
    },
  },
  {
    name: 'consult, then pass',
    weight: 2,
    async play(stage) {
      const leg = await talk(stage);
      if (!leg) return;
      if (!(await choose(stage, /^Consultar/, 'Control+B', OTHER))) return;
      const aside = stage.desk.work
        .getByRole('list', { name: 'Quién está en la llamada' })
        .getByRole('listitem')
        .filter({ hasText: 'oye música' });
      if (!(await shows(aside))) await stuck(stage, 'the consultation did not come');
      await moment(stage, 800);
      await stage.desk.press('Control+Shift+B');
      await expectShown(stage, /La pasaste/, 'the consulted transfer did not come');
      await stage.centre.stop(leg);
    },
  },
  {
    name: 'desk loaded again in a call',
    weight: 1,
    async play(stage) {
      const leg = await talk(stage);
      if (!leg) return;
      await stage.desk.page.reload();
      await stage.onReload();
      await expectShown(stage, /Hablando/, 'after a reload the desk did not show the call');
      await hangUp(stage);
    },
  },
  {
    name: 'line cut in a call',
    weight: 2,
    async play(stage) {
      const leg = await talk(stage);
      if (!leg) return;
      await flap(stage, 200 + stage.random() * 1_500);
      await moment(stage, 1_500);
      const legs = await stage.centre.legs();
      if (!legs.some((one) => one.legId === leg && one.state === 'up'))
        stage.fault('lost', 'the call did not outlive a cut of the line');
      await hangUp(stage);
    },
  },
  {
    name: 'line cut, hung up meanwhile',
    weight: 1,
    async play(stage) {
      if (!(await talk(stage))) return;
      await Promise.all([flap(stage, 800), moment(stage, 800).then(() => hangUp(stage))]);
    },
  },
  {
    name: 'line cut between calls',
    weight: 1,
    play: (stage) => flap(stage, 300 + stage.random() * 1_000),
  },
];

/** Draws the next act, of those whose name has the word. */
export function drawAct(random: () => number, word = ''): Act {
  const acts = ACTS.filter(({ name }) => name.includes(word));
  let left = random() * acts.reduce((sum, { weight }) => sum + weight, 0);
  return acts.find(({ weight }) => (left -= weight) < 0) ?? ACTS[0]!;
}

/** Back to an agent who waits for the next call, as a person gets there; false when it does not come to that. */
export async function tidy(stage: Stage): Promise<boolean> {
  const { desk, centre } = stage;
  const endMs = performance.now() + 20_000;
  let hungUpAtMs = 0;
  let pressedAtMs = 0;
  while (performance.now() < endMs) {
    const legs = (await centre.legs()).filter(({ state }) => state !== 'ended');
    const isInCall = await hangUpKey(stage).isVisible();
    const isRinging = await desk.ringing.getByRole('article').first().isVisible();
    if (isInCall && legs.length > 0 && performance.now() - hungUpAtMs > 2_000) {
      // Nobody hangs up on two people within a second: F4 takes that for one nervous press.
      await desk.press('F4');
      hungUpAtMs = performance.now();
    } else if (!isInCall && (await desk.wrapUp.isVisible())) {
      await desk.press('Escape');
      await desk.press('1');
      await desk.press('Control+Enter');
    } else if (!isInCall && !isRinging && legs.length === 0) {
      const strip = (await desk.strip.textContent()) ?? '';
      const isBusy = (await desk.contacts.count()) > 0;
      const isAvailable = await desk.presenceNow.filter({ hasText: /Disponible/ }).isVisible();
      if (!isBusy && isAvailable && strip.includes('Puede sonar')) return true;
      if (!isBusy && !isAvailable && performance.now() - pressedAtMs > 1_000) {
        await desk.press('Shift+F8');
        pressedAtMs = performance.now();
      }
    }
    await pause(150);
  }
  const legs = (await centre.legs()).filter(({ state }) => state !== 'ended');
  const isShown = await hangUpKey(stage).isVisible();
  if (isShown && legs.length === 0) stage.fault('ghost', 'a call on screen without a leg');
  else if (!isShown && legs.length > 0)
    stage.fault('ghost', `a leg without a call on screen: ${JSON.stringify(legs)}`);
  else {
    const seen = [desk.presence, desk.work, desk.contacts.first()];
    const words = await Promise.all(
      seen.map(async (each) => ((await each.count()) > 0 ? await each.first().textContent() : '')),
    );
    const told = words.map((each) => (each ?? '').slice(0, 300)).join(' | ');
    stage.fault('stuck', `not ready again: ${told}`);
  }
  for (const { legId } of legs) await centre.stop(legId).catch(() => undefined); // gone already
  return false;
}
