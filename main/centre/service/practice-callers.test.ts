import { describe, expect, it } from 'vitest';
import { callerScript, type CallerScript } from '../practice/caller-script.ts';
import { quietScript } from '../testing/chat-stage.ts';
import { numbers, startTestCentre } from '../testing/test-centre.ts';

const script = (id: string, more: Partial<CallerScript> = {}): CallerScript =>
  callerScript.parse({
    id,
    title: { es: id, en: id },
    number: `+3461100000${id.length}`,
    language: 'es',
    dialled: numbers.queue,
    ivr: null,
    patienceMs: null,
    says: [],
    hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
    repeat: null,
    ...more,
  });
const scenarios = [
  script('b-story'),
  script('c-tone', { toneHz: 440 }),
  script('d-other-queue', { dialled: '+34000000000' }),
  script('double-charge'),
];
const start = () => startTestCentre({ practice: { scenarios, everyMs: 20_000 } });
const calledBy = (said: readonly string[]): number =>
  said.filter((each) => each.startsWith('answer caller-')).length;

describe('practice callers', () => {
  it('come by themselves while somebody is ready, in order, the plain story first, never a tone', async () => {
    const centre = await start();
    await centre.pass(60_000);
    expect(centre.startedScripts).toEqual([]);
    const ana = await centre.desk('ana');
    await centre.pass(5_000);
    expect(centre.startedScripts).toEqual(['double-charge']);
    expect(ana.heard('offer/made')).toHaveLength(1);
    await ana.ask('offer/decline', {
      interactionId: ana.heard('offer/made')[0]!.offer.interaction.id,
    });
    await centre.pass(20_500);
    expect(centre.startedScripts).toEqual(['double-charge', 'b-story']);
  });

  it('stop while two wait, and when the pace is off', async () => {
    const centre = await start();
    const ana = await centre.desk('ana');
    await ana.ask('practice/pace', { everyMs: 5_000 });
    const declineAll = async (): Promise<void> => {
      for (const { offer } of ana.heard('offer/made'))
        await ana
          .ask('offer/decline', { interactionId: offer.interaction.id })
          .catch(() => undefined);
    };
    for (let at = 0; at < 8; at += 1) {
      await centre.pass(3_000);
      await declineAll();
    }
    expect(calledBy(centre.telephony.said)).toBe(2);
    await ana.ask('practice/pace', { everyMs: null });
    expect((await ana.ask('practice/scenarios', {})).everyMs).toBeNull();
    for (const legId of [...centre.telephony.legs.keys()]) centre.telephony.end(legId);
    await centre.pass(60_000);
    expect(calledBy(centre.telephony.said)).toBe(2);
  });

  it('call by command, whatever the pace', async () => {
    const centre = await start();
    const ana = await centre.desk('ana', { isReady: false });
    await ana.ask('practice/call', { scenarioId: 'c-tone' });
    expect(centre.startedScripts).toEqual(['c-tone']);
    await expect(ana.ask('practice/call', { scenarioId: 'nobody' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('write by themselves beside who calls, while somebody has room, one waiting at a time', async () => {
    const chatScripts = [
      quietScript({ id: 'chat-other-queue', queueId: 'sales' }),
      quietScript({ id: 'chat-one' }),
      quietScript({ id: 'chat-two' }),
    ];
    const centre = await startTestCentre({
      practice: { scenarios: [], everyMs: 20_000, chatScripts },
    });
    await centre.pass(60_000);
    expect(centre.startedScripts).toEqual([]);
    const ana = await centre.desk('ana');
    await centre.pass(9_000);
    expect(centre.startedScripts).toEqual([]);
    await centre.pass(2_000);
    expect(centre.startedScripts).toEqual(['chat-one']);
    const first = ana.heard('offer/made')[0]!.offer.interaction.id;
    await ana.ask('offer/accept', { interactionId: first });
    // In a chat already, and a second one may come.
    await centre.pass(20_500);
    expect(centre.startedScripts).toEqual(['chat-one', 'chat-two']);
    const { scenarios: listed } = await ana.ask('practice/scenarios', {});
    expect(listed.map(({ id, channel }) => `${channel} ${id}`)).toEqual([
      'chat chat-other-queue',
      'chat chat-one',
      'chat chat-two',
    ]);
    await ana.ask('practice/call', { scenarioId: 'chat-one' });
    expect(centre.startedScripts).toHaveLength(3);
  });

  it('do not exist in a real centre', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    await expect(async () => ana.ask('practice/scenarios', {})).rejects.toMatchObject({
      code: 'refused',
    });
  });
});
