/** Pauses of a recording: bounded for a payment, the agent's own left alone, written into the timeline, over a crash too. */
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { agentId, type InteractionId } from '#src/model/ids.ts';
import {
  numbers,
  startTestCentre,
  type TestCentre,
  type TestDesk,
} from '../testing/test-centre.ts';
import { PAYMENT_PAUSE_MS } from './recording-pauses.ts';

async function talk(): Promise<{ centre: TestCentre; ana: TestDesk; id: InteractionId }> {
  const centre = await startTestCentre();
  const ana = await centre.desk('ana');
  centre.telephony.call({ legId: 'c1', number: numbers.gold, dialled: numbers.queue });
  await centre.pass(250);
  const { id } = ana.heard('offer/made').at(-1)!.offer.interaction;
  centre.telephony.change(centre.telephony.agentLeg(id)!.legId, { state: 'up' });
  await centre.pass(250);
  return { centre, ana, id };
}
const stateOf = (centre: TestCentre, ana: TestDesk) => {
  const held = centre.service.snapshot(ana.who).held[0]?.interaction;
  return { recording: held?.recording, because: held?.recordingPause?.because ?? null };
};
async function finish(centre: TestCentre, ana: TestDesk, id: InteractionId) {
  centre.telephony.end('c1');
  await ana.ask('wrap-up/complete', {
    interactionId: id,
    draft: emptyDraft,
    completedAtMs: centre.nowMs(),
  });
  return ana.heard('timeline/added').at(-1)?.entry.recordingPauses;
}
const pay = (ana: TestDesk, id: InteractionId, state: 'paused' | 'recording') =>
  ana.ask('recording/set', { interactionId: id, state, because: 'payment' });

describe('a pause for a payment', () => {
  it('is told with its bound, ends when the field is left, and stands in the timeline', async () => {
    const { centre, ana, id } = await talk();
    const startedAtMs = centre.nowMs();
    const answered = await pay(ana, id, 'paused');
    expect(answered).toEqual({
      state: 'paused',
      pause: { because: 'payment', sinceMs: startedAtMs, untilMs: startedAtMs + PAYMENT_PAUSE_MS },
    });
    expect(ana.heard('recording/changed').at(-1)).toMatchObject(answered);
    await centre.pass(12_000);
    await pay(ana, id, 'recording');
    expect(stateOf(centre, ana)).toEqual({ recording: 'recording', because: null });
    expect(await finish(centre, ana, id)).toEqual([
      { because: 'payment', sinceMs: startedAtMs, durationMs: 12_000, endedBy: 'agent' },
    ]);
  });

  it('ends by itself after its time when nobody comes back, also with another service', async () => {
    const { centre, ana, id } = await talk();
    await pay(ana, id, 'paused');
    await centre.pass(60_000);
    const again = await centre.again();
    const shown = () => again.service.context.works.get(id)?.interaction;
    await again.pass(PAYMENT_PAUSE_MS - 61_000);
    expect(shown()).toMatchObject({ recording: 'paused', recordingPause: { because: 'payment' } });
    await again.pass(2_000);
    expect(shown()).toMatchObject({ recording: 'recording', recordingPause: null });
    expect(again.service.context.works.get(id)?.recordingPauses).toMatchObject([
      { because: 'payment', endedBy: 'time' },
    ]);
  });

  it('lasts longer when the agent says so', async () => {
    const { centre, ana, id } = await talk();
    await pay(ana, id, 'paused');
    await centre.pass(PAYMENT_PAUSE_MS - 10_000);
    await pay(ana, id, 'paused');
    await centre.pass(60_000);
    expect(stateOf(centre, ana).recording).toBe('paused');
    await centre.pass(PAYMENT_PAUSE_MS);
    expect(stateOf(centre, ana).recording).toBe('recording');
    expect(await finish(centre, ana, id)).toHaveLength(1);
  });

  it('is tried again, and said loudly, while the recorder does not go on', async () => {
    const { centre, ana, id } = await talk();
    await pay(ana, id, 'paused');
    centre.telephony.doesRecorderAnswer = false;
    await centre.pass(PAYMENT_PAUSE_MS + 1_000);
    expect(stateOf(centre, ana).recording).toBe('unknown');
    centre.telephony.doesRecorderAnswer = true;
    await centre.pass(6_000);
    expect(stateOf(centre, ana)).toEqual({ recording: 'recording', because: null });
    expect(await finish(centre, ana, id)).toMatchObject([{ endedBy: 'time' }]);
  });

  it('neither bounds nor ends what the agent paused by hand', async () => {
    const { centre, ana, id } = await talk();
    await ana.ask('recording/set', { interactionId: id, state: 'paused' });
    expect(await pay(ana, id, 'paused')).toMatchObject({
      pause: { because: 'agent', untilMs: null },
    });
    expect(await pay(ana, id, 'recording')).toMatchObject({ state: 'paused' });
    await centre.pass(PAYMENT_PAUSE_MS + 5_000);
    expect(stateOf(centre, ana)).toEqual({ recording: 'paused', because: 'agent' });
    expect(await finish(centre, ana, id)).toMatchObject([
      { because: 'agent', endedBy: 'call-end' },
    ]);
  });

  it('does not begin where the recorder is silent', async () => {
    const { centre, ana, id } = await talk();
    centre.telephony.doesRecorderAnswer = false;
    await expect(pay(ana, id, 'paused')).rejects.toMatchObject({ code: 'recorder-silent' });
    expect(stateOf(centre, ana)).toEqual({ recording: 'unknown', because: null });
    expect(await finish(centre, ana, id)).toBeUndefined();
  });
});

describe('the audit log', () => {
  const log = async (centre: TestCentre) => {
    const lola = await centre.desk('lola');
    const { lines } = await lola.ask('audit/list', {
      ...{ agentId: agentId.parse('agent-ana'), beforeMs: null, limit: 20 },
    });
    return lines
      .filter(({ act }) => act.startsWith('recording-'))
      .map(({ act, actorName, detail }) => `${act} ${actorName}: ${detail}`)
      .reverse();
  };

  it('holds each pause with who, why, how long and who went on, once each', async () => {
    const { centre, ana, id } = await talk();
    await pay(ana, id, 'paused');
    await centre.pass(2_000);
    await pay(ana, id, 'paused');
    await centre.pass(10_000);
    await pay(ana, id, 'recording');
    await ana.ask('recording/set', { interactionId: id, state: 'paused' });
    await centre.pass(1_000);
    await finish(centre, ana, id);
    expect(await log(centre)).toEqual([
      'recording-pause ana: payment',
      'recording-resume ana: payment 12000 agent',
      'recording-pause ana: agent',
      'recording-resume ana: agent 1000 call-end',
    ]);
  });

  it('holds that the centre went on by itself', async () => {
    const { centre, ana, id } = await talk();
    await pay(ana, id, 'paused');
    await centre.pass(PAYMENT_PAUSE_MS + 1_000);
    const [, ended] = await log(centre);
    expect(ended).toMatch(/^recording-resume ana: payment 18\d{4} time$/);
  });
});
