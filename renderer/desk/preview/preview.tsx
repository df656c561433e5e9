/** The preview's entry: `?state=call&lang=en&theme=dark&size=115&over=palette&page=settings&tab=card`. */
import { agentId } from '#src/model/ids.ts';
import { texts } from '../text/texts.ts';
import { startBar } from '../bar/start-bar.tsx';
import { startDesk } from '../start-desk.tsx';
import { type Overlay, type Page, useView } from '../stores/view.ts';
import { showFault, showNotice } from '../stores/notices.ts';
import { createFakeLink } from './fake-link.ts';
import { cardStates } from './card-states.ts';
import { chatStates } from './chat-states.ts';
import { desktopNamed } from './desktop-states.ts';
import { states } from './fixtures.ts';
import { teamStates, watchedIn } from './team-fixtures.ts';
import { paymentStates } from './payment-states.ts';
import type { OutboxFixture } from './outbox-fixtures.ts';
import { forgetStates } from './forget-states.ts';
import { mergeStates } from './merge-fixtures.ts';
import { hereStates } from './here-states.ts';
import { plainStates } from './plain-states.ts';
import { shelfStates } from './shelf-fixtures.ts';
import { soundStates } from './sound-states.ts';
import { togetherStates } from './together-states.ts';
import { showThread } from '../team-chat/open-chat.ts';
import { useVoiceHistory } from '../call/voice-history.ts';
import { useTeamView } from '../team/team-view.ts';

const query = new URLSearchParams(location.search);
const now = Date.now();
const all = {
  ...hereStates,
  ...states,
  ...plainStates,
  ...chatStates,
  ...teamStates,
  ...togetherStates,
  ...soundStates,
  ...mergeStates,
  ...forgetStates,
  ...cardStates,
  ...shelfStates,
  ...paymentStates,
};
const name = query.get('state') ?? 'idle';
const made = all[name as keyof typeof all](now);
const size = Number(query.get('size') ?? 100) as 100;
const state = made && {
  ...made,
  desktop: desktopNamed(query.get('desktop')),
  settings: {
    ...made.settings,
    language: query.get('lang') === 'en' ? ('en' as const) : ('es' as const),
    theme: query.get('theme') === 'dark' ? ('dark' as const) : ('light' as const),
    textSize: size,
  },
};
const root = document.getElementById('desk');
// The call bar is another page with another root; here it stands in the place of the desk.
const start = query.has('bar') ? startBar : startDesk;
if (query.has('bar')) document.body.className = 'bar-body';
if (root)
  start(
    window,
    createFakeLink(state, {
      now,
      isLost: query.has('lost'),
      isOffline: name === 'offline' || query.has('away'),
      isEmpty: query.has('nothing'),
      outbox: (query.get('outbox') ?? 'all') as OutboxFixture,
      isContested: query.has('contested'),
      isArranged: query.get('cases') === 'joined',
      watched: watchedIn(name, now),
    }),
    root,
  );
if (query.has('page')) useView.setState({ page: query.get('page') as Page });
if (query.has('over'))
  useView.setState({
    overlay: query.get('over') as Overlay,
    pickerFor: made?.conversations[0]?.interaction.id ?? null,
  });
if (query.get('tab') === 'card') useView.setState({ customerTab: 'card' });
const rowOfTeam = query.get('pick');
if (rowOfTeam !== null) useTeamView.setState({ agentId: agentId.parse(`agent-${rowOfTeam}`) });
const teamTab = query.get('teamTab');
if (teamTab === 'card' || teamTab === 'audit') useTeamView.setState({ tab: teamTab });
if (query.has('filter')) useTeamView.setState({ filter: query.get('filter') ?? '' });
const dialog = query.get('dialog');
if (dialog === 'skills' || dialog === 'reassign' || dialog === 'sign-out' || dialog === 'wipe')
  setTimeout(() => useTeamView.setState({ dialog }), 100);
const thread = query.get('thread');
if (thread === 'list') showThread(null);
else if (thread === 'team') showThread({ kind: 'team' });
else if (thread !== null) showThread({ kind: 'agent', agentId: agentId.parse(`agent-${thread}`) });
// A minute of voice that went bad: `voice=1`.
if (query.has('voice') && made?.conversations[0]?.quality) {
  const [{ quality }] = made.conversations;
  const samples = Array.from({ length: 60 }, (_, at) => ({
    ...quality,
    atMs: now - (60 - at) * 1000,
    mos: at < 40 ? 4.2 - 0.1 * Math.sin(at) : 2.9 + 0.3 * Math.sin(at),
    ...(at < 40 ? {} : { loss: 0.06, concealed: 0.08, jitterMs: 34 }),
  }));
  setTimeout(() => useVoiceHistory.setState({ calls: { [quality.callId]: samples } }), 100);
}
// A press of a key once the page stands, such as `press=Ctrl-h`.
const press = query.get('press');
if (press !== null)
  setTimeout(() => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', {
        key: press.split('-').at(-1) ?? '',
        ctrlKey: press.startsWith('Ctrl-'),
        bubbles: true,
        cancelable: true,
      }),
    );
  }, 100);
if (query.has('toast')) {
  showFault({ code: 'centre-unreachable', retryable: true });
  showNotice('done', texts.es.customer.saved);
}
