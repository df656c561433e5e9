/**
 * What became of the agent's call for help, under the top line on every page: whom it reached, who looks, and for as long as
 * nothing was said, the reasons by one digit each. Never modal: Escape gives the focus back to where it was.
 */
import { Check, LifeBuoy } from 'lucide-react';
import { useId, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { HelpRequest } from '#src/model/help.ts';
import { shortName } from '../company/party-words.ts';
import { ActButton } from '../parts/act-button.tsx';
import { DismissButton } from '../parts/dismiss-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import {
  closeEnded,
  explainHelp,
  helpReasons,
  type HelpTarget,
  ownOpenHelp,
  startChoosing,
  stopChoosing,
  useHelpView,
  withdrawHelp,
} from './asking.ts';

const MOST_WRITTEN = 500;

/** Whom a request reached and who looks, as one sentence. */
export function describeHelp(help: HelpRequest, text: Texts): string {
  const words = text.together.help;
  if (help.looking.length === 0) return words.delivered(help.deliveredTo);
  const names = help.looking.map(({ name }) => shortName(name));
  return words.deliveredLooking(
    Math.max(help.deliveredTo, names.length),
    text.together.beside.and(names),
    names.length === 1,
  );
}

/** The agent's own requests; nothing while there are none. */
export function HelpLine() {
  const session = useSlice('session');
  const help = useSlice('help');
  const { choosing, closed } = useHelpView();
  const me = session?.agent?.id;
  // Leads are asked; for them the same key opens what others ask.
  if (session?.agent?.role === 'lead') return null;
  const open = ownOpenHelp(help, me);
  const done = (help ?? []).filter(
    ({ id, agentId, state }) => state === 'done' && agentId === me && !closed.includes(id),
  );
  const rows: { readonly target: HelpTarget; readonly help: HelpRequest | null }[] = open.map(
    (each) => ({ target: each.interactionId, help: each }),
  );
  // Asked here and not told by core yet: the same row, so that what is being written in it stays.
  if (choosing && !rows.some(({ target }) => target === choosing.target))
    rows.push({ target: choosing.target, help: null });
  return (
    <>
      {rows.map(({ target, help: each }) => (
        <OpenHelp
          key={target ?? 'none'}
          target={target}
          help={each}
          isChoosing={choosing?.target === target}
        />
      ))}
      {done.map((each) => (
        <DoneHelp key={each.id} help={each} />
      ))}
    </>
  );
}

function OpenHelp({
  target,
  help,
  isChoosing,
}: {
  readonly target: HelpTarget;
  readonly help: HelpRequest | null;
  readonly isChoosing: boolean;
}) {
  const text = useText();
  const { act, run } = useDesk();
  const words = text.together.help;
  return (
    <section className="note-line help-line" aria-label={words.title}>
      <p className="note-words">
        <LifeBuoy aria-hidden="true" />
        <b className="clip">
          <ForeignText maxLength={120}>
            {help === null
              ? words.asking
              : help.customerName === ''
                ? words.asked
                : words.askedFor(help.customerName)}
          </ForeignText>
        </b>
        {help ? (
          <>
            <TimeSince sinceMs={help.askedAtMs} />
            <span>
              <ForeignText>{describeHelp(help, text)}</ForeignText>
            </span>
            {isChoosing || help.reason === 'none' ? null : (
              <span className="muted clip">
                {words.reasons[help.reason]}
                {help.text === '' ? null : <ForeignText>{`: «${help.text}»`}</ForeignText>}
              </span>
            )}
          </>
        ) : null}
      </p>
      {isChoosing ? (
        <Reasons target={target} />
      ) : help ? (
        <ActButton
          label={words.addReason}
          tone="quiet"
          onPress={() => startChoosing(help.interactionId)}
        />
      ) : null}
      <span className="spring" />
      <ActButton
        label={words.withdraw}
        action="help/ask"
        isOff={help === null}
        onPress={() => (help ? withdrawHelp(act, help) : run('help/ask'))}
      />
    </section>
  );
}

/** The reasons by digit, and a field for a few words; a digit counts while nothing is written. */
function Reasons({ target }: { readonly target: HelpTarget }) {
  const text = useText();
  const { act } = useDesk();
  const words = text.together.help;
  const [written, setWritten] = useState('');
  const [sent, setSent] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const box = field.current?.closest('.help-line');
    field.current?.focus();
    return () => {
      const now = document.activeElement;
      const isOurs = now === null || now === document.body || box?.contains(now) === true;
      if (isOurs && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const fieldId = useId();
  const privacyId = useId();
  const pick = (reason: (typeof helpReasons)[number]) => {
    void explainHelp(act, target, reason, [sent, written.trim()].filter(Boolean).join(' '));
    stopChoosing();
  };
  return (
    <div className="help-reasons" role="group" aria-label={words.why}>
      {helpReasons.map((reason, at) => (
        <Button key={reason} className="code" onPress={() => pick(reason)}>
          <Kbd chord={String(at + 1)} />
          {words.reasons[reason]}
        </Button>
      ))}
      <input
        ref={field}
        id={fieldId}
        aria-describedby={privacyId}
        className="field help-words"
        type="text"
        dir="auto"
        aria-label={`${words.why}. ${words.text}`}
        placeholder={sent === '' ? words.text : words.sent}
        value={written}
        maxLength={MOST_WRITTEN - sent.length}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
          const reason = written === '' ? helpReasons[Number(event.key) - 1] : undefined;
          if (reason) pick(reason);
          else if (event.key === 'Escape') stopChoosing();
          else if (event.key === 'Enter' && written.trim() === '') stopChoosing();
          else if (event.key === 'Enter') {
            // The words go now; a digit may still say why.
            const all = [sent, written.trim()].filter(Boolean).join(' ');
            void explainHelp(act, target, 'none', all);
            setSent(all);
            setWritten('');
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <PrivacyLine id={privacyId} text={written} fieldId={fieldId} />
    </div>
  );
}

function DoneHelp({ help }: { readonly help: HelpRequest }) {
  const words = useText().together.help;
  return (
    <section className="note-line" aria-label={words.title}>
      <p className="note-words">
        <Check aria-hidden="true" />
        <ForeignText maxLength={200}>
          {help.customerName === '' ? words.done : words.doneFor(help.customerName)}
        </ForeignText>
      </p>
      <span className="spring" />
      <DismissButton label={words.close} onPress={() => closeEnded(help.id)} />
    </section>
  );
}
