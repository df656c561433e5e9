/* What a phone's audio asks of the network. */
import dns from 'node:dns';
import { afterEach, expect, it, vi } from 'vitest';
import { AgentMedia } from './agent-media.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('asks no name server and names no address but its own, in an offer and in an answer', async () => {
  const lookup = vi.spyOn(dns.promises, 'lookup');
  const open = () =>
    new AgentMedia({ mediaHost: '127.0.0.1', nowMs: () => 0, onDtmf: () => undefined });
  const [caller, callee] = [open(), open()];
  const offer = await caller.offer();
  const answer = await callee.answer(offer);
  for (const sdp of [offer, answer ?? '']) {
    const addresses = [...sdp.matchAll(/^a=candidate:.*$/gm)].map(([line]) => line.split(' ')[4]);
    expect(addresses).toEqual(['127.0.0.1']);
  }
  expect(lookup).not.toHaveBeenCalled();
  await Promise.all([caller.close(), callee.close()]);
});
