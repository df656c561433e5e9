/** The agent's own voice: recorded for five seconds with a level, played back in the headphones, judged by the one who hears it. */
import { useState } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';
import { CheckPart, type CheckPartProps, untried } from './check-part.tsx';
import { useLevel } from './use-level.ts';

const RECORD_MS = 5_000;

/** Record, play back, say. */
export function VoicePart({ result, onResult }: CheckPartProps) {
  const words = useText().ring.voice;
  const text = useText();
  const { ask } = useDesk();
  const [phase, setPhase] = useState<'idle' | 'recording' | 'playing' | 'asking'>('idle');
  const { level, listen, rest } = useLevel();
  const run = async () => {
    onResult(untried);
    setPhase('recording');
    listen();
    const recorded = await ask('check/record', { forMs: RECORD_MS });
    rest();
    if (recorded.ok) setPhase('playing');
    const played = recorded.ok ? await ask('check/play-back', {}) : recorded;
    setPhase(played.ok ? 'asking' : 'idle');
    if (!played.ok) onResult({ kind: 'fault', fault: played.error });
  };
  const say = (isGood: boolean) => {
    setPhase('idle');
    onResult(isGood ? { kind: 'good' } : { kind: 'bad', words: words.bad });
  };
  return (
    <CheckPart
      title={words.title}
      todo={words.todo[phase]}
      result={phase === 'idle' ? result : untried}
      good={words.good}
    >
      <meter className="level" min={0} max={1} value={level} aria-label={text.check.level} />
      {phase === 'asking' ? (
        <span className="check-acts">
          <ActButton label={words.yes} tone="primary" onPress={() => say(true)} />
          <ActButton label={words.no} onPress={() => say(false)} />
        </span>
      ) : (
        <ActButton label={words.record} isAsking={phase !== 'idle'} onPress={() => void run()} />
      )}
    </CheckPart>
  );
}
