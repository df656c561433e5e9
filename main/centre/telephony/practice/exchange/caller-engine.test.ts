import { describe, expect, it } from 'vitest';
import { callerScript, type CallerScript } from '../../../practice/caller-script.ts';
import { FRAME_SAMPLES, SILENCE } from '../media/frame.ts';
import { CallerEngine, type CallerSituation } from './caller-engine.ts';

const VOICE = new Int16Array(FRAME_SAMPLES).fill(4000);

const script = (more: Partial<CallerScript>): CallerScript => ({
  ...callerScript.parse({
    id: 'x',
    title: { es: '', en: '' },
    number: '+34600000000',
    language: 'es',
    dialled: '+34910000000',
    ivr: null,
    patienceMs: null,
    says: [],
    hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
    repeat: null,
  }),
  ...more,
});

const line = (
  when: CallerScript['says'][number]['when'],
  file: string,
  afterMs = 0,
  times = 1,
) => ({
  when,
  file,
  afterMs,
  times,
  text: file,
});

/** Runs an engine on a virtual clock and notes when it says what. Each line lasts 200 ms. */
const play = (given: CallerScript) => {
  let nowMs = 0;
  const said: string[] = [];
  let hungUpAtMs: number | null = null;
  const engine = new CallerEngine(
    given,
    (file) => {
      said.push(`${String(nowMs)} ${file}`);
      return new Int16Array(1600).fill(1000);
    },
    0,
  );
  const pass = (ms: number, situation: CallerSituation, heard = SILENCE) => {
    for (const endMs = nowMs + ms; nowMs < endMs;) {
      nowMs += 20;
      if (hungUpAtMs === null && engine.advance(nowMs, situation, heard) === 'hang-up')
        hungUpAtMs = nowMs;
      engine.pull(nowMs);
    }
  };
  return { engine, said, pass, hungUpAtMs: () => hungUpAtMs };
};

describe('CallerEngine', () => {
  it('says its first line so long after the agent took the call, not before', () => {
    const { said, pass } = play(script({ says: [line('answered', 'hello', 500)] }));
    pass(3000, 'ringing');
    pass(3000, 'unattended');
    expect(said).toEqual([]);
    pass(1000, 'talking');
    expect(said).toEqual(['6520 hello']);
  });

  it('gives up when nobody answers in time, but not once it talks', () => {
    const waiting = play(script({ patienceMs: 5000 }));
    waiting.pass(6000, 'unattended');
    expect(waiting.hungUpAtMs()).toBe(5000);
    expect(waiting.engine.hasTalked).toBe(false);
    const talking = play(script({ patienceMs: 5000 }));
    talking.pass(2000, 'unattended');
    talking.pass(9000, 'talking');
    expect(talking.hungUpAtMs()).toBeNull();
  });

  it('answers when the agent has spoken and paused, once per turn', () => {
    const { said, pass } = play(script({ says: [line('agent-spoke', 'yes', 600, 2)] }));
    pass(1000, 'talking');
    pass(1000, 'talking', VOICE);
    expect(said).toEqual([]);
    pass(2000, 'talking');
    expect(said).toEqual(['2600 yes']);
    pass(5000, 'talking');
    expect(said).toHaveLength(1);
    pass(500, 'talking', VOICE);
    pass(2000, 'talking');
    pass(500, 'talking', VOICE);
    pass(2000, 'talking');
    expect(said).toHaveLength(2);
  });

  it('takes no click for a voice', () => {
    const { said, pass } = play(script({ says: [line('agent-spoke', 'yes')] }));
    for (let i = 0; i < 20; i += 1) {
      pass(20, 'talking', VOICE);
      pass(400, 'talking');
    }
    expect(said).toEqual([]);
  });

  it('asks whether anyone is there when it hears nothing, in the order of its lines', () => {
    const { said, pass } = play(
      script({ says: [line('answered', 'hello'), line('agent-silent', 'there?', 3000, 2)] }),
    );
    pass(9000, 'talking');
    expect(said).toEqual(['20 hello', '3220 there?', '6420 there?']);
  });

  it('notices hold and return, each line once per hold', () => {
    const { said, pass } = play(
      script({ says: [line('held', 'still?', 2000, 2), line('resumed', 'back', 300, 2)] }),
    );
    pass(1000, 'talking');
    pass(10_000, 'unattended', VOICE);
    pass(1000, 'talking');
    pass(3000, 'unattended');
    pass(1000, 'talking');
    expect(said).toEqual(['3020 still?', '11320 back', '14020 still?', '15320 back']);
  });

  it('hangs up by its script: talk, hold, silence', () => {
    const limits = { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null };
    const talk = play(script({ hangUp: { ...limits, afterTalkMs: 4000 } }));
    talk.pass(6000, 'talking', VOICE);
    expect(talk.hungUpAtMs()).toBe(4020);
    const hold = play(script({ hangUp: { ...limits, afterHoldMs: 4000 } }));
    hold.pass(1000, 'talking');
    hold.pass(3000, 'unattended');
    hold.pass(1000, 'talking');
    hold.pass(6000, 'unattended');
    expect(hold.hungUpAtMs()).toBe(9020);
    const silence = play(script({ hangUp: { ...limits, afterAgentSilenceMs: 4000 } }));
    silence.pass(2000, 'talking', VOICE);
    silence.pass(6000, 'talking');
    expect(silence.hungUpAtMs()).toBe(6000);
  });

  it('is only a tone when it has one', () => {
    const { engine, pass } = play(script({ toneHz: 440 }));
    pass(100, 'ringing');
    expect(engine.pull(120)).toBe(SILENCE);
    pass(100, 'unattended');
    expect(engine.pull(240).some((sample) => sample > 5000)).toBe(true);
  });
});
