/**
 * What core knows and does about sound: which devices take the place of which, whether the agent is heard, the protection of
 * the ear and the day's hearing dose, which is kept over restarts. Fed by `phone-facts.ts`; asks the phone for devices.
 */
import {
  addHeard,
  averageLevel,
  dayOf,
  levelAtEar,
  type HearingDay,
} from '#src/audio/hearing-dose.ts';
import { SOUND_PARTS, type SoundPart } from '#src/audio/device.ts';
import { withSoundChoice } from '#src/audio/remember-sound.ts';
import {
  newSilenceWatch,
  silenceOf,
  watchSilence,
  type SilenceWatch,
} from '#src/audio/silence-watch.ts';
import { isLive } from '#src/call/call-set.ts';
import type { PhoneCommand, PhoneFact } from '#src/contracts/phone.ts';
import { hearingDay, type SoundState } from '#src/contracts/desk-sound.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import type { CallId } from '#src/model/ids.ts';
import type { Settings, SettingsEdit } from '#src/policy/settings.ts';
import type { SessionContext } from './context.ts';
import { findCall, type Truth } from './truth.ts';

const HEARING_RECORD = 'hearing';

/** The part of the session about sound. */
export interface Sound {
  onDevices(fact: Extract<PhoneFact, { kind: 'devices' }>): void;
  onHeard(fact: Extract<PhoneFact, { kind: 'heard' }>): void;
  onQuality(quality: VoiceQuality): void;
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** The command that tells the phone all about its devices. */
export function toDevicesCommand(settings: Settings): PhoneCommand<'devices'> {
  const { microphone, speaker, ringer, cleansVoice, soundSets } = settings;
  return {
    ...{ microphone, speaker, ringer, cleansVoice },
    voice: {
      echoCancellation: settings.echoCancellation ?? cleansVoice,
      noiseSuppression: settings.noiseSuppression ?? cleansVoice,
      autoGain: settings.autoGain ?? cleansVoice,
    },
    sets: [...soundSets],
    returns: settings.returnsToDevice,
    limits: settings.limitsLoudness,
    headset: settings.headset,
  };
}

/** Settings after whose change the phone must be told. */
export const SOUND_SETTINGS: readonly (keyof Settings)[] = [
  'microphone',
  'speaker',
  'ringer',
  'cleansVoice',
  'echoCancellation',
  'noiseSuppression',
  'autoGain',
  'soundSets',
  'returnsToDevice',
  'limitsLoudness',
  'headset',
];

/** What the agent chose, with all that the choice of a device brings along; what is locked stays. */
export function withSoundEdit(
  asked: SettingsEdit,
  { settings, devices, locked }: Pick<Truth, 'settings' | 'devices' | 'locked'>,
): SettingsEdit {
  const chosen: { -readonly [P in SoundPart]?: Settings[P] } = {};
  for (const part of SOUND_PARTS) {
    const device = asked[part];
    if (device !== undefined) chosen[part] = device;
  }
  const sound = withSoundChoice(settings, chosen, devices, (part) => locked.includes(part));
  if (!sound) return asked;
  const { soundSets, ...parts } = sound;
  const edit: SettingsEdit = { ...asked };
  for (const part of SOUND_PARTS) {
    const device = parts[part];
    if (device !== settings[part] || part in asked) edit[part] = device && { ...device };
  }
  if (!locked.includes('soundSets')) edit.soundSets = soundSets.map((set) => ({ ...set }));
  return edit;
}

/** One per session. */
export function createSound(ctx: SessionContext): Sound {
  const { clock } = ctx.ports;
  const watches = new Map<CallId, SilenceWatch>();
  /** Whose dose is in the truth. */
  let readFor: string | null = null;
  /** Only a record that was read may be written over. */
  let isRead = false;

  const patch = (change: Partial<SoundState>): void => {
    ctx.change((truth) => {
      const sound = { ...truth.sound, ...change };
      return JSON.stringify(sound) === JSON.stringify(truth.sound) ? truth : { ...truth, sound };
    });
  };
  const putDose = (day: HearingDay): void =>
    patch({ dose: { ...day, averageDb: averageLevel(day) } });
  const freshDay = () => ({ day: dayOf(clock.nowMs()), share: 0, heardMs: 0 });

  const readDose = async (whose: string): Promise<void> => {
    const records = await ctx.store.readRecords(HEARING_RECORD);
    if (readFor !== whose) return;
    isRead = true;
    const found = records.ok ? records.value.find(({ key }) => key === HEARING_RECORD) : undefined;
    const kept = hearingDay.safeParse(found?.value);
    const today = freshDay();
    if (!kept.success || kept.data.day !== today.day) return;
    // What was heard while it was read is added.
    const { dose } = ctx.truth().sound;
    const since = dose.day === today.day ? dose : today;
    putDose({
      day: today.day,
      share: kept.data.share + since.share,
      heardMs: kept.data.heardMs + since.heardMs,
    });
  };

  return {
    onDevices(fact) {
      patch({
        ringer: fact.ringerInUse ?? null,
        moved: fact.moved ?? [],
        isProtected: fact.isProtected ?? null,
      });
    },
    onHeard({ heardMs, levelDb, limitedMs }) {
      const { sound, settings } = ctx.truth();
      const day = addHeard(sound.dose, {
        day: dayOf(clock.nowMs()),
        heardMs,
        levelDba: levelDb === null ? null : levelAtEar(levelDb, settings.earLoudness),
      });
      putDose(day);
      if (limitedMs > 0) patch({ limitedAtMs: clock.nowMs() });
      if (isRead) void ctx.store.commit([{ kind: 'record/put', key: HEARING_RECORD, value: day }]);
    },
    onQuality(quality) {
      const call = findCall(ctx.truth(), quality.callId);
      if (!call) return;
      const watch = watchSilence(watches.get(call.id) ?? newSilenceWatch, {
        atMs: quality.atMs,
        outboundLevel: quality.outboundLevel,
        inboundLevel: quality.inboundLevel,
        shouldBeHeard: call.state.kind === 'talking' && !call.isMuted,
      });
      watches.set(call.id, watch);
      if (call.state.kind === 'talking') patch({ silence: silenceOf(watch) });
    },
    react(before, after) {
      if (before.session !== after.session) {
        const { state, agent, mode } = after.session;
        const whose = state !== 'signed-in' ? null : mode === 'plain' ? 'plain' : agent?.id;
        if (whose !== undefined && whose !== readFor) {
          readFor = whose;
          isRead = false;
          putDose(freshDay());
          if (whose !== null) void readDose(whose);
        }
      }
      if (before.calls === after.calls) return;
      for (const id of watches.keys()) {
        const call = findCall(after, id);
        if (!call || !isLive(call)) watches.delete(id);
      }
      const isTalking = after.calls.some(
        (call) => call.state.kind === 'talking' && !call.isMuted && watches.has(call.id),
      );
      if (!isTalking) patch({ silence: 'none' });
    },
    stop() {
      watches.clear();
    },
  };
}
