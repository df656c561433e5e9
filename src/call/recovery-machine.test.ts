/** Every event in every state of the recovery of a call; whatever the table does not name is ignored. */
import { describe, expect, it } from 'vitest';
import {
  dueAtMs,
  GIVE_UP_AFTER_MS,
  newRecovery,
  OFFER_OUTDATED_AFTER_MS,
  recover,
  seenOf,
  type RecoveryEffect,
  type RecoveryEvent,
  type RecoveryEventKind,
  type RecoveryState,
} from './recovery-machine.ts';

const NOW = 5_000;
const SOUND = { voiceLostAtMs: null, isPathBroken: false };
const SILENT = { voiceLostAtMs: 1_000, isPathBroken: false };

const STATES = {
  well: { kind: 'well' },
  cut: { kind: 'cut', ...SOUND },
  'cut, silent': { kind: 'cut', ...SILENT },
  offering: { kind: 'offering', offers: 1, ...SOUND },
  'offering, silent': { kind: 'offering', offers: 1, ...SILENT },
  'offering, outdated': { kind: 'offering', offers: 2, isOutdated: true, ...SILENT },
  pausing: { kind: 'pausing', offers: 1, nextAtMs: NOW, ...SOUND },
  'pausing, silent': { kind: 'pausing', offers: 1, nextAtMs: NOW, ...SILENT },
  listening: { kind: 'listening', offers: 1, nextAtMs: NOW, ...SILENT },
  'listening, often enough': { kind: 'listening', offers: 3, nextAtMs: NOW, ...SILENT },
  'listening, no way': {
    kind: 'listening',
    offers: 3,
    nextAtMs: NOW,
    voiceLostAtMs: 1_000,
    isPathBroken: true,
  },
  resting: { kind: 'resting', ...SILENT },
  over: { kind: 'over' },
} as const satisfies Record<string, RecoveryState>;

const EVENTS: Readonly<Record<RecoveryEventKind, RecoveryEvent>> = {
  'signalling/lost': { atMs: NOW, kind: 'signalling/lost' },
  'signalling/back': { atMs: NOW, kind: 'signalling/back' },
  'network/changed': { atMs: NOW, kind: 'network/changed' },
  'address/found': { atMs: NOW, kind: 'address/found' },
  'voice/lost': { atMs: NOW, kind: 'voice/lost', sinceMs: 3_500 },
  'voice/heard': { atMs: NOW, kind: 'voice/heard' },
  'voice/unneeded': { atMs: NOW, kind: 'voice/unneeded' },
  'path/broken': { atMs: NOW, kind: 'path/broken' },
  'path/well': { atMs: NOW, kind: 'path/well' },
  'offer/taken': { atMs: NOW, kind: 'offer/taken' },
  'offer/refused': { atMs: NOW, kind: 'offer/refused' },
  'offer/glare': { atMs: NOW, kind: 'offer/glare', pauseMs: 70 },
  'offer/unsaid': { atMs: NOW, kind: 'offer/unsaid' },
  'offer/gone': { atMs: NOW, kind: 'offer/gone' },
  due: { atMs: NOW, kind: 'due' },
  'call/ended': { atMs: NOW, kind: 'call/ended' },
};

const TABLE: Readonly<
  Record<keyof typeof STATES, Readonly<Partial<Record<RecoveryEventKind, string>>>>
> = {
  well: {
    'signalling/lost': '→ cut',
    'voice/lost': '→ offering 1, silent + offer',
    'path/broken': '→ offering 1, no way + offer',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  cut: {
    'signalling/back': '→ offering 1 + offer',
    'voice/lost': '→ cut, silent',
    'path/broken': '→ cut, no way',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  'cut, silent': {
    'signalling/back': '→ offering 1, silent + offer',
    'voice/heard': '→ cut + voice-back 4000',
    'voice/unneeded': '→ cut',
    'path/broken': '→ cut, silent, no way',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  offering: {
    'signalling/lost': '→ cut',
    'address/found': '→ offering 1, outdated',
    'voice/lost': '→ offering 1, silent',
    'path/broken': '→ offering 1, no way',
    'offer/taken': '→ well',
    'offer/refused': '→ well',
    'offer/glare': '→ pausing 1 until 5070',
    'offer/unsaid': '→ cut',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  'offering, silent': {
    'signalling/lost': '→ cut, silent',
    'address/found': '→ offering 1, outdated, silent',
    'voice/heard': '→ offering 1 + voice-back 4000',
    'voice/unneeded': '→ offering 1',
    'path/broken': '→ offering 1, silent, no way',
    'offer/taken': '→ listening 1 until 8000, silent',
    'offer/refused': '→ pausing 1 until 8000, silent',
    'offer/glare': '→ pausing 1 until 5070, silent',
    'offer/unsaid': '→ cut, silent',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  'offering, outdated': {
    'signalling/lost': '→ cut, silent',
    'voice/heard': '→ offering 2, outdated + voice-back 4000',
    'voice/unneeded': '→ offering 2, outdated',
    'path/broken': '→ offering 2, outdated, silent, no way',
    'offer/taken': '→ listening 0 until 5400, silent',
    'offer/refused': '→ pausing 2 until 8000, silent',
    'offer/glare': '→ pausing 2 until 5070, silent',
    'offer/unsaid': '→ cut, silent',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  pausing: {
    'signalling/lost': '→ cut',
    'network/changed': '→ offering 1 + offer',
    'voice/lost': '→ pausing 1 until 5000, silent',
    'path/broken': '→ pausing 1 until 5000, no way',
    due: '→ offering 2 + offer',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  'pausing, silent': {
    'signalling/lost': '→ cut, silent',
    'network/changed': '→ offering 1, silent + offer',
    'voice/heard': '→ pausing 1 until 5000 + voice-back 4000',
    'voice/unneeded': '→ pausing 1 until 5000',
    'path/broken': '→ pausing 1 until 5000, silent, no way',
    due: '→ offering 2, silent + offer',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  listening: {
    'signalling/lost': '→ cut, silent',
    'address/found': '→ offering 1, silent + offer',
    'network/changed': '→ offering 1, silent + offer',
    'voice/heard': '→ well + voice-back 4000',
    'voice/unneeded': '→ well',
    'path/broken': '→ listening 1 until 5000, silent, no way',
    due: '→ offering 2, silent + offer',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  'listening, often enough': {
    'signalling/lost': '→ cut, silent',
    'address/found': '→ offering 1, silent + offer',
    'network/changed': '→ offering 1, silent + offer',
    'voice/heard': '→ well + voice-back 4000',
    'voice/unneeded': '→ well',
    'path/broken': '→ listening 3 until 5000, silent, no way',
    due: '→ resting, silent',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  'listening, no way': {
    'signalling/lost': '→ cut, silent, no way',
    'address/found': '→ offering 1, silent, no way + offer',
    'network/changed': '→ offering 1, silent, no way + offer',
    'voice/heard': '→ well + voice-back 4000',
    'voice/unneeded': '→ listening 3 until 5000, no way',
    'path/well': '→ listening 3 until 5000, silent',
    due: '→ offering 4, silent, no way + offer',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  resting: {
    'signalling/lost': '→ cut, silent',
    'address/found': '→ offering 1, silent + offer',
    'network/changed': '→ offering 1, silent + offer',
    'voice/heard': '→ well + voice-back 4000',
    'voice/unneeded': '→ well',
    'path/broken': '→ offering 1, silent, no way + offer',
    'offer/gone': '→ over + end gone',
    'call/ended': '→ over',
  },
  over: {},
};

/** `offering 2, silent, no way` */
const told = (state: RecoveryState): string =>
  [
    [
      state.kind,
      'offers' in state ? String(state.offers) : '',
      'nextAtMs' in state ? `until ${String(state.nextAtMs)}` : '',
    ]
      .filter((word) => word !== '')
      .join(' '),
    ...('isOutdated' in state ? ['outdated'] : []),
    ...('voiceLostAtMs' in state && state.voiceLostAtMs !== null ? ['silent'] : []),
    ...('isPathBroken' in state && state.isPathBroken ? ['no way'] : []),
  ].join(', ');
const toldEffect = (effect: RecoveryEffect): string =>
  effect.kind === 'voice-back'
    ? `voice-back ${String(effect.afterMs)}`
    : effect.kind === 'end'
      ? `end ${effect.reason}`
      : effect.kind;

/** Lets a call live through these, each at its time. */
function live(...events: readonly RecoveryEvent[]) {
  let state = newRecovery();
  const effects: string[] = [];
  for (const event of events) {
    const step = recover(state, event);
    state = step.state;
    effects.push(...step.effects.map(toldEffect));
  }
  return { state, effects };
}

describe('recover', () => {
  for (const [name, state] of Object.entries(STATES))
    it.each(Object.values(EVENTS))(`${name} + $kind`, (event) => {
      const { state: next, effects } = recover(state, event);
      const expected = TABLE[name as keyof typeof STATES][event.kind];
      const seen = [`→ ${told(next)}`, ...effects.map(toldEffect)].join(' + ');
      if (expected === undefined) expect([next, effects]).toEqual([state, []]);
      else expect(seen).toBe(expected);
    });

  it('says how long voice was away, from its last packet, after one offer', () => {
    const { state, effects } = live(
      { kind: 'voice/lost', atMs: 10_000, sinceMs: 8_500 },
      { kind: 'offer/taken', atMs: 10_400 },
      { kind: 'voice/heard', atMs: 12_100 },
    );
    expect([state.kind, effects]).toEqual(['well', ['offer', 'voice-back 3600']]);
  });

  it('renews the call once after a cut without loss of voice', () => {
    const { state, effects } = live(
      { kind: 'signalling/lost', atMs: 0 },
      { kind: 'signalling/back', atMs: 40_000 },
      { kind: 'offer/taken', atMs: 40_100 },
      { kind: 'due', atMs: 90_000 },
    );
    expect([state.kind, effects]).toEqual(['well', ['offer']]);
  });

  it('offers three times on a good path, then leaves a silent far side alone', () => {
    let state = recover(newRecovery(), { kind: 'voice/lost', atMs: 1_500, sinceMs: 0 }).state;
    let offers = 1;
    for (let atMs = 2_000; atMs < 300_000; atMs += 500) {
      if (state.kind === 'offering') state = recover(state, { kind: 'offer/taken', atMs }).state;
      const step = recover(state, { kind: 'due', atMs });
      state = step.state;
      offers += step.effects.length;
    }
    expect([state.kind, offers, dueAtMs(state)]).toEqual(['resting', 3, null]);
  });

  it('offers an address that is found late at once, and gives the offer under way a moment', () => {
    const lost: RecoveryEvent = { kind: 'voice/lost', atMs: 1_500, sinceMs: 0 };
    const taken: RecoveryEvent = { kind: 'offer/taken', atMs: 1_550 };
    const after = live(lost, taken, { kind: 'address/found', atMs: 1_700 });
    expect(after.effects).toEqual(['offer', 'offer']);
    const under = live(lost, { kind: 'address/found', atMs: 1_520 }, taken);
    expect(dueAtMs(under.state)).toBe(1_550 + OFFER_OUTDATED_AFTER_MS);
    expect(recover(under.state, { kind: 'due', atMs: 1_950 }).effects).toEqual([{ kind: 'offer' }]);
  });

  it('gives up a minute after the last packet, and only without a way for voice', () => {
    const silent = recover(
      { kind: 'cut', ...SOUND },
      { kind: 'voice/lost', atMs: 2_500, sinceMs: 1_000 },
    );
    expect(dueAtMs(silent.state)).toBe(1_000 + GIVE_UP_AFTER_MS);
    const before = recover(silent.state, { kind: 'due', atMs: 60_999 });
    expect(before).toEqual({ state: silent.state, effects: [] });
    expect(recover(silent.state, { kind: 'due', atMs: 61_000 })).toEqual({
      state: { kind: 'over' },
      effects: [{ kind: 'end', reason: 'media-lost' }],
    });
    // Signalling alone may stay away for ever.
    expect(dueAtMs({ kind: 'cut', ...SOUND })).toBeNull();
  });

  it('shows the worst of signalling and voice', () => {
    expect(Object.values(STATES).map(seenOf)).toEqual([
      'well',
      'signalling-lost',
      'voice-lost',
      'well',
      'voice-lost',
      'voice-lost',
      'well',
      ...Array.from({ length: 5 }, () => 'voice-lost'),
      'well',
    ]);
  });

  it('repairs by itself whatever comes, in every order of losses and returns', () => {
    const ends: RecoveryEvent[] = [
      { kind: 'voice/lost', atMs: 2_000, sinceMs: 500 },
      { kind: 'path/broken', atMs: 2_000 },
      { kind: 'signalling/lost', atMs: 2_000 },
    ];
    const orders = ends.flatMap((a) => ends.flatMap((b) => ends.map((c) => [a, b, c])));
    for (const order of orders) {
      let { state } = live(...order, { kind: 'signalling/back', atMs: 3_000 });
      for (let atMs = 3_100; atMs < 20_000 && state.kind !== 'well'; atMs += 100) {
        if (state.kind === 'offering') state = recover(state, { kind: 'offer/taken', atMs }).state;
        if (state.kind === 'listening')
          for (const kind of ['path/well', 'voice/heard'] as const)
            state = recover(state, { kind, atMs }).state;
        state = recover(state, { kind: 'due', atMs }).state;
      }
      expect(state.kind, JSON.stringify(order)).toBe('well');
    }
  });
});
