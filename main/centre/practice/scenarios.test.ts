import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCallees, loadScenarios } from './scenarios.ts';
import { seedPractice } from './seed.ts';

const SPEECH = join(import.meta.dirname, '../../../assets/speech');
const seed = seedPractice(Date.UTC(2026, 10, 20, 10, 42));
const scenarios = loadScenarios();
const announcements = z
  .object({
    voices: z.record(z.string(), z.object({ voice: z.string() })),
    announcements: z.record(z.string(), z.record(z.string(), z.string())),
    callees: z.record(z.string(), z.object({ voice: z.string() })),
  })
  .parse(JSON.parse(readFileSync(join(SPEECH, 'announcements.json'), 'utf8')));
const seconds = (file: string) => statSync(join(SPEECH, `${file}.ulaw`)).size / 8000;

/** People who are strangers on purpose, and the line test. */
const STRANGERS = ['unknown-number', 'withheld', 'hostile-name', 'line-test'];

describe('practice callers', () => {
  it('are at least twelve, each with an id of its own', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(12);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  });

  it.each(scenarios.map((script) => [script.id, script] as const))(
    '%s has its recordings, a voice and a queue',
    (id, script) => {
      expect(seed.queues.map(({ number }) => number)).toContain(script.dialled);
      if (script.toneHz === null) expect(announcements.voices).toHaveProperty(id);
      expect(new Set(script.says.map(({ file }) => file)).size).toBe(script.says.length);
      for (const { file, text } of script.says) {
        // Between 4 and 26 letters a second: neither cut off nor padded.
        expect(text.length / seconds(file)).toBeGreaterThan(4);
        expect(text.length / seconds(file)).toBeLessThan(26);
      }
    },
  );

  it('call from the number of a customer, in that customer’s language, unless they are strangers', () => {
    for (const { id, number, language } of scenarios) {
      const known = seed.customers.find(({ phones }) =>
        phones.some((one) => one.number === number),
      );
      if (STRANGERS.includes(id)) expect(known).toBeUndefined();
      else expect(known?.language).toBe(language);
    }
  });

  it('include a name with markup, a direction override and a control character', () => {
    const name = scenarios.find(({ id }) => id === 'hostile-name')?.displayName ?? '';
    expect(name).toContain('<img');
    expect(name).toContain('\u202e');
    expect(name).toContain('\u0007');
  });

  it('include one who leaves the queue after twelve seconds and calls again', () => {
    expect(
      scenarios.find(({ patienceMs }) => patienceMs === 12_000)?.repeat?.times,
    ).toBeGreaterThan(0);
  });
});

describe('called numbers', () => {
  const callees = loadCallees();

  it('behave in every way a number can', () => {
    expect(new Set(callees.map(({ behaviour }) => behaviour)).size).toBe(5);
    expect(callees.filter(({ behaviour }) => behaviour === 'answers').length).toBeGreaterThan(2);
  });

  it('are listed once and speak with a caller who exists', () => {
    expect(new Set(callees.map(({ number }) => number)).size).toBe(callees.length);
    for (const { speaksAs } of callees)
      if (speaksAs !== null) expect(scenarios.map(({ id }) => id)).toContain(speaksAs);
  });
});

describe('recordings', () => {
  it('exist for every announcement in both languages and for every greeting', () => {
    const [es, en] = [announcements.announcements.es, announcements.announcements.en];
    expect(Object.keys(es ?? {})).toEqual(Object.keys(en ?? {}));
    for (const [language, texts] of Object.entries(announcements.announcements))
      for (const name of Object.keys(texts))
        expect(seconds(`${language}/${name}`)).toBeGreaterThan(0.8);
    for (const name of Object.keys(announcements.callees))
      expect(seconds(name)).toBeGreaterThan(0.4);
  });

  it('have half a minute of music', () => {
    expect(seconds('music')).toBeGreaterThanOrEqual(30);
    expect(seconds('music')).toBeLessThanOrEqual(40);
  });
});
