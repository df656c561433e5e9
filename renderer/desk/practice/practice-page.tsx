/** The practice centre's customers: choose who calls or writes, or let them come by themselves. */
import { MessageSquare, PhoneIncoming } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Choose } from '../parts/choose.tsx';
import { Empty } from '../parts/empty.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { PageFrame } from '../shell/page-frame.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';

const PACES_MS = { off: null, slow: 300_000, normal: 120_000, fast: 30_000 } as const;
type Pace = keyof typeof PACES_MS;

const paceOf = (everyMs: number | null): Pace =>
  everyMs === null ? 'off' : everyMs >= 240_000 ? 'slow' : everyMs >= 60_000 ? 'normal' : 'fast';

/** The page. */
export function PracticePage() {
  const text = useText();
  const isPractice = useSlice('session')?.capabilities?.practice === true;
  return (
    <PageFrame title={text.practice.title} intro={text.practice.intro}>
      {isPractice ? <Scenarios /> : <Empty>{text.practice.notHere}</Empty>}
    </PageFrame>
  );
}

function Scenarios() {
  const text = useText();
  const language = useLanguage();
  const { ask, act } = useDesk();
  const [known, setKnown] = useState<DeskAnswer<'practice/scenarios'> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    void ask('practice/scenarios', {}).then((answer) =>
      answer.ok ? setKnown(answer.value) : setFault(answer.error),
    );
  }, [ask]);
  if (fault) return <FaultLine fault={fault} />;
  if (!known) return <p className="muted">{text.practice.loading}</p>;
  const call = async (scenarioId: string) => {
    if ((await act('practice/call', { scenarioId })) !== null)
      showNotice('done', text.practice.started);
  };
  const setPace = async (pace: Pace) => {
    const everyMs = PACES_MS[pace];
    if ((await act('practice/pace', { everyMs })) !== null) setKnown({ ...known, everyMs });
  };
  return (
    <>
      <div className="choices">
        <Choose
          label={text.practice.pace}
          choices={(['off', 'slow', 'normal', 'fast'] as const).map((id) => ({
            id,
            label: text.practice.paces[id],
          }))}
          value={paceOf(known.everyMs)}
          onChange={(id) => void setPace(id as Pace)}
        />
      </div>
      {known.scenarios.length === 0 ? <Empty>{text.practice.none}</Empty> : null}
      <ul className="list">
        {known.scenarios.map(({ id, title, channel }) => {
          const verb = channel === 'chat' ? text.practice.write : text.practice.call;
          return (
            <li key={id} className="list-row list-row-two">
              <span className="clip">{title[language]}</span>
              <ActButton
                label={`${verb}: ${title[language]}`}
                shownLabel={verb}
                icon={channel === 'chat' ? <MessageSquare /> : <PhoneIncoming />}
                onPress={() => void call(id)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
