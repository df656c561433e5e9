/**
 * The agent's screen as a learner may see it: masked by the centre, read-only, and newly told whenever it changes. Beside the
 * learner's own conversation while there is one, else as a page.
 */
import { EyeOff } from 'lucide-react';
import { presentOf } from '#src/call/company-controls.ts';
import { deriveHearing } from '#src/call/hearing.ts';
import type { Company } from '#src/model/party.ts';
import type { ShadowView } from '#src/model/shadow.ts';
import { isChat } from '../chat/chats.ts';
import { ContactHead } from '../call/contact-head.tsx';
import { shortName } from '../company/party-words.ts';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { Empty } from '../parts/empty.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { Pill } from '../parts/pill.tsx';
import { formatDay, formatMoment } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { findLearning } from './shadowings.ts';

/** Every contact of the agent whom this learner listens to. */
export function ShadowScreen() {
  const text = useText();
  const words = text.together.shadow;
  const shadow = useSlice('shadow');
  const me = useSlice('session')?.agent?.id;
  const learning = findLearning(shadow, me);
  if (!learning) return <Empty>{words.ended}</Empty>;
  const name = shortName(learning.agentName);
  const views = shadow?.view?.agentId === learning.agentId ? shadow.view.views : [];
  return (
    <div
      className="shadow-screen scroll"
      tabIndex={0}
      role="region"
      aria-label={words.screen(name)}
    >
      <header className="shadow-head">
        <h2 className="clip">
          <ForeignText maxLength={120}>{words.screen(name)}</ForeignText>
        </h2>
        <Pill tone="plain" small>
          <EyeOff aria-hidden="true" /> {words.masked}
        </Pill>
      </header>
      {views.length === 0 ? <Empty>{words.noContact(name)}</Empty> : null}
      {views.map((view) => (
        <ShownContact key={view.interaction.id} view={view} />
      ))}
    </div>
  );
}

function ShownContact({ view }: { readonly view: ShadowView }) {
  const text = useText();
  const words = text.together.shadow;
  const { interaction, customer, openCase, company } = view;
  return (
    <article className="shadow-contact">
      <div className="shadow-who">
        <ChannelIcon channel={interaction.channel} />
        <ContactHead interaction={interaction} customer={customer} />
      </div>
      {company && !isChat(interaction) ? <Hearing company={company} /> : null}
      <dl className="facts facts-wide">
        <dt>{words.customer}</dt>
        <dd>
          {[
            ...(customer?.phones.map(({ number }) => formatNumber(number)) ?? []),
            ...(customer?.emails ?? []),
          ].map((each) => (
            <div key={each} className="clip num">
              <ForeignText>{each}</ForeignText>
            </div>
          ))}
          {customer === null ? <span className="muted">{text.offer.unknown}</span> : null}
        </dd>
        <dt>{words.case}</dt>
        <dd>
          {openCase ? (
            <ForeignText>{openCase.title}</ForeignText>
          ) : (
            <span className="muted">{text.offer.noOpenCase}</span>
          )}
        </dd>
      </dl>
      <Draft view={view} />
      <Recent view={view} />
    </article>
  );
}

/** Who hears whom, from the one matrix; leads and learners hear along and are left out. */
function Hearing({ company }: { readonly company: Company }) {
  const words = useText().together.shadow;
  const { and } = useText().together.beside;
  const present = presentOf(company).filter(({ role }) => role !== 'lead' && role !== 'learner');
  const hearing = deriveHearing(company.parties, company.focus);
  return (
    <section className="shadow-part" aria-label={words.who}>
      <h2>{words.who}</h2>
      <ul>
        {present.map((party) => {
          const heard = present
            .filter(({ id }) => hearing.get(party.id)?.includes(id) === true)
            .map(({ name }) => shortName(name));
          const name = shortName(party.name);
          return (
            <li key={party.id}>
              <ForeignText>
                {party.state === 'ringing'
                  ? words.rings(name)
                  : heard.length === 0
                    ? words.music(name)
                    : words.hears(name, and(heard))}
              </ForeignText>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Draft({ view: { draft } }: { readonly view: ShadowView }) {
  const text = useText();
  const language = useLanguage();
  const words = text.together.shadow;
  const catalogue = useSlice('catalogue');
  const codes = [
    catalogue?.reasons.find(({ id }) => id === draft.reasonId)?.label[language],
    catalogue?.outcomes.find(({ id }) => id === draft.outcomeId)?.label[language],
    draft.followUpAtMs === null ? undefined : formatMoment(draft.followUpAtMs, language),
  ].filter((each) => each !== undefined);
  return (
    <section className="shadow-part" aria-label={words.draft}>
      <h2>{words.draft}</h2>
      {draft.note.trim() === '' ? (
        <p className="muted">{words.noDraft}</p>
      ) : (
        <p className="shadow-note">
          <ForeignText maxLength={20_000}>{draft.note}</ForeignText>
        </p>
      )}
      {codes.length === 0 ? null : <p className="muted">{codes.join(' · ')}</p>}
    </section>
  );
}

function Recent({ view: { recent } }: { readonly view: ShadowView }) {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const words = text.together.shadow;
  return (
    <section className="shadow-part" aria-label={words.history}>
      <h2>{words.history}</h2>
      {recent.length === 0 ? <p className="muted">{words.noHistory}</p> : null}
      <ul className="shadow-recent">
        {recent.map((entry) => (
          <li key={entry.id}>
            <ChannelIcon channel={entry.channel} />
            <span className="num muted">{formatDay(entry.startedAtMs, now, language)}</span>
            <span className="clip-2">
              <ForeignText maxLength={300}>{entry.summary}</ForeignText>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
