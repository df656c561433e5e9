/**
 * The telephone system with seats beside it. Everyone in a chat has a seat that looks like a leg, so that offers, consults,
 * transfers and supervision are one code for both channels; but no telephone system knows it, and no command about one ever
 * reaches it. Who sits down at once when asked (a lead who reads along) is decided by `onAsked`.
 */
import type { InteractionId } from '#src/model/ids.ts';
import type { TelephonyDriver } from '../../telephony/port.ts';

const SEAT = 'seat';

/** The prefix of a leg's id in this channel. */
export function legPrefix(channel: string): 'leg' | typeof SEAT {
  return channel === 'chat' ? SEAT : 'leg';
}

/** The customer's seat. */
export function customerSeat(chatId: string): string {
  return `${SEAT}-customer-${chatId}`;
}

/** What stands for the bridge of a chat. */
export function tableOf(id: InteractionId): string {
  return `${SEAT}s-${id}`;
}

/** Whether it is a seat, or the table, of a chat. */
export function isSeat(id: string): boolean {
  return id.startsWith(SEAT);
}

/** Wraps the driver that the parts of the service use. */
export function createSeatedDriver(
  driver: TelephonyDriver,
  onAsked: (seatId: string) => void,
): TelephonyDriver {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    start: () => driver.start(),
    stop: () => driver.stop(),
    onEvent: (listener) => driver.onEvent(listener),
    state: () => driver.state(),
    issueCredentials: (agent) => driver.issueCredentials(agent),
    revokeCredentials: (username) => driver.revokeCredentials(username),
    play: (legId, audio) => (isSeat(legId) ? nothing() : driver.play(legId, audio)),
    answer: (legId) => (isSeat(legId) ? nothing() : driver.answer(legId)),
    dialAgent(call) {
      if (!isSeat(call.legId)) return driver.dialAgent(call);
      queueMicrotask(() => onAsked(call.legId));
      return nothing();
    },
    dialNumber: (call) => driver.dialNumber(call),
    bridge: (bridgeId, legIds) => (isSeat(bridgeId) ? nothing() : driver.bridge(bridgeId, legIds)),
    arrange: (bridgeId, members) =>
      isSeat(bridgeId) ? nothing() : driver.arrange(bridgeId, members),
    hangUp: (legId, reason) => (isSeat(legId) ? nothing() : driver.hangUp(legId, reason)),
    record: (bridgeId, state) =>
      isSeat(bridgeId) ? Promise.resolve('off') : driver.record(bridgeId, state),
  };
}
