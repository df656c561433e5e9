/** Colleagues without a desk, who answer consults and transfers in a practice centre. */
import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import { heldBy, openCompanyStage, type CompanyStage } from '../../testing/company-stage.ts';

const bot = (name: string, more: { isAway?: boolean; doesAnswer?: boolean } = {}) => ({
  agentId: agentId.parse(`agent-${name}`),
  sipUsername: `bot-agent-${name}`,
  isAway: false,
  doesAnswer: true,
  ...more,
});
const open = async (): Promise<CompanyStage> => {
  const bots = [bot('luis'), bot('eva', { isAway: true }), bot('noa', { doesAnswer: false })];
  const stage = await openCompanyStage({ practice: { scenarios: [], everyMs: null, bots } });
  for (const { sipUsername } of bots) stage.centre.telephony.register(sipUsername);
  return stage;
};

describe('a practice colleague', () => {
  it('is found as free, busy or away, and gets no call from a queue', async () => {
    const stage = await open();
    const states = async () => {
      const { rows } = await stage.ana.ask('people/find', { query: '', interactionId: stage.id });
      return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
    };
    expect(await states()).toMatchObject({ luis: 'free', noa: 'free', eva: 'away' });
    stage.centre.telephony.call({ legId: 'c2', number: '', dialled: '+34900100100' });
    await stage.centre.pass(20_000);
    expect(stage.leg('luis')).toBeNull();
    stage.centre.telephony.end('c2');
    await stage.consult('luis');
    expect(await states()).toMatchObject({ luis: 'busy' });
    await stage.answer('luis');
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'luis', luis: 'ana' });
  });

  it('takes the customer over and is free again without a wrap-up', async () => {
    const stage = await open();
    await stage.transfer('luis');
    await stage.answer('luis');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    await stage.hangUp('customer');
    await stage.centre.pass(500);
    const { rows } = await stage.ana.ask('people/find', { query: 'luis', interactionId: null });
    expect(rows[0]?.state).toBe('free');
  });

  it('serves a queue that a customer was handed to, when nobody else does', async () => {
    const stage = await open();
    await stage.transfer('support');
    await stage.centre.pass(5_000);
    expect(stage.leg('luis')).toBeNull();
    await stage.centre.pass(1_500);
    await stage.answer('luis');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    expect(heldBy(stage.ana, stage.id)?.interaction.state).toBe('wrap-up');
  });

  it('is no bot any more once somebody signs in as them', async () => {
    const stage = await open();
    await stage.desk('luis');
    await stage.consult('luis');
    expect(stage.centre.telephony.said).toContain('ring sip-agent-luis');
  });
});
