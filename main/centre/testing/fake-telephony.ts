/**
 * A telephone system for tests: it obeys the driver port, remembers every command, and lets a test play the customers and the
 * phones. Like the practice telephony it connects a dialling phone with the trunk by itself.
 */
import type { CallerScript } from '../practice/caller-script.ts';
import {
  TelephonyError,
  type BridgeMember,
  type LegEnd,
  type RecordingState,
  type TelephonyDriver,
  type TelephonyEvent,
  type TelephonyLeg,
} from '../telephony/port.ts';

export interface FakeTelephony extends TelephonyDriver {
  /** Every command as `name leg-or-bridge …`, oldest first. */
  readonly said: string[];
  readonly legs: Map<string, TelephonyLeg>;
  /** A customer calls. */
  call(given: {
    legId: string;
    number: string;
    dialled: string;
    displayName?: string;
    context?: Record<string, string>;
  }): void;
  register(username: string, isRegistered?: boolean): void;
  /** A phone is gone without a word. */
  forget(username: string): void;
  /** The far end of a leg does something. */
  change(legId: string, change: Partial<TelephonyLeg>): void;
  end(legId: string, reason?: LegEnd['reason']): void;
  /** The agent's leg of this interaction. */
  agentLeg(interactionId: string): TelephonyLeg | undefined;
  /** A phone dials with this interaction's id; answers the called party's leg. */
  agentDials(username: string, number: string, interactionId: string | null): string;
  startCaller(script: CallerScript): Promise<string>;
  emit(event: TelephonyEvent): void;
  doesRecorderAnswer: boolean;
  /** Who hears whom in a bridge as it was arranged last: `leg → legs it hears, or what waits for it`. */
  matrix(bridgeId: string): Readonly<Record<string, string>>;
}

/** A telephone system with nobody in it. */
export function createFakeTelephony(nowMs: () => number): FakeTelephony {
  const listeners = new Set<(event: TelephonyEvent) => void>();
  const registered = new Set<string>();
  const arranged = new Map<string, readonly BridgeMember[]>();
  const recordings: Record<string, RecordingState> = {};
  let count = 0;
  let isObeying = false;
  const tell = (event: TelephonyEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const obey = <T>(run: () => T): T => {
    isObeying = true;
    try {
      return run();
    } finally {
      isObeying = false;
    }
  };

  const add = (
    leg: Partial<TelephonyLeg> & Pick<TelephonyLeg, 'legId' | 'kind' | 'direction'>,
  ): void => {
    const whole: TelephonyLeg = {
      state: 'ringing',
      number: '',
      displayName: '',
      dialled: '',
      interactionId: null,
      bridgeId: null,
      isHeld: false,
      createdAtMs: nowMs(),
      answeredAtMs: null,
      context: {},
      ...leg,
    };
    fake.legs.set(whole.legId, whole);
    fake.emit({ kind: 'leg/created', leg: whole });
  };

  const fake: FakeTelephony = {
    said: [],
    legs: new Map(),
    doesRecorderAnswer: true,
    // Later, as over a wire: never inside the command that caused it.
    emit(event) {
      if (isObeying) queueMicrotask(() => tell(event));
      else tell(event);
    },
    call: ({ legId, ...rest }) => add({ legId, kind: 'customer', direction: 'inbound', ...rest }),
    register(username, isRegistered = true) {
      if (isRegistered) registered.add(username);
      else registered.delete(username);
      fake.emit({ kind: isRegistered ? 'agent/registered' : 'agent/unregistered', username });
    },
    forget: (username) => void registered.delete(username),
    change(legId, change) {
      const leg = fake.legs.get(legId);
      if (!leg) throw new TelephonyError('no-such-leg', legId);
      const next = {
        ...leg,
        ...change,
        answeredAtMs: change.state === 'up' ? nowMs() : leg.answeredAtMs,
      };
      fake.legs.set(legId, next);
      fake.emit({ kind: 'leg/changed', leg: next });
    },
    end(legId, reason = 'far-hangup') {
      const leg = fake.legs.get(legId);
      if (!leg) return;
      fake.legs.delete(legId);
      fake.emit({
        kind: 'leg/ended',
        leg: { ...leg, state: 'ended' },
        end: { reason, sipStatus: null },
      });
    },
    agentLeg: (interactionId) =>
      [...fake.legs.values()].find(
        (leg) => leg.kind === 'agent' && leg.interactionId === interactionId,
      ),
    agentDials(username, number, interactionId) {
      count += 1;
      const bridgeId = `pair-${count}`;
      const base = { dialled: number, interactionId, bridgeId, state: 'trying' as const };
      add({
        ...base,
        legId: `out-${count}`,
        kind: 'agent',
        direction: 'inbound',
        number: username,
      });
      add({ ...base, legId: `far-${count}`, kind: 'customer', direction: 'outbound', number });
      return `far-${count}`;
    },
    startCaller(script) {
      count += 1;
      const legId = `caller-${count}`;
      fake.call({
        legId,
        number: script.number,
        dialled: script.dialled,
        displayName: script.displayName,
        context: { language: script.language },
      });
      return Promise.resolve(legId);
    },

    // As the practice driver: resolves, and says that it is up.
    start() {
      tell({ kind: 'driver/up' });
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () =>
      Promise.resolve({
        legs: [...fake.legs.values()],
        registered: [...registered],
        recordings,
      }),
    issueCredentials: ({ agentId, expiresAtMs }) =>
      Promise.resolve({
        username: `sip-${agentId}`,
        realm: 'test',
        ha1: 'a'.repeat(32),
        uri: `sip:sip-${agentId}@test`,
        wsUri: 'ws://127.0.0.1:1',
        expiresAtMs,
      }),
    revokeCredentials(username) {
      fake.said.push(`revoke ${username}`);
      return Promise.resolve();
    },
    play(legId, audio) {
      const files = audio.kind === 'announcement' ? ` ${audio.files.join(',')}` : '';
      fake.said.push(`play ${legId} ${audio.kind}${files}`);
      return Promise.resolve();
    },
    answer(legId) {
      fake.said.push(`answer ${legId}`);
      if (!fake.legs.has(legId)) return Promise.reject(new TelephonyError('no-such-leg', legId));
      obey(() => fake.change(legId, { state: 'up' }));
      return Promise.resolve();
    },
    dialAgent(call) {
      fake.said.push(`ring ${call.username}`);
      if (!registered.has(call.username))
        return Promise.reject(new TelephonyError('not-registered', call.username));
      obey(() =>
        add({
          legId: call.legId,
          kind: 'agent',
          direction: 'outbound',
          number: call.username,
          interactionId: call.interactionId,
        }),
      );
      return Promise.resolve();
    },
    dialNumber(call) {
      fake.said.push(`dial ${call.number}`);
      obey(() =>
        add({
          legId: call.legId,
          kind: 'customer',
          direction: 'outbound',
          number: call.number,
          interactionId: call.interactionId,
        }),
      );
      return Promise.resolve();
    },
    arrange(bridgeId, members) {
      fake.said.push(`arrange ${bridgeId} ${members.map(({ legId }) => legId).join(',')}`);
      const missing = members.find(({ legId }) => !fake.legs.has(legId));
      if (missing) return Promise.reject(new TelephonyError('no-such-leg', missing.legId));
      arranged.set(bridgeId, members);
      const legIds = members.map(({ legId }) => legId);
      obey(() => {
        for (const leg of [...fake.legs.values()]) {
          if (leg.bridgeId === bridgeId && !legIds.includes(leg.legId))
            fake.change(leg.legId, { bridgeId: null });
          else if (legIds.includes(leg.legId) && leg.bridgeId !== bridgeId)
            fake.change(leg.legId, { bridgeId });
        }
      });
      return Promise.resolve();
    },
    matrix(bridgeId) {
      const members = (arranged.get(bridgeId) ?? []).filter(({ legId }) => fake.legs.has(legId));
      const heard = (legId: string): boolean =>
        members.some((member) => member.legId === legId && !member.isMuted);
      return Object.fromEntries(
        members.map((member) => {
          const hears = member.hears.filter(heard);
          return [member.legId, hears.length > 0 ? hears.join(' ') : member.waiting.kind];
        }),
      );
    },
    bridge(bridgeId, legIds) {
      fake.said.push(`bridge ${bridgeId} ${legIds.join(',')}`);
      const missing = legIds.find((legId) => !fake.legs.has(legId));
      if (missing) return Promise.reject(new TelephonyError('no-such-leg', missing));
      arranged.set(
        bridgeId,
        legIds.map((legId) => ({
          legId,
          hears: legIds.filter((each) => each !== legId),
          isMuted: false,
          waiting: { kind: 'silence' },
        })),
      );
      obey(() => legIds.forEach((legId) => fake.change(legId, { bridgeId })));
      return Promise.resolve();
    },
    hangUp(legId, reason) {
      fake.said.push(`hang-up ${legId} ${reason}`);
      if (!fake.legs.has(legId)) return Promise.reject(new TelephonyError('no-such-leg', legId));
      obey(() => fake.end(legId, 'near-hangup'));
      return Promise.resolve();
    },
    record(bridgeId, state) {
      fake.said.push(`record ${bridgeId} ${state}`);
      if (!fake.doesRecorderAnswer)
        return Promise.reject(new TelephonyError('refused', 'the recorder is silent'));
      recordings[bridgeId] = state;
      obey(() => fake.emit({ kind: 'recording/changed', bridgeId, state }));
      return Promise.resolve(state);
    },
  };
  return fake;
}
