import { describe, expect, it } from 'vitest';
import type { RingFindings } from '../model/ring.ts';
import {
  newRingProof,
  nextLookAtMs,
  problemOf,
  transitionRingProof,
  type LookScope,
  type RingProof,
  type RingProofEvent,
} from './ring-proof.ts';

const well: RingFindings = { reach: 'round-trip', ringer: 'sounding', microphone: 'alive' };
const deaf: RingFindings = { ...well, microphone: 'silent' };
const cut: RingFindings = { ...well, reach: 'silent' };
const EVERY_MS = 180_000;

/** The machine with a clock; what is wanted of the phone is answered by the test. */
function setUp() {
  let nowMs = 0;
  let proof: RingProof = newRingProof(EVERY_MS, 0);
  const did: string[] = [];
  const tell = (event: RingProofEvent) => {
    const step = transitionRingProof(proof, event, nowMs);
    ({ proof } = step);
    for (const effect of step.effects)
      did.push(effect.kind === 'look' ? `look ${effect.scope}` : effect.kind);
  };
  return {
    tell,
    did,
    proof: () => proof,
    nowMs: () => nowMs,
    /** Moves time on to the next look, and says how long that took. */
    toNextLook(): number {
      const atMs = nextLookAtMs(proof);
      if (atMs === null) throw new Error('no look is due');
      const waitedMs = Math.max(0, atMs - nowMs);
      nowMs += waitedMs;
      tell({ kind: 'time' });
      return waitedMs;
    },
    pass: (byMs: number) => (nowMs += byMs),
    /** Goes through every look until a whole one, answers pulses on the way. */
    whole(findings: RingFindings | null): number {
      const fromMs = nowMs;
      for (;;) {
        if (proof.looking === null) this.toNextLook();
        const scope: LookScope | undefined = proof.looking?.scope;
        if (scope === 'whole') {
          tell(findings ? { kind: 'seen', findings } : { kind: 'unanswered' });
          return nowMs - fromMs;
        }
        tell({ kind: 'seen', findings: well });
      }
    },
  };
}
const up = () => {
  const bench = setUp();
  bench.tell({ kind: 'line', isUp: true });
  return bench;
};

describe('when it looks', () => {
  it('not without a line, then a moment after the line came, then as often as set', () => {
    const bench = setUp();
    expect(nextLookAtMs(bench.proof())).toBeNull();
    bench.tell({ kind: 'line', isUp: true });
    expect(bench.whole(well)).toBe(1_000);
    expect(bench.proof().found).toEqual({ atMs: 1_000, findings: well });
    expect(bench.whole(well)).toBe(EVERY_MS);
  });

  it('asks every 20 s in between whether the page still answers', () => {
    const bench = up();
    bench.whole(well);
    expect(bench.toNextLook()).toBe(20_000);
    expect(bench.did).toEqual(['look whole', 'look pulse']);
  });

  it('never beside a call, and soon after it what came due meanwhile', () => {
    const bench = up();
    bench.whole(well);
    bench.tell({ kind: 'work', isBusy: true });
    expect(nextLookAtMs(bench.proof())).toBeNull();
    bench.pass(10 * EVERY_MS);
    bench.tell({ kind: 'time' });
    bench.tell({ kind: 'wanted', why: 'devices' });
    expect(bench.did).toHaveLength(1);
    bench.tell({ kind: 'work', isBusy: false });
    expect(bench.whole(well)).toBe(1_000);
  });

  it.each(['woke', 'devices', 'settings'] as const)('once soon after %s, however often', (why) => {
    const bench = up();
    bench.whole(well);
    for (let times = 0; times < 5; times += 1) {
      bench.tell({ kind: 'wanted', why });
      bench.pass(100);
    }
    expect(bench.whole(well)).toBe(900);
    expect(bench.whole(well)).toBe(EVERY_MS);
  });

  it('at once when the agent asks', () => {
    const bench = up();
    bench.whole(well);
    bench.tell({ kind: 'wanted', why: 'agent' });
    expect(bench.did.at(-1)).toBe('look whole');
  });

  it('a shorter period counts from the last look', () => {
    const bench = up();
    bench.whole(well);
    bench.pass(90_000);
    bench.tell({ kind: 'period', everyMs: 60_000 });
    expect(bench.did.at(-1)).toBe('look whole');
  });
});

describe('what it believes', () => {
  it('throws away what was seen while a call came', () => {
    const bench = up();
    bench.toNextLook();
    bench.tell({ kind: 'work', isBusy: true });
    bench.tell({ kind: 'seen', findings: deaf });
    expect(bench.proof()).toMatchObject({ found: null, suspicion: null, problem: null });
    bench.tell({ kind: 'work', isBusy: false });
    expect(bench.whole(well)).toBe(1_000);
  });

  it('throws away what was seen while devices changed', () => {
    const bench = up();
    bench.toNextLook();
    bench.tell({ kind: 'wanted', why: 'devices' });
    bench.tell({ kind: 'seen', findings: deaf });
    expect(bench.proof()).toMatchObject({ found: null, suspicion: null });
    expect(bench.whole(well)).toBe(1_000);
  });

  it('one bad look is a suspicion, the second soon after makes it red', () => {
    const bench = up();
    bench.whole(deaf);
    expect(bench.proof()).toMatchObject({ suspicion: 'microphone-silent', problem: null });
    expect(bench.whole(deaf)).toBe(3_000);
    expect(bench.proof()).toMatchObject({ suspicion: null, problem: 'microphone-silent' });
  });

  it('a suspicion that a good look clears leaves no trace', () => {
    const bench = up();
    bench.whole(deaf);
    bench.whole(well);
    expect(bench.proof()).toMatchObject({ suspicion: null, problem: null, fallsAtMs: [] });
  });

  it('looks again more and more seldom while red, and is green again after one good look', () => {
    const bench = up();
    bench.whole(deaf);
    bench.whole(deaf);
    const pauses = [1, 2, 3, 4, 5, 6].map(() => bench.whole(deaf));
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    bench.whole(well);
    expect(bench.proof().problem).toBeNull();
    expect(bench.whole(well)).toBe(EVERY_MS);
  });

  it('never flaps: who falls again and again has to be well for longer', () => {
    const bench = up();
    const looksUntilGreen = (): number => {
      for (let looks = 1; ; looks += 1) {
        bench.whole(well);
        if (bench.proof().problem === null) return looks;
      }
    };
    const wanted = [1, 2, 3, 4].map(() => {
      bench.whole(deaf);
      bench.whole(deaf);
      return looksUntilGreen();
    });
    expect(wanted).toEqual([1, 2, 3, 3]);
    bench.pass(30 * 60_000);
    bench.whole(deaf);
    bench.whole(deaf);
    expect(looksUntilGreen()).toBe(1);
  });

  it('asks the phone to register anew when nothing gets in', () => {
    const bench = up();
    bench.whole(cut);
    expect(bench.did).not.toContain('register-again');
    bench.whole(cut);
    expect(bench.did.at(-1)).toBe('register-again');
    expect(bench.proof().problem).toBe('not-reachable');
  });

  it('a page that does not answer: red at the second time, and a whole look when it answers again', () => {
    const bench = up();
    bench.whole(well);
    bench.toNextLook();
    bench.tell({ kind: 'unanswered' });
    expect(bench.proof()).toMatchObject({ suspicion: 'phone-silent', problem: null });
    bench.whole(null);
    expect(bench.proof().problem).toBe('phone-silent');
    bench.whole(well);
    expect(bench.proof().problem).toBeNull();
  });

  it('forgets a suspicion when the line goes: the line is the reason then', () => {
    const bench = up();
    bench.whole(deaf);
    bench.tell({ kind: 'line', isUp: false });
    expect(bench.proof().suspicion).toBeNull();
    expect(nextLookAtMs(bench.proof())).toBeNull();
  });
});

it.each([
  [well, null],
  [{ ...well, reach: 'answered' }, null],
  [{ ...well, reach: 'not-asked', ringer: 'not-asked', microphone: 'not-asked' }, null],
  [{ ...well, ringer: 'other-device' }, null],
  [cut, 'not-reachable'],
  [{ ...deaf, reach: 'silent' }, 'not-reachable'],
  [{ ...well, ringer: 'suspended' }, 'ringer-silent'],
  [{ ...well, ringer: 'no-device' }, 'ringer-missing'],
  [{ ...well, microphone: 'muted' }, 'microphone-muted'],
  [{ ...well, microphone: 'refused' }, 'microphone-refused'],
  [{ ...well, microphone: 'missing' }, 'microphone-missing'],
  [{ ...well, microphone: 'busy' }, 'microphone-busy'],
] as const)('of %j the worst is %s', (findings, problem) => {
  expect(problemOf(findings)).toBe(problem);
});
