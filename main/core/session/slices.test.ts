import { describe, expect, it } from 'vitest';
import { deskSlices, type DeskSliceName, type Session } from '#src/contracts/desk.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { deriveSlice, sliceSources } from './slices.ts';
import { emptyTruth, type Truth } from './truth.ts';

const session: Session = {
  state: 'signed-out',
  agent: null,
  centreName: null,
  centreUrl: 'http://127.0.0.1:1',
  capabilities: null,
  fault: null,
  suggestedUsername: '',
  isCentreHere: false,
  version: '0',
  shell: 'web',
};
const truth = emptyTruth({
  session,
  settings: defaultSettings,
  locked: [],
  protection: 'weak',
  nowMs: 0,
});
const names = Object.keys(deskSlices) as DeskSliceName[];

describe('deriveSlice', () => {
  it.each(names)('%s is what the contract says, also when there is nothing', (name) => {
    expect(deskSlices[name].safeParse(deriveSlice[name](truth)).success).toBe(true);
  });

  it.each(names)('%s reads nothing but its sources', (name) => {
    const watched = new Set<string>();
    const spy = new Proxy(truth, {
      get(target, key) {
        watched.add(String(key));
        return target[key as keyof Truth];
      },
    });
    deriveSlice[name](spy);
    for (const key of watched) expect(sliceSources[name]).toContain(key);
  });
});
