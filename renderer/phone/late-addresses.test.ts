import { describe, expect, it } from 'vitest';
import { createLateAddresses, type FoundCandidate } from './late-addresses.ts';

const said = (ufrag: string, ...addresses: readonly string[]) =>
  [
    'v=0',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    `a=ice-ufrag:${ufrag}`,
    ...addresses.map(
      (one, at) => `a=candidate:${String(at)} 1 udp 2122194687 ${one} 4711 typ host`,
    ),
    '',
  ].join('\r\n');
const found = (address: string, more: Partial<FoundCandidate> = {}): FoundCandidate => ({
  address,
  protocol: 'udp',
  type: 'host',
  usernameFragment: 'one',
  ...more,
});

function setUp() {
  let count = 0;
  let isTroubled = true;
  const late = createLateAddresses({ isTroubled: () => isTroubled, onFound: () => (count += 1) });
  return {
    late,
    count: () => count,
    calm: () => {
      isTroubled = false;
    },
  };
}

describe('createLateAddresses', () => {
  it('tells an address that came after the offer, once', () => {
    const { late, count } = setUp();
    late.onSaid(said('one', '127.0.0.1', '10.77.1.2'));
    late.onCandidate(found('10.77.1.2'));
    expect(count()).toBe(0);
    late.onCandidate(found('10.77.2.3'));
    late.onCandidate(found('10.77.2.3'));
    expect(count()).toBe(1);
  });

  it('does not offer round and round for a reflexive address that is always late', () => {
    const { late, count } = setUp();
    for (const ufrag of ['one', 'two', 'three']) {
      late.onSaid(said(ufrag, '192.168.1.4'));
      late.onCandidate(found('203.0.113.9', { type: 'srflx', usernameFragment: ufrag }));
    }
    expect(count()).toBe(1);
    late.forget();
    late.onCandidate(found('203.0.113.9', { type: 'srflx', usernameFragment: 'three' }));
    expect(count()).toBe(2);
  });

  it.each([
    ['of an offer that has not gone out', found('10.77.2.3', { usernameFragment: 'next' })],
    ['by TCP', found('10.77.2.3', { protocol: 'tcp' })],
    ['of a relay', found('198.51.100.7', { type: 'relay' })],
    ['of this machine alone', found('127.0.0.1')],
    ['without an address', found('')],
  ])('leaves out one %s', (_, candidate) => {
    const { late, count } = setUp();
    late.onSaid(said('one'));
    late.onCandidate(candidate);
    expect(count()).toBe(0);
  });

  it('is silent while nothing is wrong', () => {
    const { late, count, calm } = setUp();
    late.onSaid(said('one'));
    calm();
    late.onCandidate(found('10.77.2.3'));
    expect(count()).toBe(0);
  });
});
