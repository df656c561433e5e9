/** The controls of the call, each with its key, each always in the same place: what cannot be done now is greyed, not gone. */
import { Phone, CircleDot, Grid3x3, Mic, MicOff, Pause, PhoneOff, Play } from 'lucide-react';
import { deriveCallControls } from '#src/call/call-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { Keypad } from './keypad.tsx';
import { dialNumber } from '../dial/dial-number.ts';

/** Mute, hold, keypad, recording, swap and hang up. */
export function CallControlsRow({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const strip = useSlice('strip');
  const capabilities = useSlice('session')?.capabilities ?? null;
  const isKeypadOpen = useView((view) => view.overlay === 'keypad');
  const { call, interaction, isAskingRecording } = conversation;
  const { act } = useDesk();
  if (!strip) return null;
  // Over: the same row now offers the one thing that is left to do with the phone.
  if (!call || call.state.kind === 'ended')
    return (
      <div className="controls" role="group" aria-label={text.call.controls}>
        {capabilities?.dialOut === true && interaction.number !== '' ? (
          <ActButton
            label={text.call.callAgain}
            icon={<Phone />}
            onPress={() => void dialNumber(act, interaction.number, interaction.customerId)}
          />
        ) : null}
      </div>
    );
  const controls = deriveCallControls(call, capabilities, strip, {
    state: interaction.recording,
    isAsking: isAskingRecording,
  });
  const isHeld = controls.resume.state !== 'hidden';
  const hold = isHeld ? controls.resume : controls.hold;
  return (
    <div className="controls" role="group" aria-label={text.call.controls}>
      <ActButton
        label={call.isMuted ? text.call.unmute : text.call.mute}
        icon={call.isMuted ? <MicOff /> : <Mic />}
        tone={call.isMuted ? 'loud' : 'plain'}
        action="call/mute"
        isOff={controls.mute.state !== 'ready'}
        isAsking={controls.mute.state === 'asking'}
        isPressed={call.isMuted}
        className="control-mute"
      />
      <ActButton
        label={isHeld ? text.call.resume : text.call.hold}
        icon={isHeld ? <Play /> : <Pause />}
        tone={isHeld ? 'on' : 'plain'}
        action="call/hold"
        isOff={hold.state !== 'ready'}
        isAsking={hold.state === 'asking'}
        className="control-hold"
      />
      <span className="keypad-anchor">
        <ActButton
          label={text.call.keypad}
          icon={<Grid3x3 />}
          action="call/keypad"
          isLabelHidden
          isOff={controls.keypad.state !== 'ready'}
          isPressed={isKeypadOpen}
        />
        {isKeypadOpen ? <Keypad call={call} /> : null}
      </span>
      <RecordingButton conversation={conversation} control={controls.recordingPause.state} />
      <span className="spring" />
      <ActButton
        label={text.call.hangUp}
        icon={<PhoneOff />}
        tone="danger"
        className="control-hang-up"
        action="call/hang-up"
        isOff={controls.hangUp.state !== 'ready'}
        isAsking={controls.hangUp.state === 'asking'}
      />
    </div>
  );
}

function RecordingButton({
  conversation,
  control,
}: {
  readonly conversation: Conversation;
  readonly control: 'hidden' | 'ready' | 'asking' | 'off';
}) {
  const text = useText();
  if (control === 'hidden') return null;
  const { recording } = conversation.interaction;
  const isPaused = recording === 'paused';
  return (
    <ActButton
      label={
        control === 'asking'
          ? text.recording.asking
          : isPaused
            ? text.recording.resume
            : text.recording.pause
      }
      icon={isPaused ? <CircleDot /> : <CircleDot className="recording-dot" />}
      tone={isPaused ? 'on' : 'plain'}
      action="recording/toggle"
      isOff={control === 'off'}
      isAsking={control === 'asking'}
      className="control-recording"
    />
  );
}
