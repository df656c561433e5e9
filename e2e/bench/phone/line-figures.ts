/**
 * The line to the telephone system: how soon a dead one is noticed, in a call and idle, and how soon the second server is in use
 * when the first one dies. Plain JsSIP stands in the same silence all the while.
 */
import type { PhonePage } from '../../pbx/phone-page.ts';
import {
  endCall,
  openPlain,
  openPuestoPhone,
  registerPuesto,
  talkToPlain,
  talkToPuesto,
  type Exchange,
} from './exchange.ts';
import { figureOf, inWords, type Figure } from './figure.ts';
import type { PlainPhone } from './plain-jssip.ts';

const IN_CALL_TURNS = 5;
const IDLE_TURNS = 4;
const SECOND_TURNS = 6;
/** A black hole begins at no chosen moment of the beat of questions. */
const spread = (turn: number) => pause(2_000 + turn * 430);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const registrationOf = (phone: PhonePage): string | null => {
  const fact = phone.facts.findLast((one) => one.kind === 'registration');
  return fact?.kind === 'registration' ? fact.state : null;
};

/** How long plain JsSIP has been in the silence without noticing, or when it noticed. */
async function plainNoticed(plain: PlainPhone, sinceMs: number): Promise<string> {
  const noticed = await plain.waitFor('disconnected', sinceMs, 0);
  const tookS = ((noticed?.atMs ?? Date.now()) - sinceMs) / 1000;
  return noticed
    ? `noticed after ${inWords([tookS], 's')}`
    : `not noticed in ${inWords([tookS], 's')}`;
}

/** Dead connections. */
export async function deadLineFigures(exchange: Exchange): Promise<readonly Figure[]> {
  const { driver } = exchange;
  const phone = await openPuestoPhone();
  try {
    const door = await exchange.door();
    await registerPuesto(phone, await exchange.credentials('line', [door]));
    const plainDoors = [await exchange.door(), await exchange.door()] as const;
    const idle = await openPlain(phone, await exchange.credentials('plain-idle', [plainDoors[0]]));
    const busy = await openPlain(phone, await exchange.credentials('plain-busy', [plainDoors[1]]));
    const plainCall = await talkToPlain(driver, busy, 'plain-busy');
    const plainSinceMs = Date.now();
    for (const plainDoor of plainDoors) plainDoor.set({ kind: 'black-hole' });

    const noticed = async (turns: number): Promise<readonly number[]> => {
      const all: number[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        await spread(turn);
        const startedAtMs = performance.now();
        door.set({ kind: 'black-hole' });
        await phone.until('noticed', () => registrationOf(phone) === 'unreachable', 30_000);
        all.push((performance.now() - startedAtMs) / 1000);
        door.set({ kind: 'none' });
        door.cut();
        await phone.until('registered', () => registrationOf(phone) === 'registered', 30_000);
      }
      return all;
    };
    const call = await talkToPuesto(driver, phone, 'line');
    const inCall = await noticed(IN_CALL_TURNS);
    await endCall(driver, call);
    await phone.until('it is over', () => phone.calls().every((one) => one.endReason !== null));
    const whenIdle = await noticed(IDLE_TURNS);
    const plain = [await plainNoticed(busy, plainSinceMs), await plainNoticed(idle, plainSinceMs)];
    await endCall(driver, plainCall);
    const how =
      'everything on the SIP connection vanishes, nothing is closed; until the phone says so';
    return [
      figureOf(
        {
          name: 'dead-socket, in a call',
          how,
          unit: 's',
          judgedBy: 'max',
          limit: 5,
          plain: plain[0] ?? '',
        },
        inCall,
      ),
      figureOf(
        {
          name: 'dead-socket, idle',
          how,
          unit: 's',
          judgedBy: 'max',
          limit: 15,
          plain: plain[1] ?? '',
        },
        whenIdle,
      ),
    ];
  } finally {
    await phone.close();
  }
}

/** The server in use dies; there are two. */
export async function secondServerFigures(exchange: Exchange): Promise<readonly Figure[]> {
  const phone = await openPuestoPhone();
  try {
    const doors = [await exchange.door(), await exchange.door()];
    const plainDoors = [await exchange.door(), await exchange.door()];
    await registerPuesto(phone, await exchange.credentials('second', doors));
    const plain = await openPlain(phone, await exchange.credentials('plain-second', plainDoors));
    const own: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < SECOND_TURNS; turn += 1) {
      const startedAtMs = performance.now();
      const sinceMs = Date.now();
      for (const pair of [doors, plainDoors]) {
        const used = pair.find((one) => one.open() > 0) ?? pair[0]!;
        for (const one of pair) one.set({ kind: one === used ? 'refuse' : 'none' });
        used.cut();
      }
      const before = phone.facts.length;
      const plainBack = plain.waitFor('registered', sinceMs, 40_000);
      await phone.until('registered at the other one', () =>
        phone.facts
          .slice(before)
          .find((fact) => fact.kind === 'registration' && fact.state === 'registered'),
      );
      own.push((performance.now() - startedAtMs) / 1000);
      const back = await plainBack;
      if (back) theirs.push((back.atMs - sinceMs) / 1000);
      await pause(500);
    }
    return [
      figureOf(
        {
          name: 'second-server in use',
          how: 'the server in use resets the connection and refuses new ones; until registered at the other one',
          unit: 's',
          judgedBy: 'max',
          limit: 5,
          plain:
            inWords(theirs, 's') +
            (theirs.length < SECOND_TURNS
              ? `; not back in 40 s ${SECOND_TURNS - theirs.length} times`
              : ''),
        },
        own,
      ),
    ];
  } finally {
    await phone.close();
  }
}
