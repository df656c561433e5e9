import { describe, expect, it } from 'vitest';
import { asteriskFiles } from './asterisk-config.ts';
import { AGENTS, MUSIC_HZ, NUMBERS, singerAt, type PbxPlan } from './pbx-plan.ts';
import { sine, soundOf } from './tones.ts';

const plan: PbxPlan = {
  name: 'first',
  ports: { ws: 20_001, wss: 20_002, sip: 20_003, manager: 20_004 },
  folders: { etc: '/x/etc', run: '/x/run', modules: '/m', data: '/d', heard: '/x/heard' },
  managerSecret: 'secret',
  tls: { certificate: '/x/etc/door.pem', key: '/x/etc/door.key' },
};
const files = asteriskFiles(plan);

describe('the configuration of an Asterisk of the tests', () => {
  it('listens on the loopback and nowhere else', () => {
    for (const [name, text] of Object.entries(files)) {
      const binds = text.match(/^\w*bind(?:addr)? = .*$/gm) ?? [];
      for (const bind of binds) expect(bind, name).toContain('= 127.0.0.1');
      expect(text, name).not.toContain('0.0.0.0');
    }
    expect(files['http.conf']).toContain('bindport = 20001');
    expect(files['http.conf']).toContain('tlsbindaddr = 127.0.0.1:20002');
    expect(files['pjsip.conf']).toContain('bind = 127.0.0.1:20003');
    expect(files['manager.conf']).toContain('port = 20004');
  });

  it('leaves the WSS door closed without a certificate', () => {
    expect(asteriskFiles({ ...plan, tls: null })['http.conf']).not.toContain('tls');
  });

  it('knows every agent as a WebRTC endpoint with its own codecs', () => {
    for (const { user, password, codecs } of Object.values(AGENTS)) {
      const stanzas = (files['pjsip.conf'] ?? '')
        .split(/^\[/m)
        .filter((one) => one.startsWith(`${user}]`));
      expect(stanzas).toHaveLength(3);
      expect(stanzas[0]).toContain('webrtc = yes');
      expect(stanzas[0]).toContain(`allow = ${codecs.join(',')}\n`);
      expect(stanzas[1]).toContain(`password = ${password}`);
    }
  });

  it('answers every number of the plan but the one that does not exist', () => {
    const dialplan = files['extensions.conf'] ?? '';
    for (const [name, number] of Object.entries(NUMBERS)) {
      const isThere =
        dialplan.includes(`exten => ${number},1,`) ||
        dialplan.includes(`exten => _${number.slice(0, -1)}X,1,`);
      expect(isThere, name).toBe(name !== 'unknown');
    }
    expect(singerAt(880)).toMatch(/^7\d{4}$/);
    expect(dialplan).toContain('exten => _7XXXX,1,');
  });

  it('names no module twice', () => {
    const loads = files['modules.conf']?.match(/^load = .*$/gm) ?? [];
    expect(new Set(loads).size).toBe(loads.length);
    expect(loads.length).toBeGreaterThan(40);
  });
});

describe('what is in a recording', () => {
  it('is known by its frequency', () => {
    const sound = soundOf(sine(MUSIC_HZ, 8_000, 1), 8_000, [MUSIC_HZ, 1_000]);
    expect(sound.tones[MUSIC_HZ]).toBeGreaterThan(0.99);
    expect(sound.tones[1_000]).toBeLessThan(0.01);
    expect(sound.rms).toBeCloseTo(9_000 / Math.SQRT2 / 32_768, 2);
  });

  it('is nothing in silence and in an empty file', () => {
    expect(soundOf(Buffer.alloc(1_600), 8_000, [440])).toEqual({ rms: 0, tones: { 440: 0 } });
    expect(soundOf(Buffer.alloc(0), 8_000, [440])).toEqual({ rms: 0, tones: { 440: 0 } });
  });
});
