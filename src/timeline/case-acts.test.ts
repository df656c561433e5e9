/* Joining and taking apart cases: whatever agents do in whatever order it arrives, nothing is lost and each act can be undone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDO_FOR_MS } from '../customers/merge.ts';
import { agentId, caseId, interactionId } from '../model/ids.ts';
import { customerCase, timelineEntry, type CustomerCase } from '../model/interaction.ts';
import { arrangeCases, countingActs } from './arrange-cases.ts';
import { findCaseAct, mergeCases, splitCase, undoCaseAct } from './case-acts.ts';
import { caseEvidence, sharedReasons } from './case-evidence.ts';
import { groupByCase, openCaseOf } from './group-by-case.ts';

const by = { agentId: agentId.parse('ana'), name: 'Ana' };
const id = (name: string) => caseId.parse(name);
const caseOf = (name: string, more: object = {}): CustomerCase =>
  customerCase.parse({
    ...{ id: name, customerId: 'cus', title: `Caso ${name}`, state: 'open' },
    ...{ openedAtMs: 10, closedAtMs: null },
    ...more,
  });
const entryOf = (name: string, of: string | null, startedAtMs: number, reasonId = 'fibre') =>
  timelineEntry.parse({
    ...{ id: name, customerId: 'cus', caseId: of, channel: 'call', direction: 'inbound' },
    ...{ startedAtMs, durationMs: 0, queueId: null, agentName: null, reasonId, outcomeId: null },
    ...{ summary: name, body: '', satisfaction: null, endReason: null },
  });

const NAMES = ['a', 'b', 'c'];
const cases = NAMES.map((name, at) =>
  caseOf(name, at === 1 ? { state: 'closed', openedAtMs: 5, closedAtMs: 8 } : {}),
);
const entries = [
  ...NAMES.flatMap((name, at) => [
    entryOf(`${name}1`, name, 100 - at * 2),
    entryOf(`${name}2`, name, 99 - at * 2, name === 'c' ? 'bill' : 'fibre'),
  ]),
  entryOf('alone', null, 20),
];
type Cases = readonly CustomerCase[];
const must = (done: { readonly ok: boolean; readonly value?: Cases }): Cases => {
  if (!done.ok || !done.value) throw new Error('refused');
  return done.value;
};
const merge = (into: string, taken: string, atMs: number, from: Cases = cases) =>
  mergeCases(from, {
    actId: `merge-${atMs}-${into}${taken}`,
    atMs,
    by,
    caseId: id(taken),
    intoId: id(into),
  });
const split = (of: string, chosen: readonly string[], atMs: number, from: Cases = cases) =>
  splitCase(from, {
    actId: `split-${atMs}-${of}`,
    ...{ atMs, by, caseId: id(of), newId: id(`new-${atMs}`), title: 'Otra cosa', openedAtMs: 50 },
    entryIds: chosen.map((each) => interactionId.parse(each)),
  });
/** Which contacts stand together, by the case they are shown under. */
const shown = (from: Cases) => {
  const arranged = arrangeCases(entries, from);
  return groupByCase(arranged.entries, arranged.cases)
    .map((group) => `${group.case?.id ?? '-'}:${group.entries.map((each) => each.id).join(',')}`)
    .toSorted();
};
const APART = ['-:alone', 'a:a1,a2', 'b:b1,b2', 'c:c1,c2'];

describe('two cases joined', () => {
  it('are one group under the one that stays, open while one of them is', () => {
    const done = must(merge('b', 'a', 200));
    expect(shown(done)).toEqual(['-:alone', 'b:a1,a2,b1,b2', 'c:c1,c2']);
    expect(arrangeCases([], done).cases.find((each) => each.id === 'b')).toMatchObject({
      title: 'Caso b',
      state: 'open',
      openedAtMs: 5,
      closedAtMs: null,
    });
    // The records are as they were: only the act is written beside one of them.
    expect(done.find((each) => each.id === 'a')).toEqual(cases[0]);
    expect(countingActs(done).map(({ holder, act }) => [holder, act.title])).toEqual([
      ['b', 'Caso a'],
    ]);
  });
  it('take what comes later to either, and never count as open twice', () => {
    const done = must(merge('b', 'a', 200));
    const later = arrangeCases([entryOf('late', 'a', 300)], done);
    expect(later.entries.map((each) => each.caseId)).toEqual(['b']);
    expect(openCaseOf(arrangeCases([], done).cases.filter((each) => each.id !== 'c'))?.id).toBe(
      'b',
    );
  });
  it('are refused with themselves, with one that is part of another, and with none', () => {
    const done = must(merge('b', 'a', 200));
    expect(merge('a', 'a', 1)).toEqual({ ok: false, error: 'invalid' });
    expect(merge('c', 'a', 201, done)).toEqual({ ok: false, error: 'case-changed' });
    expect(merge('a', 'c', 201, done)).toEqual({ ok: false, error: 'case-changed' });
    expect(merge('a', 'nobody', 1)).toEqual({ ok: false, error: 'not-found' });
  });
});

describe('contacts taken out of a case', () => {
  it('are a case of their own, in the state of the old one', () => {
    const done = must(split('b', ['b1'], 200));
    expect(shown(done)).toEqual(['-:alone', 'a:a1,a2', 'b:b2', 'c:c1,c2', 'new-200:b1']);
    expect(done.find((each) => each.id === 'new-200')).toMatchObject({
      ...{ title: 'Otra cosa', state: 'closed', openedAtMs: 50, customerId: 'cus' },
    });
  });
  it('stay theirs although the old case is joined with another, and go back with what came since', () => {
    const taken = must(split('b', ['b1'], 200));
    const joined = must(merge('c', 'b', 210, taken));
    expect(shown(joined)).toEqual(['-:alone', 'a:a1,a2', 'c:b2,c1,c2', 'new-200:b1']);
    const back = must(undoCaseAct(taken, { actId: 'split-200-b', atMs: 220, byName: 'Luis' }));
    const late = arrangeCases([entryOf('late', 'new-200', 300)], back);
    expect(late.entries.map((each) => each.caseId)).toEqual(['b']);
    expect(late.cases.map((each) => each.id)).not.toContain('new-200');
  });
  it('need a title, something to take, and a case that is one', () => {
    expect(split('b', [], 200)).toEqual({ ok: false, error: 'invalid' });
    const joined = must(merge('c', 'b', 210));
    expect(split('b', ['b1'], 220, joined)).toEqual({ ok: false, error: 'case-changed' });
    expect(must(split('c', ['b1'], 220, joined)).map((each) => each.id)).toContain('new-220');
  });
});

describe('taking back', () => {
  const undo = (from: Cases, actId: string, atMs = 400) =>
    undoCaseAct(from, { actId, atMs, byName: 'Ana' });
  it('says so, changes nothing the second time, and is not for ever', () => {
    const done = must(merge('b', 'a', 200));
    const back = must(undo(done, 'merge-200-ba'));
    expect(shown(back)).toEqual(APART);
    expect(findCaseAct(back, 'merge-200-ba')?.act.undone).toEqual({ atMs: 400, byName: 'Ana' });
    expect(must(undo(back, 'merge-200-ba', 999))).toBe(back);
    expect(undo(done, 'merge-200-ba', 201 + UNDO_FOR_MS)).toEqual({
      ok: false,
      error: 'undo-over',
    });
    expect(must(undo(cases, 'unknown-act'))).toBe(cases);
    expect(countingActs(back)).toEqual([]);
  });

  const steps = fc.array(
    fc.record({
      isMerge: fc.boolean(),
      one: fc.nat(6),
      other: fc.nat(6),
      chosen: fc.subarray(
        entries.map((each) => each.id as string),
        { minLength: 1 },
      ),
    }),
    { maxLength: 8 },
  );
  /** Does what can be done; which acts were done is told. */
  const run = (
    list: readonly { isMerge: boolean; one: number; other: number; chosen: string[] }[],
  ) => {
    let now: Cases = cases;
    const acts: string[] = [];
    for (const [at, step] of list.entries()) {
      const names = now.map((each) => each.id);
      const one = names[step.one % names.length] ?? 'a';
      const other = names[step.other % names.length] ?? 'b';
      const done = step.isMerge
        ? merge(one, other, 200 + at, now)
        : split(one, step.chosen, 200 + at, now);
      if (!done.ok || done.value === now) continue;
      now = done.value;
      acts.push(step.isMerge ? `merge-${200 + at}-${one}${other}` : `split-${200 + at}-${one}`);
    }
    return { now, acts };
  };

  it('gives back exactly what was before the last act, whatever that was', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { now, acts } = run(list);
        const last = acts.at(-1);
        if (last === undefined) return;
        const kept = acts.slice(0, -1);
        const withoutLast = now
          .map((each) => ({
            ...each,
            acts: each.acts?.filter((act) => kept.includes(act.actId)) ?? [],
          }))
          .filter((each) => !last.startsWith('split') || each.id !== `new-${last.slice(6, 9)}`);
        expect(shown(must(undo(now, last)))).toEqual(shown(withoutLast));
      }),
      { numRuns: 300 },
    );
  });
  it('of all of them, in any order, leaves everything as it was', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(20)), (list, order) => {
        const { now, acts } = run(list);
        const left = [...acts];
        let back = now;
        while (left.length > 0) {
          const [next] = left.splice((order.next().value as number) % left.length, 1);
          back = must(undo(back, next ?? ''));
        }
        expect(shown(back)).toEqual(APART);
      }),
      { numRuns: 300 },
    );
  });
  it('loses no contact and shows none twice; in which order cases arrive does not matter', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (list, isTurned) => {
        const { now } = run(list);
        const arranged = arrangeCases(entries, now);
        expect(arranged.entries.map((each) => each.id)).toEqual(entries.map((each) => each.id));
        const known = new Set(arranged.cases.map((each) => each.id));
        for (const each of arranged.entries)
          if (each.caseId !== null) expect(known).toContain(each.caseId);
        expect(shown(isTurned ? now.toReversed() : [...now.slice(1), ...now.slice(0, 1)])).toEqual(
          shown(now),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('what speaks for joining', () => {
  it('is how many contacts, from when until when, and what they were about', () => {
    const evidence = caseEvidence(entries, cases);
    expect(evidence.map((each) => [each.case.id, each.entries.length])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ]);
    expect(evidence[0]).toMatchObject({ firstAtMs: 99, lastAtMs: 100, reasonIds: ['fibre'] });
    const [a, , c] = evidence;
    expect(a && c && sharedReasons(a, c)).toEqual(['fibre']);
  });
});
