/** Words of the payment field and of the pauses of a recording. */
import type { paymentEs } from './payment.es.ts';

export const paymentEn: typeof paymentEs = {
  payment: {
    hint: 'Going in pauses the recording',
    notRecorded: 'This call is not recorded',
    asking: 'Pausing the recording…',
    open: 'Card number: nobody records or keeps it',
    typed: (scheme, digits) => `${scheme}, ${digits} digits`,
    wrong: 'No card has this number: go through it with the customer',
    right: 'number is right',
    done: 'To the note',
    noted: (reference) => `${reference}, in the note`,
    scheme: 'Card',
    why: {
      recording: 'The call is being recorded: go into the field to pause it.',
      unknown: 'We do not know whether it is recorded: do not ask for the card. Try again.',
      'centre-away':
        'The centre does not answer and cannot pause the recording: do not ask for the card.',
      refused: 'The recording was not paused: do not ask for the card. Try again.',
      'time-up': 'Time is up and the recording is about to go on. Pause it again if you need to.',
    },
    noField: 'This contact has no card field. Pause the recording before you ask for the card.',
    pause: 'Pause the recording',
    ending: (left) => `Recording goes on in ${left}`,
    longer: 'Still taking it',
    paused: (state, time) => `${state} ${time}`,
    rowPause: (length) => `recording paused ${length}`,
    rowPayment: (length) => `recording paused ${length} for a payment`,
    rowByTime: 'went on by itself when time was up',
    rowAt: (time, said) => `${time} · ${said}`,
    because: { agent: 'by key', payment: 'for a payment' },
    audit: (because, length, ended) =>
      length === '' ? because : `${because}, ${length}, ${ended}`,
    endedBy: {
      agent: 'the agent went on',
      time: 'went on by itself when time was up',
      'call-end': 'until the end of the call',
      recorder: 'the recorder went on',
    },
  },
};
