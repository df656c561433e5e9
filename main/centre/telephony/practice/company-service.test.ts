/**
 * The model test of the centre itself: random presses of six agents, phones that hold, decline and fail, and a service that
 * dies, on the real service and the switch with a virtual clock. Every frame at every ear is checked (testing/
 * listening-exchange.ts): no customer hears nothing for more than two seconds, nobody hears whom they must not, and when all
 * customers have gone no leg is left.
 *
 * 400 acts by default; more with PUESTO_MODEL_ACTS. A failure names the seed: PUESTO_MODEL_SEED=<seed> runs that one alone.
 */
import { supervision, focus, type Target } from '#src/model/party.ts';
import { agentId, queueId, type InteractionId } from '#src/model/ids.ts';
import { expect, it } from 'vitest';
import { seededChance, type Chance } from '../../practice/seed/chance.ts';
import { membersOf } from '../../service/company/seats.ts';
import { numbers } from '../../testing/test-centre.ts';
import {
  checkStory,
  matrixOf,
  openListeningExchange,
  type ListeningExchange,
} from './testing/listening-exchange.ts';
import {
  AGENTS,
  LEADS,
  startServiceOnExchange,
  type AgentName,
  type ServiceOnExchange,
} from './testing/service-on-exchange.ts';
import { caller } from './testing/virtual-exchange.ts';

const ACTS = Number(process.env['PUESTO_MODEL_ACTS'] ?? 400);
const ONLY_SEED = process.env['PUESTO_MODEL_SEED'];
const ACTS_IN_CHUNK = 100;
const CALLEES = ['answers', 'busy', 'no-answer', 'rejects', 'not-found'] as const;
const NUMBERS = CALLEES.map((_, index) => `+3461111111${String(index)}`);
const card = { why: 'Cobro', done: '', asked: '', note: '' };

interface Run {
  readonly chance: Chance;
  readonly exchange: ListeningExchange;
  readonly stage: ServiceOnExchange;
}

const anyTarget = ({ chance }: Run): Target => {
  if (chance.isLucky(0.2)) return { kind: 'queue', queueId: queueId.parse('support') };
  if (chance.isLucky(0.3))
    return {
      kind: 'number',
      number: chance.isLucky(0.6) ? (NUMBERS[0] ?? '') : chance.pick(NUMBERS),
    };
  return { kind: 'agent', agentId: agentId.parse(`agent-${chance.pick(AGENTS)}`) };
};

/** A conversation that lives, and the agent who has it. */
const someWork = ({ stage, chance }: Run) => {
  const open = stage.service()?.context.works.open() ?? [];
  return open.length === 0 ? null : chance.pick(open);
};
const ownerOf = (
  run: Run,
): { readonly name: AgentName; readonly interactionId: InteractionId } | null => {
  const work = someWork(run);
  const name = AGENTS.find((one) => work?.interaction.agentId === `agent-${one}`);
  // Now and then somebody presses whose conversation it is not.
  return work && name
    ? {
        name: run.chance.isLucky(0.05) ? run.chance.pick(AGENTS) : name,
        interactionId: work.interaction.id,
      }
    : null;
};

const someLeg = ({ chance, exchange }: Run) => {
  const { legs } = exchange.exchange.state();
  return legs.length === 0 ? null : exchange.exchange.leg(chance.pick(legs).legId);
};

type Act = (run: Run) => void | Promise<unknown>;

const byOwner =
  (
    act: (owner: { name: AgentName; interactionId: InteractionId }, run: Run) => Promise<unknown>,
  ): Act =>
  async (run) => {
    const owner = ownerOf(run);
    if (owner) await act(owner, run);
  };

const partyOf = (run: Run, interactionId: InteractionId) => {
  const company = run.stage
    .service()
    ?.context.works.open()
    .find((w) => w.interaction.id === interactionId)?.company;
  const guests = company?.guests ?? [];
  return guests.length === 0 ? null : run.chance.pick(guests).id;
};

const ACTS_BY_NAME: Readonly<Record<string, readonly [number, Act]>> = {
  'a customer calls': [
    8,
    ({ exchange, chance }) => {
      const { legs } = exchange.exchange.state();
      if (legs.length > 4 || legs.filter(({ direction }) => direction === 'inbound').length >= 2)
        return;
      exchange.exchange.trunk.startCaller(
        caller({ number: chance.pick([numbers.gold, numbers.standard]), dialled: numbers.queue }),
      );
    },
  ],
  consult: [
    18,
    byOwner(({ name, interactionId }, run) =>
      run.stage.ask(name, 'consult/start', { interactionId, target: anyTarget(run), card }),
    ),
  ],
  focus: [
    26,
    byOwner(({ name, interactionId }, { stage, chance }) =>
      stage.ask(name, 'consult/focus', {
        interactionId,
        focus: chance.isLucky(0.5) ? 'all' : chance.pick(focus.options),
      }),
    ),
  ],
  complete: [
    3,
    byOwner(({ name, interactionId }, { stage }) =>
      stage.ask(name, 'consult/complete', { interactionId }),
    ),
  ],
  cancel: [
    2,
    byOwner(({ name, interactionId }, { stage }) =>
      stage.ask(name, 'consult/cancel', { interactionId }),
    ),
  ],
  mute: [
    6,
    byOwner(async ({ name, interactionId }, run) => {
      const partyId = partyOf(run, interactionId);
      if (partyId)
        await run.stage.ask(name, 'party/mute', {
          interactionId,
          partyId,
          isMuted: run.chance.isLucky(0.5),
        });
    }),
  ],
  remove: [
    2,
    byOwner(async ({ name, interactionId }, run) => {
      const partyId = partyOf(run, interactionId);
      if (partyId) await run.stage.ask(name, 'party/remove', { interactionId, partyId });
    }),
  ],
  transfer: [
    4,
    byOwner(({ name, interactionId }, run) =>
      run.stage.ask(name, 'transfer/start', { interactionId, target: anyTarget(run), card }),
    ),
  ],
  'pull back': [
    6,
    async (run) => {
      const work = someWork(run);
      if (work)
        await run.stage.ask(run.chance.pick(AGENTS), 'transfer/pull-back', {
          interactionId: work.interaction.id,
        });
    },
  ],
  supervise: [
    8,
    async (run) => {
      const work = someWork(run);
      if (work)
        await run.stage.ask(run.chance.pick(LEADS), 'supervise/set', {
          interactionId: work.interaction.id,
          step: run.chance.isLucky(0.8) ? run.chance.pick(supervision.options) : null,
        });
    },
  ],
  'take over': [
    8,
    async (run) => {
      const work = someWork(run);
      const fromAgentId = work?.interaction.agentId;
      if (work && fromAgentId)
        await run.stage.ask(run.chance.pick(LEADS), 'supervise/take-over', {
          interactionId: work.interaction.id,
          fromAgentId,
        });
    },
  ],
  'hand back': [
    4,
    async (run) => {
      const work = someWork(run);
      if (work)
        await run.stage.ask(run.chance.pick(LEADS), 'supervise/hand-back', {
          interactionId: work.interaction.id,
        });
    },
  ],
  follow: [
    4,
    ({ stage, chance }) =>
      stage.ask(chance.pick(LEADS), 'team/follow', {
        agentId: agentId.parse(`agent-${chance.pick(AGENTS)}`),
        mode: chance.pick(['now', 'next', 'always', null] as const),
      }),
  ],
  shadow: [
    5,
    async ({ stage, chance }) => {
      const [agent, learner] = chance.shuffled(AGENTS);
      const ids = {
        agentId: agentId.parse(`agent-${agent}`),
        learnerId: agentId.parse(`agent-${learner}`),
      };
      if (chance.isLucky(0.3)) await stage.ask(learner!, 'shadow/end', ids);
      else await stage.ask(learner!, 'shadow/ask', ids);
      await stage.ask(agent!, 'shadow/answer', {
        learnerId: ids.learnerId,
        isAllowed: chance.isLucky(0.8),
      });
    },
  ],
  'a phone falls silent or is heard again': [
    4,
    (run) => {
      const leg = someLeg(run);
      if (leg?.state !== 'up' || leg.facts.kind !== 'agent') return;
      const isLost = !leg.isLost;
      leg.party.isLost = () => isLost;
    },
  ],
  'available or away': [
    4,
    ({ stage, chance }) =>
      stage.ask(chance.pick(AGENTS), 'presence/set', {
        presence: chance.isLucky(0.9) ? { kind: 'available' } : { kind: 'away', reason: 'break' },
      }),
  ],
  'sign out and in': [
    0.5,
    async ({ stage, chance }) => {
      const name = chance.pick(AGENTS);
      await stage.ask(name, 'session/sign-out', {});
      await stage.signIn(name);
    },
  ],
  'a desk dies': [
    1,
    ({ stage, chance }) => {
      stage.setDeskQuiet(chance.pick(AGENTS), true);
    },
  ],
  'the desks are there again': [
    2,
    async ({ stage }) => {
      for (const name of AGENTS) {
        stage.setDeskQuiet(name, false);
        await stage.ask(name, 'phone/ringable', { isRingable: true, reason: null });
      }
    },
  ],
  'phones behave otherwise': [
    2,
    ({ stage, chance }) => {
      stage.setPhones(
        Object.fromEntries(
          AGENTS.map((name) => [
            name,
            chance.isLucky(0.8) ? 'answers' : chance.pick(['declines', 'silent', 'busy'] as const),
          ]),
        ),
      );
    },
  ],
  'a phone holds or resumes': [
    8,
    (run) => {
      const leg = someLeg(run);
      if (leg?.state !== 'up' || leg.facts.kind !== 'agent') return;
      leg.isHeld = !leg.isHeld;
      run.exchange.exchange.changed(leg);
    },
  ],
  'somebody hangs up': [
    2,
    (run) => {
      const leg = someLeg(run);
      if (leg) run.exchange.exchange.end(leg, { reason: 'far-hangup', sipStatus: null });
    },
  ],
  'a line fails': [
    0.5,
    (run) => {
      const leg = someLeg(run);
      if (leg) run.exchange.exchange.end(leg, { reason: 'media-lost', sipStatus: null });
    },
  ],
  'the centre dies': [0.5, ({ stage }) => stage.die()],
  'the centre returns': [5, ({ stage }) => stage.comeBack()],
};

const choices = Object.entries(ACTS_BY_NAME).map(([name, [weight]]) => [name, weight] as const);

/** After some quiet the switch does what the service believes it does. */
const agree = ({ stage, exchange }: Run): void => {
  const context = stage.service()?.context;
  for (const work of context?.works.open() ?? []) {
    if (!context || work.bridgeId === null || work.interaction.state !== 'active') continue;
    const there = membersOf(context, work, { kind: 'music' });
    expect(exchange.told(work.bridgeId)).toEqual(matrixOf(there));
  }
};

const runChunk = async (seed: number): Promise<readonly number[]> => {
  const exchange = openListeningExchange((leg) => leg.facts.kind === 'agent');
  exchange.exchange.trunk.setCallees(
    CALLEES.map((behaviour, index) => ({
      number: NUMBERS[index] ?? '',
      behaviour,
      answerAfterMs: 300,
      speaksAs: null,
      toneHz: null,
    })),
  );
  // Every other time two of them are at no desk, and bots play them.
  const stage = await startServiceOnExchange(exchange, seed % 2 === 0 ? ['eva', 'noa'] : []);
  const run: Run = { chance: seededChance(seed), exchange, stage };
  const done: string[] = [];
  try {
    for (let i = 0; i < ACTS_IN_CHUNK; i += 1) {
      const name = run.chance.weighted(choices);
      done.push(name);
      await ACTS_BY_NAME[name]?.[1](run);
      exchange.attend();
      expect(stage.cutOff).toEqual([]);
      const isLong = run.chance.isLucky(0.05);
      await stage.pass(isLong ? run.chance.whole(100, 1000) : run.chance.whole(0, 30));
      if (isLong) agree(run);
    }
    done.push('all customers go');
    await stage.comeBack();
    for (const leg of exchange.exchange.state().legs)
      if (leg.kind === 'customer') exchange.exchange.stopCaller(leg.legId);
    await stage.pass(1500);
    expect(exchange.exchange.state()).toMatchObject({ legs: [], recordings: {} });
    expect(stage.service()?.context.works.open()).toEqual([]);
    checkStory(exchange.events, exchange.exchange.state());
  } catch (error) {
    throw new Error(
      `Seed ${String(seed)}, act ${String(done.length)}: ${error instanceof Error ? error.message : String(error)}\n` +
        `The last acts: ${done.slice(-12).join(' · ')}\n` +
        exchange.exchange
          .state()
          .legs.map((leg) => `${leg.legId} ${leg.number} ${leg.state} ${String(leg.bridgeId)}`)
          .join('\n'),
      { cause: error },
    );
  } finally {
    await stage.die();
  }
  return exchange.heard();
};

it(
  'keeps every customer out of silence and leaves no leg behind, whatever agents, phones and the service do',
  { timeout: 600_000 },
  async () => {
    if (ONLY_SEED !== undefined) {
      await runChunk(Number(ONLY_SEED));
      return;
    }
    const heard: number[] = [];
    for (let seed = 1; seed <= Math.ceil(ACTS / ACTS_IN_CHUNK); seed += 1)
      (await runChunk(seed)).forEach((frames, voices) => {
        heard[voices] = (heard[voices] ?? 0) + frames;
      });
    // What is to be shown must have had its chance; a short run has few conferences by nature.
    const wanted = ACTS < 2000 ? [0, 1, 2] : [0, 1, 2, 3];
    for (const voices of wanted) expect(heard[voices]).toBeGreaterThan(ACTS / 10);
  },
);
