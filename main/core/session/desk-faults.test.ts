import { describe, expect, it } from 'vitest';
import { createDeskFaults } from './desk-faults.ts';

const fault = { where: 'error', message: 'x', stack: 'Error: x\n at y' } as const;
const setUp = () => {
  const lines: { readonly fact: string; readonly ids: unknown }[] = [];
  const note = (_area: string, fact: string, ids?: unknown): void => {
    lines.push({ fact, ids });
  };
  let nowMs = 0;
  const report = createDeskFaults({
    clock: { nowMs: () => nowMs, monotonicMs: () => nowMs },
    log: { info: note, warn: note },
  });
  return { lines, report, pass: (ms: number) => (nowMs += ms) };
};

describe('faults of the desk page', () => {
  it('are written with message and stack, without numbers and addresses', () => {
    const { lines, report } = setUp();
    report({
      where: 'drawing',
      message: 'no row of +34 612 044 918',
      stack: 'Error: ana@example.com\n at draw (desk.js:1:2)',
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.fact).toBe('fault: drawing');
    const text = JSON.stringify(lines);
    expect(text).toContain('at draw (desk.js:1:2)');
    expect(text).not.toMatch(/612|ana@/);
  });

  it('are few in a minute, and what was left out is counted', () => {
    const { lines, report, pass } = setUp();
    for (let n = 0; n < 500; n += 1) report(fault);
    expect(lines).toHaveLength(10);
    pass(60_000);
    report(fault);
    expect(lines.slice(10)).toMatchObject([
      { fact: 'faults left out', ids: { leftOutCount: 490 } },
      { fact: 'fault: error' },
    ]);
  });
});
