/**
 * Puts the call bar together over a link: its few slices, its keys, its look. A page of its own, so that it lives while the
 * desk is closed or being opened again. Used by the entry and by the preview.
 */
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import '@fontsource-variable/inter/wght.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/parts.css';
import '../styles/bar.css';
import {
  deskFrame,
  deskSlices,
  slicesIn,
  type DeskSlice,
  type DeskSliceName,
} from '#src/contracts/desk.ts';
import { deriveBindings, findBinding } from '#src/keys/keymap.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { reportFaults } from '../shell/report-faults.ts';
import { createAct, createAsk, type DeskLink } from '../stores/ask.ts';
import { type Desk, DeskContext } from '../stores/desk-context.tsx';
import { setLinkState } from '../stores/link-state.ts';
import { readSlice, watchSlice, writeSlice } from '../stores/slices.ts';
import { createTicker } from '../stores/ticker.ts';
import { useText } from '../text/use-text.ts';
import { createBarActs } from './bar-acts.ts';
import { CallBar } from './call-bar.tsx';

/** Larger than this the two rows of the window do not hold it. */
const LARGEST_TEXT = 115;

/** Starts the bar in a page; answers the remover. */
export function startBar(
  page: Window & typeof globalThis,
  link: DeskLink,
  root: Element,
): () => void {
  const nowMs = () => Date.now();
  const ask = createAsk(link);
  const faults = reportFaults(page, ask);
  const acts = createBarActs(ask);
  const ticker = createTicker(nowMs, (run) => {
    const timer = page.setInterval(run, 1000);
    return () => page.clearInterval(timer);
  });
  const desk: Desk = {
    ask,
    act: createAct(ask),
    ticker,
    run: (action) => acts.run(action),
  };
  const removers = [
    faults.stop,
    link.onTell(receive),
    link.onState((state) => setLinkState(state === 'open' ? 'open' : 'lost', nowMs())),
    listenToKeys(page, acts),
    dress(page),
  ];
  const drawn = createRoot(root);
  drawn.render(
    <ErrorBoundary
      onFault={(cause, where) => faults.report('drawing', cause, where)}
      onReopen={() => page.location.reload()}
    >
      <DeskContext value={desk}>
        <Localised>
          <CallBar acts={acts} />
        </Localised>
      </DeskContext>
    </ErrorBoundary>,
  );
  return () => {
    for (const remove of removers) remove();
    drawn.unmount();
  };
}

function Localised({ children }: { readonly children: React.ReactNode }) {
  return <I18nProvider locale={useText().locale}>{children}</I18nProvider>;
}

const isSliceName = (name: string): name is DeskSliceName => name in deskSlices;

function receive(payload: unknown): void {
  const parsed = deskFrame.safeParse(payload);
  if (!parsed.success) return;
  for (const { name, value } of slicesIn(parsed.data))
    if (isSliceName(name)) receiveSlice(name, value);
}

function receiveSlice<N extends DeskSliceName>(name: N, value: unknown): void {
  const parsed = deskSlices[name].safeParse(value);
  if (parsed.success) writeSlice(name, parsed.data as DeskSlice<N>);
}

/** The desk's own keys, and Escape to put the bar away. */
function listenToKeys(page: Window, acts: ReturnType<typeof createBarActs>): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return void acts.hide();
    const bindings = deriveBindings(readSlice('settings')?.keys ?? {});
    const binding = findBinding(event, bindings, ['anywhere']);
    if (!binding) return;
    event.preventDefault();
    if (!event.repeat) acts.run(binding.action);
  };
  page.addEventListener('keydown', onKeyDown, { capture: true });
  return () => page.removeEventListener('keydown', onKeyDown, { capture: true });
}

function dress(page: Window): () => void {
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  const put = () => {
    const { language, theme, textSize } = readSlice('settings') ?? defaultSettings;
    const root = page.document.documentElement;
    root.lang = language;
    root.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    root.dataset['textSize'] = String(Math.min(textSize, LARGEST_TEXT));
  };
  put();
  dark.addEventListener('change', put);
  const remove = watchSlice('settings', put);
  return () => {
    remove();
    dark.removeEventListener('change', put);
  };
}
