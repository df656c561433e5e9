/**
 * Pauses the recording while a payment field has the focus, and goes on after it. Asks and believes only the answer; leaving
 * the contact or the desk's end leaves the rest to the centre, which goes on by itself after its bound time.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import { derivePaymentGate, type PaymentGate } from '#src/privacy/payment-gate.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';

export interface PaymentPause {
  readonly gate: PaymentGate;
  /** The agent goes in, or needs more time. */
  readonly pause: () => void;
  /** The agent goes out. */
  readonly resume: () => void;
}

/** For one call. */
export function usePaymentPause(conversation: Conversation): PaymentPause {
  const { ask } = useDesk();
  const now = useNow();
  const { interaction, isAskingRecording } = conversation;
  const { id } = interaction;
  const isConnected = useSlice('strip')?.centre.state === 'connected';
  const [hasFailed, setFailed] = useState(false);
  const isIn = useRef(false);
  const resume = useCallback(() => {
    if (!isIn.current) return;
    isIn.current = false;
    void ask('recording/set', { interactionId: id, state: 'recording', because: 'payment' });
  }, [ask, id]);
  const pause = useCallback(() => {
    isIn.current = true;
    setFailed(false);
    void ask('recording/set', { interactionId: id, state: 'paused', because: 'payment' }).then(
      (answer) => {
        setFailed(!answer.ok);
        // Already out again: the answer to going out may have come before the pause.
        if (answer.ok && !isIn.current)
          void ask('recording/set', { interactionId: id, state: 'recording', because: 'payment' });
      },
    );
  }, [ask, id]);
  useEffect(() => resume, [resume]);
  return {
    gate: derivePaymentGate({
      recording: interaction.recording,
      pause: interaction.recordingPause ?? null,
      isAsking: isAskingRecording,
      isConnected,
      hasFailed,
      nowMs: now,
    }),
    pause,
    resume,
  };
}
