import { describe, expect, it } from 'vitest';
import { WIRE_VERSION } from '#src/centre/wire.ts';
import { startTestCentre, type TestCentre } from '../testing/test-centre.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { TOKEN_MS } from './sign-in.ts';

const signIn = (centre: TestCentre, password = 'secret', username = 'ana') =>
  centre.service.signIn({ wireVersion: WIRE_VERSION, username, password, deskId: 'desk-0001' });

describe('passwords', () => {
  it('match their hash only, and nobody matches a missing one', async () => {
    const hash = hashPassword('puesto');
    expect(hash).not.toContain('puesto');
    expect(await isPassword('puesto', hash)).toBe(true);
    expect(await isPassword('Puesto', hash)).toBe(false);
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('puesto', 'nonsense')).toBe(false);
  });
});

describe('signing in', () => {
  it('refuses another version of the wire', async () => {
    const centre = await startTestCentre();
    const request = { wireVersion: 99, username: 'ana', password: 'secret', deskId: 'desk-0001' };
    await expect(centre.service.signIn(request)).rejects.toMatchObject({ code: 'wire-version' });
  });

  it('locks for 30 s after five wrong passwords, also for the right one, and only this agent', async () => {
    const centre = await startTestCentre();
    for (let at = 0; at < 5; at += 1)
      await expect(signIn(centre, 'wrong')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(signIn(centre)).rejects.toMatchObject({ code: 'locked-out' });
    await expect(signIn(centre, 'secret', 'luis')).resolves.toBeTruthy();
    await centre.pass(30_000);
    await expect(signIn(centre)).resolves.toMatchObject({ centreName: 'Test' });
  });

  it('begins away: nobody is ready by accident; a desk that takes over keeps what was chosen', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana', { isReady: false });
    expect(centre.service.snapshot(ana.who).presence.presence).toEqual({
      kind: 'away',
      reason: 'back-office',
    });
    await ana.ask('presence/set', { presence: { kind: 'available' } });
    const again = await centre.desk('ana', { isReady: false });
    expect(centre.service.snapshot(again.who).presence.presence.kind).toBe('available');
    expect(ana.heard('session/ended')).toEqual([
      { kind: 'session/ended', reason: 'signed-in-elsewhere' },
    ]);
    expect(() => centre.service.authenticate(ana.token)).toThrow('another desk');
  });

  it('gives tokens of 15 minutes that can be renewed a little late, and ends who does not', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    await centre.pass(TOKEN_MS);
    expect(() => centre.service.authenticate(ana.token)).toThrow('too old');
    expect(centre.service.authenticate(ana.token, true)).toEqual(ana.who);
    const { token } = await ana.ask('session/renew', {});
    expect(centre.service.authenticate(token)).toEqual(ana.who);
    await centre.pass(2 * 3_600_000);
    expect(ana.heard('session/ended').at(-1)?.reason).toBe('token-expired');
    expect(centre.service.context.agents.get(ana.who.agentId).sessionId).toBeNull();
  }, 20_000);

  it('ends with its calls given back when the agent signs out', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    centre.telephony.call({ legId: 'c1', number: '+34600000001', dialled: '+34900100100' });
    expect(ana.heard('offer/made')).toHaveLength(1);
    await ana.ask('session/sign-out', {});
    const luis = await centre.desk('luis');
    expect(luis.heard('offer/made')).toHaveLength(1);
    expect(centre.telephony.said).toContain(`revoke ${ana.sip}`);
    expect(() => centre.service.authenticate(ana.token)).toThrow();
  });
});
