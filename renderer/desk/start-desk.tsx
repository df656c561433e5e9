/** Puts the desk together over a link: stores, keys, effects and the first drawing. Used by the entry and by the preview. */
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import './styles/work.css';
import './styles/company.css';
import './styles/chat.css';
import './styles/customer.css';
import './styles/card.css';
import './styles/pages.css';
import './styles/team.css';
import './styles/together.css';
import './styles/headset.css';
import './styles/plain.css';
import './styles/history.css';
import './styles/knowledge.css';
import './styles/notes.css';
import './styles/shelf.css';
import './styles/article-editor.css';
import './styles/privacy.css';
import './styles/payment.css';
import './styles/forget.css';
import './styles/merge.css';
import './styles/cases.css';
import './styles/desktop.css';
import './styles/ring.css';
import './styles/storage.css';
import './styles/here.css';
import './styles/conflicts.css';
import './styles/sound.css';
import { takeGhost } from './chat/ghost.tsx';
import { createActions } from './keys/actions.ts';
import { listenToKeys } from './keys/listen.ts';
import { DeskApp } from './shell/desk-app.tsx';
import { reportFaults } from './shell/report-faults.ts';
import { type DeskLink, createAct, createAsk } from './stores/ask.ts';
import type { Desk } from './stores/desk-context.tsx';
import { startSubscriptions } from './stores/subscriptions.ts';
import { createTicker } from './stores/ticker.ts';
import { PAYMENT_ID } from './payment/payment-id.ts';
import { NOTE_ID } from './wrap-up/note-id.ts';

/** Starts the desk in a page; answers the remover. */
export function startDesk(
  page: Window & typeof globalThis,
  link: DeskLink,
  root: Element,
): () => void {
  const nowMs = () => Date.now();
  const ask = createAsk(link);
  const act = createAct(ask);
  const faults = reportFaults(page, ask);
  const actions = createActions({
    act,
    ask,
    nowMs,
    focusNote: () => page.document.getElementById(NOTE_ID)?.focus(),
    focusPayment: () => {
      const field = page.document.getElementById(PAYMENT_ID);
      field?.focus();
      return field !== null;
    },
    isReading: () => page.document.activeElement?.matches('.reader, .reader *') === true,
    takeGhost: () => takeGhost(act, ask, page.document),
    leaveText: () => {
      if (page.document.activeElement instanceof HTMLElement) page.document.activeElement.blur();
    },
  });
  const ticker = createTicker(nowMs, (run) => {
    const timer = page.setInterval(run, 1000);
    return () => page.clearInterval(timer);
  });
  const desk: Desk = { ask, act, ticker, run: (action) => actions[action]() };
  const removers = [
    faults.stop,
    startSubscriptions({ link, ask, page, nowMs }),
    listenToKeys(page, actions),
  ];
  const drawn = createRoot(root);
  drawn.render(
    <DeskApp
      desk={desk}
      onFault={(cause, where) => {
        console.error('desk: drawing failed', cause, where);
        faults.report('drawing', cause, where);
      }}
      onReopen={() => page.location.reload()}
    />,
  );
  return () => {
    for (const remove of removers) remove();
    drawn.unmount();
  };
}
