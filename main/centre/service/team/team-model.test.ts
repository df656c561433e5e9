/**
 * Random acts of leads, agents and customers in any order: nothing but a refusal ever comes back, nobody owns what somebody
 * else owns, and when the customers have gone and the wrap-ups are over nothing is left, whatever was done before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentId, type InteractionId } from '#src/model/ids.ts';
import type { HelpId } from '#src/model/help.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { someCard, targetOf } from '../../testing/company-stage.ts';
import { numbers, startTestCentre, type TestDesk } from '../../testing/test-centre.ts';
import { Refusal } from '../refusal.ts';

const AGENTS = ['ana', 'luis', 'noa'] as const;
const LEADS = ['lola', 'leo'] as const;
const ACTS = [
  'customer-calls',
  'answer',
  'hang-up',
  'complete',
  'help',
  'look',
  'done',
  'presence',
  'sign-out',
  'sign-in',
  'skills',
  'reassign',
  'reassign-queue',
  'look-at',
  'whisper',
  'listen',
  'leave',
  'take-over',
  'hand-back',
  'transfer',
  'pull-back',
  'decline',
  'pass',
] as const;
type Act = (typeof ACTS)[number];

const step = fc.record({
  // Calls come and are answered more often than anything else, so that there is something to act on.
  act: fc.constantFrom(...ACTS, 'customer-calls', 'answer', 'customer-calls', 'answer', 'answer'),
  who: fc.nat(2),
  lead: fc.nat(1),
  to: fc.nat(4),
  which: fc.nat(9),
});

async function play(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) {
  const centre = await startTestCentre();
  const { works, agents } = centre.service.context;
  const desks = new Map<string, TestDesk>();
  for (const name of AGENTS) desks.set(name, await centre.desk(name));
  for (const name of LEADS) desks.set(name, await centre.desk(name, { isReady: false }));
  const everybody = [...AGENTS, ...LEADS];
  let calls = 0;
  let helpId: HelpId | null = null;
  /** A refusal is an answer; anything else is our mistake. Desks that are signed out ask nothing. */
  const may = async (name: string, run: (desk: TestDesk) => Promise<unknown>): Promise<void> => {
    const desk = desks.get(name);
    if (!desk || agents.get(desk.who.agentId).sessionId !== desk.who.sessionId) return;
    try {
      await run(desk);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
    }
  };
  const legsOf = (kind: 'agent' | 'customer', state: 'ringing' | 'up') =>
    [...centre.telephony.legs.values()].filter((leg) => leg.kind === kind && leg.state === state);
  const contact = (which: number): InteractionId | null => {
    const open = works.open();
    const work = open[which % Math.max(1, open.length)];
    return work ? (work.partOf ?? work.interaction.id) : null;
  };

  const happen: Record<Act, (at: (typeof steps)[number]) => Promise<void>> = {
    'customer-calls': async () => {
      calls += 1;
      if (works.open().length < 4)
        centre.telephony.call({
          legId: `c${calls}`,
          number: numbers.gold,
          dialled: numbers.queue,
        });
      await centre.pass(250);
    },
    answer: async ({ which }) => {
      const ringing = legsOf('agent', 'ringing');
      const leg = ringing[which % Math.max(1, ringing.length)];
      if (leg) centre.telephony.change(leg.legId, { state: 'up' });
      await centre.pass(250);
    },
    'hang-up': async ({ which }) => {
      const legs = [...legsOf('customer', 'up'), ...legsOf('agent', 'up')];
      const leg = legs[which % Math.max(1, legs.length)];
      if (leg) centre.telephony.end(leg.legId);
      await centre.pass(250);
    },
    complete: ({ who, which }) =>
      may(AGENTS[who] ?? 'ana', async (desk) => {
        const id = contact(which);
        const work = id && works.findFor(desk.who.agentId, id);
        if (id && work?.interaction.state === 'wrap-up')
          await desk.ask('wrap-up/complete', {
            interactionId: id,
            draft: emptyDraft,
            completedAtMs: centre.nowMs(),
          });
      }),
    help: ({ who, which }) =>
      may(AGENTS[who] ?? 'ana', async (desk) => {
        const asked = await desk.ask('help/ask', {
          interactionId: which === 0 ? null : contact(which),
          reason: 'none',
          text: '',
        });
        helpId = asked.id;
      }),
    look: ({ lead, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        if (helpId) await desk.ask('help/look', { helpId, isLooking: which % 2 === 0 });
      }),
    done: ({ lead }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        if (helpId) await desk.ask('help/done', { helpId });
      }),
    presence: ({ lead, to, which }) =>
      may(LEADS[lead] ?? 'lola', (desk) =>
        desk.ask('team/set-presence', {
          agentId: agentId.parse(`agent-${everybody[to]}`),
          presence: which % 2 === 0 ? { kind: 'available' } : { kind: 'away', reason: 'lunch' },
        }),
      ),
    'sign-out': ({ lead, to }) =>
      may(LEADS[lead] ?? 'lola', (desk) =>
        desk.ask('team/sign-out', { agentId: agentId.parse(`agent-${everybody[to]}`) }),
      ),
    'sign-in': async ({ to }) => {
      const name = everybody[to] ?? 'ana';
      if (agents.get(agentId.parse(`agent-${name}`)).sessionId === null)
        desks.set(name, await centre.desk(name));
    },
    skills: ({ lead, to, which }) =>
      may(LEADS[lead] ?? 'lola', (desk) =>
        desk.ask('team/set-skills', {
          agentId: agentId.parse(`agent-${everybody[to]}`),
          skills: which === 0 ? [] : [{ skill: 'support', level: 1 + (which % 5) }],
          capacity: { call: which === 1 ? 0 : 1, chat: 3 },
        }),
      ),
    reassign: ({ lead, to, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        const interactionId = contact(which);
        const name = everybody[to] ?? 'ana';
        if (interactionId)
          await desk.ask('team/reassign', { interactionId, target: targetOf(name) });
      }),
    'reassign-queue': ({ lead, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        const interactionId = contact(which);
        if (interactionId)
          await desk.ask('team/reassign', { interactionId, target: targetOf('support') });
      }),
    'look-at': ({ lead, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        const interactionId = contact(which);
        if (interactionId) await desk.ask('team/contact', { interactionId });
      }),
    whisper: ({ lead, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        const interactionId = contact(which);
        if (interactionId)
          await desk.ask('supervise/text', {
            interactionId,
            kind: 'say',
            text: 'Hola',
            field: null,
          });
      }),
    listen: ({ lead, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        const interactionId = contact(which);
        if (interactionId) await desk.ask('supervise/set', { interactionId, step: 'listen' });
      }),
    leave: ({ lead, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        const interactionId = contact(which);
        if (interactionId) await desk.ask('supervise/set', { interactionId, step: null });
      }),
    'take-over': ({ lead, who, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        const interactionId = contact(which);
        const fromAgentId = agentId.parse(`agent-${AGENTS[who]}`);
        if (interactionId) await desk.ask('supervise/take-over', { interactionId, fromAgentId });
      }),
    'hand-back': ({ lead, which }) =>
      may(LEADS[lead] ?? 'lola', async (desk) => {
        const interactionId = contact(which);
        if (interactionId) await desk.ask('supervise/hand-back', { interactionId });
      }),
    transfer: ({ who, to, which }) =>
      may(AGENTS[who] ?? 'ana', async (desk) => {
        const interactionId = contact(which);
        if (interactionId)
          await desk.ask('transfer/start', {
            interactionId,
            target: targetOf(everybody[to] ?? 'ana'),
            card: someCard,
          });
      }),
    'pull-back': ({ who, which }) =>
      may(AGENTS[who] ?? 'ana', async (desk) => {
        const interactionId = contact(which);
        if (interactionId) await desk.ask('transfer/pull-back', { interactionId });
      }),
    decline: ({ who, which }) =>
      may(AGENTS[who] ?? 'ana', async (desk) => {
        const interactionId = contact(which);
        if (interactionId) await desk.ask('offer/decline', { interactionId });
      }),
    pass: ({ which }) => centre.pass(1_000 * which, 500),
  };

  await may('lola', (desk) => desk.ask('team/watch', { isOn: true }));
  const first = { act: 'answer', who: 0, lead: 0, to: 0, which: 0 } as const;
  for (let n = 0; n < 2; n += 1) {
    await happen['customer-calls'](first);
    await happen.answer(first);
  }
  for (const each of steps) {
    await happen[each.act](each);
    for (const { interaction, offer } of works.open())
      if (interaction.state === 'offered') expect(offer?.agentId).toBe(interaction.agentId);
  }
  // Everybody goes home: the customers first.
  for (const leg of [...centre.telephony.legs.values()])
    if (leg.kind === 'customer') centre.telephony.end(leg.legId);
  await centre.pass(120_000, 1_000);
  expect(works.open().map(({ interaction }) => interaction.state)).toEqual([]);
  expect([...centre.telephony.legs.values()].map(({ number }) => number)).toEqual([]);
  for (const { profile, state, sessionId } of agents.all()) {
    expect(state.isLeaving && sessionId !== null, profile.id).toBe(false);
    const asked = centre.service.context.agents.status(profile.id).presence.kind;
    expect(['offline', 'available', 'away']).toContain(asked);
  }
  await centre.service.stop();
}

describe('acts of leads, agents and customers', () => {
  it('in any order leave nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => play(steps)),
      { numRuns: 30, seed: 3 },
    );
  }, 180_000);
});
