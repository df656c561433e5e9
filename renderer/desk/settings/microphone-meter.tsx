/**
 * The microphone, live: a bar that moves with the voice, on the scale of the check of sound. Open only between two presses of
 * its button, since it opens the microphone; the words beside it change seldom, so that they can be read aloud.
 */
import { useEffect, useRef, useState } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';

const SLICE_MS = 200;
/** Normal speech reads 0.3 to 0.8 on this scale. */
const HEARD = 0.3;
const LOUD = 0.92;
/** The words follow the loudest moment of so many slices. */
const REMEMBERED = 10;

/** The bar, its button and what it shows in words. */
export function MicrophoneMeter() {
  const text = useText();
  const { ask } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [recent, setRecent] = useState<readonly number[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const stop = () => {
    turn.current += 1;
    setOpen(false);
    setRecent([]);
  };
  const start = async () => {
    turn.current += 1;
    const mine = turn.current;
    setOpen(true);
    setFault(null);
    while (mine === turn.current) {
      const answer = await ask('check/microphone', { forMs: SLICE_MS });
      if (mine !== turn.current) return;
      if (!answer.ok) {
        stop();
        setFault(answer.error);
        return;
      }
      setRecent((before) => [...before, answer.value.level].slice(-REMEMBERED));
    }
  };
  const most = Math.max(0, ...recent);
  const words = !isOpen
    ? text.sound.meter.idle
    : most >= LOUD
      ? text.sound.meter.loud
      : most >= HEARD
        ? text.sound.meter.good
        : text.sound.meter.quiet;
  return (
    <div className="sound-meter">
      <ActButton
        label={isOpen ? text.sound.meter.stop : text.sound.meter.start}
        onPress={() => (isOpen ? stop() : void start())}
      />
      <span className="sound-meter-bar">
        <meter
          className="level"
          min={0}
          max={1}
          low={HEARD}
          high={LOUD}
          optimum={0.6}
          value={recent.at(-1) ?? 0}
          aria-label={text.sound.meter.label}
        />
        <i className="sound-meter-mark" aria-hidden="true" />
      </span>
      <p className="muted" role="status">
        {words}
      </p>
      {fault ? <FaultLine fault={fault} /> : null}
    </div>
  );
}
