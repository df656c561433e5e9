/**
 * The self-test of one headset: each key is pressed and seen, each lamp is lit and looked at. What it finds stays on screen and
 * goes nowhere. Only on a quiet line, and its lamp goes out when the page is left.
 */
import { Check, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HeadsetDevice, HeadsetInput, HeadsetKey, HeadsetLight } from '#src/model/headset.ts';
import { ActButton } from '../parts/act-button.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';

type Step =
  | { readonly kind: 'key'; readonly input: HeadsetInput }
  | { readonly kind: 'light'; readonly light: HeadsetLight };

interface Run {
  readonly sinceMs: number;
  readonly results: readonly boolean[];
}

const SHOWS: Readonly<Record<HeadsetKey, HeadsetInput>> = {
  'hook-off': 'hook',
  'hook-on': 'hook',
  'hang-up-request': 'hook',
  'mute-on': 'mute',
  'mute-off': 'mute',
  flash: 'flash',
  hold: 'hold',
  drop: 'drop',
  redial: 'redial',
  'line-busy': 'line-busy',
  programmable: 'programmable',
};
/** What has a meaning in Puesto; the others are shown as they are pressed. */
const TRIED_KEYS: readonly HeadsetInput[] = ['hook', 'mute', 'flash', 'hold', 'drop'];

const stepsOf = ({ inputs, lights }: HeadsetDevice): readonly Step[] => [
  ...inputs
    .filter((input) => TRIED_KEYS.includes(input))
    .map((input) => ({ kind: 'key' as const, input })),
  ...lights.map((light) => ({ kind: 'light' as const, light })),
];

/** The button, then one question after another, then what was found. */
export function HeadsetTest({ device }: { readonly device: HeadsetDevice }) {
  const text = useText();
  const words = text.headset.test;
  const { ask, act } = useDesk();
  const hasCall = (useSlice('strip')?.phone.lines ?? 0) > 0;
  const [run, setRun] = useState<Run | null>(null);
  const steps = stepsOf(device);
  const at = run?.results.length ?? 0;
  const step = run ? steps[at] : undefined;
  const light = step?.kind === 'light' ? step.light : null;
  const lastKey = device.lastKey;
  const answer = (isWell: boolean) =>
    setRun(
      (now) => now && { sinceMs: lastKey?.atMs ?? now.sinceMs, results: [...now.results, isWell] },
    );

  const isPressed =
    run !== null &&
    step?.kind === 'key' &&
    lastKey !== null &&
    lastKey.atMs > run.sinceMs &&
    SHOWS[lastKey.key] === step.input;
  useEffect(() => {
    if (isPressed) answer(true);
  });
  useEffect(() => {
    if (light === null) return;
    void act('headset/test', { deviceId: device.id, light });
    return () => void ask('headset/test', { deviceId: device.id, light: null });
  }, [light, device.id, act, ask]);

  if (steps.length === 0) return null;
  const start = () => setRun({ sinceMs: lastKey?.atMs ?? 0, results: [] });
  if (run === null || hasCall)
    return (
      <div className="form-acts">
        <ActButton label={words.start} isOff={hasCall} onPress={start} />
        {hasCall ? <span className="muted">{words.busy}</span> : null}
      </div>
    );
  const named = (one: Step) =>
    one.kind === 'key' ? text.headset.inputs[one.input] : text.headset.lights[one.light];
  if (!step) return <Found steps={steps.map(named)} results={run.results} onAgain={start} />;
  return (
    <div className="headset-test" role="group" aria-label={words.start}>
      <p className="muted small">{words.step(at + 1, steps.length)}</p>
      <p role="status">
        <b>{step.kind === 'key' ? words.pressNow(named(step)) : words.looksNow(named(step))}</b>
      </p>
      <div className="form-acts">
        {step.kind === 'light' ? (
          <ActButton label={words.yes} tone="primary" onPress={() => answer(true)} />
        ) : null}
        <ActButton
          label={step.kind === 'light' ? words.no : words.nothingHappens}
          onPress={() => answer(false)}
        />
        <ActButton label={words.stop} tone="quiet" onPress={() => setRun(null)} />
      </div>
    </div>
  );
}

function Found(props: {
  readonly steps: readonly string[];
  readonly results: readonly boolean[];
  readonly onAgain: () => void;
}) {
  const words = useText().headset.test;
  const { steps, results } = props;
  const well = results.filter(Boolean).length;
  return (
    <div className="headset-test">
      <p role="status">
        <b>{words.done(well, results.length)}</b> {well < results.length ? words.failsTodo : null}
      </p>
      <ul className="headset-found">
        {steps.map((name, at) => (
          <li key={name + String(at)} className={results[at] ? 'talk-ink' : 'bad-ink'}>
            {results[at] ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
            {name}: {results[at] ? words.works : words.fails}
          </li>
        ))}
      </ul>
      <div className="form-acts">
        <ActButton label={words.again} onPress={props.onAgain} />
      </div>
    </div>
  );
}
