/** The protection of the ear, and how much sound the agent has had today: an estimate that says on what it rests. */
import { defaultSettings, type Settings, type SettingsEdit } from '#src/policy/settings.ts';
import { DOSE_WARNINGS } from '#src/audio/hearing-dose.ts';
import { Choose } from '../parts/choose.tsx';
import { formatLength } from '../parts/time.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { Toggle } from './toggle.tsx';
import { useManaged } from './use-managed.ts';

const LEVELS_DBA = [88, 91, 94, 97, 100, 103, 106, 109, 112] as const;
const [HALF, FULL] = DOSE_WARNINGS;

/** The switch, the figure and its assumption. */
export function HearingDose({
  settings,
  set,
}: {
  readonly settings: Settings;
  readonly set: (edit: SettingsEdit) => void;
}) {
  const text = useText();
  const language = useLanguage();
  const managed = useManaged();
  const sound = useSlice('sound');
  const level = settings.earLoudness ?? defaultSettings.earLoudness;
  const levels = [...new Set([...LEVELS_DBA, level])].toSorted((a, b) => a - b);
  const dose = sound?.dose;
  const share = dose?.share ?? 0;
  const percent = (share * 100).toLocaleString(text.locale, { maximumFractionDigits: 0 });
  const average = dose?.averageDb?.toLocaleString(text.locale, { maximumFractionDigits: 0 });
  return (
    <fieldset className="sound-group">
      <legend>{text.sound.dose.title}</legend>
      <Toggle
        label={text.sound.limitsLoudness}
        hint={text.sound.limitsLoudnessHint}
        isOn={settings.limitsLoudness}
        managed={managed('limitsLoudness')}
        onChange={(limitsLoudness) => set({ limitsLoudness })}
      />
      {sound?.isProtected === false && settings.limitsLoudness ? (
        <p className="sound-note is-warn">{text.sound.notProtected}</p>
      ) : null}
      <div className="sound-dose">
        <meter
          className="level"
          min={0}
          max={1}
          low={HALF}
          high={FULL}
          optimum={0}
          value={Math.min(1, share)}
          aria-label={text.sound.dose.title}
          aria-valuetext={text.sound.dose.share(percent)}
        />
        <p>
          <b className="num">{text.sound.dose.share(percent)}</b>{' '}
          <span className="muted num">
            {dose && dose.heardMs > 0 && average !== undefined
              ? text.sound.dose.heard(formatLength(dose.heardMs, language), `${average} dB(A)`)
              : text.sound.dose.none}
          </span>
        </p>
        {share >= HALF ? (
          <p className="sound-note is-warn">
            {share >= FULL ? text.sound.dose.full : text.sound.dose.half}
          </p>
        ) : null}
      </div>
      <div className="choices">
        <Choose
          label={text.sound.dose.earLoudness}
          choices={levels.map((db) => ({ id: String(db), label: `${db} dB(A)` }))}
          value={String(level)}
          managed={managed('earLoudness')}
          onChange={(id) => set({ earLoudness: Number(id) })}
        />
      </div>
      <p className="muted small">
        {text.sound.dose.estimate(`${level} dB(A)`)} {text.sound.dose.earLoudnessHint}
      </p>
    </fieldset>
  );
}
