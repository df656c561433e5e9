import { describe, expect, it } from 'vitest';
import { createServerChoice, LOOK_BACK_EVERY_MS } from './server-choice.ts';

describe('createServerChoice', () => {
  it('takes the next one after each failure, and the first again after the last', () => {
    const choice = createServerChoice(['ws://a', 'ws://b', 'ws://c']);
    const seen = [choice.url()];
    for (let turn = 0; turn < 3; turn += 1) {
      choice.onFailed(false);
      seen.push(choice.url());
    }
    expect(seen).toEqual(['ws://a', 'ws://b', 'ws://c', 'ws://a']);
  });

  it('looks at the first one once a minute while another one is in use', () => {
    const choice = createServerChoice(['ws://a', 'ws://b']);
    choice.onFailed(false);
    choice.onConnected(1_000);
    expect(choice.wantsToLookBack(1_000 + LOOK_BACK_EVERY_MS - 1)).toBe(false);
    expect(choice.wantsToLookBack(1_000 + LOOK_BACK_EVERY_MS)).toBe(true);
    expect(choice.wantsToLookBack(1_001 + LOOK_BACK_EVERY_MS)).toBe(false);
    choice.onFresh();
    expect(choice.url()).toBe('ws://a');
    expect(choice.wantsToLookBack(1e9)).toBe(false);
  });

  it('tries a server with live calls on it once more', () => {
    const choice = createServerChoice(['ws://a', 'ws://b']);
    const seen: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      choice.onFailed(true);
      seen.push(choice.url());
    }
    expect(seen).toEqual(['ws://a', 'ws://b', 'ws://b']);
  });

  it('stays with the only one', () => {
    const choice = createServerChoice(['ws://a']);
    choice.onFailed(false);
    expect([choice.url(), choice.wantsToLookBack(1e9)]).toEqual(['ws://a', false]);
  });
});
