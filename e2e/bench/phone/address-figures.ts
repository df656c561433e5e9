/**
 * The address of the agent's machine changes in a call, twenty times and more, beyond a real (virtual) network: how long until
 * both hear each other again. Plain JsSIP goes through one such change.
 */
import { openAddressBench } from '../../faults/address-change.ts';
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
    const { driver } = bench.far;
    const issued = await driver.issueCredentials({
      agentId: 'plain',
      displayName: 'plain',
      expiresAtMs: Date.now() + 3_600_000,
    });
    const plain = await openPlain(bench.phone, issued);
    const plainCall = await talkToPlain(driver, plain, 'plain');
    const { legId } = await bench.talk();
    const changes = [];
    const sinceMs = Date.now();
    changes.push(await bench.change(legId));
    const wordOfPlain = async (): Promise<string> => {
      const back = await agentIsHeard(driver, plainCall.legId, plainAtMostMs).then(
        () => `heard again after ${((Date.now() - sinceMs) / 1000).toFixed(1)} s`,
        () => null,
      );
      if (back) return back;
      const end =
        (await plain.waitFor('ended', sinceMs, 0)) ?? (await plain.waitFor('failed', sinceMs, 0));
      return end
        ? `never heard again; the call ends after ${((end.atMs - sinceMs) / 1000).toFixed(1)} s (${end.cause})`
        : `never heard again in ${((Date.now() - sinceMs) / 1000).toFixed(0)} s; the call stays on screen, silent`;
    };
    // The line must stay while plain JsSIP has its chance.
    const words = await wordOfPlain();
    await plain.close();
    for (let turn = 1; turn < TURNS; turn += 1) changes.push(await bench.change(legId));
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
