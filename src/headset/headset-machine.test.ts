import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { HeadsetInput } from '../model/headset.ts';
import { isFlooding, isShared, stepHeadset } from './headset-machine.ts';
import { absentHeadset, type HeadsetEvent } from './headset-state.ts';
import { idleLook, isOffHook, type LineLook } from './line-look.ts';
import { noQuirks } from './quirks.ts';
import type { Lights } from './read-report.ts';

type Stage = LineLook['stage'];
const stages: readonly Stage[] = ['idle', 'ringing', 'calling', 'talking', 'held'];
const look = (stage: Stage, change: Partial<LineLook> = {}): LineLook => ({
  ...idleLook,
  stage,
  ...change,
});
const lit = (lights: Lights) =>
  (Object.keys(lights) as (keyof Lights)[]).filter((light) => lights[light]).join(' ');

/** A machine with a clock; `said` is what it did since it was last asked. */
function bench(quirks = noQuirks) {
  let state = absentHeadset();
  let nowMs = 1_000_000;
  let said: string[] = [];
  const feed = (event: HeadsetEvent) => {
    const step = stepHeadset(state, event, nowMs);
    ({ state } = step);
    for (const effect of step.effects)
      said.push(effect.kind === 'key' ? effect.key : `[${lit(effect.lights)}]`);
  };
  const self = {
    feed,
    state: () => state,
    nowMs: () => nowMs,
    isShared: () => isShared(state, nowMs),
    isFlooding: () => isFlooding(state, nowMs),
    said() {
      const all = said;
      said = [];
      return all;
    },
    /** Lets time pass; the machine is woken when it asked to be. */
    wait(ms: number) {
      const endMs = nowMs + ms;
      for (let tries = 0; tries < 50; tries += 1) {
        const { wakeAtMs } = state;
        if (wakeAtMs === null || wakeAtMs > endMs) break;
        nowMs = wakeAtMs;
        feed({ kind: 'time' });
      }
      nowMs = endMs;
    },
    plug: () => feed({ kind: 'plugged', quirks }),
    unplug: () => feed({ kind: 'unplugged' }),
    line: (stage: Stage, change?: Partial<LineLook>) =>
      feed({ kind: 'line', look: look(stage, change) }),
    report(input: HeadsetInput, isOn: boolean, isState = true) {
      feed({ kind: 'report', readings: [{ input, isOn, isState }] });
    },
    /** As a key with a field of its own. */
    press(input: HeadsetInput) {
      self.report(input, true, false);
      self.wait(80);
      self.report(input, false, false);
    },
    /** A plugged device on a quiet line, its echo included. */
    at(stage: Stage, change?: Partial<LineLook>) {
      self.plug();
      self.wait(2_000);
      if (stage === 'idle') {
        self.said();
        return self;
      }
      self.line(stage, change);
      self.wait(20);
      if (isOffHook(look(stage))) self.report('hook', true);
      if (change?.isMuted) self.report('mute', true);
      self.wait(2_000);
      self.said();
      return self;
    },
  };
  return self;
}

describe('lights', () => {
  it.each([
    ['idle', {}, ''],
    ['ringing', {}, 'ring'],
    ['calling', {}, 'off-hook'],
    ['talking', {}, 'off-hook'],
    ['talking', { isMuted: true }, 'off-hook mute'],
    ['talking', { isRingingBeside: true }, 'off-hook ring'],
    ['held', {}, 'off-hook hold'],
    ['held', { isMuted: true }, 'off-hook hold mute'],
  ] as const)('of %s %o are “%s”', (stage, change, lights) => {
    const one = bench();
    one.line(stage, change);
    one.plug();
    expect(one.said()).toEqual([`[${lights}]`]);
  });

  it('are written once for one state', () => {
    const one = bench().at('talking');
    one.line('talking');
    one.line('talking');
    expect(one.said()).toEqual([]);
  });

  it('tell of waiting messages', () => {
    const one = bench().at('idle');
    one.feed({ kind: 'messages', hasMessages: true });
    one.feed({ kind: 'messages', hasMessages: true });
    expect(one.said()).toEqual(['[message-waiting]']);
  });
});

/** What each report does in each stage, long after anything was written. */
const table: Readonly<
  Record<string, { readonly do: (one: ReturnType<typeof bench>) => void } & Record<Stage, string>>
> = {
  'hook up': {
    do: (one) => {
      one.report('hook', true);
    },
    idle: 'hook-off',
    ringing: 'hook-off',
    calling: '',
    talking: '',
    held: '',
  },
  'hook down': {
    do: (one) => {
      one.report('hook', false);
    },
    idle: '',
    ringing: '',
    calling: 'hook-on',
    talking: 'hook-on',
    held: 'hook-on',
  },
  'mute pressed': {
    do: (one) => {
      one.press('mute');
    },
    idle: 'mute-on',
    ringing: 'mute-on',
    calling: 'mute-on',
    talking: 'mute-on',
    held: 'mute-on',
  },
  'mute pressed twice fast': {
    do: (one) => {
      one.press('mute');
      one.wait(60);
      one.press('mute');
    },
    idle: 'mute-on mute-on',
    ringing: 'mute-on mute-on',
    calling: 'mute-on mute-off',
    talking: 'mute-on mute-off',
    held: 'mute-on mute-off',
  },
  'mute on, as a state': {
    do: (one) => {
      one.report('mute', true);
    },
    idle: 'mute-on',
    ringing: 'mute-on',
    calling: 'mute-on',
    talking: 'mute-on',
    held: 'mute-on',
  },
  'drop pressed': {
    do: (one) => {
      one.press('drop');
    },
    idle: 'drop',
    ringing: 'drop',
    calling: 'drop',
    talking: 'drop',
    held: 'drop',
  },
  ...Object.fromEntries(
    (['flash', 'hold', 'redial', 'line-busy', 'programmable'] as const).map((key) => [
      `${key} pressed`,
      {
        do: (one: ReturnType<typeof bench>) => {
          one.press(key);
        },
        idle: key,
        ringing: key,
        calling: key,
        talking: key,
        held: key,
      },
    ]),
  ),
};

describe('every report in every stage', () => {
  for (const [name, row] of Object.entries(table))
    for (const stage of stages)
      it(`${name} while ${stage}: ${row[stage] || 'nothing'}`, () => {
        const one = bench().at(stage);
        row.do(one);
        expect(one.said().join(' ')).toBe(row[stage]);
      });

  it('means nothing without a device', () => {
    for (const row of Object.values(table))
      for (const stage of stages) {
        const one = bench();
        one.line(stage);
        row.do(one);
        one.feed({ kind: 'test', lights: null });
        one.feed({ kind: 'take-back' });
        one.feed({ kind: 'messages', hasMessages: true });
        one.feed({ kind: 'time' });
        one.unplug();
        expect([stage, one.said()]).toEqual([stage, []]);
      }
  });
});

describe('our own writes', () => {
  it('are not heard as a key when the device follows them', () => {
    const one = bench().at('ringing');
    // Answered on the desk: the off-hook light is on, and the device says so.
    one.line('talking');
    one.wait(40);
    one.report('hook', true);
    one.wait(5_000);
    one.line('idle');
    one.wait(40);
    one.report('hook', false);
    expect(one.said()).toEqual(['[off-hook]', '[]']);
  });

  it.each([
    ['hold', 'held', '[off-hook hold]'],
    ['resume', 'talking', '[off-hook]'],
  ] as const)('deafen the hook for 300 ms after our own %s', (_name, to, lights) => {
    const one = bench().at(to === 'held' ? 'talking' : 'held');
    one.line(to);
    one.wait(290);
    one.report('hook', false);
    expect(one.said()).toEqual([lights, lights]);
    expect(one.isShared()).toBe(false);
  });

  it('deafen it after our own answer, and no longer', () => {
    const one = bench().at('ringing');
    one.report('hook', true);
    one.line('talking');
    one.wait(310);
    one.report('hook', false);
    expect(one.said()).toEqual(['hook-off', '[off-hook]', 'hook-on']);
  });

  it('are not heard as an unmute', () => {
    const one = bench().at('talking');
    one.line('talking', { isMuted: true });
    one.wait(50);
    one.press('mute');
    expect(one.said()).toEqual(['[off-hook mute]', '[off-hook mute]']);
  });
});

describe('a device whose hook is a key', () => {
  it('answers with the press, and does not hang up with its release', () => {
    const one = bench().at('ringing');
    one.report('hook', true);
    one.wait(50);
    one.report('hook', false);
    one.line('talking');
    expect(one.said()).toEqual(['hook-off', '[off-hook]']);
    one.wait(3_000);
    one.report('hook', true);
    one.wait(50);
    one.report('hook', false);
    expect(one.said()).toEqual(['hook-on']);
  });
});

describe('mute', () => {
  it('is asked once and then the other way, however slowly the phone confirms', () => {
    const one = bench().at('talking');
    one.press('mute');
    one.press('mute');
    one.press('mute');
    one.line('talking', { isMuted: true });
    expect(one.said()).toEqual(['mute-on', 'mute-off', 'mute-on', '[off-hook mute]']);
  });

  it('of a device with a state is followed both ways', () => {
    const one = bench().at('talking');
    one.report('mute', true);
    one.line('talking', { isMuted: true });
    one.wait(3_000);
    one.report('mute', false);
    one.line('talking');
    expect(one.said()).toEqual(['mute-on', '[off-hook mute]', 'mute-off', '[off-hook]']);
  });

  it('that springs back is a press, and never an unmute', () => {
    const one = bench().at('talking');
    one.report('mute', true);
    one.line('talking', { isMuted: true });
    one.wait(120);
    one.report('mute', false);
    expect(one.said()).toEqual(['mute-on', '[off-hook mute]', '[off-hook mute]']);
    one.wait(1_000);
    one.report('mute', true);
    expect(one.said()).toEqual(['mute-off']);
  });

  it('on the device before the call mutes the call', () => {
    const one = bench().at('ringing');
    one.report('mute', true);
    one.line('talking');
    expect(one.said()).toEqual(['mute-on', '[off-hook]', 'mute-on']);
  });

  it('is not taken back by a device that changes it with its hook', () => {
    const one = bench().at('talking', { isMuted: true });
    one.line('held', { isMuted: true });
    one.wait(100);
    one.report('mute', false);
    expect(one.said()).toEqual(['[off-hook hold mute]', '[off-hook hold mute]']);
  });
});

describe('a second program', () => {
  it('is seen by a device that is off the hook for 3 s without us', () => {
    const one = bench().at('idle');
    one.report('hook', true);
    one.wait(2_900);
    expect(one.isShared()).toBe(false);
    one.wait(200);
    expect(one.isShared()).toBe(true);
    // It is left as it is: another call may be on it.
    expect(one.said()).toEqual(['hook-off']);
    one.line('ringing');
    expect(one.said()).toEqual(['[off-hook ring]']);
    one.report('hook', false);
    expect(one.isShared()).toBe(false);
    expect(one.said()).toEqual([]);
  });

  it('makes a hang-up a request, which a second press confirms', () => {
    const one = bench().at('idle');
    one.report('hook', true);
    one.wait(4_000);
    one.line('talking');
    one.wait(1_000);
    one.said();
    one.report('hook', false);
    expect(one.said()).toEqual(['hang-up-request', '[off-hook]']);
    one.wait(50);
    one.report('hook', true);
    one.wait(1_500);
    one.report('hook', false);
    expect(one.said()).toEqual(['hook-on']);
  });

  it('gets no hang-up out of two presses that are far apart', () => {
    const one = bench().at('talking');
    one.line('held');
    one.report('hook', false);
    one.report('hook', true);
    one.line('talking');
    one.report('hook', false);
    expect(one.isShared()).toBe(true);
    one.report('hook', true);
    one.wait(1_000);
    one.said();
    one.report('hook', false);
    one.report('hook', true);
    one.wait(6_000);
    one.report('hook', false);
    expect(one.said().filter((word) => !word.startsWith('['))).toEqual([
      'hang-up-request',
      'hang-up-request',
    ]);
  });

  it('that answers our mute key with a hang-up ends nothing', () => {
    const one = bench().at('talking');
    one.feed({
      kind: 'report',
      readings: [
        { input: 'hook', isOn: false, isState: true },
        { input: 'mute', isOn: true, isState: false },
      ],
    });
    expect(one.said()).toEqual(['mute-on', '[off-hook]']);
    expect(one.isShared()).toBe(true);
  });

  it('cannot open a muted microphone through the device', () => {
    const one = bench().at('idle');
    one.report('hook', true);
    one.wait(4_000);
    one.line('talking', { isMuted: true });
    one.report('mute', true);
    one.wait(2_000);
    one.said();
    one.report('mute', false);
    expect(one.said()).toEqual(['[off-hook mute]']);
  });

  it('is forgotten after five quiet minutes, and at once when the agent says so', () => {
    const one = bench().at('talking');
    one.line('held');
    one.report('hook', false);
    one.report('hook', true);
    one.line('talking');
    one.report('hook', false);
    expect(one.isShared()).toBe(true);
    one.wait(301_000);
    expect(one.isShared()).toBe(false);
    const two = bench().at('idle');
    two.report('hook', true);
    two.wait(4_000);
    two.feed({ kind: 'take-back' });
    expect(two.isShared()).toBe(false);
    expect(two.said()).toEqual(['hook-off', '[]']);
  });
});

describe('what is not carried out', () => {
  it('is taken back on the device after 2 s, once', () => {
    const one = bench().at('ringing');
    one.report('hook', true);
    one.wait(10_000);
    expect(one.said()).toEqual(['hook-off', '[ring]']);
    const two = bench().at('talking');
    two.report('hook', false);
    two.wait(10_000);
    expect(two.said()).toEqual(['hook-on', '[off-hook]']);
  });
});

describe('a flood of reports', () => {
  it('presses nothing once it is one, opens nothing, and ends in order', () => {
    const one = bench().at('talking', { isMuted: true });
    for (let at = 0; at < 200; at += 1) {
      one.report('mute', at % 2 === 0);
      one.report('hook', at % 2 === 0);
      one.wait(5);
    }
    expect(one.isFlooding()).toBe(true);
    one.said();
    for (let at = 0; at < 50; at += 1) one.report('hook', at % 2 === 0);
    expect(one.said()).toEqual([]);
    one.wait(1_500);
    expect(one.isFlooding()).toBe(false);
    expect(one.said()).toContain('[off-hook mute]');
  });
});

describe('unplugged and plugged in again', () => {
  it.each([
    ['ringing', {}, '[ring]'],
    ['talking', {}, '[off-hook]'],
    ['held', {}, '[off-hook hold]'],
    ['talking', { isMuted: true }, '[off-hook mute]'],
  ] as const)(
    'while %s %o: the lights are restated and the call is left alone',
    (stage, change, lights) => {
      const one = bench().at(stage, change);
      one.unplug();
      one.wait(1_200);
      one.plug();
      // What it says while it settles: everything is off, then what we wrote.
      one.wait(30);
      one.feed({
        kind: 'report',
        readings: [
          { input: 'hook', isOn: false, isState: true },
          { input: 'mute', isOn: false, isState: true },
        ],
      });
      one.wait(60);
      if (isOffHook(look(stage))) one.report('hook', true);
      if ('isMuted' in change) one.report('mute', true);
      one.wait(30_000);
      expect(one.said().filter((word) => !word.startsWith('['))).toEqual([]);
      expect(one.state().lights && `[${lit(one.state().lights as Lights)}]`).toBe(lights);
    },
  );

  it('while it settles it cannot unmute', () => {
    const one = bench().at('talking', { isMuted: true });
    one.unplug();
    one.plug();
    one.wait(100);
    one.report('mute', true);
    one.wait(700);
    one.report('mute', false);
    expect(one.said().filter((word) => !word.startsWith('['))).toEqual([]);
  });
});

describe('a test of the lights', () => {
  it('shows one light, is not heard as a key, and ends with a call', () => {
    const one = bench().at('idle');
    const lights = { ...absentLights, 'off-hook': true };
    one.feed({ kind: 'test', lights });
    one.wait(30);
    one.report('hook', true);
    expect(one.said()).toEqual(['[off-hook]']);
    one.line('ringing');
    expect(one.said()).toEqual(['[ring]']);
    one.feed({ kind: 'test', lights });
    expect(one.said()).toEqual([]);
  });
});

const absentLights: Lights = {
  'off-hook': false,
  ring: false,
  hold: false,
  mute: false,
  'message-waiting': false,
};

describe('whatever a device reports', () => {
  it('a muted call is unmuted only by a rise of mute outside the deaf time, or a fall after a long mute', () => {
    const action = fc.record({
      input: fc.constantFrom<HeadsetInput>('hook', 'mute', 'flash', 'drop'),
      isOn: fc.boolean(),
      afterMs: fc.integer({ min: 0, max: 280 }),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const one = bench();
        one.line('talking', { isMuted: true });
        one.plug();
        // A restless device in its first second: nothing of it may open the microphone.
        let spentMs = 0;
        for (const { input, isOn, afterMs } of actions) {
          spentMs += afterMs;
          if (spentMs >= 1_000) break;
          one.wait(afterMs);
          one.report(input, isOn, input === 'hook');
        }
        expect(one.said()).not.toContain('mute-off');
      }),
    );
  });
});
