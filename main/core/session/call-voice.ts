/**
 * How each call sounds: what is wrong with it now, for the desk, and how it was, for the centre, which keeps it with the
 * contact. What the centre could not be told is kept on this machine and told when it is back; of a call that it never saw,
 * once that call has been reported and has the centre's name.
 */
import {
  newVoiceRecord,
  recordVoice,
  summarise,
  type VoiceRecord,
} from '#src/audio/voice-trouble.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import type { CallId, InteractionId } from '#src/model/ids.ts';
import { untoldVoices, type UntoldVoice } from '#src/model/voice.ts';
import type { SessionContext } from './context.ts';
import { findCall, findConversation, patchConversation, type Truth } from './truth.ts';

const UNTOLD_RECORD = 'untold-voices';
/** Older ones are of no use to anybody. */
const MOST_UNTOLD = 200;

/** The part of the session about the sound of calls. */
export interface CallVoice {
  onQuality(quality: VoiceQuality): void;
  /** A call made while the centre was away has its name from the centre now. */
  onReported(local: string, id: InteractionId): void;
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** One per session. */
export function createCallVoice(ctx: SessionContext): CallVoice {
  const records = new Map<CallId, VoiceRecord>();
  let untold: readonly UntoldVoice[] = [];
  let isTelling = false;

  const keep = (next: readonly UntoldVoice[]): void => {
    untold = next.slice(-MOST_UNTOLD);
    void ctx.store.commit([{ kind: 'record/put', key: UNTOLD_RECORD, value: untold }]);
  };
  const isUp = (): boolean => ctx.truth().strip.centre.state === 'connected';
  /** The centre does not know the call yet: its report goes before. */
  const isUnreported = (id: InteractionId): boolean =>
    ctx.outbox.rows().some((row) => row.name === 'interaction/dial' && row.interactionId === id);
  const nextUntold = (): UntoldVoice | undefined =>
    untold.find(({ interactionId }) => !isUnreported(interactionId));
  const tell = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    try {
      for (let next = nextUntold(); next && isUp(); next = nextUntold()) {
        const told = next;
        const answer = await ctx.centre.request('phone/call-quality', told);
        // Refused for good: the contact is not, or no longer, this agent's.
        if (!answer.ok && answer.error.retryable) return;
        keep(untold.filter((one) => one !== told));
      }
    } finally {
      isTelling = false;
    }
  };
  const readUntold = async (): Promise<void> => {
    const found = await ctx.store.readRecords(UNTOLD_RECORD);
    const value = found.ok ? found.value.find(({ key }) => key === UNTOLD_RECORD)?.value : null;
    const kept = untoldVoices.safeParse(value);
    if (kept.success) {
      const known = new Set(untold.map(({ voice }) => voice.callId));
      untold = [...kept.data.filter(({ voice }) => !known.has(voice.callId)), ...untold];
    }
    await tell();
  };

  const end = (id: CallId, truth: Truth): void => {
    const record = records.get(id);
    records.delete(id);
    const call = findCall(truth, id);
    const found = call && findConversation(truth, call.interactionId);
    const voice = record && summarise(id, record);
    // Who only listens along has no call of their own to judge; a contact without a centre is nobody's to keep.
    if (!voice || found?.role !== 'owner' || truth.session.mode === 'plain') return;
    const { id: interactionId } = found.interaction;
    if (found.isLocal && !isUnreported(interactionId)) return;
    keep([...untold, { interactionId, voice }]);
    void tell();
  };

  return {
    onQuality(quality) {
      const call = findCall(ctx.truth(), quality.callId);
      if (call?.state.kind !== 'talking') return;
      const record = recordVoice(records.get(call.id) ?? newVoiceRecord, quality);
      records.set(call.id, record);
      const shown = findConversation(ctx.truth(), call.interactionId)?.voiceTrouble ?? null;
      const { trouble } = record;
      if (shown?.what === trouble?.what && shown?.side === trouble?.side) return;
      if (trouble) ctx.ports.log.info('phone', `voice trouble: ${trouble.what}, ${trouble.side}`);
      ctx.change((truth) =>
        patchConversation(truth, call.interactionId, { voiceTrouble: trouble }),
      );
    },
    onReported(local, id) {
      if (!untold.some(({ interactionId }) => interactionId === local)) return;
      keep(
        untold.map((one) => (one.interactionId === local ? { ...one, interactionId: id } : one)),
      );
      void tell();
    },
    react(before, after) {
      if (before.session.state !== after.session.state && after.session.state === 'signed-in')
        void readUntold();
      else if (
        before.strip.centre.state !== after.strip.centre.state &&
        after.strip.centre.state === 'connected'
      )
        void tell();
      if (before.calls === after.calls) return;
      for (const id of records.keys()) {
        const call = findCall(after, id);
        if (!call) records.delete(id);
        else if (call.state.kind === 'ended') end(id, after);
        else if (call.state.kind !== 'talking') quiet(ctx, call.interactionId);
      }
    },
    stop() {
      records.clear();
    },
  };
}

/** On hold nothing is wrong with a voice that nobody hears. */
function quiet(ctx: SessionContext, id: UntoldVoice['interactionId']): void {
  if (findConversation(ctx.truth(), id)?.voiceTrouble)
    ctx.change((truth) => patchConversation(truth, id, { voiceTrouble: null }));
}
