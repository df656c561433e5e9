/** A page in place of the contact: a title, a way back (also Esc), and its content in a readable width. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { openPage } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

/** The frame of a page. */
export function PageFrame({
  title,
  intro,
  onBack,
  onArrowDown,
  children,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly onBack?: () => void;
  /** The first step into a list, while nothing on the page has the focus yet. */
  readonly onArrowDown?: () => void;
  readonly children: ReactNode;
}) {
  const text = useText();
  const back = onBack ?? (() => openPage('none'));
  const frame = useRef<HTMLDivElement>(null);
  // A page that a key opens has the focus, so that Tab and Esc mean it at once; what had it before gets it back.
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.focus({ preventScroll: true });
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  // Wherever the focus went meanwhile; what lies over the page keeps its own Esc to itself.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) back();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  return (
    <div
      className="page-frame"
      ref={frame}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!onArrowDown || event.key !== 'ArrowDown' || event.target !== frame.current) return;
        event.preventDefault();
        onArrowDown();
      }}
    >
      <header className="page-head">
        <ActButton
          label={text.shell.back}
          icon={<ArrowLeft />}
          tone="quiet"
          isLabelHidden
          chord="Escape"
          onPress={back}
        />
        <h1>{title}</h1>
      </header>
      {intro === undefined ? null : <p className="muted page-intro">{intro}</p>}
      {children}
    </div>
  );
}
