/**
 * What every telephony driver must do, as checks that any test file can run: the practice driver today, a real PBX's
 * tomorrow. A harness supplies the driver, phones and customers; the checks use only the telephony port.
 */
import assert from 'node:assert/strict';
import type { BridgeMember, SipCredentials, TelephonyDriver, TelephonyEvent } from './port.ts';
import { TelephonyError } from './port.ts';

/** A call at a phone. */
export interface ConformanceCall {
  hold(): Promise<void>;
  resume(): Promise<void>;
  press(digit: string): Promise<void>;
  hangUp(): Promise<void>;
  /** Whether anything but silence came to the ear in the last half second. */
  isHearing(): boolean;
  /** True once the far end ended it. */
  isEnded(): boolean;
}

/** A phone that a check can use like a person. */
export interface ConformancePhone {
  register(): Promise<void>;
  unregister(): Promise<void>;
  answerNext(): Promise<ConformanceCall>;
  rejectNext(sipStatus: number): Promise<void>;
  dial(number: string): Promise<ConformanceCall>;
  close(): Promise<void>;
}

/** What a driver's tests must bring along. */
export interface ConformanceHarness {
  readonly driver: TelephonyDriver;
  makePhone(credentials: SipCredentials): Promise<ConformancePhone>;
  /** A customer who makes a sound all the time calls; resolves when the call has been made. */
  customerCalls(): Promise<void>;
  /** A number that answers. */
  readonly answeringNumber: string;
}

/** One requirement. */
export interface ConformanceCheck {
  readonly title: string;
  run(harness: ConformanceHarness): Promise<void>;
}

let lastNumber = 0;

/** A phone with its own agent, and everything that the driver says meanwhile. */
async function setUp(harness: ConformanceHarness) {
  const { driver } = harness;
  const events: TelephonyEvent[] = [];
  const stopListening = driver.onEvent((event) => events.push(event));
  const phones: { readonly phone: ConformancePhone; readonly username: string }[] = [];
  const newPhone = async () => {
    lastNumber += 1;
    const agentId = `conformance-${String(lastNumber)}`;
    const expiresAtMs = Date.now() + 600_000;
    const made = await driver.issueCredentials({ agentId, displayName: 'Prueba', expiresAtMs });
    const registered = await harness.makePhone(made);
    await registered.register();
    phones.push({ phone: registered, username: made.username });
    return { phone: registered, credentials: made };
  };
  const { phone, credentials } = await newPhone();
  const heard = <K extends TelephonyEvent['kind']>(
    kind: K,
    fits: (event: Extract<TelephonyEvent, { kind: K }>) => boolean = () => true,
  ) =>
    eventually(() =>
      events.find(
        (event): event is Extract<TelephonyEvent, { kind: K }> =>
          event.kind === kind && fits(event as Extract<TelephonyEvent, { kind: K }>),
      ),
    );
  const ring = async (legId: string, username = credentials.username) => {
    await driver.dialAgent({
      legId,
      username,
      interactionId: `for-${legId}`,
      callerNumber: '+34600000000',
      callerName: 'Cliente',
    });
  };
  const customer = async () => {
    const before = events.length;
    await harness.customerCalls();
    const created = await eventually(() =>
      events
        .slice(before)
        .find(
          (e) =>
            e.kind === 'leg/created' && e.leg.kind === 'customer' && e.leg.direction === 'inbound',
        ),
    );
    assert(created.kind === 'leg/created');
    return created.leg.legId;
  };
  /** A customer who has been answered. */
  const customerUp = async () => {
    const legId = await customer();
    await driver.answer(legId);
    await heard('leg/changed', (e) => e.leg.legId === legId && e.leg.state === 'up');
    return legId;
  };
  const tearDown = async () => {
    for (const leg of (await driver.state()).legs)
      await driver.hangUp(leg.legId, 'near-hangup').catch(() => undefined);
    for (const each of phones) {
      await each.phone.close();
      await driver.revokeCredentials(each.username);
    }
    stopListening();
  };
  return {
    driver,
    events,
    credentials,
    phone,
    newPhone,
    heard,
    ring,
    customer,
    customerUp,
    tearDown,
  };
}

type Scene = Awaited<ReturnType<typeof setUp>>;

const check = (
  title: string,
  act: (scene: Scene, harness: ConformanceHarness) => Promise<void>,
): ConformanceCheck => ({
  title,
  run: async (harness) => {
    const scene = await setUp(harness);
    try {
      await act(scene, harness);
    } finally {
      await scene.tearDown();
    }
  },
});

/** A place in a bridge. */
const member = (
  legId: string,
  hears: readonly string[],
  more: Partial<BridgeMember> = {},
): BridgeMember => ({ legId, hears, isMuted: false, waiting: { kind: 'silence' }, ...more });

/** The bridge of each of these legs. */
const bridgesOf = async (driver: TelephonyDriver, legIds: readonly string[]) => {
  const { legs } = await driver.state();
  return legIds.map((legId) => legs.find((leg) => leg.legId === legId)?.bridgeId);
};

/** All requirements. */
export const telephonyConformance: readonly ConformanceCheck[] = [
  check(
    'reports registrations and lists them in its state',
    async ({ driver, credentials, phone, heard }) => {
      const { username } = credentials;
      await heard('agent/registered', (e) => e.username === username);
      assert((await driver.state()).registered.includes(username));
      await phone.unregister();
      await heard('agent/unregistered', (e) => e.username === username);
      assert(!(await driver.state()).registered.includes(username));
    },
  ),

  check(
    'reports a ringing phone, its answer and its hang-up',
    async ({ driver, phone, heard, ring }) => {
      await ring('leg-a');
      const { leg } = await heard('leg/created', (e) => e.leg.legId === 'leg-a');
      assert.equal(leg.kind, 'agent');
      assert.equal(leg.direction, 'outbound');
      assert.equal(leg.interactionId, 'for-leg-a');
      const call = await phone.answerNext();
      const up = await heard('leg/changed', (e) => e.leg.legId === 'leg-a' && e.leg.state === 'up');
      assert.notEqual(up.leg.answeredAtMs, null);
      await call.hangUp();
      const ended = await heard('leg/ended', (e) => e.leg.legId === 'leg-a');
      assert.equal(ended.end.reason, 'far-hangup');
      assert(!(await driver.state()).legs.some((known) => known.legId === 'leg-a'));
    },
  ),

  check('says why a phone did not take a call', async ({ phone, heard, ring }) => {
    for (const [legId, status, reason] of [
      ['leg-busy', 486, 'busy'],
      ['leg-no', 603, 'rejected'],
      ['leg-away', 480, 'no-answer'],
    ] as const) {
      await ring(legId);
      await phone.rejectNext(status);
      const ended = await heard('leg/ended', (e) => e.leg.legId === legId);
      assert.deepEqual(ended.end, { reason, sipStatus: status });
    }
  }),

  check('stops a ringing phone with the reason it was given', async ({ driver, heard, ring }) => {
    await ring('leg-rna');
    await heard('leg/changed', (e) => e.leg.legId === 'leg-rna' && e.leg.state === 'ringing');
    await driver.hangUp('leg-rna', 'no-answer');
    const ended = await heard('leg/ended', (e) => e.leg.legId === 'leg-rna');
    assert.equal(ended.end.reason, 'no-answer');
  }),

  check('bridges a customer and a phone and takes them apart again', async (scene) => {
    const { driver, phone, heard, ring, customer } = scene;
    const customerLeg = await customer();
    await driver.play(customerLeg, { kind: 'music' });
    await driver.answer(customerLeg);
    await heard('leg/changed', (e) => e.leg.legId === customerLeg && e.leg.state === 'up');
    await ring('leg-b');
    await phone.answerNext();
    await driver.bridge('bridge-b', [customerLeg, 'leg-b']);
    const together = (await driver.state()).legs.filter((leg) => leg.bridgeId === 'bridge-b');
    assert.deepEqual(together.map((leg) => leg.legId).sort(), [customerLeg, 'leg-b'].sort());
    assert.equal((await driver.state()).recordings['bridge-b'], 'off');
    await driver.bridge('bridge-b', ['leg-b']);
    const left = (await driver.state()).legs.find((leg) => leg.legId === customerLeg);
    assert.equal(left?.bridgeId, null);
    assert.equal(left.state, 'up');
  }),

  check(
    'lets a phone in a bridge hear whom it is placed to hear, or what it waits with',
    async (scene) => {
      const { driver, phone, ring, customerUp } = scene;
      const customerLeg = await customerUp();
      await ring('leg-e');
      const call = await phone.answerNext();
      const arrange = (agent: Partial<BridgeMember>, customer: Partial<BridgeMember> = {}) =>
        driver.arrange('bridge-e', [
          member(customerLeg, ['leg-e'], { waiting: { kind: 'music' }, ...customer }),
          member('leg-e', [customerLeg], agent),
        ]);
      await arrange({});
      assert.deepEqual(await bridgesOf(driver, [customerLeg, 'leg-e']), ['bridge-e', 'bridge-e']);
      await eventually(() => call.isHearing());
      await arrange({ hears: [] });
      await eventually(() => !call.isHearing());
      await arrange({ hears: [], waiting: { kind: 'music' } });
      await eventually(() => call.isHearing());
      await arrange({}, { isMuted: true });
      await eventually(() => !call.isHearing());
      await arrange({});
      await eventually(() => call.isHearing());
      // The bridge of all is the same bridge with other places.
      await arrange({ hears: [] });
      await eventually(() => !call.isHearing());
      await driver.bridge('bridge-e', [customerLeg, 'leg-e']);
      await eventually(() => call.isHearing());
    },
  ),

  check(
    'moves legs between bridges by naming them, and keeps none that is not named',
    async (scene) => {
      const { driver, phone, ring, customerUp } = scene;
      const [one, other] = [await customerUp(), await customerUp()];
      await ring('leg-m');
      await phone.answerNext();
      await driver.arrange('bridge-m', [member(one, ['leg-m']), member('leg-m', [one])]);
      await driver.arrange('bridge-n', [member(other, ['leg-m']), member('leg-m', [other])]);
      assert.deepEqual(await bridgesOf(driver, [one, 'leg-m', other]), [
        'bridge-m',
        'bridge-n',
        'bridge-n',
      ]);
      await driver.arrange('bridge-n', [member(other, [])]);
      assert.deepEqual(await bridgesOf(driver, ['leg-m', other]), [null, 'bridge-n']);
      await driver.arrange('bridge-n', []);
      assert.deepEqual(await bridgesOf(driver, [other]), [null]);
      assert(!('bridge-n' in (await driver.state()).recordings));
    },
  ),

  check('keeps the recorder of a conversation through every new arrangement', async (scene) => {
    const { driver, phone, ring, customerUp } = scene;
    const customerLeg = await customerUp();
    await ring('leg-k');
    await phone.answerNext();
    const both = [member(customerLeg, ['leg-k']), member('leg-k', [customerLeg])];
    await driver.arrange('bridge-k', both);
    await driver.record('bridge-k', 'recording');
    const third = await customerUp();
    await driver.arrange('bridge-k', [...both, member(third, [])]);
    await driver.arrange('bridge-k', [member(customerLeg, [third]), member(third, [customerLeg])]);
    assert.equal((await driver.state()).recordings['bridge-k'], 'recording');
  }),

  check('changes nothing when an arrangement cannot be', async (scene) => {
    const { driver, customerUp } = scene;
    const [one, other] = [await customerUp(), await customerUp()];
    const places = [member(one, [other]), member(other, [one])];
    await driver.arrange('bridge-o', places);
    const refused = async (code: TelephonyError['code'], members: readonly BridgeMember[]) => {
      await assert.rejects(
        driver.arrange('bridge-p', members),
        (error) => error instanceof TelephonyError && error.code === code,
      );
      assert.deepEqual(await bridgesOf(driver, [one, other]), ['bridge-o', 'bridge-o']);
    };
    await refused('no-such-leg', [...places, member('nobody', [])]);
    await refused('refused', [member(one, ['nobody'])]);
    await refused('refused', [member(one, [one])]);
    await refused('refused', [member(one, []), member(one, [])]);
  }),

  check(
    'lets a hold win over every place, with music for whom it leaves with nobody to hear',
    async (scene) => {
      const { driver, phone, newPhone, ring, heard, customerUp } = scene;
      const customerLeg = await customerUp();
      const other = await newPhone();
      await ring('leg-g');
      const holder = await phone.answerNext();
      await ring('leg-l', other.credentials.username);
      const listener = await other.phone.answerNext();
      // The phones say nothing, so whatever the listener hears is the music.
      await driver.arrange('bridge-g', [
        member(customerLeg, []),
        member('leg-g', ['leg-l']),
        member('leg-l', ['leg-g']),
      ]);
      await eventually(() => !listener.isHearing());
      await holder.hold();
      await heard('leg/changed', (e) => e.leg.legId === 'leg-g' && e.leg.isHeld);
      await eventually(() => listener.isHearing());
      await driver.arrange('bridge-g', [
        member(customerLeg, ['leg-g']),
        member('leg-g', [customerLeg]),
        member('leg-l', []),
      ]);
      await eventually(() => !listener.isHearing());
      await eventually(() => !holder.isHearing());
      await holder.resume();
      await eventually(() => holder.isHearing());
    },
  ),

  check('reports hold, resume and key presses', async ({ phone, heard, ring, events }) => {
    await ring('leg-h');
    const call = await phone.answerNext();
    await call.hold();
    await heard('leg/changed', (e) => e.leg.legId === 'leg-h' && e.leg.isHeld);
    const before = events.length;
    await call.resume();
    await eventually(() =>
      events
        .slice(before)
        .find((e) => e.kind === 'leg/changed' && e.leg.legId === 'leg-h' && !e.leg.isHeld),
    );
    await call.press('5');
    await heard('leg/dtmf', (e) => e.legId === 'leg-h' && e.digit === '5');
  }),

  check('hangs up a phone', async ({ driver, phone, heard, ring }) => {
    await ring('leg-x');
    const call = await phone.answerNext();
    await heard('leg/changed', (e) => e.leg.legId === 'leg-x' && e.leg.state === 'up');
    await driver.hangUp('leg-x', 'near-hangup');
    await eventually(() => call.isEnded());
  }),

  check('connects a phone that dials, and ends both legs together', async (scene, harness) => {
    const { phone, heard, credentials } = scene;
    const call = await phone.dial(harness.answeringNumber);
    const agent = await heard(
      'leg/created',
      (e) => e.leg.kind === 'agent' && e.leg.direction === 'inbound',
    );
    assert.equal(agent.leg.number, credentials.username);
    const called = await heard(
      'leg/created',
      (e) => e.leg.kind === 'customer' && e.leg.direction === 'outbound',
    );
    assert.equal(called.leg.number, harness.answeringNumber);
    await call.hangUp();
    await heard('leg/ended', (e) => e.leg.legId === agent.leg.legId);
    await heard('leg/ended', (e) => e.leg.legId === called.leg.legId);
  }),

  check('records, pauses and stops with confirmation', async ({ driver, phone, ring, heard }) => {
    await ring('leg-r');
    await phone.answerNext();
    await driver.bridge('bridge-r', ['leg-r']);
    for (const state of ['recording', 'paused', 'recording', 'off'] as const)
      assert.equal(await driver.record('bridge-r', state), state);
    await heard('recording/changed', (e) => e.bridgeId === 'bridge-r' && e.state === 'paused');
  }),

  check('refuses what cannot be done, with a code', async ({ driver, phone }) => {
    const code = (wanted: TelephonyError['code']) => (error: unknown) =>
      error instanceof TelephonyError && error.code === wanted;
    await assert.rejects(driver.hangUp('nobody', 'near-hangup'), code('no-such-leg'));
    await assert.rejects(driver.bridge('b', ['nobody']), code('no-such-leg'));
    const call = { legId: 'leg-n', interactionId: 'i', callerNumber: '', callerName: '' };
    await assert.rejects(driver.dialAgent({ ...call, username: 'nobody' }), code('no-such-agent'));
    await phone.unregister();
    const { registered } = await driver.state();
    assert.deepEqual(
      registered.filter((name) => name.startsWith('conformance-')),
      [],
    );
  }),
];

/** Waits until there is something. The time is a guard only: what takes longer is broken, also on a busy machine. */
async function eventually<T>(look: () => T | undefined | false): Promise<T> {
  const giveUpAtMs = Date.now() + 30_000;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > giveUpAtMs) throw new Error('What was to happen did not happen within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
