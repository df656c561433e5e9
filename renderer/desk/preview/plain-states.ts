/** Made-up desks without a centre to look at, as `fixtures.ts` has others. Used by the preview page. */
import type { DeskState } from '#src/contracts/desk.ts';
import type { SipAccount } from '#src/model/sip-account.ts';
import { conversationOf, idle } from './fixtures.ts';

const account: SipAccount = {
  servers: ['wss://pbx.example.com:8089/ws', 'wss://pbx2.example.com:8089/ws'],
  username: '101',
  domain: 'pbx.example.com',
  displayName: 'Lucía Prieto',
};

/** Nobody on the line, four calls before, two messages. */
function plainIdle(now: number): DeskState {
  const calm = idle(now);
  const [first, second, third, fourth] = calm.recent;
  return {
    ...calm,
    session: {
      ...calm.session,
      mode: 'plain',
      capabilities: {
        recordingPause: false,
        dialOut: true,
        editCustomers: true,
        mergeCustomers: false,
        arrangeCases: false,
        showsSupervision: false,
        practice: false,
      },
    },
    followUps: [],
    missed: calm.missed.slice(0, 1),
    queues: { queues: [], asOfMs: now },
    settings: { ...calm.settings, sip: account },
    recent: [
      ...(first && second ? [first, second] : []),
      ...(third && fourth
        ? [{ ...third, durationMs: 0, endReason: 'missed' as const }, fourth]
        : []),
      ...(third ? [{ ...third, number: '102', atMs: now - 30 * 3_600_000 }] : []),
    ],
    strip: { ...calm.strip, phone: { ...calm.strip.phone, newMessages: 2 } },
  };
}

/** By name, as in the address of the preview page. */
export const plainStates = {
  plain: plainIdle,
  'plain-none': (now: number): DeskState => {
    const calm = plainIdle(now);
    return {
      ...calm,
      recent: [],
      missed: [],
      settings: { ...calm.settings, sip: null },
      strip: {
        ...calm.strip,
        phone: {
          ...calm.strip.phone,
          state: 'off',
          newMessages: 0,
          fault: { code: 'sip-not-set-up', retryable: true },
        },
      },
    };
  },
  'plain-call': (now: number): DeskState => {
    const one = conversationOf(now, { kind: 'talking' });
    const { interaction } = one;
    return {
      ...plainIdle(now),
      conversations: [
        {
          ...one,
          customer: null,
          openCase: null,
          interaction: {
            ...interaction,
            customerId: null,
            displayName: '',
            number: '+34699001122',
            queueId: null,
            recording: 'off',
          },
        },
      ],
    };
  },
};
