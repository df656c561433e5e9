/** Pages that a test owns: a phone that obeys (or not) and reports facts, and a desk that keeps what it was told. */
import {
  type DeskFrame,
  type DeskIntent,
  type DeskIntentName,
  type DeskSlice,
  type DeskSliceName,
  slicesIn,
} from '#src/contracts/desk.ts';
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import type { LinkFrame } from '#src/contracts/link.ts';
import type { PhoneCall, PhoneCommandName, PhoneFact } from '#src/contracts/phone.ts';
import { callId, interactionId } from '#src/model/ids.ts';
import type { RingFindings } from '#src/model/ring.ts';
import type { PagePort } from '../ports.ts';

interface Wire {
  readonly port: PagePort;
  hear(frame: LinkFrame): void;
  close(): void;
}

function createWire(onFrame: (frame: LinkFrame) => void): Wire {
  const frames: ((frame: unknown) => void)[] = [];
  const closes: (() => void)[] = [];
  return {
    port: {
      // Over JSON, as in the web shell.
      send: (frame) => {
        onFrame(JSON.parse(JSON.stringify(frame)) as LinkFrame);
      },
      onFrame: (listener) => frames.push(listener),
      onClose: (listener) => closes.push(listener),
    },
    hear(frame) {
      for (const listener of frames) listener(JSON.parse(JSON.stringify(frame)));
    },
    close() {
      for (const listener of closes) listener();
    },
  };
}

export interface FakePhone {
  readonly port: PagePort;
  readonly commands: { readonly name: PhoneCommandName; readonly payload: unknown }[];
  names(): readonly PhoneCommandName[];
  /** Says hello, registers and shows its devices, as a started page does. */
  start(): void;
  fact(fact: PhoneFact): void;
  /** Reports a call; what is not given stays as it was. */
  call(id: string, change: Partial<PhoneCall>): void;
  calls(): readonly PhoneCall[];
  /** The next command of that name is refused. */
  refuseNext(name: PhoneCommandName, code: FaultCode): void;
  /** Commands of that name are heard and not answered any more. */
  leaveUnanswered(name: PhoneCommandName): void;
  /** Carries commands out by itself; off, a test reports the facts. */
  obeys: boolean;
  /** What a look at ringing finds. */
  findings: RingFindings;
  close(): void;
}

/** A phone with the calls it is given. */
export function createFakePhone(known: readonly PhoneCall[] = []): FakePhone {
  const calls = new Map<string, PhoneCall>(known.map((call) => [call.callId, call]));
  const refusals = new Map<PhoneCommandName, FaultCode>();
  const commands: FakePhone['commands'] = [];
  const unanswered = new Set<PhoneCommandName>();

  const wire = createWire((frame) => {
    if (frame.kind !== 'ask') return;
    const name = frame.name as PhoneCommandName;
    commands.push({ name, payload: frame.payload });
    const refused = refusals.get(name);
    refusals.delete(name);
    const error = refused ? { code: refused, retryable: false } : null;
    if (!error && phone.obeys) obey(name, frame.payload as { callId?: string });
    if (unanswered.has(name)) return;
    setImmediate(() => {
      wire.hear({
        kind: 'answer',
        n: frame.n,
        answer: error ? { ok: false, error } : { ok: true, value: valueOf(name) },
      });
    });
  });

  const obey = (name: PhoneCommandName, payload: { callId?: string; isMuted?: boolean }): void => {
    const id = payload.callId ?? '';
    const now = { answeredAtMs: 1_800_000_000_000 };
    if (name === 'restate')
      setImmediate(() => {
        phone.fact({ kind: 'restated', registration: 'registered', calls: [...calls.values()] });
      });
    if (name === 'answer')
      setImmediate(() => {
        phone.call(id, { state: 'talking', ...now });
      });
    if (name === 'hold' || name === 'resume')
      setImmediate(() => {
        phone.call(id, { state: name === 'hold' ? 'held' : 'talking' });
      });
    if (name === 'mute') phone.call(id, { isMuted: payload.isMuted === true });
    if (name === 'hang-up' || name === 'reject')
      setImmediate(() => {
        phone.call(id, { state: 'ended', endReason: 'agent-hung-up' });
      });
    if (name === 'dial') {
      const dial = payload as { callId: string; interactionId: string; number: string };
      phone.call(dial.callId, {
        interactionId: interactionId.parse(dial.interactionId),
        direction: 'outbound',
        state: 'dialling',
        number: dial.number,
      });
    }
  };

  const valueOf = (name: PhoneCommandName): unknown => {
    if (name === 'check/microphone') return { level: 0.5 };
    return name === 'ring/look' ? phone.findings : {};
  };

  const phone: FakePhone = {
    port: wire.port,
    commands,
    names: () => commands.map(({ name }) => name),
    obeys: true,
    findings: { reach: 'round-trip', ringer: 'sounding', microphone: 'alive' },
    start() {
      phone.fact({ kind: 'hello', contract: 1 });
      phone.fact({
        kind: 'devices',
        microphones: [],
        speakers: [],
        microphoneInUse: 'Headset',
        speakerInUse: 'Headset',
        problem: 'none',
      });
      phone.fact({ kind: 'registration', state: 'registered', fault: null });
    },
    fact(fact) {
      wire.hear({ kind: 'tell', payload: fact });
    },
    call(id, change) {
      const next: PhoneCall = {
        callId: callId.parse(id),
        interactionId: null,
        direction: 'inbound',
        state: 'ringing',
        isMuted: false,
        hasInboundAudio: false,
        number: '+34600112233',
        displayName: 'Someone',
        startedAtMs: 1_800_000_000_000,
        answeredAtMs: null,
        endReason: null,
        ...calls.get(id),
        ...change,
      };
      if (next.state === 'ended') calls.delete(id);
      else calls.set(id, next);
      phone.fact({ kind: 'call', call: next });
    },
    calls: () => [...calls.values()],
    refuseNext(name, code) {
      refusals.set(name, code);
    },
    leaveUnanswered(name) {
      unanswered.add(name);
    },
    close: () => {
      wire.close();
    },
  };
  return phone;
}

export interface FakeDesk {
  readonly port: PagePort;
  readonly frames: DeskFrame[];
  slice<N extends DeskSliceName>(name: N): DeskSlice<N>;
  ask<N extends DeskIntentName>(name: N, payload: DeskIntent<N>): Promise<Answer<unknown>>;
  askRaw(name: string, payload: unknown): Promise<Answer<unknown>>;
  hearRaw(frame: unknown): void;
  close(): void;
}

/** A desk that keeps the newest value of each slice. */
export function createFakeDesk(): FakeDesk {
  const slices = new Map<string, unknown>();
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  const frames: DeskFrame[] = [];
  let nextN = 1;
  const wire = createWire((frame) => {
    if (frame.kind === 'answer') waiting.get(frame.n)?.(frame.answer as Answer<unknown>);
    if (frame.kind !== 'tell') return;
    const told = frame.payload as DeskFrame;
    frames.push(told);
    for (const { name, value } of slicesIn(told)) slices.set(name, value);
  });
  const desk: FakeDesk = {
    port: wire.port,
    frames,
    slice: (name) => slices.get(name) as never,
    ask: (name, payload) => desk.askRaw(name, payload),
    askRaw: (name, payload) =>
      new Promise((resolve) => {
        const n = nextN;
        nextN += 1;
        waiting.set(n, resolve);
        wire.hear({ kind: 'ask', n, name, payload });
      }),
    hearRaw: (frame) => {
      wire.hear(frame as LinkFrame);
    },
    close: () => {
      wire.close();
    },
  };
  return desk;
}
