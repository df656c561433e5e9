import { describe, expect, it } from 'vitest';
import { formatUserToUser, parseUserToUser } from './user-to-user.ts';

describe('User-to-User', () => {
  it('comes back as it was written', () => {
    for (const ids of [
      { interactionId: 'int-1', legId: 'leg-2' },
      { interactionId: 'int-1', legId: null },
    ])
      expect(parseUserToUser(formatUserToUser(ids))).toEqual(ids);
  });

  it('reads the documented form', () => {
    // i=a;l=b
    expect(parseUserToUser('693d613b6c3d62;encoding=hex')).toEqual({
      interactionId: 'a',
      legId: 'b',
    });
    expect(parseUserToUser('693d613b6c3d62 ; purpose=puesto ; encoding=HEX')?.legId).toBe('b');
  });

  it('takes anything else as absent', () => {
    for (const value of [
      null,
      '',
      'zz',
      '693d6',
      '56;encoding=ascii',
      '00ff;encoding=hex',
      '6c3d0a;encoding=hex',
    ])
      expect(parseUserToUser(value)).toBeNull();
    expect(parseUserToUser('41'.repeat(5000))).toBeNull();
  });

  it('takes a leg id with odd characters as none', () => {
    const hex = Buffer.from('i=a;l=b\nc').toString('hex');
    expect(parseUserToUser(`${hex};encoding=hex`)).toEqual({ interactionId: 'a', legId: null });
  });
});
