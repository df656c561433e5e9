/** From the session to a screen: starting, signing in, or the desk. Everything inside the fault catcher. */
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { SignIn } from '../sign-in/sign-in.tsx';
import { type Desk, DeskContext } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { DeskShell } from './desk-shell.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Toasts } from './toasts.tsx';

/** The page. */
export function DeskApp({
  desk,
  onFault,
  onReopen,
}: {
  readonly desk: Desk;
  readonly onFault: (cause: unknown, where: string) => void;
  readonly onReopen: () => void;
}) {
  const text = useText();
  return (
    <ErrorBoundary onFault={onFault} onReopen={onReopen}>
      <I18nProvider locale={text.locale}>
        <DeskContext value={desk}>
          <Screen />
          <Toasts />
        </DeskContext>
      </I18nProvider>
    </ErrorBoundary>
  );
}

function Screen() {
  const text = useText();
  const session = useSlice('session');
  if (!session) return <main className="starting">{text.link.starting}</main>;
  return session.state === 'signed-in' ? <DeskShell /> : <SignIn />;
}
