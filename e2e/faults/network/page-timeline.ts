/**
 * What the phone page did with its connections, by the time of day: the browser's word on the network, the sockets and the SIP
 * on them, ICE. `address-change.ts` runs it in the page; a spec that took too long prints it, so that the cause can be seen.
 */

/** One thing that happened in the page. */
export interface PageEvent {
  readonly atMs: number;
  readonly what: string;
}

/** Runs before anything else; `window.timeline` is what has happened so far. */
export const WATCH_TIMELINE = `(() => {
  window.timeline = [];
  const say = (what) => window.timeline.push({ atMs: Date.now(), what });
  for (const name of ['online', 'offline']) window.addEventListener(name, () => say('network: ' + name));
  navigator.connection?.addEventListener('change', () => say('network: changed'));
  const firstLine = (text) => typeof text === 'string' && text.trim() ? text.slice(0, text.indexOf('\\r\\n')) : 'ping';
  let lastSocket = 0;
  const OwnSocket = window.WebSocket;
  window.WebSocket = class extends OwnSocket {
    constructor(url, ...more) {
      super(url, ...more);
      if (!more.length) return;
      const name = 'socket ' + (lastSocket += 1);
      this.timelineName = name;
      say(name + ': opening');
      for (const kind of ['open', 'close', 'error']) this.addEventListener(kind, () => say(name + ': ' + kind));
      this.addEventListener('message', ({ data }) => say(name + ' <- ' + firstLine(data)));
    }
    send(data) {
      if (this.timelineName) say(this.timelineName + ' -> ' + firstLine(data));
      super.send(data);
    }
    close(...words) {
      if (this.timelineName) say(this.timelineName + ': closed by us');
      super.close(...words);
    }
  };
  const OwnConnection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends OwnConnection {
    constructor(...words) {
      super(...words);
      this.addEventListener('icecandidate', ({ candidate }) => say('candidate: ' + (candidate?.candidate || 'end')));
      this.addEventListener('iceconnectionstatechange', () => say('ice: ' + this.iceConnectionState));
    }
    async setLocalDescription(...words) {
      await super.setLocalDescription(...words);
      say('local description: ' + (words[0]?.type ?? ''));
    }
    async setRemoteDescription(...words) {
      await super.setRemoteDescription(...words);
      const found = [...(words[0]?.sdp ?? '').matchAll(/^a=candidate.*$/gm)].length;
      say('remote description: ' + (words[0]?.type ?? '') + ', ' + found + ' candidates');
    }
  };
})()`;
