/**
 * A conference mixed at the desk, without a centre: each far side hears the agent and the others, by Web Audio in this page.
 * The agent's own gate stays where it is (mute and hold silence the track that goes into the mix). It joins and parts what core
 * names and decides nothing.
 */
import type { Answer } from '#src/contracts/fault.ts';
import type { CallId } from '#src/model/ids.ts';
import { done, refused, type Nothing } from './sip-call.ts';
import type { SipSession } from './sip-parts.ts';

/** The part of `AudioContext` that mixes. */
export interface Mixer {
  createMediaStreamSource(stream: MediaStream): MixNode;
  createMediaStreamDestination(): MixNode & { readonly stream: MediaStream };
  resume(): Promise<void>;
  close(): Promise<void>;
}

interface MixNode {
  connect(to: MixNode): unknown;
  disconnect(): void;
}

/** One call in the mix. */
interface Member {
  readonly sender: RTCRtpSender;
  /** Its own copy of the microphone, in place again when it leaves. */
  own: MediaStreamTrack;
  voice: MixNode;
  readonly remote: MixNode;
  readonly out: MixNode & { readonly stream: MediaStream };
}

/** The conference of the page; there is at most one. */
export interface Conference {
  onCall(callId: CallId, call: { readonly session: SipSession }): void;
  onCallEnded(callId: CallId): void;
  /** Joins these with each other, and parts everybody else; fewer than two are none. */
  join(callIds: readonly CallId[]): Promise<Answer<Nothing>>;
  /** The microphone was exchanged. */
  replaceTrack(from: MediaStreamTrack, to: MediaStreamTrack): void;
}

/** Nobody is joined. `makeStream` wraps one track. */
export function createConference(
  makeMixer: () => Mixer,
  makeStream: (track: MediaStreamTrack) => MediaStream = (track) => new MediaStream([track]),
): Conference {
  const sessions = new Map<CallId, SipSession>();
  const members = new Map<CallId, Member>();
  let mixer: Mixer | null = null;

  const wire = () => {
    for (const { voice, remote } of members.values()) {
      voice.disconnect();
      remote.disconnect();
    }
    for (const [id, { voice, out }] of members) {
      voice.connect(out);
      for (const [otherId, other] of members) if (otherId !== id) other.remote.connect(out);
    }
  };

  const add = async (callId: CallId): Promise<boolean> => {
    const connection = sessions.get(callId)?.connection;
    const sender = connection?.getSenders().find(({ track }) => track?.kind === 'audio');
    const heard = connection?.getReceivers().find(({ track }) => track.kind === 'audio')?.track;
    if (!sender?.track || !heard) return false;
    mixer ??= makeMixer();
    const member: Member = {
      sender,
      own: sender.track,
      voice: mixer.createMediaStreamSource(makeStream(sender.track)),
      remote: mixer.createMediaStreamSource(makeStream(heard)),
      out: mixer.createMediaStreamDestination(),
    };
    members.set(callId, member);
    const [mixed] = member.out.stream.getAudioTracks();
    if (mixed) await sender.replaceTrack(mixed);
    return mixed !== undefined;
  };

  const remove = (callId: CallId) => {
    const member = members.get(callId);
    if (!member) return;
    members.delete(callId);
    member.voice.disconnect();
    member.remote.disconnect();
    for (const track of member.out.stream.getAudioTracks()) track.stop();
    void member.sender.replaceTrack(member.own).catch(() => {}); // the call is ending
  };

  /** One alone needs no mix. */
  const tidy = () => {
    if (members.size < 2) for (const id of [...members.keys()]) remove(id);
    wire();
    if (members.size > 0 || !mixer) return;
    void mixer.close().catch(() => {}); // closed with the page
    mixer = null;
  };

  return {
    onCall: (callId, { session }) => void sessions.set(callId, session),
    onCallEnded(callId) {
      sessions.delete(callId);
      if (!members.has(callId)) return;
      remove(callId);
      tidy();
    },
    async join(callIds) {
      for (const id of [...members.keys()]) if (!callIds.includes(id)) remove(id);
      let isWhole = true;
      if (callIds.length > 1)
        for (const id of callIds)
          if (!members.has(id)) isWhole = (await add(id).catch(() => false)) && isWhole;
      if (!isWhole) for (const id of [...members.keys()]) remove(id);
      tidy();
      if (!isWhole) return refused('media-failed');
      await mixer?.resume();
      return done;
    },
    replaceTrack(from, to) {
      for (const member of members.values()) {
        if (member.own !== from || !mixer) continue;
        member.voice.disconnect();
        member.own = to;
        member.voice = mixer.createMediaStreamSource(makeStream(to));
      }
      wire();
    },
  };
}
