/**
 * A call beyond a network whose address changes, measured: the phone page on a host of its own, the practice telephony on
 * another, two lines between them. `npm run test:faults -- F17` and the benchmark use it; needs root (`whyNoNetworks`).
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ringAgentFor, toneCaller } from '#main/centre/telephony/practice/testing/tone-caller.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, until } from '../fixtures/facts.ts';
import { openPhonePage, type PhonePage } from '../pbx/phone-page.ts';
import { startFarTelephony, type FarTelephony } from './network/far-telephony.ts';
import { WATCH_TIMELINE, type PageEvent } from './network/page-timeline.ts';
import { openTwoNetworks, type TwoNetworks } from './network/two-networks.ts';

const tooLateMs = 30_000;
/** Nobody hears a gap that is shorter. */
const gapFromMs = 150;

/**
 * Writes down, in the page, when the customer's packets ceased and came again: `gaps` of at least `gapFromMs`, by the time of
 * day. What the phone itself says comes later, and not at all for a short gap.
 */
const WATCH_PACKETS = `(() => {
  const all = [];
  const Own = RTCPeerConnection;
  window.RTCPeerConnection = class extends Own {
    constructor(...words) { super(...words); all.push(this); }
  };
  window.gaps = [];
  window.lastPacketAtMs = Date.now();
  let packets = 0;
  const look = async () => {
    let now = 0;
    for (const one of all) {
      if (one.connectionState === 'closed') continue;
      for (const report of (await one.getStats()).values())
        if (report.type === 'inbound-rtp') now += report.packetsReceived;
    }
    if (now > packets) {
      if (Date.now() - window.lastPacketAtMs >= ${gapFromMs})
        window.gaps.push({ fromMs: window.lastPacketAtMs, toMs: Date.now() });
      window.lastPacketAtMs = Date.now();
    }
    packets = now;
    setTimeout(look, 40);
  };
  look();
})()`;

interface Gap {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How long voice was away, from the moment of the change. */
export interface AddressChange {
  /** Until the customer heard the agent again. */
  readonly agentHeardMs: number;
  /** Until the customer's packets came to the agent again. */
  readonly customerHeardMs: number;
}

/** A phone that is registered beyond the network. */
export interface AddressBench {
  readonly networks: TwoNetworks;
  readonly phone: PhonePage;
  readonly far: FarTelephony;
  /** A customer rings, is answered and both hear each other; the leg of the agent. */
  talk(): Promise<{ readonly legId: string; readonly callId: string }>;
  /** Takes the other line and waits until both are heard again. */
  change(legId: string): Promise<AddressChange>;
  /** What the phone page did with its connections since this moment (`Date.now()`), a line each. */
  timelineSince(fromMs: number): Promise<string>;
  close(): Promise<void>;
}

/** Opens everything and registers. */
export async function openAddressBench(): Promise<AddressBench> {
  const dir = mkdtempSync(join(tmpdir(), 'puesto-network-'));
  const networks = openTwoNetworks();
  const far = await startFarTelephony(networks.far, dir);
  const { driver } = far;
  const phone = await openPhonePage({
    micHz: AGENT_HZ,
    host: networks.near,
    initScript: `${WATCH_TIMELINE};${WATCH_PACKETS}`,
  });
  const issued = await driver.issueCredentials({
    agentId: 'lucia',
    displayName: 'Lucía',
    expiresAtMs: Date.now() + 3_600_000,
  });
  await phone.ask('configure', {
    credentials: { ...issued, iceServers: [] },
    instanceId: '5f0c7a52-1d0f-4c1e-9a44-0c6f2f0b8f12',
  });
  await phone.until('registered', () =>
    phone.facts.find((fact) => fact.kind === 'registration' && fact.state === 'registered'),
  );
  const agentHeard = (legId: string, windowMs: number) =>
    until(
      () => driver.measure(legId, 'in', windowMs, [AGENT_HZ]),
      ({ frames, tones }) => frames >= windowMs / 25 && (tones[String(AGENT_HZ)] ?? 0) > HEARD,
      tooLateMs,
    );
  return {
    networks,
    phone,
    far,
    async talk() {
      const name = randomBytes(4).toString('hex');
      const legId = `leg-${name}`;
      const agent = { legId, username: 'lucia', interactionId: `int-${name}` };
      const customer = await ringAgentFor(driver, toneCaller(CUSTOMER_HZ), agent);
      const { callId } = await phone.until('it rings', () =>
        phone.calls().find((call) => call.interactionId === `int-${name}`),
      );
      await phone.ask('answer', { callId });
      await driver.bridge(`bridge-${name}`, [customer, legId]);
      await phone.until('the customer is heard', () =>
        phone.calls().find((call) => call.callId === callId && call.hasInboundAudio),
      );
      await agentHeard(legId, 500);
      return { legId, callId };
    },
    async change(legId) {
      const startedAtMs = performance.now();
      const changedAtMs = Date.now();
      networks.change();
      const gapsSince = async () => {
        const gaps = (await phone.page.evaluate('window.gaps')) as readonly Gap[];
        return gaps.filter(({ toMs }) => toMs > changedAtMs);
      };
      // What was said before the change must be out of the window first.
      await until(
        () => driver.measure(legId, 'in', 200, []),
        ({ frames }) => frames === 0,
        tooLateMs,
      );
      await agentHeard(legId, 200);
      const agentHeardMs = Math.round(performance.now() - startedAtMs);
      const gaps = await until(gapsSince, (all) => all.length > 0, tooLateMs);
      return { agentHeardMs, customerHeardMs: (gaps.at(-1)?.toMs ?? 0) - changedAtMs };
    },
    async timelineSince(fromMs) {
      const events = (await phone.page.evaluate('window.timeline')) as readonly PageEvent[];
      return events
        .filter(({ atMs }) => atMs >= fromMs)
        .map(({ atMs, what }) => `${String(atMs - fromMs).padStart(6)} ms ${what}`)
        .join('\n');
    },
    async close() {
      await phone.close();
      await far.stop();
      networks.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
