/**
 * J19: every pair of acts that can happen at the same moment, in both orders: whatever wins, the conversation ends in a defined
 * state. The customer is never in silence and never cut off by somebody else, nobody hears a ghost, no leg is left over.
 */
import { afterEach, describe, expect, it } from 'vitest';
import {
  someCard,
  heldBy,
  openCompanyStage,
  targetOf,
  type CompanyStage,
} from '../../testing/company-stage.ts';

type Act = (stage: CompanyStage) => unknown;
const ask = {
  complete: (stage: CompanyStage, who: string) =>
    stage.desk(who).then((desk) => desk.ask('consult/complete', { interactionId: stage.id })),
};
const end =
  (name: string, reason: Parameters<CompanyStage['hangUp']>[1]): Act =>
  (stage) => {
    const legId = stage.leg(name);
    if (legId !== null) stage.centre.telephony.end(legId, reason);
  };
const focus =
  (to: 'customer' | 'consult' | 'all'): Act =>
  ({ ana, id }) =>
    ana.ask('consult/focus', { interactionId: id, focus: to });
const signOut =
  (name: string): Act =>
  async (stage) => {
    const desk = await stage.desk(name);
    await desk.ask('session/sign-out', {});
  };
const answer: Act = (stage) => {
  const legId = stage.leg('luis');
  if (legId !== null) stage.centre.telephony.change(legId, { state: 'up' });
};
const start =
  (name: 'consult/start' | 'transfer/start', to: string): Act =>
  ({ ana, id }) =>
    ana.ask(name, { interactionId: id, target: targetOf(to), card: someCard });

const withConsult = async (): Promise<CompanyStage> => {
  const stage = await openCompanyStage();
  await stage.desk('luis');
  await stage.consult('luis');
  await stage.answer('luis');
  return stage;
};
const withRinging = async (): Promise<CompanyStage> => {
  const stage = await openCompanyStage();
  await stage.desk('luis');
  await stage.consult('luis');
  return stage;
};
const withTransfer = async (): Promise<CompanyStage> => {
  const stage = await openCompanyStage();
  await stage.desk('luis');
  await stage.transfer('luis');
  return stage;
};
const withLead = async (): Promise<CompanyStage> => {
  const stage = await withConsult();
  const lola = await stage.desk('lola', false);
  await lola.ask('supervise/set', { interactionId: stage.id, step: 'barge' });
  await stage.answer('lola');
  return stage;
};

const beside = async (stage: CompanyStage, name: string): Promise<void> => {
  const lead = await stage.desk(name, false);
  await lead.ask('supervise/set', { interactionId: stage.id, step: 'listen' });
  await stage.answer(name);
};
const withLeadBeside = async (): Promise<CompanyStage> => {
  const stage = await openCompanyStage();
  await stage.desk('luis');
  await beside(stage, 'lola');
  await beside(stage, 'leo');
  return stage;
};
const withTaken = async (): Promise<CompanyStage> => {
  const stage = await withLeadBeside();
  await takeOver('lola')(stage);
  return stage;
};
const withShadow = async (): Promise<CompanyStage> => {
  const stage = await openCompanyStage();
  await stage.desk('luis');
  const noa = await stage.desk('noa', false);
  await noa.ask('shadow/ask', { agentId: stage.ana.who.agentId });
  await stage.ana.ask('shadow/answer', { learnerId: noa.who.agentId, isAllowed: true });
  await stage.answer('noa');
  await follow('always')(stage);
  await stage.answer('lola');
  return stage;
};
const takeOver =
  (name: string, from = 'ana'): Act =>
  async (stage) => {
    const lead = await stage.desk(name, false);
    const { who } = await stage.desk(from);
    await lead.ask('supervise/take-over', { interactionId: stage.id, fromAgentId: who.agentId });
  };
const handBack: Act = async (stage) => {
  const lola = await stage.desk('lola');
  await lola.ask('supervise/hand-back', { interactionId: stage.id });
};
const step =
  (name: string, to: 'listen' | 'whisper' | 'barge' | null): Act =>
  async (stage) => {
    const lead = await stage.desk(name, false);
    await lead.ask('supervise/set', { interactionId: stage.id, step: to });
  };
const follow =
  (mode: 'now' | 'next' | 'always' | null): Act =>
  async (stage) => {
    const lola = await stage.desk('lola', false);
    await lola.ask('team/follow', { agentId: stage.ana.who.agentId, mode });
  };
const hold =
  (name: string): Act =>
  (stage) => {
    const legId = stage.leg(name);
    if (legId !== null) stage.centre.telephony.change(legId, { isHeld: true });
  };
const startBy =
  (name: string, request: 'consult/start' | 'transfer/start', to: string): Act =>
  async (stage) => {
    const desk = await stage.desk(name);
    await desk.ask(request, { interactionId: stage.id, target: targetOf(to), card: someCard });
  };

const shared: Readonly<Record<string, Act>> = {
  'the customer hangs up': end('customer', 'far-hangup'),
  'the phone of ana dies': end('ana', 'media-lost'),
};
const scenes: readonly {
  readonly name: string;
  readonly open: () => Promise<CompanyStage>;
  readonly acts: Readonly<Record<string, Act>>;
}[] = [
  {
    name: 'a consult that talks',
    open: withConsult,
    acts: {
      ...shared,
      'ana completes': (stage) => ask.complete(stage, 'ana'),
      'luis completes too': (stage) => ask.complete(stage, 'luis'),
      'ana cancels': ({ ana, id }) => ana.ask('consult/cancel', { interactionId: id }),
      'luis hangs up': end('luis', 'far-hangup'),
      'ana joins all': focus('all'),
      'ana signs out': signOut('ana'),
      'luis signs out': signOut('luis'),
    },
  },
  {
    name: 'a consult that rings',
    open: withRinging,
    acts: {
      ...shared,
      'luis answers': answer,
      'luis declines': end('luis', 'rejected'),
      'luis signs out': signOut('luis'),
      'ana completes': (stage) => ask.complete(stage, 'ana'),
      'ana cancels': ({ ana, id }) => ana.ask('consult/cancel', { interactionId: id }),
    },
  },
  {
    name: 'a transfer on its way',
    open: withTransfer,
    acts: {
      ...shared,
      'luis answers': answer,
      'luis declines': end('luis', 'rejected'),
      'luis signs out': signOut('luis'),
      'ana pulls back': ({ ana, id }) => ana.ask('transfer/pull-back', { interactionId: id }),
      'ana signs out': signOut('ana'),
    },
  },
  {
    name: 'a lead barged in',
    open: withLead,
    acts: {
      ...shared,
      'the desk of the lead dies': end('lola', 'media-lost'),
      'ana completes': (stage) => ask.complete(stage, 'ana'),
      'the lead leaves': async (stage) => {
        const lola = await stage.desk('lola');
        await lola.ask('supervise/set', { interactionId: stage.id, step: null });
      },
      'ana asks eva': start('consult/start', '+34611111111'),
      'ana transfers': start('transfer/start', 'support'),
    },
  },
  {
    name: 'two leads beside',
    open: withLeadBeside,
    acts: {
      ...shared,
      'ana hangs up': end('ana', 'far-hangup'),
      'ana holds': hold('ana'),
      'ana asks luis': start('consult/start', 'luis'),
      'ana transfers to luis': start('transfer/start', 'luis'),
      'lola takes over': takeOver('lola'),
      'leo takes over': takeOver('leo'),
      'lola whispers': step('lola', 'whisper'),
      'lola leaves': step('lola', null),
      'lola follows': follow('always'),
      'the desk of the lead dies': end('lola', 'media-lost'),
    },
  },
  {
    name: 'a contact that lola took over',
    open: withTaken,
    acts: {
      ...shared,
      'ana hangs up': end('ana', 'far-hangup'),
      'ana signs out': signOut('ana'),
      'lola hands back': handBack,
      'leo takes it from lola': takeOver('leo', 'lola'),
      'the desk of the lead dies': end('lola', 'media-lost'),
      'lola signs out': signOut('lola'),
      'lola hangs up': end('lola', 'far-hangup'),
      'lola asks luis': startBy('lola', 'consult/start', 'luis'),
      'lola transfers to luis': startBy('lola', 'transfer/start', 'luis'),
    },
  },
  {
    name: 'a learner and a follower',
    open: withShadow,
    acts: {
      ...shared,
      'ana hangs up': end('ana', 'far-hangup'),
      'ana transfers to luis': start('transfer/start', 'luis'),
      'noa hangs up': end('noa', 'far-hangup'),
      'ana ends the shadowing': async (stage) => {
        const noa = await stage.desk('noa');
        const { agentId } = stage.ana.who;
        await stage.ana.ask('shadow/end', { agentId, learnerId: noa.who.agentId });
      },
      'lola follows no longer': follow(null),
      'lola takes over': takeOver('lola'),
      'noa signs out': signOut('noa'),
    },
  },
];

it('has thirty pairs and more', () => {
  const count = scenes.reduce((sum, { acts }) => {
    const many = Object.keys(acts).length;
    return sum + (many * (many - 1)) / 2;
  }, 0);
  expect(count).toBeGreaterThanOrEqual(30);
});

/** What must hold whenever everything has settled. */
async function check(stage: CompanyStage, didCustomerLeave: boolean): Promise<void> {
  const { telephony, service } = stage.centre;
  const work = service.context.works.get(stage.id);
  for (const leg of telephony.legs.values())
    expect(service.context.works.byLeg(leg.legId), `${leg.legId} is nobody's`).not.toBeNull();
  if (!didCustomerLeave) {
    const hears = stage.hears()['customer'];
    const isOnlyHearing = (who: string): boolean =>
      (work?.company?.guests ?? []).some(
        ({ name, role, supervision }) =>
          name === who && (role === 'learner' || (role === 'lead' && supervision !== 'barge')),
      );
    for (const [who, heard] of Object.entries(stage.hears()))
      if (who !== 'noa') expect(heard.split(' '), 'a learner is heard').not.toContain('noa');
    expect(telephony.legs.get('customer')?.state).toBe('up');
    expect(hears, 'what the customer hears').toBeDefined();
    expect(hears, 'what the customer hears').not.toBe('silence');
    for (const [who, heard] of Object.entries(stage.hears()))
      if (heard.split(' ').includes('customer') && !isOnlyHearing(who))
        expect(hears!.split(' '), `the customer does not hear ${who} who hears them`).toContain(
          who,
        );
    expect(['active', 'offered', 'queued']).toContain(work?.interaction.state);
  } else {
    expect([...telephony.legs.keys()]).toEqual([]);
    expect(['wrap-up', undefined]).toContain(work?.interaction.state);
  }
  for (const name of ['ana', 'luis', 'lola']) {
    const agent = service.context.agents.byUsername(name);
    if (!agent || agent.sessionId === null) continue;
    const desk = await stage.desk(name);
    // What the events said and what the snapshot says is one and the same.
    const held = service
      .snapshot(desk.who)
      .held.find(({ interaction }) => interaction.id === stage.id);
    expect(heldBy(desk, stage.id)?.interaction.state).toBe(held?.interaction.state);
    expect(heldBy(desk, stage.id)?.role).toBe(held?.role);
    expect(heldBy(desk, stage.id)?.company ?? null).toEqual(held?.company ?? null);
  }
}

describe.each(scenes)('at the same moment, in $name:', ({ name: scene, open, acts }) => {
  const names = Object.keys(acts);
  const pairs = names.flatMap((first) =>
    names.filter((second) => second > first).map((second) => [first, second] as const),
  );
  let unhandled: unknown = null;
  const onUnhandled = (cause: unknown): void => {
    unhandled = cause;
  };
  process.on('unhandledRejection', onUnhandled);
  afterEach(() => {
    expect(unhandled).toBeNull();
  });

  it.each(pairs)('%s, and %s', async (...pair) => {
    for (const order of [pair, [...pair].reverse()]) {
      const stage = await open();
      // The loser of two may be refused; that is an answer.
      await Promise.allSettled(order.map(async (name) => acts[name]!(stage)));
      await stage.centre.pass(500);
      const didCustomerLeave = pair.includes('the customer hangs up');
      const isOver = didCustomerLeave || stage.centre.telephony.legs.get('customer') === undefined;
      if (isOver && !didCustomerLeave) {
        // Only the end of everybody who could talk to them ends it.
        expect(isEverybodyGone(scene, pair), `cut off: ${pair.join(' + ')}`).toBe(true);
      }
      await check(stage, isOver);
      await stage.centre.pass(45_000, 1_000);
      await check(stage, stage.centre.telephony.legs.get('customer') === undefined);
      if (stage.centre.telephony.legs.get('customer')) stage.centre.telephony.end('customer');
      await stage.centre.pass(70_000, 2_000);
      expect([...stage.centre.telephony.legs.keys()]).toEqual([]);
      expect(stage.centre.service.context.works.open()).toEqual([]);
    }
  });
});

/** Nobody is left who talked to the customer or was asked to. */
function isEverybodyGone(scene: string, pair: readonly string[]): boolean {
  const has = (...acts: readonly string[]): boolean => pair.some((act) => acts.includes(act));
  const isAnaGone = has('the phone of ana dies', 'ana signs out', 'ana hangs up');
  if (scene === 'a contact that lola took over')
    return isAnaGone && has('the desk of the lead dies', 'lola signs out', 'lola hangs up');
  if (has('ana hangs up')) return true;
  const isOtherGone = has(
    ...[
      'luis hangs up',
      'luis signs out',
      'luis declines',
      'ana cancels',
      'lola follows no longer',
    ],
  );
  return isAnaGone && (isOtherGone || pair.every((act) => act.includes('ana')));
}
