/**
 * J19: two people press at the same moment. For each pair of acts in each situation: within ten seconds every desk says the same
 * defined thing, the contact has exactly one owner, every ear hears what the desks say, the customer was never in silence, and
 * when they hang up no leg is left and every desk is free again. Whichever act wins is right.
 */
import type { Page } from 'playwright';
import { AGENT_HZ, CUSTOMER_HZ, MARTA, SILENT, until } from '../fixtures/facts.ts';
import { partOf, readShown, underWay, type Shown } from '../fixtures/shown.ts';
import { watchForSilence } from '../fixtures/silence.ts';
import { expect, test, type PuestoOptions, type Running } from '../fixtures/test.ts';
import type { PracticeCentre } from '../fixtures/centre.ts';
import type { Desk } from '../pages/desk.ts';

/** Everybody who can be at a desk, with their own tone. */
const PEOPLE = {
  lucia: { name: 'Lucía Prieto', hz: AGENT_HZ },
  nil: { name: 'Nil Casas', hz: 880 },
  dolores: { name: 'Dolores Rey', hz: 1230 },
  marc: { name: 'Marc Soldevila', hz: 1580 },
} as const;
type Who = keyof typeof PEOPLE;
const WHO = Object.keys(PEOPLE) as readonly Who[];
/** Those who are ready for customers; leads are not. */
const AGENTS: readonly Who[] = ['lucia', 'nil'];

/** Numbers outside: one lets it ring, one answers. */
const RINGS_ON = '+34917001122';
const ANSWERS = { number: '+34917001123', hz: 1910 };
/** Of this queue only Lucía has customers, so every call of this file comes to her. */
const SALES = '+34900100103';
const SETTLED_WITHIN_MS = 10_000;
/** So long it must stay as it is. */
const STILL_AFTER_MS = 700;
/** Each voice of a mixture of two or three is at least so much; who is not in it is far below. */
const heard = (share: number): boolean => share > 0.12;
const unheard = (share: number): boolean => share < 0.03;

interface Stage {
  readonly centre: PracticeCentre;
  readonly desks: ReadonlyMap<Who, Running>;
  readonly customer: string;
}

/** A press, after what can be done before it (a picker opened, a name typed, a button reached). */
interface Act {
  readonly name: string;
  readonly ready?: (stage: Stage) => Promise<unknown>;
  readonly press: (stage: Stage) => Promise<unknown>;
}

const deskOf = ({ desks }: Stage, who: Who) => {
  const running = desks.get(who);
  if (!running) throw new Error(`${who} has no desk here.`);
  return running.desk;
};
const pageOf = (stage: Stage, who: Who): Page => deskOf(stage, who).page;
const key = (who: Who, chord: string, does: string): Act => ({
  name: `${who} ${does}`,
  press: (stage) => deskOf(stage, who).press(chord),
});
/** Opens the picker and types; the act is the Enter. */
const pick = (who: Who, chord: string, target: string, does: string): Act => ({
  name: `${who} ${does}`,
  ready: async (stage) => {
    await deskOf(stage, who).press(chord);
    const picker = pageOf(stage, who).getByRole('dialog', { name: /A quién/ });
    await expect(picker).toBeVisible();
    await pageOf(stage, who).keyboard.type(target);
    await expect(picker.getByRole('option').first()).toBeVisible();
  },
  press: (stage) => deskOf(stage, who).press('Enter'),
});
/** A button that has the focus already; when it is gone by then, the press means nothing. */
const button = (who: Who, name: RegExp, does: string): Act => ({
  name: `${who} ${does}`,
  ready: (stage) => deskOf(stage, who).work.getByRole('button', { name }).focus(),
  press: (stage) => deskOf(stage, who).press('Enter'),
});

const customerGoes: Act = {
  name: 'the customer hangs up',
  press: ({ centre, customer }) => centre.stop(customer),
};
const hangUp = (who: Who): Act => key(who, 'F4', 'hangs up');
const hold = (who: Who): Act => key(who, 'F7', 'holds');
const answer = key('nil', 'F2', 'answers');
const decline = key('nil', 'Shift+F2', 'declines');
const swap = key('lucia', 'Shift+F7', 'swaps');
const complete = key('lucia', 'Control+Shift+B', 'completes');
const cancel = key('lucia', 'Control+B', 'cancels');
const pullBack = key('lucia', 'Control+B', 'pulls back');
const join = key('lucia', 'Control+J', 'joins all');
const consult = (to: string): Act => pick('lucia', 'Control+B', to, `asks ${to}`);
const transfer = (to: string): Act => pick('lucia', 'Control+Shift+B', to, `passes to ${to}`);
const muteNil = button('lucia', /^Silenciar a Nil/, 'mutes nil');
const removeNil = button('lucia', /^Sacar a Nil/, 'removes nil');
const step = (who: Who, chord: 'L' | 'W' | 'B' | 'T' | 'Y' | 'Escape'): Act =>
  key(who, chord, `presses ${chord}`);

const party = (stage: Stage, who: Who, name: string) =>
  deskOf(stage, who)
    .work.getByRole('list', { name: 'Quién está en la llamada' })
    .getByRole('listitem')
    .filter({ hasText: name });
const ring = async (stage: Stage, chord: string): Promise<void> => {
  await deskOf(stage, 'nil').expectPresence('Disponible');
  await deskOf(stage, 'lucia').press(chord);
  await pageOf(stage, 'lucia').keyboard.type('nil');
  await deskOf(stage, 'lucia').press('Enter');
  await expect(deskOf(stage, 'nil').offer(MARTA.name)).toBeVisible();
};
/** The team before the lead, the agent's row chosen, and the step there to be pressed. */
const lookAtLucia = async (stage: Stage, who: Who, next: 'Tomar' | 'Devolver' = 'Tomar') => {
  const page = pageOf(stage, who);
  const { name } = PEOPLE.lucia;
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name, exact: true }) });
  const ladder = page.getByRole('group', { name: 'Acompañar' });
  // What was taken comes to the middle by itself, also just after the team was looked for: then one looks for it again.
  await expect(async () => {
    if (!(await page.getByRole('main', { name: 'Equipo' }).isVisible()))
      await deskOf(stage, who).press('Control+E');
    await row.click({ timeout: 2_000 });
    const step = ladder.getByRole('button', { name: new RegExp(`^${next}`) });
    await expect(step).toBeEnabled({ timeout: 2_000 });
  }).toPass({ timeout: SETTLED_WITHIN_MS });
};
const beside = async (stage: Stage, who: Who, chord: 'L' | 'W' | 'B'): Promise<void> => {
  await lookAtLucia(stage, who);
  await deskOf(stage, who).press(chord);
  await expect(deskOf(stage, who).contact(MARTA.name)).toContainText('Acompañas a');
  await expect(party(stage, 'lucia', PEOPLE[who].name)).toBeVisible();
};

/** How a pair begins: the customer talks with Lucía, and then this. */
const situations = {
  talking: async () => undefined,
  ringing: (stage: Stage) => ring(stage, 'Control+B'),
  async aside(stage: Stage) {
    await ring(stage, 'Control+B');
    await deskOf(stage, 'nil').press('F2');
    await expect(party(stage, 'lucia', 'Nil')).toContainText('habla contigo');
  },
  async conference(stage: Stage) {
    await situations.aside(stage);
    await deskOf(stage, 'lucia').press('Control+J');
    await expect(party(stage, 'lucia', 'Nil')).toContainText('habla con todos');
  },
  passing: (stage: Stage) => ring(stage, 'Control+Shift+B'),
  async held(stage: Stage) {
    await deskOf(stage, 'lucia').press('F7');
    await deskOf(stage, 'lucia').expectCall('held');
  },
  looked: (stage: Stage) => lookAtLucia(stage, 'dolores'),
  listened: (stage: Stage) => beside(stage, 'dolores', 'L'),
  barged: (stage: Stage) => beside(stage, 'dolores', 'B'),
  async taken(stage: Stage) {
    await lookAtLucia(stage, 'dolores');
    await deskOf(stage, 'dolores').press('T');
    await expect(deskOf(stage, 'lucia').contact(MARTA.name)).toContainText('Acompañas a Dolores');
    await lookAtLucia(stage, 'dolores', 'Devolver');
  },
  async twoLooked(stage: Stage) {
    await lookAtLucia(stage, 'dolores');
    await lookAtLucia(stage, 'marc');
  },
  async twoListened(stage: Stage) {
    await beside(stage, 'dolores', 'L');
    await beside(stage, 'marc', 'L');
  },
} satisfies Record<string, (stage: Stage) => Promise<unknown>>;

type Pair = readonly [situation: keyof typeof situations, one: Act, other: Act];

const groups: readonly {
  readonly name: string;
  readonly agents: readonly Who[];
  readonly pairs: readonly Pair[];
}[] = [
  {
    name: 'a consult, a conference and a transfer',
    agents: ['nil'],
    pairs: [
      ['ringing', cancel, answer],
      ['ringing', complete, answer],
      ['ringing', swap, answer],
      ['ringing', hangUp('lucia'), answer],
      ['ringing', customerGoes, answer],
      ['ringing', cancel, decline],
      ['ringing', complete, decline],
      ['ringing', customerGoes, decline],
      ['aside', swap, hangUp('nil')],
      ['aside', join, hangUp('nil')],
      ['aside', complete, hangUp('nil')],
      ['aside', cancel, hangUp('nil')],
      ['aside', hold('lucia'), hangUp('nil')],
      ['aside', swap, customerGoes],
      ['aside', complete, customerGoes],
      ['conference', removeNil, hangUp('nil')],
      ['conference', muteNil, hangUp('nil')],
      ['conference', muteNil, customerGoes],
      ['conference', complete, hangUp('nil')],
      ['conference', hangUp('lucia'), hold('nil')],
      ['conference', hold('lucia'), hold('nil')],
      ['passing', pullBack, answer],
      ['passing', pullBack, decline],
      ['passing', pullBack, customerGoes],
      ['passing', hangUp('lucia'), answer],
      ['passing', hangUp('lucia'), decline],
      ['passing', answer, customerGoes],
      ['held', transfer('nil'), customerGoes],
      ['held', hold('lucia'), customerGoes],
    ],
  },
  {
    name: 'a lead beside',
    agents: ['dolores'],
    pairs: [
      ['looked', step('dolores', 'L'), hold('lucia')],
      ['looked', step('dolores', 'L'), customerGoes],
      ['looked', step('dolores', 'T'), hangUp('lucia')],
      ['looked', step('dolores', 'T'), transfer(RINGS_ON)],
      ['looked', step('dolores', 'T'), consult(ANSWERS.number)],
      ['listened', step('dolores', 'W'), hold('lucia')],
      ['listened', step('dolores', 'B'), consult(ANSWERS.number)],
      ['listened', step('dolores', 'T'), transfer(RINGS_ON)],
      ['listened', step('dolores', 'Escape'), hangUp('lucia')],
      ['barged', step('dolores', 'T'), hangUp('lucia')],
      ['barged', step('dolores', 'Escape'), customerGoes],
      ['taken', step('dolores', 'Y'), hangUp('lucia')],
      ['taken', step('dolores', 'Y'), hold('lucia')],
      ['taken', step('dolores', 'Y'), customerGoes],
      ['taken', hangUp('dolores'), hold('lucia')],
    ],
  },
  {
    name: 'two leads',
    agents: ['dolores', 'marc'],
    pairs: [
      ['twoLooked', step('dolores', 'T'), step('marc', 'T')],
      ['twoListened', step('dolores', 'T'), step('marc', 'T')],
      ['twoListened', step('dolores', 'T'), step('marc', 'B')],
      ['twoListened', step('dolores', 'Escape'), step('marc', 'T')],
    ],
  },
];

type Pictures = ReadonlyMap<Who, Shown>;

async function look({ desks }: Stage): Promise<Pictures> {
  const seen = [...desks].map(
    async ([who, { desk }]) => [who, await readShown(desk.page)] as const,
  );
  return new Map(await Promise.all(seen));
}

/** Who is in it according to this desk, its own agent included. */
const insideOf = (who: Who, { parties }: Shown): string =>
  (parties.length === 0
    ? [MARTA.name, PEOPLE[who].name]
    : [...parties.map(({ name }) => name), PEOPLE[who].name]
  )
    .toSorted()
    .join(', ');

/** What is not yet defined, or not the same everywhere; empty when all is well. */
function contradictions(pictures: Pictures, isCustomerThere: boolean): readonly string[] {
  const wrong: string[] = [];
  const parts = [...pictures].map(([who, shown]) => ({ who, shown, part: partOf(shown) }));
  for (const { who, shown } of parts) {
    for (const words of underWay(shown)) wrong.push(`${who}: still «${words}»`);
    if (shown.rows.length > 1) wrong.push(`${who}: ${shown.rows.length} contacts`);
  }
  const owners = parts.filter(({ part }) => part.kind === 'owner');
  if (owners.length !== (isCustomerThere ? 1 : 0))
    wrong.push(`owners: ${owners.map(({ who }) => who).join(', ') || 'nobody'}`);
  const [owner] = owners;
  for (const { who, shown, part } of parts) {
    if (part.kind !== 'helping' && part.kind !== 'beside') continue;
    if (!owner || part.owner !== PEOPLE[owner.who].name)
      wrong.push(`${who}: ${part.kind} ${part.owner}`);
    else if (shown.parties.length > 0 && insideOf(who, shown) !== insideOf(owner.who, owner.shown))
      wrong.push(
        `${who} sees ${insideOf(who, shown)}; ${owner.who} ${insideOf(owner.who, owner.shown)}`,
      );
  }
  return wrong;
}

/** An own microphone that nobody hears, whatever the others are told. */
const isSilent = ({ main, rows }: Shown): boolean =>
  /Tu micro está apagado|Tu línea está en espera|En espera, oye música/.test(
    [main, ...rows].join(' '),
  );

/** Who must be heard, or must not, at which ear: what the owner's desk says. */
function expectedAtEars(pictures: Pictures) {
  const all: { readonly ear: Who | 'customer'; readonly of: Who; readonly isHeard: boolean }[] = [];
  const found = [...pictures].find(([, shown]) => partOf(shown).kind === 'owner');
  if (!found) return all;
  const [owner, shown] = found;
  const talks = (words: string): boolean => /habla contigo|habla con todos/.test(words);
  const marta = shown.parties.find(({ name }) => name === MARTA.name);
  const isWithCustomer = talks(marta?.words ?? 'habla contigo');
  all.push({ ear: 'customer', of: owner, isHeard: isWithCustomer && !isSilent(shown) });
  for (const { name, words } of shown.parties) {
    const who = WHO.find((each) => PEOPLE[each].name === name);
    const theirs = who && pictures.get(who);
    if (!who || !theirs) continue;
    const speaks = !isSilent(theirs);
    if (words.includes('nadie le oye') || words.includes('sin voz')) {
      all.push({ ear: 'customer', of: who, isHeard: false });
      all.push({ ear: owner, of: who, isHeard: false });
    } else if (words.includes('solo le oyes tú')) {
      all.push({ ear: 'customer', of: who, isHeard: false });
      if (!isSilent(shown)) all.push({ ear: owner, of: who, isHeard: speaks });
    } else if (words.includes('habla con todos')) {
      all.push({ ear: 'customer', of: who, isHeard: isWithCustomer && speaks });
    } else {
      const isTogether = words.includes('habla contigo');
      all.push({ ear: 'customer', of: who, isHeard: false });
      if (speaks) all.push({ ear: who, of: owner, isHeard: isTogether && !isSilent(shown) });
    }
  }
  return all;
}

/** What is heard there; null when the leg has gone while the desks are still being told. */
const measureEar = ({ centre, customer }: Stage, ear: Who | 'customer', tones: number[]) =>
  (ear === 'customer'
    ? centre.measure(customer, 'out', 800, tones)
    : centre.measureAgent(ear, 'out', 800, tones)
  ).catch((cause: unknown) => {
    if (/no such leg|There is no leg/.test(String(cause))) return null;
    throw cause;
  });

/** Who is heard, or not, against what the desks say; and a customer who hears nothing at all. */
async function wrongAtEars(stage: Stage, pictures: Pictures): Promise<readonly string[]> {
  const wrong: string[] = [];
  const expected = expectedAtEars(pictures);
  const tones = [CUSTOMER_HZ, ANSWERS.hz, ...WHO.map((who) => PEOPLE[who].hz)];
  const ears = [...new Set(['customer' as const, ...expected.map(({ ear }) => ear)])];
  await Promise.all(
    ears.map(async (ear) => {
      const measured = await measureEar(stage, ear, tones);
      if (!measured) {
        wrong.push(`${ear} has no leg any more`);
        return;
      }
      if (ear === 'customer' && measured.rms < SILENT) wrong.push('the customer hears nothing');
      for (const { of, isHeard } of expected.filter((each) => each.ear === ear)) {
        const share = measured.tones[PEOPLE[of].hz] ?? 0;
        if (!(isHeard ? heard(share) : unheard(share)))
          wrong.push(`${ear} ${isHeard ? 'does not hear' : 'hears'} ${of} (${share.toFixed(3)})`);
      }
    }),
  );
  return wrong;
}

/** What all desks say of the contact, without the times that step by themselves. */
const essenceOf = (pictures: Pictures): string =>
  JSON.stringify(
    [...pictures].map(([who, { rows, offers, parties }]) => [who, rows, offers, parties]),
  ).replace(/\d+/g, '#');

/**
 * Waits until all desks say one defined thing that is not what they said before the presses, every ear agrees, and a moment
 * later, when the slower of the two acts has come through too, they still say it.
 */
async function settle(stage: Stage, before: Pictures): Promise<void> {
  const startedAtMs = performance.now();
  let hasComeBack = false;
  let agreed = '';
  for (;;) {
    const isCustomerThere = (await stage.centre.legs()).some(
      ({ legId, state }) => legId === stage.customer && state === 'up',
    );
    const now = await look(stage);
    // What nobody took comes back to whom it came from: that is a defined end, and she takes it.
    const isBack = now.get('lucia')?.offers.some((words) => words.includes('Vuelve'));
    if (isBack && !hasComeBack) {
      hasComeBack = true;
      await deskOf(stage, 'lucia').press('F2');
    }
    let wrong = contradictions(now, isCustomerThere);
    if (wrong.length === 0 && essenceOf(now) === essenceOf(before)) wrong = ['nothing has changed'];
    if (wrong.length === 0 && isCustomerThere) wrong = await wrongAtEars(stage, now);
    if (wrong.length === 0 && agreed === essenceOf(now)) return;
    agreed = wrong.length === 0 ? essenceOf(now) : '';
    if (performance.now() - startedAtMs > SETTLED_WITHIN_MS)
      throw new Error(
        `Not settled: ${wrong.join('; ')}\n${JSON.stringify([...now], null, 1).slice(0, 6_000)}`,
      );
    await new Promise((resolve) => setTimeout(resolve, agreed === '' ? 100 : STILL_AFTER_MS));
  }
}

/** The customer has gone, no leg is left, and every desk is free for the next. */
async function clear(stage: Stage): Promise<void> {
  const legs = await stage.centre.legs();
  if (legs.some(({ legId }) => legId === stage.customer)) await stage.centre.stop(stage.customer);
  await until(
    async () => (await stage.centre.legs()).map(({ kind, number }) => `${kind} ${number}`),
    (left) => left.length === 0,
  );
  await Promise.all(
    [...stage.desks].map(async ([who, { desk }]) => {
      if (await desk.page.getByRole('dialog').isVisible()) await desk.press('Escape');
      await until(() => isFree(desk, who), Boolean, 15_000);
      await expect(desk.ringing.getByRole('article')).toHaveCount(0);
    }),
  );
}

/** Nothing is left to do at this desk; what is left to wrap up is done. Who is ready is so again. */
async function isFree(desk: Desk, who: Who): Promise<boolean> {
  const { kind } = partOf(await readShown(desk.page));
  if (kind === 'wrap-up') {
    await desk.press('Control+1');
    // What was handed back is only shown so until the centre's word is here: then there is nothing to finish.
    const isThere = await desk.wrapUp.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (!isThere) return false;
    // The centre may say so before the phone has noticed.
    await expect(desk.controls.getByRole('button', { name: 'Colgar' })).toBeHidden();
    await desk.finishWrapUp();
  }
  const isReady = (await desk.presenceNow.textContent())?.includes('Disponible') ?? false;
  return kind === 'none' && (isReady || !AGENTS.includes(who));
}

async function begin(centre: PracticeCentre, desks: ReadonlyMap<Who, Running>): Promise<Stage> {
  const lucia = desks.get('lucia');
  await lucia?.desk.expectPresence('Disponible');
  const customer = await centre.call({
    number: MARTA.number,
    toneHz: CUSTOMER_HZ,
    dialled: SALES,
  });
  await lucia?.desk.answer(MARTA.name);
  return { centre, desks, customer };
}

/** One pair from the first ring to the last leg; throws what was wrong. */
async function play(stage: Stage, [situation, one, other]: Pair): Promise<void> {
  await situations[situation](stage);
  await one.ready?.(stage);
  await other.ready?.(stage);
  const before = await look(stage);
  const silence = watchForSilence(stage.centre, stage.customer);
  try {
    await Promise.all([one.press(stage), other.press(stage)]);
    await settle(stage, before);
  } finally {
    const silences = await silence.stop();
    expect(silences, 'the customer was in silence, ms after the presses').toEqual([]);
  }
}

for (const { name, agents, pairs } of groups)
  test(`J19 ${pairs.length} pairs of presses at the same moment in ${name} @P1`, async ({
    puesto,
  }) => {
    test.setTimeout(60_000 + pairs.length * 20_000);
    const start = (who: Who, more: PuestoOptions = {}) =>
      puesto({ agent: who, micHz: PEOPLE[who].hz, ...more });
    const lucia = await start('lucia');
    const { centre } = lucia;
    const desks = new Map<Who, Running>([['lucia', lucia]]);
    const others = agents.map(async (who) => [who, await start(who, { centre })] as const);
    for (const [who, running] of await Promise.all(others)) desks.set(who, running);
    await centre.callees([
      { number: RINGS_ON, behaviour: 'no-answer' },
      { number: ANSWERS.number, behaviour: 'answers', answerAfterMs: 300, toneHz: ANSWERS.hz },
    ]);
    for (const [who, { desk }] of desks)
      if (AGENTS.includes(who)) await desk.goReady();
      else await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
    const failures: string[] = [];
    for (const pair of pairs) {
      const title = `${pair[0]}: ${pair[1].name}, and ${pair[2].name}`;
      await test.step(title, async () => {
        const stage = await begin(centre, desks);
        await play(stage, pair).catch((cause: unknown) => {
          failures.push(`${title}\n${String(cause)}`);
        });
        // Without this no further pair can begin: it fails at once.
        await clear(stage).catch((cause: unknown) => {
          throw new Error([...failures, `${title}, afterwards`, String(cause)].join('\n\n'));
        });
      });
    }
    expect(failures).toEqual([]);
    // Nobody calls a lead here: no ring for being beside is ever told as one that they missed.
    for (const [who, { desk }] of desks)
      if (!AGENTS.includes(who))
        await expect(desk.page.getByRole('region', { name: 'Hoy me toca' })).not.toContainText(
          'no la contestaste',
        );
  });
