/**
 * The phone page's entry: builds the parts and starts the phone. The page has no controls; it is an instrument that core
 * plays over the link, and it goes on by itself while core is away.
 */
import { debug, UA, type Socket } from 'jssip';
import { chooseLink } from '#renderer/link/choose-link.ts';
import { createAudio } from './audio.ts';
import { createCallTones } from './call-tones.ts';
import type { Mixer } from './conference.ts';
import { createGuardedSocket } from './guarded-socket.ts';
import { showHeadsetButton } from './headset/ask-for-headset.ts';
import { browserHid } from './headset/hid-port.ts';
import { type MessageAgent, watchMessages } from './message-waiting.ts';
import { startPhone } from './phone.ts';
import type { AgentStart, Phone } from './phone-needs.ts';
import limiterUrl from './limiter-worklet.ts?worker&url';
import { openDeviceOutlet, type OpenOutlet } from './outlet.ts';
import { createPlayout } from './playout.ts';
import { createRinger } from './ringer.ts';
import { createRingSenses } from './ring-senses.ts';
import type { SipSocket, SipUa } from './sip-parts.ts';
import { watchSleep } from './sleep-watch.ts';
import { createVoiceTape } from './voice-tape.ts';
import { startUserAgent, type UserAgent } from './user-agent.ts';

/** JsSIP refuses any other form of instance id. */
const UUID = /^(?:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const registerSeconds = 120;
/** Core and centre decide how long a call rings; JsSIP must never end it first. */
const ringAtMostSeconds = 3_600;

const after = (delayMs: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

function startAgent(start: AgentStart): UserAgent {
  const { credentials } = start;
  const socket = createGuardedSocket({
    urls: [credentials.wsUri, ...(credentials.moreWsUris ?? [])],
    uri: credentials.uri,
    nowMs: () => performance.now(),
    after,
    newTag: () => crypto.randomUUID().replaceAll('-', ''),
    openSocket: (url) => new WebSocket(url, 'sip'),
    isInCall: start.isInCall,
    onRefused: (reason) => console.warn('phone: a SIP message was refused:', reason),
  });
  const makeUa = (own: SipSocket): SipUa => {
    const ua = new UA({
      sockets: [own as Socket],
      uri: credentials.uri,
      authorization_user: credentials.username,
      realm: credentials.realm,
      ha1: credentials.ha1,
      ...(credentials.displayName && { display_name: credentials.displayName }),
      ...(UUID.test(start.instanceId) && { instance_id: start.instanceId }),
      register: true,
      register_expires: registerSeconds,
      session_timers: false,
      no_answer_timeout: ringAtMostSeconds,
      use_preloaded_route: false,
      // Ours decides when to reconnect (`user-agent.ts`); this one would only come in between.
      connection_recovery_min_interval: 60,
      connection_recovery_max_interval: 60,
      user_agent: 'Puesto',
    });
    if (credentials.watchesMessages)
      watchMessages(ua as unknown as MessageAgent, {
        target: credentials.uri,
        report: start.onMessages,
        after,
      });
    return ua as unknown as SipUa;
  };
  return startUserAgent({
    makeUa,
    socket,
    isInCall: start.isInCall,
    uri: credentials.uri,
    newToken: () => crypto.randomUUID().replaceAll('-', ''),
    after,
    random: () => Math.random(),
    onRegistration: start.onRegistration,
    onIncoming: start.onIncoming,
    onSignalling: start.onSignalling,
  });
}

function main(): void {
  debug.disable();
  let phone: Phone | null = null;
  const playout = createPlayout({
    makeElement: () => document.createElement('audio'),
    makeContext: () => new AudioContext(),
    workletUrl: limiterUrl,
  });
  const openOutlet: OpenOutlet = (device, where) =>
    (where === 'ear' ? playout.outlet() : null) ?? openDeviceOutlet(device);
  phone = startPhone({
    link: chooseLink(window),
    audio: createAudio(
      navigator.mediaDevices,
      (from, to) => phone?.replaceTrack(from, to),
      () =>
        navigator.permissions.query({ name: 'microphone' as PermissionName }).then(
          ({ state }) => state,
          () => 'granted' as const,
        ),
      playout,
    ),
    ringer: createRinger(openOutlet),
    senses: createRingSenses(navigator.mediaDevices),
    tape: createVoiceTape(),
    tones: createCallTones(openOutlet),
    startAgent,
    makeMixer: () => new AudioContext() as unknown as Mixer,
    hid: browserHid(navigator),
    askForHeadset: (request) => showHeadsetButton(document, navigator.language, request),
    nowMs: () => Date.now(),
    newId: () => crypto.randomUUID(),
    after,
    random: () => Math.random(),
  });
  const running = phone;
  window.addEventListener('pagehide', () => running.close());
  // Chromium says it only after a time without any network: the old connection has the address of the old one.
  window.addEventListener('online', () => running.wake('online'));
  document.addEventListener('resume', () => running.wake('sleep'));
  watchSleep({
    nowMs: () => Date.now(),
    every(delayMs, run) {
      setInterval(run, delayMs);
    },
    onWoke: (why, awayMs) => running.wake(why, awayMs),
  });
}

main();
