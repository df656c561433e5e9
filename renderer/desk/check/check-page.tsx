/** The first-run check: microphone, headphones, ringer and connection, each on its own and with a sentence. */
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { PageFrame } from '../shell/page-frame.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { openPage } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

/** Below this an agent is hardly heard: on the phone's scale normal speech reads 0.3 to 0.8, a quiet room below 0.2. */
const FAINT = 0.25;
const SLICE_MS = 200;
const SLICES = 15;

/** The page. */
export function CheckPage() {
  const text = useText();
  const { act } = useDesk();
  const finish = () => {
    void act('settings/set', { hasCheckedAudio: true });
    openPage('none');
  };
  return (
    <PageFrame title={text.check.title} intro={text.check.intro} onBack={finish}>
      <MicrophoneCheck />
      <ToneCheck device="speaker" title={text.check.speaker} todo={text.check.speakerTodo} />
      <ToneCheck device="ringer" title={text.check.ringer} todo={text.check.ringerTodo} />
      <ConnectionCheck />
      <div className="form-acts">
        <ActButton label={text.check.done} tone="primary" onPress={finish} />
        <ActButton label={text.check.later} onPress={finish} />
      </div>
    </PageFrame>
  );
}

type Result =
  | { readonly kind: 'untried' }
  | { readonly kind: 'good' }
  | { readonly kind: 'bad'; readonly words: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

function Check(props: {
  readonly title: string;
  readonly todo: string;
  readonly result: Result;
  readonly good: string;
  readonly children?: ReactNode;
}) {
  const { result } = props;
  const Icon =
    result.kind === 'good' ? CircleCheck : result.kind === 'untried' ? CircleDashed : TriangleAlert;
  return (
    <section className="card check" aria-label={props.title}>
      <Icon aria-hidden="true" className={`check-icon check-${result.kind}`} />
      <div className="check-words">
        <h2>{props.title}</h2>
        {result.kind === 'fault' ? <FaultLine fault={result.fault} /> : null}
        <p className={result.kind === 'bad' ? 'bad-ink' : 'muted'} role="status">
          {result.kind === 'good' ? props.good : result.kind === 'bad' ? result.words : props.todo}
        </p>
      </div>
      {props.children}
    </section>
  );
}

function MicrophoneCheck() {
  const text = useText();
  const { ask } = useDesk();
  const [result, setResult] = useState<Result>({ kind: 'untried' });
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
        setResult({ kind: 'fault', fault: answer.error });
        setListening(false);
        return;
      }
      loudest = Math.max(loudest, answer.value.level);
      setLevel(answer.value.level);
    }
    setListening(false);
    setLevel(0);
    setResult(loudest >= FAINT ? { kind: 'good' } : { kind: 'bad', words: text.check.faint });
  };
  return (
    <Check
      title={text.check.microphone}
      todo={isListening ? text.check.listening : text.check.microphoneTodo}
      result={isListening ? { kind: 'untried' } : result}
      good={text.check.heard}
    >
      <meter className="level" min={0} max={1} value={level} aria-label={text.check.level} />
      <ActButton label={text.check.listen} isAsking={isListening} onPress={() => void listen()} />
    </Check>
  );
}

function ToneCheck({
  device,
  title,
  todo,
}: {
  readonly device: 'speaker' | 'ringer';
  readonly title: string;
  readonly todo: string;
}) {
  const text = useText();
  const { ask } = useDesk();
  const [result, setResult] = useState<Result>({ kind: 'untried' });
  const [isPlaying, setPlaying] = useState(false);
  const play = async () => {
    setPlaying(true);
    const answer = await ask('check/speaker', { device });
    setPlaying(false);
    setResult(answer.ok ? { kind: 'good' } : { kind: 'fault', fault: answer.error });
  };
  return (
    <Check title={title} todo={todo} result={result} good={text.check.played}>
      <ActButton
        label={`${text.check.play}: ${title}`}
        shownLabel={text.check.play}
        isAsking={isPlaying}
        onPress={() => void play()}
      />
    </Check>
  );
}

function ConnectionCheck() {
  const text = useText();
  const strip = useSlice('strip');
  const reason = strip ? text.strip.reasons[strip.ringable.reason] : '';
  const result: Result =
    strip?.ringable.state === 'yes'
      ? { kind: 'good' }
      : strip?.ringable.state === 'no'
        ? { kind: 'bad', words: `${text.strip.ringable.no}: ${reason}` }
        : { kind: 'untried' };
  return (
    <Check
      title={text.check.connection}
      todo={reason === '' ? text.check.waiting : reason}
      result={result}
      good={text.check.connectionGood}
    />
  );
}
