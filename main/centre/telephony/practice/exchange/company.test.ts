/**
 * One conversation from first consult to conference and supervision, as the centre arranges it from `deriveHearing`: every
 * party has its own tone, and what comes to each ear is measured by frequency.
 */
import { deriveHearing } from '#src/call/hearing.ts';
import {
  partyId,
  type Focus,
  type Party,
  type PartyRole,
  type Supervision,
} from '#src/model/party.ts';
import { describe, expect, it } from 'vitest';
import { practiceBot } from '../../../practice/trunk-port.ts';
import type { LegAudio } from '../../port.ts';
import { openExchange } from '../testing/virtual-exchange.ts';

const HZ = { customer: 440, owner: 700, expert: 1000, third: 1300, fourth: 1700, lead: 2300 };
type Name = keyof typeof HZ;

const ROLES: Readonly<Record<Name, PartyRole>> = {
  customer: 'customer',
  owner: 'owner',
  expert: 'consulted',
  third: 'joined',
  fourth: 'joined',
  lead: 'lead',
};

/** A conversation of these parties, all of them up; the customer is on the trunk, the others are bots. */
const open = async (names: readonly Name[]) => {
  const { exchange, pass, call } = openExchange();
  exchange.bots.set(
    names.map((name) =>
      practiceBot.parse({
        username: name,
        behaviour: 'answers',
        answerAfterMs: 200,
        toneHz: HZ[name],
        speechFile: null,
      }),
    ),
  );
  const legs = new Map<string, string>();
  for (const name of names) {
    if (name === 'customer') legs.set(name, call({ toneHz: HZ.customer }));
    else {
      legs.set(name, `leg-${name}`);
      await exchange.dialAgent({
        legId: `leg-${name}`,
        username: name,
        interactionId: 'i',
        callerNumber: '',
        callerName: '',
      });
    }
  }
  pass(400);
  let parties = names.map((name): Party => {
    const fixed = {
      name,
      agentId: null,
      number: '',
      state: 'up',
      isMuted: false,
      sinceMs: 0,
    } as const;
    return { ...fixed, id: partyId.parse(name), role: ROLES[name], supervision: null };
  });
  const legOf = (name: string) => legs.get(name) ?? '';
  const arrange = (focus: Focus, waiting: LegAudio = { kind: 'music' }) => {
    const members = [...deriveHearing(parties, focus)].map(([id, hears]) => ({
      legId: legOf(id),
      hears: hears.map(legOf),
      isMuted: parties.some((one) => one.id === id && one.isMuted),
      waiting,
    }));
    exchange.arrange('b', members);
  };
  const change = (name: Name, change: Partial<Party>) => {
    parties = parties.map((one) => (one.name === name ? { ...one, ...change } : one));
  };
  const supervise = (supervision: Supervision) => {
    change('lead', { supervision });
  };
  const hold = (name: Name, isHeld: boolean) => {
    const leg = exchange.leg(legOf(name));
    leg.isHeld = isHeld;
    exchange.changed(leg);
  };
  /** After half a second: the tones at each ear, `music` for other sound, nothing for silence. */
  const ears = () => {
    pass(500);
    return Object.fromEntries(
      parties
        .filter((one) => one.state === 'up')
        .map(({ name }) => {
          const { tones, rms } = exchange.measure(legOf(name), 'out', 400, Object.values(HZ));
          const heard = (Object.keys(HZ) as Name[]).filter((of) => (tones[HZ[of]] ?? 0) > 0.1);
          return [name, heard.length > 0 || rms < 50 ? heard.join(' ') : 'music'];
        }),
    );
  };
  return { exchange, pass, arrange, change, supervise, hold, ears, legOf };
};

describe('a company by tone', () => {
  it('consults, swaps to and fro, and joins', async () => {
    const { arrange, ears } = await open(['customer', 'owner', 'expert']);
    arrange('consult');
    const aside = { customer: 'music', owner: 'expert', expert: 'owner' };
    expect(ears()).toEqual(aside);
    arrange('customer');
    expect(ears()).toEqual({ customer: 'owner', owner: 'customer', expert: 'music' });
    arrange('consult');
    expect(ears()).toEqual(aside);
    arrange('all');
    expect(ears()).toEqual({
      customer: 'owner expert',
      owner: 'customer expert',
      expert: 'customer owner',
    });
  });

  it('leaves no gap at any ear over a swap', async () => {
    const { exchange, pass, arrange, legOf } = await open(['customer', 'owner', 'expert']);
    arrange('consult');
    pass(1000);
    for (const focus of ['customer', 'consult', 'customer', 'all'] as const) {
      arrange(focus);
      pass(100);
    }
    for (const name of ['customer', 'owner', 'expert'])
      expect(exchange.measure(legOf(name), 'out', 1000, [])).toMatchObject({
        frames: 50,
        longestGapMs: 0,
      });
  });

  it('plays an announcement and then music to a customer who waits', async () => {
    const { arrange, ears } = await open(['customer', 'owner', 'expert']);
    // The file does not exist here: a second of silence stands for it.
    arrange('consult', { kind: 'announcement', files: ['one-moment'], then: 'music' });
    expect(ears()).toMatchObject({ customer: '' });
    arrange('consult', { kind: 'announcement', files: ['one-moment'], then: 'music' });
    ears();
    expect(ears()).toMatchObject({ customer: 'music' });
  });

  it('completes: the owner goes, and the expert has the customer', async () => {
    const { exchange, arrange, change, ears, legOf } = await open(['customer', 'owner', 'expert']);
    arrange('consult');
    ears();
    change('owner', { state: 'left' });
    change('expert', { role: 'owner' });
    arrange('customer');
    exchange.hangUp(legOf('owner'), 'near-hangup');
    expect(ears()).toEqual({ customer: 'expert', expert: 'customer' });
    expect(exchange.state().legs).toHaveLength(2);
  });

  it('lets five talk, mutes one and removes one', async () => {
    const { exchange, arrange, change, ears, legOf } = await open([
      'customer',
      'owner',
      'expert',
      'third',
      'fourth',
    ]);
    arrange('all');
    expect(ears()).toEqual({
      customer: 'owner expert third fourth',
      owner: 'customer expert third fourth',
      expert: 'customer owner third fourth',
      third: 'customer owner expert fourth',
      fourth: 'customer owner expert third',
    });
    change('third', { isMuted: true });
    arrange('all');
    expect(ears()).toEqual({
      customer: 'owner expert fourth',
      owner: 'customer expert fourth',
      expert: 'customer owner fourth',
      third: 'customer owner expert fourth',
      fourth: 'customer owner expert',
    });
    change('fourth', { state: 'left' });
    arrange('all');
    exchange.hangUp(legOf('fourth'), 'near-hangup');
    expect(ears()).toEqual({
      customer: 'owner expert',
      owner: 'customer expert',
      expert: 'customer owner',
      third: 'customer owner expert',
    });
  });

  it('moves a lead through listen, whisper and barge', async () => {
    const { arrange, supervise, ears } = await open(['customer', 'owner', 'lead']);
    supervise('listen');
    arrange('customer');
    expect(ears()).toEqual({ customer: 'owner', owner: 'customer', lead: 'customer owner' });
    supervise('whisper');
    arrange('customer');
    expect(ears()).toEqual({ customer: 'owner', owner: 'customer lead', lead: 'customer owner' });
    supervise('barge');
    arrange('customer');
    expect(ears()).toEqual({
      customer: 'owner lead',
      owner: 'customer lead',
      lead: 'customer owner',
    });
  });

  it.each<[Supervision, object]>([
    // The holder's microphone reaches nobody and the holder hears nobody; the phone itself is silent.
    ['listen', { customer: 'music', owner: '', lead: 'customer' }],
    ['whisper', { customer: 'music', owner: '', lead: 'customer' }],
    ['barge', { customer: 'lead', owner: '', lead: 'customer' }],
  ])('keeps a lead who does %s while the agent holds', async (does, expected) => {
    const { arrange, supervise, hold, ears } = await open(['customer', 'owner', 'lead']);
    supervise(does);
    arrange('customer');
    hold('owner', true);
    expect(ears()).toEqual(expected);
    hold('owner', false);
    expect(ears()).toMatchObject({ lead: 'customer owner' });
  });

  it('lets the hold of a phone win over every arrangement made meanwhile', async () => {
    const { arrange, hold, ears } = await open(['customer', 'owner', 'expert']);
    arrange('customer');
    hold('owner', true);
    arrange('all');
    expect(ears()).toEqual({ customer: 'expert', owner: '', expert: 'customer' });
    arrange('consult', { kind: 'silence' });
    expect(ears()).toEqual({ customer: '', owner: '', expert: 'music' });
    arrange('customer', { kind: 'silence' });
    expect(ears()).toEqual({ customer: 'music', owner: '', expert: '' });
    hold('owner', false);
    expect(ears()).toEqual({ customer: 'owner', owner: 'customer', expert: '' });
  });
});
