/** Sound: the three devices, how the own voice is cleaned, the protection of the ear and today's hearing dose. */
import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { isSplitPair, partnerOf } from '#src/audio/device.ts';
import type { AudioDevice } from '#src/contracts/phone.ts';
import type { Settings, SettingsEdit } from '#src/policy/settings.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { movedWords } from '../call/sound-words.ts';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { HearingDose } from './hearing-dose.tsx';
import { MicrophoneMeter } from './microphone-meter.tsx';
import { Toggle } from './toggle.tsx';
import { useManaged } from './use-managed.ts';

interface SoundProps {
  readonly settings: Settings;
  readonly set: (edit: SettingsEdit) => void;
}

/** The section. */
export function SoundSettings({ settings, set }: SoundProps) {
  return (
    <>
      <Devices settings={settings} set={set} />
      <RingVolume settings={settings} set={set} />
      <MicrophoneMeter />
      <Cleaning settings={settings} set={set} />
      <HearingDose settings={settings} set={set} />
    </>
  );
}

function Devices({ settings, set }: SoundProps) {
  const text = useText();
  const managed = useManaged();
  const devices = useSlice('devices') ?? { microphones: [], speakers: [] };
  const moved = useSlice('sound')?.moved ?? [];
  const { microphone, speaker } = settings;
  const pick = (name: 'microphone' | 'speaker' | 'ringer', list: readonly AudioDevice[]) => {
    const chosen = settings[name];
    const isThere = list.some(({ deviceId }) => deviceId === chosen?.deviceId);
    return (
      <Choose
        label={text.settings[name]}
        choices={[
          { id: '', label: text.settings.systemDevice },
          ...(chosen && !isThere ? [chosen, ...list] : list).map(({ deviceId, label }) => ({
            id: deviceId,
            label,
          })),
        ]}
        value={chosen?.deviceId ?? ''}
        managed={managed(name)}
        onChange={(id) => set({ [name]: list.find(({ deviceId }) => deviceId === id) ?? null })}
      />
    );
  };
  const partner = partnerOf(microphone, devices.speakers);
  const isSplit = isSplitPair(microphone, speaker) && partner !== null;
  return (
    <>
      <div className="choices">
        {pick('microphone', devices.microphones)}
        {pick('speaker', devices.speakers)}
        {pick('ringer', devices.speakers)}
      </div>
      {movedWords(moved, text).map((words) => (
        <p key={words} className="sound-note is-warn" role="status">
          {words}
        </p>
      ))}
      {isSplit ? (
        <div className="sound-note">
          <p>{text.sound.split}</p>
          {managed('speaker') === undefined ? (
            <ActButton
              label={text.sound.pairUp}
              onPress={() => set({ microphone, speaker: partner })}
            />
          ) : null}
        </div>
      ) : null}
      <Toggle
        label={text.sound.returnsToDevice}
        hint={text.sound.returnsToDeviceHint}
        isOn={settings.returnsToDevice}
        managed={managed('returnsToDevice')}
        onChange={(returnsToDevice) => set({ returnsToDevice })}
      />
    </>
  );
}

function Cleaning({ settings, set }: SoundProps) {
  const text = useText();
  const managed = useManaged();
  const part = (name: 'echoCancellation' | 'noiseSuppression' | 'autoGain', hint?: string) => (
    <Toggle
      label={text.sound[name]}
      {...(hint === undefined ? {} : { hint })}
      // Until it is switched on its own it follows the one switch of earlier versions.
      isOn={settings[name] ?? settings.cleansVoice}
      managed={managed(name) ?? managed('cleansVoice')}
      onChange={(isOn) => set({ [name]: isOn })}
    />
  );
  return (
    <fieldset className="sound-group">
      <legend>{text.sound.cleaning}</legend>
      {part('echoCancellation', text.sound.echoCancellationHint)}
      {part('noiseSuppression')}
      {part('autoGain')}
    </fieldset>
  );
}

function RingVolume({ settings, set }: SoundProps) {
  const text = useText();
  const managed = useManaged()('ringVolume');
  return (
    <Slider
      className="slider"
      minValue={0}
      maxValue={1}
      step={0.05}
      defaultValue={settings.ringVolume}
      isDisabled={managed !== undefined}
      formatOptions={{ style: 'percent' }}
      onChangeEnd={(volume) => set({ ringVolume: Number(volume) })}
    >
      <Label>{text.settings.ringVolume}</Label>
      <SliderOutput className="num muted" />
      {managed === undefined ? null : <span className="muted small">{managed}</span>}
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
