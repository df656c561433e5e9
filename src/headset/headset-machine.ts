/**
 * Keeps one headset and the phone's line in step, as a pure function: state, event and time in, state and effects out. Its
 * only user is `renderer/phone/headset`. It writes lights and names keys; what a key does to which call is `key-meaning.ts`.
 *
 *   absent ──plugged──▶ idle ◀──line──▶ ringing ◀──line──▶ calling · talking · held        (any ──unplugged──▶ absent)
 *
 *   The device says        while the line is    taken for
 *   hook 0→1               ringing              a press: answer
 *   hook 0→1               in a call            our own light, or on a device whose hook springs back half of a press
 *   hook 0→1               idle                 shown, and after 3 s another program's call
 *   hook 1→0               in a call            a press: hang up; the first of two when another program has the device too
 *   hook 1→0               idle, ringing        our own light
 *   mute, a press          in a call            the other of what was asked last
 *   mute, a state          in a call            that state, if it is not what the line has
 *
 *   What contradicts a write of ours within 300 ms, or hangs up within 300 ms of the mute key, is no press: the lights are
 *   written again, and twice is another program. Unmuting needs a press in a quiet moment; muting is always believed.
 */
import type { HeadsetKey } from '../model/headset.ts';
import * as T from './headset-state.ts';
import type { HeadsetEffect, HeadsetEvent, HeadsetState, HeadsetStep } from './headset-state.ts';
import { isOffHook, toLights } from './line-look.ts';
import type { Lights, Reading } from './read-report.ts';

/** The one door. */
export function stepHeadset(before: HeadsetState, event: HeadsetEvent, nowMs: number): HeadsetStep {
  const effects: HeadsetEffect[] = [];
  let state = before;
  const set = (patch: Partial<HeadsetState>) => {
    state = { ...state, ...patch };
  };
  const write = () => {
    const lights = lightsFor(state, nowMs);
    if (!state.isPlugged) return;
    set({ lights });
    effects.push({ kind: 'write', lights });
  };
  const press = (key: HeadsetKey) => effects.push({ kind: 'key', key });

  switch (event.kind) {
    case 'plugged':
      state = {
        ...T.absentHeadset(state.look, state.hasMessages),
        isPlugged: true,
        pluggedAtMs: nowMs,
        quirks: event.quirks,
        isMutePress: event.quirks.muteIsPress,
        hookDeafUntilMs: nowMs + T.DEAF_MS,
        muteDeafUntilMs: nowMs + T.SETTLE_MS,
      };
      write();
      break;
    case 'unplugged':
      state = T.absentHeadset(state.look, state.hasMessages);
      break;
    case 'line':
      onLine(event.look);
      break;
    case 'messages':
      set({ hasMessages: event.hasMessages });
      writeIfNew();
      break;
    case 'test':
      // Nobody plays with the lights of a line that is in use.
      if (state.look.stage !== 'idle') break;
      set({ test: event.lights, ...deaf() });
      write();
      break;
    case 'take-back':
      set({ strangeAtMs: [], sharedUntilMs: nowMs, hook: { ...state.hook, sinceMs: nowMs } });
      set(deaf());
      write();
      break;
    case 'report':
      if (state.isPlugged) onReport(event.readings);
      break;
    case 'time':
      onTime();
      break;
  }
  return { state: { ...state, wakeAtMs: nextWakeMs(state, nowMs) }, effects };

  function deaf() {
    return { hookDeafUntilMs: deafFrom('hook'), muteDeafUntilMs: deafFrom('mute') };
  }
  /** A longer deafness is not cut short. */
  function deafFrom(what: 'hook' | 'mute') {
    const { hookDeafUntilMs, muteDeafUntilMs } = state;
    return Math.max(what === 'hook' ? hookDeafUntilMs : muteDeafUntilMs, nowMs + T.DEAF_MS);
  }
  function writeIfNew() {
    if (state.lights && isSame(state.lights, lightsFor(state, nowMs))) return;
    write();
  }

  function onLine(look: HeadsetState['look']) {
    const was = state.look;
    const asked = state.askedMute;
    const isTakenUp = isOffHook(look) && !isOffHook(was);
    // Our call begins on a device that somebody else holds: from here on it is shared.
    if (isTakenUp && isForeign(state, nowMs)) set({ sharedUntilMs: nowMs + T.SHARED_FOR_MS });
    // From now on it should be on the hook: what it was before is no other program's doing.
    if (isOffHook(was) && !isOffHook(look))
      set({ hook: { ...state.hook, sinceMs: nowMs }, moved: 'none' });
    set({ look });
    if (look.stage !== 'idle') set({ test: null });
    if (!isOffHook(look)) set({ askedMute: null, hangUpAskedAtMs: null });
    const hasMuteMoved = look.isMuted !== was.isMuted;
    if (hasMuteMoved && asked?.isMuted === look.isMuted) set({ askedMute: null });
    else if (hasMuteMoved) set({ muteDeafUntilMs: deafFrom('mute'), askedMute: null });
    if (isOffHook(look) !== isOffHook(was) || (look.stage === 'held') !== (was.stage === 'held'))
      set(deaf());
    writeIfNew();
    // Muted on the device before the call began: the call must not be open while its light says muted.
    if (isTakenUp && state.isPlugged && isMutedOnDevice(state) && !look.isMuted) askMute(true);
  }

  function onReport(readings: readonly Reading[]) {
    // Mute first: a hook that falls in the same report is another program's answer to the mute key.
    const inOrder = readings.toSorted((a, b) => rank(a) - rank(b));
    for (const reading of inOrder) if (isChange(state, reading)) count();
    const isFlood = nowMs < state.floodUntilMs;
    for (const reading of inOrder) {
      if (reading.input === 'hook') onHook(reading.isOn, isFlood);
      else if (reading.input === 'mute') onMute(reading, isFlood);
      else onButton(reading, isFlood);
    }
  }

  function count() {
    const changesAtMs = [
      ...state.changesAtMs.filter((atMs) => atMs > nowMs - T.FLOOD_WITHIN_MS),
      nowMs,
    ];
    const isFlood = changesAtMs.length > T.FLOOD_CHANGES || nowMs < state.floodUntilMs;
    set({
      changesAtMs: changesAtMs.slice(-2 * T.FLOOD_CHANGES),
      ...(isFlood && { floodUntilMs: nowMs + T.FLOOD_WITHIN_MS }),
    });
  }

  function onHook(isOn: boolean, isFlood: boolean) {
    const { hook } = state;
    if ((hook.isOn ?? false) === isOn) {
      if (hook.isOn === null) set({ hook: { isOn, sinceMs: nowMs } });
      return;
    }
    const isDeaf = nowMs < state.hookDeafUntilMs;
    set({ hook: { isOn, sinceMs: nowMs } });
    if (isFlood) return;
    if (isOn) onHookUp(isDeaf);
    else onHookDown(isDeaf, nowMs - hook.sinceMs);
  }

  function onHookUp(isDeaf: boolean) {
    if (wantsHook(state)) set({ moved: isDeaf ? 'echo' : 'own' });
    else if (isDeaf) set({ moved: 'echo' });
    else {
      set({ moved: state.look.stage === 'ringing' ? 'answer' : 'none' });
      press('hook-off');
    }
  }

  function onHookDown(isDeaf: boolean, upForMs: number) {
    const { moved } = state;
    const isPulse = upForMs <= T.HOOK_PULSE_MS;
    set({ moved: 'none' });
    if (isPulse && (moved === 'answer' || moved === 'own')) set({ isHookPress: true });
    else if (!isPulse) set({ isHookPress: false });
    // The second half of the key that answered.
    if (isPulse && moved === 'answer') return;
    if (!wantsHook(state)) return;
    const isAfterMute = nowMs - state.muteKeyAtMs < T.DEAF_MS;
    if (isDeaf || isAfterMute) strange(isAfterMute && !isDeaf);
    else hangUp('hook-on');
  }

  function hangUp(key: 'hook-on' | 'drop') {
    const askedAtMs = state.hangUpAskedAtMs;
    const isSecond = askedAtMs !== null && nowMs - askedAtMs <= T.CONFIRM_WITHIN_MS;
    if (!isShared(state, nowMs) || isSecond) {
      set({ hangUpAskedAtMs: null, moved: 'hung-up' });
      press(key);
      return;
    }
    set({ hangUpAskedAtMs: nowMs, ...deaf() });
    press('hang-up-request');
    write();
  }

  function strange(isCertain: boolean) {
    const strangeAtMs = [
      ...state.strangeAtMs.filter((atMs) => atMs > nowMs - T.STRANGE_WITHIN_MS),
      nowMs,
    ];
    const isOther = isCertain || strangeAtMs.length > 1;
    set({ strangeAtMs, ...(isOther && { sharedUntilMs: nowMs + T.SHARED_FOR_MS }), ...deaf() });
    write();
  }

  function askMute(isMuted: boolean) {
    set({ askedMute: { isMuted, untilMs: nowMs + T.TAKE_BACK_AFTER_MS }, muteKeyAtMs: nowMs });
    press(isMuted ? 'mute-on' : 'mute-off');
  }

  function onMute({ isOn, isState }: Reading, isFlood: boolean) {
    const { mute } = state;
    const wasOn = mute.isOn ?? false;
    if (wasOn === isOn) {
      if (mute.isOn === null) set({ mute: { isOn, sinceMs: nowMs } });
      return;
    }
    set({ mute: { isOn, sinceMs: nowMs } });
    if (isFlood) return;
    const isDeaf = nowMs < state.muteDeafUntilMs;
    const isMuted = mutedSoon(state, nowMs);
    if (!isState || state.isMutePress) {
      // A state after all: it stayed on. Where it stands now is not certain, so nothing is opened.
      if (!isOn && isState && !state.quirks.muteIsPress && nowMs - mute.sinceMs > T.MUTE_PULSE_MS)
        set({ isMutePress: false });
      if (!isOn) return;
      if (!isOffHook(state.look)) press('mute-on');
      else if (isDeaf) write();
      else askMute(!isMuted);
      return;
    }
    if (isOn) {
      if (!isOffHook(state.look)) press('mute-on');
      else if (!isMuted) askMute(true);
      return;
    }
    if (!isOffHook(state.look)) {
      press('mute-off');
      return;
    }
    const wasPulse = nowMs - mute.sinceMs <= T.MUTE_PULSE_MS;
    if (wasPulse) set({ isMutePress: true });
    if (!isMuted) return;
    if (wasPulse) write();
    else if (isDeaf || isShared(state, nowMs)) strange(false);
    else askMute(false);
  }

  function onButton({ input, isOn }: Reading, isFlood: boolean) {
    const isDown = state.down.includes(input);
    if (isOn === isDown) return;
    set({ down: isOn ? [...state.down, input] : state.down.filter((one) => one !== input) });
    if (!isOn || isFlood || input === 'hook' || input === 'mute') return;
    if (input !== 'drop') press(input);
    else if (nowMs < state.hookDeafUntilMs) strange(false);
    else if (isOffHook(state.look)) hangUp('drop');
    else press('drop');
  }

  function onTime() {
    if (!state.isPlugged) return;
    const wasFlood = state.floodUntilMs !== Number.NEGATIVE_INFINITY;
    if (wasFlood && nowMs >= state.floodUntilMs) {
      set({ floodUntilMs: Number.NEGATIVE_INFINITY, changesAtMs: [], ...deaf() });
      write();
    }
    if (isOverdue(state, nowMs)) {
      // Once: a device that does not follow is not written to for ever.
      set({ moved: 'none', hook: { ...state.hook, sinceMs: nowMs }, ...deaf() });
      write();
    }
  }
}

/** Another program uses the device too. */
export const isShared = (state: HeadsetState, nowMs: number): boolean =>
  nowMs < state.sharedUntilMs || isForeign(state, nowMs);

/** It reports more than anybody can press. */
export const isFlooding = (state: HeadsetState, nowMs: number): boolean =>
  nowMs < state.floodUntilMs;

/** Off the hook for long, and not by us. */
function isForeign(state: HeadsetState, nowMs: number): boolean {
  const { hook, moved } = state;
  if (hook.isOn !== true || moved === 'answer' || wantsHook(state)) return false;
  return nowMs - hook.sinceMs >= T.FOREIGN_AFTER_MS;
}

const wantsHook = ({ look, test }: HeadsetState): boolean =>
  isOffHook(look) || test?.['off-hook'] === true;

/** The device waits for an answer, or is on the hook, and the line did not follow. */
const isOverdue = (state: HeadsetState, nowMs: number): boolean => {
  const dueMs = overdueAtMs(state);
  return dueMs !== null && nowMs >= dueMs;
};
function overdueAtMs(state: HeadsetState): number | null {
  const { hook, moved } = state;
  const isUnanswered = hook.isOn === true && moved === 'answer' && !wantsHook(state);
  const isUnhung = hook.isOn === false && moved === 'hung-up' && wantsHook(state);
  return isUnanswered || isUnhung ? hook.sinceMs + T.TAKE_BACK_AFTER_MS : null;
}

/** Muted, or asked to be. */
function mutedSoon({ askedMute, look }: HeadsetState, nowMs: number): boolean {
  return askedMute && nowMs < askedMute.untilMs ? askedMute.isMuted : look.isMuted;
}

const isMutedOnDevice = ({ mute, isMutePress }: HeadsetState): boolean =>
  mute.isOn === true && !isMutePress;

function lightsFor(state: HeadsetState, nowMs: number): Lights {
  const lights = state.test ?? toLights(state.look, state.hasMessages);
  // Another program's call must not end because ours rings.
  return isForeign(state, nowMs) ? { ...lights, 'off-hook': true } : lights;
}

const isSame = (a: Lights, b: Lights): boolean =>
  (Object.keys(a) as (keyof Lights)[]).every((light) => a[light] === b[light]);

const rank = ({ input }: Reading): number => (input === 'mute' ? 0 : input === 'hook' ? 1 : 2);

function isChange({ hook, mute, down }: HeadsetState, { input, isOn }: Reading): boolean {
  if (input === 'hook') return (hook.isOn ?? false) !== isOn;
  if (input === 'mute') return (mute.isOn ?? false) !== isOn;
  return down.includes(input) !== isOn;
}

function nextWakeMs(state: HeadsetState, nowMs: number): number | null {
  if (!state.isPlugged) return null;
  const { hook, floodUntilMs, sharedUntilMs } = state;
  const times = [
    floodUntilMs,
    sharedUntilMs,
    overdueAtMs(state) ?? Number.NEGATIVE_INFINITY,
    hook.isOn === true ? hook.sinceMs + T.FOREIGN_AFTER_MS : Number.NEGATIVE_INFINITY,
  ].filter((atMs) => atMs > nowMs);
  return times.length === 0 ? null : Math.min(...times);
}
