/** Several agents on one machine: folders, keys and unsent work of their own; time without the centre; wiping at the door. */
import { existsSync, readdirSync } from 'node:fs';
import { folderOf } from '../store/agent-folder.ts';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { usualLocalData } from '#src/policy/local-data.ts';
import { writeFileSync } from 'node:fs';
import { sampleHeld, sampleSignIn, sampleSnapshot } from '../testing/sample.ts';
import {
  INT,
  bench,
  conversation,
  loseCentre,
  open,
  reasoned,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const DAY = 86_400_000;
const dirOf = (agent: string) => folderOf(bench.profileDir, agent, 'http://127.0.0.1:7000');
const files = (agent: string) => readdirSync(dirOf(agent));
const session = () => bench.desk().slice('session');
const signIn = (username: string) =>
  bench.desk().ask('session/sign-in', { username, password: 'right' });
const signOut = () => bench.desk().ask('session/sign-out', { evenWithOpenContacts: true });
/** The centre takes whoever comes for this agent from now on. */
const isAgent = (id: string) => {
  const answer = sampleSignIn();
  bench.centre.signInAnswer = { ...answer, agent: { ...answer.agent, id: id as never } };
};
/** A note that waits. */
async function leaveUnsent(): Promise<void> {
  await talk();
  await loseCentre();
  await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
  await bench.time.settle();
  await signOut();
}

describe('a second agent on the same machine', () => {
  it('does not see, open or send what the first one left; is told that something waits; and it goes out when they return', async () => {
    const { centre, time } = await open({ isSignedIn: false });
    await signIn('marta');
    await leaveUnsent();
    expect(files('agent-1')).toContain('unsent');
    bench.centre.mode = 'up';
    isAgent('agent-2');
    centre.snapshot = sampleSnapshot();
    await signIn('bea');
    await time.advance(90_000);
    expect(session().agent?.id).toBe('agent-2');
    expect(bench.desk().slice('strip').outbox).toEqual({ waiting: 0, needsAttention: 0 });
    expect(bench.desk().slice('here').othersUnsent).toBe(true);
    expect(conversation()).toBeUndefined();
    expect(centre.effects('draft/save')).toEqual([]);
    expect(files('agent-2')).toContain('key.json');
    await signOut();
    isAgent('agent-1');
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await signIn('marta');
    await time.advance(5_000);
    expect(centre.effects('draft/save')).toEqual([{ interactionId: 'int-1', draft: reasoned }]);
    expect(files('agent-1')).not.toContain('unsent');
    expect(bench.desk().slice('here').othersUnsent).toBe(false);
  });
});

describe('the time without the centre', () => {
  it('is over after a week: nothing is shown, a sentence says so, and unsent work goes out with the next sign-in', async () => {
    const { centre, time } = await open({ isSignedIn: false });
    await signIn('marta');
    await talk();
    await loseCentre();
    await bench.desk().ask('call/hang-up', { callId: conversation()?.call?.id as never });
    await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned });
    await time.settle();
    await bench.core().stop();
    time.jump(8 * DAY);
    await bench.crashCore();
    expect(session()).toMatchObject({
      state: 'signed-out',
      agent: null,
      fault: { code: 'offline-time-over' },
    });
    expect(bench.desk().slice('conversations')).toEqual([]);
    expect(await bench.desk().ask('customer/find', { query: 'luc' })).toMatchObject({ ok: false });
    bench.centre.mode = 'up';
    await signIn('marta');
    await time.advance(5_000);
    expect(session().state).toBe('signed-in');
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
  });

  it('closes a desk that is open when it passes, and a clock set back does not lengthen it', async () => {
    const { time } = await open({ isSignedIn: false });
    await signIn('marta');
    await loseCentre();
    time.jump(8 * DAY);
    await time.advance(11 * 60_000);
    expect(session()).toMatchObject({ state: 'signed-out', fault: { code: 'offline-time-over' } });
    bench.centre.mode = 'up';
    await signIn('marta');
    await loseCentre();
    time.jump(-2 * DAY);
    await bench.crashCore();
    expect(session()).toMatchObject({ state: 'signed-out', fault: { code: 'clock-set-back' } });
    await centreIsUp();
    await signIn('marta');
    expect(session().state).toBe('signed-in');
  });
});

const centreIsUp = async () => {
  bench.centre.mode = 'up';
  await bench.time.settle();
};

describe('signing out where the company wants nothing left', () => {
  const wiping = (profileDir: string) => {
    const localData = { ...usualLocalData, wipesOnSignOut: true };
    writeFileSync(join(profileDir, 'policy.json'), JSON.stringify({ settings: { localData } }));
  };

  it('sends what waits and takes everything away, the key first', async () => {
    const { centre, time } = await open({ isSignedIn: false, prepare: wiping });
    await signIn('marta');
    await talk();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    const out = signOut();
    await time.advance(1_000);
    expect(await out).toMatchObject({ ok: true });
    expect(centre.effects('draft/save')).toHaveLength(1);
    expect(existsSync(dirOf('agent-1'))).toBe(false);
    expect(session().fault).toBe(null);
  });

  it('keeps what could not be sent, closed, and says so', async () => {
    const { time } = await open({ isSignedIn: false, prepare: wiping });
    await signIn('marta');
    await leaveUnsent();
    await time.settle();
    expect(files('agent-1').filter((name) => name.startsWith('cache'))).toEqual([]);
    expect(files('agent-1')).toEqual(expect.arrayContaining(['outbox.db', 'key.json', 'unsent']));
    expect(session().fault).toEqual({ code: 'unsent-kept', retryable: false });
    await centreReturnsForSignIn();
    await signIn('marta');
    await time.advance(5_000);
    expect(bench.centre.effects('draft/save')).toHaveLength(1);
  });
});

const centreReturnsForSignIn = async () => {
  bench.centre.mode = 'up';
  bench.centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
  await bench.time.settle();
};
