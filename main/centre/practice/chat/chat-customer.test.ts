import { describe, expect, it } from 'vitest';
import {
  agentCame,
  agentSaid,
  beginCustomer,
  chatCustomer,
  stepCustomer,
  type ChatCustomer,
} from './chat-customer.ts';
import { chatScript, type ChatScript } from './chat-script.ts';

const script = (change: Partial<ChatScript> = {}): ChatScript =>
  chatScript.parse({
    id: 'chat-test',
    title: { es: 'x', en: 'x' },
    language: 'es',
    queueId: 'support',
    opening: ['Hola', 'No va internet'],
    patienceMs: 60_000,
    answers: [{ words: ['reinici'], says: 'Ya lo he hecho' }],
    otherwise: ['Vale'],
    silence: [{ afterMs: 20_000, says: '¿Sigues ahí?' }],
    farewell: { words: ['adiós'], says: 'Gracias', leavesAfterMs: 2_000 },
    leavesAfterSilenceMs: 120_000,
    msPerCharacter: 100,
    thinksMs: 1_000,
    ...change,
  });

/** Plays until a time and answers what they did, each with its second. */
function play(given: ChatCustomer, fromMs: number, toMs: number) {
  let customer = given;
  const done: string[] = [];
  for (let nowMs = fromMs; nowMs <= toMs; nowMs += 100) {
    const step = stepCustomer(customer, nowMs);
    // What is kept must be what is read back.
    customer = chatCustomer.parse(JSON.parse(JSON.stringify(step.customer)));
    for (const act of step.acts) {
      const what =
        act.kind === 'write'
          ? act.text
          : act.kind === 'typing'
            ? `typing ${act.isTyping}`
            : 'leaves';
      done.push(`${nowMs / 1_000} ${what}`);
    }
    if (step.acts.some(({ kind }) => kind === 'leave')) break;
  }
  return { customer, done };
}

describe('a practice customer who writes', () => {
  it('writes the opening with the time that typing takes', () => {
    expect(play(beginCustomer(script(), 0), 0, 5_000).done).toEqual([
      '0 Hola',
      '1 typing true',
      '2.4 No va internet',
    ]);
  });

  it('leaves when nobody comes, and stays when somebody does', () => {
    const { done } = play(beginCustomer(script(), 0), 0, 90_000);
    expect(done.at(-1)).toBe('60 leaves');
    const met = agentCame(beginCustomer(script(), 0), 500);
    expect(play(met, 0, 90_000).done).not.toContain('60 leaves');
  });

  it('answers to key words once, then to anything, then says nothing', () => {
    let { customer } = play(beginCustomer(script({ msPerCharacter: 0 }), 0), 0, 5_000);
    const said: string[] = [];
    for (const words of ['Reinícialo, por favor', 'Reinícialo otra vez', 'Bien', 'Muy bien']) {
      const next = play(agentSaid(customer, words, 5_000), 5_000, 7_000);
      customer = next.customer;
      said.push(next.done.filter((line) => !line.includes('typing')).join());
    }
    expect(said).toEqual(['6 Ya lo he hecho', '6 Vale', '', '']);
  });

  it('asks after the agent, thanks at the farewell and leaves', () => {
    const met = agentSaid(beginCustomer(script({ msPerCharacter: 0 }), 0), 'Hola', 2_000);
    const quiet = play(met, 0, 40_000);
    expect(quiet.done).toContain('23.1 ¿Sigues ahí?');
    const bye = play(agentSaid(quiet.customer, '¡Adiós!', 41_000), 41_000, 60_000);
    expect(bye.done).toEqual(['42 Gracias', '44 leaves']);
  });

  it('leaves an agent who says nothing any more', () => {
    const met = agentSaid(beginCustomer(script(), 0), 'Hola', 1_000);
    expect(play(met, 0, 200_000).done.at(-1)).toBe('121 leaves');
  });

  it('does not take a word for another that only ends so', () => {
    const met = play(beginCustomer(script({ msPerCharacter: 0, otherwise: [] }), 0), 0, 2_000);
    expect(play(agentSaid(met.customer, 'prereinicio', 2_000), 2_000, 4_000).done).toEqual([]);
  });
});
