/** What lies on a computer is erased by order of the centre: at once, with the next sign-in, by a refused token; unsent work first. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleHeld, sampleSignIn, sampleSnapshot } from '../testing/sample.ts';
import { INT, bench, loseCentre, open, reasoned, talk } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const order = { wipeId: 'wipe-0001', askedAtMs: 1 };
const agents = () => {
  const dir = join(bench.profileDir, 'agents');
  return existsSync(dir) ? readdirSync(dir).map((name) => join(dir, name)) : [];
};
const files = () => agents().flatMap((dir) => readdirSync(dir));
const session = () => bench.desk().slice('session');
const signIn = () => bench.desk().ask('session/sign-in', { username: 'marta', password: 'right' });
const told = () =>
  bench.centre.asked.filter(({ name }) => name === 'desk/wiped').map(({ payload }) => payload);

describe('the centre has this computer erased', () => {
  it('at once: what waits goes out, all files go, a sentence says so, the centre hears when', async () => {
    const { centre, time } = await open({ isSignedIn: false });
    await signIn();
    await talk();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    centre.send({ kind: 'desk/wipe', order });
    await time.advance(2_000);
    expect(centre.effects('draft/save')).toHaveLength(1);
    expect(agents()).toEqual([]);
    expect(session()).toMatchObject({ state: 'signed-out', fault: { code: 'desk-wiped' } });
    expect(bench.desk().slice('conversations')).toEqual([]);
    expect(told()).toMatchObject([{ wipeId: 'wipe-0001', unsent: 0 }]);
    expect(centre.askedNames().indexOf('desk/wiped')).toBeGreaterThan(
      centre.askedNames().lastIndexOf('draft/save'),
    );
    expect(bench.log.filter((line) => line.includes('an open store'))).toEqual([]);
    // The order comes once more with the next sign-in: it is done, and said again.
    centre.signInAnswer = { ...sampleSignIn(), wipe: order };
    centre.snapshot = sampleSnapshot();
    await signIn();
    await time.advance(1_000);
    expect(session()).toMatchObject({ state: 'signed-in', fault: null });
    expect(told()).toHaveLength(2);
    expect(files()).toContain('outbox.db');
  });

  it('with the snapshot after it was away, of which nothing is shown', async () => {
    const { centre, time } = await open({ isSignedIn: false });
    await signIn();
    await loseCentre();
    centre.snapshot = { ...sampleSnapshot(), wipe: order, held: [sampleHeld()] };
    centre.mode = 'up';
    centre.seq += 50;
    await time.advance(31_000);
    expect(agents()).toEqual([]);
    expect(bench.desk().slice('conversations')).toEqual([]);
    expect(session().fault?.code).toBe('desk-wiped');
  });

  it('with the sign-in, before anything is shown: what the centre does not take stays sealed for its agent', async () => {
    const { centre, time } = await open({ isSignedIn: false });
    await signIn();
    await talk();
    await loseCentre();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    await time.settle();
    await bench.desk().ask('session/sign-out', { evenWithOpenContacts: true });
    centre.mode = 'up';
    centre.on('draft/save', () => ({ refuse: 'busy', status: 503 }));
    centre.signInAnswer = { ...sampleSignIn(), wipe: order };
    const shown: number[] = [];
    const answer = signIn();
    for (let step = 0; step < 80; step += 1) {
      await time.advance(100);
      shown.push(bench.desk().slice('conversations').length);
    }
    expect(await answer).toMatchObject({ ok: false, error: { code: 'desk-wiped-unsent' } });
    expect(Math.max(...shown)).toBe(0);
    expect(session()).toMatchObject({ state: 'signed-out', agent: null });
    expect(files().filter((name) => name.startsWith('cache'))).toEqual([]);
    expect(files()).toEqual(expect.arrayContaining(['outbox.db', 'key.json', 'unsent']));
    expect(told()).toMatchObject([{ wipeId: 'wipe-0001', unsent: 1 }]);
    centre.on('draft/save', () => ({}));
    centre.signInAnswer = sampleSignIn();
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await signIn();
    await time.advance(5_000);
    expect(centre.effects('draft/save')).toEqual([{ interactionId: 'int-1', draft: reasoned }]);
  });

  it('by refusing a token that is too old', async () => {
    const { centre, time } = await open({ isSignedIn: false });
    await signIn();
    await loseCentre();
    centre.on('session/renew', () => ({ refuse: 'desk-wiped', status: 401 }));
    centre.mode = 'up';
    await time.advance(31_000);
    centre.send({ kind: 'session/ended', reason: 'token-expired' });
    await time.advance(2_000);
    expect(agents()).toEqual([]);
    expect(session().fault?.code).toBe('desk-wiped');
    expect(told()).toMatchObject([{ wipeId: null, unsent: 0 }]);
  });

  it('lets somebody in who has nothing here', async () => {
    const { centre, time } = await open({
      isSignedIn: false,
      beforeStart: (made) => {
        made.signInAnswer = { ...sampleSignIn(), wipe: order };
      },
    });
    await signIn();
    await time.advance(500);
    expect(session().state).toBe('signed-in');
    expect(told()).toMatchObject([{ wipeId: 'wipe-0001', unsent: 0 }]);
    expect(centre.askedNames()).not.toContain('session/sign-out');
  });
});
