/**
 * Microphones and headsets that go, come, are taken away or bring nothing, in the middle of a call: the call goes on, and the
 * agent is told in a sentence what is the matter. Devices are Chromium's fakes behind a rig; the voice is measured at the
 * telephone system.
 */
import { rmSync } from 'node:fs';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, SILENT, until } from '../../fixtures/facts.ts';
import type { PuestoOptions, Running } from '../../fixtures/test.ts';
import { listen } from '../../pages/phone.ts';
import { timed, type FaultBench } from '../fault-bench.ts';
import { expect, fault } from '../fault-test.ts';
import { talk, type Talk } from '../in-a-call.ts';
import {
  MICROPHONE,
  OTHER_MICROPHONE,
  profileWithMicrophone,
  rigSound,
  type SoundRig,
} from '../sound-rig.ts';
import type { Page } from 'playwright';

/** A call with a chosen microphone whose devices are in the spec's hand. */
interface SoundTalk extends Talk {
  readonly rig: SoundRig;
  readonly phone: Page;
  /** The longest pause in what the telephone system heard of the agent in the last seconds. */
  gapMs(inMs: number): Promise<number>;
  /** Something of the agent arrives, whichever microphone it is. */
  isHeard(): Promise<void>;
}

async function soundTalk(
  here: FaultBench,
  puesto: (options?: PuestoOptions) => Promise<Running>,
  body: (talk: SoundTalk) => Promise<void>,
): Promise<void> {
  const profileDir = profileWithMicrophone();
  try {
    let rig: SoundRig | null = null;
    let phone: Page | null = null;
    const running = await talk(here, async (options) => {
      const started = await puesto({ ...options, profileDir });
      phone = await started.launched.phonePage();
      rig = await rigSound(phone);
      return started;
    });
    if (!rig || !phone) throw new Error('No phone page.');
    const { centre, legId } = running;
    await body({
      ...running,
      rig,
      phone,
      gapMs: async (inMs) => (await centre.measure(legId, 'in', inMs, [])).longestGapMs,
      async isHeard() {
        await until(
          () => centre.measure(legId, 'in', 1_000, []),
          ({ rms }) => rms > 2 * SILENT,
          20_000,
        );
      },
    });
  } finally {
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

const GONE = `«${MICROPHONE}» no está conectado. Ahora el micrófono: ${OTHER_MICROPHONE}.`;

fault(
  {
    id: 'F38',
    fault: 'the microphone in use is unplugged in a call, once heard and once muted',
    expected: 'next device within 1 s, said in a sentence, mute kept',
  },
  async ({ puesto, bench, seen }) => {
    await soundTalk(await bench(), puesto, async ({ desk, rig, centre, legId, ...here }) => {
      const before = await rig.opened();
      const saidMs = await timed(
        Promise.all([rig.unplug(MICROPHONE), expect(desk.work).toContainText(GONE)]),
      );
      await here.isHeard();
      const gapMs = await here.gapMs(3_000);
      expect((await rig.opened()).count).toBe(before.count + 1);
      expect(saidMs).toBeLessThan(1_000);
      expect(gapMs).toBeLessThan(1_000);
      seen(`said after ${saidMs} ms, longest gap of the voice ${gapMs} ms`);

      await rig.plug(MICROPHONE);
      await expect(desk.work).not.toContainText(GONE);
      await desk.press('F6');
      await expect(desk.work).toContainText('Micro apagado');
      await until(
        () => centre.measure(legId, 'in', 500, []),
        ({ rms }) => rms < SILENT,
      );
      await rig.unplug(MICROPHONE);
      await expect(desk.work).toContainText(GONE);
      await expect(desk.work).toContainText('Micro apagado');
      const opened = await rig.opened();
      // A second after the other one was opened: it would be heard by now.
      await until(rig.opened, ({ nowMs }) => nowMs - opened.atMs > 1_000);
      const { rms } = await centre.measure(legId, 'in', 800, []);
      expect(rms).toBeLessThan(SILENT);
      await desk.press('F6');
      await here.isHeard();
      seen(`muted: stays silent (rms ${Math.round(rms)}) and is heard again when unmuted`);
    });
  },
);

fault(
  {
    id: 'F39',
    fault: 'the chosen microphone is plugged back in the same call',
    expected: 'it is used again, said, without a gap over 200 ms',
  },
  async ({ puesto, bench, seen }) => {
    await soundTalk(await bench(), puesto, async ({ desk, rig, centre, legId, ...here }) => {
      await rig.unplug(MICROPHONE);
      await expect(desk.work).toContainText(GONE);
      await here.isHeard();
      // So long that the first change is no longer in what is measured.
      const settled = await rig.opened();
      await until(rig.opened, ({ nowMs }) => nowMs - settled.atMs > 2_500);
      const backMs = await timed(
        Promise.all([rig.plug(MICROPHONE), expect(desk.work).not.toContainText(GONE)]),
      );
      await until(
        () => centre.measure(legId, 'in', 1_000, [AGENT_HZ]),
        ({ tones }) => (tones[AGENT_HZ] ?? 0) > HEARD,
      );
      const gapMs = await here.gapMs(2_000);
      await expect(desk.page.getByText(`Vuelves a usar «${MICROPHONE}»`)).toBeVisible();
      expect(gapMs).toBeLessThan(200);
      seen(`in use again after ${backMs} ms, longest gap of the voice ${gapMs} ms`);
    });
  },
);

fault(
  {
    id: 'F40',
    fault: 'the system changes its default devices in a call',
    expected: 'the chosen ones stay in use, nothing is opened anew',
  },
  async ({ puesto, bench, seen }) => {
    await soundTalk(await bench(), puesto, async ({ desk, rig, agentIsHeard }) => {
      const before = await rig.opened();
      await rig.changeDefault();
      await rig.changeDefault();
      await rig.changeDefault();
      await agentIsHeard();
      const after = await rig.opened();
      expect(after.count).toBe(before.count);
      await expect(desk.work).not.toContainText('no está conectado');
      seen(`still heard through the chosen one, opened ${after.count - before.count} times more`);
    });
  },
);

for (const [error, words] of [
  ['NotAllowedError', 'No te oyen: el sistema ha quitado el permiso del micrófono'],
  ['NotReadableError', 'No te oyen: otro programa está usando el micrófono'],
] as const)
  fault(
    {
      id: 'F41',
      fault: `the microphone is taken away in a call (${error})`,
      expected: 'loud warning, the agent goes on hearing, and is heard again when it is given back',
    },
    async ({ puesto, bench, seen }) => {
      await soundTalk(await bench(), puesto, async ({ desk, rig, phone, agentIsHeard }) => {
        const warning = desk.work.getByRole('alert').filter({ hasText: words });
        const saidMs = await timed(Promise.all([rig.refuse(error), expect(warning).toBeVisible()]));
        // A moment in which the page stood still is no loss: the next one must have the voice.
        await until(
          () => listen(phone, [CUSTOMER_HZ]),
          ({ tones }) => (tones[CUSTOMER_HZ] ?? 0) > HEARD,
          5_000,
        );
        await desk.expectCall('talking');
        await rig.refuse(null);
        const backMs = await timed(agentIsHeard());
        await expect(warning).toBeHidden();
        seen(
          `warned after ${saidMs} ms, customer heard meanwhile, agent heard again after ${backMs} ms`,
        );
      });
    },
  );

fault(
  {
    id: 'F42',
    fault: 'the microphone brings nothing at all in a call',
    expected: 'warning ten seconds later, gone when the agent is heard',
  },
  async ({ puesto, bench, seen }) => {
    await soundTalk(await bench(), puesto, async ({ desk, rig }) => {
      const warning = desk.work.getByRole('alert').filter({ hasText: 'no da ni ruido' });
      const warnedMs = await timed(
        Promise.all([rig.silence(), expect(warning).toBeVisible({ timeout: 20_000 })]),
      );
      expect(warnedMs).toBeGreaterThan(8_000);
      expect(warnedMs).toBeLessThan(14_000);
      seen(`warned after ${warnedMs} ms`);
    });
  },
);
