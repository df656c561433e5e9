/** Beside the day: the calls that got away, one key from calling back, and in a practice centre who could call. */
import { PhoneIncoming, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MissedOffer } from '#src/centre/wire.ts';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { FollowUpSideRow } from '../follow-ups/follow-up-row.tsx';
import { useMissedKeys } from '../missed/missed-keys.ts';
import { MissedReason } from '../missed/missed-reason.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { formatDay } from '../parts/time.ts';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useSlice } from '../stores/slices.ts';
import { openPage } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { dialNumber } from '../dial/dial-number.ts';
import { SideRow } from './side-row.tsx';

const SHOWN = 6;

/** The right column while nobody is on the line. */
export function DaySide() {
  const text = useText();
  const missed = useSlice('missed') ?? [];
  const followUps = useSlice('followUps') ?? [];
  const isPractice = useSlice('session')?.capabilities?.practice === true;
  return (
    <div className="day-side scroll">
      <section aria-label={text.missed.title}>
        <header className="side-head">
          <h2>{text.missed.title}</h2>
          <span className="num muted">{missed.length}</span>
        </header>
        {missed.length === 0 ? <p className="muted side-empty">{text.missed.empty}</p> : null}
        <ul>
          {missed.slice(0, SHOWN).map((each) => (
            <MissedRow key={each.interactionId} missed={each} />
          ))}
        </ul>
        {missed.length > SHOWN ? (
          <ActButton label={text.shell.more} tone="quiet" onPress={() => openPage('missed')} />
        ) : null}
      </section>
      {followUps.length === 0 ? null : (
        <section aria-label={text.followUps.title}>
          <header className="side-head">
            <h2>{text.followUps.title}</h2>
            <span className="num muted">{followUps.length}</span>
          </header>
          <ul>
            {followUps.slice(0, SHOWN).map((each) => (
              <FollowUpSideRow key={each.id} followUp={each} />
            ))}
          </ul>
        </section>
      )}
      {isPractice ? <Scenes /> : null}
    </div>
  );
}

function MissedRow({ missed }: { readonly missed: MissedOffer }) {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const { act } = useDesk();
  const onKeyDown = useMissedKeys(missed);
  const name = nameOfContact({ displayName: missed.name, number: missed.number }, null, text);
  return (
    <SideRow
      name={name}
      line={
        <>
          {formatDay(missed.atMs, now, language)} · <MissedReason missed={missed} />
        </>
      }
      onKeyDown={onKeyDown}
      canCall={missed.number !== ''}
      onCall={() => void dialNumber(act, missed.number, missed.customerId)}
      dismissLabel={text.missed.dismiss}
      dismissIcon={<X />}
      onDismiss={() => void act('missed/dismiss', { interactionId: missed.interactionId })}
    />
  );
}

function Scenes() {
  const text = useText();
  const language = useLanguage();
  const { ask, act } = useDesk();
  const [scenarios, setScenarios] = useState<DeskAnswer<'practice/scenarios'>['scenarios']>([]);
  useEffect(() => {
    void ask('practice/scenarios', {}).then((answer) => {
      if (answer.ok) setScenarios(answer.value.scenarios);
    });
  }, [ask]);
  const call = async (scenarioId: string) => {
    if ((await act('practice/call', { scenarioId })) !== null)
      showNotice('done', text.practice.started);
  };
  return (
    <section aria-label={text.practice.title}>
      <header className="side-head">
        <h2>{text.practice.title}</h2>
      </header>
      <p className="muted side-empty">{text.practice.intro}</p>
      <ul>
        {scenarios.slice(0, SHOWN).map(({ id, title }) => (
          <li key={id} className="side-row">
            <span className="side-words">
              <span className="clip">{title[language]}</span>
            </span>
            <ActButton
              label={`${text.practice.call}: ${title[language]}`}
              shownLabel={text.practice.call}
              icon={<PhoneIncoming />}
              onPress={() => void call(id)}
            />
          </li>
        ))}
      </ul>
      <div className="side-more">
        <ActButton label={text.shell.more} tone="quiet" onPress={() => openPage('practice')} />
      </div>
    </section>
  );
}
