/**
 * What is wrong with a live call and what is done about it, and for a while after the voice came back how long it was away.
 * Shown beside the state of the call; nothing while all is well.
 */
import type { ReactElement } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';
import { recoveryWords } from './recovery-words.ts';

/** So long the good news stays. */
const shownForMs = 10_000;

/** The sentence in its place. */
export function RecoveryLine({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const { recovery } = conversation;
  const words = recoveryWords(recovery, text);
  if (!recovery || words === null) return null;
  const line = <span className={`leg-recovery is-${recovery.seen}`}>{words}</span>;
  return recovery.seen === 'well' ? <UntilOld atMs={recovery.atMs}>{line}</UntilOld> : line;
}

function UntilOld({ atMs, children }: { readonly atMs: number; readonly children: ReactElement }) {
  return useNow() - atMs > shownForMs ? null : children;
}
