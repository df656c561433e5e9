/** Made-up states in which something is wrong with sound. */
import { conversationOf, idle, busy } from './fixtures.ts';

const MOVED = [
  { part: 'microphone', from: 'Jabra Engage 75', to: 'Micrófono interno', why: 'gone' },
  { part: 'speaker', from: 'Jabra Engage 75', to: 'Altavoces del monitor', why: 'gone' },
] as const;

/** By name. */
export const soundStates = {
  'sound-trouble': (now: number) => ({
    ...idle(now),
    presence: busy(now),
    sound: { ...idle(now).sound, moved: MOVED.map((one) => ({ ...one })) },
    conversations: [
      conversationOf(
        now,
        { kind: 'talking' },
        { voiceTrouble: { what: 'loss', side: 'network', sinceMs: now - 4_000 } },
      ),
    ],
  }),
  'not-heard': (now: number) => ({
    ...idle(now),
    presence: busy(now),
    sound: { ...idle(now).sound, silence: 'dead' as const },
    conversations: [conversationOf(now, { kind: 'talking' })],
  }),
  loud: (now: number) => ({
    ...idle(now),
    sound: {
      ...idle(now).sound,
      dose: { day: '2026-05-04', share: 0.62, heardMs: 5 * 3_600_000, averageDb: 84.6 },
    },
    settings: {
      ...idle(now).settings,
      microphone: { deviceId: 'm1', groupId: 'g1', label: 'Jabra Engage 75' },
      speaker: { deviceId: 's2', groupId: 'g2', label: 'Altavoces del monitor' },
    },
  }),
};
