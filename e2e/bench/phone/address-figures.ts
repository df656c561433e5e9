/**
 * The address of the agent's machine changes in a call, twenty times and more, beyond a real (virtual) network: how long until
 * both hear each other again. Plain JsSIP goes through one such change.
 */
import { openAddressBench, type AddressBench } from '../../faults/address-change.ts';
import { whyNoNetworks } from '../../faults/network/two-networks.ts';
import { agentIsHeard, openPlain, talkToPlain } from './exchange.ts';
import { figureOf, unmeasured, type Figure } from './figure.ts';

const TURNS = 22;
const plainAtMostMs = 45_000;

const TOLD = {
  unit: 's',
  judgedBy: 'p95',
  limit: 4,
} as const;

/** What becomes of a call of plain JsSIP when the address changes once. */
async function plainThroughOne({ far, phone, networks }: AddressBench): Promise<string> {
  const { driver } = far;
  const issued = await driver.issueCredentials({
    agentId: 'plain',
    displayName: 'plain',
    expiresAtMs: Date.now() + 3_600_000,
  });
  const plain = await openPlain(phone, issued);
  const call = await talkToPlain(driver, plain, 'plain');
  const sinceMs = Date.now();
  const afterS = (atMs: number) => `${((atMs - sinceMs) / 1000).toFixed(1)} s`;
  networks.change();
  // What was said before must be out of what is measured.
  await new Promise((resolve) => setTimeout(resolve, 700));
  const isBack = await agentIsHeard(driver, call.legId, plainAtMostMs).then(
    () => true,
    () => false,
  );
  const end =
    (await plain.waitFor('ended', sinceMs, 0)) ?? (await plain.waitFor('failed', sinceMs, 0));
  if (end) return `never heard again; the call ends after ${afterS(end.atMs)} (${end.cause})`;
  return isBack
    ? `heard again after ${afterS(Date.now())}`
    : `never heard again in ${afterS(Date.now())}, though the call stays on screen`;
}

export async function addressFigures(): Promise<readonly Figure[]> {
  const why = whyNoNetworks();
  const names = [
    'audio-back: the customer hears the agent',
    'audio-back: the agent hears the customer',
  ];
  const how = `the other of two lines with another address, at once, in one call ${TURNS} times; from the change until heard`;
  if (why !== null)
    return names.map((name) => unmeasured({ ...TOLD, name, how, plain: 'not measured' }, why));
  const bench = await openAddressBench();
  try {
    const { legId } = await bench.talk();
    const changes = [];
    for (let turn = 0; turn < TURNS; turn += 1) changes.push(await bench.change(legId));
    const words = await plainThroughOne(bench);
    return [
      figureOf(
        { ...TOLD, name: names[0]!, how, plain: words },
        changes.map(({ agentHeardMs }) => agentHeardMs / 1000),
      ),
      figureOf(
        { ...TOLD, name: names[1]!, how, plain: 'the same' },
        changes.map(({ customerHeardMs }) => customerHeardMs / 1000),
      ),
    ];
  } finally {
    await bench.close();
  }
}
