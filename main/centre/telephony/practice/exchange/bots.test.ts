/** Colleagues without phones, in the switch on a virtual clock. */
import { describe, expect, it } from 'vitest';
import { practiceBot, type PracticeBot } from '../../../practice/trunk-port.ts';
import { openExchange } from '../testing/virtual-exchange.ts';

const bot = (more: Partial<PracticeBot> & { username: string }): PracticeBot =>
  practiceBot.parse({
    behaviour: 'answers',
    answerAfterMs: 1000,
    toneHz: null,
    speechFile: null,
    ...more,
  });

const open = (...bots: PracticeBot[]) => {
  const virtual = openExchange();
  virtual.exchange.bots.set(bots);
  const ring = (username: string, legId = username) =>
    virtual.exchange.dialAgent({
      legId,
      username,
      interactionId: `for-${legId}`,
      callerNumber: '+34600000000',
      callerName: 'Cliente',
    });
  return { ...virtual, ring };
};

describe('a bot', () => {
  it('is registered while it exists', () => {
    const { exchange, events } = open(bot({ username: 'Luis' }), bot({ username: 'eva' }));
    expect(exchange.state().registered).toEqual(['eva', 'luis']);
    exchange.bots.set([bot({ username: 'eva' }), bot({ username: 'noa' })]);
    expect(events).toEqual([
      { kind: 'agent/registered', username: 'luis' },
      { kind: 'agent/registered', username: 'eva' },
      { kind: 'agent/unregistered', username: 'luis' },
      { kind: 'agent/registered', username: 'noa' },
    ]);
  });

  it('rings and answers with the events of a phone, under its interaction', async () => {
    const { ring, pass, events } = open(bot({ username: 'luis' }));
    await ring('LUIS', 'leg-1');
    pass(1500);
    const seen = events.flatMap((e) => ('leg' in e ? [[e.kind, e.leg.state]] : []));
    expect(seen).toEqual([
      ['leg/created', 'trying'],
      ['leg/changed', 'ringing'],
      ['leg/changed', 'up'],
    ]);
    expect(events.at(-1)).toMatchObject({
      leg: {
        legId: 'leg-1',
        kind: 'agent',
        direction: 'outbound',
        number: 'luis',
        interactionId: 'for-leg-1',
        answeredAtMs: 1_001_000,
      },
    });
  });

  it('declines, is busy or lets it ring until it is stopped', async () => {
    const { ring, pass, ends, events, exchange } = open(
      bot({ username: 'no', behaviour: 'declines' }),
      bot({ username: 'busy', behaviour: 'busy' }),
      bot({ username: 'quiet', behaviour: 'silent' }),
      bot({ username: 'quieter', behaviour: 'silent' }),
    );
    for (const name of ['no', 'busy', 'quiet', 'quieter']) await ring(name);
    pass(20_000);
    expect(ends()).toEqual([
      ['busy', 'busy'],
      ['no', 'rejected'],
    ]);
    const statuses = events.flatMap((e) => (e.kind === 'leg/ended' ? [e.end.sipStatus] : []));
    expect(statuses).toEqual([486, 603]);
    exchange.hangUp('quiet', 'cancelled');
    pass(90_000);
    expect(ends().slice(2)).toEqual([
      ['quiet', 'cancelled'],
      ['quieter', 'no-answer'],
    ]);
    expect(exchange.state().legs).toEqual([]);
  });

  it('talks by its tone, and hangs up when everybody else has left', async () => {
    const { ring, pass, call, tones, exchange, ends } = open(
      bot({ username: 'luis', toneHz: 700 }),
    );
    const customer = call({ toneHz: 440 });
    await ring('luis');
    pass(1200);
    exchange.bridge('b', [customer, 'luis']);
    pass(500);
    expect(tones(customer, [700])[700]).toBeGreaterThan(0.9);
    expect(tones('luis', [440])[440]).toBeGreaterThan(0.9);
    exchange.bridge('b', [customer]);
    pass(500);
    exchange.bridge('b', [customer, 'luis']);
    pass(5000);
    expect(ends()).toEqual([]);
    exchange.stopCaller(customer);
    pass(900);
    expect(ends()).toHaveLength(1);
    pass(200);
    expect(ends()[1]).toEqual(['luis', 'far-hangup']);
  });

  it('gives up when nobody puts it together with anyone', async () => {
    const { ring, pass, ends } = open(bot({ username: 'luis' }));
    await ring('luis');
    pass(10_900);
    expect(ends()).toEqual([]);
    pass(200);
    expect(ends()).toEqual([['luis', 'far-hangup']]);
  });

  it('leaves names that nobody has to the refusals of phones', async () => {
    const { ring, exchange } = open(bot({ username: 'luis' }));
    await ring('luis');
    await expect(ring('luis')).rejects.toMatchObject({ code: 'refused' });
    exchange.bots.set([]);
    await expect(ring('luis', 'again')).rejects.toMatchObject({ code: 'no-such-agent' });
    await expect(ring('nobody')).rejects.toMatchObject({ code: 'no-such-agent' });
  });
});
