/**
 * One phone's audio: a WebRTC connection that ends in this process (werift, PCMU at 8 kHz, telephone-event received).
 * The agent call drives offer and answer; the switch pulls and pushes a frame per tick. The media path is independent of
 * the SIP socket: it lives on while a phone is between two sockets, and an ICE restart repairs it.
 */
import {
  MediaStream,
  MediaStreamTrack,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  RtpHeader,
  RtpPacket,
  usePCMU,
  type RTCRtpTransceiver,
  type RTCSessionDescription,
} from 'werift';
import { FRAME_SAMPLES, SILENCE, type Frame } from './frame.ts';
import { JitterBuffer } from './jitter-buffer.ts';
import { MeasureRing } from './measure-ring.ts';
import { RtpDtmf } from './rtp-dtmf.ts';
import { narrowOffer, readSdpAudio, withoutGenerations, type SdpDirection } from './sdp.ts';
import { decodeUlaw, encodeUlaw } from './ulaw.ts';

const PCMU_TYPE = 0;
const OUR_EVENT_TYPE = 101;
const ANSWER_WITHIN_MS = 5000;

/** What the switch needs to make phone audio. */
export interface AgentMediaOptions {
  /** Address of the host candidate. */
  readonly mediaHost: string;
  readonly nowMs: () => number;
  readonly onDtmf: (digit: string) => void;
}

/** The audio of one agent leg. */
export class AgentMedia {
  readonly said = new MeasureRing();
  readonly heard = new MeasureRing();
  readonly #connection: RTCPeerConnection;
  readonly #track = new MediaStreamTrack({ kind: 'audio' });
  readonly #jitter = new JitterBuffer();
  readonly #dtmf = new RtpDtmf();
  readonly #options: AgentMediaOptions;
  #eventType: number | null = null;
  #farDirection: SdpDirection = 'sendrecv';
  #sequence = Math.floor(Math.random() * 0x8000);
  #timestamp = Math.floor(Math.random() * 0x7fff_ffff);
  #aliveAtMs: number;
  #isClosed = false;

  constructor(options: AgentMediaOptions) {
    this.#options = options;
    this.#aliveAtMs = options.nowMs();
    this.#connection = new RTCPeerConnection({
      codecs: { audio: [usePCMU(), telephoneEvent()], video: [] },
      iceServers: [],
      // Only the one address: the usual gathering would open a port on every network of the machine.
      iceUseIpv4: false,
      iceUseIpv6: false,
      iceUseTcp: false,
      iceAdditionalHostAddresses: [options.mediaHost],
      bundlePolicy: 'max-bundle',
    });
    const known = new WeakSet<MediaStreamTrack>();
    this.#connection.onTrack.subscribe((track) => {
      // The same track is announced again after a hold.
      if (known.has(track)) return;
      known.add(track);
      track.onReceiveRtp.subscribe((packet) => {
        this.#receive(packet);
      });
    });
  }

  /** True while the phone holds us: it sends nothing that anyone may hear, and hears nothing. */
  get isHeld(): boolean {
    return this.#farDirection === 'sendonly' || this.#farDirection === 'inactive';
  }

  /** When the phone's audio, or where it need not send any its network path, last showed life. */
  get aliveAtMs(): number {
    const state = this.#connection.iceConnectionState;
    const isSilentByAgreement =
      this.#farDirection === 'inactive' || this.#farDirection === 'recvonly';
    if (isSilentByAgreement && (state === 'connected' || state === 'completed'))
      this.#aliveAtMs = this.#options.nowMs();
    return this.#aliveAtMs;
  }

  /** The phone has answered: its audio is only about to come, however long it rang. */
  beginWaiting(): void {
    this.#aliveAtMs = this.#options.nowMs();
  }

  /** Our offer for a call to a phone. */
  async offer(): Promise<string> {
    this.#connection.addTransceiver(this.#track, {
      direction: 'sendrecv',
      streams: [new MediaStream({ id: 'puesto', tracks: [this.#track] })],
    });
    await this.#describe(await this.#connection.createOffer());
    return this.#connection.localDescription?.sdp ?? '';
  }

  /** Takes the phone's answer to our offer; false when it holds no audio that we speak. */
  async takeAnswer(sdp: string): Promise<boolean> {
    if (!this.#read(sdp)) return false;
    const taken = this.#connection.setRemoteDescription({
      type: 'answer',
      sdp: withoutGenerations(sdp),
    });
    await Promise.race([taken, rejectAfter(ANSWER_WITHIN_MS)]);
    return true;
  }

  /**
   * Answers the phone's offer, the first one or a later one (hold, ICE restart); null when nothing fits. Rejects when the
   * offer cannot be worked off within five seconds, so that an odd one never blocks the call.
   */
  async answer(sdp: string): Promise<string | null> {
    return Promise.race([this.#answer(sdp), rejectAfter(ANSWER_WITHIN_MS)]);
  }

  async #answer(sdp: string): Promise<string | null> {
    const directionBefore = this.#farDirection;
    if (!this.#read(sdp)) return null;
    try {
      const offer = withoutGenerations(narrowOffer(sdp));
      await this.#connection.setRemoteDescription({ type: 'offer', sdp: offer });
      const [transceiver] = this.#connection.getTransceivers();
      if (!transceiver) return null;
      await this.#sendOn(transceiver);
      await this.#describe(await this.#connection.createAnswer());
    } catch (error) {
      this.#farDirection = directionBefore;
      throw error;
    }
    this.#aliveAtMs = this.#options.nowMs();
    return this.#connection.localDescription?.sdp ?? null;
  }

  /** What the phone said in this tick; silence while it holds, also when it sends all the same. */
  pull(): Frame {
    const frame = this.#jitter.pull();
    return this.isHeld ? SILENCE : frame;
  }

  /** What the phone is to hear in this tick. Nothing is sent while it does not want to receive. */
  push(frame: Frame): void {
    this.#timestamp = (this.#timestamp + FRAME_SAMPLES) >>> 0;
    const wantsAudio = this.#farDirection === 'sendrecv' || this.#farDirection === 'recvonly';
    if (!wantsAudio || this.#isClosed || this.#connection.connectionState !== 'connected') return;
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const header = new RtpHeader({
      payloadType: PCMU_TYPE,
      sequenceNumber: this.#sequence,
      timestamp: this.#timestamp,
    });
    this.#track.writeRtp(new RtpPacket(header, Buffer.from(encodeUlaw(frame).buffer)));
    this.heard.push(this.#options.nowMs(), this.#timestamp, frame);
  }

  /** Ends the audio. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#connection.close();
  }

  async #describe(ours: RTCSessionDescription): Promise<void> {
    // Given no STUN server werift asks a public one, and waits 5 s for its name where there is no network (werift-webrtc issue 691).
    for (const { connection } of this.#connection.iceTransports) delete connection.stunServer;
    await this.#connection.setLocalDescription(ours);
  }

  async #sendOn(transceiver: RTCRtpTransceiver): Promise<void> {
    if (transceiver.sender.track === this.#track) return;
    await transceiver.sender.replaceTrack(this.#track);
    transceiver.sender.setStreams([new MediaStream({ id: 'puesto', tracks: [this.#track] })]);
    transceiver.setDirection('sendrecv');
  }

  #read(sdp: string): boolean {
    const audio = readSdpAudio(sdp);
    if (!audio?.hasPcmu) return false;
    this.#eventType = audio.telephoneEventType;
    if (audio.direction !== this.#farDirection) this.#jitter.clear();
    this.#farDirection = audio.direction;
    return true;
  }

  #receive(packet: RtpPacket): void {
    const { payloadType, timestamp } = packet.header;
    this.#aliveAtMs = this.#options.nowMs();
    if (payloadType === PCMU_TYPE) {
      const samples = decodeUlaw(packet.payload);
      this.said.push(this.#aliveAtMs, timestamp, samples);
      this.#jitter.push(timestamp, samples);
    } else if (payloadType === this.#eventType || payloadType === OUR_EVENT_TYPE) {
      const digit = this.#dtmf.read(timestamp, packet.payload);
      if (digit !== null) this.#options.onDtmf(digit);
    }
  }
}

function rejectAfter(delayMs: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error('The offer was not worked off in time.'));
    }, delayMs).unref();
  });
}

function telephoneEvent(): RTCRtpCodecParameters {
  return new RTCRtpCodecParameters({
    mimeType: 'audio/telephone-event',
    clockRate: 8000,
    channels: 1,
    payloadType: OUR_EVENT_TYPE,
    parameters: '0-15',
  });
}
