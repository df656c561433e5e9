/**
 * Whether the agent can be rung, beside their state: a green word with its age, or a red one with the reason. A press or its key
 * opens what was looked at, what to do, and "check now".
 */
import { CircleCheck, CircleDashed, PhoneIncoming, PhoneOff, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Strip } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Age } from '../parts/running-time.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { openPage, showOverlay, useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { partsOf, stateOf, type PartState } from './ring-words.ts';

/** The chip and what it opens. */
export function RingSign() {
  const text = useText();
  const strip = useSlice('strip');
  const isOpen = useView((view) => view.overlay === 'ring');
  if (!strip) return null;
  const state = stateOf(strip);
  const words = text.ring.states[state];
  const reason = state === 'no' ? text.strip.reasons[strip.ringable.reason] : '';
  const checkedAtMs = strip.ringProof?.checkedAtMs ?? null;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => showOverlay(open ? 'ring' : 'none')}>
      <Button className={`act act-quiet ring-sign ring-${state}`}>
        <span className="act-icon" aria-hidden="true">
          {state === 'no' ? <PhoneOff /> : <PhoneIncoming />}
        </span>
        <span className="ring-words clip">
          {reason === '' ? (
            words
          ) : (
            <>
              <span className="visually-hidden">{words}: </span>
              {reason}
            </>
          )}
          {state === 'yes' && checkedAtMs !== null ? (
            <span className="ring-age faint">
              {' · '}
              <Age atMs={checkedAtMs} />
            </span>
          ) : null}
        </span>
        <KeyHint action="ring/open" />
      </Button>
      <Popover className="popover ring-popover" placement="bottom start">
        <Dialog className="ring-dialog" aria-label={text.ring.sign}>
          <RingDetails strip={strip} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function RingDetails({ strip }: { readonly strip: Strip }) {
  const text = useText();
  const { run } = useDesk();
  const everyMs = useSlice('settings')?.ringProofMs ?? 0;
  const state = stateOf(strip);
  const { reason } = strip.ringable;
  const isChecking = strip.ringProof?.isChecking === true;
  const checkedAtMs = strip.ringProof?.checkedAtMs ?? null;
  return (
    <>
      <h2 className={`ring-head ring-${state}`}>{text.ring.states[state]}</h2>
      {state === 'no' ? (
        <p role="status">
          <b>{sentence(text.strip.reasons[reason])}</b> {text.ring.todo[reason]}{' '}
          <span className="muted">{text.ring.outOfQueue}</span>
        </p>
      ) : null}
      <ul className="ring-parts">
        {partsOf(strip, text.ring).map(({ name, part, words }) => (
          <li key={name}>
            <PartIcon state={part} />
            <b>{text.ring.parts[name]}</b> <span>{words}</span>
          </li>
        ))}
      </ul>
      <p className="muted">
        {isChecking ? (
          text.ring.checking
        ) : checkedAtMs === null ? (
          text.ring.never
        ) : (
          <>
            {text.ring.checked} <Age atMs={checkedAtMs} />.
          </>
        )}{' '}
        {text.ring.how(Math.round(everyMs / 60_000))}
      </p>
      <div className="form-acts">
        {reason === 'slept' ? (
          <ActButton
            label={text.ring.back}
            tone="primary"
            action="presence/available"
            onPress={() => run('presence/available')}
          />
        ) : null}
        <ActButton
          label={text.ring.check}
          action="ring/check"
          tone={reason === 'slept' ? 'plain' : 'primary'}
          isAsking={isChecking}
        />
        <ActButton label={text.ring.page} onPress={() => openPage('check')} />
        {reason === 'ringer-off' ? (
          <ActButton label={text.ring.settings} onPress={() => openPage('settings')} />
        ) : null}
      </div>
    </>
  );
}

const sentence = (words: string): string =>
  words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function PartIcon({ state }: { readonly state: PartState }) {
  const Icon = state === 'good' ? CircleCheck : state === 'bad' ? TriangleAlert : CircleDashed;
  return (
    <Icon
      aria-hidden="true"
      className={`check-icon check-${state === 'unknown' ? 'untried' : state}`}
    />
  );
}
