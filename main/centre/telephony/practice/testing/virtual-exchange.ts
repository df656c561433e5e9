/**
 * The switch on a virtual clock, without sockets and without phones, for tests: time passes only when `pass` is called, a
 * frame at a time, and events are kept in the order in which the centre would get them.
 */
import { callerScript, type CallerScript } from '../../../practice/caller-script.ts';
import type { TelephonyEvent } from '../../port.ts';
import { Switch } from '../exchange/switch.ts';
import { FRAME_MS } from '../media/frame.ts';
import { SoundFiles } from '../media/sounds.ts';

/** A caller who says nothing and stays, but for what is given. */
export const caller = (more: Record<string, unknown> = {}): CallerScript =>
  callerScript.parse({
    id: 'x',
    title: { es: '', en: '' },
    number: '+34600000000',
    language: 'es',
    dialled: '+34910000000',
    ivr: { choice: '2', intent: 'returns' },
    patienceMs: null,
    says: [],
    hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
    repeat: null,
    ...more,
  });

/** A switch at 1,000,000 ms with a centre connected. */
export const openExchange = (
  files: SoundFiles = new SoundFiles('/nonexistent', () => undefined),
) => {
  let nowMs = 1_000_000;
  const events: TelephonyEvent[] = [];
  const exchange = new Switch({
    realm: 'test',
    mediaHost: '127.0.0.1',
    nowMs: () => nowMs,
    files,
    findScript: () => null,
    emit: (event) => events.push(event),
  });
  exchange.setControlled(true);
  const pass = (ms: number) => {
    for (const endMs = nowMs + ms; nowMs < endMs;) {
      nowMs += FRAME_MS;
      exchange.tick(nowMs);
    }
  };
  /** A customer who has been answered. */
  const call = (more: Record<string, unknown> = {}) => {
    const { legId } = exchange.trunk.startCaller(caller(more));
    exchange.answer(legId);
    return legId;
  };
  const ends = () =>
    events.flatMap((e) => (e.kind === 'leg/ended' ? [[e.leg.legId, e.end.reason] as const] : []));
  const tones = (legId: string, hz: readonly number[]) =>
    exchange.measure(legId, 'out', 400, hz).tones;
  return { exchange, events, pass, call, ends, tones, nowMs: () => nowMs };
};
