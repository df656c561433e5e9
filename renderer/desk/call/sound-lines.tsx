/**
 * What an agent must know about sound while they talk: that they are not heard, that another device took over, that the voice
 * is bad and where. Nothing while all is well.
 */
import type { ReactNode } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { isLive } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { openPage } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { movedWords, troubleWords } from './sound-words.ts';

/** The lines of the call in the middle. */
export function SoundLines({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const sound = useSlice('sound');
  const problem = useSlice('strip')?.audio.problem ?? 'none';
  const { call, voiceTrouble } = conversation;
  if (!call || !isLive(conversation)) return null;
  const silence = sound?.silence ?? 'none';
  // The ringing device is of no use in a call.
  const moved = (sound?.moved ?? []).filter(({ part }) => part !== 'ringer');
  return (
    <>
      {problem !== 'none' ? (
        <Line isLoud>{text.sound.problems[problem]}</Line>
      ) : silence !== 'none' && call.state.kind === 'talking' ? (
        <Line isLoud>{text.sound.silence[silence]}</Line>
      ) : null}
      {problem === 'none' && moved.length > 0 ? (
        <Line>{movedWords(moved, text).join(' ')}</Line>
      ) : null}
      {voiceTrouble && call.state.kind === 'talking' ? (
        <p className="sound-note is-warn" role="alert">
          {troubleWords(voiceTrouble, text)}
        </p>
      ) : null}
    </>
  );
}

function Line({
  isLoud = false,
  children,
}: {
  readonly isLoud?: boolean;
  readonly children: ReactNode;
}) {
  const text = useText();
  return (
    <div className={`sound-note ${isLoud ? 'is-loud' : 'is-warn'}`}>
      <p role={isLoud ? 'alert' : 'status'}>{children}</p>
      <ActButton label={text.sound.chooseDevice} onPress={() => openPage('settings')} />
    </div>
  );
}
