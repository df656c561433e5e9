/** Erasing what an agent's computers keep: on whatever way the order reaches them, once each, and written down with its time. */
import { describe, expect, it } from 'vitest';
import { WIRE_VERSION } from '#src/centre/wire.ts';
import { agentId } from '#src/model/ids.ts';
import { startTestCentre, type TestCentre } from '../testing/test-centre.ts';

const ana = agentId.parse('agent-ana');
const order = { wipeId: 'wipe-0001', agentId: ana, deskId: null } as const;
const signIn = (centre: TestCentre, deskId = 'desk-ana') =>
  centre.service.signIn({ wireVersion: WIRE_VERSION, username: 'ana', password: 'secret', deskId });
const done = (centre: TestCentre, unsent = 0) => ({
  ...{ wipeId: order.wipeId, wipedAtMs: centre.nowMs(), unsent },
});

describe('team/wipe', () => {
  it('reaches a connected desk at once, and its end is in the audit log with the time', async () => {
    const centre = await startTestCentre();
    const desk = await centre.desk('ana');
    const lola = await centre.desk('lola', { isReady: false });
    await expect((async () => desk.ask('team/wipe', order))()).rejects.toMatchObject({
      code: 'refused',
    });
    expect(await lola.ask('team/wipe', order)).toEqual({ isConnected: true });
    await lola.ask('team/wipe', order);
    expect(desk.heard('desk/wipe')).toEqual([
      { kind: 'desk/wipe', order: { wipeId: 'wipe-0001', askedAtMs: centre.nowMs() } },
    ]);
    expect(centre.service.snapshot(desk.who).wipe?.wipeId).toBe('wipe-0001');
    await desk.ask('desk/wiped', done(centre, 2));
    expect(centre.service.snapshot(desk.who).wipe).toBeUndefined();
    const { lines } = await lola.ask('audit/list', { agentId: ana, beforeMs: null, limit: 5 });
    expect(lines.map(({ act, actorName, detail }) => [act, actorName, detail])).toEqual([
      ['wiped', 'ana', `${new Date(centre.nowMs()).toISOString()} · 2`],
      ['wipe', 'lola', ''],
    ]);
  });

  it('waits for each computer of its own, through a restart, and is told with the sign-in', async () => {
    const centre = await startTestCentre();
    const lola = await centre.desk('lola', { isReady: false });
    expect(await lola.ask('team/wipe', order)).toEqual({ isConnected: false });
    const again = await centre.again();
    expect((await signIn(again)).wipe).toMatchObject({ wipeId: 'wipe-0001' });
    const desk = await again.desk('ana', { isReady: false });
    await desk.ask('desk/wiped', done(again));
    expect((await signIn(again)).wipe).toBeUndefined();
    expect((await signIn(again, 'desk-home')).wipe).toMatchObject({ wipeId: 'wipe-0001' });
    const luis = await again.service.signIn({
      ...{ wireVersion: WIRE_VERSION, username: 'luis', password: 'secret', deskId: 'desk-ana' },
    });
    expect(luis.wipe).toBeUndefined();
  });

  it('is chosen among the computers that the centre knows by name and by when they were there', async () => {
    const centre = await startTestCentre();
    const lola = await centre.desk('lola', { isReady: false });
    await centre.service.signIn({
      ...{ wireVersion: WIRE_VERSION, username: 'ana', password: 'secret' },
      ...{ deskId: 'desk-home', deskName: ' portatil ' },
    });
    const leftAtMs = centre.nowMs();
    await centre.pass(60_000, 60_000);
    const ana = await centre.desk('ana', { isReady: false });
    const { desks } = await lola.ask('team/desks', { agentId: ana.who.agentId });
    expect(desks).toEqual([
      expect.objectContaining({ isConnected: true, lastSeenMs: centre.nowMs(), isWiping: false }),
      {
        ...{ deskId: 'desk-home', name: 'portatil', isConnected: false, isWiping: false },
        ...{ lastSeenMs: leftAtMs, wipedAtMs: null },
      },
    ]);
    await lola.ask('team/wipe', { ...order, deskId: 'desk-home' });
    const after = await lola.ask('team/desks', { agentId: ana.who.agentId });
    expect(after.desks.map(({ isWiping }) => isWiping)).toEqual([false, true]);
    await expect(
      (async () => ana.ask('team/desks', { agentId: ana.who.agentId }))(),
    ).rejects.toMatchObject({ code: 'refused' });
  });

  it('is told to who comes with a token that is too old, which is still good for saying that it is done', async () => {
    const centre = await startTestCentre();
    const desk = await centre.desk('ana');
    await centre.pass(3 * 3_600_000, 60_000);
    const lola = await centre.desk('lola', { isReady: false });
    expect(() => centre.service.authenticate(desk.token, true)).toThrow(
      expect.objectContaining({ code: 'token-expired' }) as Error,
    );
    await lola.ask('team/wipe', { ...order, deskId: 'desk-ana' });
    expect(() => centre.service.authenticate(desk.token, true)).toThrow(
      expect.objectContaining({ code: 'desk-wiped' }) as Error,
    );
    const who = centre.service.recognise(desk.token);
    await centre.service.handlers['desk/wiped'](who, done(centre));
    expect(() => centre.service.authenticate(desk.token, true)).toThrow(
      expect.objectContaining({ code: 'token-expired' }) as Error,
    );
  });
});
