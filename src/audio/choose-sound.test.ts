import { describe, expect, it } from 'vitest';
import { chooseSound, isHeadset, microphoneCandidates, type SoundWish } from './choose-sound.ts';
import { isSplitPair, matchDevice, partnerOf, type SoundDevice } from './device.ts';

const device = (deviceId: string, groupId: string, label: string): SoundDevice => ({
  deviceId,
  groupId,
  label,
});
const jabraMic = device('jm', 'gj', 'Jabra Evolve2 Mono');
const jabraEar = device('js', 'gj', 'Jabra Evolve2 Stereo');
const polyMic = device('pm', 'gp', 'Poly Blackwire');
const polyEar = device('ps', 'gp', 'Poly Blackwire Out');
const builtMic = device('bm', 'gb', 'Built-in Audio Mic');
const builtOut = device('bs', 'gb', 'Built-in Audio Speakers');
const hdmi = device('hs', 'gh', 'HDMI Jabra-like monitor');

const wish = (more: Partial<SoundWish> = {}): SoundWish => ({
  microphone: jabraMic,
  speaker: jabraEar,
  ringer: builtOut,
  sets: [],
  returns: true,
  ...more,
});
const all = {
  microphones: [builtMic, jabraMic, polyMic],
  speakers: [hdmi, builtOut, jabraEar, polyEar],
};
const unplugged = { microphones: [builtMic, polyMic], speakers: [hdmi, builtOut, polyEar] };
const bare = { microphones: [builtMic], speakers: [hdmi, builtOut] };
const ids = (choices: ReturnType<typeof chooseSound>) => [
  `${choices.microphone.device?.deviceId ?? '-'} ${choices.microphone.why}`,
  `${choices.speaker.device?.deviceId ?? '-'} ${choices.speaker.why}`,
  `${choices.ringer.device?.deviceId ?? '-'} ${choices.ringer.why}`,
];
const polySet = { microphone: polyMic, speaker: polyEar, ringer: null };
const builtSet = { microphone: builtMic, speaker: builtOut, ringer: builtOut };

describe('chooseSound', () => {
  it.each([
    ['all is there', wish(), all, null, ['jm wish', 'js wish', 'bs wish']],
    [
      'the system decides',
      wish({ microphone: null, speaker: null, ringer: null }),
      all,
      null,
      ['- system', '- system', '- system'],
    ],
    [
      'unplugged, another headset is there',
      wish(),
      unplugged,
      null,
      ['pm headset', 'ps partner', 'bs wish'],
    ],
    [
      'unplugged, the built-in one was used before',
      wish({ sets: [builtSet, polySet] }),
      unplugged,
      null,
      ['bm remembered', 'bs remembered', 'bs wish'],
    ],
    [
      'nothing else to talk with',
      wish(),
      bare,
      null,
      ['- last-resort', '- last-resort', 'bs wish'],
    ],
    [
      'only the microphone half is gone',
      wish({ microphone: device('x', 'gz', 'Stand'), speaker: polyEar }),
      all,
      null,
      ['pm partner', 'ps wish', 'bs wish'],
    ],
    [
      'the ringing device is gone',
      wish({ ringer: device('x', 'gx', 'Loudspeaker') }),
      all,
      null,
      ['jm wish', 'js wish', '- last-resort'],
    ],
    [
      'back again',
      wish(),
      all,
      { microphone: polyMic, speaker: polyEar },
      ['jm wish', 'js wish', 'bs wish'],
    ],
    [
      'back again, and the agent wants no second change',
      wish({ returns: false }),
      all,
      { microphone: polyMic, speaker: polyEar },
      ['pm kept', 'ps kept', 'bs wish'],
    ],
    [
      'what was kept is gone too',
      wish({ returns: false }),
      { microphones: [jabraMic], speakers: [jabraEar, builtOut] },
      { microphone: polyMic, speaker: polyEar },
      ['jm wish', 'js wish', 'bs wish'],
    ],
    [
      'no devices at all',
      wish(),
      { microphones: [], speakers: [] },
      null,
      ['- last-resort', '- last-resort', '- last-resort'],
    ],
  ] as const)('%s', (_what, wished, present, held, expected) => {
    expect(ids(chooseSound(wished, present, held))).toEqual(expected);
  });

  it('keeps the chosen one whatever the system makes its default', () => {
    // The order of the list is the only trace of the default that a page gets.
    for (const speakers of [all.speakers, all.speakers.toReversed()])
      for (const microphones of [all.microphones, all.microphones.toReversed()])
        expect(ids(chooseSound(wish(), { microphones, speakers }))).toEqual([
          'jm wish',
          'js wish',
          'bs wish',
        ]);
  });
});

describe('microphoneCandidates', () => {
  it.each([
    ['the wish, what was used before, headsets, the system', wish({ sets: [builtSet] }), all, null],
  ] as const)('%s', (_what, wished, present, held) => {
    const found = microphoneCandidates(wished, present, held).map((one) => one?.deviceId ?? '-');
    expect(found).toEqual(['jm', 'bm', 'pm', '-']);
  });

  it('begins with the system when the agent leaves it to the system', () => {
    const found = microphoneCandidates(wish({ microphone: null }), all);
    expect(found[0]).toBeNull();
    expect(found.filter((one) => one === null)).toHaveLength(1);
  });

  it('never names one that is not there', () => {
    const found = microphoneCandidates(wish({ sets: [polySet] }), bare);
    expect(found).toEqual([null]);
  });
});

describe('devices', () => {
  it('are found by id, then name, then group', () => {
    expect(matchDevice(device('jm', '', ''), all.microphones)).toBe(jabraMic);
    expect(matchDevice(device('new', '', 'Poly Blackwire'), all.microphones)).toBe(polyMic);
    expect(matchDevice(device('new', 'gj', 'Renamed'), all.speakers)).toBe(jabraEar);
    expect(matchDevice(device('', '', ''), all.speakers)).toBeNull();
  });

  it('have a partner only in a known group', () => {
    expect(partnerOf(jabraMic, all.speakers)).toBe(jabraEar);
    expect(partnerOf(device('a', '', 'A'), [device('b', '', 'B')])).toBeNull();
  });

  it.each([
    [jabraMic, jabraEar, false],
    [jabraMic, builtOut, true],
    [null, builtOut, false],
    [device('a', '', ''), builtOut, false],
  ])('says when the two belong to different ones', (microphone, speaker, expected) => {
    expect(isSplitPair(microphone, speaker)).toBe(expected);
  });

  it.each([
    ['Jabra Evolve2 65', true],
    ['Auriculares USB', true],
    ['Monitor of Jabra', false],
    ['HDMI 1', false],
    ['Built-in Audio', false],
  ])('knows what is worn: %s', (label, expected) => {
    expect(isHeadset(device('x', '', label))).toBe(expected);
  });
});
