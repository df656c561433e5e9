/** A bar that runs out at a moment. It fills its place from the start and only shrinks inside, so nothing jumps. */
import { useLayoutEffect, useRef } from 'react';
import { useNow } from '../stores/desk-context.tsx';

/** `fromMs` to `toMs`; decoration beside a time in figures, so hidden from screen readers. */
export function CountdownBar({
  fromMs,
  toMs,
  tone,
}: {
  readonly fromMs: number;
  readonly toMs: number;
  readonly tone: 'ring' | 'accent' | 'bad';
}) {
  const fill = useRef<HTMLSpanElement>(null);
  const now = useNow();
  const share = Math.min(1, Math.max(0, (toMs - now) / Math.max(1, toMs - fromMs)));
  useLayoutEffect(() => {
    // Through the style object, which the content security policy allows, unlike a style attribute.
    fill.current?.style.setProperty('--share', share.toFixed(4));
  }, [share]);
  return (
    <span className={`bar bar-${tone}`} aria-hidden="true">
      <span className="bar-fill" ref={fill} />
    </span>
  );
}
