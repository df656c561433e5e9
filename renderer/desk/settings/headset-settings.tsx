/**
 * Headsets and busy lights in the settings: what is plugged in, what it can do, the key that was pressed last, and what is
 * wrong in words with the next step. It shows only what the phone reports.
 */
import { Headphones, Lightbulb, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { HeadsetDevice } from '#src/model/headset.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { formatClockSeconds } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import type { FaultText } from '../text/es.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { HeadsetTest } from './headset-test.tsx';
import { WhichHeadset } from './which-headset.tsx';

/** The section. */
export function HeadsetSettings() {
  const words = useText().headset;
  const headsets = useSlice('headsets');
  return (
    <section className="card" aria-label={words.title}>
      <header className="card-head">
        <h2>{words.title}</h2>
      </header>
      <div className="card-body settings-part">
        <p className="muted">{words.intro}</p>
        {headsets === null || headsets.support === 'unknown' ? (
          <p className="muted" role="status">
            {words.looking}
          </p>
        ) : headsets.support === 'none' ? (
          <Trouble trouble={words.noSupport} />
        ) : (
          <>
            <WhichHeadset devices={headsets.devices} />
            {headsets.devices.map((device) => (
              <Device key={device.id} device={device} />
            ))}
            {headsets.devices.some(({ kind }) => kind === 'headset') ? null : <Nothing />}
          </>
        )}
      </div>
    </section>
  );
}

/** Where one can be had from: in a browser by a click in the phone's window. */
function Nothing() {
  const words = useText().headset;
  const { act } = useDesk();
  const isWeb = useSlice('session')?.shell === 'web';
  const [isAsked, setAsked] = useState(false);
  const choose = async () => {
    if (await act('headset/ask', {})) setAsked(true);
  };
  return (
    <div className="headset-none">
      <p>
        <b>{words.none}</b> {words.noneTodo} {isWeb ? words.noneTodoWeb : null}
      </p>
      {isWeb ? (
        <div className="form-acts">
          <ActButton label={words.choose} onPress={() => void choose()} />
          <span className="muted" role="status">
            {isAsked ? words.chosenElsewhere : null}
          </span>
        </div>
      ) : null}
    </div>
  );
}

function Device({ device }: { readonly device: HeadsetDevice }) {
  const words = useText().headset;
  const { act } = useDesk();
  const { state } = device;
  const isLight = device.kind === 'busy-light';
  const isOk = state === 'ready' || state === 'opening';
  return (
    <article className="headset" aria-label={device.name}>
      <header className="headset-head">
        {isLight ? <Lightbulb aria-hidden="true" /> : <Headphones aria-hidden="true" />}
        <h3>
          <ForeignText maxLength={80}>{device.name === '' ? words.title : device.name}</ForeignText>
        </h3>
        <Pill tone={state === 'ready' ? 'talk' : isOk ? 'plain' : 'bad'} small>
          {words.states[state]}
        </Pill>
      </header>
      {state === 'ready' || state === 'opening' ? null : (
        <Trouble trouble={words.troubles[state]} />
      )}
      {isLight ? (
        <p className="muted">
          {words.isLight}. {words.isLightTodo}
        </p>
      ) : (
        <Facts device={device} />
      )}
      {state === 'ready' && device.counts === false ? (
        <p className="muted">{words.which.otherCounts}</p>
      ) : null}
      {device.isFlooding ? <Trouble trouble={words.flooding} /> : null}
      {device.isShared ? (
        <>
          <Trouble trouble={words.shared} />
          <div className="form-acts">
            <ActButton
              label={words.takeBack}
              onPress={() => void act('headset/take-back', { deviceId: device.id })}
            />
          </div>
        </>
      ) : null}
      {!isLight && state === 'ready' ? <HeadsetTest device={device} /> : null}
    </article>
  );
}

function Facts({ device }: { readonly device: HeadsetDevice }) {
  const words = useText().headset;
  const language = useLanguage();
  const { inputs, lights, lastKey } = device;
  const list = (names: readonly string[]) =>
    names.length === 0 ? words.nothing : names.join(', ');
  return (
    <dl className="headset-facts">
      <dt>{words.hasKeys}</dt>
      <dd>{list(inputs.map((input) => words.inputs[input]))}</dd>
      <dt>{words.hasLights}</dt>
      <dd>{list(lights.map((light) => words.lights[light]))}</dd>
      {device.state === 'ready' ? (
        <>
          <dt>{words.lastKey}</dt>
          <dd>
            <span role="status">
              {lastKey ? (
                <b>
                  {words.pressed(
                    words.keys[lastKey.key],
                    formatClockSeconds(lastKey.atMs, language),
                  )}
                </b>
              ) : (
                <span className="muted">{words.noKeyYet}</span>
              )}
            </span>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Trouble({ trouble }: { readonly trouble: FaultText }) {
  return (
    <p className="fault fault-soft" role="status">
      <TriangleAlert aria-hidden="true" />
      <span>
        <b>{trouble.what}</b> {trouble.todo}
      </span>
    </p>
  );
}
