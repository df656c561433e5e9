import { describe, expect, it } from 'vitest';
import { writeOwnDescriptions } from './local-description.ts';
import type { SipSession } from './sip-parts.ts';

/** A connection that writes what the test wants, and finds addresses when the test says so. */
class FakeConnection extends EventTarget {
  iceGatheringState = 'new';
  localDescription: { sdp: string } | null = null;
  next = '';
  createOffer = () => Promise.resolve({ type: 'offer', sdp: `a=ice-ufrag:${this.next}\r\n` });
  createAnswer = this.createOffer;

  setLocalDescription(description: { sdp: string }): Promise<void> {
    if (!this.localDescription?.sdp.startsWith(description.sdp))
      this.localDescription = { sdp: description.sdp };
    return Promise.resolve();
  }

  find(user: string, address: string, type = 'host'): void {
    if (this.localDescription?.sdp.includes(`ufrag:${user}`))
      this.localDescription.sdp += `a=candidate:1 1 udp 1 ${address} 4711 typ ${type}\r\n`;
    this.tell({ usernameFragment: user, type });
  }

  /** The gathering before this one ends. */
  end(): void {
    this.iceGatheringState = 'complete';
    this.dispatchEvent(new Event('icegatheringstatechange'));
    this.tell(null);
  }

  tell(candidate: object | null): void {
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
  }
}

function setUp(hasServers = false) {
  const connection = new FakeConnection();
  const timers = new Map<number, () => void>();
  const said: string[] = [];
  const session = {
    connection: connection as unknown as RTCPeerConnection,
    emit: (_name: string, event: { sdp?: string }) => said.push(event.sdp ?? ''),
    _rtcReady: true,
  } as unknown as SipSession;
  const stop = writeOwnDescriptions({
    session,
    hasServers,
    after(delayMs, run) {
      timers.set(delayMs, run);
      return () => timers.delete(delayMs);
    },
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    connection,
    session,
    timers,
    said,
    stop,
    settle,
    async write(user: string) {
      connection.next = user;
      const written = session._createLocalDescription('offer', {});
      written.catch(() => {});
      await settle();
      return written;
    },
    begin(user: string) {
      connection.next = user;
      void session._createLocalDescription('offer', {}).catch(() => {});
      return settle();
    },
  };
}

describe('writeOwnDescriptions', () => {
  it('sends the first description with its first address', async () => {
    const { connection, said, begin, settle, session, timers } = setUp();
    await begin('one');
    expect([said, session._rtcReady]).toEqual([[], false]);
    connection.find('one', '10.77.1.2');
    await settle();
    expect(said).toEqual(['a=ice-ufrag:one\r\na=candidate:1 1 udp 1 10.77.1.2 4711 typ host\r\n']);
    expect([session._rtcReady, timers.size]).toEqual([true, 0]);
  });

  it('sends an ICE restart with addresses of its own while the gathering before goes on, or ends', async () => {
    const { connection, said, begin, settle } = setUp();
    await begin('one');
    connection.find('one', '10.77.1.2');
    connection.iceGatheringState = 'gathering';
    await begin('two');
    connection.find('one', '10.77.1.9');
    connection.end();
    await settle();
    expect(said).toHaveLength(1);
    connection.find('two', '10.77.2.3');
    await settle();
    expect(said[1]).toContain('10.77.2.3');
  });

  it('waits for no address where none is new', async () => {
    const { connection, said, begin, settle, write } = setUp();
    await begin('one');
    connection.find('one', '10.77.1.2');
    await settle();
    await expect(write('one')).resolves.toContain('10.77.1.2');
    expect(said).toHaveLength(2);
  });

  it('waits for a reflexive address, and no longer than it must', async () => {
    const { connection, said, begin, settle, timers } = setUp(true);
    await begin('one');
    connection.find('one', '192.168.1.4');
    await settle();
    expect([said.length, [...timers.keys()]]).toEqual([0, [300]]);
    connection.find('one', '203.0.113.9', 'srflx');
    await settle();
    expect([said.length, timers.size]).toEqual([1, 0]);
  });

  it('goes out without any address in the end', async () => {
    const { said, begin, settle, timers } = setUp();
    await begin('one');
    timers.get(600)?.();
    await settle();
    expect(said).toEqual(['a=ice-ufrag:one\r\n']);
  });

  it('waits no more once the call has ended', async () => {
    const { connection, said, begin, settle, timers, stop } = setUp();
    await begin('one');
    stop();
    connection.find('one', '10.77.1.2');
    await settle();
    expect([said, timers.size]).toEqual([[], 0]);
  });

  it('says why none could be written, and lets the next one be', async () => {
    const { connection, session } = setUp();
    connection.createOffer = () => Promise.reject(new Error('closed'));
    await expect(session._createLocalDescription('offer', {})).rejects.toThrow('closed');
    expect(session._rtcReady).toBe(true);
  });
});
