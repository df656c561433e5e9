/** A page in place of the contact: a title, a way back (also Esc), and its content in a readable width. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { openPage } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

/** The frame of a page. */
export function PageFrame({
  title,
  intro,
  onBack,
  children,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}) {
  const text = useText();
  const back = onBack ?? (() => openPage('none'));
  return (
    <div
      className="page-frame"
      onKeyDown={(event) => {
        if (event.key === 'Escape') back();
      }}
    >
      <header className="page-head">
        <ActButton
          label={text.shell.back}
          icon={<ArrowLeft />}
          tone="quiet"
          isLabelHidden
          onPress={back}
        />
        <h1>{title}</h1>
      </header>
      {intro === undefined ? null : <p className="muted page-intro">{intro}</p>}
      {children}
    </div>
  );
}
