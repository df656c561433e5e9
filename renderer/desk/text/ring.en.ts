/** What the desk says about being rung, about the check before a shift and about differences with the centre. Part of `en.ts`. */
import type { ringEs, ringReasonsEs } from './ring.es.ts';

/** Why it cannot ring, in few words, for the line at the bottom. */
export const ringReasonsEn: typeof ringReasonsEs = {
  'phone-silent': 'the phone does not answer',
  'not-reachable': 'calls do not get here',
  'ringer-silent': 'sound stands still',
  'ringer-missing': 'no loudspeaker or headset',
  'microphone-silent': 'the microphone gives no sound',
  'microphone-muted': 'the microphone is muted',
  'microphone-refused': 'the microphone is not allowed',
  'microphone-missing': 'no microphone',
  'microphone-busy': 'another program uses the microphone',
  'ringer-off': 'the ring volume is at zero',
  slept: 'the machine has slept',
};

/** English. */
export const ringEn: typeof ringEs = {
  ring: {
    sign: 'Whether you can be rung',
    states: {
      yes: 'You can be rung',
      no: 'You cannot be rung',
      unproven: 'Not proven yet',
    },
    checked: 'Checked',
    checking: 'Checking…',
    never: 'Not checked yet.',
    how: (minutes) =>
      `Checked by itself every ${minutes} min while there are no calls, and after sleep, a change of headset or of network.`,
    outOfQueue: 'Meanwhile calls go to somebody else.',
    check: 'Check now',
    page: 'Whole check',
    settings: 'Open settings',
    back: 'I am here',
    slept: (from, to) => `This machine slept from ${from} to ${to}.`,
    parts: {
      line: 'Line',
      reach: 'Way in',
      ringer: 'Ringer',
      microphone: 'Microphone',
    },
    line: { yes: 'Registered.', no: 'No line.' },
    reach: {
      'round-trip': 'A signal went to the telephone system and came back to this phone.',
      answered:
        'The telephone system answers; it does not send the signal back, so the way in is not proven.',
      silent: 'The signal did not come back.',
      'no-line': 'No line.',
      'not-asked': 'Not checked.',
    },
    ringer: {
      sounding: 'Sound works.',
      'other-device': 'The chosen device is not there: the system’s own one rings.',
      suspended: 'Sound stands still.',
      'no-device': 'There is no loudspeaker or headset.',
      'not-asked': 'Not checked.',
    },
    microphone: {
      alive: 'It hears the room.',
      silent: 'It gives nothing but digital silence.',
      muted: 'It is muted on the device or in the system.',
      refused: 'It is not allowed.',
      missing: 'There is no microphone.',
      busy: 'Another program uses it.',
      'not-asked': 'Not checked this time.',
    },
    todo: {
      none: 'There is nothing to do.',
      'signed-out': 'Sign in to your desk.',
      'phone-starting': 'Wait a moment: it starts by itself.',
      'not-registered':
        'It reconnects by itself. If it lasts, look at the network or tell support.',
      'no-microphone': 'Plug in the headset, or allow the microphone and choose it in Settings.',
      'centre-unreachable':
        'It reconnects by itself. If it lasts, look at the network or tell support.',
      'phone-silent':
        'Wait a few seconds: it is asked again by itself. If it lasts, close and open the program.',
      'not-reachable':
        'The phone registers again by itself. If it lasts, look at the network or tell support.',
      'ringer-silent':
        'See whether the system has sound; choose another ringer in Settings and check now.',
      'ringer-missing': 'Plug in the headset or a loudspeaker: it is checked by itself.',
      'microphone-silent':
        'Look at the mute button of the headset and at its cable, or choose another microphone in Settings.',
      'microphone-muted': 'Unmute it on the headset or in the system: it is checked by itself.',
      'microphone-refused': 'Allow Puesto the microphone in the settings of the system.',
      'microphone-missing': 'Plug in the headset: it is checked by itself.',
      'microphone-busy':
        'Close the program that uses it, or choose another microphone in Settings.',
      'ringer-off': 'Turn the ring volume up in Settings.',
      slept: 'Say that you are here, or choose another state.',
    },
    voice: {
      title: 'Your voice',
      todo: {
        idle: 'Speak for five seconds: then you hear yourself in your headset as customers do.',
        recording: 'Recording: speak now…',
        playing: 'Listen: this is how you are heard. The recording is not kept.',
        asking: 'Did you hear yourself well?',
      },
      record: 'Record and listen',
      yes: 'Yes, well',
      no: 'No',
      good: 'You heard yourself well.',
      bad: 'Choose another microphone or move it closer, look at the headset in Settings and record again.',
    },
    last: {
      when: 'Last check',
      allGood: 'all that was tried is good.',
      bad: (parts) => `failed: ${parts}.`,
      left: (parts) => `Not tried: ${parts}.`,
      parts: {
        microphone: 'microphone',
        voice: 'your voice',
        speaker: 'headphones',
        ringer: 'ringer',
        connection: 'connection',
      },
    },
    difference: {
      title: 'Phone and centre differ',
      unknown: {
        what: 'The centre does not have this call; your phone does.',
        todo: 'Go on talking if somebody is there, or hang up.',
        keep: 'Go on',
        end: 'Hang up',
      },
      lost: {
        what: 'Your phone lost this call; the customer is still there and hears music.',
        todo: 'Go back to them or end it. Otherwise they return to the queue in',
        todoDialled: 'Go back to them or end it. Otherwise it ends in',
        rejoin: 'Go back',
        end: 'End it',
      },
    },
    noDialling: (reason) => `No calls can be made now: ${reason}.`,
    every: 'Check whether it can ring',
    everyMinutes: (minutes) => (minutes === 1 ? 'Every minute' : `Every ${minutes} minutes`),
  },
};
