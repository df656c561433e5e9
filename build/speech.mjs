/*
 * Makes the recorded voices and sounds again: `node build/speech.mjs` (needs espeak-ng and sox). It reads what is said
 * from the practice scenarios and assets/speech/announcements.json, and writes raw 8 kHz mu-law below assets/speech and
 * the desk's ringtones below assets/sounds. The results are committed: nobody who only runs Puesto needs this.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = dirname(import.meta.dirname);
const SPEECH = join(ROOT, 'assets/speech');
const SOUNDS = join(ROOT, 'assets/sounds');
const SCENARIOS = join(ROOT, 'main/centre/practice/scenarios');
/** Level of the voice while it speaks, measured over the loud windows. */
const SPEECH_DB = -20;
const MUSIC_DB = -24;
const SCRATCH = mkdtempSync(join(tmpdir(), 'puesto-speech-'));
const ULAW = ['-t', 'ul', '-r', '8000', '-c', '1'];

const run = (tool, args) => execFileSync(tool, args, { stdio: ['ignore', 'pipe', 'pipe'] });
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Root mean square of 16-bit samples over the 20 ms windows within 25 dB of the loudest, in dBFS. */
function speechLevelDb(wav) {
  const raw = run('sox', [
    wav,
    '-t',
    'raw',
    '-e',
    'signed',
    '-b',
    '16',
    '-r',
    '8000',
    '-c',
    '1',
    '-',
  ]);
  const samples = new Int16Array(
    raw.buffer.slice(raw.byteOffset, raw.byteOffset + (raw.byteLength & ~1)),
  );
  const powers = [];
  for (let at = 0; at + 160 <= samples.length; at += 160) {
    let sum = 0;
    for (let i = at; i < at + 160; i += 1) sum += (samples[i] / 32768) ** 2;
    powers.push(sum / 160);
  }
  const floor = Math.max(...powers) / 10 ** 2.5;
  const loud = powers.filter((power) => power >= floor);
  return 10 * Math.log10(loud.reduce((a, b) => a + b, 0) / loud.length);
}

/** One line of speech: spoken, trimmed at both ends, filtered like a telephone, brought to level, then limited. */
function speak(text, voice, target) {
  const spoken = join(SCRATCH, 'spoken.wav');
  const clean = join(SCRATCH, 'clean.wav');
  run('espeak-ng', [
    '-v',
    voice.voice,
    '-p',
    String(voice.pitch),
    '-s',
    String(voice.wordsPerMinute),
    '-w',
    spoken,
    text,
  ]);
  run('sox', [
    spoken,
    '-r',
    '8000',
    '-c',
    '1',
    clean,
    'gain',
    '-6',
    'highpass',
    '200',
    'lowpass',
    '3400',
    'silence',
    '1',
    '0.01',
    '0.5%',
    'reverse',
    'silence',
    '1',
    '0.01',
    '0.5%',
    'reverse',
    'compand',
    '0.01,0.12',
    '-60,-60,-30,-18,0,-8',
    '0',
    '-90',
    '0.01',
    'pad',
    '0.04',
    '0.12',
  ]);
  const gainDb = SPEECH_DB - speechLevelDb(clean);
  mkdirSync(dirname(target), { recursive: true });
  run('sox', ['-D', clean, ...ULAW, target, 'gain', '-l', gainDb.toFixed(2)]);
  return target;
}

/** Mixes plucks and soft sines at their times into one loop; tails beyond the end are folded onto the start. */
function composeMusic(target) {
  const beatS = 60 / 76;
  const barS = beatS * 4;
  // G major: G, Em9, Cmaj7, D6, twice with another melody, then a quiet turn. Notes as sox reads them.
  const bars = [
    { chord: ['G2', 'D3', 'B3'], melody: ['D4', null, 'G4', 'B4'] },
    { chord: ['E2', 'B2', 'G3'], melody: ['A4', null, 'G4', null] },
    { chord: ['C3', 'G3', 'E4'], melody: ['E4', null, 'G4', 'B4'] },
    { chord: ['D3', 'A3', 'F#4'], melody: ['A4', null, 'F#4', null] },
    { chord: ['G2', 'D3', 'B3'], melody: ['G4', 'B4', null, 'D4'] },
    { chord: ['E2', 'B2', 'G3'], melody: ['E4', null, 'B4', 'A4'] },
    { chord: ['A2', 'E3', 'C4'], melody: ['G4', null, 'E4', null] },
    { chord: ['D3', 'A3', 'F#4'], melody: ['F#4', null, 'A4', null] },
    { chord: ['C3', 'G3', 'E4'], melody: ['G4', null, null, 'E4'] },
    { chord: ['B2', 'D3', 'G3'], melody: ['D4', null, 'G4', null] },
    { chord: ['A2', 'E3', 'C4'], melody: ['E4', null, 'A4', null] },
    { chord: ['D3', 'A3', 'F#4'], melody: ['D4', null, null, null] },
  ];
  const totalS = bars.length * barS;
  const parts = [];
  const note = (kind, name, startS, lengthS, volume) => {
    const file = join(SCRATCH, `note-${parts.length}.wav`);
    run('sox', [
      '-n',
      '-r',
      '8000',
      '-c',
      '1',
      '-b',
      '16',
      file,
      'synth',
      lengthS.toFixed(3),
      kind,
      name,
      'fade',
      kind === 'sine' ? 'h' : 'l',
      kind === 'sine' ? '0.35' : '0.004',
      lengthS.toFixed(3),
      (lengthS * 0.7).toFixed(3),
      'vol',
      String(volume),
      'pad',
      startS.toFixed(3),
      '0',
    ]);
    parts.push(file);
  };
  bars.forEach(({ chord, melody }, bar) => {
    chord.forEach((name) => note('sine', name, bar * barS, barS * 1.25, 0.05));
    chord.forEach((name, at) =>
      note('pluck', name, bar * barS + at * beatS * 0.5, beatS * 3, 0.14),
    );
    melody.forEach((name, beat) => {
      if (name) note('pluck', name, bar * barS + beat * beatS, beatS * 2.4, 0.2);
    });
  });
  const mixed = join(SCRATCH, 'music-mixed.wav');
  const head = join(SCRATCH, 'music-head.wav');
  const tail = join(SCRATCH, 'music-tail.wav');
  const looped = join(SCRATCH, 'music-looped.wav');
  run('sox', [
    '-m',
    '-v',
    '1',
    ...parts.flatMap((part, at) => (at === 0 ? [part] : ['-v', '1', part])),
    mixed,
    'lowpass',
    '2600',
  ]);
  run('sox', [mixed, head, 'trim', '0', totalS.toFixed(4)]);
  run('sox', [mixed, tail, 'trim', totalS.toFixed(4)]);
  run('sox', ['-m', '-v', '1', head, '-v', '1', tail, looped, 'trim', '0', totalS.toFixed(4)]);
  run('sox', [
    '-D',
    looped,
    ...ULAW,
    target,
    'gain',
    '-l',
    (MUSIC_DB - speechLevelDb(looped)).toFixed(2),
  ]);
}

const WAV = ['-r', '48000', '-c', '1', '-b', '16'];

/** The desk's own sounds: two ringtones, the zip tone of automatic answer and the tone of the speaker check. */
function makeSounds() {
  mkdirSync(SOUNDS, { recursive: true });
  const chime = (file, notes, spacingS, lengthS, volume, kind, totalS) => {
    const parts = notes.map((name, at) => {
      const part = join(SCRATCH, `chime-${at}.wav`);
      run('sox', [
        '-n',
        ...WAV,
        part,
        'synth',
        String(lengthS),
        kind,
        name,
        'fade',
        'l',
        '0.006',
        String(lengthS),
        String(lengthS * 0.85),
        'vol',
        String(volume),
        'pad',
        (at * spacingS).toFixed(3),
        '0',
      ]);
      return part;
    });
    run('sox', [
      '-m',
      ...parts.flatMap((part) => ['-v', '1', part]),
      ...WAV,
      join(SOUNDS, file),
      'pad',
      '0',
      String(totalS),
      'trim',
      '0',
      String(totalS),
    ]);
  };
  chime('ring.wav', ['E5', 'G5', 'B5', 'E5', 'G5', 'B5'], 0.16, 0.7, 0.3, 'triangle', 2.4);
  chime('ring-soft.wav', ['G4', 'D5'], 0.3, 1.3, 0.16, 'sine', 3);
  chime('zip.wav', ['A4', 'E5'], 0.09, 0.16, 0.28, 'sine', 0.3);
  chime('test-tone.wav', ['C4', 'E4', 'G4', 'C5'], 0.22, 0.9, 0.25, 'triangle', 1.8);
}

/** Says how loud and how long every file is, and refuses what is silent, clipped or too big together. */
function report(files) {
  let bytes = 0;
  const levels = [];
  for (const file of files) {
    const wav = join(SCRATCH, 'report.wav');
    run('sox', [...ULAW, file, '-b', '16', '-e', 'signed', wav]);
    levels.push(speechLevelDb(wav));
    bytes += statSync(file).size;
  }
  const text = `${files.length} files, ${(bytes / 1e6).toFixed(2)} MB, ${(bytes / 8000).toFixed(0)} s, level ${Math.min(...levels).toFixed(1)} to ${Math.max(...levels).toFixed(1)} dBFS`;
  process.stdout.write(`${text}\n`);
  if (bytes > 4e6) throw new Error('The recordings are larger than 4 MB together.');
  if (levels.some((level) => level < SPEECH_DB - 3 || level > SPEECH_DB + 3))
    throw new Error('A recording is too loud or too quiet.');
}

function main() {
  const { voices, announcements, callees } = readJson(join(SPEECH, 'announcements.json'));
  const voiceOf = (name) => {
    const voice = voices[name];
    if (!voice) throw new Error(`announcements.json has no voice called ${name}.`);
    return voice;
  };
  for (const folder of ['es', 'en', 'callers'])
    rmSync(join(SPEECH, folder), { recursive: true, force: true });
  const files = [];
  for (const [language, texts] of Object.entries(announcements))
    for (const [name, text] of Object.entries(texts))
      files.push(
        speak(text, voiceOf(`announcer-${language}`), join(SPEECH, language, `${name}.ulaw`)),
      );
  for (const [name, { voice, text }] of Object.entries(callees))
    files.push(speak(text, voiceOf(voice), join(SPEECH, `${name}.ulaw`)));
  for (const file of readdirSync(SCENARIOS).filter(
    (name) => name.endsWith('.json') && name !== 'callees.json',
  )) {
    const scenario = readJson(join(SCENARIOS, file));
    for (const line of scenario.says)
      files.push(speak(line.text, voiceOf(scenario.id), join(SPEECH, `${line.file}.ulaw`)));
  }
  report(files);
  composeMusic(join(SPEECH, 'music.ulaw'));
  makeSounds();
}

try {
  main();
} finally {
  rmSync(SCRATCH, { recursive: true, force: true });
}
