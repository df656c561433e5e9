/** Practice colleagues who have something to lead: only while a lead watches, and never before real agents. */
import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import { callerScript } from '../../practice/caller-script.ts';
import { numbers, startTestCentre } from '../../testing/test-centre.ts';

const script = callerScript.parse({
  id: 'double-charge',
  title: { es: 'Cobro doble', en: 'Double charge' },
  number: numbers.gold,
  language: 'es',
  dialled: numbers.queue,
  ivr: null,
  patienceMs: null,
  says: [],
  hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
  repeat: null,
});
const open = async (everyMs: number | null = 20_000) => {
  const bots = ['luis', 'noa'].map((name) => ({
    agentId: agentId.parse(`agent-${name}`),
    sipUsername: `bot-agent-${name}`,
    isAway: false,
    doesAnswer: true,
  }));
  const centre = await startTestCentre({ practice: { scenarios: [script], everyMs, bots } });
  for (const { sipUsername } of bots) centre.telephony.register(sipUsername);
  const lola = await centre.desk('lola', { isReady: false });
  /** The phone of a bot, played by the telephony, is answered. */
  const pickUp = async (): Promise<void> => {
    for (const leg of [...centre.telephony.legs.values()])
      if (leg.kind === 'agent' && leg.number.startsWith('bot-') && leg.state === 'ringing')
        centre.telephony.change(leg.legId, { state: 'up' });
    await centre.pass(250);
  };
  return { centre, lola, pickUp };
};
const talking = (centre: Awaited<ReturnType<typeof open>>['centre']) =>
  centre.service.context.works
    .open()
    .flatMap(({ interaction: { agentId: owner, state } }) => (owner ? [`${owner} ${state}`] : []));

describe('the practice floor', () => {
  it('is busy while a lead watches: callers come, colleagues talk, ask for help and end the call', async () => {
    const { centre, lola, pickUp } = await open();
    await centre.pass(60_000, 1_000);
    expect(centre.startedScripts).toEqual([]);
    await lola.ask('team/watch', { isOn: true });
    await centre.pass(6_000);
    expect(talking(centre)).toEqual(['agent-luis offered']);
    await pickUp();
    await centre.pass(13_000);
    const { help } = lola.heard('help/changed').at(-1)!;
    expect(help).toMatchObject({
      agentName: 'luis',
      customerName: 'Marta Núñez',
      deliveredTo: 1,
      state: 'open',
      text: 'Quiere hablar con quien mande.',
    });
    const row = () =>
      lola
        .heard('team/changed')
        .flatMap(({ rows }) => rows)
        .findLast(({ name }) => name === 'luis');
    expect(row()).toMatchObject({ presence: { kind: 'busy' }, alerts: ['help'] });
    await centre.pass(10_000);
    await pickUp();
    expect(talking(centre)).toEqual(['agent-luis active', 'agent-noa active']);
    // The lead has looked enough; what goes on goes to its end.
    await lola.ask('team/watch', { isOn: false });
    await centre.pass(130_000, 1_000);
    expect(talking(centre)).toEqual([]);
    expect(lola.heard('help/changed').at(-1)?.help.state).toBe('withdrawn');
    expect(centre.startedScripts).toHaveLength(2);
  });

  it('leaves callers to real agents who are ready, and is still when the pace is off', async () => {
    const { centre, lola } = await open();
    const ana = await centre.desk('ana');
    await lola.ask('team/watch', { isOn: true });
    await centre.pass(8_000);
    expect(ana.heard('offer/made').length).toBeGreaterThan(0);
    expect(talking(centre).filter((line) => !line.startsWith('agent-ana'))).toEqual([]);

    const still = await open(null);
    await still.lola.ask('team/watch', { isOn: true });
    still.centre.telephony.call({ legId: 'c1', number: '', dialled: numbers.queue });
    await still.centre.pass(60_000, 1_000);
    expect(talking(still.centre)).toEqual([]);
  });
});
