/** How a call sounded is kept with its contact, whether it is told before or after the wrap-up. */
import { describe, expect, it } from 'vitest';
import { callId } from '#src/model/ids.ts';
import type { VoiceSummary } from '#src/model/voice.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { numbers, startTestCentre, type TestCentre } from '../testing/test-centre.ts';

const voice: VoiceSummary = {
  callId: callId.parse('call-1'),
  measuredMs: 60_000,
  mos: 3.9,
  worstMos: 2.1,
  loss: 0.02,
  farLoss: null,
  jitterMs: 8,
  roundTripMs: 60,
  concealed: 0.01,
  troubledMs: 12_000,
  trouble: { what: 'loss', side: 'network' },
};

/** A talk that is over and not wrapped up. */
async function talk(centre: TestCentre) {
  const desk = await centre.desk('ana');
  centre.telephony.call({
    legId: 'c1',
    number: numbers.gold,
    dialled: numbers.queue,
    displayName: 'Marta',
    context: { intent: 'Mi fibra no va', choice: '2', language: 'es' },
  });
  const { id } = desk.heard('offer/made').at(-1)!.offer.interaction;
  centre.telephony.change(centre.telephony.agentLeg(id)!.legId, { state: 'up' });
  await centre.pass(10_000);
  centre.telephony.end('c1');
  const complete = () =>
    desk.ask('wrap-up/complete', {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Hecho.' },
      completedAtMs: centre.nowMs(),
    });
  const rows = () => desk.heard('timeline/added').map(({ entry }) => entry);
  return { desk, id, complete, rows };
}

describe('the voice of a call', () => {
  it('stands in the row that the wrap-up writes', async () => {
    const centre = await startTestCentre();
    const { desk, id, complete, rows } = await talk(centre);
    await desk.ask('phone/call-quality', { interactionId: id, voice });
    await complete();
    expect(rows().at(-1)).toMatchObject({ id, voice });
  });

  it('is written into the row when it is told later, and told again', async () => {
    const centre = await startTestCentre();
    const { desk, id, complete, rows } = await talk(centre);
    await complete();
    expect(rows().at(-1)?.voice).toBeUndefined();
    await desk.ask('phone/call-quality', { interactionId: id, voice });
    await desk.ask('phone/call-quality', { interactionId: id, voice: { ...voice, mos: 4 } });
    expect(rows().at(-1)).toMatchObject({ id, voice: { mos: 4 } });
  });

  it('is not taken from somebody else', async () => {
    const centre = await startTestCentre();
    const { id } = await talk(centre);
    const other = await centre.desk('luis');
    await expect(other.ask('phone/call-quality', { interactionId: id, voice })).rejects.toThrow();
  });
});
