/**
 * The example that administrators copy (main/core/session/plain/README.md), taken from the page as it is and run: only addresses,
 * ports and the paths of the certificate are those of the test.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAsterisk } from '../asterisk.ts';
import { whyNoAuthority } from '../authority.ts';
import { AGENT_HZ, CUSTOMER_HZ } from '../desk-steps.ts';
import { agentHears } from '../heard.ts';
import { pbxOn } from '../pbx.ts';
import type { PbxPlan } from '../pbx-plan.ts';
import { expect, skipWithout, test, wssOf } from '../test.ts';

const page = readFileSync(
  fileURLToPath(new URL('../../../main/core/session/plain/README.md', import.meta.url)),
  'utf8',
);

/** The boxes by the file that their first line names. */
const boxes = Object.fromEntries(
  [...page.matchAll(/```ini\n; (\w+\.conf)[^\n]*\n([\s\S]*?)```/g)].map(([, name, text]) => [
    name ?? '',
    text ?? '',
  ]),
);

/** Puts the test's own address in the place of the example's, which must be there. */
const put = (text: string, from: string, to: string): string => {
  expect(text, `“${from}” in the example`).toContain(from);
  return text.replaceAll(from, to);
};

const filesOf = ({ ports, tls }: PbxPlan): Readonly<Record<string, string>> => {
  const { 'http.conf': http = '', 'pjsip.conf': pjsip = '', ...others } = boxes;
  const certificate = '/etc/asterisk/keys/fullchain.pem';
  const key = '/etc/asterisk/keys/privkey.pem';
  return {
    ...others,
    'http.conf': [
      ['bindport = 8088', `bindport = ${ports.ws}`],
      ['0.0.0.0:8089', `127.0.0.1:${ports.wss}`],
      [certificate, tls?.certificate ?? ''],
      [key, tls?.key ?? ''],
    ].reduce((text, [from = '', to = '']) => put(text, from, to), http),
    'pjsip.conf': put(
      put(pjsip, 'bind = 0.0.0.0', 'bind = 127.0.0.1'),
      'direct_media = no',
      'direct_media = no\nmedia_address = 127.0.0.1\nbind_rtp_to_media_address = yes',
    ),
  };
};

test('the example of the README is enough: WSS, a call that is heard, two agents, a message', async ({
  home,
  authority,
  puesto,
  openPhone,
}) => {
  if ('reason' in home) throw new Error(home.reason);
  skipWithout(whyNoAuthority());
  if (!authority) throw new Error('There is openssl and certutil, but no authority.');
  expect(Object.keys(boxes).sort()).toEqual(
    ['extensions.conf', 'http.conf', 'pjsip.conf', 'rtp.conf', 'voicemail.conf'].sort(),
  );
  const homeDir = mkdtempSync(join(tmpdir(), 'puesto-home-'));
  await authority.trustIn(homeDir);
  const asterisk = await startAsterisk(home, {
    name: 'readme',
    tls: authority.door,
    instead: filesOf,
  });
  try {
    const pbx = pbxOn(asterisk);
    const { desk, launched } = await puesto({
      agent: { user: '101', password: 'change-me', codecs: ['opus', 'alaw'] },
      servers: [wssOf(pbx)],
      micHz: AGENT_HZ,
      homeDir,
    });
    await pbx.registered('101');
    await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
    await desk.dial('600');
    await desk.expectCall('talking');
    await agentHears(launched, AGENT_HZ);
    await desk.hangUp();
    await pbx.quiet();

    const luis = await openPhone({ micHz: CUSTOMER_HZ, homeDir });
    await luis.ask('devices', {
      microphone: null,
      speaker: null,
      ringer: null,
      cleansVoice: false,
    });
    await luis.register({ user: '102', password: 'change-me-too', codecs: [] }, wssOf(pbx));
    await pbx.registered('102');
    await desk.dial('102');
    const ringing = await luis.until('Luis is rung', () =>
      luis.calls().find(({ state }) => state === 'ringing'),
    );
    expect([ringing.displayName, ringing.number]).toEqual(['Marta', '101']);
    await luis.ask('answer', { callId: ringing.callId });
    await desk.expectCall('talking');
    await agentHears(launched, CUSTOMER_HZ);
    await desk.hangUp();
    await pbx.quiet();

    // Luis leaves a message for Marta.
    await luis.ask('dial', {
      callId: 'call-message',
      interactionId: 'int-message',
      number: '*971',
    } as never);
    const ear = await pbx.listenTo(await pbx.channelOf('102'), 'luis');
    await ear.says([CUSTOMER_HZ], 2_500);
    await luis.ask('hang-up', { callId: 'call-message' } as never);
    await expect(desk.strip).toContainText('1 mensaje de voz nuevo', { timeout: 20_000 });
  } finally {
    await asterisk.stop();
    rmSync(homeDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
