/**
 * The audio of one call of the test phone: a WebRTC connection (werift) that offers Opus first, as a browser does, says
 * the frames it is given, presses keys within the audio, and measures what it hears.
 */
import {
  MediaStreamTrack,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  RtpHeader,
  RtpPacket,
  useOPUS,
  usePCMU,
} from 'werift';
import { FRAME_SAMPLES, type Frame } from '../media/frame.ts';
import { MeasureRing } from '../media/measure-ring.ts';
import type { SdpDirection } from '../media/sdp.ts';
import { decodeUlaw, encodeUlaw } from '../media/ulaw.ts';

const EVENT_TYPE = 101;

/** One call's audio. */
export class TestAudio {
  readonly heard = new MeasureRing();
  readonly #connection: RTCPeerConnection;
  readonly #track = new MediaStreamTrack({ kind: 'audio' });
  #sequence = 0;

  constructor() {
    const event = new RTCRtpCodecParameters({
      mimeType: 'audio/telephone-event',
      clockRate: 8000,
      channels: 1,
      payloadType: EVENT_TYPE,
    });
    this.#connection = new RTCPeerConnection({
      codecs: { audio: [useOPUS(), usePCMU(), event], video: [] },
      iceServers: [],
      iceUseIpv4: false,
      iceUseIpv6: false,
      iceUseTcp: false,
      iceAdditionalHostAddresses: ['127.0.0.1'],
      bundlePolicy: 'max-bundle',
    });
    const known = new WeakSet<MediaStreamTrack>();
    this.#connection.onTrack.subscribe((track) => {
      if (known.has(track)) return;
      known.add(track);
      track.onReceiveRtp.subscribe(({ header, payload }) => {
        if (header.payloadType !== 0) return;
        this.heard.push(Date.now(), header.timestamp, decodeUlaw(payload));
      });
    });
  }

  /** True once audio can flow. */
  get isConnected(): boolean {
    return this.#connection.connectionState === 'connected';
  }

  /** An offer, the first or a later one with another direction. */
  async offer(direction: SdpDirection = 'sendrecv'): Promise<string> {
    const [transceiver] = this.#connection.getTransceivers();
    if (transceiver) transceiver.setDirection(direction);
    else this.#connection.addTransceiver(this.#track, { direction });
    await this.#connection.setLocalDescription(await this.#connection.createOffer());
    return this.#connection.localDescription?.sdp ?? '';
  }

  /** Takes the answer to an offer. */
  async takeAnswer(sdp: string): Promise<void> {
    await this.#connection.setRemoteDescription({ type: 'answer', sdp });
  }

  /** The answer to an offer of the far end. */
  async answer(sdp: string): Promise<string> {
    await this.#connection.setRemoteDescription({ type: 'offer', sdp });
    const [transceiver] = this.#connection.getTransceivers();
    await transceiver?.sender.replaceTrack(this.#track);
    transceiver?.setDirection('sendrecv');
    await this.#connection.setLocalDescription(await this.#connection.createAnswer());
    return this.#connection.localDescription?.sdp ?? '';
  }

  /** Says one frame; while it holds, too, as a broken phone would. */
  say(frame: Frame): void {
    this.#sequence += 1;
    const header = new RtpHeader({
      payloadType: 0,
      sequenceNumber: this.#sequence & 0xffff,
      timestamp: (this.#sequence * FRAME_SAMPLES) >>> 0,
    });
    this.#track.writeRtp(new RtpPacket(header, Buffer.from(encodeUlaw(frame).buffer)));
  }

  /** Presses a key within the audio (RFC 4733), five packets for one press. */
  async press(digit: string): Promise<void> {
    const event = '0123456789*#ABCD'.indexOf(digit);
    const [transceiver] = this.#connection.getTransceivers();
    const timestamp = Math.floor(Math.random() * 2 ** 31);
    for (let i = 0; i < 5; i += 1) {
      const header = new RtpHeader({
        payloadType: EVENT_TYPE,
        sequenceNumber: 60_000 + i,
        timestamp,
        marker: i === 0,
      });
      header.ssrc = transceiver?.sender.ssrc ?? 0;
      const payload = Buffer.from([event, i > 2 ? 0x8a : 0x0a, 0, 160 * (i + 1)]);
      await transceiver?.sender.dtlsTransport.sendRtp(payload, header);
    }
  }

  /** Ends it. */
  async close(): Promise<void> {
    await this.#connection.close();
  }
}
