/** What the desk says about sound: devices, loudness, the voice of a call and the hearing dose. Part of `en.ts`. */
import type { soundEs } from './sound.es.ts';

/** English. */
export const soundEn: typeof soundEs = {
  sound: {
    parts: { microphone: 'microphone', speaker: 'headphones', ringer: 'ringer' },
    theSystems: 'the system’s own',
    now: (part, name) => `your ${part}: ${name}`,
    moved: {
      gone: (from, now) => `“${from}” is not plugged in. Now ${now}.`,
      busy: (from, now) => `“${from}” is used by another program. Now ${now}.`,
    },
    returned: (names) => `You are back on ${names}.`,
    split:
      'You speak into one device and listen to another. If that is not on purpose, choose the same for both.',
    pairUp: 'Use the same for both',
    problems: {
      'microphone-refused':
        'You are not heard: the system has taken away the permission to use the microphone. Give it to Puesto in its settings; the call goes on.',
      'microphone-missing':
        'You are not heard: there is no microphone. Plug your headset in and the call goes on with it.',
      'microphone-busy':
        'You are not heard: another program is using the microphone. Close it and the call goes on.',
    },
    silence: {
      dead: 'Your microphone has not even brought noise for ten seconds. See whether the headset has it switched off, or choose another one.',
      unheard:
        'You have not been heard in this call yet. See whether you speak into the chosen microphone, or choose another one.',
    },
    chooseDevice: 'Choose a microphone',
    meter: {
      label: 'Microphone level',
      start: 'See if I am heard',
      stop: 'Stop listening',
      idle: 'Speak as in a call: the bar should pass the mark.',
      quiet: 'You are not heard yet.',
      good: 'You are heard well.',
      loud: 'Very loud: move the microphone a little away.',
    },
    cleaning: 'My voice',
    echoCancellation: 'Remove echo',
    echoCancellationHint: 'Switch it off only with a headset that does it itself.',
    noiseSuppression: 'Remove noise around me',
    autoGain: 'Even out the volume',
    returnsToDevice: 'Go back to my headset as soon as I plug it in again',
    returnsToDeviceHint: 'Also in the middle of a call.',
    limitsLoudness: 'Protect my ears from loud sounds',
    limitsLoudnessHint:
      'Takes bangs, whistles and fax tones down at once. An ordinary voice is left as it is.',
    notProtected: 'This computer cannot protect your ears in this call.',
    dose: {
      title: 'Your ears today',
      share: (percent) => `${percent}% of the daily dose`,
      heard: (time, average) => `${time} of calls, ${average} on average`,
      none: 'You have not heard a call today yet.',
      estimate: (level) =>
        `An estimate: it assumes that your headset makes ${level} of a full tone. 100% is eight hours at 85 dB(A).`,
      earLoudness: 'My headset with a full tone',
      earLoudnessHint:
        'How much yours makes is in its data sheet; choose less if you turn it down.',
      half: 'You have had half of a day’s dose of sound. Turn your headset down a little.',
      full: 'You have had a day’s dose of sound. Turn it down and rest your ears; tell your lead.',
      warning: 'Hearing warning',
    },
    voice: {
      label: 'Voice of the call',
      score: (mos) => `Voice ${mos} of 4.5`,
      figures: ({ loss, jitter, roundTrip, concealed }) =>
        `loss ${loss} · jitter ${jitter} · round trip ${roundTrip} · gaps ${concealed}`,
      summary: (average, worst) =>
        `Grade of the voice in the last minute: ${average} of 4.5 on average, ${worst} at worst.`,
      measuring: 'Measuring the voice…',
      what: {
        loss: 'Part of the voice is lost.',
        jitter: 'The voice comes in jerks.',
        delay: 'The voice takes too long to go and come back.',
        gaps: 'The voice has gaps.',
      },
      side: {
        network:
          'It is your network: it happens both ways. Use a cable or move closer to the Wi-Fi.',
        sending: 'It is what you send, you are heard badly. See your network: a cable beats Wi-Fi.',
        receiving: 'It is what comes in, from their side or the way. Ask them to repeat.',
        computer: 'It is this computer, which cannot keep up. Close programs.',
      },
      delaySide: 'Let them finish before you speak, and see your network.',
      kept: (mos) => `voice ${mos}`,
    },
  },
};
