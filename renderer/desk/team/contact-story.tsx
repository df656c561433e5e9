/**
 * The contact in the lead's view: who is there and who hears whom, the customer's history, the card and the note, and the
 * log. Shown once the lead is in it or has opened it; never by moving about alone, because it is written into the log.
 */
import { Eye } from 'lucide-react';
import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { presentOf } from '#src/call/company-controls.ts';
import { deriveHearing } from '#src/call/hearing.ts';
import type { Customer } from '#src/model/customer.ts';
import type { Company, Party } from '#src/model/party.ts';
import { CardView } from '../company/card-view.tsx';
import { shortName } from '../company/party-words.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Empty } from '../parts/empty.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { formatClock } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { loadTimeline } from '../stores/load-timeline.ts';
import { useTimelines } from '../stores/timelines.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { AuditLines } from './audit-lines.tsx';
import { lookAt } from './lead-acts.ts';
import { useTeamView } from './team-view.ts';
import { type ChosenRow, useMe } from './use-lead.ts';

/** What is known of the contact, from wherever it is known best. */
interface Story {
  readonly customer: Customer | null;
  readonly company: Company | null;
  readonly note: string;
}

/** The tabs of the side. */
export function ContactStory({ chosen }: { readonly chosen: ChosenRow }) {
  const text = useText();
  const words = text.team.side;
  const tab = useTeamView((view) => view.tab);
  const story = useStory(chosen);
  const total = useTimelines(({ byId }) =>
    story?.customer ? (byId[story.customer.id]?.timeline?.total ?? null) : null,
  );
  return (
    <Tabs
      className="right-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => useTeamView.setState({ tab: key as typeof tab })}
    >
      <TabList className="tabs" aria-label={words.label}>
        <Tab className="tab" id="history">
          {words.tabs.history} {total === null ? null : <span className="muted num">{total}</span>}
        </Tab>
        <Tab className="tab" id="card">
          {words.tabs.card}
        </Tab>
        <Tab className="tab" id="audit">
          {words.tabs.audit}
        </Tab>
      </TabList>
      <TabPanel className="tab-panel" id="history">
        {story ? <History story={story} chosen={chosen} /> : <LookFirst chosen={chosen} />}
      </TabPanel>
      <TabPanel className="tab-panel" id="card">
        {story ? <Papers story={story} chosen={chosen} /> : <LookFirst chosen={chosen} />}
      </TabPanel>
      <TabPanel className="tab-panel" id="audit">
        <AuditLines agentId={chosen.row.agentId} />
      </TabPanel>
    </Tabs>
  );
}

function useStory({ contact, conversation }: ChosenRow): Story | null {
  const looked = useTeamView((view) => view.looked);
  if (!contact) return null;
  const seen = looked?.interactionId === contact.interactionId ? looked.view : null;
  if (conversation)
    return {
      customer: conversation.customer ?? seen?.customer ?? null,
      company: conversation.company ?? seen?.company ?? null,
      note: seen?.draft.note ?? conversation.draft.note,
    };
  return seen
    ? {
        customer: seen.customer,
        company: seen.company,
        note: seen.draft.note,
      }
    : null;
}

/** The contact can be opened, and that it is written down. */
function LookFirst({ chosen: { row, contact } }: { readonly chosen: ChosenRow }) {
  const text = useText();
  const { ask, ticker } = useDesk();
  const words = text.team.side;
  const looked = useTeamView((view) => view.looked);
  if (!contact) return <Empty>{text.team.truth.nobodyToJoin(shortName(row.name))}</Empty>;
  const mine = looked?.interactionId === contact.interactionId ? looked : null;
  if (mine?.fault)
    return (
      <div className="team-side-words">
        <FaultLine fault={mine.fault} />
      </div>
    );
  if (mine) return <Empty>{words.looking}</Empty>;
  return (
    <Empty
      step={
        <ActButton
          label={words.look}
          icon={<Eye />}
          onPress={() => void lookAt(ask, contact.interactionId, ticker.nowMs())}
        />
      }
    >
      {words.lookWhy} <Kbd chord="Enter" isRead />
    </Empty>
  );
}

function History({ story, chosen }: { readonly story: Story; readonly chosen: ChosenRow }) {
  const text = useText();
  const { ask } = useDesk();
  const id = story.customer?.id ?? null;
  useEffect(() => {
    if (id !== null && !useTimelines.getState().byId[id]?.timeline)
      void loadTimeline(ask, id, 'first');
  }, [ask, id]);
  return (
    <>
      <Parties story={story} chosen={chosen} />
      {id === null ? <Empty>{text.team.side.noCustomer}</Empty> : <TimelineView customerId={id} />}
    </>
  );
}

/** Who is there and whom each hears: drawn only when that is more than agent and customer. */
function Parties({ story, chosen }: { readonly story: Story; readonly chosen: ChosenRow }) {
  const text = useText();
  const me = useMe();
  const { company } = story;
  if (!company || chosen.contact?.channel !== 'call') return null;
  const present = presentOf(company);
  const shown = present.filter(({ agentId, role }) => agentId !== me && role !== 'learner');
  if (shown.length < 3) return null;
  const hearing = deriveHearing(company.parties, company.focus);
  const words = text.team.side;
  const nameOf = (party: Party) => (party.agentId === me ? text.team.you : shortName(party.name));
  return (
    <ul className="story-parties" aria-label={words.parties}>
      {shown.map((party) => {
        const heard = present.filter(({ id }) => hearing.get(party.id)?.includes(id)).map(nameOf);
        const isRinging = party.state === 'ringing';
        const said = isRinging
          ? text.company.party.ringing
          : heard.length === 0
            ? text.company.party.music
            : words.hears(text.team.truth.and(heard));
        const tone = isRinging ? 'ring' : heard.length === 0 ? 'hold' : 'talk';
        return (
          <li key={party.id} className={`story-party story-${tone}`}>
            <i className="dot" />
            <b className="clip">
              <ForeignText maxLength={80}>{party.name}</ForeignText>
            </b>
            <span className="two clip">
              <ForeignText maxLength={200}>{said}</ForeignText>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The card that travels, and the agent's note as it stood. */
function Papers({ story, chosen }: { readonly story: Story; readonly chosen: ChosenRow }) {
  const text = useText();
  const language = useLanguage();
  const { ask, ticker } = useDesk();
  const words = text.team.side;
  const looked = useTeamView((view) => view.looked);
  const card = story.company?.card ?? null;
  const { contact } = chosen;
  const seenAtMs = looked?.interactionId === contact?.interactionId ? looked?.atMs : undefined;
  return (
    <div className="scroll papers" tabIndex={0} role="region" aria-label={words.tabs.card}>
      {card === null && story.note.trim() === '' ? <p className="muted">{words.noCard}</p> : null}
      {card ? <CardView card={card} /> : null}
      {story.note.trim() === '' ? null : (
        <section className="card">
          <header className="card-head">
            <h2>{words.noteOf(shortName(chosen.row.name))}</h2>
            <span className="spring" />
            <span className="muted small num">
              {seenAtMs === undefined ? '' : words.lookedAt(formatClock(seenAtMs, language))}
            </span>
          </header>
          <p className="card-body papers-note">
            <ForeignText maxLength={20_000}>{story.note}</ForeignText>
          </p>
        </section>
      )}
      {contact ? (
        <ActButton
          label={words.again}
          icon={<Eye />}
          tone="quiet"
          onPress={() => void lookAt(ask, contact.interactionId, ticker.nowMs())}
        />
      ) : null}
    </div>
  );
}
