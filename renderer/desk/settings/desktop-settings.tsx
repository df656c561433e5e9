/**
 * Settings, "On this computer": what the shell can do here, and whether it was seen to work. A global key is called working
 * only once it has fired; where the system does not say, the page offers the command for the desktop's own keys instead.
 */
import { useState } from 'react';
import { type DesktopFacts, type DeskVerb, noDesktop } from '#src/contracts/desk-desktop.ts';
import { findGlobalKeyProblem } from '#src/desktop/global-keys.ts';
import { chordOf, formatChord } from '#src/keys/chord.ts';
import { defaultSettings, type Settings, type SettingsEdit } from '#src/policy/settings.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { Kbd, useBindings } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { readSlice, useSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { Toggle } from './toggle.tsx';

const BARS = ['never', 'desk-hidden', 'always'] as const;

/** The section. */
export function DesktopSettings() {
  const text = useText();
  const words = text.desktop.settings;
  const { act } = useDesk();
  const settings = useSlice('settings') ?? defaultSettings;
  const facts = useSlice('desktop') ?? noDesktop;
  const locked = useSlice('locked') ?? [];
  const managed = (name: keyof Settings) =>
    locked.includes(name) ? text.settings.managed : undefined;
  const set = (edit: SettingsEdit) => void act('settings/set', edit);
  const isApplication = facts.keys !== null;
  return (
    <section className="card" aria-label={words.title}>
      <header className="card-head">
        <h2>{words.title}</h2>
      </header>
      <div className="card-body settings-part">
        {isApplication ? (
          <>
            <Toggle
              label={words.ringsWhenClosed}
              hint={words.ringsWhenClosedHint}
              isOn={settings.ringsWhenClosed}
              managed={managed('ringsWhenClosed')}
              onChange={(ringsWhenClosed) => set({ ringsWhenClosed })}
            />
            {facts.hasTray ? <p className="muted">{words.tray}</p> : null}
          </>
        ) : null}
        <div className="choices">
          <Choose
            label={words.bar}
            choices={BARS.map((id) => ({ id, label: words.bars[id] }))}
            value={settings.callBar}
            managed={managed('callBar')}
            onChange={(id) => set({ callBar: BARS.find((one) => one === id) ?? 'desk-hidden' })}
          />
        </div>
        <p className="muted">{facts.bar === 'on-top' ? words.barOnTop : words.barWindow}</p>
        <div className="form-acts">
          <ActButton label={words.placeBar} onPress={() => void act('desktop/show-bar', {})} />
        </div>
        <GlobalKeys facts={facts} settings={settings} managed={managed} set={set} />
        <Links facts={facts} />
        {isApplication ? (
          <div className="form-acts">
            <ActButton label={words.quit} onPress={() => void act('desktop/quit', {})} />
          </div>
        ) : null}
      </div>
    </section>
  );
}

function GlobalKeys({
  facts,
  settings,
  managed,
  set,
}: {
  readonly facts: DesktopFacts;
  readonly settings: Settings;
  readonly managed: (name: keyof Settings) => string | undefined;
  readonly set: (edit: SettingsEdit) => void;
}) {
  const words = useText().desktop.settings;
  const { act } = useDesk();
  const isTesting = facts.keyMode === 'test';
  if (facts.keys === null)
    return (
      <>
        <h3>{words.keys}</h3>
        <p className="muted">{words.noKeys}</p>
        <Commands command={facts.command} verbs={['answer', 'hang-up', 'mute', 'hold', 'show']} />
      </>
    );
  const hasUnproven = facts.keys.some(({ state }) => state === 'unproven' || state === 'refused');
  return (
    <>
      <h3>{words.keys}</h3>
      <Toggle
        label={words.useKeys}
        hint={words.keysHint}
        isOn={settings.hasGlobalKeys}
        managed={managed('hasGlobalKeys')}
        onChange={(hasGlobalKeys) => set({ hasGlobalKeys })}
      />
      {settings.hasGlobalKeys ? (
        <>
          <KeyList keys={facts.keys} settings={settings} isManaged={managed('globalKeys')} />
          {facts.selection === null ? null : (
            <p className="muted">{words.selection[facts.selection]}</p>
          )}
          {isTesting ? (
            <p role="status" className="accent-ink">
              {words.testing}
            </p>
          ) : null}
          <div className="form-acts">
            <ActButton
              label={isTesting ? words.endTest : words.test}
              tone={isTesting ? 'on' : 'plain'}
              onPress={() => void act('desktop/keys', { mode: isTesting ? 'live' : 'test' })}
            />
          </div>
        </>
      ) : null}
      {facts.isWayland && hasUnproven ? <p className="warn-ink">{words.wayland}</p> : null}
      <p className="muted">{words.command}</p>
      <Commands
        command={facts.command}
        verbs={['answer', 'hang-up', 'mute', 'hold', 'show', 'dial-selection']}
      />
    </>
  );
}

/** What to bind to the desktop's own keys; marked with one click, so that it can be copied. */
function Commands({
  command,
  verbs,
}: {
  readonly command: string;
  readonly verbs: readonly DeskVerb[];
}) {
  const words = useText().desktop.settings;
  return (
    <dl className="commands">
      {verbs.map((verb) => (
        <div key={verb}>
          <dt>{words.verbs[verb]}</dt>
          <dd>
            <code>{`${command} --${verb}`}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function KeyList({
  keys,
  settings,
  isManaged,
}: {
  readonly keys: NonNullable<DesktopFacts['keys']>;
  readonly settings: Settings;
  readonly isManaged: string | undefined;
}) {
  const text = useText();
  const words = text.desktop.settings;
  const { act } = useDesk();
  const bindings = useBindings();
  const [recording, setRecording] = useState<DeskVerb | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const record = (verb: DeskVerb | null) => {
    setRecording(verb);
    useView.setState({ isRecordingKey: verb !== null });
    // A key that is taken by the system would never reach this page.
    void act('desktop/keys', { mode: verb === null ? 'live' : 'paused' });
  };
  const setKey = (verb: DeskVerb, chord: string | null) => {
    const own = settings.globalKeys;
    const rest = Object.fromEntries(Object.entries(own).filter(([name]) => name !== verb));
    void act('settings/set', { globalKeys: chord === null ? rest : { ...rest, [verb]: chord } });
  };
  const onKeyDown = (verb: DeskVerb) => (event: React.KeyboardEvent) => {
    if (recording !== verb) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return record(null);
    const chord = chordOf(event.nativeEvent);
    if (chord === null) return;
    const spelled = formatChord(chord);
    const found = findGlobalKeyProblem(verb, spelled, keys, bindings);
    if (found === null) {
      setProblem(null);
      setKey(verb, spelled);
      return record(null);
    }
    setProblem(
      found.kind === 'taken'
        ? words.problems.taken(words.verbs[found.by])
        : words.problems[found.kind],
    );
  };
  return (
    <>
      {problem === null ? null : (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
      {isManaged === undefined ? null : <p className="muted">{isManaged}</p>}
      <ul className="global-keys">
        {keys.map(({ verb, chord, state }) => (
          <li
            key={verb}
            className="key-line"
            onKeyDownCapture={onKeyDown(verb)}
            onBlur={() => recording === verb && record(null)}
          >
            <span className="clip grow">{words.verbs[verb]}</span>
            <span className={`key-state key-${state}`}>{words.states[state]}</span>
            {recording === verb ? (
              <span className="accent-ink">{text.settings.pressKey}</span>
            ) : chord === '' ? (
              <span className="muted">{words.none}</span>
            ) : (
              <Kbd chord={chord} isRead />
            )}
            <ActButton
              label={`${text.settings.change}: ${words.verbs[verb]}`}
              shownLabel={text.settings.change}
              tone="quiet"
              isOff={isManaged !== undefined}
              onPress={() => {
                setProblem(null);
                record(verb);
              }}
            />
            <ActButton
              label={`${words.clear}: ${words.verbs[verb]}`}
              shownLabel={words.clear}
              tone="quiet"
              isOff={isManaged !== undefined || chord === ''}
              onPress={() => setKey(verb, '')}
            />
            <ActButton
              label={`${text.settings.reset}: ${words.verbs[verb]}`}
              shownLabel={text.settings.reset}
              tone="quiet"
              isOff={isManaged !== undefined || settings.globalKeys[verb] === undefined}
              onPress={() => setKey(verb, null)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Links({ facts }: { readonly facts: DesktopFacts }) {
  const words = useText().desktop.settings;
  const { act } = useDesk();
  const claim = async () => {
    if ((await act('desktop/claim-links', {})) === null) return;
    // The system's own word, not ours: core has published it before it answered.
    const isDone = readSlice('desktop')?.links?.every(({ isOurs }) => isOurs) === true;
    showNotice(isDone ? 'done' : 'warn', isDone ? words.claimed : words.claimRefused);
  };
  if (facts.links === null)
    return (
      <>
        <h3>{words.links}</h3>
        <p className="muted">{words.linksWeb}</p>
        <p>
          <code>{`${facts.command} --dial 911222333`}</code>
        </p>
      </>
    );
  const others = facts.links.filter(({ isOurs }) => !isOurs).map(({ scheme }) => `${scheme}:`);
  return (
    <>
      <h3>{words.links}</h3>
      <p className="muted">{words.linksHint}</p>
      <p>{others.length === 0 ? words.linksOurs : words.linksOthers(others.join(' '))}</p>
      {others.length === 0 ? null : (
        <div className="form-acts">
          <ActButton label={words.claim} onPress={() => void claim()} />
        </div>
      )}
    </>
  );
}
