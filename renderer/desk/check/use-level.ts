/** The microphone's level while something listens: asked of the phone in slices, until it is told to rest or the page is left. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../stores/desk-context.tsx';

const SLICE_MS = 200;

/** The level 0…1, and the two words that start and end it. */
export function useLevel(): {
  readonly level: number;
  readonly listen: () => void;
  readonly rest: () => void;
} {
  const { ask } = useDesk();
  const [level, setLevel] = useState(0);
  const isOn = useRef(false);
  const rest = useCallback(() => {
    isOn.current = false;
    setLevel(0);
  }, []);
  useEffect(
    () => () => {
      isOn.current = false;
    },
    [],
  );
  const listen = useCallback(() => {
    isOn.current = true;
    const turn = async () => {
      while (isOn.current) {
        const answer = await ask('check/microphone', { forMs: SLICE_MS });
        if (!answer.ok || !isOn.current) return;
        setLevel(answer.value.level);
      }
    };
    void turn();
  }, [ask]);
  return { level, listen, rest };
}
