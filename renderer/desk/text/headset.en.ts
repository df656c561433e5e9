/** What the desk says about headsets and busy lights, in English. Part of `en.ts`. */
import type { headsetEs } from './headset.es.ts';

/** English. */
export const headsetEn: typeof headsetEs = {
  headset: {
    title: 'Headset',
    intro:
      'With the keys of a USB headset you answer, mute, hold and hang up. Its sound is chosen above.',
    looking: 'The phone has not said yet what is plugged in.',
    noSupport: {
      what: 'This browser gives pages no headset keys.',
      todo: 'Use Puesto as a program, or Chromium. The sound works all the same.',
    },
    none: 'There is no headset with call keys.',
    noneTodo:
      'Plug one in by USB, or the USB adapter that came with it. By Bluetooth without its adapter only the sound arrives.',
    noneTodoWeb:
      'In a browser it takes your permission once: press the button and choose the headset in the phone’s window.',
    choose: 'Choose a headset…',
    chosenElsewhere: 'Go on in the phone’s window: click “Choose the headset” there.',
    isLight: 'Busy light',
    isLightTodo:
      'Green when you are available, blue on a break or wrapping up, amber when you are called, red when you talk, off when you have left.',
    states: {
      opening: 'connecting',
      ready: 'ready',
      refused: 'not permitted',
      busy: 'in use by another program',
      failed: 'not answering',
    },
    troubles: {
      refused: {
        what: 'The system lets nobody open this headset.',
        todo: 'On Linux a rule is missing: ask whoever administers your machine to install “70-puesto-headset.rules”, then plug it in again. The sound works all the same.',
      },
      busy: {
        what: 'Another program has this headset for itself.',
        todo: 'Close its maker’s program (Jabra Direct, Poly Lens, EPOS Connect or Logi Tune) or switch off calls there. Puesto tries again every 5 seconds.',
      },
      failed: {
        what: 'The headset stopped answering.',
        todo: 'Unplug it and plug it in again. Your calls stay as they are.',
      },
    },
    hasKeys: 'Keys',
    hasLights: 'Lights',
    nothing: 'none',
    inputs: {
      hook: 'answer and hang up',
      mute: 'mute',
      flash: 'second call',
      hold: 'hold',
      drop: 'hang up',
      redial: 'call again',
      'line-busy': 'busy',
      programmable: 'free key',
    },
    lights: {
      'off-hook': 'in a call',
      ring: 'you are called',
      hold: 'on hold',
      mute: 'muted',
      'message-waiting': 'messages',
    },
    lastKey: 'Last key',
    noKeyYet: 'Press a key of the headset: it appears here.',
    pressed: (key, clock) => `${key}, at ${clock}`,
    keys: {
      'hook-off': 'Answer',
      'hook-on': 'Hang up',
      'hang-up-request': 'Hang up, not confirmed',
      'mute-on': 'Mute',
      'mute-off': 'Unmute',
      flash: 'Second call',
      hold: 'Hold',
      drop: 'Hang up or reject',
      redial: 'Call again',
      'line-busy': 'Busy',
      programmable: 'Free key',
    },
    shared: {
      what: 'Another program uses this headset too.',
      todo: 'It is often Teams, Zoom or the maker’s own program. Meanwhile hanging up with the headset takes a second press, and your microphone is not opened from it.',
    },
    takeBack: 'Only Puesto uses it',
    which: {
      label: 'Keys that count',
      byMicrophone: 'Those of the headset whose microphone you use',
      notThere: (name) => `${name} (not plugged in)`,
      otherCounts:
        'Another headset counts now: in calls this one gives no sign and its keys do nothing. Change it under “Keys that count”.',
      allCount:
        'The keys of several count now: nobody knows which one you wear. Choose it here, or choose its microphone above.',
    },
    flooding: {
      what: 'The headset sends more presses than anybody can make.',
      todo: 'Puesto does not listen to it until it stops. Unplug it and plug it in again; if it goes on, it is broken.',
    },
    test: {
      start: 'Try keys and lights',
      busy: 'It can be tried while you have no call.',
      step: (now, all) => `Step ${now} of ${all}`,
      pressNow: (key) => `Press on the headset: ${key}.`,
      looksNow: (light) => `Do you see or feel on the headset: ${light}?`,
      yes: 'Yes',
      no: 'No',
      nothingHappens: 'Nothing happens',
      stop: 'Leave it',
      done: (well, all) => `${well} of ${all} work.`,
      works: 'works',
      fails: 'does not work',
      again: 'Try again',
      failsTodo:
        'What does not work is done with the keyboard. See whether the maker has newer firmware, and tell whoever administers your machine.',
    },
    asksToHangUp: {
      what: 'Your headset asks to hang up, but another program uses it too.',
      todo: 'To hang up, press its key again within 5 seconds, or F4. If it was not you, do nothing.',
    },
  },
};
