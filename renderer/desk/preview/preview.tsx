/** The preview's entry: `?state=call&lang=en&theme=dark&size=115&over=palette&page=settings&tab=card`. */
import { texts } from '../text/texts.ts';
import { startDesk } from '../start-desk.tsx';
import { type Overlay, type Page, useView } from '../stores/view.ts';
import { showFault, showNotice } from '../stores/notices.ts';
import { createFakeLink } from './fake-link.ts';
import { chatStates } from './chat-states.ts';
import { states } from './fixtures.ts';

const query = new URLSearchParams(location.search);
const now = Date.now();
const all = { ...states, ...chatStates };
const made = all[(query.get('state') ?? 'idle') as keyof typeof all](now);
const size = Number(query.get('size') ?? 100) as 100;
const state = made && {
  ...made,
  settings: {
    ...made.settings,
    language: query.get('lang') === 'en' ? ('en' as const) : ('es' as const),
    theme: query.get('theme') === 'dark' ? ('dark' as const) : ('light' as const),
    textSize: size,
  },
};
const root = document.getElementById('desk');
if (root)
  startDesk(
    window,
    createFakeLink(state, {
      now,
      isLost: query.has('lost'),
      isOffline: query.get('state') === 'offline',
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
if (query.has('toast')) {
  showFault({ code: 'centre-unreachable', retryable: true });
  showNotice('done', texts.es.customer.saved);
}
