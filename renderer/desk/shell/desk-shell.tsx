/** The desk of a signed-in agent: top line, three columns, the strip, and whatever lies over them. */
import { ContactsColumn } from '../contacts/contacts-column.tsx';
import { AuditPage } from '../audit/audit-page.tsx';
import { BriefingCard } from '../briefings/briefing-card.tsx';
import { CheckPage } from '../check/check-page.tsx';
import { CustomerColumn } from '../customer/customer-column.tsx';
import { KeysOverview } from '../keys/keys-overview.tsx';
import { HelpLine } from '../help/help-line.tsx';
import { DaySide } from '../day/day-side.tsx';
import { DayView } from '../day/day-view.tsx';
import { ArticleReader, useShownArticle } from '../knowledge/reader.tsx';
import { CaseDialog } from '../cases/case-dialog.tsx';
import { ForgetDialog } from '../forget/forget-dialog.tsx';
import { MergeDialog } from '../merge/merge-dialog.tsx';
import { MissedPage } from '../missed/missed-page.tsx';
import { OutboxPage } from '../outbox/outbox-page.tsx';
import { Palette } from '../palette/palette.tsx';
import { Age } from '../parts/running-time.tsx';
import { PracticePage } from '../practice/practice-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { ChooseColleague } from '../shadow/choose-colleague.tsx';
import { ShadowLines } from '../shadow/shadow-lines.tsx';
import { ShelfPage } from '../shelf/shelf-page.tsx';
import { ShadowPage } from '../shadow/shadow-page.tsx';
import { useOpenChat } from '../team-chat/open-chat.ts';
import { TeamChatPanel } from '../team-chat/team-chat-panel.tsx';
import { TeamPage } from '../team/team-page.tsx';
import { useShownPage } from '../stores/shown-page.ts';
import { useLinkState } from '../stores/link-state.ts';
import { useSelected } from '../stores/selected.ts';
import type { Page } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { Middle } from './middle.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { Strip } from './strip.tsx';
import { TopBar } from './top-bar.tsx';

/** The whole desk. It depends on nothing that changes with a call: what stands around the columns is not drawn anew then. */
export function DeskShell() {
  const text = useText();
  const link = useLinkState();
  return (
    <div className={`desk ${link.state === 'lost' ? 'is-old' : ''}`}>
      <TopBar />
      {link.state === 'lost' ? (
        <p className="lost" role="alert">
          <b>{text.link.lost}</b> <Age atMs={link.sinceMs} />
        </p>
      ) : null}
      <div className="together" role="region" aria-label={text.together.region}>
        <HelpLine />
        <ShadowLines />
        <BriefingCard />
      </div>
      <Columns />
      <TeamChatPanel />
      <ArticleReader />
      <Strip />
      <Palette />
      <KeysOverview />
      <ChooseColleague />
      <MergeDialog />
      <CaseDialog />
      <ForgetDialog />
      <SignOutDialog />
    </div>
  );
}

function Columns() {
  const text = useText();
  const page = useShownPage();
  const isDay = useSelected().kind === 'day';
  const isChatOpen = useOpenChat((view) => view.isOpen);
  const isReading = useShownArticle() !== null;
  return (
    <div
      className={`columns ${page === 'none' && !isDay ? '' : 'has-page'} ${page === 'team' ? 'has-team' : ''}`}
    >
      <ContactsColumn />
      {page !== 'none' ? (
        <main
          className={page === 'team' ? 'team-page' : 'page'}
          aria-label={page === 'team' ? text.team.title : undefined}
        >
          <ShownPage page={page} />
        </main>
      ) : isDay ? (
        <main className="day-page" aria-label={text.day.title}>
          <DayView />
          <DaySide />
        </main>
      ) : (
        <>
          <main className="middle" aria-label={text.shell.work}>
            <Middle />
          </main>
          {/* The messages, or an article, stand in its place: nothing may lie hidden under them. */}
          {isChatOpen || isReading ? null : <CustomerColumn />}
        </>
      )}
    </div>
  );
}

function ShownPage({ page }: { readonly page: Page }) {
  switch (page) {
    case 'none':
      return null;
    case 'settings':
      return <SettingsPage />;
    case 'missed':
      return <MissedPage />;
    case 'outbox':
      return <OutboxPage />;
    case 'practice':
      return <PracticePage />;
    case 'check':
      return <CheckPage />;
    case 'team':
      return <TeamPage />;
    case 'shadow':
      return <ShadowPage />;
    case 'audit':
      return <AuditPage />;
    case 'shelf':
      return <ShelfPage />;
  }
}
