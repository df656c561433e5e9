/** Colleagues one can write to or listen to, asked for anew whenever they are looked at. */
import { useEffect, useState } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
import { useDesk } from '../stores/desk-context.tsx';
import type { Colleague } from './thread-rows.ts';

/** Null before the first answer. */
export interface FoundColleagues {
  readonly people: readonly Colleague[];
  readonly fault: Fault | null;
}

/** Who is there. */
export function useColleagues(): FoundColleagues | null {
  const { ask } = useDesk();
  const [found, setFound] = useState<FoundColleagues | null>(null);
  useEffect(() => {
    let isStale = false;
    void ask('team-chat/people', {}).then((answer) => {
      if (isStale) return;
      setFound(
        answer.ok
          ? { people: answer.value.people, fault: null }
          : { people: [], fault: answer.error },
      );
    });
    return () => {
      isStale = true;
    };
  }, [ask]);
  return found;
}
