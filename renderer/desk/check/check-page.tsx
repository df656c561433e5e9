/**
 * The check before a shift: microphone, the agent's own voice played back, headphones, ringer and connection, each on its own and
 * with a sentence. What it found is remembered with its time. It comes by itself the first time.
 */
import { useEffect, useRef, useState } from 'react';
import type { Settings } from '#src/policy/settings.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Age } from '../parts/running-time.tsx';
import { PageFrame } from '../shell/page-frame.tsx';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { openPage } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { CheckPart, type CheckPartProps, type CheckResult, untried } from './check-part.tsx';
import { VoicePart } from './voice-part.tsx';

/** Below this an agent is hardly heard: on the phone's scale normal speech reads 0.3 to 0.8, a quiet room below 0.2. */
const FAINT = 0.25;
const SLICE_MS = 200;
const SLICES = 15;

type Results = NonNullable<Settings['lastCheck']>['results'];
const PARTS = ['microphone', 'voice', 'speaker', 'ringer'] as const;

const toKept = ({ kind }: CheckResult): 'good' | 'bad' | 'untried' =>
  kind === 'fault' ? 'bad' : kind;

/** The page. */
export function CheckPage() {
  const text = useText();
  const { act } = useDesk();
  const nowMs = useNow();
  const [results, setResults] = useState<Readonly<Record<(typeof PARTS)[number], CheckResult>>>({
    microphone: untried,
    voice: untried,
    speaker: untried,
    ringer: untried,
  });
  const connection = useConnection();
  const finish = () => {
    const kept: Results = {
      microphone: toKept(results.microphone),
      voice: toKept(results.voice),
      speaker: toKept(results.speaker),
      ringer: toKept(results.ringer),
      connection: toKept(connection.result),
    };
    const wasTried = PARTS.some((part) => kept[part] !== 'untried');
    void act('settings/set', {
      hasCheckedAudio: true,
      ...(wasTried && { lastCheck: { atMs: nowMs, results: kept } }),
    });
    openPage('none');
  };
  const partOf = (part: (typeof PARTS)[number]): CheckPartProps => ({
    result: results[part],
    onResult: (result) => setResults((all) => ({ ...all, [part]: result })),
  });
  return (
    <PageFrame title={text.check.title} intro={text.check.intro} onBack={finish}>
      <LastCheck />
      <MicrophonePart {...partOf('microphone')} />
      <VoicePart {...partOf('voice')} />
      <TonePart
        device="speaker"
        title={text.check.speaker}
        todo={text.check.speakerTodo}
        {...partOf('speaker')}
      />
      <TonePart
        device="ringer"
        title={text.check.ringer}
        todo={text.check.ringerTodo}
        {...partOf('ringer')}
      />
      <CheckPart
        title={text.check.connection}
        todo={connection.todo}
        result={connection.result}
        good={text.check.connectionGood}
      />
      <div className="form-acts">
        <ActButton label={text.check.done} tone="primary" onPress={finish} />
        <ActButton label={text.check.later} onPress={finish} />
      </div>
    </PageFrame>
  );
}

/** What was found the last time; nothing before that. */
function LastCheck() {
  const words = useText().ring.last;
  const last = useSlice('settings')?.lastCheck ?? null;
  if (!last) return null;
  const of = (kind: 'bad' | 'untried') =>
    (Object.keys(words.parts) as (keyof Results)[])
      .filter((part) => last.results[part] === kind)
      .map((part) => words.parts[part]);
  const [bad, left] = [of('bad'), of('untried')];
  return (
    <p className="muted">
      {words.when} <Age atMs={last.atMs} />:{' '}
      {bad.length === 0 ? words.allGood : words.bad(bad.join(', '))}
      {left.length === 0 ? '' : ` ${words.left(left.join(', '))}`}
    </p>
  );
}

function MicrophonePart({ result, onResult }: CheckPartProps) {
  const text = useText();
  const { ask } = useDesk();
  const [level, setLevel] = useState(0);
  const [isListening, setListening] = useState(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const listen = async () => {
    setListening(true);
    let loudest = 0;
    for (let slice = 0; slice < SLICES && !isGone.current; slice += 1) {
      const answer = await ask('check/microphone', { forMs: SLICE_MS });
      if (!answer.ok) {
        onResult({ kind: 'fault', fault: answer.error });
        setListening(false);
        return;
      }
      loudest = Math.max(loudest, answer.value.level);
      setLevel(answer.value.level);
    }
    setListening(false);
    setLevel(0);
    onResult(loudest >= FAINT ? { kind: 'good' } : { kind: 'bad', words: text.check.faint });
  };
  return (
    <CheckPart
      title={text.check.microphone}
      todo={isListening ? text.check.listening : text.check.microphoneTodo}
      result={isListening ? untried : result}
      good={text.check.heard}
    >
      <meter className="level" min={0} max={1} value={level} aria-label={text.check.level} />
      <ActButton label={text.check.listen} isAsking={isListening} onPress={() => void listen()} />
    </CheckPart>
  );
}

function TonePart({
  device,
  title,
  todo,
  result,
  onResult,
}: CheckPartProps & {
  readonly device: 'speaker' | 'ringer';
  readonly title: string;
  readonly todo: string;
}) {
  const text = useText();
  const { ask } = useDesk();
  const [isPlaying, setPlaying] = useState(false);
  const play = async () => {
    setPlaying(true);
    const answer = await ask('check/speaker', { device });
    setPlaying(false);
    onResult(answer.ok ? { kind: 'good' } : { kind: 'fault', fault: answer.error });
  };
  return (
    <CheckPart title={title} todo={todo} result={result} good={text.check.played}>
      <ActButton
        label={`${text.check.play}: ${title}`}
        shownLabel={text.check.play}
        isAsking={isPlaying}
        onPress={() => void play()}
      />
    </CheckPart>
  );
}

/** What the strip knows of line and centre. */
function useConnection(): { readonly result: CheckResult; readonly todo: string } {
  const text = useText();
  const strip = useSlice('strip');
  const reason = strip ? text.strip.reasons[strip.ringable.reason] : '';
  const result: CheckResult =
    strip?.ringable.state === 'yes'
      ? { kind: 'good' }
      : strip?.ringable.state === 'no'
        ? {
            kind: 'bad',
            words: `${text.strip.ringable.no}: ${reason}. ${text.ring.todo[strip.ringable.reason]}`,
          }
        : untried;
  return { result, todo: reason === '' ? text.check.waiting : reason };
}
