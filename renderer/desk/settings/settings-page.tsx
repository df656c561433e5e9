/** Settings: language, look, calls, sound, keys. Each is saved as it is changed; core answers with the truth. */
import type { ReactNode } from 'react';
import { type Settings, type SettingsEdit, defaultSettings } from '#src/policy/settings.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { formatShare } from '../parts/format-share.ts';
import { formatLength } from '../parts/time.ts';
import { RingSettings } from '../ring/ring-settings.tsx';
import { PageFrame } from '../shell/page-frame.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useIsPlain } from '../stores/plain.ts';
import { useSlice } from '../stores/slices.ts';
import { openPage } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { DesktopSettings } from './desktop-settings.tsx';
import { HeadsetSettings } from './headset-settings.tsx';
import { KeySettings } from './key-settings.tsx';
import { SipAccountForm } from './sip-account-form.tsx';
import { SoundSettings } from './sound-settings.tsx';
import { Toggle } from './toggle.tsx';
import { useManaged } from './use-managed.ts';

const SIZES = [90, 100, 115, 130, 150] as const;
const HOLD_REMINDERS_MS = [30_000, 45_000, 60_000, 90_000, 120_000, 180_000, 300_000];

/** The page. */
export function SettingsPage() {
  const text = useText();
  const language = useLanguage();
  const { act } = useDesk();
  const settings = useSlice('settings') ?? defaultSettings;
  const set = (edit: SettingsEdit) => void act('settings/set', edit);
  const managed = useManaged();
  const isPlain = useIsPlain();
  const askForNotifications = async (isWanted: boolean) => {
    set({ notifications: isWanted });
    if (!isWanted || !('Notification' in window)) return;
    if ((await Notification.requestPermission()) === 'denied')
      showNotice('warn', text.settings.notificationsRefused);
  };
  return (
    <PageFrame title={text.settings.title}>
      {isPlain ? (
        <Part title={text.plain.settings.title}>
          <SipAccountForm managed={managed('sip')} />
        </Part>
      ) : null}
      <Part title={text.settings.look}>
        <div className="choices">
          <Choose
            label={text.settings.language}
            choices={(['es', 'en'] as const).map((id) => ({
              id,
              label: text.settings.languages[id],
            }))}
            value={settings.language}
            managed={managed('language')}
            onChange={(id) => set({ language: id === 'en' ? 'en' : 'es' })}
          />
          <Choose
            label={text.settings.theme}
            choices={(['system', 'light', 'dark'] as const).map((id) => ({
              id,
              label: text.settings.themes[id],
            }))}
            value={settings.theme}
            managed={managed('theme')}
            onChange={(id) => set({ theme: id as Settings['theme'] })}
          />
          <Choose
            label={text.settings.textSize}
            choices={SIZES.map((size) => ({
              id: String(size),
              label: formatShare(size / 100, text.locale),
            }))}
            value={String(settings.textSize)}
            managed={managed('textSize')}
            onChange={(id) => set({ textSize: SIZES.find((size) => String(size) === id) ?? 100 })}
          />
        </div>
      </Part>
      <Part title={text.settings.calls}>
        <Toggle
          label={text.settings.autoAnswer}
          hint={text.settings.autoAnswerHint}
          isOn={settings.autoAnswer}
          managed={managed('autoAnswer')}
          onChange={(autoAnswer) => set({ autoAnswer })}
        />
        <Toggle
          label={text.settings.notifications}
          isOn={settings.notifications}
          managed={managed('notifications')}
          onChange={(isWanted) => void askForNotifications(isWanted)}
        />
        <Toggle
          label={text.settings.notificationNames.label}
          hint={text.settings.notificationNames.hint}
          isOn={settings.namesInNotifications}
          managed={managed('namesInNotifications')}
          onChange={(namesInNotifications) => set({ namesInNotifications })}
        />
        <div className="choices">
          <Choose
            label={text.settings.holdReminder}
            choices={[...new Set([...HOLD_REMINDERS_MS, settings.holdReminderMs])].map((ms) => ({
              id: String(ms),
              label: formatLength(ms, language),
            }))}
            value={String(settings.holdReminderMs)}
            managed={managed('holdReminderMs')}
            onChange={(id) => set({ holdReminderMs: Number(id) })}
          />
          <RingSettings everyMs={settings.ringProofMs} managed={managed('ringProofMs')} set={set} />
        </div>
      </Part>
      <Part title={text.settings.audio}>
        <SoundSettings settings={settings} set={set} />
        <div className="form-acts">
          <ActButton label={text.agentMenu.check} onPress={() => openPage('check')} />
        </div>
      </Part>
      <HeadsetSettings />
      <DesktopSettings />
      <Part title={text.settings.keys}>
        <KeySettings />
      </Part>
    </PageFrame>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <header className="card-head">
        <h2>{title}</h2>
      </header>
      <div className="card-body settings-part">{children}</div>
    </section>
  );
}
