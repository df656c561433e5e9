import { describe, expect, it } from 'vitest';
import type { Conversation, RingingOffer } from '../contracts/desk.ts';
import { defaultSettings } from '../policy/settings.ts';
import {
  emptyView,
  lookOf,
  mustShowBar,
  seeSlice,
  staysWhenClosed,
  type ShellView,
} from './shell-view.ts';

const ringing = {
  offer: { interaction: { id: 'i', channel: 'call' } },
  call: { state: { kind: 'ringing' } },
} as unknown as RingingOffer;
const talking = { call: { id: 'c', state: { kind: 'talking' } } } as unknown as Conversation;
const held = { call: { id: 'c', state: { kind: 'held', sinceMs: 0 } } } as unknown as Conversation;
const signedIn: ShellView = {
  ...emptyView,
  isSignedIn: true,
  presence: { kind: 'available' },
  ringable: { state: 'yes', reason: 'none', sinceMs: 0 },
};

describe('seeSlice', () => {
  it('follows presence, language and settings', () => {
    const presence = {
      status: { presence: { kind: 'available' }, sinceMs: 0, next: { kind: 'offline' } },
      isAsking: false,
      asOfMs: 0,
    };
    const seen = [
      ['presence', presence],
      ['settings', { ...defaultSettings, language: 'en', callBar: 'always' }],
      ['missed', []],
    ] as const;
    const view = seen.reduce((now, [name, value]) => seeSlice(now, name, value), emptyView);
    expect(view).toMatchObject({
      presence: { kind: 'available' },
      next: { kind: 'offline' },
      language: 'en',
      settings: { callBar: 'always' },
    });
  });

  it.each(['session', 'presence', 'offers', 'conversations', 'missed', 'strip', 'settings', 'odd'])(
    'leaves out %s when it is broken',
    (name) => {
      expect(seeSlice(signedIn, name, 'odd')).toBe(signedIn);
      expect(seeSlice(signedIn, name, null)).toBe(signedIn);
    },
  );
});

describe('lookOf', () => {
  it.each([
    ['ringing', { ...signedIn, offers: [ringing], conversations: [talking] }],
    ['in-call', { ...signedIn, conversations: [held] }],
    ['ready', signedIn],
    ['ready', { ...signedIn, isPlain: true, presence: null }],
    ['not-ready', { ...signedIn, presence: { kind: 'away', reason: 'lunch' } }],
    ['not-ready', { ...signedIn, isSignedIn: false }],
    ['unproven', { ...signedIn, ringable: { state: 'unproven', reason: 'none', sinceMs: 0 } }],
    ['not-ready', { ...signedIn, ringable: { state: 'no', reason: 'no-microphone', sinceMs: 0 } }],
    ['not-ready', emptyView],
  ] as const)('%s', (look, view) => {
    expect(lookOf(view)).toBe(look);
  });
});

describe('mustShowBar', () => {
  const scene = { isDeskInFront: false, isPutAway: false, isBeingPlaced: false };
  const withBar = (callBar: 'never' | 'desk-hidden' | 'always', more: Partial<ShellView>) => ({
    ...signedIn,
    ...more,
    settings: { ...signedIn.settings, callBar },
  });

  it('comes with a ring while the desk is behind, and goes when it is in front', () => {
    const view = withBar('desk-hidden', { offers: [ringing] });
    expect(mustShowBar(view, scene)).toBe(true);
    expect(mustShowBar(view, { ...scene, isDeskInFront: true })).toBe(false);
    expect(mustShowBar(withBar('always', { offers: [ringing] }), scene)).toBe(true);
  });

  it('stays for a call that is held, and is not there without one', () => {
    expect(mustShowBar(withBar('always', { conversations: [held] }), scene)).toBe(true);
    expect(mustShowBar(withBar('always', {}), scene)).toBe(false);
  });

  it('obeys "never" and being put away, but can be placed', () => {
    expect(mustShowBar(withBar('never', { offers: [ringing] }), scene)).toBe(false);
    const away = { ...scene, isPutAway: true };
    expect(mustShowBar(withBar('always', { offers: [ringing] }), away)).toBe(false);
    expect(mustShowBar(withBar('never', {}), { ...away, isBeingPlaced: true })).toBe(true);
  });
});

describe('staysWhenClosed', () => {
  it('only for somebody who is signed in and wants it', () => {
    expect(staysWhenClosed(signedIn)).toBe(true);
    expect(staysWhenClosed(emptyView)).toBe(false);
    const settings = { ...signedIn.settings, ringsWhenClosed: false };
    expect(staysWhenClosed({ ...signedIn, settings })).toBe(false);
  });
});
