/** Every act on the company in every situation, as one table. */
import { describe, expect, it } from 'vitest';
import type { CallState } from '../model/call.ts';
import { agentId, callId, interactionId } from '../model/ids.ts';
import { partyId, type Company, type Party, type PartyRole } from '../model/party.ts';
import { newCall } from './call-machine.ts';
import {
  deriveCompanyControls,
  faultOfControl,
  swapFocus,
  type CompanyControls,
  type CompanyOf,
} from './company-controls.ts';

const party = (id: string, role: PartyRole, state: Party['state'] = 'up'): Party => ({
  id: partyId.parse(id),
  role,
  name: id,
  agentId: role === 'customer' ? null : agentId.parse(id),
  number: '',
  state,
  isMuted: false,
  supervision: null,
  sinceMs: 0,
});
const pair = [party('marta', 'customer'), party('lucia', 'owner')];
const company = (more: readonly Party[], change: Partial<Company> = {}): Company => ({
  parties: [...pair, ...more],
  focus: 'consult',
  card: null,
  transfer: null,
  returned: null,
  takenFrom: null,
  ...change,
});
const call = (state: CallState) =>
  newCall(
    { id: callId.parse('c'), interactionId: interactionId.parse('i'), direction: 'inbound' },
    state,
    0,
  );
const of = (change: Partial<CompanyOf> = {}): CompanyOf => ({
  call: call({ kind: 'talking' }),
  company: null,
  role: 'owner',
  askingCompany: null,
  ...change,
});
const strip = (state: 'connected' | 'unreachable' = 'connected') => ({
  centre: { state, sinceMs: 0, lastHeardMs: 0, nextTryAtMs: null },
});
const ACTS = [
  'consult',
  'transfer',
  'complete',
  'swap',
  'conference',
  'cancel',
  'pullBack',
] as const satisfies readonly (keyof CompanyControls)[];
const wordOf = ({ state, reason }: CompanyControls['consult']): string =>
  state === 'off' ? reason : state;
const row = (change: Partial<CompanyOf>, at = strip(), nowMs = 0) => {
  const controls = deriveCompanyControls(of(change), at, nowMs);
  return ACTS.map((act) => wordOf(controls[act])).join(' ');
};

const nil = party('nil', 'consulted');
const ringing = party('nil', 'consulted', 'ringing');
const target = { kind: 'agent', agentId: agentId.parse('nil') } as const;
const transfer = { target, targetName: 'Nil', untilMs: 15_000 };
const none = 'hidden hidden hidden hidden hidden hidden hidden';

describe('deriveCompanyControls', () => {
  it.each([
    // consult transfer complete swap conference cancel pullBack
    ['with the customer', {}, 'ready ready hidden hidden hidden hidden hidden'],
    [
      'with the customer on hold',
      { call: call({ kind: 'held', sinceMs: 0 }) },
      'ready ready hidden hidden hidden hidden hidden',
    ],
    [
      'while the far end rings',
      { call: call({ kind: 'far-ringing' }) },
      'not-talking not-talking hidden hidden hidden hidden hidden',
    ],
    ['after the call', { call: call({ kind: 'ended', reason: 'failed', atMs: 0 }) }, none],
    ['without a call', { call: null }, none],
    [
      'while the colleague rings',
      { company: company([ringing]) },
      'hidden hidden ready ready still-ringing ready hidden',
    ],
    ['in a consult', { company: company([nil]) }, 'hidden hidden ready ready ready ready hidden'],
    [
      'in a consult, back with the customer',
      { company: company([nil], { focus: 'customer' }) },
      'hidden hidden ready ready ready ready hidden',
    ],
    [
      'with all together',
      { company: company([nil], { focus: 'all' }) },
      'hidden hidden ready ready hidden ready hidden',
    ],
    [
      'with one joined',
      { company: company([party('nil', 'joined')], { focus: 'all' }) },
      'ready not-from-conference ready hidden hidden hidden hidden',
    ],
    [
      'with five',
      {
        company: company([
          party('a', 'joined'),
          party('b', 'joined'),
          party('c', 'joined'),
          party('d', 'joined', 'left'),
          party('e', 'lead'),
        ]),
      },
      'company-full not-from-conference ready hidden hidden hidden hidden',
    ],
    [
      'after the colleague has left',
      { company: company([party('nil', 'consulted', 'left')], { focus: 'customer' }) },
      'ready ready hidden hidden hidden hidden hidden',
    ],
    [
      'with a transfer on its way',
      { company: company([ringing], { transfer }) },
      'hidden hidden hidden hidden hidden hidden ready',
    ],
    [
      'with a transfer on its way after the own call ended',
      {
        call: call({ kind: 'ended', reason: 'failed', atMs: 0 }),
        company: company([], { transfer }),
      },
      'hidden hidden hidden hidden hidden hidden ready',
    ],
    [
      'while an act is asked for',
      { company: company([nil]), askingCompany: 'other' as const },
      'hidden hidden asking asking asking asking hidden',
    ],
    [
      'while a consult begins',
      { askingCompany: 'consult' as const },
      'asking asking hidden hidden hidden asking hidden',
    ],
    [
      'while a transfer begins',
      { askingCompany: 'transfer' as const },
      'asking asking hidden hidden hidden hidden asking',
    ],
    ['as the one who is asked', { role: 'consulted' as const, company: company([nil]) }, none],
    ['as a lead', { role: 'lead' as const }, none],
  ])('%s', (_, change, expected) => {
    expect(row(change)).toBe(expected);
  });

  it('is off while the centre is away', () => {
    expect(row({}, strip('unreachable'))).toBe(
      'centre-unreachable centre-unreachable hidden hidden hidden hidden hidden',
    );
  });

  it('no longer pulls back once the time is over', () => {
    expect(row({ company: company([], { transfer }) }, strip(), 15_000)).toContain('too-late');
  });

  it('mutes everyone who talks, and lets everyone go but the customer', () => {
    const { parties } = deriveCompanyControls(
      of({ company: company([nil, party('max', 'joined', 'ringing'), party('eva', 'lead')]) }),
      strip(),
      0,
    );
    expect(
      [...parties].map(([id, { mute, remove }]) => `${id} ${wordOf(mute)} ${wordOf(remove)}`),
    ).toEqual(['marta ready hidden', 'nil ready ready', 'max still-ringing ready']);
  });
});

describe('in a chat', () => {
  const chat = (state: 'active' | 'wrap-up', change: Partial<CompanyOf> = {}) =>
    of({ call: null, interaction: { channel: 'chat', state }, ...change });
  it('asks and hands over without a call', () => {
    const { consult, transfer } = deriveCompanyControls(chat('active'), strip(), 0);
    expect([consult.state, transfer.state]).toEqual(['ready', 'ready']);
  });
  it('neither swaps nor mutes, since all may write at once', () => {
    const controls = deriveCompanyControls(
      chat('active', { company: company([party('nil', 'consulted')]) }),
      strip(),
      0,
    );
    expect([controls.swap.state, controls.complete.state, controls.cancel.state]).toEqual([
      'hidden',
      'ready',
      'ready',
    ]);
    for (const { mute } of controls.parties.values()) expect(mute.state).toBe('hidden');
  });
  it('offers nothing once it is over', () => {
    const { consult, transfer } = deriveCompanyControls(chat('wrap-up'), strip(), 0);
    expect([consult.state, transfer.state]).toEqual(['hidden', 'hidden']);
  });
});

describe('faultOfControl', () => {
  it('says why, and nothing when it works', () => {
    expect(faultOfControl({ state: 'ready', reason: 'none' })).toBeNull();
    expect(faultOfControl({ state: 'hidden', reason: 'none' })).toBe('not-now');
    expect(faultOfControl({ state: 'off', reason: 'company-full' })).toBe('company-full');
    expect(faultOfControl({ state: 'off', reason: 'too-late' })).toBe('too-late');
  });
});

describe('swapFocus', () => {
  it('turns to the other one, and from all to the colleague', () => {
    expect([swapFocus('customer'), swapFocus('consult'), swapFocus('all')]).toEqual([
      'consult',
      'customer',
      'consult',
    ]);
  });
});
